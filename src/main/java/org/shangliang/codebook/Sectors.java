package org.shangliang.codebook;

import java.util.ArrayList;
import java.util.List;

/**
 * The sectors (界别) of the consultative conference.
 *
 * @param sectors the sectors in the order of the file
 */
public record Sectors(List<Sector> sectors) {
    private static final String FILE = "sectors.yaml";

    /**
     * One sector.
     *
     * @param code snake case
     * @param zh full Chinese name
     * @param aliases how it is written where it acts; an alias may stand for several sectors
     */
    public record Sector(String code, String zh, List<String> aliases) {
        public Sector {
            aliases = List.copyOf(aliases);
        }
    }

    /** @throws CodebookException if a code stands twice */
    public Sectors {
        sectors = List.copyOf(sectors);
        if (sectors.stream().map(Sector::code).distinct().count() < sectors.size()) {
            throw new CodebookException(FILE, "a code stands twice");
        }
    }

    /** Reads the sectors of a codebook. */
    public static Sectors from(CodebookFiles files) {
        return files.yaml(FILE, Sectors.class);
    }

    /** The sectors' names and aliases as classes of a lexicon, one class a sector, named by its code. */
    public List<Lexicon.TermClass> classes() {
        return sectors.stream()
                .map(sector -> {
                    List<String> terms = new ArrayList<>(sector.aliases());
                    terms.add(sector.zh());
                    return new Lexicon.TermClass(sector.code(), Lexicon.Kind.NOUN, terms);
                })
                .toList();
    }
}
