package org.shangliang.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds where on a page one article ends and the next begins: at a heading above a dateline (本报兰州讯), above a date of its
 * own （2023-11-28）, or above a mark of continuation （续一版）; on such a page also above the other short items.
 */
final class ArticleSplitter {
    private static final int MOST_TITLE_LINES = 3;

    private final PublicationFacts facts;

    ArticleSplitter(PublicationFacts facts) {
        this.facts = facts;
    }

    /**
     * The paragraphs of one article.
     *
     * @param start number of its first paragraph on the page
     * @param end number after its last
     */
    record Stretch(int start, int end) {}

    /** What sort of page it is. */
    private enum Kind {
        ONE_ARTICLE,
        NEWSPAPER,
        DIGEST
    }

    /** The paragraphs of a page, and which of them have the form of a heading. */
    private static final class Paragraphs {
        private final List<AlignedText> texts;
        private final BitSet headings = new BitSet();

        Paragraphs(List<AlignedText> texts) {
            this.texts = texts;
            for (int i = 0; i < texts.size(); i++) {
                headings.set(i, SentenceSplitter.looksLikeHeading(text(i)));
            }
        }

        String text(int i) {
            return texts.get(i).text();
        }

        int size() {
            return texts.size();
        }

        boolean isHeading(int i) {
            return headings.get(i);
        }

        /** Whether a paragraph that is no heading stands right under one. */
        boolean isUnderHeading(int i) {
            return headings.get(i - 1) && !headings.get(i);
        }

        boolean hasBody(int start, int end) {
            return headings.nextClearBit(start) < end;
        }

        int topOfTitle(int body) {
            int top = body;
            while (top > 0 && body - top < MOST_TITLE_LINES && headings.get(top - 1)) {
                top--;
            }
            return top;
        }
    }

    /** The articles of a page, in order, together every paragraph once. */
    List<Stretch> split(List<AlignedText> texts) {
        Paragraphs paragraphs = new Paragraphs(texts);
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        for (int start : starts(paragraphs)) {
            if (start > from && paragraphs.hasBody(from, start)) {
                stretches.add(new Stretch(from, start));
                from = start;
            }
        }
        stretches.add(new Stretch(from, texts.size()));
        return stretches;
    }

    private SortedSet<Integer> starts(Paragraphs paragraphs) {
        SortedSet<Integer> starts = new TreeSet<>();
        Kind kind = Kind.ONE_ARTICLE;
        for (int i = 1; i < paragraphs.size(); i++) {
            String text = paragraphs.text(i);
            if (paragraphs.isUnderHeading(i) && opensItem(text)) {
                boolean dateline = facts.hasDateline(text);
                starts.add(dateline ? paragraphs.topOfTitle(i) : i - 1);
                if (paragraphs.hasBody(0, i - 1)) {
                    kind = dateline && kind != Kind.DIGEST ? Kind.NEWSPAPER : Kind.DIGEST;
                }
            } else if (paragraphs.isHeading(i) && facts.isContinued(text)) {
                starts.add(paragraphs.topOfTitle(i));
            }
        }
        if (kind != Kind.ONE_ARTICLE) {
            addShortItems(paragraphs, starts, kind);
        }
        return starts;
    }

    private boolean opensItem(String text) {
        return facts.startsItem(text) || facts.findItemDate(text).isPresent();
    }

    /** On a page of several articles a heading above 近日… or 8月17日… opens another; on a page of dated items every heading does. */
    private void addShortItems(Paragraphs paragraphs, SortedSet<Integer> starts, Kind kind) {
        boolean everyHeading = kind == Kind.DIGEST;
        for (int i = 1; i < paragraphs.size(); i++) {
            if (paragraphs.isUnderHeading(i) && (everyHeading || facts.opensWithDay(paragraphs.text(i)))) {
                starts.add(everyHeading ? i - 1 : paragraphs.topOfTitle(i));
            }
        }
    }
}
