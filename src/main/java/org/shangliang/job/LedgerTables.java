package org.shangliang.job;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.shangliang.lake.Lake;
import org.shangliang.ledger.ConsultationFunnel;
import org.shangliang.ledger.LogCoverage;
import org.shangliang.ledger.LogEvidence;
import org.shangliang.ledger.LogOutcomes;
import org.shangliang.ledger.LogWindows;
import org.shangliang.ledger.MemberDuty;
import org.shangliang.ledger.Platforms;
import org.shangliang.ledger.ProposalLifecycle;
import org.shangliang.ledger.PublishedViews;
import org.shangliang.ledger.Reconciliation;
import org.shangliang.ledger.Setting;
import org.shangliang.ledger.SilverLogs;

/** The gold tables that the logs come to, alone and beside the reports. */
final class LedgerTables implements AutoCloseable {
    private final Lake lake;
    private final Readers.Setup setup;
    private final SilverLogs logs;
    private final Setting setting;
    private final Dataset<Row> byLogAndYear;
    private final Dataset<Row> windows;
    private final LogOutcomes outcomes;
    private final Dataset<Row> counties;

    /**
     * What the reports alone come to.
     *
     * @param outcomes rows of {@code gold.outcomes}
     * @param counties rows of {@code gold.outcomes_by_county}
     * @param comparable those of {@code counties} whose unit and period can be set against a log
     */
    record Reports(Dataset<Row> outcomes, Dataset<Row> counties, Dataset<Row> comparable) {}

    /** Writes which log row counts for what; the other tables are made of that. */
    LedgerTables(Lake lake, Readers.Setup setup, Setting setting) {
        this.lake = lake;
        this.setup = setup;
        this.setting = setting;
        this.logs = new SilverLogs(
                lake.read(LakeTables.MEMBERS),
                lake.read(LakeTables.AGENDA_ITEMS),
                lake.read(LakeTables.SESSIONS),
                lake.read(LakeTables.LIVELIHOOD_ITEMS),
                lake.read(LakeTables.PROPOSALS),
                lake.read(LakeTables.OPINIONS),
                lake.read(LakeTables.MEMBER_ACTIVITIES));
        lake.overwrite(LakeTables.LOG_EVIDENCE, new LogEvidence(logs, setting).rows());
        Dataset<Row> evidence = lake.read(LakeTables.LOG_EVIDENCE);
        this.byLogAndYear = LogWindows.byLogAndYear(logs, setting).persist(StorageLevel.DISK_ONLY());
        this.windows = LogWindows.byDivision(evidence).persist(StorageLevel.DISK_ONLY());
        this.outcomes = new LogOutcomes(evidence, windows, setting);
        this.counties = outcomes.rows(LogOutcomes.Grain.COUNTY).persist(StorageLevel.DISK_ONLY());
    }

    /** The writes of every table that the logs have a part in, but for the views by sector and theme; none waits for another. */
    List<Runnable> writes(Reports reports) {
        String folder = setup.codebookFolder();
        MemberDuty duty =
                new MemberDuty(logs, windows, setting, () -> Domain.of(folder).duty());
        Platforms platforms =
                new Platforms(logs, setting, () -> Domain.of(folder).brandReader());
        return List.of(
                () -> reconciled(reports),
                () -> lake.overwrite(LakeTables.MEMBER_DUTY, duty.rows()),
                () -> lake.overwrite(
                        LakeTables.CONSULTATION_FUNNEL,
                        new ConsultationFunnel(logs, setting).rows(reports.counties(), counties)),
                () -> lake.overwrite(
                        LakeTables.PROPOSAL_LIFECYCLE, new ProposalLifecycle(logs, windows, setting).rows()),
                () -> lake.overwrite(
                        LakeTables.PLATFORMS,
                        platforms.rows(
                                lake.read(LakeTables.ARTICLES),
                                lake.read(LakeTables.FIGURES),
                                Domain.of(folder).brands())));
    }

    /** Reconciliation, and the views that its verdicts grade. */
    private void reconciled(Reports reports) {
        Reconciliation.Sources sources = new Reconciliation.Sources(
                reports.comparable(), lake.read(LakeTables.LOG_EVIDENCE), windows, byLogAndYear);
        lake.overwrite(LakeTables.RECONCILIATION, new Reconciliation(sources, setting).rows(counties));
        Dataset<Row> reconciled = lake.read(LakeTables.RECONCILIATION);
        lake.overwrite(
                LakeTables.OUTCOMES,
                PublishedViews.outcomes(reports.outcomes(), outcomes.rows(LogOutcomes.Grain.FINEST), reconciled));
        lake.overwrite(
                LakeTables.OUTCOMES_BY_COUNTY,
                PublishedViews.byCounty(reports.counties(), counties, reconciled, setting.indicators()));
    }

    /** What the counties tell sector by sector, by their logs where they have them. */
    Dataset<Row> sectors(Dataset<Row> reports) {
        return PublishedViews.preferLogs(reports, outcomes.rows(LogOutcomes.Grain.SECTOR), "sector");
    }

    /** What the counties tell theme by theme, by their logs where they have them. */
    Dataset<Row> themes(Dataset<Row> reports) {
        return PublishedViews.preferLogs(reports, outcomes.rows(LogOutcomes.Grain.THEME), "theme");
    }

    /** Adds to how much is reported how many log rows there are. */
    Dataset<Row> coverage(Dataset<Row> reported) {
        return LogCoverage.rows(reported, byLogAndYear, setting);
    }

    /** How many rows of logs were used. */
    long logRows() {
        return byLogAndYear
                .agg(org.apache.spark.sql.functions.coalesce(
                        org.apache.spark.sql.functions.sum("log_rows"), org.apache.spark.sql.functions.lit(0L)))
                .first()
                .getLong(0);
    }

    @Override
    public void close() {
        byLogAndYear.unpersist();
        windows.unpersist();
        counties.unpersist();
    }
}
