package org.shangliang.ledger;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One member's year.
 *
 * @param sectors codes of the member's sectors
 * @param deeds how often each deed was done; none where the logs tell of none
 */
record MemberYear(String divisionCode, List<String> sectors, int year, List<DeedCount> deeds) {

    /** How often one deed was done. */
    record DeedCount(String deed, long times) {}

    /** Deeds by code. */
    Map<String, Long> byDeed() {
        return deeds.stream().collect(Collectors.toMap(DeedCount::deed, DeedCount::times, Long::sum));
    }
}
