package org.shangliang.outcome;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Additivity;

/** The parts that an article itself names (其中) or that add up to a number beside them. */
final class ToldParts {
    private final List<Claim> claims;
    private final Additivity additivity;

    ToldParts(List<Claim> claims, Additivity additivity) {
        this.claims = claims;
        this.additivity = additivity;
    }

    /** What the articles name as parts of a number beside them, whatever days either is told of. */
    static List<Verdict> named(List<Claim> claims) {
        List<Verdict> verdicts = new ArrayList<>();
        for (String article : articles(claims)) {
            named(inOrder(claims, article), article, verdicts);
        }
        return verdicts;
    }

    /** A verdict for every claim that is such a part; a claim may be told twice. */
    List<Verdict> verdicts() {
        List<Verdict> verdicts = new ArrayList<>();
        for (String article : articles(claims)) {
            List<Claim> inOrder = inOrder(claims, article);
            named(inOrder, article, verdicts);
            if (additivity == Additivity.BY_OBJECT) {
                addedUp(inOrder, article, verdicts);
            }
        }
        return verdicts;
    }

    private static Set<String> articles(List<Claim> claims) {
        Set<String> articles = new TreeSet<>();
        claims.forEach(c -> c.mentions().forEach(m -> articles.add(m.article().articleId())));
        return articles;
    }

    private static List<Claim> inOrder(List<Claim> claims, String article) {
        return claims.stream()
                .filter(c -> c.findIn(article).isPresent())
                .sorted(Comparator.comparing(c -> c.findIn(article).orElseThrow(), Mention.ORDER))
                .toList();
    }

    private static void named(List<Claim> inOrder, String article, List<Verdict> verdicts) {
        Claim whole = null;
        for (Claim claim : inOrder) {
            Mention mention = claim.findIn(article).orElseThrow();
            if (!mention.has(Cue.PART)) {
                whole = claim;
            } else if (isWholeOf(whole, claim, article)) {
                verdicts.add(new Verdict(claim, Reason.NAMED_PART, whole));
            }
        }
    }

    private static boolean isWholeOf(@Nullable Claim whole, Claim part, String article) {
        return whole != null
                && whole.value() >= part.value()
                && whole.findIn(article)
                        .orElseThrow()
                        .sharesSentenceWith(part.findIn(article).orElseThrow());
    }

    /** Two or more neighbours whose numbers make up the one just before or after them. */
    private static void addedUp(List<Claim> inOrder, String article, List<Verdict> verdicts) {
        for (int i = 0; i < inOrder.size(); i++) {
            Claim whole = inOrder.get(i);
            List<Claim> after = summands(whole, inOrder.subList(i + 1, inOrder.size()), article);
            List<Claim> reversed = new ArrayList<>(inOrder.subList(0, i));
            Collections.reverse(reversed);
            List<Claim> parts = after.isEmpty() ? summands(whole, reversed, article) : after;
            parts.forEach(part -> verdicts.add(new Verdict(part, Reason.SUMMAND, whole)));
        }
    }

    private static List<Claim> summands(Claim whole, List<Claim> neighbours, String article) {
        Mention told = whole.findIn(article).orElseThrow();
        boolean isTotal = told.has(Cue.WHOLE) || told.has(Cue.GRAND_TOTAL);
        Double open = whole.figure().high();
        double high = !isTotal || open == null ? whole.value() : open;
        double sum = 0;
        for (int i = 0; i < neighbours.size(); i++) {
            boolean near = neighbours.get(i).findIn(article).orElseThrow().sharesSentenceWith(told);
            if (!near && !isTotal) {
                return List.of();
            }
            sum += neighbours.get(i).value();
            if (i > 0 && sum >= whole.value() * (1 - 1e-9) && sum <= high * (1 + 1e-9)) {
                return neighbours.subList(0, i + 1);
            }
            if (sum > high) {
                return List.of();
            }
        }
        return List.of();
    }
}
