package org.shangliang.period;

import java.util.List;
import org.shangliang.period.Expression.Dated;
import org.shangliang.period.Expression.Modifier;
import org.shangliang.text.Article;
import org.shangliang.text.Sentence;
import org.shangliang.text.WordKinds;

/** Words of a clause that decide whether a period told elsewhere is carried to it. */
final class Cues {
    /** Kinds of words that leave a clause without a time told elsewhere: it sets a rule. */
    static final int RULE = 1;
    /** It only describes the setting. */
    static final int SETTING = 2;
    /** It states what is. */
    static final int STATE = 4;
    /** It speaks of what is to come. */
    static final int PLAN = 8;

    private static final int LONGEST_IMPRINT = 80;
    /** Where in a paragraph the words are over at the latest that go on about the one before: 在立案的提案中. */
    private static final int TAKES_UP_WITHIN = 8;

    private final WordKinds kinds;
    private final WordIndex imprint;
    private final WordIndex held;
    private final WordIndex scoreVerbs;
    private final WordIndex ruleUnits;
    private final WordIndex achieved;
    private final WordIndex sum;
    private final WordIndex takenUp;
    private final List<String> dealing;

    Cues(PeriodWords words) {
        kinds = new WordKinds.Builder()
                .with(RULE, words.rule())
                .with(SETTING, words.setting())
                .with(STATE, words.state())
                .with(PLAN, words.plan())
                .build();
        imprint = new WordIndex(words.imprint());
        held = new WordIndex(words.held());
        scoreVerbs = new WordIndex(words.scoreVerbs());
        ruleUnits = new WordIndex(words.ruleUnits());
        achieved = new WordIndex(words.achieved());
        sum = new WordIndex(words.sum());
        takenUp = new WordIndex(words.takenUp());
        dealing = words.dealing();
    }

    /** Whether an expression is the full date in a line that tells of the publication itself. */
    boolean isImprint(Article article, Expression expression) {
        boolean fullDate = expression.meaning() instanceof Dated dated && dated.year() != null && dated.day() != null;
        if (!fullDate || expression.is(Modifier.DATELINE)) {
            return false;
        }
        Sentence sentence = SentencesAt.find(article, expression.start());
        return sentence != null
                && sentence.end() - sentence.start() <= LONGEST_IMPRINT
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

    /** The kinds of the words in a stretch of text, each a bit. */
    int in(String text, int from, int to) {
        return kinds.in(text, from, to);
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

    /** Whether the paragraph of an offset begins with words that go on about the total told in the one before it. */
    boolean takesUp(String text, int offset) {
        int start = text.lastIndexOf('\n', offset - 1) + 1;
        return takenUp.firstIn(text, start, Math.min(text.length(), start + TAKES_UP_WITHIN)) >= 0;
    }

    /** Whether a stretch sets what was done beside what was planned: a plan of the time reported on. */
    boolean tellsAchieved(String text, int from, int to) {
        return achieved.firstIn(text, from, to) >= 0;
    }

    /** Words that deal numbers out, one each. */
    List<String> dealing() {
        return dealing;
    }
}
