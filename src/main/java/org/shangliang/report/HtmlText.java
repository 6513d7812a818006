package org.shangliang.report;

import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** The visible text of an HTML page: a line for each block, the cells of a row parted by " | ". */
final class HtmlText {
    private static final String UNSEEN =
            "script, style, noscript, template, iframe, svg, canvas, object, embed, select, button, input, textarea, nav, footer, [hidden],"
                    + " [style~=(?i)display\\s*:\\s*none], [aria-hidden=true]";
    private static final List<String> TITLES =
            List.of("meta[name=ArticleTitle]", "meta[property=og:title]", "meta[name=title]");
    private static final List<String> DATES = List.of(
            "meta[name=PubDate]",
            "meta[property=article:published_time]",
            "meta[name=publishdate]",
            "meta[name=publish_date]",
            "meta[name=pubdate]",
            "meta[itemprop=datePublished]",
            "meta[name=apub:time]",
            "meta[name=date]",
            "time[pubdate]",
            "time[datetime]");
    private static final List<String> PUBLISHERS = List.of(
            "meta[name=ContentSource]", "meta[name=source]", "meta[name=mediaid]", "meta[property=article:author]");
    private static final int SHORTEST_TITLE = 6;
    /** In characters; a table with a longer cell lays out a page. */
    private static final int LONGEST_CELL = 150;

    private HtmlText() {}

    /** Reads a page. */
    static ParsedText read(String html, int depth) {
        Document page = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(depth));
        ToldBeside told = new ToldBeside(title(page), first(page, DATES), first(page, PUBLISHERS), null, null);
        page.select(UNSEEN).remove();
        page.select("table").forEach(HtmlText::setOut);
        Lines lines = new Lines();
        page.body().traverse(lines);
        return new ParsedText(lines.text(), told, Set.of());
    }

    /**
     * Puts the rows of a table of short cells in its place, a line each; a table that lays out a page is left as it is, and one that no
     * grid can hold.
     */
    private static void setOut(Element table) {
        if (!isOfData(table)) {
            return;
        }
        TableGrid grid = new TableGrid();
        for (Element row : table.select("tr")) {
            grid.newRow();
            for (Element cell : row.select("td, th")) {
                grid.add(cell.text().strip(), span(cell, "colspan"), span(cell, "rowspan"));
            }
        }
        if (!grid.isWhole()) {
            return;
        }
        Element rows = new Element("pre").appendText(String.join("\n", grid.lines()));
        Element caption = table.selectFirst("caption");
        table.replaceWith(rows);
        if (caption != null) {
            rows.before(new Element("p").appendText(caption.text()));
        }
    }

    private static boolean isOfData(Element table) {
        if (table.selectFirst("table table, table pre") != null) {
            return false;
        }
        List<Element> cells = table.select("td, th");
        return cells.size() > table.select("tr").size()
                && cells.stream().allMatch(cell -> cell.text().length() <= LONGEST_CELL);
    }

    private static int span(Element cell, String across) {
        String told = cell.attr(across).strip();
        boolean number = !told.isEmpty() && told.length() <= 3 && told.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(told) : 1;
    }

    private static @Nullable String title(Document page) {
        String told = first(page, TITLES);
        if (told != null) {
            return told;
        }
        List<Element> headings = page.select("h1");
        if (headings.size() == 1 && headings.get(0).text().length() >= SHORTEST_TITLE) {
            return headings.get(0).text();
        }
        String name = page.title().split("\\s*[-_|–—]{1,2}\\s*", 2)[0].strip();
        return name.length() >= SHORTEST_TITLE ? name : null;
    }

    private static @Nullable String first(Document page, List<String> queries) {
        for (String query : queries) {
            Element element = page.selectFirst(query);
            String told = element == null
                    ? ""
                    : element.hasAttr("content") ? element.attr("content") : element.attr("datetime");
            if (!told.isBlank()) {
                return told.strip();
            }
        }
        return null;
    }

    /** Writes the text nodes, breaking lines where the page does. */
    private static final class Lines implements NodeVisitor {
        private static final Set<String> ROWS = Set.of("td", "th");
        private final StringBuilder text = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words);
            } else if (node instanceof Element element && !isCell(element) && breaks(element)) {
                newLine();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            if (isCell(element) && element.nextElementSibling() != null) {
                endCell();
            } else if (breaks(element)) {
                newLine();
            }
        }

        private void append(TextNode words) {
            String run = words.getWholeText();
            Element parent = words.parent();
            boolean verbatim = parent != null && parent.normalName().equals("pre");
            for (int i = 0; i < run.length(); i++) {
                char c = run.charAt(i);
                boolean white = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
                if (verbatim || !white) {
                    text.append(c);
                } else if (isSpaceWanted(run, i)) {
                    text.append(' ');
                }
            }
        }

        /** A line end between Chinese characters in the source is no space on the page's text. */
        private boolean isSpaceWanted(String run, int i) {
            if (text.isEmpty() || text.charAt(text.length() - 1) == '\n' || text.charAt(text.length() - 1) == ' ') {
                return false;
            }
            boolean lineEnd = run.charAt(i) == '\n' || run.charAt(i) == '\r';
            return !lineEnd || text.charAt(text.length() - 1) < 0x2E80;
        }

        private static boolean breaks(Element element) {
            return element.isBlock()
                    || element.normalName().equals("br")
                    || element.normalName().equals("tr");
        }

        private static boolean isCell(Element element) {
            return ROWS.contains(element.normalName()) && element.selectFirst("p, div, table, br") == null;
        }

        private void endCell() {
            text.append(TableGrid.PARTED);
        }

        private void newLine() {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }

        String text() {
            return text.toString();
        }
    }
}
