package org.shangliang.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shangliang.codebook.Brands;
import org.shangliang.lake.RecordCodec;
import org.shangliang.lake.SharedSpark;
import org.shangliang.lake.SparkSessions;
import org.shangliang.log.AgendaItemRow;
import org.shangliang.log.Filing;
import org.shangliang.log.LivelihoodItemRow;
import org.shangliang.log.MemberActivityRow;
import org.shangliang.log.MemberRow;
import org.shangliang.log.OpinionRow;
import org.shangliang.log.Progress;
import org.shangliang.log.ProposalRow;
import org.shangliang.log.Satisfaction;
import org.shangliang.log.Selection;
import org.shangliang.log.SessionRow;
import org.shangliang.outcome.Amount;
import org.shangliang.outcome.CountyOutcomeRow;
import org.shangliang.outcome.IndicatorYear;
import org.shangliang.outcome.Whereabouts;
import org.shangliang.synthetic.CountyLogs;
import org.shangliang.table.Stamp;

/** Every table that the logs come to, counted a second time from the generator's truth by loops over plain lists. */
class LedgerTruthTest extends SharedSpark {
    private static final long serialVersionUID = 1L;
    private static final double NEAR = 1e-9;
    private static final String NONE = "";

    private static GeneratedLogs logs;
    private static Setting setting;
    private static Dataset<Row> evidence;
    private static Dataset<Row> windows;
    private static Dataset<Row> byLogAndYear;
    private static Dataset<Row> counties;
    private static SparkSession session;

    @BeforeAll
    static void make() {
        session = SparkSessions.open("tests");
        logs = GeneratedLogs.make(session);
        setting = GeneratedLogs.setting(Setting.Asked.NOTHING);
        evidence = new LogEvidence(logs.silver(), setting).rows().coalesce(2).persist();
        windows = LogWindows.byDivision(evidence).coalesce(1).persist();
        byLogAndYear =
                LogWindows.byLogAndYear(logs.silver(), setting).coalesce(1).persist();
        counties = new LogOutcomes(evidence, windows, setting)
                .rows(LogOutcomes.Grain.COUNTY)
                .coalesce(1)
                .persist();
    }

    @Test
    void whatACountysLogsComeToIsCountedRowByRow() {
        assertSame(cells(fact -> List.of(NONE), fact -> NONE), found(counties));
        for (Row row : counties.collectAsList()) {
            assertEquals(row.<Long>getAs("evidence_count"), (long)
                    row.getList(row.fieldIndex("evidence")).size());
        }
    }

    @Test
    void aRowCountsForEverySectorThatActedAndForTheThemeOfItsTitle() {
        LogOutcomes outcomes = new LogOutcomes(evidence, windows, setting);
        Map<String, Double> bySector = cells(Fact::acting, fact -> NONE);
        Map<String, Double> byTheme = cells(fact -> List.of(NONE), Fact::theme);
        Map<String, Double> finest = cells(Fact::acting, Fact::theme);
        assertEquals(
                true,
                bySector.size() > 400 && byTheme.size() > 400 && finest.size() > bySector.size(),
                "too little to compare: " + bySector.size() + ", " + byTheme.size() + ", " + finest.size());
        assertSame(bySector, found(outcomes.rows(LogOutcomes.Grain.SECTOR)));
        assertSame(byTheme, found(outcomes.rows(LogOutcomes.Grain.THEME)));
        assertSame(finest, found(outcomes.rows(LogOutcomes.Grain.FINEST)));
    }

    /**
     * What a row of a log counts for.
     *
     * @param sectors that acted; none where the log does not tell
     * @param member where members are counted and not rows
     */
    private record Fact(
            String county,
            List<String> sectors,
            String theme,
            String indicator,
            LocalDate day,
            double value,
            String member) {
        List<String> acting() {
            return sectors.isEmpty() ? List.of(NONE) : sectors;
        }
    }

    /** The sums of the facts by county, indicator, year, and what else they are told apart by. */
    private static Map<String, Double> cells(Function<Fact, List<String>> sectors, Function<Fact, String> theme) {
        Map<String, Double> sums = new TreeMap<>();
        Map<String, Set<String>> members = new HashMap<>();
        for (CountyLogs county : logs.truth()) {
            for (Fact fact : facts(county)) {
                for (String sector : sectors.apply(fact)) {
                    String cell = String.join(
                            " ",
                            fact.county(),
                            fact.indicator(),
                            Integer.toString(fact.day().getYear()),
                            sector,
                            theme.apply(fact));
                    if (fact.member().isEmpty()) {
                        sums.merge(cell, fact.value(), Double::sum);
                    } else {
                        members.computeIfAbsent(cell, k -> new HashSet<>()).add(fact.member());
                    }
                }
            }
        }
        members.forEach((cell, different) -> sums.put(cell, (double) different.size()));
        return sums;
    }

    private static Map<String, Double> found(Dataset<Row> rows) {
        Map<String, Double> found = new TreeMap<>();
        for (Row row : rows.collectAsList()) {
            String sector = row.getAs("sector");
            String theme = row.getAs("theme");
            String cell = String.join(
                    " ",
                    row.getAs("division_code"),
                    row.getAs("indicator"),
                    row.<Long>getAs("year").toString(),
                    sector == null ? NONE : sector,
                    theme == null ? NONE : theme);
            assertEquals(null, found.put(cell, row.getAs("value")), cell + " stands twice");
        }
        return found;
    }

    private static List<Fact> facts(CountyLogs county) {
        List<Fact> facts = new ArrayList<>();
        Map<String, List<String>> sectorsOf =
                county.members().stream().collect(Collectors.toMap(MemberRow::memberId, MemberRow::sectors));
        for (AgendaItemRow row : county.agendaItems()) {
            Telling telling = new Telling(facts, county, List.of(), row.theme());
            telling.once("topics_collected", row.submittedOn());
            telling.once("topics_selected", row.selection() == Selection.SELECTED ? row.selectedOn() : null);
        }
        for (SessionRow row : county.sessions()) {
            Telling telling = new Telling(facts, county, List.of(), row.theme());
            telling.once("sessions_held", row.heldOn());
            telling.add("session_attendance", row.heldOn(), row.participants());
        }
        for (LivelihoodItemRow row : county.livelihoodItems()) {
            Telling telling = new Telling(facts, county, List.of(), row.theme());
            LocalDate day = row.status() == Progress.RESOLVED ? row.completedOn() : null;
            telling.once("issues_resolved", day);
            telling.add("funds_raised", day, row.moneyYuan());
            telling.add("people_benefited", day, row.people());
            telling.add("households_benefited", day, row.households());
        }
        for (ProposalRow row : county.proposals()) {
            Telling telling = new Telling(facts, county, row.sectors(), row.theme());
            LocalDate filed = row.filedOn() == null ? row.submittedOn() : row.filedOn();
            LocalDate answered = row.answeredOn() == null ? row.submittedOn() : row.answeredOn();
            telling.once("proposals_submitted", row.submittedOn());
            telling.once("proposals_filed", row.filing() == Filing.FILED ? filed : null);
            telling.once("proposals_answered", row.answeredOn());
            telling.once("proposals_supervised", row.keyProposal() ? filed : null);
            telling.once("leader_instructions", row.instructed() ? answered : null);
        }
        for (OpinionRow row : county.opinions()) {
            Telling telling = new Telling(facts, county, row.sectors(), row.theme());
            telling.once("opinions_submitted", row.submittedOn());
            telling.once("opinions_adopted", row.adoptedOn());
            telling.once("leader_instructions", row.instructedOn());
        }
        for (MemberActivityRow row : county.memberActivities()) {
            Telling telling = new Telling(facts, county, sectorsOf.getOrDefault(row.memberId(), List.of()), null);
            telling.once("member_participations", row.heldOn());
            telling.once("persons_trained", row.kind().name().equals("STUDY") ? row.heldOn() : null);
            telling.member("members_engaged", row.heldOn(), row.memberId());
        }
        return facts;
    }

    /** What one row tells, added to all that is told. */
    private record Telling(List<Fact> facts, CountyLogs county, List<String> sectors, String theme) {
        void once(String indicator, LocalDate day) {
            add(indicator, day, 1);
        }

        void add(String indicator, LocalDate day, Number value) {
            if (day != null && value != null) {
                facts.add(fact(indicator, day, value.doubleValue(), NONE));
            }
        }

        void member(String indicator, LocalDate day, String member) {
            facts.add(fact(indicator, day, 1, member));
        }

        private Fact fact(String indicator, LocalDate day, double value, String member) {
            return new Fact(
                    county.divisionCode(), sectors, theme == null ? NONE : theme, indicator, day, value, member);
        }
    }

    @Test
    void theFunnelIsTopicsSelectionsSessionsAndResults() {
        Map<String, Double> found = new TreeMap<>();
        Dataset<Row> none = RecordCodec.of(CountyOutcomeRow.class).dataset(session, List.of());
        for (Row row : new ConsultationFunnel(logs.silver(), setting)
                .rows(none, counties)
                .collectAsList()) {
            String cell = row.getAs("division_code") + " " + row.getAs("year") + " ";
            for (String column : List.of(
                    "collected",
                    "selected",
                    "sessions",
                    "resolved",
                    "selection_ratio",
                    "session_ratio",
                    "resolution_ratio",
                    "overall_ratio",
                    "median_days_to_selection",
                    "median_days_to_session",
                    "median_days_to_resolution")) {
                found.put(cell + column, row.getAs(column));
            }
        }
        Map<String, Double> expected = new TreeMap<>();
        for (CountyLogs county : logs.truth()) {
            funnel(county, expected);
        }
        assertSame(expected, found);
    }

    private static void funnel(CountyLogs county, Map<String, Double> expected) {
        Map<String, LocalDate> held =
                county.sessions().stream().collect(Collectors.toMap(SessionRow::sessionId, SessionRow::heldOn));
        for (int year = 2020; year <= 2023; year++) {
            int of = year;
            List<Double> toSelection = new ArrayList<>();
            List<Double> toSession = new ArrayList<>();
            List<Double> toResolution = new ArrayList<>();
            double[] n = new double[4];
            county.agendaItems().forEach(row -> {
                n[0] += row.submittedOn().getYear() == of ? 1 : 0;
                LocalDate selected = row.selectedOn();
                if (selected != null && selected.getYear() == of) {
                    n[1]++;
                    toSelection.add(days(row.submittedOn(), selected));
                }
                LocalDate session = row.sessionId() == null ? null : held.get(row.sessionId());
                if (selected != null && session != null && session.getYear() == of) {
                    toSession.add(days(selected, session));
                }
            });
            n[2] = county.sessions().stream()
                    .filter(s -> s.heldOn().getYear() == of)
                    .count();
            county.livelihoodItems().forEach(row -> {
                LocalDate done = row.status() == Progress.RESOLVED ? row.completedOn() : null;
                if (done != null && done.getYear() == of) {
                    n[3]++;
                    LocalDate session = row.sessionId() == null ? null : held.get(row.sessionId());
                    if (session != null) {
                        toResolution.add(days(session, done));
                    }
                }
            });
            if (n[0] + n[1] + n[2] + n[3] > 0) {
                String cell = county.divisionCode() + " " + year + " ";
                expected.put(cell + "collected", n[0]);
                expected.put(cell + "selected", n[1]);
                expected.put(cell + "sessions", n[2]);
                expected.put(cell + "resolved", n[3]);
                expected.put(cell + "selection_ratio", n[1] / n[0]);
                expected.put(cell + "session_ratio", n[2] / n[1]);
                expected.put(cell + "resolution_ratio", n[3] / n[2]);
                expected.put(cell + "overall_ratio", n[3] / n[0]);
                expected.put(cell + "median_days_to_selection", percentile(toSelection, 0.5));
                expected.put(cell + "median_days_to_session", percentile(toSession, 0.5));
                expected.put(cell + "median_days_to_resolution", percentile(toResolution, 0.5));
            }
        }
    }

    @Test
    void theLifeOfProposalsIsToldSectorBySectorAndYearByYear() {
        Map<String, List<ProposalRow>> cells = new TreeMap<>();
        for (CountyLogs county : logs.truth()) {
            for (ProposalRow row : county.proposals()) {
                List<String> sectors = row.sectors().isEmpty() ? List.of(NONE) : row.sectors();
                sectors.forEach(sector -> cells.computeIfAbsent(
                                row.provenance().divisionCode() + " " + sector + " "
                                        + row.submittedOn().getYear(),
                                k -> new ArrayList<>())
                        .add(row));
            }
        }
        Map<String, LocalDate> lastDays = lastDays();
        Map<String, Double> expected = new TreeMap<>();
        cells.forEach((cell, rows) -> lifecycle(cell + " ", rows, lastDays, expected));
        Map<String, Double> found = new TreeMap<>();
        for (Row row :
                new ProposalLifecycle(logs.silver(), windows, setting).rows().collectAsList()) {
            String sector = row.getAs("sector");
            String cell =
                    row.getAs("division_code") + " " + (sector == null ? NONE : sector) + " " + row.getAs("year") + " ";
            for (String column : row.schema().fieldNames()) {
                Object value = row.getAs(column);
                if (value instanceof Number number && !column.equals("year") && !column.equals("limit_days")) {
                    found.put(cell + column, number.doubleValue());
                }
            }
        }
        assertEquals(true, expected.size() > 1000, "too little to compare: " + expected.size());
        assertSame(expected, found);
    }

    private static void lifecycle(
            String cell, List<ProposalRow> rows, Map<String, LocalDate> lastDays, Map<String, Double> expected) {
        ToDoubleFunction<Predicate<ProposalRow>> n =
                is -> rows.stream().filter(is).count();
        double filed = n.applyAsDouble(r -> r.filing() == Filing.FILED);
        double merged = n.applyAsDouble(r -> r.filing() == Filing.MERGED);
        double answered = n.applyAsDouble(
                r -> r.answeredOn() != null && (r.filing() == Filing.FILED || r.filing() == Filing.MERGED));
        double resolved = n.applyAsDouble(r -> r.result() == Progress.RESOLVED);
        double known = n.applyAsDouble(r -> r.result() != null);
        double content = n.applyAsDouble(
                r -> r.satisfaction() == Satisfaction.SATISFIED || r.satisfaction() == Satisfaction.FAIRLY_SATISFIED);
        double assessed = n.applyAsDouble(r -> r.satisfaction() != null);
        expected.put(cell + "submitted", (double) rows.size());
        expected.put(cell + "filed", filed);
        expected.put(cell + "merged", merged);
        expected.put(cell + "not_filed", n.applyAsDouble(r -> r.filing() == Filing.NOT_FILED));
        expected.put(cell + "converted", n.applyAsDouble(r -> r.filing() == Filing.CONVERTED));
        expected.put(cell + "undecided", n.applyAsDouble(r -> r.filing() == null));
        expected.put(cell + "answered", answered);
        expected.put(cell + "resolved", resolved);
        expected.put(cell + "in_progress", n.applyAsDouble(r -> r.result() == Progress.IN_PROGRESS));
        expected.put(cell + "planned", n.applyAsDouble(r -> r.result() == Progress.PLANNED));
        expected.put(cell + "for_reference", n.applyAsDouble(r -> r.result() == Progress.FOR_REFERENCE));
        expected.put(cell + "satisfied", n.applyAsDouble(r -> r.satisfaction() == Satisfaction.SATISFIED));
        expected.put(
                cell + "fairly_satisfied", n.applyAsDouble(r -> r.satisfaction() == Satisfaction.FAIRLY_SATISFIED));
        expected.put(cell + "dissatisfied", n.applyAsDouble(r -> r.satisfaction() == Satisfaction.DISSATISFIED));
        rate(expected, cell + "filing_rate", filed, rows.size());
        rate(expected, cell + "answer_rate", answered, filed + merged);
        rate(expected, cell + "resolution_rate", resolved, known);
        rate(expected, cell + "satisfaction_rate", content, assessed);
        step(
                expected,
                cell,
                "days_to_filing",
                rows.stream().map(r -> days(r.submittedOn(), r.filedOn())).toList());
        step(
                expected,
                cell,
                "days_to_assignment",
                rows.stream().map(r -> days(r.filedOn(), r.assignedOn())).toList());
        step(
                expected,
                cell,
                "days_to_answer",
                rows.stream().map(r -> days(r.assignedOn(), r.answeredOn())).toList());
        step(
                expected,
                cell,
                "days_in_all",
                rows.stream().map(r -> days(r.submittedOn(), r.answeredOn())).toList());
        expected.put(cell + "overdue", n.applyAsDouble(r -> {
            boolean admitted = r.filing() == Filing.FILED || r.filing() == Filing.MERGED;
            LocalDate from =
                    r.assignedOn() != null ? r.assignedOn() : r.filedOn() != null ? r.filedOn() : r.submittedOn();
            LocalDate to = r.answeredOn() != null
                    ? r.answeredOn()
                    : lastDays.get(r.provenance().divisionCode());
            return admitted && ChronoUnit.DAYS.between(from, to) > 90;
        }));
    }

    @Test
    void membersMeetTheirRulesAndScoreByTheirCountysScheme() {
        assertSame(duty(false), found(Setting.Asked.NOTHING));
    }

    @Test
    void theSameLogsScoreOtherwiseUnderAnotherScheme() {
        assertSame(duty(true), found(new Setting.Asked("per_item", null)));
    }

    private static Map<String, Double> found(Setting.Asked asked) {
        Map<String, Double> found = new TreeMap<>();
        MemberDuty duty =
                new MemberDuty(logs.silver(), windows, GeneratedLogs.setting(asked), () -> GeneratedLogs.DUTY);
        RecordCodec<DutyRow> codec = RecordCodec.of(DutyRow.class);
        for (Row row : duty.rows().collectAsList()) {
            DutyRow told = codec.fromRow(row);
            String cell = told.where().divisionCode() + " " + (told.sector() == null ? NONE : told.sector()) + " "
                    + told.year() + " ";
            found.put(cell + "members", (double) told.members());
            found.put(cell + "all", (double) told.membersMeetingAll());
            found.put(cell + "total", told.pointsTotal());
            found.put(cell + "median", told.pointsMedian());
            told.rules().forEach(rule -> found.put(cell + rule.rule(), (double) rule.met()));
        }
        return found;
    }

    /** The 22111 rules and points by hand; counties of 宜昌 go by six ones, and score by the piece. */
    private static Map<String, Double> duty(boolean byThePiece) {
        Map<String, List<double[]>> cells = new TreeMap<>();
        Map<String, List<List<String>>> met = new TreeMap<>();
        for (CountyLogs county : logs.truth()) {
            Map<String, Map<String, Integer>> done = deeds(county);
            boolean yichang = county.divisionCode().startsWith("4205");
            for (MemberRow member : county.members()) {
                for (int year = firstYear(county); year <= lastYear(county); year++) {
                    LocalDate left = member.leftOn();
                    if ((left != null && left.getYear() < year)
                            || Objects.requireNonNull(member.joinedOn()).getYear() > year) {
                        continue;
                    }
                    Map<String, Integer> deeds = done.getOrDefault(member.memberId() + year, Map.of());
                    double points = byThePiece || yichang ? pieces(deeds) : hundred(deeds);
                    List<String> rules = yichang ? sixOnes(deeds) : twoTwoOneOneOne(deeds);
                    List<String> sectors = member.sectors().isEmpty() ? List.of(NONE) : member.sectors();
                    for (String sector : sectors) {
                        String cell = county.divisionCode() + " " + sector + " " + year + " ";
                        cells.computeIfAbsent(cell, k -> new ArrayList<>()).add(new double[] {points});
                        met.computeIfAbsent(cell, k -> new ArrayList<>()).add(rules);
                    }
                }
            }
        }
        Map<String, Double> expected = new TreeMap<>();
        cells.forEach((cell, points) -> {
            List<Double> all = points.stream().map(p -> p[0]).toList();
            expected.put(cell + "members", (double) all.size());
            expected.put(cell + "total", all.stream().mapToDouble(p -> p).sum());
            expected.put(cell + "median", percentile(all, 0.5));
            List<String> rules = cell.startsWith("4205")
                    ? List.of("meetings", "proposals", "opinions", "inspections", "trainings", "good_deeds")
                    : List.of("practice", "opinions", "proposals", "consultations", "livelihood_deeds");
            List<List<String>> met2 = Objects.requireNonNull(met.get(cell));
            rules.forEach(rule -> expected.put(cell + rule, (double)
                    met2.stream().filter(m -> m.contains(rule)).count()));
            expected.put(cell + "all", (double)
                    met2.stream().filter(m -> m.size() == rules.size()).count());
        });
        return expected;
    }

    private static Map<String, Map<String, Integer>> deeds(CountyLogs county) {
        Map<String, Map<String, Integer>> activities = new HashMap<>();
        county.memberActivities().forEach(row -> activities
                .computeIfAbsent(row.memberId() + row.heldOn().getYear(), k -> new HashMap<>())
                .merge(row.kind().name().toLowerCase(Locale.ROOT), 1, Integer::sum));
        Map<String, Map<String, Integer>> others = new HashMap<>();
        for (OpinionRow row : county.opinions()) {
            count(others, row.memberId(), row.submittedOn(), "opinion");
            count(others, row.memberId(), row.adopted() ? row.adoptedOn() : null, "opinion_adopted");
        }
        for (ProposalRow row : county.proposals()) {
            for (String member : row.memberIds()) {
                count(others, member, row.submittedOn(), "proposal");
                count(others, member, row.filing() == Filing.FILED ? row.submittedOn() : null, "proposal_filed");
            }
        }
        others.forEach((who, deeds) -> deeds.forEach((deed, times) ->
                activities.computeIfAbsent(who, k -> new HashMap<>()).merge(deed, times, Math::max)));
        return activities;
    }

    private static void count(Map<String, Map<String, Integer>> all, String member, LocalDate day, String deed) {
        if (member != null && day != null) {
            all.computeIfAbsent(member + day.getYear(), k -> new HashMap<>()).merge(deed, 1, Integer::sum);
        }
    }

    private static double hundred(Map<String, Integer> d) {
        double sum = Math.min(20, 5 * n(d, "meeting"))
                + Math.min(10, 5 * n(d, "study"))
                + Math.min(20, 10 * n(d, "proposal"))
                + Math.min(15, 5 * n(d, "opinion"))
                + Math.min(20, 5 * (n(d, "consultation") + n(d, "inspection")))
                + Math.min(15, 5 * (n(d, "practice") + n(d, "livelihood") + n(d, "donation")))
                + Math.min(
                        10, 2 * (n(d, "speech") + n(d, "opinion_adopted") + n(d, "proposal_filed") + n(d, "honour")));
        return Math.min(100, sum);
    }

    private static double pieces(Map<String, Integer> d) {
        return 2 * n(d, "meeting")
                + 2 * n(d, "study")
                + 5 * n(d, "proposal")
                + 3 * n(d, "proposal_filed")
                + 3 * n(d, "opinion")
                + 5 * n(d, "opinion_adopted")
                + 4 * n(d, "consultation")
                + 3 * n(d, "inspection")
                + 6 * n(d, "speech")
                + 2 * n(d, "practice")
                + 5 * n(d, "livelihood")
                + 4 * n(d, "donation");
    }

    private static List<String> twoTwoOneOneOne(Map<String, Integer> d) {
        Map<String, Boolean> met = new TreeMap<>(Map.of(
                "practice", n(d, "practice") >= 2,
                "opinions", n(d, "opinion") >= 2,
                "proposals", n(d, "proposal") >= 1,
                "consultations", n(d, "consultation") >= 1,
                "livelihood_deeds", n(d, "livelihood") >= 1));
        return met.keySet().stream().filter(met::get).toList();
    }

    private static List<String> sixOnes(Map<String, Integer> d) {
        Map<String, Boolean> met = new TreeMap<>(Map.of(
                "meetings", n(d, "meeting") >= 1,
                "proposals", n(d, "proposal") >= 1,
                "opinions", n(d, "opinion") >= 1,
                "inspections", n(d, "inspection") >= 1,
                "trainings", n(d, "study") >= 1,
                "good_deeds", n(d, "livelihood") + n(d, "donation") + n(d, "practice") >= 1));
        return met.keySet().stream().filter(met::get).toList();
    }

    private static int n(Map<String, Integer> deeds, String deed) {
        return deeds.getOrDefault(deed, 0);
    }

    @Test
    void aClaimMeetsTheRowsOfItsOwnDays() {
        List<CountyOutcomeRow> claims = List.of(
                claim("620622", "sessions_held", 725, 725.0, "part_year", "2023-01-01", "2023-08-17"),
                claim("620622", "opinions_submitted", 35, 35.0, "part_year", "2023-01-01", "2023-08-17"),
                claim("420525", "households_benefited", 500, 600.0, "year", "2020-01-01", "2020-12-31"),
                claim("420525", "members_engaged", 172, 172.0, "year", "2020-01-01", "2020-12-31"),
                claim("430600", "proposals_submitted", 1977, 1977.0, "multi_year", "2017-01-01", "2021-12-21"));
        Dataset<Row> told = RecordCodec.of(CountyOutcomeRow.class).dataset(session, claims);
        Reconciliation.Sources sources = new Reconciliation.Sources(told, evidence, windows, byLogAndYear);
        Map<String, String> verdicts = new TreeMap<>();
        RecordCodec<ReconciliationRow> codec = RecordCodec.of(ReconciliationRow.class);
        Set<String> onlyLog = new TreeSet<>();
        for (Row row : new Reconciliation(sources, setting).rows(counties).collectAsList()) {
            ReconciliationRow r = codec.fromRow(row);
            if (r.verdict().equals("only_log")) {
                onlyLog.add(r.indicator());
            } else {
                verdicts.put(r.divisionCode() + " " + r.indicator(), r.verdict() + " " + r.logValue());
            }
            assertEquals(r.logEvidence().isEmpty(), r.logValue() == null, r.toString());
        }
        assertEquals(
                Map.of(
                        "620622 sessions_held", "agree 725.0",
                        "620622 opinions_submitted", "log_higher 38.0",
                        "420525 households_benefited", "agree 540.0",
                        "420525 members_engaged", "report_higher 169.0",
                        "430600 proposals_submitted", "only_report null"),
                verdicts);
        assertEquals(true, onlyLog.containsAll(Set.of("topics_collected", "proposals_filed")), onlyLog.toString());
    }

    private static CountyOutcomeRow claim(
            String county, String indicator, double value, Double high, String span, String from, String to) {
        LocalDate end = LocalDate.parse(to);
        return new CountyOutcomeRow(
                new Whereabouts(county, null, null, county.substring(0, 2) + "0000", "county"),
                new IndicatorYear(end.getYear(), span, indicator, "process"),
                new Amount(value, value, high, "件", "exact"),
                "C",
                value,
                null,
                LocalDate.parse(from),
                end,
                1,
                1,
                List.of("f-" + indicator),
                new Stamp("test", "test"));
    }

    @Test
    void sessionsAreCountedUnderTheirBrand() {
        Brands brands = Brands.from(GeneratedLogs.FILES);
        BrandReader reader = new BrandReader(brands);
        Map<String, Double> expected = new TreeMap<>();
        for (CountyLogs county : logs.truth()) {
            for (SessionRow row : county.sessions()) {
                if (row.brand() != null) {
                    String code = brands.brands().stream()
                            .filter(b -> b.names().contains(row.brand()))
                            .findFirst()
                            .orElseThrow()
                            .code();
                    expected.merge(county.divisionCode() + " " + code, 1.0, Double::sum);
                }
            }
        }
        Dataset<Row> articles =
                session.sql("select cast(null as string) as division_code, true as is_original, '' as text,"
                        + " current_date() as published_on, '' as article_id where false");
        Dataset<Row> figures = session.sql("select '' as indicator, '' as modality, '' as division_code,"
                + " cast(null as string) as per, '' as sentence, 0D as value where false");
        Map<String, Double> found = new TreeMap<>();
        for (Row row : new Platforms(logs.silver(), setting, () -> new BrandReader(Brands.from(GeneratedLogs.FILES)))
                .rows(articles, figures, brands)
                .collectAsList()) {
            found.put(row.getAs("division_code") + " " + row.getAs("brand"), (double) row.<Long>getAs("sessions"));
        }
        assertSame(expected, found);
        assertEquals("other", reader.ofCell("王家大院里的会"));
    }

    private static Map<String, LocalDate> lastDays() {
        return windows.collectAsList().stream()
                .collect(Collectors.toMap(r -> r.getAs("division_code"), r -> r.getAs("last_day")));
    }

    private static int firstYear(CountyLogs county) {
        return county.divisionCode().equals("420525") ? 2020 : 2021;
    }

    private static int lastYear(CountyLogs county) {
        return county.divisionCode().equals("420525") ? 2022 : 2023;
    }

    private static Double days(LocalDate from, LocalDate to) {
        return from == null || to == null ? null : (Double) (double) ChronoUnit.DAYS.between(from, to);
    }

    private static void rate(Map<String, Double> expected, String key, double part, double whole) {
        if (whole > 0) {
            expected.put(key, part / whole);
        }
    }

    private static void step(Map<String, Double> expected, String cell, String step, List<Double> days) {
        List<Double> told = days.stream().filter(d -> d != null && d >= 0).toList();
        if (!told.isEmpty()) {
            expected.put(cell + "median_" + step, percentile(told, 0.5));
            expected.put(cell + "p_90_" + step, percentile(told, 0.9));
        }
    }

    /** The value at a share of the way from the smallest to the largest, between neighbours in proportion. */
    private static Double percentile(List<Double> values, double share) {
        if (values.isEmpty()) {
            return null;
        }
        List<Double> sorted = values.stream().sorted().toList();
        double at = (sorted.size() - 1) * share;
        int below = (int) Math.floor(at);
        int above = (int) Math.ceil(at);
        return sorted.get(below) + (at - below) * (sorted.get(above) - sorted.get(below));
    }

    private static void assertSame(Map<String, Double> expected, Map<String, Double> found) {
        Set<String> unlike = new TreeSet<>();
        Set<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(found.keySet());
        for (String key : keys) {
            Double one = expected.get(key);
            Double other = found.get(key);
            boolean same = Objects.equals(one, other)
                    || (one != null && other != null && Math.abs(one - other) <= NEAR * Math.max(1, Math.abs(one)));
            if (!same) {
                unlike.add(key + ": " + one + " expected, " + other + " found");
            }
        }
        assertEquals(List.of(), unlike.stream().limit(12).toList(), () -> unlike.size() + " unlike");
    }
}
