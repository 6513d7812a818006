package org.shangliang.theme;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shangliang.codebook.ThemeWords;
import org.shangliang.codebook.ThemeWords.Voice;
import org.shangliang.text.Cover;
import org.shangliang.text.HanLp;
import org.shangliang.text.Occurrences;
import org.shangliang.text.PhraseList;
import org.shangliang.text.PhraseLists;

/** Finds the words of the themes in a text: one pass, longest first, none overlapping. Thread-safe. */
final class ThemeScanner {
    private final PhraseList<Said> words;

    /**
     * @param lists what they are looked for with
     * @param words the words
     * @param places names of places: a word within one says nothing
     */
    ThemeScanner(PhraseLists lists, ThemeWords words, Collection<String> places) {
        Map<List<Voice>, Said> shared = new HashMap<>();
        Map<String, Said> byWord = new HashMap<>();
        words.byWord().forEach((word, voices) -> byWord.put(word, shared.computeIfAbsent(voices, Said::of)));
        HanLp.Phrases<Said> alone = new HanLp.Phrases<>(byWord);
        Said nothing = Said.of(List.of());
        places.stream().filter(place -> isHeardIn(alone, place)).forEach(place -> byWord.putIfAbsent(place, nothing));
        this.words = lists.add(byWord);
    }

    private static boolean isHeardIn(HanLp.Phrases<Said> words, String place) {
        return words.cover(place).size() > 0;
    }

    /** The phrases of a text, those included that the words are looked for with. */
    Occurrences phrases(String text) {
        return words.find(text);
    }

    /** The words of a text. */
    Cover<Said> scan(String text) {
        return words.cover(phrases(text));
    }

    /** The same of a short text that likely stands in a longer one, from an offset on, whose phrases are found. */
    Cover<Said> scan(String part, String text, int from, Occurrences found) {
        return words.coverPart(part, text, from, found);
    }

    /** The words of a text, in reading order, by the phrases found in it; what a name of a place stands for is no voice. */
    Cover<Said> scan(Occurrences found) {
        return words.cover(found);
    }
}
