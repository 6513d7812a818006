package org.shangliang.figure;

import static org.shangliang.figure.NumeralReader.at;

import org.shangliang.codebook.Bound;
import org.shangliang.figure.NumberBook.Convention;
import org.shangliang.figure.Numeral.Looseness;
import org.shangliang.text.CharacterSet;

/** Whether a number that has a unit is a figure: not an ordinal, an article, a magnitude in a name, a page counter. */
final class CountRules {
    private static final int REACH_OF_RHYTHM = 12;
    private static final int LONGEST_POINT = 2;
    private static final String OPENING = "“‘「『《\"";
    private static final String CLOSING = "”’」』》\"";
    /** What opens or closes a name, or breaks one off. */
    private static final CharacterSet MARKS = CharacterSet.of(OPENING + CLOSING + Clauses.SENTENCE_ENDS + "，");

    private static final String CONTINUED_BY = "或和及并";

    private final QuantityVocabulary vocabulary;
    private final BoundReader bounds;

    CountRules(QuantityVocabulary vocabulary, BoundReader bounds) {
        this.vocabulary = vocabulary;
        this.bounds = bounds;
    }

    boolean counts(String text, Counted counted) {
        Numeral numeral = counted.numeral();
        if (counted.unit().equals("ratio") && numeral.arabic()) {
            return true;
        }
        if (isPageCounter(text, counted.start()) || isInName(text, counted.start()) || isNumbered(text, counted)) {
            return false;
        }
        return switch (numeral.script()) {
            case ARABIC -> true;
            case CHINESE -> countsChinese(text, counted);
            case MAGNITUDE -> countsMagnitude(text, numeral);
            case DIGITS -> false;
        };
    }

    /** 近百户 and 百余户 count, 百村示范 does not. */
    private boolean countsMagnitude(String text, Numeral numeral) {
        return numeral.looseness() != Looseness.NONE
                || bounds.rowBefore(text, numeral) != null
                || text.startsWith("人口", numeral.end());
    }

    private boolean countsChinese(String text, Counted counted) {
        Numeral numeral = counted.numeral();
        boolean single = numeral.end() == numeral.start() + 1;
        if (vocabulary.labelsChineseOrdinal(text, numeral.end())
                || (single && !vocabulary.followsChinese(text.substring(numeral.end(), counted.end())))) {
            return false;
        }
        if (namesVillage(text, counted) || headsSlogan(text, counted.end())) {
            return false;
        }
        return switch (single ? at(text, numeral.start()) : '\0') {
            case '一' -> countsOne(text, counted);
            case '二' -> vocabulary.countsTwo(counted.unit());
            default -> true;
        };
    }

    /** 四个“聚焦”, 三个“一”: so many points of a programme, each quoted by the word it begins with. */
    private static boolean headsSlogan(String text, int end) {
        return at(text, end) == '“' && closing(text, end + 1, end + 2 + LONGEST_POINT) >= 0;
    }

    /** 七家坪村 */
    private boolean namesVillage(String text, Counted counted) {
        boolean place = vocabulary.endsPlace(at(text, counted.end())) && at(text, counted.end() + 1) == '村';
        return place && !counted.norm() && counted.end() == counted.numeral().end() + 1;
    }

    /** 视察一次， counts; 一次视察 and 第一次 do not; 至少一次 and 每季度召开一次 do. */
    private boolean countsOne(String text, Counted counted) {
        int start = counted.start();
        if (vocabulary.articleBefore(text, start)) {
            return false;
        }
        return isLimited(text, counted)
                || bounds.isCoveredByHead(text, start)
                || vocabulary.countingWordBefore(text, start)
                || (vocabulary.isRhythmic(counted.unit()) && hasRhythm(text, start))
                || (closesPhrase(text, counted.end()) && vocabulary.countedNounBefore(text, start));
    }

    private boolean isLimited(String text, Counted counted) {
        Convention before = bounds.rowBefore(text, counted.numeral());
        Convention row = before == null ? bounds.rowAfter(text, counted) : before;
        return row != null && (row.bound() == Bound.AT_LEAST || row.bound() == Bound.AT_MOST);
    }

    private static boolean closesPhrase(String text, int end) {
        boolean goesOn = CONTINUED_BY.indexOf(at(text, end)) >= 0 && at(text, end + 1) != '多';
        return goesOn || Clauses.ends(at(text, end));
    }

    /** 每季度 earlier in the clause. */
    private boolean hasRhythm(String text, int start) {
        int least = Math.max(0, start - REACH_OF_RHYTHM);
        for (int i = start; i > least && !Clauses.ends(text.charAt(i - 1)); i--) {
            if (vocabulary.rhythmEndsAt(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** 浏览：412次 */
    private boolean isPageCounter(String text, int start) {
        int end = start;
        while (end > 0 && " :：(（[".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end < start && vocabulary.counterBefore(text, end);
    }

    /** 村3组, 小区1栋, 前移3位, 1户1档 */
    private boolean isNumbered(String text, Counted counted) {
        Numeral numeral = counted.numeral();
        boolean each = numeral.end() == numeral.start() + 1
                && numeral.value() == 1
                && !counted.norm()
                && "1一".indexOf(at(text, counted.end())) >= 0;
        return each || vocabulary.numbersAfter(text, counted);
    }

    /** Whether a book title, or quotation marks around few characters, hold the number. */
    private boolean isInName(String text, int at) {
        int open = openingBefore(text, at);
        if (open < 0) {
            return false;
        }
        int longest = text.charAt(open) == '《' ? vocabulary.titled() : vocabulary.quoted();
        int close = closing(text, at, open + longest + 2);
        return at - open <= longest && close >= 0 && !vocabulary.putRight(text, open, close + 1);
    }

    /** Where the mark stands that opens the words a number stands in, past words in marks of their own, or -1. */
    private int openingBefore(String text, int at) {
        int least = Math.max(0, at - vocabulary.titled());
        int inner = 0;
        for (int i = at - 1; i >= least; i--) {
            char c = text.charAt(i);
            if (!MARKS.contains(c)) {
                continue;
            }
            boolean opens = OPENING.indexOf(c) >= 0;
            if (opens && inner == 0) {
                return i;
            }
            if (opens) {
                inner--;
            } else if (CLOSING.indexOf(c) >= 0) {
                inner++;
            } else if (breaksName(c)) {
                return -1;
            }
        }
        return -1;
    }

    /** Where the mark stands that closes the quoted words, or -1. */
    private static int closing(String text, int from, int to) {
        for (int i = from; i < Math.min(text.length(), to); i++) {
            char c = text.charAt(i);
            if (CLOSING.indexOf(c) >= 0) {
                return i;
            }
            if (breaksName(c)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean breaksName(char c) {
        return c == '，' || Clauses.endsSentence(c);
    }
}
