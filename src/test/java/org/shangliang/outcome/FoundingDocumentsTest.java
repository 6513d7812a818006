package org.shangliang.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.report.ArticleRow;
import org.shangliang.report.DocumentReading;
import org.shangliang.report.DocumentRow;
import org.shangliang.report.FigureRow;
import org.shangliang.report.ReadingRows;
import org.shangliang.report.ReportReader;
import org.shangliang.report.ToldBeside;
import org.shangliang.text.Document;

/** What the tables must say of the five founding documents, cell by cell. Skipped where they are not beside the project. */
class FoundingDocumentsTest {
    private static final Path TEXTS = Path.of("../shared/seeds");
    private static final String GULANG = "620622";
    private static final String YUANAN = "420525";
    private static final String YICHANG = "420500";
    private static final String SHIYAN = "420300";
    private static final String YUNYANG = "420304";
    private static final String YUEYANG = "430600";
    private static final String LINSHUI = "511623";
    private static final String GANSU = "620000";

    private static List<Told> told;
    private static Tables tables;

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.isDirectory(TEXTS), "the founding documents are not beside the project: skipped");
        ReportReader reader = ReportReader.from(CodebookFiles.shipped());
        try (Stream<Path> files = Files.list(TEXTS)) {
            told = files.sorted().flatMap(file -> told(file, reader).stream()).toList();
        }
        tables = Tables.ofTold(told);
    }

    @Test
    void gulang_held_725_sessions_of_which_members_joined_161() {
        assertCell(GULANG, "sessions_held", 2023, 725);
        ClaimRow joined = tables.claim("161场次");
        assertEquals("part_of", joined.role());
        assertTrue(joined.reasonZh().contains("725场次"), joined::reasonZh);
    }

    @Test
    void gulang_goes_from_topics_to_what_was_resolved() {
        assertCell(GULANG, "topics_collected", 2023, 1346);
        assertCell(GULANG, "topics_selected", 2023, 727);
        assertCell(GULANG, "issues_resolved", 2023, 504);
        assertCell(GULANG, "disputes_resolved", 2023, 94);
    }

    @Test
    void gulang_land_is_told_in_mu_and_rubbish_in_tonnes() {
        assertEquals(
                "mu", assertCell(GULANG, "land_area", 2023, 209_000).amount().unit());
        assertEquals(
                "t", assertCell(GULANG, "waste_cleared", 2023, 506).amount().unit());
    }

    @Test
    void gulang_duties_of_every_member_are_aims_and_not_results() {
        Map<String, Double> aims = tables.targets().stream()
                .filter(row -> row.where().divisionCode().equals(GULANG))
                .filter(row -> "member".equals(row.per()))
                .collect(Collectors.toMap(
                        row -> row.heading().indicator(), row -> row.amount().value()));
        Map<String, Double> duties = Map.of(
                "activities_held", 2.0,
                "opinions_submitted", 2.0,
                "proposals_submitted", 1.0,
                "sessions_held", 1.0,
                "issues_resolved", 1.0);
        assertEquals(duties, aims);
        List<CountyOutcomeRow> small = rows(GULANG).stream()
                .filter(row ->
                        row.amount().bound().equals("at_least") && row.amount().value() <= 2)
                .toList();
        assertEquals(List.of(), small);
    }

    @Test
    void yuanan_households_said_twice_are_counted_once() {
        List<CountyOutcomeRow> rows = rows(YUANAN).stream()
                .filter(row -> row.indicatorYear().indicator().equals("households_benefited"))
                .toList();
        assertEquals(1, rows.size(), rows::toString);
        CountyOutcomeRow row = rows.get(0);
        assertEquals(500, row.amount().value());
        assertEquals("at_least", row.amount().bound());
        assertEquals(500, row.amount().low());
        assertEquals(600.0, row.amount().high());
        assertEquals(2, row.evidenceCount());
    }

    @Test
    void a_project_across_two_counties_is_their_city_s() {
        assertCell(YICHANG, "investment_attracted", 2020, 5_000_000_000.0);
        assertEquals(List.of(), values(YUANAN, "investment_attracted"));
    }

    @Test
    void shiyan_stands_beside_its_counties() {
        for (CountyOutcomeRow row : List.of(
                assertCell(SHIYAN, "sessions_held", 2023, 1424),
                assertCell(SHIYAN, "topics_collected", 2023, 1171),
                assertCell(SHIYAN, "issues_resolved", 2023, 926))) {
            assertEquals("multi_year", row.indicatorYear().span());
            assertEquals("city", row.where().level());
            assertEquals(2022, row.periodStart().getYear());
        }
        assertCell(YUNYANG, "sessions_held", 2023, 20);
    }

    @Test
    void yunyang_aims_at_a_hundred_thousand_mu_and_has_not_reached_them() {
        List<TargetRow> aims = tables.targets().stream()
                .filter(row -> row.where().divisionCode().equals(YUNYANG))
                .filter(row -> row.heading().indicator().equals("land_area"))
                .toList();
        assertEquals(1, aims.size(), aims::toString);
        TargetRow aim = aims.get(0);
        assertEquals(2025, aim.heading().year());
        assertEquals(100_000, aim.amount().value());
        assertEquals("mu", aim.amount().unit());
        assertEquals(5_000, aim.reachedValue());
        assertEquals("at_least", aim.reachedBound());
    }

    @Test
    void yueyang_proposals_inherit_their_noun_over_five_years() {
        for (CountyOutcomeRow row : List.of(
                assertCell(YUEYANG, "proposals_submitted", 2021, 1977),
                assertCell(YUEYANG, "proposals_filed", 2021, 1430),
                assertCell(YUEYANG, "leader_instructions", 2021, 83))) {
            assertEquals("multi_year", row.indicatorYear().span());
            assertEquals(2017, row.periodStart().getYear());
            assertEquals(2021, row.periodEnd().getYear());
        }
    }

    @Test
    void linshui_reports_on_two_subjects_add() {
        CountyOutcomeRow row = assertCell(LINSHUI, "reports_produced", 2020, 12);
        assertEquals(2, row.evidenceCount());
    }

    @Test
    void gansu_s_investment_is_the_province_s_own() {
        List<CountyOutcomeRow> rows = rows(GANSU).stream()
                .filter(row -> row.indicatorYear().indicator().equals("investment_attracted"))
                .toList();
        assertEquals(1, rows.size(), rows::toString);
        assertEquals(13_172_000_000.0, rows.get(0).amount().value());
        assertEquals("province", rows.get(0).where().level());
        assertNull(rows.get(0).logValue());
    }

    private static CountyOutcomeRow assertCell(String division, String indicator, int year, double value) {
        List<CountyOutcomeRow> cell = rows(division).stream()
                .filter(row -> row.indicatorYear().indicator().equals(indicator)
                        && Integer.valueOf(year).equals(row.indicatorYear().year()))
                .toList();
        assertEquals(1, cell.size(), () -> indicator + ": " + cell);
        assertEquals(value, cell.get(0).amount().value(), indicator);
        return cell.get(0);
    }

    private static List<Double> values(String division, String indicator) {
        return rows(division).stream()
                .filter(row -> row.indicatorYear().indicator().equals(indicator))
                .map(row -> row.amount().value())
                .toList();
    }

    private static List<CountyOutcomeRow> rows(String division) {
        return tables.byCounty().stream()
                .filter(row -> row.where().divisionCode().equals(division))
                .toList();
    }

    private static List<Told> told(Path file, ReportReader reader) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String id = String.valueOf(file.getFileName());
            DocumentRow row = new DocumentRow(id, "", "txt", id, 0, bytes, ToldBeside.NOTHING, "run1");
            Document document = Document.of(id, new String(bytes, StandardCharsets.UTF_8));
            return told(new ReadingRows(row, new ReadingRows.Version("1", "v1", "run1")).kept(reader.read(document)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Told> told(DocumentReading reading) {
        Map<String, ArticleRow> articles =
                reading.articles().stream().collect(Collectors.toMap(ArticleRow::articleId, Function.identity()));
        List<Told> all = new ArrayList<>();
        for (FigureRow figure : reading.figures()) {
            ArticleRow article = articles.get(figure.articleId());
            all.add(new Told(
                    figure,
                    new ArticleFacts(
                            article.articleId(),
                            article.sourceId(),
                            article.publisher(),
                            article.divisionCode(),
                            null,
                            true,
                            article.publishedOn())));
        }
        return all;
    }
}
