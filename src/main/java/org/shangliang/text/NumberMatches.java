package org.shangliang.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The matches of a pattern that begins with a whole number in Arabic digits; it is tried where such a number begins and nowhere else. */
final class NumberMatches {
    private final String text;
    private final Matcher matcher;
    private int next;

    /**
     * @param pattern a pattern whose every match begins with a digit that no digit stands before
     * @param text where its matches are looked for
     */
    NumberMatches(Pattern pattern, String text) {
        this.text = text;
        matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** Goes on to the next match, as {@link Matcher#find()} does. */
    boolean find() {
        for (int i = next; i < text.length(); i++) {
            boolean begins =
                    TextNormaliser.isDigit(text.charAt(i)) && (i == 0 || !TextNormaliser.isDigit(text.charAt(i - 1)));
            if (begins && matcher.region(i, text.length()).lookingAt()) {
                next = matcher.end();
                return true;
            }
        }
        next = text.length();
        return false;
    }

    /** The match that was found. */
    Matcher match() {
        return matcher;
    }
}
