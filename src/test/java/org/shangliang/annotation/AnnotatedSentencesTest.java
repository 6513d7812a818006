package org.shangliang.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the reader is measured on is no example it learns from: annotated sentences stand in no rule, example or sample. */
class AnnotatedSentencesTest {
    /** So many Chinese characters and digits on end are no coincidence, unless they are a set term or a name. */
    private static final int STRETCH = 16;

    private static final Path CODEBOOK = Path.of("src/main/resources/codebook");
    private static final Path SAMPLES = Path.of("data-samples/reports");
    private static final List<Path> ANNOTATED = List.of(Path.of("data-samples/corpus"), Path.of("../shared/gold"));
    private static final Path FOUNDING = Path.of("../shared/seeds");

    /** Names of bodies, plans and set phrases that any report may hold, and the furniture of forums. */
    private static final List<String> SET_TERMS = List.of(
            "中国人民政治协商会议",
            "习近平新时代中国特色社会主义思想",
            "国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要",
            "您需要登录才可以下载或查看没有账号立即注册",
            "巩固拓展脱贫攻坚成果同乡村振兴有效衔接");

    private static Map<String, String> stretches;

    @BeforeAll
    static void readTheAnnotated() throws IOException {
        stretches = new HashMap<>();
        for (Path folder : ANNOTATED) {
            for (Path file : files(folder, ".jsonl")) {
                for (AnnotatedDocument document : AnnotatedDocument.read(file)) {
                    note(Objects.requireNonNullElse(document.text(), ""), document.id());
                }
            }
        }
        for (Path file : files(FOUNDING, ".txt")) {
            note(Files.readString(file), file.getFileName().toString());
        }
    }

    @Test
    void theMeasureIsThere() {
        assertTrue(stretches.size() > 10_000, () -> stretches.size() + " stretches");
    }

    @Test
    void noRuleOrExampleHoldsAnAnnotatedSentence() throws IOException {
        List<Path> files = new ArrayList<>(files(CODEBOOK, ".txt"));
        files.addAll(files(CODEBOOK, ".yaml"));
        assertEquals(new TreeSet<>(), sharedBy(files));
    }

    @Test
    void noSampleReportHoldsAnAnnotatedSentence() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String ending : List.of(".txt", ".md", ".html", ".jsonl", ".csv")) {
            files.addAll(files(SAMPLES, ending));
        }
        assertEquals(new TreeSet<>(), sharedBy(files));
    }

    private static Set<String> sharedBy(List<Path> files) {
        Set<String> shared = new TreeSet<>();
        for (Path file : files) {
            for (String each : stretchesOf(text(file))) {
                if (stretches.containsKey(each)) {
                    shared.add(file + " ~ " + stretches.get(each) + ": " + each);
                }
            }
        }
        return shared;
    }

    private static void note(String text, String id) {
        stretchesOf(text).forEach(each -> stretches.putIfAbsent(each, id));
    }

    /** Every stretch of a text, its marks and signs left out, set terms left out. */
    private static List<String> stretchesOf(String text) {
        String left = withoutMarks(text);
        for (String term : SET_TERMS) {
            left = left.replace(term, "\n");
        }
        List<String> found = new ArrayList<>();
        for (String part : left.split("\n", -1)) {
            for (int i = 0; i + STRETCH <= part.length(); i++) {
                found.add(part.substring(i, i + STRETCH));
            }
        }
        return found;
    }

    /** {@code 征集议题[213条|议题|topics_collected]，选定} is 征集议题213条选定; sentences and lines stay apart. */
    private static String withoutMarks(String text) {
        StringBuilder chinese = new StringBuilder(text.length());
        boolean inMark = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            inMark = c == '|' || (inMark && c != ']' && c != '\n');
            if (inMark) {
                continue;
            }
            if (Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN || (c >= '0' && c <= '9')) {
                chinese.append(c);
            } else if (c == '。' || c == '\n') {
                chinese.append('\n');
            }
        }
        return chinese.toString();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
