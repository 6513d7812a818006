package org.shangliang.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Claims that an article lists side by side: 恳谈会8场、专题会5场, or one and another besides. */
final class Listed {
    private Listed() {}

    /** Every run of listed claims of the article, in reading order; single claims are no list. */
    static List<List<Claim>> in(List<Claim> claims, String article) {
        List<Claim> inOrder = claims.stream()
                .filter(c -> c.findIn(article).isPresent())
                .sorted(Comparator.comparing(c -> c.findIn(article).orElseThrow(), Mention.ORDER))
                .toList();
        List<List<Claim>> runs = new ArrayList<>();
        List<Claim> run = new ArrayList<>();
        for (Claim claim : inOrder) {
            if (run.isEmpty() || !goesOn(run.get(run.size() - 1), claim, article)) {
                run = new ArrayList<>();
                runs.add(run);
            }
            run.add(claim);
        }
        return runs;
    }

    private static boolean goesOn(Claim before, Claim claim, String article) {
        Mention last = before.findIn(article).orElseThrow();
        Mention next = claim.findIn(article).orElseThrow();
        return last.figure().figureId().equals(next.follows())
                || (next.has(Cue.BESIDES) && last.sharesSentenceWith(next));
    }
}
