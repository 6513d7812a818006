package org.shangliang.theme;

import org.shangliang.text.Beginnings;
import org.shangliang.text.Cover;

/** The words of one text, summed up so that any stretch of it is weighed at once. */
final class HeardWords {
    /** So many words are summed up together; fewer are heard one by one. */
    private static final int BLOCK = 16;

    private final Cover<Said> words;
    /** What each of them says. */
    private final long[] said;

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
    HeardWords(Cover<Said> words, int length, boolean[] subjects, Loudness silence) {
        this.words = words;
        this.subjects = subjects;
        this.silence = silence;
        said = new long[words.size()];
        for (int word = 0; word < said.length; word++) {
            said[word] = words.value(word).voices();
        }
        beginnings = new Beginnings(words.size(), words::start, length);
        width = 2 * subjects.length + 2;
        sums = new int[(said.length / BLOCK + 1) * width];
        for (int block = 1; block <= said.length / BLOCK; block++) {
            System.arraycopy(sums, (block - 1) * width, sums, block * width, width);
            for (int word = (block - 1) * BLOCK; word < block * BLOCK; word++) {
                add(said[word], block * width);
            }
        }
    }

    private void add(long voices, int row) {
        for (long left = voices; left != 0; left = Said.rest(left)) {
            int theme = Said.theme(left);
            int weight = Said.weight(left);
            sums[row + 2 * theme] += weight;
            sums[row + 2 * theme + 1] += Said.isSure(weight) ? 1 : 0;
            if (subjects[theme]) {
                sums[row + width - 2] += Said.isNaming(weight) ? 1 : 0;
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
            sum.add(said[word]);
        }
    }
}
