package org.shangliang.outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shangliang.report.FigureRow;

/** Folds what is said twice, in one article, in reprints or by several sources, into one claim. */
final class ClaimFolder {
    private final Heads heads;
    private final int yearFromDays;

    ClaimFolder(Heads heads, int yearFromDays) {
        this.heads = heads;
        this.yearFromDays = yearFromDays;
    }

    /** Which telling of a number in its text this is: the third 20万元 of a reprint says what the third of the original says. */
    private record Place(String text, double value, @Nullable Double valueMax, int ordinal) {}

    /**
     * The claims that mentions of one county, indicator, modality and group of units make.
     *
     * @param mentions in the order of {@link Mention#ORDER}
     */
    List<Claim> fold(List<Mention> mentions) {
        List<Claim> claims = new ArrayList<>();
        Map<Place, Integer> told = new HashMap<>();
        Map<String, Map<Place, Integer>> ordinals = new HashMap<>();
        Map<Double, List<Integer>> byValue = new HashMap<>();
        for (Mention mention : mentions) {
            Place place = place(mention, ordinals);
            Integer known = told.get(place);
            int index = known != null ? known : indexOfSame(claims, sameValue(byValue, mention), mention);
            if (index < 0) {
                index = claims.size();
                sameValue(byValue, mention).add(index);
                claims.add(new Claim(List.of(mention)));
            } else {
                claims.set(index, claims.get(index).saidAgain(mention));
            }
            told.putIfAbsent(place, index);
        }
        return claims;
    }

    private static Place place(Mention mention, Map<String, Map<Place, Integer>> ordinals) {
        FigureRow figure = mention.figure();
        Place first = new Place(mention.article().text(), figure.value(), figure.valueMax(), 0);
        int ordinal = ordinals.computeIfAbsent(figure.articleId(), id -> new HashMap<>())
                .merge(first, 1, Integer::sum);
        return new Place(first.text(), first.value(), first.valueMax(), ordinal);
    }

    private static List<Integer> sameValue(Map<Double, List<Integer>> byValue, Mention mention) {
        return byValue.computeIfAbsent(mention.figure().value(), v -> new ArrayList<>());
    }

    private int indexOfSame(List<Claim> claims, List<Integer> candidates, Mention mention) {
        for (int i : candidates) {
            if (isSame(claims.get(i), mention)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isSame(Claim claim, Mention mention) {
        FigureRow one = claim.figure();
        FigureRow other = mention.figure();
        return Objects.equals(one.valueMax(), other.valueMax())
                && heads.related(one.object(), other.object())
                && isOfOnePlace(claim, mention)
                && isOfOnePeriod(claim, mention)
                && claim.mentions().stream().noneMatch(m -> isBeside(m, mention));
    }

    /** The same number of two towns is two numbers. */
    private static boolean isOfOnePlace(Claim claim, Mention mention) {
        String locality = claim.locality();
        return locality == null || mention.locality() == null || locality.equals(mention.locality());
    }

    /** The same number twice in one sentence, or of two subjects, is two things. */
    private static boolean isBeside(Mention one, Mention other) {
        if (!one.article().articleId().equals(other.article().articleId())) {
            return false;
        }
        boolean apart = one.subject() != null
                && other.subject() != null
                && !one.subject().equals(other.subject());
        return apart || one.sharesSentenceWith(other);
    }

    private boolean isOfOnePeriod(Claim claim, Mention mention) {
        Mention speaker = claim.speaker();
        if (!speaker.isDated() || !mention.isDated()) {
            boolean bothOpen = Objects.equals(
                            speaker.figure().periodEnd(), mention.figure().periodEnd())
                    && Objects.equals(
                            speaker.figure().periodStart(), mention.figure().periodStart());
            return bothOpen || claim.mentions().stream().anyMatch(mention::sharesTextWith);
        }
        boolean retold = claim.mentions().stream().anyMatch(mention::sharesTextWith);
        return speaker.overlaps(mention) && (retold || cell(speaker).equals(cell(mention)));
    }

    private String cell(Mention mention) {
        FigureRow figure = mention.figure();
        Span span = Span.of(figure.periodStart(), figure.periodEnd(), yearFromDays);
        return Objects.requireNonNull(figure.periodEnd()).getYear() + span.code();
    }
}
