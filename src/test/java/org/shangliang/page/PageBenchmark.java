package org.shangliang.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.shangliang.codebook.CodebookFiles;

/**
 * How fast the report of many counties is written, opened and filtered: {@code jobs/benchmark-page [divisions years
 * indicators]}; 3,000 × 10 × 40 unless told otherwise. Prints a line a measure: median and slowest of several goes.
 */
public final class PageBenchmark {
    private static final int GOES = 7;
    /** How long a view is looked at. */
    private static final long READING_NANOS = 700_000_000;

    /** Milliseconds from the begin of navigation until the view stands. */
    private static final String READY =
            "return performance.timeOrigin && Math.round(Number(document.querySelector('.view')" + ".dataset.readyAt))";

    private PageBenchmark() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int divisions = args.length > 0 ? Integer.parseInt(args[0]) : 3000;
        int years = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        int indicators = args.length > 2 ? Integer.parseInt(args[2]) : 40;
        Path folder = Files.createTempDirectory("report");
        try (Browser browser = Browser.start()) {
            long began = System.nanoTime();
            MadeUpTables tables = MadeUpTables.of(divisions, years, indicators);
            new Report(tables, Vocabulary.from(CodebookFiles.shipped()), new Edition("0", 1L, null, null, null))
                    .write(folder);
            tell(
                    "divisions × years × indicators",
                    tables.divisions().size() + " × " + years + " × "
                            + tables.indicators().size());
            tell("written in, s", Math.round((System.nanoTime() - began) / 1e9));
            tell("whole folder, MB", megabytes(folder));
            tell(
                    "before the first view, MB",
                    megabytes(
                            folder.resolve("index.html"),
                            folder.resolve("data/meta.js"),
                            folder.resolve("data/divisions.js"),
                            folder.resolve("assets")));
            measure("first view (overview), ms", () -> opened(browser, folder, "view=overview"));
            measure("first view (league), ms", () -> opened(browser, folder, league(tables)));
            browser.open(folder, league(tables));
            for (String query : List.of("sc", "guangdong", "44", "县", "")) {
                measure("search '" + query + "', ms", () -> milliseconds(browser.run(FILTER, query)));
            }
            measure("sort by value, ms", () -> milliseconds(browser.run(SORT)));
            measure(
                    "another year, the one beside it, ms",
                    others(browser, addresses(tables, "2023", "2022", "2021", "2020")));
            measure("another indicator, ms", others(browser, indicators(tables, "league")));
            measure("one province, ms", others(browser, List.of(league(tables) + "&province=510000", league(tables))));
            measure("first view (ranks with funnel plot), ms", () -> opened(browser, folder, ranks(league(tables))));
            measure("ranks, another indicator, ms", others(browser, indicators(tables, "ranks")));
            measure(
                    "a county, ms",
                    () -> opened(
                            browser,
                            folder,
                            "county=" + tables.divisions().get(7).code()));
            measure("another year, gone to and fro, ms", others(browser, addresses(tables, "2024", "2023", "2022")));
            browser.ask("HeapProfiler.collectGarbage");
            tell(
                    "memory of the page with the league, MB",
                    browser.run("return Math.round(performance.memory.usedJSHeapSize / 1e6)")
                            .asInt());
            tell("requests off the disk", browser.requestsOffTheDisk().size());
        } finally {
            delete(folder);
        }
    }

    private static final String FILTER =
            "const i = document.querySelector('.field-search input'); i.value = arguments[0];"
                    + " const t = performance.now(); i.dispatchEvent(new Event('input')); document.body.offsetHeight;"
                    + " return performance.now() - t";
    private static final String SORT = "const h = document.querySelector('.tabulator-col[tabulator-field=value]');"
            + " const t = performance.now(); h.click(); document.body.offsetHeight; return performance.now() - t";

    private static String league(MadeUpTables tables) {
        return "view=league&level=county&show=all&year=2024&indicator="
                + tables.indicators().get(0).code();
    }

    private static String ranks(String league) {
        return league.replace("view=league", "view=ranks");
    }

    private static List<String> addresses(MadeUpTables tables, String... years) {
        return Stream.of(years)
                .map(year -> league(tables).replace("2024", year))
                .toList();
    }

    /** The view of one indicator after the other, none of them loaded before. */
    private static List<String> indicators(MadeUpTables tables, String view) {
        String first = tables.indicators().get(0).code();
        return tables.indicators().stream()
                .skip(1)
                .map(i -> league(tables).replace("=" + first, "=" + i.code()).replace("view=league", "view=" + view))
                .toList();
    }

    /** Goes from one address to the next, round and round, waiting between them as a reader does. */
    private static Go others(Browser browser, List<String> addresses) {
        AtomicInteger next = new AtomicInteger();
        return () -> {
            LockSupport.parkNanos(READING_NANOS);
            return went(browser, addresses.get(next.getAndIncrement() % addresses.size()));
        };
    }

    private static long opened(Browser browser, Path folder, String address) {
        return milliseconds(browser.open(folder, address).run(READY));
    }

    private static long went(Browser browser, String address) {
        long began = System.nanoTime();
        browser.go(address);
        return (System.nanoTime() - began) / 1_000_000;
    }

    private static long milliseconds(JsonNode told) {
        return Math.round(told.asDouble());
    }

    /** One go. */
    private interface Go {
        long milliseconds();
    }

    private static void measure(String what, Go go) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < GOES; i++) {
            times.add(go.milliseconds());
        }
        Collections.sort(times);
        tell(what, times.get(GOES / 2) + " (slowest " + times.get(GOES - 1) + ")");
    }

    private static void tell(String what, Object value) {
        System.out.println(what + ": " + value);
    }

    private static String megabytes(Path... parts) throws IOException {
        long bytes = 0;
        for (Path part : parts) {
            try (Stream<Path> files = Files.walk(part)) {
                bytes += files.filter(Files::isRegularFile)
                        .mapToLong(f -> f.toFile().length())
                        .sum();
            }
        }
        return String.format("%.1f", bytes / 1e6);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
