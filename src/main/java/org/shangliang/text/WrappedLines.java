package org.shangliang.text;

import java.util.ArrayList;
import java.util.List;

/** Joins lines that a page or a mail program broke inside a sentence or a number; never across paragraphs. */
final class WrappedLines {
    private static final int SHORTEST_WRAPPED = 16;
    private static final int SHORTEST_WITH_NUMBER = 10;
    private static final int LONGEST_HEADING = 45;
    private static final int BLOCK = 12;
    private static final String STOPS = "。！？!?…；;：:";
    private static final String CLOSERS = "”’）》】)";
    private static final String GOES_ON = "，、；：。？！）》”’%‰,.)";
    private static final String OPEN_END = "，、（《“‘—,(";
    private static final String MAGNITUDES = "万亿千百余多个件条名人次场元亩户家篇项吨公";

    private WrappedLines() {}

    /**
     * A line of a page.
     *
     * @param text the line, trimmed, not empty
     * @param afterBlank whether an empty line stands before it
     */
    record Line(AlignedText text, Gap afterBlank) {}

    /** What stands between a line and the one before it. */
    enum Gap {
        NONE,
        BLANK_LINE
    }

    /** The paragraphs that the lines make. */
    static List<AlignedText> join(List<Line> lines) {
        List<AlignedText> paragraphs = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        for (Line line : lines) {
            if (!open.isEmpty() && !goesOn(open, line)) {
                paragraphs.add(joined(open));
                open.clear();
            }
            open.add(line);
        }
        if (!open.isEmpty()) {
            paragraphs.add(joined(open));
        }
        return paragraphs;
    }

    private static boolean goesOn(List<Line> open, Line next) {
        String before = open.get(open.size() - 1).text().text();
        String after = next.text().text();
        boolean finished = isFinished(before);
        if (finished && GOES_ON.indexOf(after.charAt(0)) < 0) {
            return false;
        }
        if (isTableRow(before) || isTableRow(after) || startsItem(after)) {
            return false;
        }
        char last = before.charAt(before.length() - 1);
        char first = after.charAt(0);
        boolean endsInNumber = TextNormaliser.isDigit(last)
                || (before.length() > 1
                        && "万亿千百余多".indexOf(last) >= 0
                        && TextNormaliser.isDigit(before.charAt(before.length() - 2)));
        if (endsInNumber && (TextNormaliser.isDigit(first) || MAGNITUDES.indexOf(first) >= 0)) {
            return before.length() >= SHORTEST_WITH_NUMBER || open.size() > 1;
        }
        boolean insideNumber = (last == '.' || last == ',')
                && before.length() > 1
                && TextNormaliser.isDigit(before.charAt(before.length() - 2))
                && TextNormaliser.isDigit(first);
        if (insideNumber || GOES_ON.indexOf(first) >= 0) {
            return true;
        }
        if (finished) {
            return false;
        }
        if (after.indexOf('”') >= 0 && opensQuote(before) && hasMark(after)) {
            return true;
        }
        if (next.afterBlank() == Gap.BLANK_LINE) {
            return before.length() > LONGEST_HEADING && hasMark(before) && hasMark(after);
        }
        if (OPEN_END.indexOf(last) >= 0 && last != '—') {
            return true;
        }
        return looksWrapped(open, before, after);
    }

    private static boolean opensQuote(String line) {
        return line.lastIndexOf('“') > line.lastIndexOf('”') && line.length() >= SHORTEST_WRAPPED;
    }

    /** A line that ends inside a sentence, long enough to be one of a block, before one that is no heading. */
    private static boolean looksWrapped(List<Line> open, String before, String after) {
        if (before.length() < SHORTEST_WRAPPED) {
            return false;
        }
        boolean continued = open.size() > 1;
        int longest = open.subList(Math.max(0, open.size() - BLOCK), open.size()).stream()
                .mapToInt(line -> line.text().length())
                .max()
                .orElse(0);
        boolean full = before.length() * 10 >= longest * 7;
        boolean sameWidth = after.length() <= before.length() * 14 / 10 + 6;
        return continued ? full && (hasMark(before) || sameWidth) : hasMark(before) && sameWidth && hasClause(before);
    }

    /** A title may hold a comma; a wrapped line is told by a comma and a length that titles seldom have. */
    private static boolean hasClause(String line) {
        int marks = 0;
        for (int i = 0; i < line.length(); i++) {
            marks += "，。、；".indexOf(line.charAt(i)) >= 0 ? 1 : 0;
        }
        return line.length() >= 20 && (marks >= 1);
    }

    private static boolean hasMark(String line) {
        for (int i = 0; i < line.length(); i++) {
            if ("，。；、".indexOf(line.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFinished(String line) {
        int end = line.length();
        while (end > 1 && CLOSERS.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        char last = line.charAt(end - 1);
        boolean bracketed = end < line.length() && line.indexOf('（') == 0;
        return bracketed || STOPS.indexOf(last) >= 0;
    }

    private static boolean isTableRow(String line) {
        return line.indexOf('|') >= 0 && (line.contains(Table.PARTED) || line.endsWith("|"));
    }

    /** A list item or the heading of a section: 一、 （一） 1. ■ —— 【. */
    private static boolean startsItem(String line) {
        char first = line.charAt(0);
        if ("■●◆◇★☆▲△◎※·•►▶-—【[①②③④⑤⑥⑦⑧⑨⑩|".indexOf(first) >= 0) {
            return true;
        }
        if ((first == '（' || first == '(') && line.length() > 2) {
            int close = line.indexOf('）');
            return close > 0 && close <= 4 && "一二三四五六七八九十0123456789".indexOf(line.charAt(1)) >= 0;
        }
        if (line.length() > 1 && "一二三四五六七八九十".indexOf(first) >= 0) {
            char second = line.charAt(1);
            return second == '、' || second == '是' || second == '，';
        }
        return TextNormaliser.isDigit(first)
                && line.length() > 2
                && (line.charAt(1) == '、' || (line.charAt(1) == '.' && !TextNormaliser.isDigit(line.charAt(2))));
    }

    private static AlignedText joined(List<Line> lines) {
        if (lines.size() == 1) {
            return lines.get(0).text();
        }
        int length = 0;
        for (Line line : lines) {
            length += line.text().length();
        }
        AlignedText.Builder whole = new AlignedText.Builder(length);
        for (Line line : lines) {
            whole.append(line.text(), 0, line.text().length());
        }
        return whole.build();
    }
}
