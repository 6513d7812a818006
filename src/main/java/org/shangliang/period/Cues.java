package org.shangliang.period;

import org.shangliang.period.Expression.Dated;
import org.shangliang.period.Expression.Modifier;
import org.shangliang.text.Article;
import org.shangliang.text.Sentence;

/** Words of a clause that decide whether a period told elsewhere is carried to it. */
final class Cues {
    private static final int LONGEST_IMPRINT = 80;
    private static final int LONGEST_DATE = 24;

    private final WordIndex imprint;
    private final WordIndex state;
    private final WordIndex setting;
    private final WordIndex rule;
    private final WordIndex plan;

    Cues(PeriodWords words) {
        imprint = new WordIndex(words.imprint());
        state = new WordIndex(words.state());
        setting = new WordIndex(words.setting());
        rule = new WordIndex(words.rule());
        plan = new WordIndex(words.plan());
    }

    /** Whether an expression is the full date in a line that tells of the publication itself. */
    boolean isImprint(Article article, Expression expression) {
        Sentence sentence = SentencesAt.find(article, expression.start());
        boolean fullDate = expression.meaning() instanceof Dated dated && dated.year() != null && dated.day() != null;
        return sentence != null
                && fullDate
                && sentence.end() - sentence.start() <= LONGEST_IMPRINT
                && !expression.is(Modifier.DATELINE)
                && (sentence.end() - sentence.start() <= LONGEST_DATE
                        || numeric(article, expression)
                        || imprint.firstIn(article.text(), sentence.start(), sentence.end()) >= 0);
    }

    private static boolean numeric(Article article, Expression expression) {
        return article.text().charAt(expression.start() + 4) != '年';
    }

    boolean statesWhatIs(String text, int from, int to) {
        return state.firstIn(text, from, to) >= 0;
    }

    boolean describesSetting(String text, int from, int to) {
        return setting.firstIn(text, from, to) >= 0;
    }

    boolean setsRule(String text, int from, int to) {
        return rule.firstIn(text, from, to) >= 0;
    }

    boolean plans(String text, int from, int to) {
        return plan.firstIn(text, from, to) >= 0;
    }
}
