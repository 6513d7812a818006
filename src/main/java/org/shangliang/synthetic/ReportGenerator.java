package org.shangliang.synthetic;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Division;
import org.shangliang.codebook.DivisionLevel;
import org.shangliang.codebook.Divisions;

/** Makes synthetic reports, each with the figures it tells. */
public final class ReportGenerator {
    private static final String FILE = "synthetic/reports.yaml";
    private static final int PER_FILE = 20_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Plan plan;
    private final List<Division> counties;
    private final long seed;

    /**
     * What synthetic reports are made of: {@code synthetic/reports.yaml}.
     *
     * @param titles patterns of titles
     * @param openings first sentences, without a figure
     * @param claims sentences with one figure each
     * @param closings last sentences, without a figure
     * @param publishers who publishes
     * @param firstYear first year of publication
     * @param years how many years
     */
    record Plan(
            List<String> titles,
            List<String> openings,
            List<Claim> claims,
            List<String> closings,
            List<String> publishers,
            int firstYear,
            int years) {}

    /**
     * A sentence with one figure.
     *
     * @param indicator what it counts
     * @param text the sentence; {n} stands for the number
     * @param least the smallest number, and {@code most} the largest
     */
    record Claim(String indicator, String text, int least, int most) {}

    public ReportGenerator(CodebookFiles files, long seed) {
        this.plan = files.yaml(FILE, Plan.class);
        this.seed = seed;
        Divisions divisions = Divisions.load(files);
        this.counties = divisions.all().stream()
                .filter(d -> Divisions.levelOf(d.code()) == DivisionLevel.COUNTY)
                .filter(d -> d.name().length() > 2 && divisions.named(d.name()).size() == 1)
                .toList();
    }

    /**
     * Writes reports below {@code folder/reports} and what they tell to {@code folder/truth/figures.csv}.
     *
     * @return how many figures they tell
     */
    public long write(Path folder, long reports) {
        long figures = 0;
        try {
            Files.createDirectories(folder.resolve("reports"));
            Files.createDirectories(folder.resolve("truth"));
            try (Writer truth = Files.newBufferedWriter(folder.resolve("truth").resolve("figures.csv"))) {
                truth.write("id,division_code,indicator,year,value\n");
                for (long first = 0; first < reports; first += PER_FILE) {
                    Path file =
                            folder.resolve("reports").resolve("synthetic-%06d.jsonl".formatted(first / PER_FILE + 1));
                    try (Writer out = Files.newBufferedWriter(file)) {
                        for (long i = first; i < Math.min(reports, first + PER_FILE); i++) {
                            figures += report(i, out, truth);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return figures;
    }

    private int report(long number, Writer out, Writer truth) throws IOException {
        Random random = new Random(seed * 1_000_003 + number);
        Division county = counties.get(random.nextInt(counties.size()));
        int year = plan.firstYear() + random.nextInt(plan.years());
        LocalDate published = LocalDate.of(year, 12, 1 + random.nextInt(28));
        String id = "synthetic-%08d".formatted(number + 1);
        StringBuilder text = new StringBuilder(of(any(plan.openings(), random), county, 0));
        int claims = 2 + random.nextInt(4);
        int start = random.nextInt(plan.claims().size());
        for (int i = 0; i < claims; i++) {
            Claim claim = plan.claims().get((start + i) % plan.claims().size());
            int value = claim.least() + random.nextInt(claim.most() - claim.least() + 1);
            text.append(of(claim.text(), county, value));
            truth.write(String.join(
                            ",", id, county.code(), claim.indicator(), Integer.toString(year), Integer.toString(value))
                    + "\n");
        }
        text.append(of(any(plan.closings(), random), county, 0));
        Map<String, String> record = new LinkedHashMap<>();
        record.put("id", id);
        record.put("title", of(any(plan.titles(), random), county, 0));
        record.put("published", published.toString());
        record.put("publisher", any(plan.publishers(), random));
        record.put("text", text.toString());
        out.write(JSON.writeValueAsString(record) + "\n");
        return claims;
    }

    private static String of(String pattern, Division county, int value) {
        return pattern.replace("{county}", county.name()).replace("{n}", Integer.toString(value));
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
