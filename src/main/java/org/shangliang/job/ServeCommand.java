package org.shangliang.job;

import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Answers SQL on a lake until it is stopped. */
@Command(
        name = "serve",
        description =
                "Answer SQL over JDBC and ODBC, for dashboards: flat bi_ views and all tables of the latest release,"
                        + " for reading only. Ctrl-C ends it.")
final class ServeCommand implements Callable<Integer> {
    @Mixin
    LakeOptions lake = new LakeOptions();

    @Mixin
    ReaderOptions reader = new ReaderOptions();

    @Option(
            names = "--port",
            paramLabel = "P",
            description = "The port; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
    int port = 10_000;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description =
                    "The address to listen at. Default: ${DEFAULT-VALUE}, this machine alone. There is no password:"
                            + " whoever reaches another address can read.")
    String host = "127.0.0.1";

    @Option(
            names = "--limit",
            paramLabel = "SECONDS",
            description = "A query that takes longer is ended. Default: ${DEFAULT-VALUE}.")
    int limit = 300;

    @Override
    public Integer call() {
        return new ServeJob(Console.ofProcess(), reader.files())
                .run(new ServeJob.Order(lake.lake, host, port, Duration.ofSeconds(limit)));
    }
}
