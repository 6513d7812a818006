package org.shangliang.reprint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shangliang.reprint.FigureTokens.Dates;
import org.shangliang.text.Sentence;
import org.shangliang.text.SentenceSplitter;

/** A text made ready to be compared with others. */
public final class ComparedText {
    /** Shorter sentences are joined to the next. */
    private static final int LEAST_LETTERS = 8;

    private final String letters;
    private final List<Line> lines;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Integer, List<Integer>> linesByPair = new HashMap<>();

    /**
     * A sentence, or several short ones.
     *
     * @param letters how many letters it has
     * @param pairs its neighbouring pairs of letters, each once
     * @param figures its numbers; dates are left out of the first and the last line, where they date the print
     */
    record Line(int letters, int[] pairs, List<String> figures) {}

    /**
     * @param text clean text of an article
     * @param placeNames the names of the places it mentions, one for each mention
     */
    public ComparedText(String text, List<String> placeNames) {
        letters = Letters.of(text);
        lines = lines(text);
        placeNames.forEach(name -> places.merge(name, 1, Integer::sum));
        for (int i = 0; i < lines.size(); i++) {
            for (int pair : lines.get(i).pairs()) {
                linesByPair.computeIfAbsent(pair, p -> new ArrayList<>()).add(i);
            }
        }
    }

    String letters() {
        return letters;
    }

    List<Line> lines() {
        return lines;
    }

    /** How often each place is named. */
    Map<String, Integer> places() {
        return places;
    }

    /** How many of the pairs each line has. */
    int[] pairsInLines(int[] pairs) {
        int[] counts = new int[lines.size()];
        for (int pair : pairs) {
            for (int line : linesByPair.getOrDefault(pair, List.of())) {
                counts[line]++;
            }
        }
        return counts;
    }

    private static List<Line> lines(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (Sentence sentence : SentenceSplitter.split(text)) {
            open.append(sentence.in(text));
            if (Letters.of(open.toString()).length() >= LEAST_LETTERS) {
                parts.add(open.toString());
                open.setLength(0);
            }
        }
        if (open.length() > 0) {
            parts.add(open.toString());
        }
        List<Line> lines = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            boolean atEnd = i == 0 || i == parts.size() - 1;
            lines.add(line(parts.get(i), atEnd ? Dates.LEFT_OUT : Dates.TAKEN));
        }
        return lines;
    }

    private static Line line(String part, Dates dates) {
        String letters = Letters.of(part);
        int[] pairs = new int[Math.max(0, letters.length() - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = letters.charAt(i) << 16 | letters.charAt(i + 1);
        }
        return new Line(letters.length(), Arrays.stream(pairs).distinct().toArray(), FigureTokens.of(part, dates));
    }
}
