package org.shangliang.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.shangliang.codebook.Lexicon;
import org.shangliang.codebook.Themes;
import org.shangliang.text.HanLp;

/** Finds the terms of the field in a text: one pass, longest first, none overlapping. */
final class TermScanner {
    private final HanLp.Phrases<List<Integer>> phrases;
    private final List<FeatureWord> classNames;
    private final Set<Integer> cues;

    TermScanner(List<Lexicon.TermClass> classes, Set<Integer> cues) {
        phrases = new HanLp.Phrases<>(Lexicon.byTerm(classes));
        classNames = classes.stream().map(each -> FeatureWord.of(each.name())).toList();
        this.cues = cues;
    }

    /** A scanner for the terms of the field and the words of the themes. */
    static TermScanner of(Lexicon lexicon, Themes themes) {
        List<Lexicon.TermClass> classes = new ArrayList<>(lexicon.classes());
        classes.addAll(themes.classes());
        return new TermScanner(classes, lexicon.numbersOf(Lexicon.Kind.CUE));
    }

    /**
     * A term in a text.
     *
     * @param start offset of its first character, 0-based
     * @param end offset after its last
     * @param classes numbers of its classes
     */
    record Term(int start, int end, List<Integer> classes) {}

    /** Name of a class by its number. */
    String className(int number) {
        return classNames.get(number).text();
    }

    /** Name of a class by its number, as it fills features. */
    FeatureWord classWord(int number) {
        return classNames.get(number);
    }

    /** Whether a class sets figures apart: plans, shares, changes, what is done. */
    boolean isCue(int number) {
        return cues.contains(number);
    }

    /** The terms of a text in reading order. */
    List<Term> scan(String text) {
        List<Term> hits = new ArrayList<>();
        phrases.scan(text, hit -> hits.add(new Term(hit.start(), hit.end(), hit.value())));
        hits.sort(Comparator.comparingInt(Term::start).thenComparing(Term::end, Comparator.reverseOrder()));
        List<Term> kept = new ArrayList<>(hits.size());
        int reached = 0;
        for (Term hit : hits) {
            if (hit.start() >= reached) {
                kept.add(hit);
                reached = hit.end();
            }
        }
        return kept;
    }
}
