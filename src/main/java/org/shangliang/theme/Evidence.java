package org.shangliang.theme;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What speaks for the theme of one figure.
 *
 * @param sources what each source says
 * @param conditions what holds where the figure stands
 */
record Evidence(Map<Source, Loudness> sources, Set<Condition> conditions) {
    private static final int SHORT = 700;
    private static final int LONG = 1800;

    Evidence {
        sources = new EnumMap<>(sources);
        conditions = EnumSet.copyOf(conditions);
    }

    /**
     * The evidence of a figure in an article of {@code length} characters.
     *
     * @param leaning whether the figure is a share that leans on the one before
     */
    static Evidence of(Map<Source, Loudness> sources, int length, Set<Condition> leaning) {
        Set<Condition> conditions = EnumSet.of(Condition.ALWAYS, ofLength(length));
        conditions.addAll(leaning);
        boolean silent = silent(
                sources,
                EnumSet.of(Source.OBJECT, Source.OWN_LEFT, Source.OWN_RIGHT, Source.CLAUSE_LEFT, Source.CLAUSE_RIGHT));
        if (silent) {
            conditions.add(Condition.SILENT_CLAUSE);
        }
        silent &= silent(sources, EnumSet.of(Source.CLAUSE_BEFORE, Source.SEGMENT_LEFT, Source.SEGMENT_RIGHT));
        if (silent) {
            conditions.add(Condition.SILENT_SEGMENT);
        }
        silent &= silent(sources, EnumSet.of(Source.SENTENCE_LEFT, Source.SENTENCE_RIGHT));
        if (silent) {
            conditions.add(Condition.SILENT_SENTENCE);
        }
        silent &= silent(sources, EnumSet.of(Source.SENTENCE_BEFORE, Source.PARAGRAPH_LEFT, Source.SENTENCE_AFTER));
        if (silent) {
            conditions.add(Condition.SILENT_PARAGRAPH);
        }
        return new Evidence(sources, conditions);
    }

    private static Condition ofLength(int length) {
        if (length < SHORT) {
            return Condition.SHORT;
        }
        return length < LONG ? Condition.MIDDLING : Condition.LONG;
    }

    private static boolean silent(Map<Source, Loudness> sources, Set<Source> near) {
        return near.stream().noneMatch(source -> sources.get(source).namesSubject());
    }

    Loudness of(Source source) {
        return sources.get(source);
    }

    boolean holds(Condition condition) {
        return conditions.contains(condition);
    }

    /** Whether any source near or far says anything for a theme. */
    boolean speaksFor(int theme) {
        return of(Source.ARTICLE).says(theme)
                || of(Source.TITLE).says(theme)
                || of(Source.OBJECT).says(theme);
    }
}
