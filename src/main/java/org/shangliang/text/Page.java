package org.shangliang.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A document's text by lines: its own paragraphs in order, and every line as it stood before furniture was dropped.
 *
 * @param paragraphs the article's paragraphs, wrapped lines joined
 * @param furniture the lines that were dropped, or what was cut out of one, each with where it stood; lists of other pages left out
 */
record Page(List<AlignedText> paragraphs, List<Furniture> furniture) {

    /**
     * A line that holds furniture.
     *
     * @param line the line as it stood, normalised
     * @param before number of paragraphs that stand before it
     */
    record Furniture(AlignedText line, int before) {}

    Page {
        paragraphs = List.copyOf(paragraphs);
        furniture = List.copyOf(furniture);
    }

    /** Frees a normalised text of its furniture, and tells out the rows of its tables. */
    static Page of(AlignedText text, Boilerplate boilerplate, TableRows tables) {
        return new Reader(text, boilerplate, tables.told(text)).read();
    }

    /** The furniture that stands at or after a paragraph, in order. */
    List<Furniture> furnitureFrom(int paragraph) {
        int low = 0;
        int high = furniture.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (furniture.get(middle).before() < paragraph) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return furniture.subList(low, furniture.size());
    }

    /** One pass over the lines of a page. */
    private static final class Reader {
        private static final int LONGEST_LINK = 60;

        private final List<Boilerplate.Line> lines;
        private final Boilerplate boilerplate;
        private final Map<Integer, AlignedText> rows;
        private final List<WrappedLines.Line> kept = new ArrayList<>();
        private final List<AlignedText> dropped = new ArrayList<>();
        private WrappedLines.Gap gap = WrappedLines.Gap.NONE;

        Reader(AlignedText text, Boilerplate boilerplate, Map<Integer, AlignedText> rows) {
            this.rows = rows;
            this.boilerplate = boilerplate;
            lines = boilerplate.lines(text);
        }

        Page read() {
            int end = isForum() ? firstReply() : lines.size();
            int i = 0;
            while (i < end) {
                i = take(i, end);
            }
            return page();
        }

        private boolean isForum() {
            for (Boilerplate.Line line : lines) {
                if (line.isOfForum()) {
                    return true;
                }
            }
            return false;
        }

        /** Where the second post of a thread begins. */
        private int firstReply() {
            int posts = 0;
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).text().text();
                posts += Boilerplate.opensPost(line) ? 1 : 0;
                if (posts > 1 || (boilerplate.opensReply(line) && i > 0)) {
                    return i;
                }
            }
            return lines.size();
        }

        /** Takes the line of a number, or drops it; the number of the next to be taken. */
        private int take(int i, int end) {
            AlignedText row = rows.get(i);
            if (row != null) {
                kept.add(new WrappedLines.Line(row, gap));
                gap = WrappedLines.Gap.NONE;
                return i + 1;
            }
            if (lines.get(i).isEmpty()) {
                gap = WrappedLines.Gap.BLANK_LINE;
                return i + 1;
            }
            AlignedText line = lines.get(i).text();
            Boilerplate.Verdict verdict = boilerplate.judge(lines.get(i));
            if (verdict instanceof Boilerplate.Verdict.Kept keep) {
                AlignedText left = line;
                if (keep.line() != line) {
                    drop(line.without(keep.line()));
                    left = Boilerplate.trimmed(keep.line());
                }
                if (left.length() > 0) {
                    kept.add(new WrappedLines.Line(left, gap));
                    gap = WrappedLines.Gap.NONE;
                }
                return i + 1;
            }
            if (verdict instanceof Boilerplate.Verdict.RelatedList) {
                return takeRelated(i, end);
            }
            drop(line);
            return i + 1;
        }

        /** The heading of a list of other pages goes, and the titles under it; a heading right above a text stays. */
        private int takeRelated(int heading, int end) {
            int next = nextLine(heading, end);
            if (next < end && isText(next) && lines.get(heading).text().length() > 8) {
                kept.add(new WrappedLines.Line(lines.get(heading).text(), WrappedLines.Gap.BLANK_LINE));
                return heading + 1;
            }
            int i = next;
            while (i < end && !isText(i)) {
                int after = nextLine(i, end);
                if (after < end && isText(after) && !isBulleted(i)) {
                    break;
                }
                i = after;
            }
            gap = WrappedLines.Gap.BLANK_LINE;
            return i;
        }

        private int nextLine(int i, int end) {
            int next = i + 1;
            while (next < end && lines.get(next).isEmpty()) {
                next++;
            }
            return next;
        }

        private boolean isText(int i) {
            AlignedText line = lines.get(i).text();
            return line.text().indexOf('。') >= 0 || line.length() > LONGEST_LINK;
        }

        private boolean isBulleted(int i) {
            AlignedText line = lines.get(i).text();
            return line.length() > 0 && "·•-●■◆▪>".indexOf(line.text().charAt(0)) >= 0;
        }

        private void drop(AlignedText line) {
            if (line.length() > 0) {
                dropped.add(line);
            }
        }

        private Page page() {
            List<AlignedText> paragraphs = new ArrayList<>();
            for (AlignedText joined : WrappedLines.join(kept)) {
                AlignedText paragraph = TextMender.closeUp(joined);
                if (paragraph.length() > 0) {
                    paragraphs.add(paragraph);
                }
            }
            List<Furniture> furniture = new ArrayList<>();
            for (int i = 0; i < dropped.size(); i++) {
                furniture.add(new Furniture(dropped.get(i), paragraphsBefore(paragraphs, dropped.get(i))));
            }
            return new Page(paragraphs, furniture);
        }

        private static int paragraphsBefore(List<AlignedText> paragraphs, AlignedText line) {
            int low = 0;
            int high = paragraphs.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (paragraphs.get(middle).sourceOffset(0) < line.sourceOffset(0)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
