package org.shangliang.outcome;

import org.jspecify.annotations.Nullable;

/** Whether two objects are of one kind, judged by their words: 委员提案 is a 提案, 日光温室 one of 日光温室、养殖暖棚. */
final class Heads {
    private static final String QUOTES = "\uff08\uff09“”\"‘’'《》〈〉「」『』()() ";
    private static final String JOINTS = "[\u3001\uff0c,/和及与]";

    private Heads() {}

    /** Whether the two may be the same thing or one a kind of the other; an untold object may be anything. */
    static boolean related(@Nullable String one, @Nullable String other) {
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
        return false;
    }

    /** Whether one is named within the other, anywhere: 油橄榄 in 油橄榄基地. */
    static boolean akin(@Nullable String one, @Nullable String other) {
        if (related(one, other)) {
            return true;
        }
        String a = bare(String.valueOf(one));
        String b = bare(String.valueOf(other));
        return a.contains(b) || b.contains(a);
    }

    private static String[] pieces(String object) {
        return bare(object).split(JOINTS);
    }

    private static String bare(String object) {
        StringBuilder bare = new StringBuilder(object.length());
        object.chars().filter(c -> QUOTES.indexOf(c) < 0).forEach(c -> bare.append((char) c));
        return bare.toString();
    }
}
