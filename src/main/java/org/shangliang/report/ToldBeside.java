package org.shangliang.report;

import org.jspecify.annotations.Nullable;

/**
 * What is told beside a report's text, as written: columns of its container, or nothing.
 *
 * @param title its title, or null
 * @param published its date of publication, as written, or null
 * @param publisher who published it, or null
 * @param url its address, or null
 * @param divisionCode code of the tenant's or publisher's place, as written, or null
 */
public record ToldBeside(
        @Nullable String title,
        @Nullable String published,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable String divisionCode) {

    /** Nothing told. */
    public static final ToldBeside NOTHING = new ToldBeside(null, null, null, null, null);
}
