package org.shangliang.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        int next = 0;
        for (int i = 0; i < sentences.size(); i++) {
            while (next < all.size() && all.get(next).start() < sentences.get(i).start()) {
                next++;
            }
            firstOf[i] = next;
        }
        firstOf[sentences.size()] = all.size();
        headingsUntil = new int[sentences.size() + 1];
        for (int i = 0; i < sentences.size(); i++) {
            boolean heads = sentences.get(i).kind() == Sentence.Kind.HEADING;
            headingsUntil[i] = (i == 0 ? 0 : headingsUntil[i - 1]) + (heads ? 1 : 0);
        }
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

    /** The anchors of a sentence that end by {@code until}, each list of places (甲县、乙县和丙县) in one. */
    List<List<Anchor>> groups(int sentence, int until) {
        List<List<Anchor>> groups = new ArrayList<>();
        for (Anchor anchor : in(sentence)) {
            if (anchor.end() > until) {
                break;
            }
            int last = groups.size() - 1;
            if (last >= 0 && groups.get(last).get(0).group() == anchor.group()) {
                groups.get(last).add(anchor);
            } else {
                groups.add(new ArrayList<>(List.of(anchor)));
            }
        }
        return groups;
    }

    /** The last list of places in a sentence that ends by {@code start}. */
    Optional<List<Anchor>> groupBefore(int sentence, int start) {
        List<Anchor> own = in(sentence);
        int last = own.size() - 1;
        while (last >= 0 && own.get(last).end() > start) {
            last--;
        }
        int first = last;
        while (first > 0 && own.get(first - 1).group() == own.get(last).group()) {
            first--;
        }
        return last < 0 ? Optional.empty() : Optional.of(own.subList(first, last + 1));
    }

    /** The list of places that begins next after {@code end} in a sentence. */
    Optional<List<Anchor>> groupAfter(int sentence, int end) {
        List<Anchor> own = in(sentence);
        if (own.isEmpty() || own.get(own.size() - 1).start() < end) {
            return Optional.empty();
        }
        return groups(sentence, sentences.get(sentence).end()).stream()
                .filter(group -> group.get(0).start() >= end)
                .findFirst();
    }

    /** The first place that begins at {@code end} or later in a sentence, or null. */
    @Nullable
    Anchor firstAfter(int sentence, int end) {
        List<Anchor> own = in(sentence);
        int low = 0;
        int high = own.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (own.get(middle).start() < end) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == own.size() ? null : own.get(low);
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
