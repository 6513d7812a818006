package org.shangliang.period;

import org.shangliang.period.Expression.Dated;
import org.shangliang.period.Expression.Modifier;
import org.shangliang.text.Article;
import org.shangliang.text.Sentence;

/** Words of a clause that decide whether a period told elsewhere is carried to it. */
final class Cues {
    private static final int LONGEST_IMPRINT = 80;

    private final WordIndex imprint;
    private final WordIndex held;
    private final WordIndex state;
    private final WordIndex setting;
    private final WordIndex rule;
    private final WordIndex scoreVerbs;
    private final WordIndex ruleUnits;
    private final WordIndex plan;
    private final WordIndex achieved;
    private final WordIndex sum;

    Cues(PeriodWords words) {
        imprint = new WordIndex(words.imprint());
        held = new WordIndex(words.held());
        state = new WordIndex(words.state());
        setting = new WordIndex(words.setting());
        rule = new WordIndex(words.rule());
        scoreVerbs = new WordIndex(words.scoreVerbs());
        ruleUnits = new WordIndex(words.ruleUnits());
        plan = new WordIndex(words.plan());
        achieved = new WordIndex(words.achieved());
        sum = new WordIndex(words.sum());
    }

    /** Whether an expression is the full date in a line that tells of the publication itself. */
    boolean isImprint(Article article, Expression expression) {
        Sentence sentence = SentencesAt.find(article, expression.start());
        boolean fullDate = expression.meaning() instanceof Dated dated && dated.year() != null && dated.day() != null;
        return sentence != null
                && fullDate
                && sentence.end() - sentence.start() <= LONGEST_IMPRINT
                && !expression.is(Modifier.DATELINE)
                && held.firstIn(article.text(), sentence.start(), expression.start()) < 0
                && (isAll(article, sentence, expression)
                        || numeric(article, expression)
                        || imprint.firstIn(article.text(), sentence.start(), sentence.end()) >= 0);
    }

    /** Whether a sentence has no word beside the expression. */
    private static boolean isAll(Article article, Sentence sentence, Expression expression) {
        String before = article.text().substring(sentence.start(), Math.max(sentence.start(), expression.start()));
        String after = article.text().substring(Math.min(expression.end(), sentence.end()), sentence.end());
        return (before + after).codePoints().noneMatch(Character::isLetter);
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

    /** Whether the number that ends at {@code end} is counted in a unit of rules, such as points. */
    boolean isRuleUnit(String text, int end) {
        return ruleUnits.endsAt(text, end);
    }

    /** Whether a sentence gives points (得20分). */
    boolean givesPoints(String text, int from, int to) {
        for (int at = from + 2; at < to; at++) {
            if (text.charAt(at) != '分') {
                continue;
            }
            int digits = at;
            while (digits > from && Character.isDigit(text.charAt(digits - 1))) {
                digits--;
            }
            if (digits < at && scoreVerbs.endsAt(text, digits)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence sums up what was done so far. */
    boolean sumsUp(String text, int from, int to) {
        return sum.firstIn(text, from, to) >= 0;
    }

    /** Whether a stretch sets what was done beside what was planned: a plan of the time reported on. */
    boolean tellsAchieved(String text, int from, int to) {
        return achieved.firstIn(text, from, to) >= 0;
    }

    boolean plans(String text, int from, int to) {
        return plan.firstIn(text, from, to) >= 0;
    }
}
