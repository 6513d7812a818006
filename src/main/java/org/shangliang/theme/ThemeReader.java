package org.shangliang.theme;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.ThemeWords;
import org.shangliang.codebook.ThemeWords.Strength;
import org.shangliang.codebook.ThemeWords.Voice;
import org.shangliang.theme.ThemeScanner.Heard;

/** Tells what a title is about. Thread-safe. */
public final class ThemeReader {
    private static final int MOST = 3;
    private static final int LEAST_SCORE = Strength.PLAIN.weight();
    private static final double BESIDE_TOP = 0.6;

    private final ThemeScanner scanner;
    private final List<String> codes;

    private ThemeReader(ThemeWords words) {
        scanner = new ThemeScanner(words);
        codes = words.codes();
    }

    /**
     * A reader by a codebook.
     *
     * @throws org.shangliang.codebook.CodebookException if the codebook cannot be used
     */
    public static ThemeReader from(CodebookFiles files) {
        return new ThemeReader(ThemeWords.from(files));
    }

    /**
     * The themes of a short title, such as a proposal's or an agenda item's.
     *
     * @param title in Simplified characters
     * @return codes of at most three themes, the strongest first; none where no word of a theme stands in it
     */
    public List<String> ofTitle(String title) {
        double[] scores = scores(scanner.scan(title));
        double top = IntStream.range(0, scores.length)
                .mapToDouble(i -> scores[i])
                .max()
                .orElse(0);
        double least = Math.max(LEAST_SCORE, BESIDE_TOP * top);
        return IntStream.range(0, scores.length)
                .filter(i -> scores[i] >= least)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
                .limit(MOST)
                .map(codes::get)
                .toList();
    }

    private double[] scores(List<Heard> heard) {
        double[] scores = new double[codes.size()];
        for (Heard word : heard) {
            for (Voice voice : word.voices()) {
                scores[voice.theme()] += voice.strength().weight();
            }
        }
        return scores;
    }
}
