package org.shangliang.period;

import org.shangliang.text.Article;
import org.shangliang.text.Sentence;

/** Words of a clause that decide whether a period told elsewhere is carried to it. */
final class Cues {
    private final WordIndex imprint;
    private final WordIndex state;
    private final WordIndex rule;
    private final WordIndex plan;

    Cues(PeriodWords words) {
        imprint = new WordIndex(words.imprint());
        state = new WordIndex(words.state());
        rule = new WordIndex(words.rule());
        plan = new WordIndex(words.plan());
    }

    /** Whether an expression stands in a line that tells of the publication itself. */
    boolean isImprint(Article article, Expression expression) {
        for (Sentence sentence : article.sentences()) {
            if (sentence.start() <= expression.start() && expression.start() < sentence.end()) {
                return imprint.firstIn(article.text(), sentence.start(), sentence.end()) >= 0;
            }
        }
        return false;
    }

    boolean statesWhatIs(String text, int from, int to) {
        return state.firstIn(text, from, to) >= 0;
    }

    boolean setsRule(String text, int from, int to) {
        return rule.firstIn(text, from, to) >= 0;
    }

    boolean plans(String text, int from, int to) {
        return plan.firstIn(text, from, to) >= 0;
    }
}
