package org.shangliang.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the whole result as a data package. */
@Command(
        name = "publish",
        description = "Write the whole result of one release into a folder: every gold table as CSV with a description"
                + " (Data Package 2), the workbook, the report, codes, methods, citation.")
final class PublishCommand implements Callable<Integer> {
    @Mixin
    LakeOptions lake = new LakeOptions();

    @Mixin
    ReaderOptions reader = new ReaderOptions();

    @Mixin
    FormOption form = new FormOption();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "The folder: a new or empty one, or an earlier publication, which is replaced.")
    Path out = Path.of("");

    @Option(names = "--release", paramLabel = "N", description = "The release; by default the latest.")
    @Nullable
    Long release;

    @Option(names = "--title", paramLabel = "WORDS", description = "Its title. Default: ${DEFAULT-VALUE}.")
    String title = "协商成果数据 Consultation outcomes by county";

    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            description = "Who publishes it: an office or institution. Default: ${DEFAULT-VALUE}.")
    String publisher = "Shangliang 商量";

    @Override
    public Integer call() {
        Console console = Console.ofProcess();
        return lake.onExisting("publish", l -> {
            PublishJob job = new PublishJob(l, reader.files(), List.of(new PageStep(reader.files())));
            PublishJob.Publication made = job.run(new PublishJob.Order(out, release, title, publisher));
            if (form.json()) {
                console.data(JsonText.of(told(made)));
            }
            DisplayTable files = new DisplayTable("file", "rows", "bytes");
            made.tables()
                    .forEach(t -> files.row(t.file().path(), t.rows(), t.file().bytes()));
            made.others().forEach(f -> files.row(f.path(), null, f.bytes()));
            console.note(files);
            console.note("release " + made.release() + " published in " + out.toAbsolutePath());
            return ExitCodes.DONE;
        });
    }

    /** The result for programs. */
    private record Told(long release, String folder, List<ToldFile> files) {}

    /** A file of it. */
    private record ToldFile(String path, @Nullable Long rows, long bytes, String sha256) {}

    private Told told(PublishJob.Publication made) {
        List<ToldFile> files = new ArrayList<>();
        made.tables()
                .forEach(t -> files.add(new ToldFile(
                        t.file().path(), t.rows(), t.file().bytes(), t.file().sha256())));
        made.others().forEach(f -> files.add(new ToldFile(f.path(), null, f.bytes(), f.sha256())));
        return new Told(made.release(), out.toAbsolutePath().normalize().toString(), files);
    }
}
