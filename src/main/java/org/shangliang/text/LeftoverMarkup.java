package org.shangliang.text;

import java.util.Locale;
import java.util.Set;

/**
 * Takes out of a text the markup that a careless extraction left in it: HTML tags, whole scripts and style sheets, BBCode, and
 * line ends written as a backslash and a letter. Tags of blocks become line ends.
 */
final class LeftoverMarkup {
    private static final String BEGINNINGS = "<[\\";
    private static final CharacterSet SIGNS = CharacterSet.of(BEGINNINGS);
    private static final int LONGEST_TAG = 400;
    private static final int LONGEST_SCRIPT = 20_000;
    private static final int LONGEST_COMMENT = 2_000;
    private static final int LONGEST_CODE = 80;
    private static final Set<String> BLOCKS = Set.of(
            "p", "br", "div", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article",
            "hr", "dd", "dt", "title");
    private static final Set<String> INLINE = Set.of(
            "a",
            "b",
            "i",
            "u",
            "em",
            "strong",
            "span",
            "font",
            "img",
            "td",
            "th",
            "tbody",
            "thead",
            "small",
            "sup",
            "sub",
            "center",
            "body",
            "html",
            "head",
            "meta",
            "link",
            "input",
            "button",
            "form",
            "iframe",
            "embed",
            "object",
            "video",
            "o:p",
            "st1",
            "script",
            "style",
            "label",
            "blockquote",
            "figure",
            "figcaption",
            "header",
            "footer",
            "nav",
            "main",
            "pre",
            "code",
            "del",
            "ins",
            "s",
            "wbr",
            "source",
            "svg",
            "path");
    private static final Set<String> CODES = Set.of(
            "b",
            "i",
            "u",
            "s",
            "url",
            "img",
            "size",
            "color",
            "font",
            "align",
            "quote",
            "attach",
            "attachimg",
            "float",
            "table",
            "tr",
            "td",
            "list",
            "indent",
            "backcolor",
            "email",
            "p",
            "media",
            "hide",
            "free",
            "code");

    private LeftoverMarkup() {}

    /** The characters that markup begins with. */
    static String signs() {
        return BEGINNINGS;
    }

    /** The text without its markup. */
    static AlignedText strip(AlignedText text) {
        String found = text.text();
        int start = firstSign(found, 0);
        if (start == found.length()) {
            return text;
        }
        AlignedText.Builder out = new AlignedText.Builder(found.length());
        int kept = 0;
        while (start < found.length()) {
            int end = end(found, start);
            if (end > 0) {
                out.append(text, kept, start);
                if (endsLine(found, start)) {
                    out.append('\n', text.sourceOffset(start));
                }
                kept = end;
            }
            start = firstSign(found, Math.max(end, start + 1));
        }
        return kept == 0 ? text : out.append(text, kept, found.length()).build();
    }

    private static int firstSign(String text, int from) {
        int i = from;
        while (i < text.length() && !SIGNS.contains(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Where the markup ends that begins with the sign at {@code start}, or -1 where none does. */
    private static int end(String text, int start) {
        return switch (text.charAt(start)) {
            case '<' -> tagEnd(text, start);
            case '[' -> codeEnd(text, start);
            default -> escapeEnd(text, start);
        };
    }

    private static boolean endsLine(String text, int start) {
        char c = text.charAt(start);
        return (c == '<' && BLOCKS.contains(name(text, start))) || (c == '\\' && text.charAt(start + 1) != 't');
    }

    /** The lower-case name of the tag or code that starts here, without a slash. */
    private static String name(String text, int start) {
        int from = start + 1;
        if (from < text.length() && text.charAt(from) == '/') {
            from++;
        }
        int to = from;
        while (to < text.length() && to - from < 12 && isNameCharacter(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ':';
    }

    private static int tagEnd(String text, int start) {
        if (text.startsWith("<!--", start)) {
            int close = find(text, "-->", start, LONGEST_COMMENT);
            return close > 0 ? close + 3 : -1;
        }
        String name = name(text, start);
        if (!BLOCKS.contains(name) && !INLINE.contains(name)) {
            return -1;
        }
        int end = closing(text, start, '>', LONGEST_TAG);
        boolean opens = end > 0 && text.charAt(start + 1) != '/';
        if (opens && (name.equals("script") || name.equals("style"))) {
            int close = find(text, "</" + name, end, LONGEST_SCRIPT);
            return close > 0 ? closing(text, close, '>', LONGEST_TAG) : end;
        }
        return end;
    }

    private static int codeEnd(String text, int start) {
        String name = name(text, start);
        int after = start + 1 + name.length() + (text.startsWith("[/", start) ? 1 : 0);
        boolean ends = after < text.length() && (text.charAt(after) == ']' || text.charAt(after) == '=');
        if (!ends || !CODES.contains(name)) {
            return -1;
        }
        int end = closing(text, start, ']', LONGEST_CODE);
        boolean holds = end > 0 && text.charAt(start + 1) != '/' && (name.equals("img") || name.startsWith("attach"));
        int close = holds ? find(text, "[/" + name, end, LONGEST_TAG) : -1;
        return close > 0 ? closing(text, close, ']', LONGEST_CODE) : end;
    }

    /** Where {@code wanted} stands within the next {@code most} characters, or -1. */
    private static int find(String text, String wanted, int start, int most) {
        int at = text.substring(start, Math.min(text.length(), start + most)).indexOf(wanted);
        return at < 0 ? -1 : start + at;
    }

    private static int closing(String text, int start, char mark, int most) {
        int limit = Math.min(text.length(), start + most);
        for (int i = start + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == mark) {
                return i + 1;
            }
            if (c == '<' || (c == '\n' && mark == ']')) {
                return -1;
            }
        }
        return -1;
    }

    private static int escapeEnd(String text, int start) {
        if (start + 1 >= text.length()) {
            return -1;
        }
        char escaped = text.charAt(start + 1);
        boolean apart = start + 2 >= text.length() || !isNameCharacter(text.charAt(start + 2));
        return apart && (escaped == 'n' || escaped == 'r' || escaped == 't') ? start + 2 : -1;
    }
}
