package org.shangliang.page;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.compare.CountyComparisonRow;
import org.shangliang.compare.Status;
import org.shangliang.log.LogReason;
import org.shangliang.report.Rejection;

/** The report in a real browser, opened from disk. */
class PageInBrowserTest {
    private static final List<String> VIEWS = List.of(
            "overview",
            "league",
            "ranks",
            "county",
            "compare",
            "themes",
            "topics",
            "reconciliation",
            "quality",
            "print");
    private static final String CAUTION = "反映公开报道与已录入台账，不等于实际工作量；未见报道不等于未开展";
    private static final String LEAGUE = "view=league&indicator=sessions_held&year=2024&level=county";
    private static final String NAMES =
            "return [...document.querySelectorAll('.tabulator-row .place > a')].map(a => a.textContent)";

    private static final String HEAT =
            "return [...document.querySelectorAll('.heat-table tbody .place > a')].map(a => a.textContent)";

    @TempDir
    static Path folder;

    private static MadeUpTables tables;
    private static Browser browser;

    @BeforeAll
    static void write() throws IOException, InterruptedException {
        browser = Browser.start();
        tables = MadeUpTables.of(100, 3, 12);
        Edition edition =
                new Edition("0.0-test", 7L, Instant.parse("2026-02-03T04:05:06Z"), "abc", "../datapackage.json");
        new Report(tables, Vocabulary.from(CodebookFiles.shipped()), edition).write(folder);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void nothingComplainsAndNothingLeavesTheDisk() throws IOException {
        assertEquals(List.of(), browser.complaints());
        assertEquals(List.of(), browser.requestsOffTheDisk());
        assertTrue(browser.requests() > 0, "no request was seen at all");
    }

    private static void openOnTwoCounties(String view, String language) {
        String one = tables.divisions().get(3).code();
        String other = tables.divisions().get(4).code();
        browser.open(
                folder, "view=" + view + "&lang=" + language + "&county=" + one + "&counties=" + one + "," + other);
    }

    @Test
    void everyViewStandsInBothLanguagesWithTheCaution() {
        for (String language : List.of("zh", "en")) {
            for (String view : VIEWS) {
                openOnTwoCounties(view, language);
                String text = browser.run("return document.body.innerText").asText();
                String caution = language.equals("zh")
                        ? CAUTION
                        : "Shows what was publicly reported or entered in logs, not the work actually done; what was"
                                + " not reported may well have been done";
                assertTrue(text.contains(caution), () -> view + " does not say that reports are not work");
                assertTrue(
                        text.contains(language.equals("zh") ? "覆盖：报道" : "Coverage: reports"),
                        () -> view + " does not say what it rests on");
                assertEquals(
                        List.of(),
                        browser.texts(
                                "return [...document.body.innerText.matchAll(/undefined|NaN|\\bnull\\b|\\[object/g)].map(m =>"
                                        + " m[0])"),
                        view + " " + language);
            }
        }
    }

    @Test
    void everyViewSpeaksTheLanguageAskedForExceptWhereItQuotes() {
        for (String language : List.of("zh", "en")) {
            for (String view : VIEWS) {
                openOnTwoCounties(view, language);
                assertEquals(List.of(), Foreign.words(browser), view + " " + language);
            }
            for (var indicator : tables.indicators()) {
                browser.open(folder, "view=league&lang=" + language + "&indicator=" + indicator.code());
                assertEquals(List.of(), Foreign.words(browser), indicator.code() + " " + language);
            }
        }
    }

    @Test
    void everyStatusAndEveryReasonHasItsWordsInBothLanguages() {
        browser.open(folder, LEAGUE);
        Stream<String> statuses = Arrays.stream(Status.values()).map(s -> "status." + s.code());
        Stream<String> rows = Arrays.stream(LogReason.values()).map(r -> "reason." + r.code());
        Stream<String> documents = Arrays.stream(Rejection.Reason.values()).map(r -> "reason." + r.code());
        List<String> keys = Stream.of(statuses, rows, documents).flatMap(k -> k).toList();
        assertEquals(
                List.of(),
                browser.texts(
                        "return arguments[0].filter(k => (Shangliang.words[k] || []).filter(Boolean).length < 2)",
                        keys));
    }

    @Test
    void everyNumberOfTheLeagueIsTheTables() {
        browser.open(folder, LEAGUE + "&show=all");
        Map<String, String> shown = new TreeMap<>();
        browser.run(
                        "return Shangliang.lastGrid.rows().map(r => [r.division_code, r.status, String(r.value), String(r.rank),"
                                + " String(r.rank_low), String(r.rank_high), String(r.n)])")
                .forEach(row -> shown.put(row.get(0).asText(), row.toString()));
        Map<String, String> told = new TreeMap<>();
        comparison()
                .forEach(r -> told.put(
                        r.where().divisionCode(),
                        "[\"%s\",\"%s\",\"%s\",\"%s\",\"%s\",\"%s\",\"%s\"]"
                                .formatted(
                                        r.where().divisionCode(),
                                        r.status(),
                                        r.value() == null ? "null" : whole(r.value()),
                                        r.rank(),
                                        r.rankLow(),
                                        r.rankHigh(),
                                        r.n())));
        assertEquals(told, shown);
    }

    @Test
    void whatStandsInACellIsItsRowsNumberOrInWordsWhyThereIsNone() {
        browser.size(1280, 4000).open(folder, LEAGUE + "&show=all");
        Map<String, CountyComparisonRow> told = new TreeMap<>();
        comparison().forEach(r -> told.put(r.where().divisionName(), r));
        List<String> cells = browser.texts(
                "return [...document.querySelectorAll('.tabulator-row')].map(r => [r.querySelector('.place > a').textContent,"
                        + " ...['value', 'rank'].map(f => r.querySelector(`[tabulator-field=${f}]`).textContent)].join('|'))");
        assertTrue(cells.size() > 10, "only " + cells.size() + " rows are drawn");
        assertAll(cells.stream().map(line -> () -> {
            String[] cell = line.split("\\|", -1);
            CountyComparisonRow row = told.get(cell[0]);
            assertEquals(row.value() == null ? words(row.status()) : whole(row.value()) + " 件", cell[1], line);
            assertEquals(
                    row.rank() == null
                            ? words(row.rankStatus())
                            : "%d (%d–%d) / %d n=%d"
                                    .formatted(row.rank(), row.rankLow(), row.rankHigh(), row.of(), row.n()),
                    cell[2],
                    line);
        }));
        browser.size(1280, 900);
    }

    @Test
    void aCountyIsFoundByNamePinyinInitialsOrCode() {
        browser.open(folder, LEAGUE + "&show=all");
        String name = tables.divisions().get(0).name();
        for (String query :
                List.of(name, "dongchengqu", "dcq", tables.divisions().get(0).code())) {
            browser.run(
                    "const i = document.querySelector('.field-search input'); i.value = arguments[0];"
                            + " i.dispatchEvent(new Event('input'));",
                    query);
            assertTrue(browser.texts(NAMES).contains(name), query);
            assertTrue(browser.texts(NAMES).size() < 5, query);
        }
        assertTrue(browser.run("return location.hash")
                .asText()
                .contains("q=" + tables.divisions().get(0).code()));
    }

    @Test
    void filtersKeepWhatFits() {
        String province = tables.divisions().get(39).code().substring(0, 2) + "0000";
        browser.open(folder, LEAGUE + "&show=all&province=" + province);
        assertEquals(
                tables.divisions().stream()
                        .filter(d -> d.code().startsWith(province.substring(0, 2)))
                        .count(),
                browser.run("return Shangliang.lastGrid.rows().length").asLong());
        browser.go(LEAGUE + "&theme=education");
        assertTrue(browser.run("return Shangliang.lastGrid.rows().length").asInt() > 0);
        assertTrue(browser.run("return Shangliang.lastGrid.rows().every(r => r.theme === 'education')")
                .asBoolean());
        assertEquals(
                0,
                browser.run("return document.querySelectorAll('.rank').length").asInt());
    }

    @Test
    void anAddressRestoresTheViewAndTheDrawer() {
        CountyComparisonRow row =
                comparison().filter(r -> r.value() != null).findFirst().orElseThrow();
        String cell = row.where().divisionCode() + "/" + row.indicator() + "/" + row.year();
        browser.open(
                folder, "county=" + row.where().divisionCode() + "&indicator=sessions_held&year=2024&cell=" + cell);
        browser.await("document.querySelector('.evidence .sentence')");
        assertEquals(
                "county",
                browser.run("return document.querySelector('.view').dataset.view")
                        .asText());
        assertTrue(browser.run("return document.querySelector('h2').textContent")
                .asText()
                .contains(row.where().divisionName()));
        browser.run("document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'}))");
        assertTrue(
                browser.run("return document.getElementById('drawer').hidden").asBoolean());
        assertTrue(!browser.run("return location.hash").asText().contains("cell="), "the address keeps the drawer");
    }

    @Test
    void whatLogsComeToStandsOnTheCountysPage() {
        browser.open(folder, "county=" + tables.divisions().get(0).code() + "&year=2024");
        String text =
                browser.run("return document.querySelector('.view').innerText").asText();
        for (String told : List.of("征集", "120", "已答复数", "42", "95.5%", "社情民意：75%", "90%", "一线协商", "报道较高|一致")) {
            assertTrue(Stream.of(told.split("\\|")).anyMatch(text::contains), told + " is missing");
        }
        browser.go("county=" + tables.divisions().get(20).code() + "&year=2024");
        assertTrue(browser.run("return document.querySelector('.view').innerText")
                .asText()
                .contains("没有录入提案台账"));
    }

    @Test
    void reportsAndLogsStandSideBySideAndLogRecordsBehindThem() {
        browser.open(folder, "view=reconciliation");
        assertEquals(10, browser.run("return Shangliang.lastGrid.rows().length").asInt());
        browser.run(
                "Shangliang.openDrawer({county: arguments[0], indicator: 'sessions_held', year: 2024})",
                tables.divisions().get(0).code());
        browser.await("document.querySelector('.drawer .logs')");
        assertEquals(
                List.of("sessions/1", "sessions/2"),
                browser.texts(
                        "return [...document.querySelectorAll('.drawer .logs tbody th')].map(t => t.textContent)"));
        assertEquals(
                0,
                browser.run("return document.querySelectorAll('.drawer .logs b').length")
                        .asInt());
    }

    @Test
    void topicsStandWithTheirTermsAndArticles() {
        browser.open(folder, "view=topics");
        assertEquals(
                List.of("1 养老 社区 助餐", "2 " + MadeUpTables.TEXTS.get(1)),
                browser.texts("return [...document.querySelectorAll('.view tbody th')].slice(0, 2).map(t =>"
                        + " t.textContent)"));
        assertEquals(
                MadeUpTables.TEXTS.get(2),
                browser.run("return document.querySelector('.view details tbody th').textContent")
                        .asText());
        assertEquals(
                4,
                browser.run("return document.querySelectorAll('.term').length").asInt());
        assertTrue(browser.run("return window.broken === undefined").asBoolean(), "text from a report was run");
    }

    @Test
    void theHeatTableIsTurnedPageByPageAndSearched() {
        browser.open(folder, "view=themes&indicator=sessions_held&year=2024");
        List<String> seen = new ArrayList<>(browser.texts(HEAT));
        assertEquals(60, seen.size());
        browser.run("document.querySelectorAll('.pages button')[1].click()");
        seen.addAll(browser.texts(HEAT));
        assertEquals(comparison().filter(r -> r.value() != null).count(), seen.size());
        assertEquals(seen.size(), new HashSet<>(seen).size());
        browser.run(
                "const i = document.querySelector('.field-search input'); i.value = arguments[0];"
                        + " i.dispatchEvent(new Event('input'));",
                seen.get(64));
        assertEquals(List.of(seen.get(64)), browser.texts(HEAT));
    }

    @Test
    void textFromReportsShowsAsTextWhateverItHolds() {
        browser.open(folder, LEAGUE);
        int seen = 0;
        for (CountyComparisonRow row :
                comparison().filter(r -> r.value() != null).toList()) {
            browser.run(
                    "Shangliang.openDrawer({county: arguments[0], indicator: 'sessions_held', year: 2024})",
                    row.where().divisionCode());
            browser.await(
                    "document.querySelector('.drawer h2').textContent.includes('%s') && document.querySelector('.evidence .sentence')"
                            .formatted(row.where().divisionName()));
            String sentence = browser.run("return document.querySelector('.evidence .sentence').textContent")
                    .asText();
            String number = whole(row.value());
            seen += MadeUpTables.TEXTS.stream()
                            .anyMatch(t -> t.replace("%d", number).equals(sentence))
                    ? 1
                    : 0;
            assertEquals(
                    number,
                    browser.run("return document.querySelector('.evidence mark').textContent")
                            .asText());
            assertEquals(
                    0,
                    browser.run("return document.querySelectorAll('.drawer script, .drawer img, .drawer a').length")
                            .asInt());
        }
        assertTrue(
                seen > 10 && seen == comparison().filter(r -> r.value() != null).count(), "sentences differ");
        assertTrue(browser.run("return window.broken === undefined").asBoolean(), "text from a report was run");
    }

    @Test
    void oneRowIsSortedByTheKeyboardAndWhatIsNotToldStaysLast() {
        browser.open(folder, LEAGUE + "&show=all");
        for (int times = 0; times < 2; times++) {
            browser.run("const h = document.querySelector('.tabulator-col[tabulator-field=value]'); h.focus();"
                    + " h.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}))");
            List<String> values = browser.texts("return Shangliang.lastGrid.rows().map(r => String(r.value))");
            int firstAbsent = values.indexOf("null");
            assertTrue(firstAbsent > 0, "a row without number stands first");
            assertTrue(values.subList(firstAbsent, values.size()).stream().allMatch("null"::equals));
        }
    }

    @Test
    void onPaperEveryRowStandsInAPlainTable() {
        browser.open(folder, LEAGUE + "&show=all");
        byte[] paper = browser.paper();
        assertTrue(paper.length > 20_000, "the paper is empty");
        browser.run("window.dispatchEvent(new Event('beforeprint'))");
        assertEquals(
                comparison().count(),
                browser.run("return document.querySelectorAll('.on-paper tbody tr').length")
                        .asLong());
        browser.run("window.dispatchEvent(new Event('afterprint'))");
    }

    @Test
    void theFirstViewIsSmall() throws IOException {
        long bytes = 0;
        for (String part : List.of("index.html", "assets", "data/meta.js", "data/divisions.js")) {
            try (Stream<Path> files = Files.walk(folder.resolve(part))) {
                bytes += files.filter(Files::isRegularFile)
                        .mapToLong(f -> f.toFile().length())
                        .sum();
            }
        }
        assertTrue(bytes < 5_000_000, bytes + " bytes before anything is seen");
    }

    private static Stream<CountyComparisonRow> comparison() {
        int indicator = tables.indicators().stream().map(i -> i.code()).toList().indexOf("sessions_held");
        return Stream.iterate(0, d -> d + 1)
                .limit(tables.divisions().size())
                .map(d -> tables.comparison(new MadeUpTables.Cell(d, 1, indicator)));
    }

    private static String words(String status) {
        return browser.run("return Shangliang.code('status', arguments[0])", status)
                .asText();
    }

    private static String whole(double value) {
        return Long.toString((long) value);
    }
}
