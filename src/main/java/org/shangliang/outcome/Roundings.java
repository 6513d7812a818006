package org.shangliang.outcome;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shangliang.report.FigureRow;

/** Round numbers that stand for an exact one told elsewhere: 近4万人 and 39620人, 2.6万名 and 25791名. */
final class Roundings {
    /** How much less than a number told as about or nearly so many an exact one may be that it stands for: 近250个 of 247个. */
    private static final double NEARLY = 0.05;

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
                    .min(Comparator.comparingDouble(exact -> Math.abs(exact.value() - round.value())))
                    .ifPresent(exact -> verdicts.add(new Verdict(round, Reason.ROUNDED, exact)));
        }
        return verdicts;
    }

    private boolean isRoundOf(Claim round, Claim exact) {
        return round.overlaps(exact) && isOfOneThing(round, exact) && isRoundOf(round.figure(), exact.figure());
    }

    /** Whether one number may be told in place of another, exact one: 200余 of 213. */
    static boolean isRoundOf(FigureRow round, FigureRow exact) {
        return round.value() != exact.value() && exact.bound().equals("exact") && isRoundNumberOf(round, exact.value());
    }

    /** In one text a headline's words need only hold the other's: 两区捐资超千万元, 共捐资1035万元. */
    private boolean isOfOneThing(Claim round, Claim exact) {
        String one = round.figure().object();
        String other = exact.figure().object();
        boolean ofOneText = round.sharesTextWith(exact);
        return heads.related(one, other) || (ofOneText && (round.has(Cue.RESTATED) || heads.akin(one, other)));
    }

    /** Whether a number told as the least is just above: 超千万元 of 1035万元, not of 2600万元. */
    private static boolean isJustBelow(FigureRow least, double exact) {
        double step = Math.pow(10, Math.floor(Math.log10(least.value())));
        double most = least.high() == null ? least.value() + step : least.high();
        return least.value() < exact && exact < most;
    }

    private static boolean isRoundNumberOf(FigureRow round, double exact) {
        if (round.bound().equals("approx")) {
            double least = Math.min(round.low(), round.value() * (1 - NEARLY));
            return least <= exact && exact <= (round.high() == null ? round.value() : round.high());
        }
        if (round.bound().equals("at_least")) {
            return round.value() > 0 && isJustBelow(round, exact);
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
