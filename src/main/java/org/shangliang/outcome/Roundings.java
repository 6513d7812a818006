package org.shangliang.outcome;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.shangliang.report.FigureRow;

/** Round numbers that stand for an exact one told elsewhere: 近4万人 and 39620人, 2.6万名 and 25791名. */
final class Roundings {
    private final List<Claim> claims;
    private final Heads heads;

    Roundings(List<Claim> claims, Heads heads) {
        this.claims = claims;
        this.heads = heads;
    }

    /** A verdict for every claim that is but a round number of another. */
    List<Verdict> verdicts() {
        List<Verdict> verdicts = new ArrayList<>();
        for (Claim round : claims) {
            claims.stream()
                    .filter(exact -> isRoundOf(round, exact))
                    .findFirst()
                    .ifPresent(exact -> verdicts.add(new Verdict(round, Reason.ROUNDED, exact)));
        }
        return verdicts;
    }

    private boolean isRoundOf(Claim round, Claim exact) {
        return round.value() != exact.value()
                && exact.figure().bound().equals("exact")
                && round.overlaps(exact)
                && heads.related(round.figure().object(), exact.figure().object())
                && isRoundNumberOf(round.figure(), exact.value());
    }

    private static boolean isRoundNumberOf(FigureRow round, double exact) {
        if (round.bound().equals("approx")) {
            return round.low() <= exact && exact <= (round.high() == null ? round.value() : round.high());
        }
        String mention = round.mention();
        boolean inBulk = mention.indexOf('万') >= 0 || mention.indexOf('亿') >= 0;
        if (!inBulk || !round.bound().equals("exact")) {
            return false;
        }
        BigDecimal value = BigDecimal.valueOf(round.value()).stripTrailingZeros();
        return BigDecimal.valueOf(exact).stripTrailingZeros().precision() > value.precision()
                && BigDecimal.valueOf(exact)
                                .round(new MathContext(value.precision(), RoundingMode.HALF_UP))
                                .compareTo(value)
                        == 0;
    }
}
