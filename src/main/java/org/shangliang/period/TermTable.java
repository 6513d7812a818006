package org.shangliang.period;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.CodebookException;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.DivisionLevel;

/**
 * When the terms (届) of the committees began: the rows of {@code terms.yaml}.
 *
 * @param terms one known term for a level or for some of its divisions
 */
public record TermTable(List<Term> terms) {
    private static final String FILE = "terms.yaml";

    /**
     * A term from which the others follow by counting.
     *
     * @param level level of the committee
     * @param divisions codes of the divisions it holds for; empty for all others of the level
     * @param number the term's number, or null where committees of the level number them differently
     * @param year the year its first session met
     * @param years how long a term lasts
     * @param sure whether the year holds for every committee the row is for
     */
    public record Term(
            DivisionLevel level,
            @Nullable List<String> divisions,
            @Nullable Integer number,
            int year,
            int years,
            boolean sure) {
        public Term {
            divisions = divisions == null ? List.of() : List.copyOf(divisions);
            if (years < 1) {
                throw new CodebookException(FILE, "a term lasts at least one year: " + level + " " + number);
            }
        }
    }

    public TermTable {
        terms = List.copyOf(terms);
    }

    /** The table of a codebook. */
    public static TermTable from(CodebookFiles files) {
        return files.yaml(FILE, TermTable.class);
    }

    /** The year the term that runs in {@code year} began; empty where it is not known for sure. */
    Optional<Integer> findStart(@Nullable Committee committee, int year) {
        return findTerm(committee)
                .filter(Term::sure)
                .map(term -> year - Math.floorMod(year - term.year(), term.years()));
    }

    /** The year in which a session met: {@code session} of term {@code number}, both from 1. */
    Optional<Integer> findSessionYear(@Nullable Committee committee, int number, int session) {
        return findTerm(committee)
                .flatMap(term -> term.number() == null
                        ? Optional.empty()
                        : Optional.of(term.year() + term.years() * (number - term.number()) + session - 1));
    }

    private Optional<Term> findTerm(@Nullable Committee committee) {
        if (committee == null) {
            return Optional.empty();
        }
        Term ofOthers = null;
        for (Term term : terms) {
            if (term.level() == committee.level()) {
                if (term.divisions().contains(committee.divisionCode())) {
                    return Optional.of(term);
                }
                ofOthers = ofOthers == null && term.divisions().isEmpty() ? term : ofOthers;
            }
        }
        return Optional.ofNullable(ofOthers);
    }
}
