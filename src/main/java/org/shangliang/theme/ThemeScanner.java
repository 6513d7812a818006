package org.shangliang.theme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shangliang.codebook.ThemeWords;
import org.shangliang.codebook.ThemeWords.Voice;
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
        List<HanLp.Hit<List<Voice>>> hits = new ArrayList<>();
        words.cover(place, hits::add);
        return !hits.isEmpty();
    }

    /**
     * A word in a text.
     *
     * @param start offset of its first character, 0-based
     * @param end offset after its last
     * @param voices what it says; nothing where it is neutral
     */
    record Heard(int start, int end, List<Voice> voices) {}

    /** The phrases of a text, those included that the words are looked for with. */
    Occurrences phrases(String text) {
        return words.find(text);
    }

    /** The words of a text in reading order. */
    List<Heard> scan(String text) {
        return scan(phrases(text));
    }

    /** The words of a text in reading order, by the phrases found in it. */
    List<Heard> scan(Occurrences found) {
        List<Heard> heard = new ArrayList<>();
        words.cover(found, hit -> heard.add(new Heard(hit.start(), hit.end(), hit.value())));
        return heard;
    }
}
