package org.shangliang.period;

import java.util.Collections;
import java.util.EnumSet;
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
        modifiers = modifiers.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(modifiers));
    }

    Expression with(Modifier another) {
        Set<Modifier> more = EnumSet.of(another);
        more.addAll(modifiers);
        return new Expression(start, end, meaning, more);
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
        /** What a change is measured from (比2021年增加). */
        MEASURE,
        /** What the clause compares with (与2021年的46件相比). */
        COMPARED,
        /** It tells how old a thing is (2005年建成的). */
        ORIGIN,
        /** It only describes the noun after it (明年的方案). */
        ATTRIBUTE,
        /** What happens then is still to come (预计8月). */
        PLANNED,
        /** Something is to be done before it is over (年底前). */
        DEADLINE,
        /** It dates the paragraphs that follow, as a date of publication would. */
        DATELINE,
        /** Something begins then that runs on (2020年3月启动试点). */
        BEGINNING,
        /** It goes back to what was long before (早在2018年). */
        EARLIER,
        /** It tells of a meeting that hears a report (1月25日开幕的会议听取了). */
        SESSION,
        /** It tells one of the parts of what was told before (其中2021年40件). */
        PART
    }

    /** What an expression of time says. */
    sealed interface Meaning
            permits Dated, Following, Between, Span, Session, Near, Scene, Now, Open, Term, Since, Past, DayOfMonth {}

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

    /**
     * A year relative to the one told last (同年, 次年).
     *
     * @param offset years after it
     * @param date the part of it that is told, its year left open
     */
    record Following(int offset, Dated date) implements Meaning {}

    /** Months of a year, 1 to 12, both included. */
    record Months(int first, int last) {}

    /** From one date to another, both included. */
    record Between(Dated first, Dated last) implements Meaning {}

    /**
     * So many years or months up to the publication, or from it on.
     *
     * @param count how many
     * @param unit years or months
     * @param kind back or ahead, full or with more besides
     */
    record Span(int count, Unit unit, Kind kind) implements Meaning {

        /** Where a span lies. */
        enum Kind {
            /** Up to the publication (五年来). */
            BACK,
            /** Up to the publication, and some time more (一年多来). */
            BACK_AND_MORE,
            /** Up to the publication, year after year, told of what goes on beside the time that holds (连续三年). */
            RUNNING,
            /** From the publication on (今后三年). */
            AHEAD
        }
    }

    /** The unit of a {@link Span}. */
    enum Unit {
        YEAR,
        MONTH
    }

    /** A session of a committee: 十三届三次会议. */
    record Session(int term, int number) implements Meaning {}

    /** An event shortly before the publication. */
    record Near() implements Meaning {}

    /**
     * The event that was told before, come back to (座谈会上).
     *
     * @param thisTime whether the words mean the one the article is the news of (此次揭牌)
     */
    record Scene(boolean thisTime) implements Meaning {}

    /** The state at publication. */
    record Now() implements Meaning {}

    /** Time without bounds. */
    record Open() implements Meaning {}

    /** From an untold beginning on (平台创建以来). */
    record Since() implements Meaning {}

    /**
     * Before now, untold when.
     *
     * @param remote whether it holds for the rest of its sentence (前些年), not for its clause only (以前)
     */
    record Past(boolean remote) implements Meaning {}

    /** A day of the month that was told last (17日). */
    record DayOfMonth(int day) implements Meaning {}

    /** The term that runs. */
    record Term() implements Meaning {}
}
