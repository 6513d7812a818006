package org.shangliang.figure;

import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Modality;
import org.shangliang.codebook.ModalityRules;
import org.shangliang.codebook.ObjectRules;
import org.shangliang.period.PeriodInForce;

/**
 * Tells rules from results where the words leave no doubt: a minimum per member (每人每年至少2次) is a norm, and so is what
 * the same clause lists after it; what a period yet to come brings, or words of planning announce, is an aim.
 */
final class NormReader {
    private final ModalityRules modalities;
    private final ObjectRules objects;

    NormReader(ModalityRules modalities, ObjectRules objects) {
        this.modalities = modalities;
        this.objects = objects;
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
        FigureSite before = site.previous();
        if (before != null && site.followsInClause() && previous.per() != null && isListed(site, before)) {
            return new Norm(previous.per(), previous.isNorm());
        }
        return Norm.NONE;
    }

    /** The modality once norm and period are known; {@code heard} is what the clause alone suggests. */
    Modality settled(Modality heard, Norm norm, PeriodInForce period, FigureSite site) {
        String clause =
                site.text().substring(site.clauseStart(), site.quantity().numberStart());
        boolean aim = norm.isNorm()
                || (period.future() && !modalities.saysDone(site.left()))
                || modalities.saysPlanned(clause)
                || modalities.saysDemanded(site.text()
                        .substring(site.sentence().start(), site.quantity().numberStart()));
        return aim ? Modality.TARGET : heard;
    }

    private static boolean isListed(FigureSite site, FigureSite before) {
        return Clauses.firstListMark(
                        site.text(), before.quantity().end(), site.quantity().start())
                >= 0;
    }
}
