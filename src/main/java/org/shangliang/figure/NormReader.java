package org.shangliang.figure;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Modality;
import org.shangliang.codebook.ModalityRules;
import org.shangliang.codebook.ObjectRules;
import org.shangliang.figure.RuleWords.Role;
import org.shangliang.period.PeriodInForce;
import org.shangliang.table.Codes;
import org.shangliang.text.Article;
import org.shangliang.text.Occurrences;
import org.shangliang.text.PhraseLists;

/**
 * Tells rules from results where the words leave no doubt: a minimum per member (每人每年至少2次) is a norm, and so is what
 * the same clause lists after it, and tasks that are set down in a list; what a period yet to come brings, or words of planning announce, is an aim.
 */
final class NormReader {
    private static final int REACH_OF_MET = 20;

    private final ModalityRules modalities;
    private final RuleWords words;
    private final CellAims cells;

    /** @param lists what the words of the rules are looked for with */
    NormReader(PhraseLists lists, ModalityRules modalities, ObjectRules objects) {
        this.modalities = modalities;
        words = new RuleWords(lists, modalities, objects);
        cells = new CellAims(modalities);
    }

    /** The words of the rules in an article, by the phrases found in its text. */
    RuleWords.Found words(Occurrences phrases) {
        return words.in(phrases);
    }

    /** The plans that an article tells of. */
    Plans plansOf(Article article, RuleWords.Found found) {
        return Plans.of(article, modalities, found);
    }

    /**
     * What was told of a figure.
     *
     * @param per what the number is per, or null
     * @param isNorm whether the words make a rule of it
     */
    record Norm(@Nullable String per, boolean isNorm) {
        static final Norm NONE = new Norm(null, false);
    }

    /** The norm a figure states; {@code previous} is its predecessor's. */
    Norm read(FigureSite site, Norm previous, RuleWords.Found found) {
        int number = site.quantity().numberStart();
        String per = found.per(site.ownStart(), number);
        if (per != null) {
            return new Norm(per, found.isAny(Role.NORM, site.ownStart(), number));
        }
        if (setsTasks(site, found)) {
            return new Norm(null, true);
        }
        FigureSite before = site.previous();
        if (before != null && site.followsInClause() && previous.per() != null && isListed(site, before)) {
            return new Norm(previous.per(), previous.isNorm());
        }
        return Norm.NONE;
    }

    /** Whether a number of tasks is set down to be done: 列出[18项]任务清单. */
    private static boolean setsTasks(FigureSite site, RuleWords.Found found) {
        int number = site.quantity().numberStart();
        int end = site.quantity().end();
        return found.isAny(Role.TASK, end, site.ownEnd())
                && found.isAny(Role.SETTER, site.clauseStart(), number)
                && found.isAny(Role.LIST, end, site.clauseEnd())
                && !found.isAny(Role.FINISHED, site.clauseStart(), number);
    }

    /** The modality once norm and period are known; {@code heard} is what the clause alone suggests. */
    Modality settled(Modality heard, Norm norm, PeriodInForce period, FigureSite site, Plans told) {
        return cells.findFor(site).orElseGet(() -> byWords(heard, norm, period, site, told));
    }

    /** What is heard of a figure's modality: in a row of a table that tells aims apart what its cell says, else what the model hears. */
    Choice heard(FigureSite site, Supplier<Choice> model) {
        return cells.tellsApart(site)
                ? Choice.sure(Codes.of(cells.findFor(site).orElse(Modality.ACTUAL)))
                : model.get();
    }

    private static Modality byWords(Modality heard, Norm norm, PeriodInForce period, FigureSite site, Plans told) {
        RuleWords.Found found = told.words();
        boolean hoped = heard == Modality.TARGET && !told.tellOf(site) && !(period.cumulative() && told.tellDone(site));
        boolean aim = norm.isNorm()
                || ((hoped || period.future()) && !isDone(site, told))
                || isAim(site, found)
                || isPlanned(site, found)
                || isDemanded(site, found)
                || isPending(site, found)
                || isBesideResult(site, found)
                || told.cover(site, period);
        return aim ? Modality.TARGET : Modality.ACTUAL;
    }

    /** Whether words in a figure's own stretch tell it as done or reached. */
    private static boolean isDone(FigureSite site, Plans told) {
        RuleWords.Found found = told.words();
        int start = site.quantity().start();
        return found.isAny(Role.FINISHED, site.ownStart(), start)
                || found.isAny(Role.ACTUALLY, site.ownStart(), start)
                || told.tellReached(site)
                || isBeyondPlan(site, found);
    }

    /** Whether the sentence tells before a figure that the plan is fulfilled: 提前完成全年目标任务，建成[12座]; not 确保完成全年任务. */
    private static boolean isBeyondPlan(FigureSite site, RuleWords.Found found) {
        int start = site.sentence().start();
        int met = found.first(Role.PLAN_MET, start, site.quantity().start());
        return met >= 0 && !found.isAny(Role.URGED, start, site.quantity().start());
    }

    /** Whether a number is called an aim that is not said to be reached: 确定开展[100次]的目标, not 完成了[100次]的目标. */
    private static boolean isAim(FigureSite site, RuleWords.Found found) {
        Quantity quantity = site.quantity();
        return found.startsAt(Role.AIM, quantity.end(), site.ownEnd())
                && !found.isAny(Role.ATTAINED, site.clauseStart(), quantity.numberStart());
    }

    /** Whether words before the number in its clause announce it (将召开, 力争) and none says that it is done. */
    private static boolean isPlanned(FigureSite site, RuleWords.Found found) {
        int until = site.quantity().numberStart();
        return found.isAny(Role.PLAN, site.clauseStart(), until)
                && !found.isAny(Role.FINISHED, site.clauseStart(), until);
    }

    /** Whether words after the number in its clause put it off: 剩下的7项年底前销号. */
    private static boolean isPending(FigureSite site, RuleWords.Found found) {
        int from = site.quantity().end();
        return found.isAny(Role.PENDING, from, site.clauseEnd()) && !found.isAny(Role.FINISHED, from, site.clauseEnd());
    }

    /** Whether words before the number in its sentence demand it of others: 会议要求，…形成; not 按照要求，…形成. */
    private static boolean isDemanded(FigureSite site, RuleWords.Found found) {
        int start = site.sentence().start();
        int until = site.quantity().numberStart();
        int demand = found.first(Role.DEMAND, start, until);
        return demand >= 0
                && !found.isAny(Role.MET, Math.max(start, demand - REACH_OF_MET), demand)
                && !found.isAny(Role.FINISHED, demand, until);
    }

    /** Whether a number is told as planned, and what came of it after it: 计划协商议题[12个]，实际完成15个; not 按计划走访[12户]. */
    private static boolean isBesideResult(FigureSite site, RuleWords.Found found) {
        int number = site.quantity().numberStart();
        int end = site.quantity().end();
        int planned = found.first(Role.PLANNED, site.ownStart(), number);
        return planned >= 0
                && found.isAny(
                        Role.ACTUALLY,
                        end,
                        Clauses.partEnd(site.text(), end, site.sentence().end()))
                && !found.isAny(Role.ACTUALLY, site.ownStart(), number)
                && !found.isAny(Role.MET, site.ownStart(), planned);
    }

    private static boolean isListed(FigureSite site, FigureSite before) {
        return Clauses.firstListMark(
                        site.text(), before.quantity().end(), site.quantity().start())
                >= 0;
    }
}
