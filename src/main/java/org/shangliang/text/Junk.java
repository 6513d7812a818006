package org.shangliang.text;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Addresses, file names, codes, page numbers and counters (阅读 1024) that stand in a line. */
final class Junk {
    /** Signs of junk, each a bit: a mark of addresses, the point before or behind a part of one, a long number, a number of times. */
    private static final int ADDRESS = 1;

    private static final int LINK = 2;
    private static final int CODE = 4;
    private static final int COUNTER = 8;
    private static final int ALL = ADDRESS | LINK | CODE | COUNTER;

    /**
     * What junk is made of.
     *
     * @param sign what stands in all junk of its kind
     * @param pattern of that kind, a regular expression
     */
    private record Kind(int sign, String pattern) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(ADDRESS, "https?://[\\x21-\\x7E]+"),
            new Kind(LINK, "www\\.[\\x21-\\x7E]+"),
            new Kind(ADDRESS, "[（(][\\x21-\\x7E&&[^()%]]*[/=_][\\x21-\\x7E&&[^()%]]*[）)]"),
            new Kind(
                    ADDRESS,
                    "(?<![\\x21-\\x7E])[\\x21-\\x7E&&[^%/=?_|]]{0,40}[/=?_][\\x21-\\x7E&&[^%|]]*\\d[\\x21-\\x7E&&[^%|]]*(?=\\s|$)"),
            new Kind(CODE, "(?<=\\s|^)[A-Za-z-]*[A-Za-z0-9]*\\d{5}[A-Za-z0-9]*(?=\\s*$)"),
            new Kind(
                    COUNTER,
                    "第\\s?\\d+\\s?页\\s?[/，,、]?\\s?共\\s?\\d+\\s?页|共\\s?\\d+\\s?页|(?:共|第)\\s?\\d+\\s?条(?:记录|评论)|Page\\s\\d+\\sof\\s\\d+"
                            + "|(?<![\\p{IsHan}\\d.])(?:共有|已有|共|有)?\\s?\\d+(?:\\.\\d+)?万?\\+?\\s?[人条次个]?\\s?(?:参与|评论|点赞|跟贴|跟帖|阅读|浏览|播放|赞过?|回复|收藏|转发|围观|粉丝|分钟前|小时前|天前)(?!\\p{IsHan})"),
            new Kind(LINK, "\\S*\\.(?:html?|jpg|jpeg|png|gif|php)\\b"));

    /** By the signs in a text what is to be looked for there: nothing whose sign is missing. */
    private static final List<Pattern> BY_SIGNS =
            IntStream.rangeClosed(0, ALL).mapToObj(Junk::ofSigns).toList();

    private static final int POINT = 2;
    private static final int DIGIT = 4;
    private static final CharacterTraits TRAITS = new CharacterTraits.Builder()
            .with(ADDRESS, "/=?_")
            .with(POINT, ".")
            .with(DIGIT, "0123456789")
            .build();
    private static final CharacterSet FILE_ENDINGS = CharacterSet.of("hjpg");
    private static final CharacterSet AFTER_COUNT = CharacterSet.of("0123456789.万+人条次个 \t\n\u000B\f\r");
    private static final CharacterSet COUNTED = CharacterSet.of("页记参评点跟阅浏播赞回收转围粉分小天o");
    private static final int LONG_CODE = 5;

    private Junk() {}

    private static Pattern ofSigns(int signs) {
        return Pattern.compile(KINDS.stream()
                .filter(kind -> (kind.sign() & signs) != 0)
                .map(Kind::pattern)
                .collect(Collectors.joining("|")));
    }

    /** Marks what of a text is junk. */
    static void cover(String text, BitSet covered) {
        int signs = signsIn(text);
        if (signs == 0) {
            return;
        }
        Matcher junk = BY_SIGNS.get(signs).matcher(text);
        while (junk.find()) {
            covered.set(junk.start(), junk.end());
        }
    }

    /** The signs of junk in a text. */
    private static int signsIn(String text) {
        int signs = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            int its = TRAITS.of(text.charAt(i));
            digits = (its & DIGIT) == 0 ? 0 : digits + 1;
            if (its != 0) {
                signs |= its & ADDRESS;
                signs |= (its & POINT) != 0 && isLink(text, i) ? LINK : 0;
                signs |= digits == LONG_CODE ? CODE : 0;
                signs |= digits == 1 && isCounter(text, i) ? COUNTER : 0;
            }
        }
        return signs;
    }

    private static boolean isLink(String text, int point) {
        boolean file = point + 1 < text.length() && FILE_ENDINGS.contains(text.charAt(point + 1));
        return file || (point > 0 && text.charAt(point - 1) == 'w');
    }

    private static boolean isCounter(String text, int number) {
        int i = number;
        while (i < text.length() && AFTER_COUNT.contains(text.charAt(i))) {
            i++;
        }
        return i < text.length() && COUNTED.contains(text.charAt(i));
    }
}
