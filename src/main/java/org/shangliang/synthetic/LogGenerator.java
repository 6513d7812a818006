package org.shangliang.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Division;
import org.shangliang.codebook.DivisionLevel;
import org.shangliang.codebook.Divisions;
import org.shangliang.synthetic.LogPlan.County;
import org.shangliang.table.Codes;

/** Makes synthetic logs and their truth from a seed: the same seed, the same rows. */
public final class LogGenerator {
    private static final Map<String, String> KEYS = Map.of(
            "members", "member_id",
            "agenda_items", "item_id",
            "sessions", "session_id",
            "livelihood_items", "item_id",
            "proposals", "proposal_id",
            "opinions", "opinion_id",
            "member_activities", "activity_id");
    /** Rows that a county of the profile comes to in all its years. */
    private static final int ROWS_PER_COUNTY = 1050;

    private final LogPlan plan;
    private final Divisions divisions;
    private final Map<String, List<String>> townships;
    private final Map<String, Long> named;
    private final long seed;

    /** What was written. */
    public record Written(int counties, long rows, Map<String, Long> quarantined) {}

    public LogGenerator(CodebookFiles files, long seed) {
        this.plan = LogPlan.from(files);
        this.divisions = Divisions.load(files);
        this.seed = seed;
        this.townships = divisions.townships().stream()
                .collect(Collectors.groupingBy(
                        Divisions.Township::division,
                        Collectors.mapping(Divisions.Township::name, Collectors.toList())));
        this.named = divisions.townships().stream()
                .collect(Collectors.groupingBy(Divisions.Township::name, Collectors.counting()));
    }

    /** The truth of the sample: twelve counties of two provinces, three years each. */
    public List<CountyLogs> sample() {
        return plan.counties().stream().map(this::make).toList();
    }

    /** Writes the sample below {@code folder/logs} and its totals below {@code folder/truth}. */
    public Written writeSample(Path folder) {
        return write(folder, plan.counties());
    }

    /** Writes logs of about so many rows, as many counties as that takes. */
    public Written write(Path folder, long rows) {
        List<County> counties = new ArrayList<>();
        for (Division division : divisions.all()) {
            if (Divisions.levelOf(division.code()) == DivisionLevel.COUNTY && townships.containsKey(division.code())) {
                int style = counties.size() % plan.styles().size();
                counties.add(new County(
                        division.code(), "S" + division.code(), plan.profile().members(), style, null));
            }
            if ((long) counties.size() * ROWS_PER_COUNTY >= rows) {
                break;
            }
        }
        return write(folder, counties);
    }

    private CountyLogs make(County county) {
        List<String> own = townships.getOrDefault(county.code(), List.of(""));
        return new CountyMaker(plan, county, own, new Random(seed * 1_000_003 + Long.parseLong(county.code()))).make();
    }

    private Written write(Path folder, List<County> counties) {
        Map<String, Long> quarantined = new TreeMap<>();
        long rows = 0;
        try {
            Files.createDirectories(folder.resolve("truth"));
            try (Writer totals = Files.newBufferedWriter(folder.resolve("truth").resolve("logs.csv"));
                    Writer dirty =
                            Files.newBufferedWriter(folder.resolve("truth").resolve("dirty.csv"))) {
                totals.write(Totals.HEADER);
                dirty.write("division_code,log,what,fate\n");
                for (County county : counties) {
                    CountyLogs logs = make(county);
                    rows += logs.rows();
                    write(folder.resolve("logs"), county, logs, dirt -> {
                        line(dirty, county.code(), dirt);
                        if (dirt.fate() == Dirt.Fate.QUARANTINED) {
                            quarantined.merge(dirt.log(), 1L, Long::sum);
                        }
                    });
                    totals.write(Totals.of(logs));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Written(counties.size(), rows, quarantined);
    }

    private void write(Path folder, County county, CountyLogs logs, Consumer<Dirt.Dirty> told) throws IOException {
        LogPlan.Style style = plan.styles().get(county.style());
        Random random = new Random(seed * 31 + Long.parseLong(county.code()));
        LogCells cells = new LogCells(plan, style, logs, place(county.code()), random);
        SheetWriter writer = new SheetWriter(plan, style);
        Dirt dirt = new Dirt(random);
        Map<String, List<Map<String, String>>> all = new LinkedHashMap<>(cells.all());
        for (Map.Entry<String, List<Map<String, String>>> log : all.entrySet()) {
            String key = String.valueOf(KEYS.get(log.getKey()));
            writer.write(
                    folder, log.getKey(), "synthetic-" + county.code(), dirt.among(log.getKey(), key, log.getValue()));
        }
        dirt.made().forEach(told);
    }

    private LogCells.Place place(String code) {
        Set<String> own = townships.getOrDefault(code, List.of()).stream()
                .filter(name -> named.getOrDefault(name, 0L) == 1)
                .collect(Collectors.toSet());
        String name = divisions.findByCode(code).map(Division::name).orElse("");
        String city =
                divisions.findByCode(divisions.cityOf(code)).map(Division::name).orElse("");
        return new LogCells.Place(code, name, city, own);
    }

    private static void line(Writer dirty, String county, Dirt.Dirty dirt) {
        try {
            dirty.write(String.join(",", county, dirt.log(), dirt.what(), Codes.of(dirt.fate())) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
