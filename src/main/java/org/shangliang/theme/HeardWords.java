package org.shangliang.theme;

import java.util.List;
import org.shangliang.codebook.ThemeWords.Strength;
import org.shangliang.codebook.ThemeWords.Voice;
import org.shangliang.text.Beginnings;
import org.shangliang.text.Cover;

/** The words of one text, summed up so that any stretch of it is weighed at once. */
final class HeardWords {
    /** So many words are summed up together; fewer are heard one by one. */
    private static final int BLOCK = 16;

    private final Cover<List<Voice>> words;
    private final Beginnings beginnings;

    private final boolean[] subjects;
    /** What nothing says. */
    private final Loudness silence;
    /** What the words before each block say: for each theme how loud and how sure, then namings and loudness of all subjects. */
    private final int[] sums;

    private final int width;

    /**
     * @param words in reading order
     * @param length of the text they stand in, in characters
     * @param subjects which themes are subjects
     * @param silence what nothing says
     */
    HeardWords(Cover<List<Voice>> words, int length, boolean[] subjects, Loudness silence) {
        this.words = words;
        this.subjects = subjects;
        this.silence = silence;
        beginnings = new Beginnings(words.size(), words::start, length);
        width = 2 * subjects.length + 2;
        sums = new int[(words.size() / BLOCK + 1) * width];
        for (int block = 1; block <= words.size() / BLOCK; block++) {
            System.arraycopy(sums, (block - 1) * width, sums, block * width, width);
            for (int word = (block - 1) * BLOCK; word < block * BLOCK; word++) {
                add(words.value(word), block * width);
            }
        }
    }

    private void add(List<Voice> voices, int row) {
        for (int i = 0; i < voices.size(); i++) {
            Voice voice = voices.get(i);
            int weight = voice.strength().weight();
            sums[row + 2 * voice.theme()] += weight;
            sums[row + 2 * voice.theme() + 1] += voice.strength() == Strength.SURE ? 1 : 0;
            if (subjects[voice.theme()]) {
                sums[row + width - 2] += voice.strength() == Strength.HINT ? 0 : 1;
                sums[row + width - 1] += weight;
            }
        }
    }

    /** What the words wholly between two offsets say. */
    Loudness between(int start, int end) {
        if (end <= start) {
            return silence;
        }
        int from = beginnings.firstFrom(start);
        int to = beginnings.until(from, end, words::end);
        return from == to ? silence : sum(from, to);
    }

    private Loudness sum(int from, int to) {
        Loudness sum = new Loudness(subjects);
        int block = (from + BLOCK - 1) / BLOCK;
        int lastBlock = to / BLOCK;
        if (lastBlock <= block) {
            addWords(sum, from, to);
        } else {
            addWords(sum, from, block * BLOCK);
            sum.add(sums, block * width, lastBlock * width);
            addWords(sum, lastBlock * BLOCK, to);
        }
        return sum;
    }

    private void addWords(Loudness sum, int from, int to) {
        for (int word = from; word < to; word++) {
            sum.add(words.value(word));
        }
    }
}
