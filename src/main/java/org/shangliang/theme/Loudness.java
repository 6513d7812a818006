package org.shangliang.theme;

/** What one source says for each theme. */
final class Loudness {
    private static final float SMOOTHING = 2;

    private final boolean[] subjects;
    private final float[] loud;
    private final float[] sure;
    private float named;
    private float total;

    /** @param subjects which themes are subjects: all but the body's own housekeeping */
    Loudness(boolean[] subjects) {
        this.subjects = subjects;
        loud = new float[subjects.length];
        sure = new float[subjects.length];
    }

    void add(int theme, float howLoud, float howSure, float namings) {
        loud[theme] += howLoud;
        sure[theme] += howSure;
        if (subjects[theme]) {
            named += namings;
            total += howLoud;
        }
    }

    /** Adds all that another says. */
    void addAll(Loudness other) {
        for (int theme = 0; theme < loud.length; theme++) {
            loud[theme] += other.loud[theme];
            sure[theme] += other.sure[theme];
        }
        named += other.named;
        total += other.total;
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
        return switch (hearing) {
            case LOUDNESS -> (float) Math.log1p(loud[theme]);
            case SHARE -> loud[theme] / (Math.max(total, loud[theme]) + SMOOTHING);
            case SURE -> sure[theme] > 0 ? 1 : 0;
        };
    }

    float loudness(int theme) {
        return loud[theme];
    }
}
