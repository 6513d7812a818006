package org.shangliang.ledger;

import java.util.List;
import java.util.Map;
import org.shangliang.codebook.DutyRules;
import org.shangliang.codebook.DutyRules.RuleSet;
import org.shangliang.codebook.DutyRules.Scheme;

/**
 * One member's year under a rule set and a scheme.
 *
 * @param ruleSet name of the rule set
 * @param rules each rule, and whether it is met
 * @param scheme name of the scheme
 */
record ScoredYear(
        String divisionCode,
        List<String> sectors,
        int year,
        boolean active,
        String ruleSet,
        List<RuleMet> rules,
        boolean all,
        String scheme,
        double points) {

    /** Whether one rule is met. */
    record RuleMet(String rule, boolean met) {}

    static ScoredYear of(MemberYear year, DutyRules duty, Setting.Asked asked) {
        Map<String, Long> deeds = year.byDeed();
        RuleSet set = duty.ruleSetOf(year.divisionCode());
        String named = asked.scheme();
        Scheme scheme = named == null
                ? duty.schemeOf(year.divisionCode())
                : duty.findScheme(named).orElseThrow();
        List<String> met = set.met(deeds);
        return new ScoredYear(
                year.divisionCode(),
                year.sectors(),
                year.year(),
                !deeds.isEmpty(),
                set.name(),
                set.rules().stream()
                        .map(rule -> new RuleMet(rule.code(), met.contains(rule.code())))
                        .toList(),
                met.size() == set.rules().size(),
                scheme.name(),
                scheme.points(deeds));
    }
}
