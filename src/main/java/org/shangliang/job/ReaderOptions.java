package org.shangliang.job;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.CodebookFiles;
import picocli.CommandLine.Option;

/** The options of commands that read reports. */
final class ReaderOptions {
    @Option(
            names = "--codebook",
            paramLabel = "DIR",
            description = "A folder with codebook files of your own; each replaces the shipped one of the same name.")
    @Nullable
    Path codebook;

    /** The files of the codebook asked for. */
    CodebookFiles files() {
        return codebook == null ? CodebookFiles.shipped() : CodebookFiles.overlaidWith(codebook);
    }

    /** The folder asked for, or null. */
    @Nullable
    String folder() {
        return codebook == null ? null : codebook.toAbsolutePath().toString();
    }
}
