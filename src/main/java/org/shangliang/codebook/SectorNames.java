package org.shangliang.codebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds sectors (界别) by whatever name a county gives them; a name may stand for several. Immutable, thread-safe. */
public final class SectorNames {
    /** What a root of one character needs behind it: 侨界, but not 全体委员. */
    private static final String SECTOR = "界";

    private final Map<String, List<String>> byRoot = new HashMap<>();
    private final Map<String, String> parties = new LinkedHashMap<>();
    private final String[] endings;
    /** What makes another word of an ending before it. */
    private final String[] notAfter;

    private final String[] joints;
    /** What may not stand before a party's name, and what has to stand after it. */
    private final String[] before;

    private final String[] after;
    private final int longestRoot;

    /** The names that {@code sectors} make up. */
    public SectorNames(Sectors sectors) {
        endings = sectors.endings().toArray(String[]::new);
        notAfter = sectors.notAfter().toArray(String[]::new);
        joints = sectors.joinedBy().toArray(String[]::new);
        before = sectors.before().toArray(String[]::new);
        after = sectors.after().toArray(String[]::new);
        for (Sectors.Sector sector : sectors.sectors()) {
            add(sector.zh(), sector.code());
            sector.roots().forEach(root -> add(root, sector.code()));
            sector.alone().forEach(name -> parties.put(name, sector.code()));
        }
        byRoot.replaceAll((root, codes) -> Collections.unmodifiableList(codes));
        longestRoot = byRoot.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** The names of a codebook's sectors. */
    public static SectorNames from(CodebookFiles files) {
        return new SectorNames(Sectors.from(files));
    }

    private void add(String root, String code) {
        List<String> codes = byRoot.computeIfAbsent(root, r -> new ArrayList<>(1));
        if (!codes.contains(code)) {
            codes.add(code);
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

    /**
     * What stands wherever a text names a sector: a root with an ending, or a party.
     *
     * @return by phrase, how far into it the name's ending begins; 0 where it needs none
     */
    public Map<String, Integer> signs() {
        Map<String, Integer> signs = new HashMap<>();
        for (String root : byRoot.keySet()) {
            for (String ending : endings) {
                signs.put(root + ending, root.length());
            }
        }
        parties.keySet().forEach(name -> signs.put(name, 0));
        return signs;
    }

    /**
     * Where a short text names sectors, in reading order: 医药卫生界委员, 侨、台界, 民建县委会.
     *
     * @param text Simplified characters
     */
    public List<Named> named(String text) {
        List<Named> found = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            addAt(text, at, found);
        }
        return List.copyOf(found);
    }

    /**
     * Adds the name that is told at a place of a text, if one is.
     *
     * @param at offset at which a name's ending begins, or a party's name
     * @param found the names told before it, in reading order
     */
    public void addAt(String text, int at, List<Named> found) {
        int from = found.isEmpty() ? 0 : found.get(found.size() - 1).end();
        Named next = at < from ? null : at(text, at, from);
        if (next != null) {
            found.add(next);
        }
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
        @Nullable String ending = ending(text, at);
        if (ending != null) {
            Roots roots = rootsBefore(text, at, from);
            boolean told = at - roots.start() > 1 || text.startsWith(SECTOR, at);
            if (told && !roots.codes().isEmpty()) {
                return new Named(roots.start(), at + ending.length(), roots.codes());
            }
        }
        return party(text, at);
    }

    private @Nullable String ending(String text, int at) {
        for (String each : endings) {
            if (text.startsWith(each, at) && !startsAny(notAfter, text, at + each.length())) {
                return each;
            }
        }
        return null;
    }

    private static boolean startsAny(String[] words, String text, int at) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Named party(String text, int at) {
        for (Map.Entry<String, String> party : parties.entrySet()) {
            int end = at + party.getKey().length();
            if (text.startsWith(party.getKey(), at) && standsAlone(text, at, end)) {
                return ending(text, end) == null ? new Named(at, end, List.of(party.getValue())) : null;
            }
        }
        return null;
    }

    private boolean standsAlone(String text, int start, int end) {
        for (String word : before) {
            if (text.startsWith(word, start - word.length())) {
                return false;
            }
        }
        return end == text.length() || startsAny(after, text, end);
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
        return new Roots(start, List.copyOf(new LinkedHashSet<>(codes)));
    }

    private int beforeJoint(String text, int at) {
        for (String joint : joints) {
            if (at >= joint.length() && text.startsWith(joint, at - joint.length())) {
                return at - joint.length();
            }
        }
        return at;
    }

    private int longestRoot(String text, int end, int from) {
        for (int length = Math.min(longestRoot, end - from); length > 0; length--) {
            if (!sectorsOf(text.substring(end - length, end)).isEmpty()) {
                return length;
            }
        }
        return 0;
    }

    private List<String> sectorsOf(String root) {
        return byRoot.getOrDefault(root, List.of());
    }
}
