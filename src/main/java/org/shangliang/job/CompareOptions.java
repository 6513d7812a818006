package org.shangliang.job;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.shangliang.compare.Peers;
import picocli.CommandLine.Option;

/** The options of commands that compare counties. */
final class CompareOptions {
    @Option(
            names = "--reference",
            paramLabel = "FILE",
            description = {
                "How large the counties are: CSV with the columns division_code, year, population, members, source.",
                "It stays in the lake until another is given. Every county in it is compared, reported on or not."
            })
    @Nullable
    Path reference;

    @Option(
            names = "--peers",
            paramLabel = "KIND",
            description = "Whom a county is set beside: city, province, or nearest (by population and members)."
                    + " It changes no value. Default: ${DEFAULT-VALUE}.")
    Peers peers = Peers.CITY;

    @Option(
            names = "--rank-by",
            paramLabel = "WHAT",
            description = "What is ranked: value, members (per 100 members) or people (per 10,000 people). Default:"
                    + " people where a reference table is there, else value.")
    @Nullable
    RankBy rankBy;

    /** What is ranked. */
    enum RankBy {
        VALUE,
        MEMBERS,
        PEOPLE
    }
}
