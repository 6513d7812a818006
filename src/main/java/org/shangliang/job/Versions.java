package org.shangliang.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.shangliang.report.ReadingRows;
import org.shangliang.text.Sha256;

/** Versions of what makes the tables. */
final class Versions {
    private static final List<String> READER =
            List.of("codebook", "text", "place", "period", "theme", "figure", "report");

    private static final List<String> GOLD = List.of("codebook", "outcome", "ledger", "compare", "table");

    private static final List<String> REPRINTS = List.of("reprint");

    private static final List<String> LOGS = List.of("codebook", "text", "theme", "log");

    private static final List<String> TOKENS = List.of("text", "theme", "topic");

    private static final List<String> TOPICS = List.of("topic", "learning");

    /** The hashes told so far: what is compiled does not change while it runs. */
    private static final Map<List<String>, String> TOLD = new ConcurrentHashMap<>();

    private Versions() {}

    /** The program's version, as built. */
    static String code() {
        String told = Versions.class.getPackage().getImplementationVersion();
        return told == null ? "unpackaged" : told;
    }

    /** The version of what reads a report: a hash of its compiled classes, so that any change of it shows. */
    static String reader() {
        return hashOf(READER);
    }

    /** The version of what reads the logs: a hash of its compiled classes. */
    static String logs() {
        return hashOf(LOGS);
    }

    /** The version of what makes the gold tables: a hash of its compiled classes. */
    static String gold() {
        return hashOf(GOLD);
    }

    /** The version of what cuts articles into words. */
    static String tokens() {
        return hashOf(TOKENS);
    }

    /** The version of what finds topics. */
    static String topics() {
        return hashOf(TOPICS);
    }

    /** The version of what tells reprints: a hash of its compiled classes. */
    static String reprints() {
        return hashOf(REPRINTS);
    }

    private static String hashOf(List<String> packages) {
        return TOLD.computeIfAbsent(packages, Versions::hashed);
    }

    private static String hashed(List<String> packages) {
        try {
            Path source = Path.of(ReadingRows.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(source)) {
                return hash(source, packages);
            }
            try (FileSystem jar = FileSystems.newFileSystem(source)) {
                return hash(jar.getPath("/"), packages);
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Path root, List<String> packages) throws IOException {
        Sha256 hash = new Sha256();
        for (String part : packages) {
            Path folder = root.resolve("org").resolve("shangliang").resolve(part);
            for (Path file : Files.isDirectory(folder) ? classes(folder) : List.<Path>of()) {
                hash.add(Files.readAllBytes(file));
            }
        }
        return hash.hex().substring(0, 12);
    }

    private static List<Path> classes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".class")).sorted().toList();
        }
    }
}
