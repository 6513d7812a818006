package org.shangliang.codebook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A passage of the codebook's example files with its figures marked: {@code 征集议题[213条|议题|topics_collected]}.
 *
 * @param id file name and number of the passage, from 1
 * @param text the passage without the marks
 * @param figures its figures in reading order
 */
public record ClauseExample(String id, String text, List<Marked> figures) {

    /** The example files that ship with the program. */
    public static final List<String> FILES = List.of(
            "examples/clauses-input.txt",
            "examples/clauses-process.txt",
            "examples/clauses-output.txt",
            "examples/clauses-pages.txt",
            "examples/clauses-outcome.txt",
            "examples/clauses-background.txt",
            "examples/clauses-themes.txt",
            "examples/clauses-reports.txt",
            "examples/clauses-news.txt",
            "examples/clauses-help.txt",
            "examples/clauses-subjects.txt",
            "examples/clauses-provinces.txt");

    /** Passages whose figures are marked without their themes: of themes nothing is learnt from them. */
    public static final String THEMES_UNTOLD = "examples/clauses-contrasts.txt";

    /** Passages of deeds of many kinds in one sentence: nothing but themes is learnt from them. */
    public static final String THEMES_ALONE = "examples/themes-lists.txt";

    /** Passages that themes are measured on: nothing learns from them. */
    public static final String THEMES_HELD_OUT = "examples/themes-held-out.txt";

    /**
     * A marked figure.
     *
     * @param start offset of the mention in the passage, 0-based
     * @param end offset after it
     * @param object what is counted
     * @param indicator code of the codebook
     * @param theme code of the theme, or null
     * @param modality actual or target
     */
    public record Marked(
            int start, int end, String object, String indicator, @Nullable String theme, Modality modality) {
        private Marked movedBy(int characters) {
            return new Marked(start + characters, end + characters, object, indicator, theme, modality);
        }
    }

    public ClauseExample {
        figures = List.copyOf(figures);
    }

    /**
     * The passages of one example file; a line that begins with # is a comment, an empty line parts passages.
     *
     * @throws CodebookException if a mark is broken; the message names file and line
     */
    public static List<ClauseExample> from(CodebookFiles files, String name) {
        List<ClauseExample> examples = new ArrayList<>();
        Passage passage = new Passage();
        int number = 0;
        for (String line : (files.text(name) + "\n\n").split("\n", -1)) {
            number++;
            if (line.startsWith("#")) {
                continue;
            }
            if (!line.isBlank()) {
                passage.append(line.strip(), name + ":" + number);
            } else if (!passage.isEmpty()) {
                examples.add(passage.example(name + "#" + (examples.size() + 1)));
                passage = new Passage();
            }
        }
        return examples;
    }

    /** Passages one below the other, as one. */
    public static ClauseExample joined(String id, List<ClauseExample> passages) {
        StringBuilder text = new StringBuilder();
        List<Marked> figures = new ArrayList<>();
        for (ClauseExample passage : passages) {
            if (text.length() > 0) {
                text.append('\n');
            }
            int at = text.length();
            passage.figures().forEach(figure -> figures.add(figure.movedBy(at)));
            text.append(passage.text());
        }
        return new ClauseExample(id, text.toString(), figures);
    }

    /** A passage while it is read. */
    private static final class Passage {
        private final StringBuilder text = new StringBuilder();
        private final List<Marked> figures = new ArrayList<>();

        boolean isEmpty() {
            return text.length() == 0;
        }

        ClauseExample example(String id) {
            return new ClauseExample(id, text.toString(), figures);
        }

        void append(String line, String where) {
            if (!isEmpty()) {
                text.append('\n');
            }
            int at = 0;
            while (at < line.length()) {
                int open = line.indexOf('[', at);
                int close = open < 0 ? -1 : line.indexOf(']', open);
                if (close < 0) {
                    text.append(line, at, line.length());
                    return;
                }
                text.append(line, at, open);
                mark(line.substring(open + 1, close), where);
                at = close + 1;
            }
        }

        private void mark(String mark, String where) {
            String[] fields = mark.split("\\|", -1);
            if (fields.length < 3 || fields.length > 5) {
                throw new CodebookException(where, "a mark has 3 to 5 fields: [" + mark + "]");
            }
            int start = text.length();
            text.append(fields[0]);
            String theme = fields.length > 3 && !fields[3].equals("-") && !fields[3].isEmpty() ? fields[3] : null;
            Modality modality = fields.length > 4 && fields[4].equals("target") ? Modality.TARGET : Modality.ACTUAL;
            figures.add(new Marked(start, text.length(), fields[1], fields[2], theme, modality));
        }
    }
}
