package org.shangliang.outcome;

import java.util.IdentityHashMap;
import java.util.List;

/** The claims of one cell and what becomes of each. */
record Resolution(List<Verdict> verdicts) {

    Resolution {
        verdicts = List.copyOf(verdicts);
    }

    /** The claims whose numbers make the cell's. */
    List<Claim> counted() {
        return verdicts.stream().filter(Verdict::isCounted).map(Verdict::claim).toList();
    }

    /**
     * The same, where a counted claim tells which total of other days holds it.
     *
     * @param wholes the number that the text says a claim is a part of, by identity
     */
    Resolution within(IdentityHashMap<Claim, Claim> wholes) {
        return new Resolution(verdicts.stream()
                .map(v -> v.reason() == Reason.COUNTED && wholes.containsKey(v.claim())
                        ? new Verdict(v.claim(), Reason.COUNTED_PART, wholes.get(v.claim()))
                        : v)
                .toList());
    }

    /** Claims that may be contained in the cell's number or not: they widen its interval. */
    List<Claim> openlyBeside() {
        return verdicts.stream()
                .filter(v -> (v.reason() == Reason.OTHER_OBJECT || v.reason() == Reason.PEER)
                        && v.yieldsTo() != null
                        && v.claim().sharesTextWith(v.yieldsTo()))
                .map(Verdict::claim)
                .toList();
    }
}
