package org.shangliang.theme;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.shangliang.codebook.ThemeWords;
import org.shangliang.codebook.ThemeWords.Voice;
import org.shangliang.text.Cover;
import org.shangliang.text.HanLp;
import org.shangliang.text.Occurrences;
import org.shangliang.text.PhraseList;
import org.shangliang.text.PhraseLists;

/** Finds the words of the themes in a text: one pass, longest first, none overlapping. Thread-safe. */
final class ThemeScanner {
    private final PhraseList<List<Voice>> words;

    /**
     * @param lists what they are looked for with
     * @param words the words
     * @param places names of places: a word within one says nothing
     */
    ThemeScanner(PhraseLists lists, ThemeWords words, Collection<String> places) {
        Map<String, List<Voice>> byWord = new HashMap<>(words.byWord());
        HanLp.Phrases<List<Voice>> alone = new HanLp.Phrases<>(byWord);
        places.stream().filter(place -> isHeardIn(alone, place)).forEach(place -> byWord.putIfAbsent(place, List.of()));
        this.words = lists.add(byWord);
    }

    private static boolean isHeardIn(HanLp.Phrases<List<Voice>> words, String place) {
        return words.cover(place).size() > 0;
    }

    /** The phrases of a text, those included that the words are looked for with. */
    Occurrences phrases(String text) {
        return words.find(text);
    }

    /** Hands over what each word of a text says. */
    void scan(String text, Consumer<List<Voice>> said) {
        words.cover(phrases(text)).forEachValue(said);
    }

    /** The same of a short text that likely stands in a longer one, from an offset on, whose phrases are found. */
    void scan(String part, String text, int from, Occurrences found, Consumer<List<Voice>> said) {
        words.coverPart(part, text, from, found).forEachValue(said);
    }

    /** The words of a text, in reading order, by the phrases found in it; what a name of a place stands for is no voice. */
    Cover<List<Voice>> scan(Occurrences found) {
        return words.cover(found);
    }
}
