package org.shangliang.theme;

import org.jspecify.annotations.Nullable;
import org.shangliang.text.Sentence;

/**
 * Where a figure stands and what it was read as; all offsets point into the article's clean text, 0-based, end exclusive.
 *
 * @param start offset of the mention's first character
 * @param end offset after it
 * @param clauseStart where its clause begins
 * @param clauseEnd where its clause ends
 * @param ownStart where its own stretch of the clause begins
 * @param ownEnd where that ends
 * @param sentence its sentence
 * @param unit its unit
 * @param object what is counted, or null
 * @param indicator code of its indicator
 * @param previous the figure before it in the article, or null
 */
public record FigureStand(
        int start,
        int end,
        int clauseStart,
        int clauseEnd,
        int ownStart,
        int ownEnd,
        Sentence sentence,
        String unit,
        @Nullable String object,
        String indicator,
        @Nullable FigureStand previous) {

    /** The figure before it where that stands in the same sentence, or null. */
    @Nullable
    FigureStand previousInSentence() {
        return previous != null && previous.sentence.start() == sentence.start() ? previous : null;
    }

    /** The same without what came before it, so that a chain of figures does not grow with the article. */
    public FigureStand alone() {
        return previous == null
                ? this
                : new FigureStand(
                        start, end, clauseStart, clauseEnd, ownStart, ownEnd, sentence, unit, object, indicator, null);
    }
}
