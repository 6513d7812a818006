package org.shangliang.text;

import java.util.BitSet;

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
    private static final String CLOSED_UP_BEFORE = MARKS + "）”》";
    private static final String KEEPS_QUESTION = "吗呢么吧啊呀？";

    /** Traits of a mark and of a percent sign, of which no two stand together. */
    private static final int MARK = 1;

    private static final int PERCENT = 2;
    private static final int DOUBLED = MARK | PERCENT;
    /** Trait of a character at which begins what may have broken into the text. */
    private static final int BREAKS_IN = 4;

    private static final CharacterTraits TRAITS = new CharacterTraits.Builder()
            .with(MARK, MARKS)
            .with(PERCENT, "%")
            .with(BREAKS_IN, "？?*[" + LOST)
            .build();

    private final String text;
    private final BitSet dropped = new BitSet();

    private TextMender(String text) {
        this.text = text;
    }

    /** The text without the damage. */
    static AlignedText mend(AlignedText normalised) {
        TextMender mender = new TextMender(normalised.text());
        mender.mend();
        return mender.rest(normalised);
    }

    private void mend() {
        int before = 0;
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            int its = TRAITS.of(text.charAt(i));
            if ((its & BREAKS_IN) != 0 && i >= done) {
                done = dropAt(i);
            }
            if ((its & BREAKS_IN) != 0 && dropped.get(i)) {
                its = DOUBLED;
                i = done - 1;
            } else if ((its & before & DOUBLED) != 0) {
                dropDoubled(i);
            }
            before = its;
        }
        dropPinyin();
        dropSpacing();
    }

    /** Drops what begins at a question mark, an asterisk or a bracket, if it broke into the text; offset of what comes next. */
    private int dropAt(int start) {
        return switch (text.charAt(start)) {
            case LOST -> drop(start);
            case '*' -> isPair(start) ? drop(start) : start + 1;
            case '[' -> drop(start, noteEnd(start));
            default -> dropLostRun(start, questionsEnd(start));
        };
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
        int open = text.indexOf('（', 1);
        while (open > 0) {
            int end = TextNormaliser.isChinese(text.charAt(open - 1)) ? pinyinEnd(open) : -1;
            if (end > 0 && (told || hasAccent(open, end))) {
                told = true;
                drop(open, end);
            }
            open = text.indexOf('（', open + 1);
        }
    }

    private int pinyinEnd(int open) {
        int i = open + 1;
        while (i < text.length() && i - open <= LONGEST_PINYIN && isPinyin(text.charAt(i))) {
            i++;
        }
        return i > open + 1 && i < text.length() && text.charAt(i) == '）' ? i + 1 : -1;
    }

    private static boolean isPinyin(char c) {
        return (c >= 'a' && c <= 'z') || isAccented(c);
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
            if (isAccented(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private int questionsEnd(int start) {
        int end = start;
        while (end < text.length() && (text.charAt(end) == '？' || text.charAt(end) == '?')) {
            end++;
        }
        return end;
    }

    /** A run of question marks inside a sentence, perhaps with half of the next character: 提案?T会, 立案的???里. */
    private int dropLostRun(int start, int end) {
        boolean inside = isChinese(start - 1);
        boolean letter = end < text.length() && isLetter(text.charAt(end)) && isChinese(end + 1);
        if (inside && letter) {
            return drop(start, end + 1);
        }
        boolean goesOn = isChinese(end) && end - start > 1;
        return inside && goesOn && KEEPS_QUESTION.indexOf(text.charAt(start - 1)) < 0 ? drop(start, end) : end;
    }

    private boolean isChinese(int offset) {
        return offset >= 0 && offset < text.length() && TextNormaliser.isChinese(text.charAt(offset));
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private boolean isPair(int asterisk) {
        return text.startsWith("**", asterisk) || text.startsWith("**", asterisk - 1);
    }

    /** Where the mark of a note ends that begins with a bracket; there where it is none. */
    private int noteEnd(int open) {
        int i = open + 1;
        while (i < text.length() && i - open <= 2 && TextNormaliser.isDigit(text.charAt(i))) {
            i++;
        }
        boolean note = i > open + 1 && i < text.length() && text.charAt(i) == ']' && open > 0;
        return note && text.charAt(open - 1) != '：' ? i + 1 : open;
    }

    /** Drops a percent sign behind another, and of two marks, with nothing left between them, the weaker. */
    private void dropDoubled(int second) {
        char mark = text.charAt(second);
        int first = dropped.previousClearBit(second - 1);
        if (mark == '%') {
            if (text.charAt(second - 1) == '%') {
                drop(second);
            }
        } else if (first >= 0 && MARKS.indexOf(text.charAt(first)) >= 0 && !isEmphasis(text.charAt(first), mark)) {
            drop(strength(mark) > strength(text.charAt(first)) ? first : second);
        }
    }

    private static boolean isEmphasis(char first, char second) {
        return first != second && "！？".indexOf(first) >= 0 && "！？".indexOf(second) >= 0;
    }

    private static int strength(char mark) {
        return MARKS.indexOf(mark);
    }

    /** Letter-spaced lines (提 案 3 6 件) close up; so do keys spread over two characters (来 源：). */
    private void dropSpacing() {
        int space = text.indexOf(' ');
        while (space >= 0) {
            int start = text.lastIndexOf('\n', space) + 1;
            int newline = text.indexOf('\n', space);
            int end = newline < 0 ? text.length() : newline;
            int spaces = 0;
            for (; space >= 0 && space < end; space = text.indexOf(' ', space + 1)) {
                spaces++;
                if (space > start && space + 2 < end && text.charAt(space + 2) == '：') {
                    closeKey(start, space + 2);
                }
            }
            if (spaces >= FEWEST_LETTER_SPACES && isLetterSpaced(start, end)) {
                dropSingleSpaces(start, end);
            }
        }
    }

    private boolean isLetterSpaced(int start, int end) {
        int letters = 0;
        int spaced = 0;
        for (int i = start; i + 1 < end; i++) {
            boolean letter = TextNormaliser.isChinese(text.charAt(i)) || TextNormaliser.isDigit(text.charAt(i));
            letters += letter ? 1 : 0;
            spaced += letter && text.charAt(i + 1) == ' ' ? 1 : 0;
        }
        return spaced >= FEWEST_LETTER_SPACES && spaced * 10 > letters * 7;
    }

    private void dropSingleSpaces(int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == ' ' && (i + 1 == end || text.charAt(i + 1) != ' ')) {
                drop(i);
            }
        }
    }

    private void closeKey(int start, int colon) {
        int i = colon - 2;
        while (i > start && text.charAt(i) == ' ') {
            i--;
        }
        boolean spread = TextNormaliser.isChinese(text.charAt(colon - 1)) && TextNormaliser.isChinese(text.charAt(i));
        boolean apart = i == start || !TextNormaliser.isChinese(text.charAt(i - 1));
        if (spread && apart) {
            drop(i + 1, colon - 1);
        }
    }

    private void dropSpaces() {
        for (int i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
            char before = i == 0 ? '\n' : text.charAt(i - 1);
            char after = i + 1 == text.length() ? '\n' : text.charAt(i + 1);
            boolean besideDigit = (TextNormaliser.isDigit(before) && (TextNormaliser.isChinese(after) || after == '%'))
                    || (TextNormaliser.isChinese(before) && TextNormaliser.isDigit(after));
            boolean inUnit = isMagnitude(i - 1) && "元亩吨人户件".indexOf(after) >= 0;
            if (besideDigit || inUnit || after == ' ' || CLOSED_UP_BEFORE.indexOf(after) >= 0) {
                drop(i);
            }
        }
    }

    private boolean isMagnitude(int offset) {
        int i = offset - 1;
        while (i > 0 && text.charAt(i) == ' ') {
            i--;
        }
        return i >= 0 && "万亿".indexOf(text.charAt(offset)) >= 0 && TextNormaliser.isDigit(text.charAt(i));
    }

    private int drop(int offset) {
        return drop(offset, offset + 1);
    }

    /** Drops a stretch; offset of what comes next. */
    private int drop(int start, int end) {
        dropped.set(start, end);
        return Math.max(start + 1, end);
    }

    private AlignedText rest(AlignedText from) {
        if (dropped.isEmpty()) {
            return from;
        }
        AlignedText.Builder out = new AlignedText.Builder(text.length() - dropped.cardinality());
        int start = 0;
        for (int drop = dropped.nextSetBit(0); drop >= 0; drop = dropped.nextSetBit(start)) {
            out.append(from, start, drop);
            start = dropped.nextClearBit(drop);
        }
        return out.append(from, start, text.length()).build();
    }
}
