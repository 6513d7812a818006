package org.shangliang.text;

import java.util.ArrayList;
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

    /** The articles of a page, in order, together every paragraph once. */
    List<Stretch> split(List<AlignedText> paragraphs) {
        List<String> texts = paragraphs.stream().map(AlignedText::text).toList();
        SortedSet<Integer> starts = starts(texts);
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        for (int start : starts) {
            if (start > from && hasBody(texts, from, start)) {
                stretches.add(new Stretch(from, start));
                from = start;
            }
        }
        stretches.add(new Stretch(from, texts.size()));
        return stretches;
    }

    private SortedSet<Integer> starts(List<String> texts) {
        SortedSet<Integer> starts = new TreeSet<>();
        Kind kind = Kind.ONE_ARTICLE;
        for (int i = 1; i < texts.size(); i++) {
            String text = texts.get(i);
            boolean underHeading = isHeading(texts.get(i - 1));
            if (underHeading && !isHeading(text) && opensItem(text)) {
                boolean dateline = facts.hasDateline(text);
                starts.add(dateline ? topOfTitle(texts, i) : i - 1);
                if (hasBody(texts, 0, i - 1)) {
                    kind = dateline && kind != Kind.DIGEST ? Kind.NEWSPAPER : Kind.DIGEST;
                }
            } else if (isHeading(text) && facts.isContinued(text)) {
                starts.add(topOfTitle(texts, i));
            }
        }
        if (kind != Kind.ONE_ARTICLE) {
            addShortItems(texts, starts, kind);
        }
        return starts;
    }

    private boolean opensItem(String text) {
        return facts.startsItem(text) || facts.findItemDate(text).isPresent();
    }

    /** On a page of several articles a heading above 近日… or 8月17日… opens another; on a page of dated items every heading does. */
    private void addShortItems(List<String> texts, SortedSet<Integer> starts, Kind kind) {
        boolean everyHeading = kind == Kind.DIGEST;
        for (int i = 1; i < texts.size(); i++) {
            boolean underHeading = isHeading(texts.get(i - 1)) && !isHeading(texts.get(i));
            if (underHeading && (everyHeading || facts.opensWithDay(texts.get(i)))) {
                starts.add(everyHeading ? i - 1 : topOfTitle(texts, i));
            }
        }
    }

    private static int topOfTitle(List<String> texts, int body) {
        int top = body;
        while (top > 0 && body - top < MOST_TITLE_LINES && isHeading(texts.get(top - 1))) {
            top--;
        }
        return top;
    }

    private static boolean hasBody(List<String> texts, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isHeading(texts.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHeading(String text) {
        return SentenceSplitter.looksLikeHeading(text);
    }
}
