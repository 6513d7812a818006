package org.shangliang.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shangliang.codebook.Division;
import org.shangliang.codebook.Divisions;
import org.shangliang.ledger.DutyRow;
import org.shangliang.ledger.FunnelRow;
import org.shangliang.ledger.LifecycleRow;
import org.shangliang.ledger.LogEvidenceRow;
import org.shangliang.ledger.PlatformRow;
import org.shangliang.ledger.ReconciliationRow;
import org.shangliang.outcome.Whereabouts;
import org.shangliang.table.Codes;
import org.shangliang.table.Stamp;

/** What made-up logs of the year 2024 come to. */
final class MadeUpLogs {
    private static final Stamp STAMP = new Stamp("made-up", "made-up");
    private static final int YEAR = 2024;

    private MadeUpLogs() {}

    /** Every table that rests on logs, for these divisions. */
    static TablesInMemory of(List<Division> divisions) {
        List<FunnelRow> funnels = new ArrayList<>();
        List<LifecycleRow> proposals = new ArrayList<>();
        List<DutyRow> duties = new ArrayList<>();
        List<PlatformRow> platforms = new ArrayList<>();
        List<ReconciliationRow> reconciled = new ArrayList<>();
        List<LogEvidenceRow> evidence = new ArrayList<>();
        for (Division d : divisions) {
            funnels.add(funnel(d));
            proposals.add(proposals(d, "economy"));
            proposals.add(proposals(d, null));
            duties.add(duty(d));
            platforms.add(platform(d));
            reconciled.add(reconciliation(d));
            evidence.add(evidence(d, 1));
            evidence.add(evidence(d, 2));
        }
        return new TablesInMemory()
                .with(FunnelRow.class, funnels)
                .with(LifecycleRow.class, proposals)
                .with(DutyRow.class, duties)
                .with(PlatformRow.class, platforms)
                .with(ReconciliationRow.class, reconciled)
                .with(LogEvidenceRow.class, evidence);
    }

    private static FunnelRow funnel(Division d) {
        return new FunnelRow(
                where(d), YEAR, "year", "log", 120.0, 48.0, 40.0, 30.0, 0.4, 40 / 48.0, 0.75, 0.25, 31.0, 45.0, null,
                STAMP);
    }

    private static LifecycleRow proposals(Division d, String sector) {
        return new LifecycleRow(
                where(d),
                sector,
                YEAR,
                50,
                40,
                4,
                5,
                1,
                0,
                42,
                30,
                8,
                2,
                2,
                35,
                5,
                0,
                0.8,
                42 / 44.0,
                30 / 42.0,
                1.0,
                12.0,
                20.0,
                7.0,
                14.0,
                60.0,
                88.0,
                80.0,
                112.0,
                3,
                90,
                LocalDate.of(YEAR, 12, 31),
                STAMP);
    }

    private static DutyRow duty(Division d) {
        return new DutyRow(
                where(d),
                "economy",
                YEAR,
                20,
                18,
                "22111",
                List.of(new DutyRow.RuleShare("proposals", 18, 0.9), new DutyRow.RuleShare("opinions", 15, 0.75)),
                14,
                0.7,
                "default",
                900,
                45,
                44,
                0,
                98,
                STAMP);
    }

    private static PlatformRow platform(Division d) {
        return new PlatformRow(
                where(d),
                "yi_xian_xie_shang",
                "一线协商",
                "platform",
                LocalDate.of(2023, 3, 1),
                LocalDate.of(YEAR, 11, 2),
                9,
                4,
                12.0,
                31,
                28,
                STAMP);
    }

    private static ReconciliationRow reconciliation(Division d) {
        boolean agree = Integer.parseInt(d.code()) % 2 == 0;
        return new ReconciliationRow(
                d.code(),
                d.name(),
                YEAR,
                "year",
                "sessions_held",
                LocalDate.of(YEAR, 1, 1),
                LocalDate.of(YEAR, 12, 31),
                agree ? 40.0 : 55.0,
                agree ? 40.0 : 55.0,
                agree ? 40.0 : 55.0,
                40.0,
                "场",
                agree ? 0.0 : 15.0,
                agree ? 1.0 : 55 / 40.0,
                agree ? "agree" : "report_higher",
                0.98,
                List.of(),
                List.of("sessions/1", "sessions/2"),
                STAMP);
    }

    private static LogEvidenceRow evidence(Division d, int no) {
        return new LogEvidenceRow(
                "sessions/" + no,
                "sessions",
                d.code(),
                List.of("economy"),
                null,
                "sessions_held",
                "process",
                LocalDate.of(YEAR, 5, no),
                1,
                "场",
                null,
                "sessions/<b>county</b>.csv",
                no,
                STAMP);
    }

    /** What the tables tell of a county, the city left out. */
    static Whereabouts where(Division d) {
        return new Whereabouts(d.code(), d.name(), null, Divisions.provinceOf(d.code()), Codes.of(d.level()));
    }
}
