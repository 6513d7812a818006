package org.shangliang.figure;

import static org.shangliang.figure.NumeralReader.afterOneGap;
import static org.shangliang.figure.NumeralReader.at;
import static org.shangliang.text.ChineseNumerals.digit;

import org.jspecify.annotations.Nullable;
import org.shangliang.figure.NumberBook.Convention;
import org.shangliang.figure.Numeral.Script;
import org.shangliang.figure.WordTrie.Word;

/** Reads what a numeral counts: its unit, a bare noun, or a noun before it. */
final class UnitReader {
    private static final String LISTED_BY = "、和";
    private static final int REACH_OF_SHARES = 24;
    private static final double LEAST_SCALED = 1000;
    private static final double LEAST_UNITLESS = 10000;

    private final QuantityVocabulary vocabulary;

    UnitReader(QuantityVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The numeral with its unit, or null where what follows makes it no count. */
    @Nullable
    Counted read(String text, Numeral numeral) {
        int from = afterOneGap(text, numeral.end());
        Word<Follower> word = vocabulary.follower(text, from);
        if (word == null) {
            Counted shared = sharingUnit(text, numeral);
            return shared == null ? withoutUnit(text, numeral) : shared;
        }
        if (word.meaning() instanceof Follower.Unit unit) {
            return tenths(text, new Counted(numeral, unit.unit(), unit.factor(), unit.norm(), from + word.length()));
        }
        if (word.meaning() instanceof Follower.Bare bare && from == numeral.end() && takesBareNoun(text, numeral)) {
            return Counted.of(numeral, bare.unit(), numeral.end());
        }
        return null;
    }

    /** 分别办结62、75件: the first takes the unit of the last. */
    private @Nullable Counted sharingUnit(String text, Numeral numeral) {
        boolean listed = numeral.arabic() && LISTED_BY.indexOf(at(text, numeral.end())) >= 0;
        if (!listed || !NumeralReader.isDigit(at(text, numeral.end() + 1)) || !isAmongShares(text, numeral.start())) {
            return null;
        }
        Numeral next = NumeralReader.read(text, numeral.end() + 1);
        Counted last = next == null ? null : read(text, next);
        return last == null ? null : new Counted(numeral, last.unit(), last.factor(), last.norm(), numeral.end());
    }

    private boolean isAmongShares(String text, int start) {
        int least = Math.max(0, start - REACH_OF_SHARES);
        for (int i = start; i > least; i--) {
            if (vocabulary.sharesUnit(text, i)) {
                return true;
            }
            if (Clauses.ends(text.charAt(i - 1)) && text.charAt(i - 1) != '、') {
                return false;
            }
        }
        return false;
    }

    /** 九成五 */
    private static Counted tenths(String text, Counted counted) {
        int digit = digit(at(text, counted.end()));
        boolean tenths = digit > 0 && text.charAt(counted.end() - 1) == '成' && counted.norm();
        if (!tenths) {
            return counted;
        }
        Numeral whole = counted.numeral();
        double value = whole.value() + digit / 10.0;
        Numeral finer = new Numeral(whole.start(), whole.end(), value, value, 0.1, whole.looseness(), whole.script());
        return new Counted(finer, counted.unit(), counted.factor(), counted.norm(), counted.end() + 1);
    }

    private static boolean takesBareNoun(String text, Numeral numeral) {
        return switch (numeral.script()) {
            case ARABIC -> true;
            case CHINESE -> numeral.value() >= LEAST_SCALED;
            case MAGNITUDE -> text.startsWith("人口", numeral.end());
            case DIGITS -> false;
        };
    }

    /** 5000左右群众, 人口75万， 资金达5.2万。 */
    private @Nullable Counted withoutUnit(String text, Numeral numeral) {
        if (numeral.script() != Script.ARABIC && !takesBareNoun(text, numeral)) {
            return null;
        }
        Word<Convention> bound = vocabulary.boundAfter(text, numeral.end());
        boolean bounded = bound != null && bound.length() > 1;
        Follower noun = bounded ? followerAt(text, numeral.end() + bound.length()) : null;
        if (noun instanceof Follower.Bare bare && takesBareNoun(text, numeral)) {
            return Counted.of(numeral, bare.unit(), numeral.end());
        }
        boolean closes = bounded || Clauses.ends(at(text, numeral.end()));
        if (!closes || numeral.script() != Script.ARABIC) {
            return null;
        }
        String unit = vocabulary.unitOfNounBefore(text, numeral.start());
        boolean large = numeral.value() >= ("人".equals(unit) ? LEAST_SCALED : LEAST_UNITLESS);
        return unit != null && large ? Counted.of(numeral, unit, numeral.end()) : null;
    }

    private @Nullable Follower followerAt(String text, int from) {
        Word<Follower> word = vocabulary.follower(text, from);
        return word == null ? null : word.meaning();
    }
}
