package org.shangliang.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.text.Article;
import org.shangliang.text.Sentence;

/** The anchors of an article in the order and the lists they stand in, by sentence. */
final class Anchors {
    private final List<Anchor> all;
    private final List<Sentence> sentences;
    private final int[] firstOf;
    private final int[] headingsUntil;

    Anchors(Article article, List<Anchor> all) {
        this.all = List.copyOf(all);
        sentences = article.sentences();
        firstOf = new int[sentences.size() + 1];
        headingsUntil = new int[sentences.size() + 1];
        int next = 0;
        int headings = 0;
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            while (next < all.size() && all.get(next).start() < sentence.start()) {
                next++;
            }
            firstOf[i] = next;
            headings += sentence.kind() == Sentence.Kind.HEADING ? 1 : 0;
            headingsUntil[i] = headings;
        }
        firstOf[sentences.size()] = all.size();
    }

    List<Anchor> all() {
        return all;
    }

    /** Number of the sentence that holds {@code offset}, or the last one before it; -1 before the first. */
    int sentenceAt(int offset) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** The anchors of a sentence. */
    List<Anchor> in(int sentence) {
        return all.subList(firstOf[sentence], firstOf[sentence + 1]);
    }

    /** The first anchor of a sentence, or null. */
    @Nullable
    Anchor firstIn(int sentence) {
        return firstOf[sentence] == firstOf[sentence + 1] ? null : all.get(firstOf[sentence]);
    }

    /** Number of a sentence's first place, or of the next one where it names none. */
    int numberOfFirst(int sentence) {
        return firstOf[sentence];
    }

    /** Number after the last place of the list (甲县、乙县和丙县) that goes on from one, itself before the number {@code end}. */
    int endOfList(int from, int end) {
        int to = from + 1;
        while (to < end && areInOneList(to - 1, to)) {
            to++;
        }
        return to;
    }

    /** The last list of places in a sentence that ends by {@code start}; empty where none does. */
    List<Anchor> groupBefore(int sentence, int start) {
        int to = numberBefore(sentence, start) + 1;
        int from = to;
        while (from > firstOf[sentence] && (from == to || areInOneList(from - 1, from))) {
            from--;
        }
        return all.subList(from, to);
    }

    /** The list of places that begins next after {@code end} in a sentence; empty where none does. */
    List<Anchor> groupAfter(int sentence, int end) {
        int from = firstFrom(sentence, end);
        int last = firstOf[sentence + 1];
        while (last > from && all.get(last - 1).end() > sentences.get(sentence).end()) {
            last--;
        }
        while (from > firstOf[sentence] && from < last && areInOneList(from - 1, from)) {
            from++;
        }
        int to = from;
        while (to < last && (to == from || areInOneList(to - 1, to))) {
            to++;
        }
        return all.subList(from, to);
    }

    private boolean areInOneList(int one, int next) {
        return all.get(one).group() == all.get(next).group();
    }

    /** The last place of a sentence that ends by {@code until}, or null. */
    @Nullable
    Anchor lastBefore(int sentence, int until) {
        int last = numberBefore(sentence, until);
        return last < firstOf[sentence] ? null : all.get(last);
    }

    /** Number of the last place of a sentence that ends by {@code until}; where none does, of the one before its first. */
    int numberBefore(int sentence, int until) {
        int last = firstOf[sentence + 1] - 1;
        while (last >= firstOf[sentence] && all.get(last).end() > until) {
            last--;
        }
        return last;
    }

    /** The first place that begins at {@code end} or later in a sentence, or null. */
    @Nullable
    Anchor firstAfter(int sentence, int end) {
        int first = firstFrom(sentence, end);
        return first == firstOf[sentence + 1] ? null : all.get(first);
    }

    /** Number of the first place that begins at {@code offset} or later in a sentence. */
    private int firstFrom(int sentence, int offset) {
        int low = firstOf[sentence];
        int high = firstOf[sentence + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether the paragraph that begins with a sentence names no place. */
    boolean isSilent(int sentence) {
        int paragraph = sentences.get(sentence).paragraph();
        int after = sentence;
        while (after < sentences.size() && sentences.get(after).paragraph() == paragraph) {
            after++;
        }
        return firstOf[sentence] == firstOf[after];
    }

    /** Whether no heading stands between two anchors, given in reading order. */
    boolean areInOneSection(Anchor one, Anchor other) {
        return headingsUntil[Math.max(0, sentenceAt(one.start()))]
                == headingsUntil[Math.max(0, sentenceAt(other.start()))];
    }

    /** Whether two anchors stand in one paragraph. */
    boolean areInOneParagraph(Anchor one, Anchor other) {
        return paragraphAt(one.start()) == paragraphAt(other.start());
    }

    private int paragraphAt(int offset) {
        return sentences.get(Math.max(0, sentenceAt(offset))).paragraph();
    }

    /** Number of an anchor in reading order. */
    int indexOf(Anchor anchor) {
        int sentence = sentenceAt(anchor.start());
        for (int i = sentence < 0 ? 0 : firstOf[sentence]; i < all.size(); i++) {
            if (all.get(i).start() >= anchor.start()) {
                return i;
            }
        }
        return all.size();
    }
}
