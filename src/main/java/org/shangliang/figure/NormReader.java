package org.shangliang.figure;

import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Modality;
import org.shangliang.codebook.ModalityRules;
import org.shangliang.codebook.ObjectRules;
import org.shangliang.period.PeriodInForce;
import org.shangliang.text.Article;

/**
 * Tells rules from results where the words leave no doubt: a minimum per member (每人每年至少2次) is a norm, and so is what
 * the same clause lists after it, and tasks that are set down in a list; what a period yet to come brings, or words of planning announce, is an aim.
 */
final class NormReader {
    private final ModalityRules modalities;
    private final ObjectRules objects;
    private final WordTrie<Boolean> plans = new WordTrie<>();
    private final WordTrie<Boolean> demands = new WordTrie<>();
    private final WordTrie<Plans.Turn> turns;

    NormReader(ModalityRules modalities, ObjectRules objects) {
        this.modalities = modalities;
        this.objects = objects;
        turns = Plans.turns(modalities);
        modalities.plans().forEach(each -> plans.add(each, true));
        modalities.demands().forEach(each -> demands.add(each, true));
    }

    /** The plans that an article tells of. */
    Plans plansOf(Article article) {
        return Plans.of(article, modalities, turns);
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
    Norm read(FigureSite site, Norm previous) {
        String words = site.text().substring(site.ownStart(), site.quantity().numberStart());
        String per = objects.per(words);
        boolean minimum = modalities.setsNorm(words);
        if (per != null) {
            return new Norm(per, minimum);
        }
        if (modalities.setsTasks(site.leftInClause(), site.right(), site.restOfClause())) {
            return new Norm(null, true);
        }
        FigureSite before = site.previous();
        if (before != null && site.followsInClause() && previous.per() != null && isListed(site, before)) {
            return new Norm(previous.per(), previous.isNorm());
        }
        return Norm.NONE;
    }

    /** The modality once norm and period are known; {@code heard} is what the clause alone suggests. */
    Modality settled(Modality heard, Norm norm, PeriodInForce period, FigureSite site, Plans told) {
        boolean done = modalities.saysDone(site.left()) || told.tellReached(site);
        boolean aim = norm.isNorm()
                || (heard == Modality.TARGET && !done && !told.tellOf(site))
                || (period.future() && !done)
                || modalities.isAim(site.leftInClause(), site.right())
                || isPlanned(site)
                || isDemanded(site)
                || told.cover(site);
        return aim ? Modality.TARGET : Modality.ACTUAL;
    }

    /** Whether words before the number in its clause announce it (将召开, 力争) and none says that it is done. */
    private boolean isPlanned(FigureSite site) {
        int until = site.quantity().numberStart();
        return first(plans, site.text(), site.clauseStart(), until) >= 0 && !modalities.saysDone(site.leftInClause());
    }

    /** Whether words before the number in its sentence demand it of others: 会议要求，…形成; not 按照要求，…形成. */
    private boolean isDemanded(FigureSite site) {
        int start = site.sentence().start();
        int until = site.quantity().numberStart();
        int demand = first(demands, site.text(), start, until);
        return demand >= 0
                && !modalities.tellsMet(site.text().substring(start, demand))
                && !modalities.saysDone(site.text().substring(demand, until));
    }

    /** Where the first of some words begins that end before {@code to}, or -1. */
    private static int first(WordTrie<Boolean> words, String text, int from, int to) {
        for (int i = from; i < to; i++) {
            WordTrie.Match<Boolean> match = words.beginningAt(text, i);
            if (match != null && match.offset() <= to) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isListed(FigureSite site, FigureSite before) {
        return Clauses.firstListMark(
                        site.text(), before.quantity().end(), site.quantity().start())
                >= 0;
    }
}
