package org.shangliang.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shangliang.lake.Lake;
import org.shangliang.reprint.PlantedReports.Report;

/** Planted reports as files of a run, and the groups that a run found for them. */
final class PlantedCorpus {
    private PlantedCorpus() {}

    /** Writes reports as a container that {@code run} takes. */
    static void write(Path file, List<Report> reports) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> lines = new ArrayList<>();
        for (Report r : reports) {
            Map<String, String> line = new TreeMap<>();
            line.put("id", r.id());
            line.put("title", r.title());
            line.put("text", r.text());
            line.put("published", r.published().toString());
            line.put("publisher", r.publisher());
            lines.add(json.writeValueAsString(line));
        }
        Files.write(file, lines);
    }

    /** The group of each report, by its id. */
    static Map<String, String> groups(Lake lake) {
        Map<String, String> groups = new TreeMap<>();
        lake.read(LakeTables.ARTICLES)
                .where("article_no = 1")
                .select("source_id", "reprint_group")
                .collectAsList()
                .forEach(row -> groups.put(row.getString(0), row.getString(1)));
        return groups;
    }
}
