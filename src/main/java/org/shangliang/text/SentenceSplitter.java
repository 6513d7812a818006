package org.shangliang.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a clean text into sentences: at 。！？ with the closing quotes and brackets that follow, and at the end of each line,
 * which is a paragraph; not at ；. What runs on for thousands of characters is no sentence: it is cut at its commas, so that
 * readers may look at a whole sentence for each of its figures. Short lines without a full stop are headings when running text follows them.
 */
public final class SentenceSplitter {
    private static final int LONGEST_HEADING = 45;
    private static final int MOST_HEADINGS_IN_A_ROW = 4;
    /** From here on a sentence ends at its next comma, and from twice as far on at any character that is no part of a number. */
    private static final int LONGEST_SENTENCE = 2000;

    private static final String PAUSES = "，,；;、";
    private static final String NUMERALS = ".0123456789０１２３４５６７８９零〇一二两三四五六七八九十百千万亿";
    private static final String ENDS = "。！？!?…";
    private static final CharacterSet FULL_STOPS = CharacterSet.of("。！？!?");
    private static final CharacterSet CLOSERS = CharacterSet.of("”’」』）》】)" + ENDS);
    private static final String NO_HEADING_END = "，、；;,";

    private SentenceSplitter() {}

    private record Line(int start, int end) {}

    /** The sentences of {@code text}, in order. */
    public static List<Sentence> split(AlignedText text) {
        return split(text.text());
    }

    /** The sentences of {@code text}, in order. */
    public static List<Sentence> split(String text) {
        List<Line> lines = lines(text);
        List<Sentence> sentences = new ArrayList<>();
        boolean rows = text.indexOf(Table.PARTED) >= 0;
        for (int i = 0; i < lines.size(); i++) {
            if (isHeading(text, lines, i)) {
                sentences.add(new Sentence(lines.get(i).start(), lines.get(i).end(), i, Sentence.Kind.HEADING));
            } else {
                boolean row = rows && isRow(text, lines.get(i));
                cut(text, lines.get(i), row ? Sentence.Kind.ROW : Sentence.Kind.BODY, i, sentences);
            }
        }
        return sentences;
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            Line line = trimmed(text, start, end);
            if (line.start() < line.end()) {
                lines.add(line);
            }
            start = end + 1;
        }
        return lines;
    }

    private static Line trimmed(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new Line(from, to);
    }

    private static boolean isRow(String text, Line line) {
        return text.substring(line.start(), line.end()).contains(Table.PARTED);
    }

    private static void cut(String text, Line line, Sentence.Kind kind, int paragraph, List<Sentence> sentences) {
        int start = line.start();
        int i = start;
        while (i < line.end()) {
            i = fullStop(text, i, Math.min(line.end() - 1, start + LONGEST_SENTENCE - 1));
            boolean ends = FULL_STOPS.contains(text.charAt(i));
            i++;
            if (ends || (i - start >= LONGEST_SENTENCE && isTooLong(text, start, i))) {
                i = afterClosers(text, i, line.end());
                sentences.add(new Sentence(start, i, paragraph, kind));
                start = afterSpaces(text, i, line.end());
                i = start;
            }
        }
        if (start < line.end()) {
            sentences.add(new Sentence(start, line.end(), paragraph, kind));
        }
    }

    /** Where the first full stop stands from {@code from} on; {@code last} where none does before it, or {@code from} behind that. */
    private static int fullStop(String text, int from, int last) {
        int i = from;
        while (i < last && !FULL_STOPS.contains(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Whether what runs on and on from {@code start} to {@code end} must be cut there for its length. */
    private static boolean isTooLong(String text, int start, int end) {
        boolean atPause = PAUSES.indexOf(text.charAt(end - 1)) >= 0;
        return atPause || (end - start >= 2 * LONGEST_SENTENCE && NUMERALS.indexOf(text.charAt(end - 1)) < 0);
    }

    private static int afterClosers(String text, int from, int end) {
        int i = from;
        while (i < end && CLOSERS.contains(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int afterSpaces(String text, int from, int end) {
        int i = from;
        while (i < end && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isHeading(String text, List<Line> lines, int i) {
        int next = i;
        while (next < lines.size() && next - i <= MOST_HEADINGS_IN_A_ROW && looksLikeHeading(text, lines.get(next))) {
            next++;
        }
        return next > i && next < lines.size() && next - i <= MOST_HEADINGS_IN_A_ROW;
    }

    private static boolean looksLikeHeading(String text, Line line) {
        return looksLikeHeading(text, line.start(), line.end());
    }

    /** Whether a line by itself has the form of a heading: short, no full stop, not cut off, no row of a table. */
    static boolean looksLikeHeading(String line) {
        return looksLikeHeading(line, 0, line.length());
    }

    private static boolean looksLikeHeading(String text, int start, int end) {
        if (start == end || end - start > LONGEST_HEADING) {
            return false;
        }
        char last = text.charAt(end - 1);
        if (NO_HEADING_END.indexOf(last) >= 0 || (ENDS.indexOf(last) >= 0 && last != '！' && last != '？')) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '。' || text.charAt(i) == '|') {
                return false;
            }
        }
        return true;
    }
}
