package org.shangliang.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.shangliang.job.ReleaseRow.TableVersion;
import org.shangliang.lake.Lake;
import org.shangliang.lake.RecordCodec;
import org.shangliang.ledger.Setting;
import org.shangliang.table.TableDeclaration;

/** The releases of a lake: which versions of its tables belong together. */
final class Releases {
    /** What the gold tables are made of. */
    private static final List<TableDeclaration<?>> SOURCES = List.of(
            LakeTables.ARTICLES,
            LakeTables.FIGURES,
            LakeTables.MEMBERS,
            LakeTables.AGENDA_ITEMS,
            LakeTables.SESSIONS,
            LakeTables.LIVELIHOOD_ITEMS,
            LakeTables.PROPOSALS,
            LakeTables.OPINIONS,
            LakeTables.MEMBER_ACTIVITIES);

    private final Lake lake;

    /**
     * By what a release is made.
     *
     * @param codebook version of the codebook
     * @param code version of the program, and what was asked of it
     */
    record Made(String codebook, String code) {

        /** By the present program. */
        static Made now(String codebook, Setting.Asked asked) {
            String scheme = asked.scheme() == null ? "" : " scoring " + asked.scheme();
            String asOf = asked.asOf() == null ? "" : " as of " + asked.asOf();
            return new Made(codebook, Versions.gold() + scheme + asOf);
        }
    }

    Releases(Lake lake) {
        this.lake = lake;
    }

    /** The latest release, if there is one. */
    Optional<ReleaseRow> findLatest() {
        return lake.records(LakeTables.RELEASES).stream().max(Comparator.comparingLong(ReleaseRow::release));
    }

    /** Whether the latest release was made as {@code made} tells from the tables as they stand. */
    boolean covers(Made made) {
        return findLatest()
                .filter(r -> r.codebookVersion().equals(made.codebook())
                        && r.codeVersion().equals(made.code()))
                .filter(r -> SOURCES.stream().allMatch(t -> versionIn(r, t).equals(lake.findVersion(t))))
                .isPresent();
    }

    /** By what the next release is made: as asked for, or as the latest where nothing was asked. */
    Made made(String codebook, Setting.@Nullable Asked asked) {
        return asked == null
                ? findLatest()
                        .map(r -> new Made(codebook, r.codeVersion()))
                        .orElse(Made.now(codebook, Setting.Asked.NOTHING))
                : Made.now(codebook, asked);
    }

    /** Whether the latest release has every gold table as it stands. */
    boolean isCurrent(Made made) {
        return covers(made)
                && findLatest()
                        .filter(r -> LakeTables.ALL.stream()
                                .filter(t -> t.layer().equals("gold"))
                                .filter(t -> !t.equals(LakeTables.RELEASES) && !t.equals(LakeTables.RUNS))
                                .allMatch(t -> versionIn(r, t).equals(lake.findVersion(t))))
                        .isPresent();
    }

    /** Makes a release of all tables as they stand. */
    void add(RunLog log, Made made) {
        long number = findLatest().map(ReleaseRow::release).orElse(0L) + 1;
        List<TableVersion> versions = new ArrayList<>();
        for (TableDeclaration<?> table : LakeTables.ALL) {
            if (!table.equals(LakeTables.RELEASES)) {
                lake.findVersion(table).ifPresent(v -> versions.add(new TableVersion(table.name(), v)));
            }
        }
        ReleaseRow row = new ReleaseRow(number, log.runId(), log.now(), made.codebook(), made.code(), versions);
        lake.append(LakeTables.RELEASES, RecordCodec.of(ReleaseRow.class).dataset(lake.spark(), List.of(row)));
    }

    /**
     * A release.
     *
     * @param number its number, or null for the latest
     * @throws UsageException if there is none
     */
    ReleaseRow of(@Nullable Long number) {
        return lake.records(LakeTables.RELEASES).stream()
                .filter(r -> number == null || r.release() == number)
                .max(Comparator.comparingLong(ReleaseRow::release))
                .orElseThrow(() -> new UsageException(
                        number == null
                                ? "no release yet: no run has been completed"
                                : "no release " + number + "; the latest is "
                                        + findLatest()
                                                .map(r -> Long.toString(r.release()))
                                                .orElse("none")));
    }

    /**
     * The table's rows as of a release, or as of now.
     *
     * @param number a release, or null for the table as it stands
     * @throws UsageException if there is no such release, or the table is not in it
     */
    Dataset<Row> read(TableDeclaration<?> table, @Nullable Long number) {
        if (number == null) {
            return lake.read(table);
        }
        ReleaseRow release = of(number);
        OptionalLong version = versionIn(release, table);
        if (version.isEmpty()) {
            throw new UsageException(table.name() + " is not part of release " + number);
        }
        return lake.read(table, version.getAsLong());
    }

    /** The version of a table in a release, none where the release lacks it. */
    static OptionalLong versionIn(ReleaseRow release, TableDeclaration<?> table) {
        return release.tables().stream()
                .filter(t -> t.table().equals(table.name()))
                .mapToLong(TableVersion::version)
                .findFirst();
    }
}
