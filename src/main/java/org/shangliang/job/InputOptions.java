package org.shangliang.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of commands that take reports and logs in. */
final class InputOptions {
    @Option(
            names = "--reports",
            arity = "1..*",
            paramLabel = "PATH",
            description = {
                "Files or folders of reports, at any depth: .txt .html .htm .md .pdf .docx,",
                "or many reports in one file: .jsonl .jsonl.gz .csv .parquet (columns id, text, and where known title,"
                        + " published, publisher, url, division_code)."
            })
    List<String> reports = List.of();

    @Option(
            names = "--logs",
            arity = "1..*",
            paramLabel = "DIR",
            description = {
                "Folders of structured logs: DIR/<kind>/*.{csv,xlsx,jsonl,parquet} or DIR/<kind>.{...}, kinds members,"
                        + " agenda_items, sessions, livelihood_items, proposals, opinions, member_activities, or their"
                        + " Chinese names."
            })
    List<String> logs = List.of();

    @Option(names = "--division", paramLabel = "CODE_OR_NAME", description = "The county of log rows that tell none.")
    @Nullable
    String division;

    /** What there is to take in of logs. */
    LogJob.Input logInput() {
        return new LogJob.Input(logs, division);
    }

    /**
     * Checks that there is anything to take in.
     *
     * @throws UsageException if there is not
     */
    void check() {
        if (reports.isEmpty() && logs.isEmpty()) {
            throw new UsageException("nothing to take in: give --reports, --logs or both");
        }
    }
}
