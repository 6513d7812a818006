package org.shangliang.outcome;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether two objects are of one kind, judged by their words: 委员提案 is a 提案, 日光温室 one of 日光温室、养殖暖棚. */
final class Heads {
    private static final String QUOTES = "\uff08\uff09“”\"‘’'《》〈〉「」『』() ";
    private static final int SHORTEST_TAIL = 3;
    private static final String JOINTS = "[\u3001\uff0c,/和及与]";

    private final Map<String, String> meaning = new HashMap<>();

    /**
     * @param sameObject groups of objects of one meaning
     */
    Heads(List<List<String>> sameObject) {
        sameObject.forEach(group -> group.forEach(object -> meaning.put(object, group.get(0))));
    }

    /** Whether the two may be the same thing or one a kind of the other; an untold object may be anything. */
    boolean related(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return true;
        }
        for (String a : pieces(one)) {
            for (String b : pieces(other)) {
                if (a.endsWith(b) || b.endsWith(a)) {
                    return true;
                }
            }
        }
        return meaning(bare(one)).equals(meaning(bare(other)));
    }

    /** Whether the two are one thing, whatever name it has. */
    boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && meaning(bare(one)).equals(meaning(bare(other)));
    }

    /** Whether one is named within the other, anywhere: 油茶 in 油茶基地. */
    boolean akin(@Nullable String one, @Nullable String other) {
        if (one == null || other == null || related(one, other)) {
            return true;
        }
        String a = bare(one);
        String b = bare(other);
        return a.contains(b) || b.contains(a);
    }

    /** The words without quotes and brackets. */
    static String bare(String object) {
        StringBuilder bare = new StringBuilder(object.length());
        object.chars().filter(c -> QUOTES.indexOf(c) < 0).forEach(c -> bare.append((char) c));
        return bare.toString();
    }

    private String[] pieces(String object) {
        String[] pieces = bare(object).split(JOINTS);
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = withMeaningOfTail(pieces[i]);
        }
        return pieces;
    }

    /** 税镇镇协商议事 as 税镇镇协商活动, where both words have one meaning; of two such tails the longer. */
    private String withMeaningOfTail(String piece) {
        for (int start = 0; start <= piece.length() - SHORTEST_TAIL; start++) {
            String meant = meaning.get(piece.substring(start));
            if (meant != null) {
                return piece.substring(0, start) + meant;
            }
        }
        return meaning(piece);
    }

    private String meaning(String object) {
        return meaning.getOrDefault(object, object);
    }
}
