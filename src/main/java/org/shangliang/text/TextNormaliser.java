package org.shangliang.text;

import org.shangliang.codebook.CodebookFiles;

/**
 * Brings a text as found into the one form that everything downstream reads, and keeps where each character stood.
 *
 * <p>Half-width digits, letters and percent signs; one kind of space and line end; no zero-width characters; HTML entities
 * resolved; Simplified characters; Chinese punctuation ，。；：！？（） between Chinese characters; “ ” for 「 」 and straight
 * quotes. Characters of ranges (~ - — －) stay as they are. One linear pass each.
 */
public final class TextNormaliser {
    private static final int LONGEST_ENTITY = 10;
    private static final double TRADITIONAL_SHARE = 0.05;

    /** Trait of a character that is written in another form, or may begin an entity. */
    private static final int REWRITTEN = 1;
    /** Trait of a character that is written only in Traditional text. */
    private static final int TRADITIONAL = 2;
    /** Trait of a character that may remain of lost ones. */
    private static final int LOST = 4;
    /** Trait of a character that tells of a broken encoding. */
    private static final int BROKEN = 8;
    /** Trait of a character that markup may begin with. */
    private static final int MARKUP = 16;
    /** Trait of a character that is written by what stands beside it. */
    private static final int PUNCTUATION = 32;
    /** Trait of digits, and of the characters that are written by the digits beside them. */
    private static final int AT_DIGIT = 64;

    private final CharacterMap map;
    private final CharacterTraits traits;

    /** Reads the characters' forms from the codebook. */
    public TextNormaliser(CodebookFiles files) {
        map = new CharacterMap(files);
        traits = new CharacterTraits.Builder()
                .with(REWRITTEN, map.rewritten() + "&")
                .with(TRADITIONAL, map.writtenAs(map.onlyTraditional()))
                .with(LOST, map.writtenAs(BrokenEncoding.signsOfLoss()))
                .with(BROKEN, BrokenEncoding.signs())
                .with(MARKUP, LeftoverMarkup.signs())
                .with(PUNCTUATION, ",;:?!()．.○Ｏ◯\"")
                .with(AT_DIGIT, "0123456789，：")
                .build();
    }

    /**
     * A text in its one form.
     *
     * @param text the clean text and its alignment
     * @param script the script it was written in
     * @param damage what a broken encoding left in it
     */
    public record Normalised(AlignedText text, Script script, Damage damage) {}

    /** What a broken encoding did to a text. */
    public enum Damage {
        NONE,
        /** It holds characters that stand for lost ones; they were dropped. */
        LOST_CHARACTERS
    }

    /** Normalises a whole text as found. */
    public Normalised normalise(String found) {
        int signs = traits.in(found);
        boolean broken = (signs & BROKEN) != 0 || BrokenEncoding.mayHoldEnd(found);
        AlignedText source = AlignedText.of(found);
        AlignedText mended = broken ? BrokenEncoding.mend(source) : source;
        AlignedText unified = unified(mended, signs, source);
        boolean others = mended != source || found.indexOf('&') >= 0;
        int its = others ? traits.in(unified.text()) : signs;
        if ((its & LOST) != 0 || BrokenEncoding.mayHoldEnd(unified.text())) {
            unified = BrokenEncoding.drop(unified);
        }
        Damage damage = broken && BrokenEncoding.isIn(found) ? Damage.LOST_CHARACTERS : Damage.NONE;
        char[] text = unified.text().toCharArray();
        Script script = (its & TRADITIONAL) == 0 ? Script.SIMPLIFIED : script(text);
        if (script == Script.TRADITIONAL) {
            map.simplify(unified.text(), text);
        } else if ((its & TRADITIONAL) != 0) {
            simplifySome(text);
        }
        punctuate(text);
        return new Normalised(unified.withText(new String(text)), script, damage);
    }

    /** The text without markup, each character in its one form; what the found text holds no sign of is not looked for. */
    private AlignedText unified(AlignedText mended, int signs, AlignedText source) {
        boolean mayHoldMarkup = (signs & MARKUP) != 0 || mended != source;
        AlignedText stripped = mayHoldMarkup ? LeftoverMarkup.strip(mended) : mended;
        return (signs & REWRITTEN) != 0 || stripped != source ? unify(stripped) : stripped;
    }

    /** Turns the characters into Simplified ones that Simplified text seldom holds. */
    private void simplifySome(char[] text) {
        for (int i = 0; i < text.length; i++) {
            if ((traits.of(text[i]) & TRADITIONAL) != 0) {
                text[i] = map.simplified(text[i]);
            }
        }
    }

    private Script script(char[] text) {
        int traditional = 0;
        int chinese = 0;
        for (char c : text) {
            if (isChinese(c)) {
                chinese++;
                traditional += (traits.of(c) & TRADITIONAL) == 0 ? 0 : 1;
            }
        }
        return traditional > chinese * TRADITIONAL_SHARE ? Script.TRADITIONAL : Script.SIMPLIFIED;
    }

    private AlignedText unify(AlignedText source) {
        String found = source.text();
        int start = nextRewritten(found, 0);
        if (start == found.length()) {
            return source;
        }
        AlignedText.Builder out = new AlignedText.Builder(found.length());
        int kept = 0;
        while (start < found.length()) {
            out.append(source, kept, start);
            kept = rewrite(source, start, out);
            start = nextRewritten(found, kept);
        }
        return out.append(source, kept, found.length()).build();
    }

    private int nextRewritten(String text, int from) {
        int i = from;
        while (i < text.length() && (traits.of(text.charAt(i)) & REWRITTEN) == 0) {
            i++;
        }
        return i;
    }

    /** Adds the one form of the character, line end or entity at {@code start}, if it has any; offset of what comes next. */
    private int rewrite(AlignedText source, int start, AlignedText.Builder out) {
        String found = source.text();
        int next = start + 1;
        char c = found.charAt(start);
        if (c == '\r') {
            next = next < found.length() && found.charAt(next) == '\n' ? next + 1 : next;
            c = '\n';
        } else if (c == '&') {
            int end = entityEnd(found, start);
            char meant = end < 0 ? CharacterMap.DROPPED : map.entity(found.substring(start + 1, end));
            if (meant != CharacterMap.DROPPED) {
                c = meant;
                next = end + 1;
            }
        }
        char form = map.oneForm(c);
        if (form != CharacterMap.DROPPED) {
            out.append(form, source.sourceOffset(start));
        }
        return next;
    }

    private static int entityEnd(String text, int start) {
        int limit = Math.min(text.length(), start + LONGEST_ENTITY);
        for (int i = start + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i;
            }
            if (c != '#' && !isAsciiLetterOrDigit(c)) {
                return -1;
            }
        }
        return -1;
    }

    private void punctuate(char[] text) {
        int quote = -1;
        int before = 0;
        for (int i = 0; i < text.length; i++) {
            int its = traits.of(text[i]);
            if ((its & (PUNCTUATION | (before & AT_DIGIT))) != 0) {
                if (text[i] == '"') {
                    boolean closes = quote >= 0 && isOneLine(text, quote, i);
                    text[i] = closes ? '”' : '“';
                    quote = closes ? -1 : i;
                } else {
                    text[i] = punctuated(text, i);
                }
            }
            before = its;
        }
    }

    private static boolean isOneLine(char[] text, int start, int end) {
        int i = start;
        while (i < end && text[i] != '\n') {
            i++;
        }
        return i == end;
    }

    /** What a character that no quote is becomes by what stands beside it. */
    private static char punctuated(char[] text, int i) {
        char before = i == 0 ? '\n' : text[i - 1];
        char after = i + 1 == text.length ? '\n' : text[i + 1];
        return switch (text[i]) {
            case ',' -> isComma(text, i) ? '，' : ',';
            case '，' -> groupsDigits(text, i) ? ',' : '，';
            case ';' -> isAsciiLetterOrDigit(before) && isAsciiLetterOrDigit(after) ? ';' : '；';
            case ':' -> isBesideChinese(before, after) ? '：' : ':';
            case '：' -> isDigit(before) && isDigit(after) ? ':' : '：';
            case '?' -> isBesideChinese(before, after) ? '？' : '?';
            case '!' -> isBesideChinese(before, after) ? '！' : '!';
            case '(' -> '（';
            case ')' -> '）';
            case '．' -> isDigit(before) ? '.' : '．';
            case '.' -> isChinese(before) && !isAsciiLetterOrDigit(after) && after != '.' ? '。' : '.';
            case '○', 'Ｏ', '◯' -> isNumeral(before) || isNumeral(after) ? '〇' : text[i];
            default -> text[i];
        };
    }

    private static boolean isComma(char[] text, int i) {
        if (i + 5 < text.length && text[i + 1] == '\n' && i > 0 && isDigit(text[i - 1])) {
            boolean three = isDigit(text[i + 2]) && isDigit(text[i + 3]) && isDigit(text[i + 4]);
            return !three || isDigit(text[i + 5]);
        }
        char before = i == 0 ? '\n' : text[i - 1];
        char after = i + 1 == text.length ? '\n' : text[i + 1];
        if (isDigit(before) && isDigit(after)) {
            return !groupsDigits(text, i);
        }
        return isBesideChinese(before, after) || !isAsciiLetterOrDigit(before) || !isAsciiLetterOrDigit(after);
    }

    /** Whether the comma at {@code i} parts thousands: a digit before it, exactly three after. */
    private static boolean groupsDigits(char[] text, int i) {
        if (i == 0 || !isDigit(text[i - 1]) || i + 3 >= text.length) {
            return false;
        }
        boolean three = isDigit(text[i + 1]) && isDigit(text[i + 2]) && isDigit(text[i + 3]);
        return three && (i + 4 == text.length || !isDigit(text[i + 4]));
    }

    private static boolean isBesideChinese(char before, char after) {
        return isChinese(before) || isChinese(after) || isChineseMark(before) || isChineseMark(after);
    }

    private static boolean isChineseMark(char c) {
        return c == '“' || c == '”' || c == '《' || c == '》' || c == '（' || c == '）' || c == '、' || c == '。' || c == '！'
                || c == '？' || c == '；' || c == '，';
    }

    private static boolean isNumeral(char c) {
        return "〇一二三四五六七八九".indexOf(c) >= 0;
    }

    static boolean isChinese(char c) {
        return (c >= 0x3400 && c <= 0x9FFF) || c == '〇';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
