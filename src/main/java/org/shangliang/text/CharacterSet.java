package org.shangliang.text;

/** A set of characters, to be looked for in one quick pass before anything dearer is tried. Immutable. */
final class CharacterSet {
    private final boolean[] holds = new boolean[Character.MAX_VALUE + 1];

    private CharacterSet(String characters) {
        for (int i = 0; i < characters.length(); i++) {
            holds[characters.charAt(i)] = true;
        }
    }

    /** The set of the characters of a string. */
    static CharacterSet of(String characters) {
        return new CharacterSet(characters);
    }

    boolean contains(char c) {
        return holds[c];
    }

    /** Whether a text holds any of them. */
    boolean isIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (holds[text.charAt(i)]) {
                return true;
            }
        }
        return false;
    }
}
