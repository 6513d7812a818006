package org.shangliang.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.shangliang.codebook.CodebookException;
import org.shangliang.codebook.Lexicon;
import org.shangliang.codebook.Themes;
import org.shangliang.text.Cover;
import org.shangliang.text.Occurrences;
import org.shangliang.text.PhraseList;
import org.shangliang.text.PhraseLists;

/** Finds the terms of the field in a text: one pass, longest first, none overlapping. */
final class TermScanner {
    private final PhraseList<Classes> phrases;
    private final List<FeatureWord> classNames;

    /** @throws CodebookException if there are more classes than a {@link ClassSet} can hold */
    TermScanner(PhraseLists lists, List<Lexicon.TermClass> classes, Set<Integer> cues) {
        if (classes.size() > ClassSet.MOST) {
            throw new CodebookException(
                    "lexicon.yaml, themes.yaml",
                    "together " + classes.size() + " classes of terms, no more than " + ClassSet.MOST
                            + " can be told apart");
        }
        classNames = IntStream.range(0, classes.size())
                .mapToObj(number -> FeatureWord.of(classes.get(number).name()))
                .toList();
        Map<List<Integer>, Classes> byNumbers = new HashMap<>();
        Map<String, Classes> byTerm = new HashMap<>();
        Lexicon.byTerm(classes)
                .forEach((term, numbers) ->
                        byTerm.put(term, byNumbers.computeIfAbsent(numbers, each -> classes(each, cues))));
        phrases = lists.add(byTerm);
    }

    private Classes classes(List<Integer> numbers, Set<Integer> cues) {
        ClassSet set = ClassSet.of(numbers);
        return new Classes(
                set.low(),
                set.high(),
                numbers.stream().filter(cues::contains).findFirst().orElse(ClassSet.NONE),
                numbers.stream().map(classNames::get).toList());
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
     * The classes of a term; terms of the same classes share one.
     *
     * @param low the first half of their {@link ClassSet}
     * @param high the other half
     * @param cue number of the first that sets figures apart (plans, shares, changes, what is done), or {@link ClassSet#NONE}
     * @param words their names, by rising number
     */
    record Classes(long low, long high, int cue, List<FeatureWord> words) {

        /** Whether one of them sets figures apart. */
        boolean isCue() {
            return cue != ClassSet.NONE;
        }

        /** Their numbers. */
        ClassSet set() {
            return new ClassSet(low, high);
        }
    }

    /** The classes of all terms of a short text. */
    ClassSet classesIn(String text) {
        return classesOf(scan(phrases(text)));
    }

    /** The same of one that likely stands in a longer text, from an offset on, whose phrases are found. */
    ClassSet classesIn(String part, String text, int from, Occurrences found) {
        return classesOf(phrases.coverPart(part, text, from, found));
    }

    private static ClassSet classesOf(Cover<Classes> terms) {
        return classesOf(terms, 0, terms.size());
    }

    /** The classes of the terms from one number up to another. */
    static ClassSet classesOf(Cover<Classes> terms, int first, int end) {
        long low = 0;
        long high = 0;
        for (int i = first; i < end; i++) {
            Classes classes = terms.value(i);
            low |= classes.low();
            high |= classes.high();
        }
        return new ClassSet(low, high);
    }

    /** Name of a class by its number. */
    String className(int number) {
        return classNames.get(number).text();
    }

    /** The names of all classes, by number, as they fill features. */
    List<FeatureWord> classWords() {
        return classNames;
    }

    /** The phrases of a text, those included that terms are looked for with. */
    Occurrences phrases(String text) {
        return phrases.find(text);
    }

    /** The terms of a text in reading order, by the phrases found in it. */
    Cover<Classes> scan(Occurrences found) {
        return phrases.cover(found);
    }
}
