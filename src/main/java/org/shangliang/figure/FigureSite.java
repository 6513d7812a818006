package org.shangliang.figure;

import org.jspecify.annotations.Nullable;
import org.shangliang.text.Dealing;
import org.shangliang.text.Sentence;
import org.shangliang.theme.FigureStand;

/**
 * Where a quantity stands: its sentence, its clause, and the stretch of the clause that is its own.
 *
 * @param text the article's clean text; all offsets point into it, 0-based, end exclusive
 * @param sentence the sentence it stands in
 * @param quantity the quantity
 * @param clauseStart offset of its clause's first character
 * @param clauseEnd offset after its clause's last character, the closing mark not included
 * @param ownStart where its own stretch begins: after the quantity before it in the clause, or at the clause's start
 * @param ownEnd where its own stretch ends: at the next quantity in the clause, or at the clause's end
 * @param previous the quantity's predecessor in the article, or null
 */
record FigureSite(
        String text,
        Sentence sentence,
        Quantity quantity,
        int clauseStart,
        int clauseEnd,
        int ownStart,
        int ownEnd,
        @Nullable FigureSite previous) {
    /** A longer stretch between two numbers says more than what the first counts. */
    private static final int LONGEST_COUNTED = 4;

    /** What stands before the quantity in its cell, told with its head; null outside tables and where it is the cell's first. */
    @Nullable
    String inCell() {
        boolean told = sentence.isRow() && ownStart == clauseStart && !left().isBlank();
        return told ? left().strip() : null;
    }

    /** What stands before the quantity in its own stretch. */
    String left() {
        return text.substring(ownStart, quantity.start());
    }

    /** What stands before the quantity; where that is at most what its predecessor counts (惠及9个乡镇3600户、1.2万人), before that too. */
    String leftOfChain() {
        String left = left();
        boolean chained = followsInClause()
                && (left.isEmpty() || (left.length() <= LONGEST_COUNTED && ownStart == previous.quantity.end()));
        return chained ? previous.leftOfChain() + left : left;
    }

    /** What stands after the quantity in its own stretch. */
    String right() {
        return text.substring(quantity.end(), ownEnd);
    }

    /** What stands after the quantity in its clause, what belongs to later quantities included. */
    String restOfClause() {
        return text.substring(quantity.end(), clauseEnd);
    }

    /** Whether the predecessor stands in the same sentence. */
    boolean followsInSentence() {
        return previous != null && previous.sentence.start() == sentence.start();
    }

    /** Whether the predecessor stands in the same paragraph. */
    boolean followsInParagraph() {
        return previous != null && previous.sentence.paragraph() == sentence.paragraph();
    }

    /** Whether the predecessor stands in the same clause. */
    boolean followsInClause() {
        return previous != null && previous.clauseStart == clauseStart;
    }

    /** Whether it is but the next number of what its predecessor counts: 解决问题21个、32个. */
    boolean goesOnListing() {
        return followsInClause()
                && previous.quantity.unit().equals(quantity.unit())
                && quantity.start() == previous.quantity.end() + 1
                && Dealing.joins(text.charAt(previous.quantity.end()))
                && (quantity.end() == clauseEnd || Dealing.joins(text.charAt(quantity.end())));
    }

    /** Whether another quantity of the article stands in the same clause. */
    boolean sharesClause(FigureSite other) {
        return other.clauseStart == clauseStart && other.clauseEnd == clauseEnd;
    }

    /** Where the figure stands, for its theme; {@code previousStand} is where its predecessor stands, or null. */
    FigureStand stand(@Nullable String object, String indicator, @Nullable FigureStand previousStand) {
        return new FigureStand(
                quantity.start(),
                quantity.end(),
                clauseStart,
                clauseEnd,
                ownStart,
                ownEnd,
                sentence,
                quantity.unit(),
                object,
                indicator,
                previousStand);
    }
}
