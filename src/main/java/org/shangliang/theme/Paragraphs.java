package org.shangliang.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shangliang.text.Sentence;

/** The sentences of an article by paragraph, with the heading and the text above each; found once. */
final class Paragraphs {
    private static final int NONE = -1;

    private final List<Sentence> sentences;
    private final Map<Integer, List<Sentence>> bodies = new HashMap<>();
    private final int[] heading;
    private final int[] bodyBefore;

    /** @param sentences all sentences of an article, in order */
    Paragraphs(List<Sentence> sentences) {
        this.sentences = sentences;
        heading = new int[sentences.size()];
        bodyBefore = new int[sentences.size()];
        Arrays.fill(heading, NONE);
        Arrays.fill(bodyBefore, NONE);
        for (int i = 1; i < sentences.size(); i++) {
            Sentence before = sentences.get(i - 1);
            boolean heads = before.kind() == Sentence.Kind.HEADING && before.start() > 0;
            heading[i] = heads ? i - 1 : heading[i - 1];
            bodyBefore[i] = before.kind() == Sentence.Kind.BODY ? i - 1 : bodyBefore[i - 1];
        }
        for (Sentence each : sentences) {
            if (each.kind() == Sentence.Kind.BODY) {
                bodies.computeIfAbsent(each.paragraph(), no -> new ArrayList<>())
                        .add(each);
            }
        }
    }

    /** The running text of a paragraph; none where it is a heading. */
    List<Sentence> body(int paragraph) {
        return bodies.getOrDefault(paragraph, List.of());
    }

    /** The nearest heading above a sentence, but for the article's own; none or one. */
    List<Sentence> headingOf(int sentence) {
        return one(heading[sentence]);
    }

    /** The nearest sentence of running text before another; none or one. */
    List<Sentence> bodyBefore(int sentence) {
        return one(bodyBefore[sentence]);
    }

    private List<Sentence> one(int number) {
        return number == NONE ? List.of() : List.of(sentences.get(number));
    }
}
