package org.shangliang.theme;

import java.util.List;
import org.shangliang.text.Sentence;

/** The sentences of an article by paragraph, with the heading and the text above each; found once, told by their numbers. */
final class Paragraphs {
    /** No sentence. */
    static final int NONE = -1;

    private final List<Sentence> sentences;
    private final int[] heading;
    private final int[] bodyBefore;

    /** @param sentences all sentences of an article, in order */
    Paragraphs(List<Sentence> sentences) {
        this.sentences = sentences;
        heading = new int[sentences.size()];
        bodyBefore = new int[sentences.size()];
        heading[0] = NONE;
        bodyBefore[0] = NONE;
        for (int i = 1; i < sentences.size(); i++) {
            Sentence before = sentences.get(i - 1);
            boolean heads = before.kind() == Sentence.Kind.HEADING && before.start() > 0;
            heading[i] = heads ? i - 1 : heading[i - 1];
            bodyBefore[i] = isBody(i - 1) ? i - 1 : bodyBefore[i - 1];
        }
    }

    /** Whether a sentence is running text. */
    boolean isBody(int sentence) {
        return sentences.get(sentence).kind() == Sentence.Kind.BODY;
    }

    /** The nearest heading above a sentence, but for the article's own, or {@link #NONE}. */
    int headingOf(int sentence) {
        return heading[sentence];
    }

    /** The nearest sentence of running text before another, or {@link #NONE}. */
    int bodyBefore(int sentence) {
        return bodyBefore[sentence];
    }

    /** The next sentence of running text in a sentence's paragraph, or {@link #NONE}. */
    int bodyAfter(int sentence) {
        int next = sentence + 1;
        while (next < sentences.size() && areTogether(sentence, next) && !isBody(next)) {
            next++;
        }
        return next < sentences.size() && areTogether(sentence, next) ? next : NONE;
    }

    /** The first sentence of running text in a sentence's paragraph, or {@link #NONE}. */
    int firstOf(int sentence) {
        int first = sentence;
        while (first > 0 && areTogether(first - 1, sentence)) {
            first--;
        }
        return isBody(first) ? first : bodyAfter(first);
    }

    /** Whether two sentences stand in one paragraph. */
    boolean areTogether(int one, int other) {
        return sentences.get(one).paragraph() == sentences.get(other).paragraph();
    }
}
