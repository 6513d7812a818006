package org.shangliang.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.shangliang.codebook.Lexicon;
import org.shangliang.codebook.Themes;
import org.shangliang.text.HanLp;

/** Finds the terms of the field in a text: one pass, longest first, none overlapping. */
final class TermScanner {
    private final HanLp.Phrases<Classes> phrases;
    private final List<FeatureWord> classNames;
    private final BitSet cues = new BitSet();

    TermScanner(List<Lexicon.TermClass> classes, Set<Integer> cues) {
        TreeMap<String, Classes> byTerm = new TreeMap<>();
        Lexicon.byTerm(classes).forEach((term, numbers) -> byTerm.put(term, Classes.of(numbers)));
        phrases = new HanLp.Phrases<>(byTerm);
        classNames = IntStream.range(0, classes.size())
                .mapToObj(number -> FeatureWord.of(classes.get(number).name(), number))
                .toList();
        cues.forEach(this.cues::set);
    }

    /** A scanner for the terms of the field and the words of the themes. */
    static TermScanner of(Lexicon lexicon, Themes themes) {
        List<Lexicon.TermClass> classes = new ArrayList<>(lexicon.classes());
        classes.addAll(themes.classes());
        return new TermScanner(classes, lexicon.numbersOf(Lexicon.Kind.CUE));
    }

    /**
     * The classes of a term.
     *
     * @param numbers their numbers, rising
     * @param set the same as a set; not to be changed
     */
    record Classes(List<Integer> numbers, BitSet set) {
        static Classes of(List<Integer> numbers) {
            BitSet set = new BitSet();
            numbers.forEach(set::set);
            return new Classes(numbers, set);
        }
    }

    /**
     * A term in a text.
     *
     * @param start offset of its first character, 0-based
     * @param end offset after its last
     * @param meaning its classes
     */
    record Term(int start, int end, Classes meaning) {

        /** Numbers of its classes, rising. */
        List<Integer> classes() {
            return meaning.numbers();
        }
    }

    /** The classes of some terms together. */
    static BitSet classesOf(List<Term> terms) {
        BitSet classes = new BitSet();
        for (int i = 0; i < terms.size(); i++) {
            classes.or(terms.get(i).meaning().set());
        }
        return classes;
    }

    /** How many classes there are. */
    int classes() {
        return classNames.size();
    }

    /** Name of a class by its number. */
    String className(int number) {
        return classNames.get(number).text();
    }

    /** The names of all classes, by number, as they fill features. */
    List<FeatureWord> classWords() {
        return classNames;
    }

    /** Name of a class by its number, as it fills features. */
    FeatureWord classWord(int number) {
        return classNames.get(number);
    }

    /** Whether a class sets figures apart: plans, shares, changes, what is done. */
    boolean isCue(int number) {
        return cues.get(number);
    }

    /** The terms of a text in reading order. */
    List<Term> scan(String text) {
        List<Term> found = new ArrayList<>();
        phrases.cover(text, hit -> found.add(new Term(hit.start(), hit.end(), hit.value())));
        return found;
    }
}
