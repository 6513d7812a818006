package org.shangliang.report;

import java.time.Duration;

/**
 * What a single document may cost.
 *
 * @param bytes most bytes of a document
 * @param characters most characters of its text
 * @param depth deepest nesting of an HTML page's elements
 * @param pages most pages of a PDF
 * @param time longest time to parse it
 */
public record ParserLimits(int bytes, int characters, int depth, int pages, Duration time) {

    /** The limits for input that nobody has vetted. */
    public static final ParserLimits STANDARD =
            new ParserLimits(10 << 20, 2_000_000, 512, 2_000, Duration.ofSeconds(30));
}
