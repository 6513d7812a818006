package org.shangliang.theme;

import org.shangliang.text.Cover;

/** What one source says for each theme. */
final class Loudness {
    /** How many themes there may be. */
    static final int MOST_THEMES = Long.SIZE;

    private static final float SMOOTHING = 2;
    private static final float[] LOGARITHMS = new float[512];

    static {
        for (int i = 0; i < LOGARITHMS.length; i++) {
            LOGARITHMS[i] = (float) Math.log1p(i);
        }
    }

    private final boolean[] subjects;
    /** Theme by theme how loud it is. */
    private final int[] said;
    /** A bit for each theme that it says something for. */
    private long themes;
    /** A bit for each theme that a word names for sure. */
    private long sure;

    private int named;
    private int total;
    private int loudestSubject;
    private boolean sureOfSubject;

    /** @param subjects which themes are subjects: all but the body's own housekeeping; no more than {@link #MOST_THEMES} */
    Loudness(boolean[] subjects) {
        this.subjects = subjects;
        said = new int[subjects.length];
    }

    /** Adds what one word says, as {@link Said} holds it. */
    void add(long voices) {
        for (long left = voices; left != 0; left = Said.rest(left)) {
            int theme = Said.theme(left);
            int weight = Said.weight(left);
            add(theme, weight, Said.isSure(weight));
            if (subjects[theme]) {
                named += Said.isNaming(weight) ? 1 : 0;
                total += weight;
            }
        }
    }

    /** Adds what some words say. */
    void addAll(Cover<Said> words) {
        for (int word = 0; word < words.size(); word++) {
            add(words.value(word).voices());
        }
    }

    /** Adds what is said from one row of {@link HeardWords} to another: for each theme how loud and how sure, then both sums. */
    void add(int[] rows, int from, int to) {
        int width = 2 * said.length;
        for (int i = 0; i < width; i += 2) {
            int howLoud = rows[to + i] - rows[from + i];
            if (howLoud > 0) {
                add(i / 2, howLoud, rows[to + i + 1] > rows[from + i + 1]);
            }
        }
        named += rows[to + width] - rows[from + width];
        total += rows[to + width + 1] - rows[from + width + 1];
    }

    /** Adds to what is said for a theme; no word need name it. */
    void add(int theme, int howLoud) {
        add(theme, howLoud, false);
        total += subjects[theme] ? howLoud : 0;
    }

    /** Adds all that another says. */
    void addAll(Loudness other) {
        for (long left = other.themes; left != 0; left &= left - 1) {
            int theme = Long.numberOfTrailingZeros(left);
            add(theme, other.loudness(theme), other.isSureOf(theme));
        }
        named += other.named;
        total += other.total;
    }

    private void add(int theme, int howLoud, boolean isSure) {
        int loud = said[theme] += howLoud;
        themes |= loud > 0 ? 1L << theme : 0;
        sure |= isSure ? 1L << theme : 0;
        if (subjects[theme]) {
            loudestSubject = Math.max(loudestSubject, loud);
            sureOfSubject |= isSure;
        }
    }

    /** Whether it says nothing for any theme. */
    boolean isSilent() {
        return themes == 0;
    }

    /** The themes that it says something for, a bit for each by its number. */
    long themes() {
        return themes;
    }

    /** Whether a word that decides by itself names a theme. */
    boolean isSure() {
        return sure != 0;
    }

    /** Whether a word that decides by itself names a theme, or none where there is no such theme ({@code -1}). */
    boolean isSureOf(int theme) {
        return theme >= 0 && (sure & 1L << theme) != 0;
    }

    /** Whether a word that decides by itself names a subject. */
    boolean isSureOfSubject() {
        return sureOfSubject;
    }

    /** Whether it names several subjects, the second at least half as loud as the first. */
    boolean isMixed() {
        int rivals = 0;
        for (int theme = 0; theme < subjects.length; theme++) {
            rivals += subjects[theme] && says(theme) && 2 * loudness(theme) >= loudestSubject ? 1 : 0;
        }
        return rivals > 1;
    }

    /** Whether it names a subject, more than hinting at it. */
    boolean namesSubject() {
        return named > 0;
    }

    /** Whether it says anything for a theme. */
    boolean says(int theme) {
        return loudness(theme) > 0;
    }

    /** What is heard for a theme. */
    float heard(Hearing hearing, int theme) {
        return heard(hearing, loudness(theme), isSureOf(theme));
    }

    /** The most that is heard for any subject. */
    float heardOfSubjects(Hearing hearing) {
        return heard(hearing, loudestSubject, sureOfSubject);
    }

    /** What is heard for a theme in all ways together, each by its weight: {@code weights} from {@code first} on. */
    float weighed(int theme, float[] weights, int first) {
        return weighed(loudness(theme), isSureOf(theme), weights, first);
    }

    /** The most that is heard for any subject in each way, all together by their weights. */
    float weighedOfSubjects(float[] weights, int first) {
        return weighed(loudestSubject, sureOfSubject, weights, first);
    }

    private float weighed(int howLoud, boolean isSure, float[] weights, int first) {
        float sum = 0;
        sum += weights[first + Hearing.LOUDNESS.ordinal()] * logarithm(howLoud);
        sum += weights[first + Hearing.SHARE.ordinal()] * share(howLoud);
        return isSure ? sum + weights[first + Hearing.SURE.ordinal()] : sum;
    }

    private float heard(Hearing hearing, int howLoud, boolean isSure) {
        return switch (hearing) {
            case LOUDNESS -> logarithm(howLoud);
            case SHARE -> share(howLoud);
            case SURE -> isSure ? 1 : 0;
        };
    }

    private float share(int howLoud) {
        return howLoud / (Math.max(total, howLoud) + SMOOTHING);
    }

    private static float logarithm(int howLoud) {
        return howLoud < LOGARITHMS.length ? LOGARITHMS[howLoud] : (float) Math.log1p(howLoud);
    }

    /** How loud it speaks for a theme. */
    int loudness(int theme) {
        return said[theme];
    }
}
