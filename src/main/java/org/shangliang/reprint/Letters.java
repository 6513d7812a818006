package org.shangliang.reprint;

/** What of a text is compared: its letters, without punctuation, space, digits and signs. */
final class Letters {
    private Letters() {}

    /** The letters of {@code text}, in order. */
    static String of(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                letters.append(text.charAt(i));
            }
        }
        return letters.toString();
    }
}
