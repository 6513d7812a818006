package org.shangliang.codebook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    private static final int LONGEST_ROOT = 10;

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

    /**
     * Sectors named in a text.
     *
     * @param start offset of the name's first character, 0-based
     * @param end offset after its ending
     * @param codes codes of the sectors, several where they are joined
     */
    public record Named(int start, int end, List<String> codes) {}

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

    /**
     * The sectors that a short text names, each once, in the order in which they are named: 医药卫生界委员, 侨、台界, 民建县委会.
     *
     * @param text Simplified characters
     * @return codes; none where no sector is named
     */
    public List<String> findAll(String text) {
        Set<String> codes = new LinkedHashSet<>();
        named(text).forEach(each -> codes.addAll(each.codes()));
        return List.copyOf(codes);
    }

    /** Where a short text names sectors, in reading order. */
    public List<Named> named(String text) {
        List<Named> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Named next = at(text, at, found.isEmpty() ? 0 : found.get(found.size() - 1).end());
            if (next != null) {
                found.add(next);
            }
            at = next == null ? at + 1 : Math.max(at + 1, next.end());
        }
        return List.copyOf(found);
    }

    /**
     * The sectors of a name that is nothing else, such as a cell's: 新闻文体, 侨、台, 科协.
     *
     * @return codes, or none where a part of it names no sector
     */
    public List<String> findByName(String name) {
        List<String> told = named(name).stream()
                .filter(each -> each.start() == 0 && each.end() == name.length())
                .map(Named::codes)
                .findFirst()
                .orElse(List.of());
        if (!told.isEmpty()) {
            return told;
        }
        Roots roots = rootsBefore(name, name.length(), 0);
        return roots.start() == 0 ? roots.codes() : List.of();
    }

    private @Nullable Named at(String text, int at, int from) {
        Optional<String> ending = endings.stream()
                .filter(each -> text.startsWith(each, at))
                .filter(each -> notAfter.stream().noneMatch(next -> text.startsWith(next, at + each.length())))
                .findFirst();
        if (ending.isPresent()) {
            Roots roots = rootsBefore(text, at, from);
            if (!roots.codes().isEmpty()) {
                return new Named(roots.start(), at + ending.orElseThrow().length(), roots.codes());
            }
        }
        return party(text, at);
    }

    private @Nullable Named party(String text, int at) {
        for (Sector sector : sectors) {
            for (String name : sector.alone()) {
                if (text.startsWith(name, at) && standsAlone(text, at, at + name.length())) {
                    int end = at + name.length();
                    boolean ends = endings.stream().anyMatch(each -> text.startsWith(each, end));
                    return ends ? null : new Named(at, end, List.of(sector.code()));
                }
            }
        }
        return null;
    }

    private boolean standsAlone(String text, int start, int end) {
        boolean apart = before.stream().noneMatch(each -> text.startsWith(each, start - each.length()));
        return apart && (end == text.length() || after.stream().anyMatch(each -> text.startsWith(each, end)));
    }

    /** What stands before an ending. */
    private record Roots(int start, List<String> codes) {}

    /** The longest roots that reach back from {@code end}, one beside the other or joined. */
    private Roots rootsBefore(String text, int end, int from) {
        List<String> codes = new ArrayList<>();
        int start = end;
        int at = end;
        while (at > from) {
            int length = longestRoot(text, at, from);
            if (length == 0) {
                break;
            }
            List<String> own = sectorsOf(text.substring(at - length, at));
            codes.addAll(0, own);
            start = at - length;
            at = beforeJoint(text, start);
        }
        return new Roots(start, codes.stream().distinct().toList());
    }

    private int beforeJoint(String text, int at) {
        for (String joint : joinedBy) {
            if (at >= joint.length() && text.startsWith(joint, at - joint.length())) {
                return at - joint.length();
            }
        }
        return at;
    }

    private int longestRoot(String text, int end, int from) {
        for (int length = Math.min(LONGEST_ROOT, end - from); length > 0; length--) {
            if (!sectorsOf(text.substring(end - length, end)).isEmpty()) {
                return length;
            }
        }
        return 0;
    }

    private List<String> sectorsOf(String root) {
        return sectors.stream()
                .filter(sector ->
                        sector.roots().contains(root) || sector.zh().equals(root))
                .map(Sector::code)
                .toList();
    }
}
