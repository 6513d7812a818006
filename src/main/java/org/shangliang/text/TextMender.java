package org.shangliang.text;

/**
 * Takes out of a normalised text what broke into it: pinyin behind characters (政协（xié）), doubled punctuation, asterisks,
 * footnote marks, question marks left by a broken encoding. One linear pass each; only ever drops characters.
 */
final class TextMender {
    private static final int LONGEST_PINYIN = 7;
    private static final int FEWEST_LETTER_SPACES = 6;
    /** What stands for a character that was lost. */
    private static final char LOST = '\uFFFD';

    private static final String MARKS = "，、。；：！？";
    private static final CharacterSet MARK = CharacterSet.of(MARKS);
    private static final String CLOSED_UP_BEFORE = MARKS + "）”》";
    private static final String KEEPS_QUESTION = "吗呢么吧啊呀？";

    /** Traits of characters: a mark of which no two stand together, the percent sign, and what else may need mending. */
    private static final int SINGLE = 1;

    private static final int PERCENT = 2;
    private static final int ACCENT = 4;
    private static final int QUESTION = 8;
    private static final int NOTE = 16;
    private static final int SPACE = 32;
    private static final CharacterTraits TRAITS = new CharacterTraits.Builder()
            .with(SINGLE, MARKS)
            .with(PERCENT, "%")
            .with(ACCENT, accents())
            .with(QUESTION, "？?" + LOST)
            .with(NOTE, "*[")
            .with(SPACE, " ")
            .build();

    private final char[] text;
    private final boolean[] dropped;
    private boolean hasDropped;

    private TextMender(String text) {
        this.text = text.toCharArray();
        this.dropped = new boolean[this.text.length];
    }

    /** The text without the damage. */
    static AlignedText mend(AlignedText normalised) {
        String text = normalised.text();
        int traits = 0;
        int doubled = 0;
        int before = 0;
        for (int i = 0; i < text.length(); i++) {
            int its = TRAITS.of(text.charAt(i));
            traits |= its;
            doubled |= its & before;
            before = its;
        }
        boolean damaged = (traits & (ACCENT | QUESTION | NOTE | SPACE)) != 0 || (doubled & (SINGLE | PERCENT)) != 0;
        return damaged ? new TextMender(text).mend(normalised, traits, doubled) : normalised;
    }

    private AlignedText mend(AlignedText normalised, int traits, int doubled) {
        if ((traits & ACCENT) != 0) {
            dropPinyin();
        }
        if ((traits & QUESTION) != 0) {
            dropLostCharacters();
        }
        if ((traits & NOTE) != 0) {
            dropAsterisksAndNotes();
        }
        if (hasDropped || (doubled & SINGLE) != 0) {
            dropDoubledMarks();
        }
        if ((doubled & PERCENT) != 0) {
            dropDoubledPercents();
        }
        if ((traits & SPACE) != 0) {
            dropSpacing(normalised.text());
        }
        return rest(normalised);
    }

    /** Drops the spaces that stand beside digits and before punctuation: 1500 万元, 61.1% 。 */
    static AlignedText closeUp(AlignedText line) {
        if (line.text().indexOf(' ') < 0) {
            return line;
        }
        TextMender mender = new TextMender(line.text());
        mender.dropSpaces();
        return mender.rest(line);
    }

    private void dropPinyin() {
        boolean told = false;
        for (int i = 1; i < text.length; i++) {
            int end = text[i] == '（' && TextNormaliser.isChinese(text[i - 1]) ? pinyinEnd(i) : -1;
            if (end > 0 && (told || hasAccent(i, end))) {
                told = true;
                drop(i, end);
                i = end - 1;
            }
        }
    }

    private int pinyinEnd(int open) {
        int i = open + 1;
        while (i < text.length && i - open <= LONGEST_PINYIN && isPinyin(text[i])) {
            i++;
        }
        return i > open + 1 && i < text.length && text[i] == '）' ? i + 1 : -1;
    }

    private static boolean isPinyin(char c) {
        return (c >= 'a' && c <= 'z') || isAccented(c);
    }

    private static String accents() {
        StringBuilder accents = new StringBuilder();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            accents.append(isAccented((char) c) ? String.valueOf((char) c) : "");
        }
        return accents.toString();
    }

    private static boolean isAccented(char c) {
        return (c >= 0xE0 && c <= 0xFC)
                || (c >= 0x100 && c <= 0x1DC)
                || (c >= 0x300 && c <= 0x36F)
                || c == 'ɡ'
                || c == 'ḿ';
    }

    private boolean hasAccent(int start, int end) {
        for (int i = start; i < end; i++) {
            if (isAccented(text[i])) {
                return true;
            }
        }
        return false;
    }

    private void dropLostCharacters() {
        for (int i = 0; i < text.length; i++) {
            if (text[i] == LOST) {
                drop(i, i + 1);
            } else if (text[i] == '？' || text[i] == '?') {
                int end = i;
                while (end < text.length && (text[end] == '？' || text[end] == '?')) {
                    end++;
                }
                dropLostRun(i, end);
                i = end - 1;
            }
        }
    }

    /** A run of question marks inside a sentence, perhaps with half of the next character: 提案?T会, 立案的???里. */
    private void dropLostRun(int start, int end) {
        boolean inside = start > 0 && TextNormaliser.isChinese(text[start - 1]);
        boolean letter = end + 1 < text.length && isLetter(text[end]) && TextNormaliser.isChinese(text[end + 1]);
        boolean goesOn = end < text.length && TextNormaliser.isChinese(text[end]);
        if (inside && letter) {
            drop(start, end + 1);
        } else if (inside && goesOn && end - start > 1 && KEEPS_QUESTION.indexOf(text[start - 1]) < 0) {
            drop(start, end);
        }
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private void dropAsterisksAndNotes() {
        for (int i = 0; i < text.length; i++) {
            boolean pair =
                    text[i] == '*' && ((i + 1 < text.length && text[i + 1] == '*') || (i > 0 && text[i - 1] == '*'));
            if (pair) {
                drop(i, i + 1);
            } else if (text[i] == '[') {
                int end = noteEnd(i);
                drop(i, end);
            }
        }
    }

    private int noteEnd(int open) {
        int i = open + 1;
        while (i < text.length && i - open <= 2 && TextNormaliser.isDigit(text[i])) {
            i++;
        }
        boolean note = i > open + 1 && i < text.length && text[i] == ']' && open > 0;
        return note && text[open - 1] != '：' ? i + 1 : open;
    }

    private void dropDoubledMarks() {
        int last = -1;
        for (int i = 0; i < text.length; i++) {
            if (dropped[i]) {
                continue;
            }
            if (!MARK.contains(text[i])) {
                last = -1;
            } else if (last < 0 || isEmphasis(text[last], text[i])) {
                last = i;
            } else if (strength(text[i]) > strength(text[last])) {
                drop(last, last + 1);
                last = i;
            } else {
                drop(i, i + 1);
            }
        }
    }

    private void dropDoubledPercents() {
        for (int i = 1; i < text.length; i++) {
            if (text[i] == '%' && text[i - 1] == '%') {
                drop(i, i + 1);
            }
        }
    }

    private static boolean isEmphasis(char first, char second) {
        return first != second && "！？".indexOf(first) >= 0 && "！？".indexOf(second) >= 0;
    }

    private static int strength(char mark) {
        return MARKS.indexOf(mark);
    }

    /** Letter-spaced lines (提 案 3 6 件) close up; so do keys spread over two characters (来 源：). */
    private void dropSpacing(String whole) {
        int space = whole.indexOf(' ');
        while (space >= 0) {
            int start = whole.lastIndexOf('\n', space) + 1;
            int newline = whole.indexOf('\n', space);
            int end = newline < 0 ? whole.length() : newline;
            dropSpacing(start, end);
            space = whole.indexOf(' ', end);
        }
    }

    private void dropSpacing(int start, int end) {
        int spaces = 0;
        for (int i = start; i < end; i++) {
            if (text[i] == ' ') {
                spaces++;
            } else if (text[i] == '：' && i > start + 2) {
                closeKey(start, i);
            }
        }
        if (spaces >= FEWEST_LETTER_SPACES && isLetterSpaced(start, end)) {
            dropSingleSpaces(start, end);
        }
    }

    private boolean isLetterSpaced(int start, int end) {
        int letters = 0;
        int spaced = 0;
        for (int i = start; i + 1 < end; i++) {
            boolean letter = TextNormaliser.isChinese(text[i]) || TextNormaliser.isDigit(text[i]);
            letters += letter ? 1 : 0;
            spaced += letter && text[i + 1] == ' ' ? 1 : 0;
        }
        return spaced >= FEWEST_LETTER_SPACES && spaced * 10 > letters * 7;
    }

    private void dropSingleSpaces(int start, int end) {
        for (int i = start; i < end; i++) {
            if (text[i] == ' ' && (i + 1 == end || text[i + 1] != ' ')) {
                drop(i, i + 1);
            }
        }
    }

    private void closeKey(int start, int colon) {
        if (text[colon - 2] != ' ') {
            return;
        }
        int i = colon - 2;
        while (i > start && text[i] == ' ') {
            i--;
        }
        boolean spread = TextNormaliser.isChinese(text[colon - 1]) && TextNormaliser.isChinese(text[i]);
        boolean apart = i == start || !TextNormaliser.isChinese(text[i - 1]);
        if (spread && apart) {
            drop(i + 1, colon - 1);
        }
    }

    private void dropSpaces() {
        for (int i = 0; i < text.length; i++) {
            if (text[i] != ' ') {
                continue;
            }
            char before = i == 0 ? '\n' : text[i - 1];
            char after = i + 1 == text.length ? '\n' : text[i + 1];
            boolean besideDigit = (TextNormaliser.isDigit(before) && (TextNormaliser.isChinese(after) || after == '%'))
                    || (TextNormaliser.isChinese(before) && TextNormaliser.isDigit(after));
            boolean inUnit = isMagnitude(i - 1) && "元亩吨人户件".indexOf(after) >= 0;
            if (besideDigit || inUnit || after == ' ' || CLOSED_UP_BEFORE.indexOf(after) >= 0) {
                drop(i, i + 1);
            }
        }
    }

    private boolean isMagnitude(int offset) {
        int i = offset - 1;
        while (i > 0 && text[i] == ' ') {
            i--;
        }
        return i >= 0 && "万亿".indexOf(text[offset]) >= 0 && TextNormaliser.isDigit(text[i]);
    }

    private void drop(int start, int end) {
        for (int i = start; i < end; i++) {
            dropped[i] = true;
        }
        hasDropped |= start < end;
    }

    private AlignedText rest(AlignedText from) {
        if (!hasDropped) {
            return from;
        }
        AlignedText.Builder out = new AlignedText.Builder(text.length);
        int start = 0;
        for (int i = 0; i < text.length; i++) {
            if (dropped[i]) {
                out.append(from, start, i);
                start = i + 1;
            }
        }
        return out.append(from, start, text.length).build();
    }
}
