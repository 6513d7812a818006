package org.shangliang.job;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.compare.ComparisonBalanceRow;
import org.shangliang.compare.CountyComparisonRow;
import org.shangliang.lake.Lake;
import org.shangliang.lake.SharedSpark;
import org.shangliang.lake.SparkSessions;
import org.shangliang.ledger.FunnelRow;
import org.shangliang.ledger.LogEvidenceRow;
import org.shangliang.outcome.ClaimRow;
import org.shangliang.outcome.CountyOutcomeRow;
import org.shangliang.page.Browser;
import org.shangliang.page.Foreign;
import org.shangliang.report.FigureRow;

/**
 * The report of the samples in a real browser. {@code mvn -B -q test -Dtest=SampleReportTest
 * -Dshangliang.pictures=docs/images} takes the pictures of the documents.
 */
class SampleReportTest extends SharedSpark {
    private static final long serialVersionUID = 1L;
    private static final int SAMPLED = 20;
    /** The drawer lists so many log records. */
    private static final int MOST_LOGS = 200;

    @TempDir
    static Path folder;

    private static Lake lake;
    private static Browser browser;

    @BeforeAll
    static void write() throws IOException, InterruptedException {
        browser = Browser.start();
        SparkSession session = SparkSessions.open("tests");
        lake = SampleLake.withLogs(session).lake();
        new PageJob(lake, CodebookFiles.shipped()).write(null, null, folder);
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
    }

    @Test
    void everyNumberOfEveryLeagueIsTheTables() {
        Map<String, Map<String, String>> told = new TreeMap<>();
        for (CountyComparisonRow row : lake.records(LakeTables.COUNTY_COMPARISON)) {
            if (row.value() != null) {
                told.computeIfAbsent(
                                "view=league&indicator=" + row.indicator() + "&year=" + row.year() + "&level="
                                        + row.where().level(),
                                league -> new TreeMap<>())
                        .put(
                                row.where().divisionCode(),
                                String.join(
                                        " ",
                                        number(row.value()),
                                        String.valueOf(row.rank()),
                                        String.valueOf(row.rankLow()),
                                        String.valueOf(row.rankHigh()),
                                        Integer.toString(row.n())));
            }
        }
        assertTrue(told.size() > 20);
        browser.open(folder, "view=overview").size(1280, 3000);
        assertAll(told.entrySet().stream().map(league -> () -> {
            browser.go(league.getKey());
            Map<String, String> shown = new TreeMap<>();
            browser.texts("return [...document.querySelectorAll('.tabulator-row')].map(r => {"
                            + " const rank = r.querySelector('.rank'), number = r.querySelector('.figure').dataset.value;"
                            + " const code = r.querySelector('.place > a').hash.match(/county=(\\d+)/)[1];"
                            + " const i = rank ? rank.querySelector('.rank-interval').textContent.match(/\\d+/g) : [];"
                            + " const cell = Shangliang.lastGrid.rows().find(x => x.division_code === code);"
                            + " return [code, number, rank ? rank.dataset.rank : 'null', i[0] || 'null', i[1] || 'null',"
                            + " rank ? rank.dataset.n : cell.n].join(' ')})")
                    .forEach(line -> shown.put(line.substring(0, 6), line.substring(7)));
            assertEquals(league.getValue(), shown, league.getKey());
        }));
        browser.size(1280, 900);
    }

    @Test
    void theSentencesAndLogRecordsOfSampledCellsAreTheRows() {
        Map<String, String> sentences = new TreeMap<>();
        for (FigureRow figure : lake.records(LakeTables.FIGURES)) {
            sentences.put(figure.figureId(), figure.sentence());
        }
        List<CountyOutcomeRow> cells = new ArrayList<>(lake.records(LakeTables.OUTCOMES_BY_COUNTY));
        List<ClaimRow> claims = lake.records(LakeTables.CLAIMS);
        List<LogEvidenceRow> logs = lake.records(LakeTables.LOG_EVIDENCE);
        Collections.shuffle(cells, new Random(7));
        browser.open(folder, "view=overview");
        assertAll(cells.subList(0, SAMPLED).stream().map(cell -> () -> {
            Map<String, String> told = new TreeMap<>();
            for (ClaimRow claim : claims) {
                if (cell.where().divisionCode().equals(claim.divisionCode())
                        && cell.indicatorYear().indicator().equals(claim.indicator())
                        && String.valueOf(cell.indicatorYear().year()).equals(String.valueOf(claim.year()))) {
                    told.put(claim.figureId(), claim.role() + " " + sentences.get(claim.figureId()));
                }
            }
            browser.go("county=" + cell.where().divisionCode() + "&cell="
                    + cell.where().divisionCode() + "/" + cell.indicatorYear().indicator() + "/"
                    + cell.indicatorYear().year());
            browser.await("document.querySelector('.drawer .evidence .sentence, .drawer .logs tbody th')");
            Set<String> logged = new TreeSet<>();
            for (LogEvidenceRow row : logs) {
                if (cell.where().divisionCode().equals(row.divisionCode())
                        && cell.indicatorYear().indicator().equals(row.indicator())
                        && String.valueOf(cell.indicatorYear().year())
                                .equals(String.valueOf(row.day().getYear()))) {
                    logged.add(row.logId());
                }
            }
            List<String> records = browser.texts(
                    "return [...document.querySelectorAll('.drawer .logs tbody th')].map(t => t.textContent)");
            assertEquals(Math.min(MOST_LOGS, logged.size()), records.size(), cell.toString());
            Assertions.assertTrue(logged.containsAll(records), cell.toString());
            Map<String, String> shown = new TreeMap<>();
            browser.run("return [...document.querySelectorAll('.drawer .evidence li')].map(li => [li.dataset.figure,"
                            + " li.dataset.role + ' ' + li.querySelector('.sentence').textContent])")
                    .forEach(pair -> shown.put(pair.get(0).asText(), pair.get(1).asText()));
            assertEquals(told, shown);
        }));
    }

    @Test
    void whatTheLogsComeToIsOnTheCountysPage() {
        browser.open(folder, "view=county&county=620622&year=2023");
        String text =
                browser.run("return document.querySelector('.view').innerText").asText();
        for (FunnelRow row : lake.records(LakeTables.CONSULTATION_FUNNEL)) {
            if (row.where().divisionCode().equals("620622") && row.collected() != null) {
                String collected = browser.run("return Shangliang.number(arguments[0])", row.collected())
                        .asText();
                Assertions.assertTrue(text.contains(collected), () -> "topics collected: " + collected);
            }
        }
        for (String none : List.of("noLogProposals", "noLogDuty", "noReconciliation", "noTable")) {
            String words =
                    browser.run("return Shangliang.t(arguments[0])", none).asText();
            assertFalse(text.contains(words), words);
        }
    }

    @Test
    void whereTheFiguresReadWentStandsAboveEveryView() {
        List<ComparisonBalanceRow> balance = lake.records(LakeTables.COMPARISON_BALANCE);
        long read = balance.get(0).figuresRead();
        assertEquals(
                read, balance.stream().mapToLong(ComparisonBalanceRow::figures).sum());
        for (String view : List.of("overview", "league", "quality")) {
            String line = browser.open(folder, "view=" + view)
                    .run("return document.getElementById('coverage').innerText")
                    .asText();
            Assertions.assertTrue(line.contains("读到数字 " + read + " = 归入 "), line);
        }
    }

    @Test
    void everyViewOfTheSampleSpeaksTheLanguageAskedFor() {
        for (String language : List.of("zh", "en")) {
            for (String view :
                    List.of("overview", "league", "ranks", "county", "compare", "themes", "topics", "quality")) {
                browser.open(
                        folder, "view=" + view + "&county=620622&counties=620622,620602&year=2022&lang=" + language);
                assertEquals(List.of(), Foreign.words(browser), view + " " + language);
            }
            browser.open(folder, "view=county&cell=620622/sessions_held/2023&county=620622&lang=" + language)
                    .await("document.querySelector('.evidence .sentence')");
            assertEquals(List.of(), Foreign.words(browser), "evidence " + language);
        }
    }

    @Test
    void noPersonalNameColumnLeavesTheLake() throws IOException {
        try (var files = Files.walk(folder.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(file).contains("\"byline\""), file + " has a column of bylines");
            }
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "shangliang.pictures", matches = ".+")
    void picturesAreTaken() throws IOException {
        Path images = Files.createDirectories(Path.of(System.getProperty("shangliang.pictures")));
        Map<String, String> views = new LinkedHashMap<>();
        views.put("overview", "view=overview");
        views.put("league", "view=league&indicator=sessions_held&year=2023&show=all");
        views.put("county", "view=county&county=620622");
        views.put("evidence", "view=county&county=620622&year=2023&cell=620622/sessions_held/2023");
        views.put("topics", "view=topics");
        views.put("reconciliation", "view=reconciliation");
        views.put("quality", "view=quality&year=2023");
        for (Map.Entry<String, String> view : views.entrySet()) {
            browser.size(1280, 900).open(folder, view.getValue()).await("document.fonts.status === 'loaded'");
            picture(images.resolve(view.getKey() + "-desktop.png"), browser.picture());
            browser.size(390, 844).open(folder, view.getValue());
            picture(images.resolve(view.getKey() + "-phone.png"), browser.picture());
            browser.size(1280, 900).open(folder, view.getValue());
            try (PDDocument paper = Loader.loadPDF(browser.paper())) {
                BufferedImage page = new PDFRenderer(paper).renderImageWithDPI(0, 80);
                ImageIO.write(
                        page,
                        "png",
                        images.resolve(view.getKey() + "-print.png").toFile());
            }
        }
    }

    /** A picture in fewer bytes: without the alpha that a page does not need. */
    private static void picture(Path file, byte[] png) throws IOException {
        BufferedImage taken = ImageIO.read(new ByteArrayInputStream(png));
        BufferedImage full = new BufferedImage(taken.getWidth(), taken.getHeight(), BufferedImage.TYPE_INT_RGB);
        full.getGraphics().drawImage(taken, 0, 0, null);
        ImageIO.write(full, "png", file.toFile());
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
