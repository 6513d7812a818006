package org.shangliang.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.shangliang.codebook.Additivity;

/**
 * Decides which claims of one cell stand and add, and which are parts of them.
 *
 * <p>The largest stands first. Another adds to it only where it cannot be contained: it covers other days, counts another
 * object under an indicator whose objects add, or is one of several clauses that each name their own subject.
 */
@SuppressWarnings("ReferenceEquality") // Equal claims are no single one.
final class CellResolver {
    /** The larger of two claims, the first of equal ones. */
    private static final BinaryOperator<Claim> LARGER = BinaryOperator.maxBy(Comparator.comparingDouble(Claim::value));

    private final Additivity additivity;
    private final Heads heads;
    private final List<Claim> claims;
    /** What the text itself, or arithmetic, calls a part or a round number: by identity, as equal claims are no single one. */
    private final IdentityHashMap<Claim, Verdict> told = new IdentityHashMap<>();

    private CellResolver(Additivity additivity, Heads heads, List<Claim> claims) {
        this.additivity = additivity;
        this.heads = heads;
        this.claims = claims;
    }

    /**
     * @param additivity what the codebook says of the indicator
     * @param claims all of one cell, in the order of their first mentions
     */
    static Resolution resolve(Additivity additivity, Heads heads, List<Claim> claims) {
        return new CellResolver(additivity, heads, List.copyOf(claims)).resolve();
    }

    private Resolution resolve() {
        if (additivity == Additivity.NEVER) {
            return oneRate();
        }
        compared().forEach(this::adopt);
        new Roundings(claims, heads).verdicts().forEach(this::adopt);
        new ToldParts(claims, additivity).verdicts().forEach(this::adopt);
        List<Sum> standing = standing();
        List<Claim> counted =
                standing.stream().flatMap(s -> s.members().stream()).toList();
        IdentityHashMap<Claim, Verdict> verdicts = new IdentityHashMap<>();
        List<Claim> beside = new ArrayList<>();
        for (Claim claim : largestFirst()) {
            Verdict verdict = verdict(claim, standing, counted);
            boolean openly = verdict.reason() == Reason.OTHER_OBJECT;
            verdicts.put(claim, openly ? findWithin(claim, beside).orElse(verdict) : verdict);
            if (openly) {
                beside.add(claim);
            }
        }
        return new Resolution(claims.stream().map(verdicts::get).toList());
    }

    /** What is told of a time for comparison only, where the same thing is told of that time itself. */
    private List<Verdict> compared() {
        List<Verdict> verdicts = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.isForComparison()) {
                claims.stream()
                        .filter(other -> !other.isForComparison()
                                && other.overlaps(claim)
                                && heads.related(
                                        other.figure().object(), claim.figure().object()))
                        .reduce(LARGER)
                        .ifPresent(own -> verdicts.add(new Verdict(claim, Reason.COMPARED, own)));
            }
        }
        return verdicts;
    }

    private List<Claim> largestFirst() {
        return claims.stream()
                .sorted(Comparator.comparingDouble(Claim::value).reversed())
                .toList();
    }

    /** What stands beside the cell's number may itself have parts: 实事20件, 15件 of them done and 5 under way. */
    private Optional<Verdict> findWithin(Claim claim, List<Claim> beside) {
        return beside.stream()
                .filter(other -> !isOfOtherDays(claim, other)
                        && heads.related(claim.figure().object(), other.figure().object()))
                .findFirst()
                .map(other -> new Verdict(claim, whyTheSameYields(claim, other), other));
    }

    /** Takes a verdict over, unless the claim has one or would in the end yield to itself (nought of nought). */
    private void adopt(Verdict verdict) {
        Claim above = verdict.yieldsTo();
        while (above != null && above != verdict.claim()) {
            Verdict next = told.get(above);
            above = next == null ? null : next.yieldsTo();
        }
        if (above == null) {
            told.putIfAbsent(verdict.claim(), verdict);
        }
    }

    private Resolution oneRate() {
        Claim stands = claims.stream()
                .min(Comparator.comparingInt(c -> c.speaker().rateRank()))
                .orElseThrow();
        return new Resolution(claims.stream()
                .map(c ->
                        c == stands ? new Verdict(c, Reason.COUNTED, null) : new Verdict(c, Reason.OTHER_RATE, stands))
                .toList());
    }

    private List<Sum> standing() {
        List<Sum> candidates = new ArrayList<>();
        List<Claim> open = claims.stream().filter(c -> !told.containsKey(c)).toList();
        open.forEach(c -> candidates.add(Sum.of(c)));
        candidates.addAll(lists(open));
        candidates.sort(Comparator.comparingDouble(Sum::value)
                .reversed()
                .thenComparing(s -> !s.has(Cue.WHOLE))
                .thenComparing(Comparator.comparingLong(Sum::days).reversed()));
        List<Sum> standing = new ArrayList<>();
        for (Sum candidate : candidates) {
            if (standing.stream().allMatch(s -> adds(candidate, s))) {
                standing.add(candidate);
            }
        }
        return standing;
    }

    /** What one article sets apart or lists item by item, where it tells no whole of it. */
    private List<Sum> lists(List<Claim> open) {
        TreeSet<String> articles = new TreeSet<>();
        open.forEach(c -> c.mentions().forEach(m -> articles.add(m.article().articleId())));
        List<Sum> lists = new ArrayList<>();
        for (String article : articles) {
            List<List<Claim>> found = Listed.in(open, article);
            if (additivity != Additivity.DISTINCT) {
                found.add(bySubject(open, article));
            }
            found.stream()
                    .filter(members -> members.size() > 1 && !tellsWhole(open, members, article))
                    .forEach(members -> lists.add(new Sum(members)));
        }
        if (additivity != Additivity.DISTINCT) {
            findByLocality(open).ifPresent(lists::add);
        }
        return lists;
    }

    /** The largest claim of each town, where no number as large as one of them is told of the whole division. */
    private static Optional<Sum> findByLocality(List<Claim> open) {
        Map<String, Claim> byLocality = new LinkedHashMap<>();
        double whole = 0;
        for (Claim claim : open) {
            String locality = claim.locality();
            if (locality == null) {
                whole = Math.max(whole, claim.value());
            } else {
                byLocality.merge(locality, claim, LARGER);
            }
        }
        double largest =
                byLocality.values().stream().mapToDouble(Claim::value).max().orElse(0);
        return byLocality.size() > 1 && largest > whole
                ? Optional.of(new Sum(List.copyOf(byLocality.values())))
                : Optional.empty();
    }

    /** The largest claim of each subject in the article. */
    private static List<Claim> bySubject(List<Claim> open, String article) {
        Map<String, Claim> bySubject = new LinkedHashMap<>();
        for (Claim claim : open) {
            claim.findIn(article)
                    .filter(m -> m.subject() != null && !m.has(Cue.WHOLE))
                    .ifPresent(m -> bySubject.merge(String.valueOf(m.subject()), claim, LARGER));
        }
        return List.copyOf(bySubject.values());
    }

    private static boolean tellsWhole(List<Claim> open, List<Claim> members, String article) {
        double largest = members.stream().mapToDouble(Claim::value).max().orElse(0);
        return open.stream()
                .filter(c -> !members.contains(c) && c.value() >= largest)
                .anyMatch(c -> c.findIn(article).filter(m -> m.has(Cue.WHOLE)).isPresent());
    }

    private boolean adds(Sum candidate, Sum standing) {
        return !candidate.shares(standing)
                && candidate.members().stream()
                        .allMatch(c -> standing.members().stream().allMatch(s -> adds(c, s)));
    }

    private boolean adds(Claim claim, Claim standing) {
        return switch (additivity) {
            case DISTINCT, NEVER -> false;
            case HEADLINE -> isOfOtherDays(claim, standing);
            case BY_OBJECT -> isOfOtherDays(claim, standing) || isOfOtherObject(claim, standing);
        };
    }

    private static boolean isOfOtherDays(Claim claim, Claim standing) {
        return !claim.overlaps(standing) && !claim.isStock() && !standing.isStock();
    }

    private boolean isOfOtherObject(Claim claim, Claim standing) {
        return !standing.has(Cue.GRAND_TOTAL)
                && !claim.has(Cue.GRAND_TOTAL)
                && !claim.has(Cue.CHOICE)
                && !heads.related(claim.figure().object(), standing.figure().object());
    }

    private Verdict verdict(Claim claim, List<Sum> standing, List<Claim> counted) {
        if (counted.stream().anyMatch(c -> c == claim)) {
            return new Verdict(claim, whyCounted(claim, counted), null);
        }
        Verdict asTold = told.get(claim);
        if (asTold != null) {
            return asTold;
        }
        Claim winner = standing.stream()
                .filter(s -> !adds(Sum.of(claim), s))
                .findFirst()
                .orElseThrow()
                .leader();
        return new Verdict(claim, whyItYields(claim, winner), winner);
    }

    private static Reason whyCounted(Claim claim, List<Claim> counted) {
        if (counted.size() == 1) {
            return Reason.COUNTED;
        }
        return counted.stream().anyMatch(claim::adjoins) ? Reason.ADDED_DAYS : Reason.ONE_OF_SEVERAL;
    }

    private Reason whyItYields(Claim claim, Claim winner) {
        if (claim.has(Cue.JOINED) && !winner.has(Cue.JOINED)) {
            return Reason.JOINED_PART;
        }
        if (additivity == Additivity.DISTINCT) {
            return Reason.SAME_PERSONS;
        }
        if (heads.related(claim.figure().object(), winner.figure().object())) {
            return whyTheSameYields(claim, winner);
        }
        boolean contained = winner.has(Cue.WHOLE) || winner.has(Cue.GRAND_TOTAL) || claim.has(Cue.CHOICE);
        return contained ? Reason.WITHIN_TOTAL : Reason.OTHER_OBJECT;
    }

    private static Reason whyTheSameYields(Claim claim, Claim winner) {
        if (claim.value() == winner.value()) {
            return Reason.SAID_AGAIN;
        }
        if (isRunningTotal(claim, winner)) {
            return Reason.RUNNING_TOTAL;
        }
        return isPeer(claim, winner) ? Reason.PEER : Reason.SAME_THING;
    }

    /** Wholes come before their parts, or say that they are wholes: what comes before in one sentence is a neighbour. */
    private static boolean isPeer(Claim claim, Claim winner) {
        return !winner.has(Cue.WHOLE)
                && !winner.has(Cue.GRAND_TOTAL)
                && claim.mentions().stream().anyMatch(m -> winner.mentions().stream()
                        .anyMatch(w -> w.sharesSentenceWith(m) && Mention.ORDER.compare(m, w) < 0));
    }

    private static boolean isRunningTotal(Claim earlier, Claim later) {
        return earlier.speaker().isDated()
                && later.speaker().isDated()
                && earlier.figure().periodStart().equals(later.figure().periodStart())
                && earlier.figure().periodEnd().isBefore(later.figure().periodEnd());
    }
}
