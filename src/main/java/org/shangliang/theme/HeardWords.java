package org.shangliang.theme;

import java.util.List;
import org.shangliang.codebook.ThemeWords.Strength;
import org.shangliang.codebook.ThemeWords.Voice;
import org.shangliang.theme.ThemeScanner.Heard;

/** The words of one text, summed up so that any stretch of it is weighed at once. */
final class HeardWords {
    private final List<Heard> words;
    private final int themes;
    private final float[] loud;
    private final float[] sure;
    private final float[] named;

    /**
     * @param words in reading order
     * @param themes how many themes there are
     */
    HeardWords(List<Heard> words, int themes) {
        this.words = words;
        this.themes = themes;
        loud = new float[(words.size() + 1) * themes];
        sure = new float[loud.length];
        named = new float[loud.length];
        for (int i = 0; i < words.size(); i++) {
            System.arraycopy(loud, i * themes, loud, (i + 1) * themes, themes);
            System.arraycopy(sure, i * themes, sure, (i + 1) * themes, themes);
            System.arraycopy(named, i * themes, named, (i + 1) * themes, themes);
            for (Voice voice : words.get(i).voices()) {
                int at = (i + 1) * themes + voice.theme();
                loud[at] += voice.strength().weight();
                sure[at] += voice.strength() == Strength.SURE ? 1 : 0;
                named[at] += voice.strength() == Strength.HINT ? 0 : 1;
            }
        }
    }

    /** Adds what the words wholly between two offsets say. */
    void addTo(Loudness sum, int start, int end) {
        int from = firstFrom(start);
        int beyond = firstFrom(end);
        int to = beyond > from && words.get(beyond - 1).end() > end ? beyond - 1 : beyond;
        if (to > from) {
            add(sum, from, to);
        }
    }

    private void add(Loudness sum, int from, int to) {
        for (int theme = 0; theme < themes; theme++) {
            int last = to * themes + theme;
            int first = from * themes + theme;
            sum.add(theme, loud[last] - loud[first], sure[last] - sure[first], named[last] - named[first]);
        }
    }

    private int firstFrom(int start) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
