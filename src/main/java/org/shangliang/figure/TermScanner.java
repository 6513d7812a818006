package org.shangliang.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.shangliang.codebook.Lexicon;
import org.shangliang.codebook.Themes;
import org.shangliang.text.Occurrences;
import org.shangliang.text.PhraseList;
import org.shangliang.text.PhraseLists;

/** Finds the terms of the field in a text: one pass, longest first, none overlapping. */
final class TermScanner {
    /** No class. */
    static final int NONE = -1;

    private final PhraseList<Classes> phrases;
    private final List<FeatureWord> classNames;

    TermScanner(PhraseLists lists, List<Lexicon.TermClass> classes, Set<Integer> cues) {
        classNames = IntStream.range(0, classes.size())
                .mapToObj(number -> FeatureWord.of(classes.get(number).name(), number))
                .toList();
        TreeMap<String, Classes> byTerm = new TreeMap<>();
        Lexicon.byTerm(classes).forEach((term, numbers) -> byTerm.put(term, classes(numbers, cues)));
        phrases = lists.add(byTerm);
    }

    private Classes classes(List<Integer> numbers, Set<Integer> cues) {
        BitSet set = new BitSet();
        numbers.forEach(set::set);
        return new Classes(
                set,
                numbers.stream().map(classNames::get).toList(),
                numbers.stream().filter(cues::contains).findFirst().orElse(NONE));
    }

    /** A scanner for the terms of the field and the words of the themes. */
    static TermScanner of(Lexicon lexicon, Themes themes) {
        return of(new PhraseLists(), lexicon, themes);
    }

    /** A scanner for the same, which are looked for with {@code lists}. */
    static TermScanner of(PhraseLists lists, Lexicon lexicon, Themes themes) {
        List<Lexicon.TermClass> classes = new ArrayList<>(lexicon.classes());
        classes.addAll(themes.classes());
        return new TermScanner(lists, classes, lexicon.numbersOf(Lexicon.Kind.CUE));
    }

    /**
     * The classes of a term.
     *
     * @param set their numbers; not to be changed
     * @param words their names, by rising number
     * @param cue number of the first that sets figures apart (plans, shares, changes, what is done), or {@link #NONE}
     */
    record Classes(BitSet set, List<FeatureWord> words, int cue) {}

    /**
     * A term in a text.
     *
     * @param start offset of its first character, 0-based
     * @param end offset after its last
     * @param meaning its classes
     */
    record Term(int start, int end, Classes meaning) {

        /** Numbers of its classes; not to be changed. */
        BitSet classSet() {
            return meaning.set();
        }

        /** Whether one of its classes sets figures apart. */
        boolean isCue() {
            return meaning.cue() != NONE;
        }
    }

    /** The classes of all terms of a short text. */
    BitSet classesIn(String text) {
        BitSet classes = new BitSet(classNames.size());
        phrases.cover(phrases.find(text), hit -> classes.or(hit.value().set()));
        return classes;
    }

    /** The same of one that likely stands in a longer text, from an offset on, whose phrases are found. */
    BitSet classesIn(String part, String text, int from, Occurrences found) {
        BitSet classes = new BitSet(classNames.size());
        phrases.coverPart(part, text, from, found, hit -> classes.or(hit.set()));
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

    /** The names of a term's classes, as they fill features. */
    List<FeatureWord> classWords(Term term) {
        return term.meaning().words();
    }

    /** The phrases of a text, those included that terms are looked for with. */
    Occurrences phrases(String text) {
        return phrases.find(text);
    }

    /** The terms of a text in reading order, by the phrases found in it. */
    List<Term> scan(Occurrences found) {
        List<Term> terms = new ArrayList<>();
        phrases.cover(found, hit -> terms.add(new Term(hit.start(), hit.end(), hit.value())));
        return terms;
    }
}
