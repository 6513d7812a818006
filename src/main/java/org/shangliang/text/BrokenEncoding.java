package org.shangliang.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text that was decoded with the wrong charset somewhere on its way: mended where its bytes can be told, else dropped. */
final class BrokenEncoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** What remains of characters lost between GB18030 and UTF-8. */
    private static final List<String> REMAINS = List.of("锟斤拷", "锟斤", "斤拷", "烫烫烫", "屯屯屯", "锘锟", "\uFFFD");
    /** The ends of quotations and paragraphs that lost a byte, and what they were. */
    private static final List<String> ENDS = List.of("?!?/p>", "？！？/p>", "?!?/P>", "?！?/p>");

    private static final int LONGEST_RUN = 4096;

    private BrokenEncoding() {}

    /** Whether {@code text} shows signs of a broken encoding. */
    static boolean isIn(String text) {
        return REMAINS.stream().anyMatch(text::contains)
                || ENDS.stream().anyMatch(text::contains)
                || text.contains("ï»¿")
                || text.contains("â€");
    }

    /** UTF-8 that was read as Windows-1252 (â€œ, ç»†) turned back; each character stands where its first byte stood. */
    static AlignedText mend(AlignedText text) {
        String found = text.text();
        AlignedText.Builder out = new AlignedText.Builder(found.length());
        int i = 0;
        while (i < found.length()) {
            int end = isLead(found.charAt(i)) ? runEnd(found, i) : i;
            String meant = end > i + 1 ? decoded(found, i, end) : "";
            if (meant.isEmpty()) {
                out.append(found.charAt(i), text.sourceOffset(i));
                i++;
            } else {
                i = appendMeant(meant, text, i, out);
            }
        }
        return out.build();
    }

    private static int appendMeant(String meant, AlignedText text, int start, AlignedText.Builder out) {
        int at = start;
        for (int k = 0; k < meant.length(); k++) {
            out.append(meant.charAt(k), text.sourceOffset(at));
            boolean pair = Character.isHighSurrogate(meant.charAt(k));
            at += pair ? 0 : Character.isLowSurrogate(meant.charAt(k)) ? 4 : utf8Length(meant.charAt(k));
        }
        return at;
    }

    private static int utf8Length(char c) {
        return c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }

    private static boolean isLead(char c) {
        return c >= 0xC2 && c <= 0xF4;
    }

    /** End of the run of characters from {@code start} that each stand for one byte above 0x7F. */
    private static int runEnd(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST_RUN && byteOf(text.charAt(end)) >= 0x80) {
            end++;
        }
        return end;
    }

    /** What the bytes of the run mean in UTF-8, or nothing where they mean nothing. */
    private static String decoded(String text, int start, int end) {
        byte[] bytes = new byte[end - start];
        int length = 0;
        int whole = 0;
        while (length < bytes.length) {
            int lead = byteOf(text.charAt(start + length));
            int size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
            if (size == 0 || length + size > bytes.length) {
                break;
            }
            for (int k = 0; k < size; k++) {
                bytes[length] = (byte) byteOf(text.charAt(start + length));
                length++;
            }
            whole = length;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, 0, whole))
                    .toString();
        } catch (CharacterCodingException e) {
            return "";
        }
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
        AlignedText.Builder out = new AlignedText.Builder(found.length());
        int i = 0;
        while (i < found.length()) {
            int end = longestAt(found, i, ENDS);
            int remains = longestAt(found, i, REMAINS);
            if (end > 0) {
                out.append('。', text.sourceOffset(i)).append('”', text.sourceOffset(i + 1));
                i += end;
            } else if (remains > 0) {
                i += remains;
            } else {
                out.append(found.charAt(i), text.sourceOffset(i));
                i++;
            }
        }
        return out.build();
    }

    private static int longestAt(String text, int offset, List<String> candidates) {
        char c = text.charAt(offset);
        if (c != '?' && c != '？' && c < 0x3400) {
            return 0;
        }
        int longest = 0;
        for (String candidate : candidates) {
            if (text.startsWith(candidate, offset)) {
                longest = Math.max(longest, candidate.length());
            }
        }
        return longest;
    }
}
