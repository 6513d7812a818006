package org.shangliang.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the place reader found in one article. */
public interface ArticlePlaces {

    /** The places named, in reading order. */
    List<PlaceMention> mentions();

    /** The article's own division, six digits, or null when it cannot be told. */
    @Nullable
    String articleDivision();

    /**
     * The division that a figure speaks of.
     *
     * @param start offset of the figure in the clean text, 0-based
     * @param end offset after it
     */
    PlaceInForce inForce(int start, int end);
}
