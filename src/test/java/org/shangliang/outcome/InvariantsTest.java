package org.shangliang.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shangliang.outcome.Report.Counted.counted;
import static org.shangliang.outcome.Report.Counted.sessions;
import static org.shangliang.outcome.Report.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any lake, tried on many made at random. */
class InvariantsTest {
    private static final List<String> INDICATORS =
            List.of("sessions_held", "funds_raised", "members_engaged", "reports_produced", "proposals_submitted");
    private static final List<String> OBJECTS = List.of("协商会", "捐款", "物资", "委员", "报告", "提案", "捐款捐物");
    private static final List<String> OPENINGS =
            List.of("聚焦养老,", "围绕水利,", "全县共", "据统计,全县", "其中", "委员参与", "", "针对校车,", "另有", "、", "合计");

    static Stream<List<Report>> lakes() {
        return LongStream.range(0, 60).mapToObj(InvariantsTest::lake);
    }

    private static List<Report> lake(long seed) {
        Random random = new Random(seed);
        List<Report> reports = new ArrayList<>();
        for (int r = 0; r < 4; r++) {
            Report report = report("r" + r).of(random.nextInt(4) == 0 ? "420500" : "420525");
            if (random.nextInt(3) == 0) {
                report.atSomeTime();
            } else if (random.nextInt(3) == 0) {
                int month = 1 + random.nextInt(6);
                report.during(LocalDate.of(2023, month, 1), LocalDate.of(2023, month + 3, 1));
            }
            for (int s = 0; s < 4; s++) {
                sentence(report, random);
            }
            reports.add(report);
        }
        return reports;
    }

    private static void sentence(Report report, Random random) {
        StringBuilder words = new StringBuilder();
        List<Report.Counted> counted = new ArrayList<>();
        for (int f = 0; f <= random.nextInt(3); f++) {
            String mention = (1 + random.nextInt(9)) + "场";
            String object = OBJECTS.get(random.nextInt(OBJECTS.size()));
            words.append(OPENINGS.get(random.nextInt(OPENINGS.size())))
                    .append(object)
                    .append(mention)
                    .append(random.nextBoolean() ? "," : "、");
            Report.Counted figure = counted(INDICATORS.get(random.nextInt(INDICATORS.size())), mention, object);
            counted.add(random.nextInt(4) == 0 ? figure.aimed() : figure);
        }
        report.says(words.toString(), counted.toArray(Report.Counted[]::new));
    }

    private static Tables tables(List<Report> lake) {
        return Tables.of(lake.toArray(Report[]::new));
    }

    @ParameterizedTest
    @MethodSource("lakes")
    void A01_the_order_of_input_changes_nothing(List<Report> lake) {
        Tables tables = tables(lake);
        Tables shuffled = tables.shuffled(7);
        assertEquals(tables.outcomes(), shuffled.outcomes());
        assertEquals(tables.byCounty(), shuffled.byCounty());
        assertEquals(tables.claims(), shuffled.claims());
        assertEquals(tables.targets(), shuffled.targets());
    }

    @ParameterizedTest
    @MethodSource("lakes")
    void A02_an_article_found_again_changes_no_value(List<Report> lake) {
        Tables tables = tables(lake);
        Tables doubled = tables.and(lake.get(1).copiedAs("z"));
        assertEquals(tables.values(), doubled.values());
    }

    @ParameterizedTest
    @MethodSource("lakes")
    void A03_an_added_part_never_raises_a_value(List<Report> lake) {
        Report whole = report("w").says("全县共开协商会50场。", sessions("50场"));
        Report withPart =
                report("w").says("全县共开协商会50场,其中专题协商会9场。", sessions("50场"), counted("sessions_held", "9场", "专题协商会"));
        Map<String, Double> before = tables(lake).and(whole).values();
        Map<String, Double> after = tables(lake).and(withPart).values();
        assertEquals(before, after);
    }

    @ParameterizedTest
    @MethodSource("lakes")
    void A04_every_figure_has_one_claim_and_what_it_yields_to_is_there(List<Report> lake) {
        List<ClaimRow> claims = tables(lake).claims();
        var ids = new HashSet<String>();
        claims.forEach(c -> assertTrue(ids.add(c.figureId()), c.figureId() + " twice"));
        assertEquals(lake.stream().mapToInt(r -> r.told().size()).sum(), ids.size());
        claims.stream()
                .filter(c -> c.yieldsTo() != null)
                .forEach(c -> assertTrue(ids.contains(c.yieldsTo()), c.toString()));
    }

    @ParameterizedTest
    @MethodSource("lakes")
    void A05_a_value_lies_in_its_interval_and_rests_on_its_evidence(List<Report> lake) {
        for (OutcomeRow row : tables(lake).outcomes()) {
            assertTrue(row.amount().low() <= row.amount().value(), row.toString());
            assertTrue(
                    row.amount().high() == null
                            || row.amount().value() <= row.amount().high(),
                    row.toString());
            assertEquals(row.support().evidenceCount(), row.support().evidence().size());
            assertTrue(row.support().evidenceCount() > 0 && row.support().sourceCount() > 0, row.toString());
        }
    }
}
