package org.shangliang.job;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.DutyRules;
import org.shangliang.ledger.Setting;
import picocli.CommandLine.Option;

/** The options of commands that make the gold tables. */
final class GoldOptions {
    @Option(
            names = "--scoring",
            paramLabel = "NAME",
            description = {
                "Score every county's members by the scheme of this name (duty.yaml), such as hundred or per_item;",
                "else each county's by its own."
            })
    @Nullable
    String scoring;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day by which an answer still awaited is overdue, as 2023-12-31; else the last day of"
                    + " each county's logs.")
    @Nullable
    LocalDate asOf;

    /**
     * What is asked for.
     *
     * @throws UsageException if there is no such scheme
     */
    Setting.Asked asked(ReaderOptions reader) {
        DutyRules duty = Domain.of(reader.folder()).duty();
        if (scoring != null && duty.findScheme(scoring).isEmpty()) {
            throw new UsageException("--scoring " + scoring + ": no such scheme; there are "
                    + String.join(
                            ", ",
                            duty.schemes().stream().map(DutyRules.Scheme::name).toList()));
        }
        return new Setting.Asked(scoring, asOf);
    }
}
