package org.shangliang.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The matches of a pattern that begins with a whole number in Arabic digits; it is tried where such a number begins and nowhere else. */
final class NumberMatches {
    private final Numbers numbers;
    private final Matcher matcher;
    private final @Nullable CharacterSet after;
    /** The number to go on with, and where the last match ended. */
    private int next;

    private int done;

    /**
     * @param pattern a pattern whose every match begins with a digit that no digit stands before
     * @param numbers those of the text where its matches are looked for
     */
    NumberMatches(Pattern pattern, Numbers numbers) {
        this(pattern, null, numbers);
    }

    /**
     * @param pattern a pattern whose every match begins with a digit that no digit stands before
     * @param after what stands behind that number and its other digits in every match; null where anything may
     * @param numbers those of the text where its matches are looked for
     */
    NumberMatches(Pattern pattern, @Nullable CharacterSet after, Numbers numbers) {
        this.numbers = numbers;
        this.after = after;
        matcher = pattern.matcher(numbers.text()).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** Goes on to the next match, as {@link Matcher#find()} does. */
    boolean find() {
        while (next < numbers.size()) {
            int number = next++;
            if (numbers.start(number) >= done && mayGoOn(numbers.end(number)) && isAt(numbers.start(number))) {
                done = matcher.end();
                return true;
            }
        }
        return false;
    }

    private boolean isAt(int start) {
        return matcher.region(start, numbers.text().length()).lookingAt();
    }

    private boolean mayGoOn(int end) {
        return after == null
                || (end < numbers.text().length()
                        && after.contains(numbers.text().charAt(end)));
    }

    /** The match that was found. */
    Matcher match() {
        return matcher;
    }
}
