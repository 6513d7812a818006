package org.shangliang.period;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An expression of time as it stands in the text, not yet set against a publication.
 *
 * @param start offset of its first character, 0-based
 * @param end offset after its last
 * @param meaning what it says
 * @param modifiers what the words around it make of it
 */
record Expression(int start, int end, Meaning meaning, Set<Modifier> modifiers) {

    Expression {
        modifiers = Set.copyOf(modifiers);
    }

    boolean is(Modifier modifier) {
        return modifiers.contains(modifier);
    }

    /** What the words around an expression make of it. */
    enum Modifier {
        /** It runs on to the publication (2021年以来). */
        SINCE,
        /** A running total up to it (截至2021年底). */
        AS_OF,
        /** It only compares (比2021年). */
        COMPARED,
        /** It tells how old a thing is (2005年建成的). */
        ORIGIN
    }

    /** What an expression of time says. */
    sealed interface Meaning permits Dated, Between, Span, Session, Near, Now, Open, Term, Since {}

    /**
     * A year, or a part of one.
     *
     * @param year the year as written, or null
     * @param offset years after the publication's, or null; at most one of the two is told
     * @param months first and last month, or null for the whole year
     * @param day day of the month, or null
     */
    record Dated(@Nullable Integer year, @Nullable Integer offset, @Nullable Months months, @Nullable Integer day)
            implements Meaning {

        static Dated ofYear(int year) {
            return new Dated(year, null, null, null);
        }

        Dated within(@Nullable Months part, @Nullable Integer dayOfMonth) {
            return new Dated(year, offset, part, dayOfMonth);
        }

        boolean tellsYear() {
            return year != null || offset != null;
        }
    }

    /** Months of a year, 1 to 12, both included. */
    record Months(int first, int last) {}

    /** From one date to another, both included. */
    record Between(Dated first, Dated last) implements Meaning {}

    /** So many years or months up to the publication. */
    record Span(int count, Unit unit) implements Meaning {}

    /** The unit of a {@link Span}. */
    enum Unit {
        YEAR,
        MONTH
    }

    /** A session of a committee: 十三届三次会议. */
    record Session(int term, int number) implements Meaning {}

    /** An event shortly before the publication. */
    record Near() implements Meaning {}

    /** The state at publication. */
    record Now() implements Meaning {}

    /** Time without bounds. */
    record Open() implements Meaning {}

    /** From an untold beginning on (平台创建以来). */
    record Since() implements Meaning {}

    /** The term that runs. */
    record Term() implements Meaning {}
}
