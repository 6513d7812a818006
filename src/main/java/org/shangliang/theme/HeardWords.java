package org.shangliang.theme;

import java.util.List;
import org.shangliang.codebook.ThemeWords.Strength;
import org.shangliang.codebook.ThemeWords.Voice;
import org.shangliang.text.Beginnings;
import org.shangliang.theme.ThemeScanner.Heard;

/** The words of one text, summed up so that any stretch of it is weighed at once. */
final class HeardWords {
    /** So many words are summed up together; fewer are heard one by one. */
    private static final int BLOCK = 16;

    private final List<Heard> words;
    private final Beginnings beginnings;

    private final boolean[] subjects;
    /** What the words before each block say: for each theme how loud and how sure, then namings and loudness of all subjects. */
    private final float[] sums;

    private final int width;

    /**
     * @param words in reading order
     * @param length of the text they stand in, in characters
     * @param subjects which themes are subjects
     */
    HeardWords(List<Heard> words, int length, boolean[] subjects) {
        this.words = words;
        this.subjects = subjects;
        beginnings = new Beginnings(words.size(), word -> words.get(word).start(), length);
        width = 2 * subjects.length + 2;
        sums = new float[(words.size() / BLOCK + 1) * width];
        for (int block = 1; block <= words.size() / BLOCK; block++) {
            System.arraycopy(sums, (block - 1) * width, sums, block * width, width);
            for (int word = (block - 1) * BLOCK; word < block * BLOCK; word++) {
                for (Voice voice : words.get(word).voices()) {
                    add(voice, block * width);
                }
            }
        }
    }

    private void add(Voice voice, int row) {
        int weight = voice.strength().weight();
        sums[row + voice.theme()] += weight;
        sums[row + subjects.length + voice.theme()] += voice.strength() == Strength.SURE ? 1 : 0;
        if (subjects[voice.theme()]) {
            sums[row + width - 2] += voice.strength() == Strength.HINT ? 0 : 1;
            sums[row + width - 1] += weight;
        }
    }

    /** Adds what the words wholly between two offsets say. */
    void addTo(Loudness sum, int start, int end) {
        int from = beginnings.firstFrom(start);
        int to = wordsUntil(from, end);
        int block = (from + BLOCK - 1) / BLOCK;
        int lastBlock = to / BLOCK;
        if (lastBlock <= block) {
            addWords(sum, from, to);
        } else {
            addWords(sum, from, block * BLOCK);
            sum.add(sums, block * width, lastBlock * width);
            addWords(sum, lastBlock * BLOCK, to);
        }
    }

    private void addWords(Loudness sum, int from, int to) {
        for (int word = from; word < to; word++) {
            sum.add(words.get(word).voices());
        }
    }

    /** Whether a word stands wholly between two offsets. */
    boolean isAnyIn(int start, int end) {
        return end > start && wordsUntil(beginnings.firstFrom(start), end) > beginnings.firstFrom(start);
    }

    private int wordsUntil(int from, int end) {
        int beyond = beginnings.firstFrom(end);
        return beyond > from && words.get(beyond - 1).end() > end ? beyond - 1 : beyond;
    }
}
