package org.shangliang.job;

import picocli.CommandLine.Option;

/** Whether a command answers people or programs. */
final class FormOption {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text (aligned columns) or json. Default: ${DEFAULT-VALUE}.")
    ResultOptions.Form form = ResultOptions.Form.TEXT;

    /** Whether JSON is asked for. */
    boolean json() {
        return form == ResultOptions.Form.JSON;
    }
}
