package org.shangliang.outcome;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names of towns and streets, which have no cell of their own but whose numbers do not contain each other. */
final class Localities {
    private static final int LONGEST_NAME = 7;
    /** How near to its beginning a name leads its part of a sentence. */
    private static final int LEADS = 14;
    /** What ends the name of the division that a town's name may follow: 崇川区虹桥街道. */
    private static final String ABOVE = "省市县区州盟旗";

    private final List<String> kinds;
    private final List<String> others;
    private final List<String> whole;

    /**
     * @param kinds what such names end with: 镇, 街道
     * @param others words that end so and name none: 乡镇
     * @param whole words for the whole division: 全县
     */
    Localities(List<String> kinds, List<String> others, List<String> whole) {
        this.kinds = kinds;
        this.others = others;
        this.whole = whole;
    }

    /** The town or street that leads the last of a sentence's parts (甲镇…；乙镇…), or its cell in a row of a table, unless that part speaks of the whole, or null. */
    @Nullable
    String findLeading(String sentence) {
        String part = sentence.substring(Math.max(sentence.lastIndexOf('\uff1b'), sentence.lastIndexOf('\u3002')) + 1);
        if (whole.stream().anyMatch(part::contains)) {
            return null;
        }
        String inCell = leading(part.substring(part.lastIndexOf('|') + 1));
        return inCell == null ? leading(part) : inCell;
    }

    private @Nullable String leading(String part) {
        return findLast(part.substring(0, Math.min(LEADS, part.length())));
    }

    private @Nullable String findLast(String words) {
        for (int end = words.length(); end > 0; end--) {
            for (String kind : kinds) {
                if (words.startsWith(kind, end - kind.length())) {
                    String name = name(words, end, kind);
                    if (name != null) {
                        return name;
                    }
                }
            }
        }
        return null;
    }

    private @Nullable String name(String words, int end, String kind) {
        int start = end - kind.length();
        while (start > 0
                && Character.isIdeographic(words.charAt(start - 1))
                && ABOVE.indexOf(words.charAt(start - 1)) < 0) {
            start--;
        }
        String name = words.substring(start, end);
        boolean named = name.length() > kind.length() && name.length() <= LONGEST_NAME;
        return named && others.stream().noneMatch(name::endsWith) ? name : null;
    }
}
