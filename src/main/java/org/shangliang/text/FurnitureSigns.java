package org.shangliang.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds the phrases that are signs of a page's furniture. Most of them are signs only behind something other than a letter, and are
 * looked for nowhere else; where one may begin is told by the characters themselves, without a look at the phrases. Immutable,
 * thread-safe.
 */
final class FurnitureSigns {

    /** What a phrase is a sign of. */
    enum Mark {
        DATE,
        COUNT,
        NAME,
        PUBLISHER,
        FONT,
        OTHER,
        OPENING,
        CONTAINING,
        NOTICE,
        RELATED,
        WORD,
        HELD,
        SPAM,
        FORUM;

        static final Set<Mark> FIELDS = EnumSet.of(DATE, COUNT, NAME, PUBLISHER, FONT, OTHER);
        /** Those whose phrases are signs wherever they stand. */
        private static final Set<Mark> ANYWHERE = EnumSet.of(CONTAINING, NOTICE, HELD, SPAM, FORUM);
        /** Those whose phrases are signs whatever stands behind them, of one character too. */
        private static final Set<Mark> BEFORE_LETTERS =
                EnumSet.of(COUNT, FONT, RELATED, CONTAINING, NOTICE, HELD, SPAM, FORUM);
    }

    /** Traits of a character: it is no letter; it is the first or second of phrases that stand behind such a one; or of others. */
    private static final int APART = 1;

    private static final int FIRST_APART = 2;
    private static final int SECOND_APART = 4;
    private static final int FIRST = 8;
    private static final int SECOND = 16;
    /** Stands for the third character of a phrase of two. */
    private static final char NONE = '\0';

    /**
     * A phrase by its length.
     *
     * @param length its length
     * @param marks what it is a sign of
     */
    private record Phrase(int length, Set<Mark> marks) {}

    private final CharacterTraits traits;
    /** What phrases begin with: the first two characters as one, and the third, if any; and those of one character. */
    private final PairFilter beginnings;

    private final CharacterSet singles;
    /** By phrase itself and all phrases that it begins with, the shorter first. */
    private final HanLp.Phrases<List<Phrase>> phrases;

    /** @param lists the phrases that are signs of each mark */
    FurnitureSigns(Map<Mark, List<String>> lists) {
        TreeMap<String, Set<Mark>> marks = new TreeMap<>();
        lists.forEach((mark, list) -> list.forEach(phrase ->
                marks.computeIfAbsent(phrase, p -> EnumSet.noneOf(Mark.class)).add(mark)));
        traits = traits(marks);
        beginnings = new PairFilter(marks.size());
        TreeMap<String, List<Phrase>> nested = new TreeMap<>();
        for (String phrase : marks.keySet()) {
            List<Phrase> prefixes = new ArrayList<>();
            for (int length = 1; length <= phrase.length(); length++) {
                Set<Mark> its = marks.get(phrase.substring(0, length));
                if (its != null) {
                    prefixes.add(new Phrase(length, its));
                }
            }
            nested.put(phrase, prefixes);
            if (phrase.length() > 1) {
                char third = phrase.length() > 2 ? phrase.charAt(2) : NONE;
                beginnings.add(firstTwo(phrase.charAt(0), phrase.charAt(1)), third);
            }
        }
        singles = CharacterSet.of(
                marks.keySet().stream().filter(phrase -> phrase.length() == 1).collect(Collectors.joining()));
        phrases = new HanLp.Phrases<>(nested);
    }

    private static CharacterTraits traits(Map<String, Set<Mark>> phrases) {
        StringBuilder all = new StringBuilder();
        StringBuilder apart = new StringBuilder();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            all.append((char) c);
            apart.append(Character.isLetter((char) c) ? "" : String.valueOf((char) c));
        }
        CharacterTraits.Builder told = new CharacterTraits.Builder().with(APART, apart);
        phrases.forEach((phrase, marks) -> {
            boolean anywhere = marks.stream().anyMatch(Mark.ANYWHERE::contains);
            String first = phrase.substring(0, 1);
            CharSequence behind = marks.stream().anyMatch(Mark.BEFORE_LETTERS::contains) ? all : apart;
            CharSequence second = phrase.length() > 1 ? phrase.substring(1, 2) : behind;
            told.with(anywhere ? FIRST : FIRST_APART, first).with(anywhere ? SECOND : SECOND_APART, second);
        });
        return told.build();
    }

    /** Those in a text, by rising start, the shorter first; of phrases that are no signs behind a letter not all that stand there. */
    List<HanLp.Hit<Set<Mark>>> find(String text) {
        char[] characters = text.toCharArray();
        List<HanLp.Hit<Set<Mark>>> found = new ArrayList<>();
        int second = traits.of('\n');
        int first = second;
        for (int next = 0; next <= characters.length; next++) {
            int before = first;
            first = second;
            second = traits.of(next < characters.length ? characters[next] : '\n');
            int begins = (first << 1) & second & (SECOND | ((before << 2) & SECOND_APART));
            if (begins != 0 && next > 0 && mayBegin(characters, next - 1)) {
                note(text, next - 1, found);
            }
        }
        return found;
    }

    private boolean mayBegin(char[] text, int start) {
        if (singles.contains(text[start]) || start + 1 == text.length) {
            return true;
        }
        char two = firstTwo(text[start], text[start + 1]);
        char third = start + 2 < text.length ? text[start + 2] : NONE;
        return beginnings.mayHold(two, third) || beginnings.mayHold(two, NONE);
    }

    private static char firstTwo(char first, char second) {
        return (char) (31 * first + second);
    }

    private void note(String text, int start, List<HanLp.Hit<Set<Mark>>> found) {
        List<Phrase> there = phrases.longestAt(text, start);
        if (there != null) {
            for (Phrase phrase : there) {
                found.add(new HanLp.Hit<>(start, start + phrase.length(), phrase.marks()));
            }
        }
    }
}
