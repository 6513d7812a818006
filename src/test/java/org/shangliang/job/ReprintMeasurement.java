package org.shangliang.job;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.shangliang.lake.Lake;
import org.shangliang.lake.SparkSessions;
import org.shangliang.reprint.GroupScore;
import org.shangliang.reprint.GroupScore.Placed;
import org.shangliang.reprint.PlantedReports;
import org.shangliang.reprint.PlantedReports.Report;

/** Measures how well and at what cost planted reprints are found: {@code jobs/measure-reprints FOLDER REPORTS}. */
final class ReprintMeasurement {
    private static final long SEED = 20_000;

    private ReprintMeasurement() {}

    /** What a step took: seconds, and seconds that the process was at work. */
    private record Cost(double seconds, double work) {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        int count = Integer.parseInt(args[1]);
        List<Report> reports = new PlantedReports(SEED).make(count);
        int first = count - count / 100;
        Path given = Files.createDirectories(folder.resolve("reports"));
        try (SparkSession spark = SparkSessions.open("measure reprints")) {
            Lake lake = new Lake(spark, folder.resolve("lake").toString());
            PlantedCorpus.write(given.resolve("first.jsonl"), reports.subList(0, first));
            read(lake, given);
            Cost whole = reprints(lake);
            System.out.printf("%d reports: %.1f s, %.1f s of work%n", first, whole.seconds(), whole.work());
            Map<String, String> before = PlantedCorpus.groups(lake);
            PlantedCorpus.write(given.resolve("later.jsonl"), reports.subList(first, count));
            read(lake, given);
            Cost more = reprints(lake);
            System.out.printf(
                    "%d more: %.1f s (%.1f %%), %.1f s of work (%.1f %%)%n",
                    count - first,
                    more.seconds(),
                    100 * more.seconds() / whole.seconds(),
                    more.work(),
                    100 * more.work() / whole.work());
            tell(reports, before, PlantedCorpus.groups(lake));
        }
    }

    private static void read(Lake lake, Path reports) {
        try (Pipeline pipeline = pipeline(lake)) {
            pipeline.ingest(List.of(reports.toString())).read();
        }
    }

    private static Pipeline pipeline(Lake lake) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new Pipeline(lake, new Console(nowhere, nowhere), new ReaderOptions());
    }

    private static Cost reprints(Lake lake) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long worked = system.getProcessCpuTime();
        long started = System.nanoTime();
        new Reprints(lake, Domain.of(null).reprints()).run();
        double seconds = (System.nanoTime() - started) / 1e9;
        return new Cost(seconds, (system.getProcessCpuTime() - worked) / 1e9);
    }

    private static void tell(List<Report> reports, Map<String, String> before, Map<String, String> after) {
        List<Placed> placed = new ArrayList<>();
        Map<String, List<Report>> families = new HashMap<>();
        for (Report r : reports) {
            placed.add(new Placed(r.family(), after.getOrDefault(r.id(), r.id())));
            families.computeIfAbsent(r.family(), f -> new ArrayList<>()).add(r);
        }
        GroupScore score = GroupScore.of(placed);
        System.out.printf("pairwise precision %.4f, recall %.4f%n", score.precision(), score.recall());
        long moved = before.entrySet().stream()
                .filter(e -> !e.getValue().equals(after.get(e.getKey())))
                .count();
        System.out.println("reports whose group has another name after the addition: " + moved);
        Map<String, int[]> byEdit = new TreeMap<>();
        families.values().forEach(family -> byEdit(family, after, byEdit));
        byEdit.forEach((edit, n) -> System.out.printf("%-12s found with its original %d of %d%n", edit, n[0], n[1]));
    }

    private static void byEdit(List<Report> family, Map<String, String> groups, Map<String, int[]> byEdit) {
        for (Report original : family) {
            for (Report copy : family) {
                if (original.id().equals(copy.family()) && !copy.equals(original)) {
                    int[] n = byEdit.computeIfAbsent(copy.how(), h -> new int[2]);
                    n[0] += groups.getOrDefault(copy.id(), "?").equals(groups.get(original.id())) ? 1 : 0;
                    n[1]++;
                }
            }
        }
    }
}
