package org.shangliang.period;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.text.Article;
import org.shangliang.text.Sentence;

/** Looks sentences up by offset. */
final class SentencesAt {

    private SentencesAt() {}

    /** Number of the sentence that holds {@code offset}, of the next one where it stands between two; -1 behind the last. */
    static int index(List<Sentence> sentences, int offset) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == sentences.size() ? -1 : low;
    }

    /** Whether any sentence of an article is a row of a table. */
    static boolean holdRow(Article article) {
        for (Sentence sentence : article.sentences()) {
            if (sentence.isRow()) {
                return true;
            }
        }
        return false;
    }

    /** Whether an offset stands in a row of a table. */
    static boolean isInRow(Article article, int offset) {
        Sentence sentence = find(article, offset);
        return sentence != null && sentence.isRow();
    }

    /** The sentence at {@code offset}, or null. */
    static @Nullable Sentence find(Article article, int offset) {
        int index = index(article.sentences(), offset);
        return index < 0 ? null : article.sentences().get(index);
    }
}
