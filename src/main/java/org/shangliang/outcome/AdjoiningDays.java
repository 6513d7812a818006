package org.shangliang.outcome;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds stretches of one year that follow each other without gap or overlap and together make the year, told in one article or in
 * several: 1—11月开会403场 and 12月开会38场, or four quarters.
 */
final class AdjoiningDays {
    private final Heads heads;
    private final int yearFromDays;

    /** @param yearFromDays days from which a period within a calendar year counts as the year */
    AdjoiningDays(Heads heads, int yearFromDays) {
        this.heads = heads;
        this.yearFromDays = yearFromDays;
    }

    /** Those of the claims of one year, by identity, that are one of several stretches that make it. */
    Set<Claim> makingTheYear(List<Claim> claims) {
        List<Claim> stretches = claims.stream()
                .filter(claim -> claim.speaker().isDated() && !claim.isStock())
                .sorted(Comparator.comparing(AdjoiningDays::start))
                .toList();
        Map<LocalDate, List<Claim>> byEnd = stretches.stream().collect(Collectors.groupingBy(AdjoiningDays::end));
        IdentityHashMap<Claim, LocalDate> from = new IdentityHashMap<>();
        IdentityHashMap<Claim, LocalDate> until = new IdentityHashMap<>();
        stretches.forEach(claim -> from.put(claim, start(claim)));
        stretches.forEach(claim -> until.put(claim, end(claim)));
        for (Claim claim : stretches) {
            before(claim, byEnd).forEach(earlier -> from.merge(claim, from.get(earlier), AdjoiningDays::earlier));
        }
        for (int i = stretches.size() - 1; i >= 0; i--) {
            Claim claim = stretches.get(i);
            before(claim, byEnd).forEach(earlier -> until.merge(earlier, until.get(claim), AdjoiningDays::later));
        }
        Set<Claim> making = Collections.newSetFromMap(new IdentityHashMap<>());
        stretches.stream()
                .filter(claim -> makesTheYear(claim, from.get(claim), until.get(claim)))
                .forEach(making::add);
        return making;
    }

    private boolean makesTheYear(Claim claim, LocalDate from, LocalDate until) {
        boolean alone = from.equals(start(claim)) && until.equals(end(claim));
        return !alone && ChronoUnit.DAYS.between(from, until) + 1 >= yearFromDays;
    }

    private List<Claim> before(Claim claim, Map<LocalDate, List<Claim>> byEnd) {
        return byEnd.getOrDefault(start(claim).minusDays(1), List.of()).stream()
                .filter(earlier -> isOfOneThing(earlier, claim))
                .toList();
    }

    private boolean isOfOneThing(Claim one, Claim other) {
        return heads.related(one.figure().object(), other.figure().object())
                && Objects.equals(one.locality(), other.locality())
                && one.mayShareVoiceWith(other);
    }

    private static LocalDate start(Claim claim) {
        return Objects.requireNonNull(claim.figure().periodStart());
    }

    private static LocalDate end(Claim claim) {
        return Objects.requireNonNull(claim.figure().periodEnd());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
