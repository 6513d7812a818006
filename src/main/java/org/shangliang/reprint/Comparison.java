package org.shangliang.reprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shangliang.codebook.ReprintRules;
import org.shangliang.reprint.ComparedText.Line;

/**
 * What two texts have in common.
 *
 * @param ofShorter share of the shorter text's letters that stand in sentences which the longer has too
 * @param ofLonger the same letters as a share of the longer text's
 * @param figures share of the figures in these sentences that the longer tells in the same place
 * @param places share of place names that both mention, of the text that mentions fewer
 */
public record Comparison(double ofShorter, double ofLonger, double figures, double places) {
    private static final Comparison SAME = new Comparison(1, 1, 1, 1);
    private static final Comparison APART = new Comparison(0, 0, 0, 0);

    /** Compares two texts, whichever is longer. */
    public static Comparison of(ComparedText one, ComparedText other, ReprintRules rules) {
        int least = Math.min(one.letters().length(), other.letters().length());
        if (least < rules.leastLetters()) {
            return one.letters().equals(other.letters()) ? SAME : APART;
        }
        return one.letters().length() <= other.letters().length()
                ? sentences(one, other, rules)
                : sentences(other, one, rules);
    }

    /** Whether the texts are one text printed twice. */
    public boolean isReprint(ReprintRules rules) {
        return ofShorter >= rules.shareOfShorter()
                && ofLonger >= rules.shareOfLonger()
                && figures >= rules.figureAgreement()
                && places >= rules.placeAgreement();
    }

    private static Comparison sentences(ComparedText shorter, ComparedText longer, ReprintRules rules) {
        int covered = 0;
        int told = 0;
        int agreed = 0;
        for (Line line : shorter.lines()) {
            int[] counts = longer.pairsInLines(line.pairs());
            int best = indexOfMost(counts);
            if (best >= 0 && counts[best] >= rules.sentenceLikeness() * line.pairs().length) {
                covered += line.letters();
                told += line.figures().size();
                agreed += agreed(line.figures(), near(longer.lines(), best));
            }
        }
        double figures = told == 0 ? 1 : (double) agreed / told;
        return new Comparison(
                (double) covered / shorter.letters().length(),
                (double) covered / longer.letters().length(),
                figures,
                placesShared(shorter.places(), longer.places()));
    }

    private static int indexOfMost(int[] counts) {
        int best = -1;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0 && (best < 0 || counts[i] > counts[best])) {
                best = i;
            }
        }
        return best;
    }

    /** The figures of a line and its neighbours, as a print may cut sentences elsewhere. */
    private static List<String> near(List<Line> lines, int at) {
        List<String> near = new ArrayList<>();
        for (int i = Math.max(0, at - 1); i <= Math.min(lines.size() - 1, at + 1); i++) {
            near.addAll(lines.get(i).figures());
        }
        return near;
    }

    private static int agreed(List<String> figures, List<String> others) {
        int agreed = 0;
        for (String figure : figures) {
            agreed += others.remove(figure) ? 1 : 0;
        }
        return agreed;
    }

    private static double placesShared(Map<String, Integer> one, Map<String, Integer> other) {
        int least = Math.min(total(one), total(other));
        int shared = one.entrySet().stream()
                .mapToInt(e -> Math.min(e.getValue(), other.getOrDefault(e.getKey(), 0)))
                .sum();
        return least == 0 ? 1 : (double) shared / least;
    }

    private static int total(Map<String, Integer> places) {
        return places.values().stream().mapToInt(Integer::intValue).sum();
    }
}
