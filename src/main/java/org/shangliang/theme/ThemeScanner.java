package org.shangliang.theme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shangliang.codebook.ThemeWords;
import org.shangliang.codebook.ThemeWords.Voice;
import org.shangliang.text.HanLp;

/** Finds the words of the themes in a text: one pass, longest first, none overlapping. Thread-safe. */
final class ThemeScanner {
    private final HanLp.Phrases<List<Voice>> words;

    /**
     * @param words the words
     * @param places names of places: a word within one says nothing
     */
    ThemeScanner(ThemeWords words, Collection<String> places) {
        Map<String, List<Voice>> byWord = new HashMap<>(words.byWord());
        HanLp.Phrases<List<Voice>> alone = new HanLp.Phrases<>(byWord);
        places.stream().filter(place -> isHeardIn(alone, place)).forEach(place -> byWord.putIfAbsent(place, List.of()));
        this.words = new HanLp.Phrases<>(byWord);
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

    /** The words of a text in reading order. */
    List<Heard> scan(String text) {
        List<Heard> heard = new ArrayList<>();
        words.cover(text, hit -> heard.add(new Heard(hit.start(), hit.end(), hit.value())));
        return heard;
    }
}
