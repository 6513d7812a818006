package org.shangliang.report;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Issue;

/**
 * A report's visible text and what its file tells about itself.
 *
 * @param text the text, a line for each block
 * @param told what the file tells: title, date, publisher, as written
 * @param issues flaws met on the way
 */
record ParsedText(String text, ToldBeside told, Set<Issue> issues) {

    ParsedText {
        issues = Set.copyOf(issues);
    }

    /** A text that tells nothing about itself. */
    static ParsedText of(String text) {
        return new ParsedText(text, ToldBeside.NOTHING, Set.of());
    }

    /** Told beside first, then told by the file. */
    static @Nullable String first(@Nullable String beside, @Nullable String inside) {
        return beside == null || beside.isBlank() ? inside : beside;
    }
}
