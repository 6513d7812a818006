package org.shangliang.job;

import java.util.List;
import org.shangliang.outcome.ClaimRow;
import org.shangliang.outcome.CountyOutcomeRow;
import org.shangliang.outcome.OutcomeRow;
import org.shangliang.outcome.Outcomes;
import org.shangliang.outcome.TargetRow;
import org.shangliang.outcome.Told;

/** All that the figures of one division come to. */
record DivisionTables(
        List<ClaimRow> claims,
        List<OutcomeRow> outcomes,
        List<OutcomeRow> sectors,
        List<OutcomeRow> themes,
        List<CountyOutcomeRow> counties,
        List<CountyOutcomeRow> comparable,
        List<TargetRow> targets) {

    /** What {@code told}, all figures of a division, comes to. */
    static DivisionTables of(List<Told> told, Outcomes outcomes) {
        List<CountyOutcomeRow> counties = outcomes.byCounty(told);
        return new DivisionTables(
                outcomes.claims(told),
                outcomes.outcomes(told),
                outcomes.sectorsOfCounties(told),
                outcomes.themesOfCounties(told),
                counties,
                outcomes.comparable(counties),
                outcomes.targets(told));
    }
}
