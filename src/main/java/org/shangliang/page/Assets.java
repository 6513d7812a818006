package org.shangliang.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files of the page itself, from the class path. */
final class Assets {
    private static final String PAGE = "/page/";
    private static final List<String> OWN = List.of(
            "style.css",
            "words.js",
            "core.js",
            "parts.js",
            "drawer.js",
            "tables.js",
            "charts.js",
            "overview.js",
            "league.js",
            "ranks.js",
            "county.js",
            "compare.js",
            "themes.js",
            "topics.js",
            "reconciliation.js",
            "quality.js",
            "app.js");
    private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.3.1/";
    private static final String TABULATOR = "/META-INF/resources/webjars/tabulator-tables/6.3.1/";
    private static final Map<String, String> LIBRARIES = Map.of(
            "echarts.min.js", ECHARTS + "dist/echarts.min.js",
            "echarts-LICENSE.txt", ECHARTS + "LICENSE",
            "echarts-NOTICE.txt", ECHARTS + "NOTICE",
            "tabulator.min.js", TABULATOR + "dist/js/tabulator.min.js",
            "tabulator.min.css", TABULATOR + "dist/css/tabulator.min.css",
            "tabulator-LICENSE.txt", TABULATOR + "LICENSE");

    private Assets() {}

    /** Copies the page and its libraries to {@code out}; data of an earlier report there go. */
    static void copyTo(Path out) throws IOException {
        Path assets = Files.createDirectories(out.resolve("assets"));
        deleteAll(out.resolve("data"));
        copy(PAGE + "index.html", out.resolve("index.html"));
        for (String name : OWN) {
            copy(PAGE + name, assets.resolve(name));
        }
        for (Map.Entry<String, String> library : LIBRARIES.entrySet()) {
            copy(library.getValue(), assets.resolve(library.getKey()));
        }
    }

    /** A copy without the line that names a source map, which a browser's tools would ask for. */
    private static void copy(String resource, Path to) throws IOException {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("no " + resource + " in the program");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int map = text.lastIndexOf("sourceMappingURL=");
            int line = map < 0 ? text.length() : Math.max(0, text.lastIndexOf('\n', map));
            Files.writeString(to, text.substring(0, line));
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Assets::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
