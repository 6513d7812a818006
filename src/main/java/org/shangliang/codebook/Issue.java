package org.shangliang.codebook;

import org.shangliang.table.Codes;

/**
 * A flaw that a reader attaches to what it keeps. The code is the lower-case name, as it stands in the tables' {@code issues}.
 */
public enum Issue {
    /** The text holds characters of a broken encoding that could not be mended. */
    MOJIBAKE,
    /** The encoding was guessed with low confidence. */
    ENCODING_UNSURE,
    /** A value told beside the text, such as its date or place, could not be read and was left out. */
    GIVEN_VALUE_UNREADABLE,
    /** The article tells no date of its own publication. */
    NO_PUBLICATION_DATE,
    /** Only the date of a repost is known; the publication may be earlier. */
    REPOST_DATE_ONLY,
    /** The article seems cut off or continues elsewhere. */
    CONTINUED,
    /** A place name fits several divisions and the context does not decide. */
    PLACE_AMBIGUOUS,
    /** No place could be told. */
    PLACE_UNKNOWN,
    /** The place is carried from an earlier sentence, the heading or the publisher. */
    PLACE_INHERITED,
    /** No period could be told. */
    PERIOD_UNKNOWN,
    /** The period is carried from an earlier sentence or section. */
    PERIOD_INHERITED,
    /** The period rests on the date of publication alone. */
    PERIOD_FROM_PUBLICATION,
    /** The expression of time fits several periods. */
    PERIOD_AMBIGUOUS,
    /** What is counted could not be told. */
    OBJECT_UNKNOWN,
    /** What is counted is inherited from an earlier clause. */
    OBJECT_INHERITED,
    /** Two indicators fit nearly as well. */
    INDICATOR_COMPETING,
    /** The evidence for the indicator is thin. */
    INDICATOR_WEAK,
    /** Whether the figure is a result or an aim could not be told for sure. */
    MODALITY_UNSURE,
    /** The parts in the text do not add up to the whole it tells. */
    PARTS_DO_NOT_ADD_UP,
    /** The figure stands among boilerplate and may not belong to the article. */
    NEAR_BOILERPLATE;

    /** The code as it is written to tables. */
    public String code() {
        return Codes.of(this);
    }
}
