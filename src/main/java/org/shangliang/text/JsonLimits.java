package org.shangliang.text;

import com.fasterxml.jackson.core.StreamReadConstraints;

/** How deep, long and precise JSON may be that nobody has vetted. */
public final class JsonLimits {
    /** Characters of a string, where it is no whole report. */
    public static final int LONGEST_STRING = 2_000_000;

    private static final int DEEPEST_NESTING = 64;
    private static final int MOST_DIGITS = 100;

    private JsonLimits() {}

    /** The limits with strings of at most so many characters. */
    public static StreamReadConstraints withStringsOf(int characters) {
        return StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST_NESTING)
                .maxStringLength(characters)
                .maxNumberLength(MOST_DIGITS)
                .build();
    }
}
