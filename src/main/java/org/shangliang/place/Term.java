package org.shangliang.place;

import java.util.List;
import org.shangliang.codebook.DivisionLevel;

/** What a phrase of the gazetteer stands for. */
sealed interface Term {

    /**
     * A name of one or more places.
     *
     * @param senses the places it may mean, none doubled
     * @param isShort whether it is a short name in every sense
     * @param level the highest level it may have
     * @param doubt what else it may be
     */
    record Named(List<Sense> senses, boolean isShort, DivisionLevel level, Doubt doubt) implements Term {
        public Named {
            senses = List.copyOf(senses);
        }

        /** A name with these senses, at least one. */
        static Named of(List<Sense> senses, Doubt doubt) {
            return new Named(
                    senses,
                    senses.stream().allMatch(sense -> sense.form() == Form.SHORT),
                    senses.stream()
                            .map(Sense::level)
                            .min(DivisionLevel::compareTo)
                            .orElseThrow(),
                    doubt);
        }
    }

    /** What a name may be beside the name of a place. */
    enum Doubt {
        NONE,
        /** More often another word. */
        WEAK,
        /** A whole name that is another place's or another word too. */
        DOUBTFUL
    }

    /**
     * A word for the article's own division at a level; 全市, 市政协.
     *
     * @param level the level; township for 全镇, nation for 全国
     * @param word the level word, 市 or 州; empty for the nation
     * @param kind whole, body or all its parts
     */
    record Deictic(DivisionLevel level, String word, Kind kind) implements Term {}

    /** A word that holds a name and is no place. */
    record Decoy() implements Term {}

    /** What a deictic word means at its level. */
    enum Kind {
        WHOLE,
        BODY,
        /** All the parts of it: 各县, 区县. */
        ALL_OVER
    }

    /**
     * One place that a name may mean.
     *
     * @param division its code, county level or above
     * @param name its full name
     * @param level its own level
     * @param form full, short, former or district
     */
    record Sense(String division, String name, DivisionLevel level, Form form) {}

    /** In what form a name names a place. */
    enum Form {
        FULL,
        SHORT,
        FORMER,
        DISTRICT
    }
}
