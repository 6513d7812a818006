package org.shangliang.text;

/**
 * Several sets of characters, told by one look: each set is a bit, and a character's traits are the bits of the sets that hold
 * it. Immutable.
 */
public final class CharacterTraits {
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
                traits[characters.charAt(i)] |= (byte) trait;
            }
            return this;
        }

        /** The sets as told so far. */
        public CharacterTraits build() {
            return new CharacterTraits(traits.clone());
        }
    }

    /** The traits of a character. */
    public int of(char c) {
        return traits[c];
    }

    /** The traits that any character of a text has. */
    public int in(String text) {
        return in(text, 0, text.length());
    }

    /** The traits that any character of a text has from {@code start} on and before {@code end}. */
    public int in(String text, int start, int end) {
        int all = 0;
        for (int i = start; i < end; i++) {
            all |= traits[text.charAt(i)];
        }
        return all;
    }
}
