package org.shangliang.log;

import java.text.Normalizer;
import java.util.Locale;

/** The text of a cell as it is compared. */
final class CellText {
    private static final int LONGEST_SHOWN = 40;
    private static final String SHOWN_HAN = "年月日号时分元万亿千百十户人名家个";

    private CellText() {}

    /** Half-width, without blanks around it. */
    static String plain(String cell) {
        return isAscii(cell)
                ? cell.strip()
                : Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
    }

    /** Half-width, lower case, without blanks and marks: what names and words are compared by. */
    static String key(String cell) {
        String plain = plain(cell).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                key.append(c);
            }
        }
        return key.toString();
    }

    /** A cell as it may be told in a message: digits and units stand, every other letter may be part of a name and is masked. */
    static String shown(String cell) {
        String start = cell.length() > LONGEST_SHOWN ? cell.substring(0, LONGEST_SHOWN) + "…" : cell;
        StringBuilder shown = new StringBuilder();
        start.codePoints().forEach(c -> {
            boolean masked = Character.isLetter(c) && SHOWN_HAN.indexOf(c) < 0;
            shown.appendCodePoint(masked ? '□' : Character.isISOControl(c) ? ' ' : c);
        });
        return shown.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
