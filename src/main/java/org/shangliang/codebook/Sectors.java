package org.shangliang.codebook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The sectors (界别) of the consultative conference, and how local committees spell and join them.
 *
 * @param sectors the sectors in the order of the file
 * @param endings what makes roots the name of a sector: 界, 界别, 委员; longer ones first
 * @param joinedBy what may stand between roots: 侨、台界
 * @param notAfter what may not follow an ending: 农业委员会 is no member
 * @param before what may not stand before a party's name: 居民建起 names no party
 * @param after of what one must follow a party's name, unless nothing does
 */
public record Sectors(
        List<Sector> sectors,
        List<String> endings,
        @JsonProperty("joined_by") List<String> joinedBy,
        @JsonProperty("not_after") List<String> notAfter,
        List<String> before,
        List<String> after) {
    private static final String FILE = "sectors.yaml";

    /**
     * One sector.
     *
     * @param code snake case
     * @param zh full Chinese name
     * @param aliases how it is written in a cell; an alias may stand for several sectors
     * @param roots what stands before an ending; a root may stand for several sectors
     * @param alone names that need no ending
     */
    public record Sector(String code, String zh, List<String> aliases, List<String> roots, List<String> alone) {
        public Sector {
            aliases = List.copyOf(aliases);
            roots = List.copyOf(roots);
            alone = alone == null ? List.of() : List.copyOf(alone);
        }
    }

    /** @throws CodebookException if a code stands twice */
    public Sectors {
        sectors = List.copyOf(sectors);
        endings = List.copyOf(endings);
        joinedBy = List.copyOf(joinedBy);
        notAfter = List.copyOf(notAfter);
        before = List.copyOf(before);
        after = List.copyOf(after);
        if (sectors.stream().map(Sector::code).distinct().count() < sectors.size()) {
            throw new CodebookException(FILE, "a code stands twice");
        }
    }

    /** Reads the sectors of a codebook. */
    public static Sectors from(CodebookFiles files) {
        return files.yaml(FILE, Sectors.class);
    }
}
