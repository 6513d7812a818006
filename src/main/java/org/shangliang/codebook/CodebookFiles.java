package org.shangliang.codebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.shangliang.csv.CsvLimits;
import org.shangliang.csv.CsvRow;
import org.shangliang.csv.CsvRows;

/**
 * The files of a codebook: the ones that ship with the program, each replaced by a file of the same name in the user's
 * folder where there is one.
 */
public final class CodebookFiles {
    private static final String SHIPPED = "/codebook/";
    private static final ObjectMapper YAML = JsonMapper.builder(new YAMLFactory())
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    /** The last goes before the ones before it. */
    private final List<Path> folders;

    private final SortedMap<String, byte[]> read = new TreeMap<>();

    private CodebookFiles(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** The files that ship with the program. */
    public static CodebookFiles shipped() {
        return new CodebookFiles(List.of());
    }

    /**
     * The shipped files, overlaid with those in {@code folder}.
     *
     * @throws CodebookException if {@code folder} is no folder
     */
    public static CodebookFiles overlaidWith(Path folder) {
        return shipped().with(folder);
    }

    /**
     * These files, overlaid with those in {@code folder}.
     *
     * @throws CodebookException if {@code folder} is no folder
     */
    public CodebookFiles with(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CodebookException(folder.toString(), "no such codebook folder");
        }
        List<Path> all = new ArrayList<>(folders);
        all.add(folder);
        return new CodebookFiles(all);
    }

    /**
     * Reads a YAML file into a record.
     *
     * @param name file name, such as {@code indicators.yaml}
     * @throws CodebookException if it is missing or does not fit the record; the message names line and key
     */
    public <T> T yaml(String name, Class<T> type) {
        try {
            return YAML.readValue(bytes(name), type);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new CodebookException(name + ":" + line, e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a text file, UTF-8. */
    public String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /**
     * Reads the rows of a CSV file; lines that begin with # are remarks.
     *
     * @param columns the names that its header must hold, in their order
     * @return the rows below the header, each with as many cells as there are columns
     * @throws CodebookException if header or rows do not fit the columns; the message names the line
     */
    public List<List<String>> csv(String name, List<String> columns) {
        List<List<String>> rows = new ArrayList<>();
        boolean headed = false;
        for (CsvRow row : (Iterable<CsvRow>) () -> new CsvRows(new StringReader(text(name)), CsvLimits.OF_TABLES)) {
            if (row.cells().get(0).startsWith("#") || row.blank()) {
                continue;
            }
            if (row.fault() != null) {
                throw new CodebookException(name + ":" + row.line(), "cannot be read: " + row.fault());
            }
            if (row.cells().size() != columns.size()) {
                throw new CodebookException(
                        name + ":" + row.line(),
                        columns.size() + " columns wanted, " + row.cells().size() + " found");
            }
            if (headed) {
                rows.add(row.cells());
            } else if (!row.cells().equals(columns)) {
                throw new CodebookException(name + ":" + row.line(), "the header must be " + String.join(",", columns));
            }
            headed = true;
        }
        return rows;
    }

    /** Reads a gzipped text file, UTF-8. */
    public String unpacked(String name) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes(name)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CodebookException(name, "cannot be unpacked: " + e.getMessage());
        }
    }

    /** The bytes of every file read so far, by name: what a version is made of. */
    public synchronized Map<String, byte[]> read() {
        return new TreeMap<>(read);
    }

    private synchronized byte[] bytes(String name) {
        return read.computeIfAbsent(name, this::load);
    }

    private byte[] load(String name) {
        try {
            for (int i = folders.size() - 1; i >= 0; i--) {
                Path own = folders.get(i).resolve(name);
                if (Files.isRegularFile(own)) {
                    return Files.readAllBytes(own);
                }
            }
            try (InputStream in = CodebookFiles.class.getResourceAsStream(SHIPPED + name)) {
                if (in == null) {
                    throw new CodebookException(name, "no such codebook file");
                }
                return in.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
