package org.shangliang.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The matches of a pattern that begins with a whole number in Arabic digits; it is tried where such a number begins and nowhere else. */
final class NumberMatches {
    private final String text;
    private final Matcher matcher;
    private final @Nullable CharacterSet after;
    private int next;

    /**
     * @param pattern a pattern whose every match begins with a digit that no digit stands before
     * @param text where its matches are looked for
     */
    NumberMatches(Pattern pattern, String text) {
        this(pattern, null, text);
    }

    /**
     * @param pattern a pattern whose every match begins with a digit that no digit stands before
     * @param after what stands behind that number and its other digits in every match; null where anything may
     * @param text where its matches are looked for
     */
    NumberMatches(Pattern pattern, @Nullable CharacterSet after, String text) {
        this.text = text;
        this.after = after;
        matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** Goes on to the next match, as {@link Matcher#find()} does. */
    boolean find() {
        int number = numberFrom(next);
        while (number < text.length()) {
            int end = numberEnd(number);
            if (mayGoOn(end) && matcher.region(number, text.length()).lookingAt()) {
                next = matcher.end();
                return true;
            }
            number = numberFrom(end);
        }
        next = text.length();
        return false;
    }

    /** Where the first number begins from an offset on, the rest of one that stands there passed over. */
    private int numberFrom(int from) {
        int i = from > 0 && TextNormaliser.isDigit(text.charAt(from - 1)) ? numberEnd(from) : from;
        while (i < text.length() && !TextNormaliser.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int numberEnd(int from) {
        int i = from;
        while (i < text.length() && TextNormaliser.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private boolean mayGoOn(int end) {
        return after == null || (end < text.length() && after.contains(text.charAt(end)));
    }

    /** The match that was found. */
    Matcher match() {
        return matcher;
    }
}
