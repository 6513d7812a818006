package org.shangliang.text;

import java.nio.charset.Charset;
import java.util.List;

/** Text that was decoded with the wrong charset somewhere on its way: mended where its bytes can be told, else dropped. */
final class BrokenEncoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** What remains of characters lost between GB18030 and UTF-8. */
    private static final List<String> REMAINS = List.of("锟斤拷", "锟斤", "斤拷", "烫烫烫", "屯屯屯", "锘锟", "\uFFFD");
    /** The ends of quotations and paragraphs that lost a byte, and what they were. */
    private static final List<String> ENDS = List.of("?!?/p>", "？！？/p>", "?!?/P>", "?！?/p>");

    private static final char LOST = '\uFFFD';
    /** The characters that remains and broken ends begin with, and those that stand second in all but the first. */
    private static final CharacterSet FIRSTS = CharacterSet.of(LOST + "锟斤烫屯锘?？");

    private static final CharacterSet SECONDS = CharacterSet.of("斤拷烫屯锟!！");
    /** Of the characters of each remains the rarest. */
    private static final String RAREST = "锟拷烫屯\uFFFD";

    private static final String LEADS = leads();

    private BrokenEncoding() {}

    /** The characters one of which stands in every text that holds remains of lost characters. */
    static String signsOfLoss() {
        return RAREST;
    }

    /** Whether a text may hold the broken end of a quotation. */
    static boolean mayHoldEnd(String text) {
        return text.indexOf('>') >= 0 && (text.contains("/p>") || text.contains("/P>"));
    }

    /** The characters without which, and without the broken end of a quotation, a text shows no sign of a broken encoding. */
    static String signs() {
        return RAREST + "ïâ" + LEADS;
    }

    /** Whether {@code text} shows signs of a broken encoding. */
    static boolean isIn(String text) {
        return firstLoss(text, 0) < text.length() || text.contains("ï»¿") || text.contains("â€");
    }

    /** UTF-8 that was read as Windows-1252 (â€œ, ç»†) turned back; each character stands where its first byte stood. */
    static AlignedText mend(AlignedText text) {
        String found = text.text();
        AlignedText.Builder out = new AlignedText.Builder(found.length());
        int kept = 0;
        for (int i = 0; i < found.length(); i++) {
            int size = size(found.charAt(i));
            char meant = size == 0 ? 0 : meant(found, i, size);
            if (meant != 0) {
                out.append(text, kept, i).append(meant, text.sourceOffset(i));
                kept = i + size;
                i = kept - 1;
            }
        }
        return kept == 0 ? text : out.append(text, kept, found.length()).build();
    }

    /** The characters for which {@link #size} is above 0. */
    private static String leads() {
        StringBuilder leads = new StringBuilder();
        for (char c = 0; c < 0x100; c++) {
            leads.append(size(c) > 0 ? String.valueOf(c) : "");
        }
        return leads.toString();
    }

    /** How many bytes the character of UTF-8 has that begins with this one, or 0 for none. */
    private static int size(char lead) {
        return lead >= 0xE2 && lead <= 0xEF ? 3 : lead == 0xC2 || lead == 0xC3 ? 2 : 0;
    }

    /** The character that the bytes from {@code start} mean, or 0 where they mean none that a Chinese text has. */
    private static char meant(String text, int start, int size) {
        if (start + size > text.length()) {
            return 0;
        }
        int code = text.charAt(start) & (size == 3 ? 0x0F : 0x1F);
        for (int i = start + 1; i < start + size; i++) {
            int b = byteOf(text.charAt(i));
            if (b < 0x80 || b > 0xBF) {
                return 0;
            }
            code = code << 6 | (b & 0x3F);
        }
        boolean likely =
                size == 2 || (code >= 0x2010 && code <= 0x206F) || (code >= 0x3000 && code <= 0x9FFF) || code >= 0xFE00;
        return likely ? (char) code : 0;
    }

    private static int byteOf(char c) {
        if (c < 0x100) {
            return c;
        }
        byte[] windows = String.valueOf(c).getBytes(WINDOWS);
        return windows.length == 1 && windows[0] != '?' ? windows[0] & 0xFF : -1;
    }

    /** The text without what remains of lost characters; the broken end of a quotation becomes its full stop and quote. */
    static AlignedText drop(AlignedText text) {
        String found = text.text();
        int loss = firstLoss(found, 0);
        if (loss == found.length()) {
            return text;
        }
        AlignedText.Builder out = new AlignedText.Builder(found.length());
        int kept = 0;
        while (loss < found.length()) {
            out.append(text, kept, loss);
            int end = found.charAt(loss) == LOST ? 0 : longestAt(found, loss, ENDS);
            if (end > 0) {
                out.append('。', text.sourceOffset(loss)).append('”', text.sourceOffset(loss + 1));
            }
            kept = loss + (end > 0 ? end : Math.max(1, longestAt(found, loss, REMAINS)));
            loss = firstLoss(found, kept);
        }
        return out.append(text, kept, found.length()).build();
    }

    /** Where the first remains or broken end begins from {@code from} on; the text's length where there is none. */
    private static int firstLoss(String text, int from) {
        int i = from;
        while (i < text.length() && !(FIRSTS.contains(text.charAt(i)) && isLoss(text, i))) {
            i++;
        }
        return i;
    }

    private static boolean isLoss(String text, int offset) {
        return text.charAt(offset) == LOST
                || (offset + 1 < text.length()
                        && SECONDS.contains(text.charAt(offset + 1))
                        && (longestAt(text, offset, REMAINS) > 0 || longestAt(text, offset, ENDS) > 0));
    }

    private static int longestAt(String text, int offset, List<String> candidates) {
        int longest = 0;
        for (String candidate : candidates) {
            if (text.startsWith(candidate, offset)) {
                longest = Math.max(longest, candidate.length());
            }
        }
        return longest;
    }
}
