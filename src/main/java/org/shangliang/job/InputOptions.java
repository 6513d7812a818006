package org.shangliang.job;

import java.util.List;
import picocli.CommandLine.Option;

/** The options of commands that take reports in. */
final class InputOptions {
    @Option(
            names = "--reports",
            required = true,
            arity = "1..*",
            paramLabel = "PATH",
            description = {
                "Files or folders of reports, at any depth: .txt .html .htm .md .pdf .docx,",
                "or many reports in one file: .jsonl .jsonl.gz .csv .parquet (columns id, text, and where known title,"
                        + " published, publisher, url, division_code)."
            })
    List<String> reports = List.of();
}
