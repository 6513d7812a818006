package org.shangliang.theme;

import java.util.List;
import org.shangliang.codebook.CodebookException;
import org.shangliang.codebook.ThemeWords.Strength;
import org.shangliang.codebook.ThemeWords.Voice;

/**
 * What a word says, in one number, so that what many words say stands side by side.
 *
 * @param voices {@value #VOICE_BITS} bits for each voice, the lowest the first: its theme and what it weighs, which is never 0
 */
record Said(long voices) {
    private static final int WEIGHT_BITS = 3;
    private static final int WEIGHT = (1 << WEIGHT_BITS) - 1;
    private static final int VOICE_BITS = WEIGHT_BITS + 6;
    private static final int VOICE = (1 << VOICE_BITS) - 1;
    private static final int MOST = Long.SIZE / VOICE_BITS;

    /** @throws CodebookException if they are too many */
    static Said of(List<Voice> voices) {
        if (voices.size() > MOST) {
            throw new CodebookException("theme-words.yaml", "a word speaks for more than " + MOST + " themes");
        }
        long said = 0;
        for (int i = 0; i < voices.size(); i++) {
            Voice voice = voices.get(i);
            long packed = (long) voice.theme() << WEIGHT_BITS | voice.strength().weight();
            said |= packed << (i * VOICE_BITS);
        }
        return new Said(said);
    }

    /** The theme of the first voice. */
    static int theme(long voices) {
        return (int) voices >>> WEIGHT_BITS & VOICE >>> WEIGHT_BITS;
    }

    /** What the first voice weighs. */
    static int weight(long voices) {
        return (int) voices & WEIGHT;
    }

    /** The voices after the first, 0 for none. */
    static long rest(long voices) {
        return voices >>> VOICE_BITS;
    }

    /** Whether what weighs so much decides by itself. */
    static boolean isSure(int weight) {
        return weight == Strength.SURE.weight();
    }

    /** Whether what weighs so much does more than hint at a theme. */
    static boolean isNaming(int weight) {
        return weight != Strength.HINT.weight();
    }
}
