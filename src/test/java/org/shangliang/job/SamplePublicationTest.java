package org.shangliang.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.lake.SharedSpark;
import org.shangliang.lake.SparkSessions;

/**
 * The publication of the samples, read by the standard alone (Data Package 2): by another CSV reader, without a look at the
 * tables' declarations.
 */
class SamplePublicationTest extends SharedSpark {
    private static final long serialVersionUID = 1L;

    /** The types of Table Schema 2. */
    private static final Set<String> TYPES = Set.of(
            "string",
            "number",
            "integer",
            "boolean",
            "object",
            "array",
            "list",
            "datetime",
            "date",
            "time",
            "year",
            "yearmonth",
            "duration",
            "geopoint",
            "geojson",
            "any");

    /** The constraints that any type may have. */
    private static final Set<String> CONSTRAINTS = Set.of("required", "unique", "enum");

    @TempDir
    static Path folder;

    private static JsonNode described;
    private static final Map<String, List<String[]>> ROWS = new TreeMap<>();

    @BeforeAll
    static void publish() throws IOException {
        new PublishJob(SampleLake.withLogs(SparkSessions.open("tests")).lake(), CodebookFiles.shipped(), List.of())
                .run(new PublishJob.Order(folder, null, "样例", "某办公室"));
        described =
                new ObjectMapper().readTree(folder.resolve("datapackage.json").toFile());
        for (JsonNode resource : tables()) {
            ROWS.put(resource.path("name").asText(), parser().parseAll(file(resource), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theDescriptionIsOneOfADataPackage() {
        assertEquals(
                "https://datapackage.org/profiles/2.0/datapackage.json",
                described.path("$schema").asText());
        OffsetDateTime.parse(described.path("created").asText());
        described.path("licenses").forEach(l -> Assertions.assertTrue(l.has("name") || l.has("path"), l::toString));
        described.path("contributors").forEach(c -> Assertions.assertTrue(c.has("title"), c::toString));
        described.path("sources").forEach(s -> Assertions.assertTrue(s.has("title") || s.has("path"), s::toString));
        Set<String> names = new HashSet<>();
        for (JsonNode resource : described.path("resources")) {
            Assertions.assertTrue(names.add(resource.path("name").asText()), resource::toString);
            Assertions.assertTrue(Files.isRegularFile(file(resource).toPath()), resource::toString);
        }
        Assertions.assertTrue(tables().size() > 15, "all gold tables");
    }

    /** What the profiles of package, resource, table schema and dialect ask for by type, pattern and least number. */
    @Test
    void everyPartIsOfTheKindThatTheProfilesAskFor() {
        List<String> broken = new ArrayList<>();
        for (String list : List.of("keywords", "contributors", "licenses", "sources", "resources")) {
            told(broken, described.path(list).isArray() && !described.path(list).isEmpty(), list);
        }
        described.path("licenses").forEach(l -> told(broken, isPath(l.path("path")), l));
        described
                .path("contributors")
                .forEach(c -> told(broken, !c.path("roles").isEmpty(), c));
        for (JsonNode resource : described.path("resources")) {
            told(broken, resource.path("name").isTextual() && isPath(resource.path("path")), resource.path("name"));
            told(broken, !resource.has("data"), resource.path("name"));
            told(
                    broken,
                    !resource.has("type") || resource.path("type").asText().equals("table"),
                    resource.path("type"));
            told(broken, resource.path("bytes").isIntegralNumber(), resource.path("bytes"));
            told(broken, resource.path("hash").asText().matches("[^:]+:[0-9a-fA-F]+"), resource.path("hash"));
        }
        for (JsonNode table : tables()) {
            JsonNode schema = table.path("schema");
            told(broken, !schema.path("fields").isEmpty(), table.path("name"));
            told(broken, !texts(schema.path("missingValues")).isEmpty(), schema.path("missingValues"));
            told(
                    broken,
                    !key(table).isEmpty()
                            && new HashSet<>(key(table)).size() == key(table).size(),
                    key(table));
            told(
                    broken,
                    !schema.has("foreignKeys") || !schema.path("foreignKeys").isEmpty(),
                    table.path("name"));
            schema.path("fields").forEach(field -> {
                List<String> values = texts(field.path("constraints").path("enum"));
                told(broken, values.size() == new HashSet<>(values).size(), field);
                told(
                        broken,
                        field.path("title").isTextual()
                                && field.path("description").isTextual(),
                        field);
            });
            told(broken, table.path("dialect").path("header").isBoolean(), table.path("dialect"));
            told(broken, table.path("dialect").path("delimiter").asText().length() == 1, table.path("dialect"));
        }
        assertEquals(List.of(), broken);
    }

    private static void told(List<String> broken, boolean holds, Object part) {
        if (!holds) {
            broken.add(part.toString());
        }
    }

    /** A path below the package: not from the root or home, not out of its folder, no address of another kind. */
    private static boolean isPath(JsonNode path) {
        String text = path.asText();
        return path.isTextual()
                && text.matches("[^./~].*")
                && !text.contains("/../")
                && !text.contains("\\")
                && !text.contains("://")
                && !text.startsWith("file:");
    }

    @Test
    void everyFieldIsOneOfATableSchema() {
        for (JsonNode resource : tables()) {
            Set<String> names = new HashSet<>();
            for (JsonNode field : resource.path("schema").path("fields")) {
                Assertions.assertTrue(names.add(field.path("name").asText()), field::toString);
                Assertions.assertTrue(TYPES.contains(field.path("type").asText()), field::toString);
                field.path("constraints")
                        .fieldNames()
                        .forEachRemaining(c -> Assertions.assertTrue(CONSTRAINTS.contains(c), field::toString));
            }
            key(resource).forEach(k -> Assertions.assertTrue(names.contains(k), k));
        }
    }

    @Test
    void everyCellIsOfItsTypeAndKeepsItsConstraints() {
        List<String> broken = new ArrayList<>();
        long cells = 0;
        for (JsonNode resource : tables()) {
            String name = resource.path("name").asText();
            JsonNode fields = resource.path("schema").path("fields");
            List<String[]> rows = ROWS.get(name);
            assertEquals(header(fields), List.of(rows.get(0)), name);
            assertEquals(resource.path("rows").asLong(), rows.size() - 1, name);
            for (String[] row : rows.subList(1, rows.size())) {
                assertEquals(fields.size(), row.length, name);
                for (int i = 0; i < row.length; i++, cells++) {
                    if (!fits(fields.get(i), row[i])) {
                        broken.add(name + "." + fields.get(i).path("name").asText() + ": " + row[i]);
                    }
                }
            }
        }
        assertEquals(List.of(), broken);
        Assertions.assertTrue(cells > 100_000, "so few cells: " + cells);
    }

    @Test
    void keysAreUniqueAndReferencesWhole() {
        for (JsonNode resource : tables()) {
            String name = resource.path("name").asText();
            List<String> keys = values(resource, key(resource));
            assertEquals(keys.size(), new HashSet<>(keys).size(), name);
            for (JsonNode foreign : resource.path("schema").path("foreignKeys")) {
                String to = foreign.path("reference").path("resource").asText();
                JsonNode other = tables().stream()
                        .filter(t -> t.path("name").asText().equals(to))
                        .findFirst()
                        .orElseThrow();
                Set<String> there = new HashSet<>(
                        values(other, texts(foreign.path("reference").path("fields"))));
                List<String> missing = values(resource, texts(foreign.path("fields"))).stream()
                        .filter(v -> !v.isEmpty() && !there.contains(v))
                        .toList();
                assertEquals(List.of(), missing, name + " → " + to);
            }
        }
    }

    @Test
    void everyFileIsAsLongAsSaidAndHasItsChecksum() throws IOException, NoSuchAlgorithmException {
        for (JsonNode resource : described.path("resources")) {
            byte[] bytes = Files.readAllBytes(file(resource).toPath());
            assertEquals(resource.path("bytes").asLong(), bytes.length);
            assertEquals(
                    resource.path("hash").asText(),
                    "sha256:"
                            + HexFormat.of()
                                    .formatHex(
                                            MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
    }

    private static List<JsonNode> tables() {
        List<JsonNode> tables = new ArrayList<>();
        described.path("resources").forEach(resource -> {
            if (resource.path("type").asText().equals("table")) {
                tables.add(resource);
            }
        });
        return tables;
    }

    private static File file(JsonNode resource) {
        return folder.resolve(resource.path("path").asText()).toFile();
    }

    /** A reader as the dialect tells, and the standard where it does not. */
    private static CsvParser parser() {
        CsvParserSettings settings = new CsvParserSettings();
        settings.getFormat().setLineSeparator("\r\n");
        settings.setMaxCharsPerColumn(-1);
        settings.setMaxColumns(200);
        settings.setNullValue("");
        settings.setEmptyValue("");
        settings.setSkipEmptyLines(false);
        settings.setIgnoreLeadingWhitespaces(false);
        settings.setIgnoreTrailingWhitespaces(false);
        settings.setNormalizeLineEndingsWithinQuotes(false);
        return new CsvParser(settings);
    }

    private static List<String> header(JsonNode fields) {
        List<String> names = new ArrayList<>();
        fields.forEach(f -> names.add(f.path("name").asText()));
        return names;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(t -> texts.add(t.asText()));
        return texts;
    }

    private static List<String> key(JsonNode resource) {
        JsonNode schema = resource.path("schema");
        return texts(
                schema.has("primaryKey")
                        ? schema.path("primaryKey")
                        : schema.path("uniqueKeys").path(0));
    }

    private static List<String> values(JsonNode resource, List<String> columns) {
        List<String[]> rows = ROWS.get(resource.path("name").asText());
        List<String> head = List.of(rows.get(0));
        return rows.subList(1, rows.size()).stream()
                .map(row -> String.join(
                        "\u0000",
                        columns.stream().map(c -> row[head.indexOf(c)]).toList()))
                .toList();
    }

    private static boolean fits(JsonNode field, String text) {
        JsonNode constraints = field.path("constraints");
        if (text.isEmpty()) {
            return !constraints.path("required").asBoolean();
        }
        if (constraints.has("enum") && !texts(constraints.path("enum")).contains(text)) {
            return false;
        }
        try {
            return switch (field.path("type").asText()) {
                case "integer" -> Long.toString(Long.parseLong(text)).equals(text);
                case "year" -> text.matches("\\d{4}");
                case "number" -> Double.isFinite(Double.parseDouble(text));
                case "boolean" -> text.equals("true") || text.equals("false");
                case "date" -> LocalDate.parse(text).toString().equals(text);
                case "datetime" -> OffsetDateTime.parse(text) != null;
                case "array" -> new ObjectMapper().readTree(text).isArray();
                case "object" -> new ObjectMapper().readTree(text).isObject();
                default -> true;
            };
        } catch (NumberFormatException | DateTimeParseException | JsonProcessingException e) {
            return false;
        }
    }
}
