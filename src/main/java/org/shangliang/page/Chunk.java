package org.shangliang.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of data that the page loads by a script tag: one call that hands an object over under a name. */
final class Chunk implements Closeable {
    private static final double EXACT_WHOLE = 1L << 53;
    private static final JsonFactory JSON =
            new JsonFactory().setCharacterEscapes(new ScriptEscapes()).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private final Writer file;
    private final JsonGenerator json;

    private Chunk(Writer file, JsonGenerator json) {
        this.file = file;
        this.json = json;
    }

    /**
     * Begins a chunk.
     *
     * @param folder the folder of all chunks
     * @param name its name and, with the ending {@code .js}, its path below the folder
     */
    static Chunk begin(Path folder, String name) throws IOException {
        Path path = folder.resolve(name + ".js");
        Files.createDirectories(path.getParent());
        BufferedWriter file = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
        file.write("Shangliang.data.put(\"" + name + "\", ");
        Chunk chunk = new Chunk(file, JSON.createGenerator(file));
        chunk.json.writeStartObject();
        return chunk;
    }

    /** A code as part of a chunk's name: what is no letter, digit, hyphen or low line stands as its code point. */
    static String nameOf(String code) {
        StringBuilder name = new StringBuilder();
        code.codePoints().forEach(c -> {
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '-');
            name.append(plain ? Character.toString(c) : "." + Integer.toHexString(c));
        });
        return name.toString();
    }

    /** A named value. */
    Chunk with(String name, @Nullable Object value) throws IOException {
        json.writeFieldName(name);
        value(value);
        return this;
    }

    /** Begins a named object. */
    Chunk beginObject(String name) throws IOException {
        json.writeObjectFieldStart(name);
        return this;
    }

    /** Ends the object begun last. */
    Chunk endObject() throws IOException {
        json.writeEndObject();
        return this;
    }

    /** Begins named rows: an object of its columns and the rows, each an array. */
    Chunk beginRows(String name, List<String> columns) throws IOException {
        beginObject(name).with("columns", columns);
        json.writeArrayFieldStart("rows");
        json.writeRaw('\n');
        return this;
    }

    /** A row. */
    Chunk row(List<? extends @Nullable Object> values) throws IOException {
        value(values);
        json.writeRaw('\n');
        return this;
    }

    /** Ends the rows begun last. */
    Chunk endRows() throws IOException {
        json.writeEndArray();
        return endObject();
    }

    @Override
    public void close() throws IOException {
        try (file) {
            json.writeEndObject();
            json.flush();
            file.write(");\n");
        }
    }

    private void value(@Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                value(element);
            }
            json.writeEndArray();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Number number) {
            number(number.doubleValue(), number);
        } else if (value instanceof String || value instanceof LocalDate || value instanceof Instant) {
            json.writeString(value.toString());
        } else {
            throw new IllegalArgumentException(
                    "no page shows a " + value.getClass().getName());
        }
    }

    private void number(double value, Number number) throws IOException {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            json.writeNull();
        } else if (Math.rint(value) == value && Math.abs(value) < EXACT_WHOLE) {
            json.writeNumber(number.longValue());
        } else {
            json.writeNumber(value);
        }
    }
}
