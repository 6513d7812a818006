package org.shangliang.job;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How jobs tell what they did. */
final class ResultOptions {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text: a summary beside the work; json: the results on the standard output. Default:"
                    + " ${DEFAULT-VALUE}.")
    Form form = Form.TEXT;

    @Option(
            names = "--results",
            paramLabel = "FILE",
            description = "Where to write the results as JSON, also of a run that fails. Default: run-results.json in"
                    + " the lake.")
    @Nullable
    Path results;

    /** For people or for programs. */
    enum Form {
        TEXT,
        JSON
    }
}
