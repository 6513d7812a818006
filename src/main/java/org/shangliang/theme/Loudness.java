package org.shangliang.theme;

import java.util.List;
import org.shangliang.codebook.ThemeWords.Strength;
import org.shangliang.codebook.ThemeWords.Voice;

/** What one source says for each theme. */
final class Loudness {
    private static final float SMOOTHING = 2;
    private static final float[] LOGARITHMS = new float[512];

    static {
        for (int i = 0; i < LOGARITHMS.length; i++) {
            LOGARITHMS[i] = (float) Math.log1p(i);
        }
    }

    private final boolean[] subjects;
    private final float[] loud;
    private final float[] sure;
    /** The themes it says something for, as they came. */
    private final int[] spokenFor;

    private int spoken;
    private float named;
    private float total;
    private float loudestSubject;
    private float surestSubject;
    private boolean anySure;

    /** @param subjects which themes are subjects: all but the body's own housekeeping */
    Loudness(boolean[] subjects) {
        this.subjects = subjects;
        loud = new float[subjects.length];
        sure = new float[subjects.length];
        spokenFor = new int[subjects.length];
    }

    /** Adds what one word says. */
    void add(List<Voice> voices) {
        for (int i = 0; i < voices.size(); i++) {
            Voice voice = voices.get(i);
            int weight = voice.strength().weight();
            add(voice.theme(), weight, voice.strength() == Strength.SURE ? 1 : 0);
            if (subjects[voice.theme()]) {
                named += voice.strength() == Strength.HINT ? 0 : 1;
                total += weight;
            }
        }
    }

    /** Adds what is said from one row of {@link HeardWords} to another: for each theme how loud and how sure, then both sums. */
    void add(float[] rows, int from, int to) {
        int themes = loud.length;
        for (int theme = 0; theme < themes; theme++) {
            int atSure = themes + theme;
            add(theme, rows[to + theme] - rows[from + theme], rows[to + atSure] - rows[from + atSure]);
        }
        named += rows[to + 2 * themes] - rows[from + 2 * themes];
        total += rows[to + 2 * themes + 1] - rows[from + 2 * themes + 1];
    }

    /** Adds to what is said for a theme; no word need name it. */
    void add(int theme, float howLoud) {
        add(theme, howLoud, 0);
        total += subjects[theme] ? howLoud : 0;
    }

    /** Adds all that another says. */
    void addAll(Loudness other) {
        for (int i = 0; i < other.spoken; i++) {
            int theme = other.spokenFor[i];
            add(theme, other.loud[theme], other.sure[theme]);
        }
        named += other.named;
        total += other.total;
    }

    private void add(int theme, float howLoud, float howSure) {
        if (howLoud == 0) {
            return;
        }
        if (loud[theme] == 0) {
            spokenFor[spoken++] = theme;
        }
        loud[theme] += howLoud;
        sure[theme] += howSure;
        anySure |= howSure > 0;
        if (subjects[theme]) {
            loudestSubject = Math.max(loudestSubject, loud[theme]);
            surestSubject = Math.max(surestSubject, sure[theme]);
        }
    }

    /** Whether it says nothing for any theme. */
    boolean isSilent() {
        return spoken == 0;
    }

    /** How many themes it says something for. */
    int spoken() {
        return spoken;
    }

    /** One of the themes it says something for, by its place among them. */
    int spokenFor(int place) {
        return spokenFor[place];
    }

    /** Whether a word that decides by itself names a theme. */
    boolean isSure() {
        return anySure;
    }

    /** Whether a word that decides by itself names a theme, or none where there is no such theme ({@code -1}). */
    boolean isSureOf(int theme) {
        return theme >= 0 && sure[theme] > 0;
    }

    /** Whether a word that decides by itself names a subject. */
    boolean isSureOfSubject() {
        return surestSubject > 0;
    }

    /** Whether it names several subjects, the second at least half as loud as the first. */
    boolean isMixed() {
        int rivals = 0;
        for (int theme = 0; theme < loud.length; theme++) {
            rivals += subjects[theme] && loud[theme] > 0 && 2 * loud[theme] >= loudestSubject ? 1 : 0;
        }
        return rivals > 1;
    }

    /** Whether it names a subject, more than hinting at it. */
    boolean namesSubject() {
        return named > 0;
    }

    /** Whether it says anything for a theme. */
    boolean says(int theme) {
        return loud[theme] > 0;
    }

    /** What is heard for a theme. */
    float heard(Hearing hearing, int theme) {
        return heard(hearing, loud[theme], sure[theme]);
    }

    /** The most that is heard for any subject. */
    float heardOfSubjects(Hearing hearing) {
        return heard(hearing, loudestSubject, surestSubject);
    }

    private float heard(Hearing hearing, float howLoud, float howSure) {
        return switch (hearing) {
            case LOUDNESS -> logarithm(howLoud);
            case SHARE -> howLoud / (Math.max(total, howLoud) + SMOOTHING);
            case SURE -> howSure > 0 ? 1 : 0;
        };
    }

    private static float logarithm(float howLoud) {
        int whole = (int) howLoud;
        return whole == howLoud && whole < LOGARITHMS.length ? LOGARITHMS[whole] : (float) Math.log1p(howLoud);
    }

    float loudness(int theme) {
        return loud[theme];
    }
}
