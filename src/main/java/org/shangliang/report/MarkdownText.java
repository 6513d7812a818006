package org.shangliang.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The text of a Markdown file without its marks; what a front matter tells is taken. */
final class MarkdownText {
    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]\\n]{0,200}\\]\\([^)\\n]{0,500}\\)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\n]{1,300})\\]\\([^)\\n]{0,500}\\)");
    private static final Pattern RULER = Pattern.compile("[-=*_|:\\s]{3,}");
    private static final Pattern LEAD = Pattern.compile("^\\s{0,8}(?:#{1,6}\\s+|>\\s?|[-*+]\\s+)");
    private static final Pattern EMPHASIS = Pattern.compile("(\\*{1,3}|_{2,3}|`{1,3}|~~)(?=\\S)([^*_`~]{1,500}?)\\1");
    private static final int LONGEST_LINE = 20_000;
    private static final int LONGEST_FRONT = 40;

    private MarkdownText() {}

    /** Reads a file. */
    static ParsedText read(String markdown) {
        String[] lines = markdown.split("\\R", -1);
        Map<String, String> front = new HashMap<>();
        int start = frontMatter(lines, front);
        StringBuilder text = new StringBuilder();
        for (int i = start; i < lines.length; i++) {
            text.append(plain(lines[i])).append('\n');
        }
        ToldBeside told =
                new ToldBeside(front.get("title"), front.get("date"), front.get("publisher"), front.get("url"), null);
        return new ParsedText(text.toString(), told, Set.of());
    }

    private static int frontMatter(String[] lines, Map<String, String> front) {
        if (!lines[0].strip().equals("---")) {
            return 0;
        }
        for (int i = 1; i < Math.min(lines.length, LONGEST_FRONT); i++) {
            if (lines[i].strip().equals("---")) {
                return i + 1;
            }
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                String value = lines[i].substring(colon + 1).strip();
                front.put(lines[i].substring(0, colon).strip(), value.replaceAll("^[\"']|[\"']$", ""));
            }
        }
        return 0;
    }

    private static String plain(String line) {
        if (line.length() > LONGEST_LINE) {
            return line;
        }
        if ((!line.isBlank() && RULER.matcher(line).matches()) || line.strip().startsWith("```")) {
            return "";
        }
        String plain = LEAD.matcher(line).replaceFirst("");
        plain = IMAGE.matcher(plain).replaceAll("");
        plain = LINK.matcher(plain).replaceAll("$1");
        plain = EMPHASIS.matcher(plain).replaceAll("$2");
        boolean row = plain.strip().startsWith("|");
        return row ? plain.strip().replaceAll("^\\|\\s*|\\s*\\|$", "") : plain;
    }
}
