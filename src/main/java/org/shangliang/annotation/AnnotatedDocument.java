package org.shangliang.annotation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document with its figures annotated by hand.
 *
 * @param id its id; the lake's source_id
 * @param text the text as found, noise included; null where the annotation file leaves it to a file beside it
 * @param title its title, or null
 * @param published its date of publication, or null
 * @param figures its figures in reading order
 */
public record AnnotatedDocument(
        String id,
        @Nullable String text,
        @Nullable String title,
        @Nullable LocalDate published,
        List<AnnotatedFigure> figures) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public AnnotatedDocument {
        figures = List.copyOf(figures);
    }

    /**
     * Reads annotated documents, one JSON object a line.
     *
     * @throws UncheckedIOException if the file cannot be read or a line is no JSON
     */
    public static List<AnnotatedDocument> read(Path jsonl) {
        try {
            List<AnnotatedDocument> documents = new ArrayList<>();
            for (String line : Files.readAllLines(jsonl)) {
                if (!line.isBlank()) {
                    documents.add(of(JSON.readTree(line)));
                }
            }
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(jsonl + ": " + e.getMessage(), e);
        }
    }

    private static AnnotatedDocument of(JsonNode json) {
        List<AnnotatedFigure> figures = new ArrayList<>();
        json.path("figures").forEach(each -> figures.add(new AnnotatedFigure(each)));
        return new AnnotatedDocument(
                json.path("id").asText(),
                json.hasNonNull("text") ? json.path("text").asText() : null,
                json.hasNonNull("title") ? json.path("title").asText() : null,
                json.hasNonNull("published")
                        ? LocalDate.parse(json.path("published").asText())
                        : null,
                figures);
    }
}
