package org.shangliang.theme;

import java.util.List;

/**
 * What speaks for the theme of one figure.
 *
 * @param sources what each source says
 * @param conditions what holds where the figure stands
 */
record Evidence(Sources sources, Conditions conditions) {
    private static final int SHORT = 700;
    private static final int LONG = 1800;
    private static final List<Source> OWN = List.of(Source.OBJECT, Source.OWN_LEFT, Source.OWN_RIGHT);
    private static final List<Source> CLAUSE =
            List.of(Source.OBJECT, Source.OWN_LEFT, Source.OWN_RIGHT, Source.CLAUSE_LEFT, Source.CLAUSE_RIGHT);
    private static final List<Source> SEGMENT =
            List.of(Source.CLAUSE_BEFORE, Source.SEGMENT_LEFT, Source.SEGMENT_RIGHT);
    private static final List<Source> SENTENCE = List.of(Source.SENTENCE_LEFT, Source.SENTENCE_RIGHT);
    private static final List<Source> PARAGRAPH =
            List.of(Source.SENTENCE_BEFORE, Source.PARAGRAPH_LEFT, Source.SENTENCE_AFTER);

    /**
     * The evidence of a figure in an article of {@code length} characters.
     *
     * @param told what is known to hold for the figure
     */
    static Evidence of(Sources sources, int length, Conditions told) {
        Conditions known = told.with(ofLength(length));
        return new Evidence(
                sources, withSilence(sources, sources.isAnySure(OWN) ? known : known.with(Condition.UNNAMED)));
    }

    private static Conditions withSilence(Sources sources, Conditions told) {
        if (!sources.areSilent(CLAUSE)) {
            return told;
        }
        Conditions clause = told.with(Condition.SILENT_CLAUSE);
        if (!sources.areSilent(SEGMENT)) {
            return clause;
        }
        Conditions segment = clause.with(Condition.SILENT_SEGMENT);
        if (!sources.areSilent(SENTENCE)) {
            return segment;
        }
        Conditions sentence = segment.with(Condition.SILENT_SENTENCE);
        return sources.areSilent(PARAGRAPH) ? sentence.with(Condition.SILENT_PARAGRAPH) : sentence;
    }

    private static Condition ofLength(int length) {
        if (length < SHORT) {
            return Condition.SHORT;
        }
        return length < LONG ? Condition.MIDDLING : Condition.LONG;
    }

    /** Whether what is counted, or what stands before it, surely is the body's own work, and no subject is as sure. */
    boolean isOwnWork(int housekeeping) {
        boolean told =
                of(Source.OBJECT).isSureOf(housekeeping) || of(Source.OWN_LEFT).isSureOf(housekeeping);
        return told && !isOwnSubject();
    }

    /** Whether what is counted, or what stands beside it, surely names a theme. */
    boolean isSureOf(int theme) {
        return of(Source.OBJECT).isSureOf(theme)
                || of(Source.OWN_LEFT).isSureOf(theme)
                || of(Source.OWN_RIGHT).isSureOf(theme);
    }

    /** Whether what is counted, or what stands beside it, surely names a subject. */
    boolean isOwnSubject() {
        return of(Source.OBJECT).isSureOfSubject()
                || of(Source.OWN_LEFT).isSureOfSubject()
                || of(Source.OWN_RIGHT).isSureOfSubject();
    }

    Loudness of(Source source) {
        return sources.of(source);
    }

    boolean holds(Condition condition) {
        return conditions.holds(condition);
    }

    /** Whether any source near or far says anything for a theme. */
    boolean speaksFor(int theme) {
        return of(Source.ARTICLE).says(theme)
                || of(Source.TITLE).says(theme)
                || of(Source.OBJECT).says(theme);
    }
}
