package org.shangliang.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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

    /**
     * A phrase that stands in a text.
     *
     * @param start offset of its first character, 0-based
     * @param end offset after its last
     * @param marks what it is a sign of
     */
    record Sign(int start, int end, EnumSet<Mark> marks) {
        /** Whether it is a sign of something. */
        boolean is(Mark mark) {
            return marks.contains(mark);
        }

        /** The same, so many characters further on. */
        Sign moved(int by) {
            return new Sign(start + by, end + by, marks);
        }
    }

    private final CharacterTraits traits;
    /** By phrase itself and all phrases that it begins with, the shorter first, as if they stood at the start of a text. */
    private final PhrasesAt<List<Sign>> phrases;

    /** @param lists the phrases that are signs of each mark */
    FurnitureSigns(Map<Mark, List<String>> lists) {
        TreeMap<String, EnumSet<Mark>> marks = new TreeMap<>();
        lists.forEach((mark, list) -> list.forEach(phrase ->
                marks.computeIfAbsent(phrase, p -> EnumSet.noneOf(Mark.class)).add(mark)));
        traits = traits(marks);
        TreeMap<String, List<Sign>> nested = new TreeMap<>();
        for (String phrase : marks.keySet()) {
            List<Sign> prefixes = new ArrayList<>();
            for (int length = 1; length <= phrase.length(); length++) {
                EnumSet<Mark> its = marks.get(phrase.substring(0, length));
                if (its != null) {
                    prefixes.add(new Sign(0, length, its));
                }
            }
            nested.put(phrase, prefixes);
        }
        phrases = new PhrasesAt<>(nested);
    }

    private static CharacterTraits traits(Map<String, EnumSet<Mark>> phrases) {
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
    List<Sign> find(String text) {
        List<Sign> found = new ArrayList<>();
        for (int at = beginning(text, 0); at < text.length(); at = beginning(text, at + 1)) {
            note(text, at, found);
        }
        return found;
    }

    /** The first place from {@code from} on where by the characters there a phrase may begin; the text's end where there is none. */
    private int beginning(String text, int from) {
        int before = traitsAt(text, from - 1);
        int first = traitsAt(text, from);
        for (int at = from; at < text.length(); at++) {
            int second = traitsAt(text, at + 1);
            if (((first << 1) & second & (SECOND | ((before << 2) & SECOND_APART))) != 0) {
                return at;
            }
            before = first;
            first = second;
        }
        return text.length();
    }

    /** The traits of a character; around the text those of a line's end. */
    private int traitsAt(String text, int at) {
        return traits.of(at >= 0 && at < text.length() ? text.charAt(at) : '\n');
    }

    private void note(String text, int start, List<Sign> found) {
        List<Sign> there = phrases.longestAt(text, start);
        if (there != null) {
            for (Sign sign : there) {
                found.add(sign.moved(start));
            }
        }
    }
}
