package org.shangliang.job;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shangliang.Shangliang;

/** The program in a process of its own, small enough to run beside the tests. */
final class OwnProcess {
    private OwnProcess() {}

    /** The process that runs a command of the program. */
    static ProcessBuilder of(String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of("jobs", "jvm.args").toAbsolutePath(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=240m",
                "-XX:+UseSerialGC",
                "-Duser.timezone=UTC",
                "-Dspark.master=local[2]",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        + File.pathSeparator,
                Shangliang.class.getName()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command);
    }
}
