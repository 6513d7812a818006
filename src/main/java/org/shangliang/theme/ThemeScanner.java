package org.shangliang.theme;

import java.util.ArrayList;
import java.util.List;
import org.shangliang.codebook.ThemeWords;
import org.shangliang.codebook.ThemeWords.Voice;
import org.shangliang.text.HanLp;

/** Finds the words of the themes in a text: one pass, longest first, none overlapping. Thread-safe. */
final class ThemeScanner {
    private final HanLp.Phrases<List<Voice>> words;

    ThemeScanner(ThemeWords words) {
        this.words = new HanLp.Phrases<>(words.byWord());
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
