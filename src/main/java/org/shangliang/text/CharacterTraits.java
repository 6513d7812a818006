package org.shangliang.text;

import java.util.Arrays;

/**
 * Several sets of characters, told by one look: each set is a bit, and a character's traits are the bits of the sets that hold
 * it. Where none of them holds Chinese characters, telling so touches no memory of theirs. Immutable.
 */
public final class CharacterTraits {
    /** How far characters are turned, so that the marks of full width, the last of all, stand before the Chinese characters. */
    private static final char TURN = 0x100;

    /** By turned character its traits, up to the last that has any; then those of all the others. */
    private final byte[] traits;

    private CharacterTraits(byte[] traits) {
        this.traits = traits;
    }

    /** Puts sets together. */
    public static final class Builder {
        private final byte[] traits = new byte[Character.MAX_VALUE + 1];

        /** Gives {@code characters} a trait, one of the lower seven bits. */
        public Builder with(int trait, CharSequence characters) {
            for (int i = 0; i < characters.length(); i++) {
                traits[turned(characters.charAt(i))] |= (byte) trait;
            }
            return this;
        }

        /** The sets as told so far. */
        public CharacterTraits build() {
            int told = traits.length;
            while (told > 1 && traits[told - 1] == 0) {
                told--;
            }
            return new CharacterTraits(Arrays.copyOf(traits, Math.min(traits.length, told + 1)));
        }
    }

    private static char turned(char c) {
        return (char) (c + TURN);
    }

    /** The traits of a character. */
    public int of(char c) {
        return traits[Math.min(turned(c), traits.length - 1)];
    }

    /** The traits that any character of a text has. */
    public int in(String text) {
        return in(text, 0, text.length());
    }

    /** The traits that any character of a text has from {@code start} on and before {@code end}. */
    public int in(String text, int start, int end) {
        int all = 0;
        for (int i = start; i < end; i++) {
            all |= of(text.charAt(i));
        }
        return all;
    }
}
