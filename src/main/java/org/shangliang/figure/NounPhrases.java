package org.shangliang.figure;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Lexicon;
import org.shangliang.codebook.ObjectRules;
import org.shangliang.text.Endings;
import org.shangliang.text.Segmenter;

/** Finds the noun phrases and the verb among the words beside a number. */
final class NounPhrases {
    /** Characters of the shortest noun that somebody is named before, and of the shortest name for somebody. */
    private static final int SHORTEST = 2;

    private static final int LONGEST = 14;
    /** A longer verb is a phrase with a noun of its own. */
    private static final int LONGEST_VERB = 3;
    /** So is a longer cue that ends with a noun. */
    private static final int LONGEST_CUE = 2;

    /** Characters of an object that is part of its verb. */
    private static final int OBJECT_IN_VERB = 2;

    private static final int LONGEST_QUOTE = 16;
    private static final String MARK = "w";

    private final ObjectRules rules;
    private final Segmenter<WordSort> segmenter;
    private final Endings nouns;
    private final Endings peopleNouns;
    private final Endings moneyNouns;
    private final Set<String> householdNouns;

    NounPhrases(Lexicon lexicon, ObjectRules rules) {
        this.rules = rules;
        this.nouns = new Endings(lexicon.termsOf(Lexicon.Kind.NOUN));
        this.segmenter = new Segmenter<>(natures(lexicon), this::sort);
        this.peopleNouns = new Endings(lexicon.termsOf(rules.persons()));
        this.householdNouns = lexicon.termsOf(rules.households());
        this.moneyNouns = new Endings(lexicon.termsOf(rules.amounts()));
    }

    private Map<String, String> natures(Lexicon lexicon) {
        Map<String, String> natures = new HashMap<>();
        rules.openingMarks().forEach(mark -> natures.put(mark, MARK));
        rules.natures().forEach((nature, words) -> words.forEach(word -> natures.put(word, nature)));
        for (Lexicon.TermClass each : lexicon.classes()) {
            for (String term : each.terms()) {
                boolean phrase = each.kind() == Lexicon.Kind.VERB
                        ? term.length() > LONGEST_VERB
                        : each.kind() == Lexicon.Kind.CUE && term.length() > LONGEST_CUE && nouns.end(term);
                if (term.length() > 1 && !phrase) {
                    natures.merge(term, each.kind().nature(), (one, other) -> one);
                }
            }
        }
        return natures;
    }

    /** What a word is; a verb that holds its object is no word, so that it is cut in two: 解决问题. */
    private @Nullable WordSort sort(String word, String nature) {
        boolean holdsObject = word.length() >= 2 * OBJECT_IN_VERB
                && nature.startsWith("v")
                && nouns.contains(word.substring(word.length() - OBJECT_IN_VERB));
        return holdsObject ? null : WordSort.of(word, nature, rules, nouns);
    }

    /** Cuts the text between two offsets. */
    Stretch cut(String text, int start, int end) {
        return new Stretch(text, start, end, segmenter.words(text, start, end));
    }

    /** Whether a unit can count what a noun names: no institution is told in yuan or papers. */
    boolean counts(String noun, CountedUnit unit) {
        if (unit.household()) {
            return noun.contains("户") || householdNouns.stream().anyMatch(noun::contains);
        }
        return !unit.misfits().end(noun) && !(unit.countsNoPeople() && isPeople(noun));
    }

    boolean isPeople(String noun) {
        return peopleNouns.end(noun);
    }

    /** What a share is a share of: the plain noun within a longer one (委员个人提案 → 提案, 提案办复率 → 提案). */
    @Nullable
    String head(@Nullable String noun) {
        if (noun == null) {
            return null;
        }
        for (int length = 2; length < noun.length(); length++) {
            String tail = noun.substring(noun.length() - length);
            if (nouns.contains(tail)) {
                return tail.endsWith("率") ? noun.substring(0, noun.length() - length) : tail;
            }
        }
        return noun;
    }

    /** The verb nearest before the number, or null. */
    @Nullable
    String action(Stretch left) {
        for (int i = left.last(); i >= 0; i--) {
            if (left.is(i, WordTrait.ACTION)) {
                return left.form(i);
            }
        }
        return null;
    }

    /** Who did what is told before the number: 群众参加活动 is 群众; null where nobody is named. */
    @Nullable
    String actor(Stretch left) {
        for (int i = left.last(); i > 0; i--) {
            if (left.is(i, WordTrait.ATTENDING)) {
                int last = i - 1;
                while (last > 0 && isBetweenTopicAndVerb(left, last)) {
                    last--;
                }
                int start = phraseStart(left, last);
                String who = start < 0 ? "" : tidy(left.text().substring(start, left.end(last)));
                return isPeople(who) ? who : null;
            }
        }
        return null;
    }

    /** The noun phrase that begins right after a number told in {@code unit}, or null. */
    @Nullable
    String following(Stretch right, CountedUnit unit) {
        return new After(right, unit).read();
    }

    /** Reads on from a number until the noun that it counts is complete. */
    private final class After {
        private final Stretch stretch;
        private final CountedUnit unit;
        private int start = -1;
        private int end = -1;
        private boolean described;
        private @Nullable String aside;

        After(Stretch stretch, CountedUnit unit) {
            this.stretch = stretch;
            this.unit = unit;
        }

        @Nullable
        String read() {
            int i = 0;
            while (i >= 0 && i < stretch.size()) {
                i = step(i);
            }
            if (end < 0) {
                return aside;
            }
            String phrase = rules.withoutRanks(tidy(stretch.text().substring(start, end)));
            if (aside != null && unit.isPerson() && !isPeople(phrase)) {
                return aside;
            }
            return rules.isEmptyNoun(phrase) && !rules.isSort(phrase) ? null : shortened(phrase);
        }

        /** Takes the word at {@code i} in; the next word to look at, or -1 where the phrase ends. */
        private int step(int i) {
            if (is(i, WordTrait.QUOTE) && closingQuote(i) >= 0) {
                return quoted(i);
            }
            if (start >= 0 && is(i, WordTrait.BRACKET)) {
                int close = indexOf('）', stretch.end(i));
                return close < 0 ? -1 : wordFrom(close + 1);
            }
            if (is(i, WordTrait.OPENING_MARK)) {
                return i + 1;
            }
            if (end == stretch.start(i) && isCode(end - 1) && isCode(end)) {
                end = stretch.end(i);
                return i + 1;
            }
            int named = end < 0 && is(i, WordTrait.ABOUT) ? afterName(i + 1) : -1;
            if (named >= 0) {
                described = true;
                return named;
            }
            if (is(i, WordTrait.NOUN) && !becomes(i)) {
                start = start < 0 ? stretch.start(i) : start;
                end = stretch.end(i);
                return i + 1;
            }
            if (is(i, WordTrait.GENITIVE)) {
                return genitive(i);
            }
            boolean goesOn = end < 0 ? leads(i) : joins(i) || describes(i);
            return goesOn ? i + 1 : -1;
        }

        /** Whether a letter or digit of a name stands there: N95. */
        private boolean isCode(int offset) {
            char c = stretch.text().charAt(offset);
            return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        }

        /** The word after a name in quotation marks or a title and its 的, which begin at {@code i} (关于《…》的提案), or -1. */
        private int afterName(int i) {
            char open = i < stretch.size() ? stretch.text().charAt(stretch.start(i)) : 0;
            int close = open == '“' ? indexOf('”', stretch.end(i)) : open == '《' ? indexOf('》', stretch.end(i)) : -1;
            int genitive = close < 0 ? -1 : wordFrom(close + 1);
            return genitive >= 0 && is(genitive, WordTrait.GENITIVE) ? genitive + 1 : -1;
        }

        private boolean is(int i, WordTrait trait) {
            return stretch.is(i, trait);
        }

        /** Offset of a mark in the stretch, or -1. */
        private int indexOf(char mark, int from) {
            for (int i = from; i < stretch.end(); i++) {
                if (stretch.text().charAt(i) == mark) {
                    return i;
                }
            }
            return -1;
        }

        private int closingQuote(int open) {
            int close = indexOf('”', stretch.end(open));
            return close - stretch.end(open) <= LONGEST_QUOTE ? close : -1;
        }

        /** 升级为, 列入: a verb whose noun is what the counted thing became. */
        private boolean becomes(int i) {
            return is(i, WordTrait.INTRANSITIVE) && i < stretch.last() && is(i + 1, WordTrait.RESULT);
        }

        /** “七彩课堂”志愿服务 is 志愿服务, “网红” alone is 网红. */
        private int quoted(int open) {
            int close = closingQuote(open);
            if (start >= 0 && nouns.end(stretch.text().substring(start, end))) {
                return -1;
            } else if (start >= 0) {
                end = close + 1;
            } else if (aside == null) {
                aside = stretch.text().substring(stretch.end(open), close);
            }
            return wordFrom(close + 1);
        }

        private int wordFrom(int offset) {
            for (int i = 0; i < stretch.size(); i++) {
                if (stretch.start(i) >= offset) {
                    return i;
                }
            }
            return -1;
        }

        /** After 的 the noun it modifies counts, unless what stands before it is what the unit counts: 5位委员的建议. */
        private int genitive(int i) {
            if (stretch.end(i) - stretch.start() > LONGEST) {
                return -1;
            }
            if (end >= 0) {
                String phrase = stretch.text().substring(start, end);
                if (!described && fits(phrase) && is(i - 1, WordTrait.KNOWN_NOUN)) {
                    return -1;
                }
                aside = aside == null && fits(phrase) ? phrase : aside;
                start = -1;
                end = -1;
            }
            return i + 1;
        }

        private boolean fits(String phrase) {
            boolean home = !unit.household() && rules.isHome(phrase);
            return counts(phrase, unit) && (!unit.isPerson() || (isPeople(phrase) && !home));
        }

        private boolean joins(int i) {
            return is(i, WordTrait.JOINT) && stretch.end(i - 1) == end && stretch.length(i - 1) == 1;
        }

        /** 受灾严重的乡镇, 家境困难而成绩优秀的学子: the words belong to what 的 leads to. */
        private boolean describes(int i) {
            String phrase = stretch.text().substring(start, end);
            boolean person = unit.isPerson();
            boolean open = person ? !isPeople(phrase) : is(i, WordTrait.ADJECTIVE) && !nouns.end(phrase);
            if (!open || is(i, WordTrait.MARK) || !hasGenitiveSoon(i)) {
                return false;
            }
            described = true;
            start = -1;
            end = -1;
            return true;
        }

        /** Whether the word, which is no noun, only leads to one: 重要会议, 扎根草原的教师. */
        private boolean leads(int i) {
            boolean nounNext = i < stretch.last() && is(i + 1, WordTrait.NOUN);
            boolean modifies = is(i, WordTrait.ADJECTIVE) || is(i, WordTrait.POSITION);
            if (i == 0 && nounNext && names()) {
                start = stretch.start(i);
                end = stretch.end(i);
                return true;
            }
            if (modifies && nounNext) {
                return true;
            }
            if (is(i, WordTrait.MARK) || !hasGenitiveSoon(i) || (stretch.isAside(i) && !opensClause(i))) {
                return false;
            }
            described |= !modifies;
            return true;
        }

        /** 帮扶小组, 47户散居村民: a verb before a noun is part of a name. */
        private boolean names() {
            if (!is(0, WordTrait.VERB)) {
                return false;
            }
            String noun = stretch.form(1);
            return unit.thing() ? nouns.end(noun) : unit.household() && isPeople(noun);
        }

        /** 关于养老的建议, 尚未解决的问题. */
        private boolean opensClause(int i) {
            return is(i, WordTrait.ADVERB)
                    ? i + 2 < stretch.size() && is(i + 2, WordTrait.GENITIVE)
                    : is(i, WordTrait.ABOUT);
        }

        private boolean hasGenitiveSoon(int from) {
            for (int i = from; i < stretch.size() && stretch.start(i) - stretch.start() <= LONGEST; i++) {
                if (is(i, WordTrait.GENITIVE)) {
                    return i + 1 < stretch.size();
                }
                if (is(i, WordTrait.MARK)) {
                    return false;
                }
            }
            return false;
        }
    }

    /**
     * What stands right before the number.
     *
     * @param noun the noun phrase, or null
     * @param elided whether the text leaves out a noun it named before: 改善民生的12件, 转为意见的3件
     * @param apart whether a mark of a list stands between noun and number
     */
    record Preceding(@Nullable String noun, boolean elided, boolean apart) {
        static final Preceding NOTHING = new Preceding(null, false, false);
    }

    Preceding preceding(Stretch left, CountedUnit unit) {
        boolean share = unit.rate();
        int i = left.last();
        boolean genitive = false;
        boolean apart = false;
        while (i >= 0 && isPassedOver(left, i)) {
            genitive |= left.is(i, WordTrait.GENITIVE);
            apart |= left.is(i, WordTrait.LIST_MARK);
            i--;
        }
        if (genitive && isTime(left, i)) {
            genitive = false;
            while (i >= 0 && (isTime(left, i) || left.is(i, WordTrait.NUMERAL) || isPassedOver(left, i))) {
                i--;
            }
        }
        if (genitive && !share) {
            return new Preceding(null, true, false);
        }
        int start = phraseStart(left, i);
        if (i < 0 || start < 0) {
            return Preceding.NOTHING;
        }
        if (isFateOfThings(left, i, start, unit)) {
            return new Preceding(null, true, false);
        }
        String phrase = rules.withoutSum(tidy(left.text().substring(start, left.end(i))));
        boolean becomes = rules.isTurnedInto(left.text().substring(left.start(), start));
        return becomes || (rules.isEmptyNoun(phrase) && !(rules.isSort(phrase) && unit.doing()))
                ? new Preceding(null, becomes, false)
                : new Preceding(withoutActors(phrase), false, apart);
    }

    /** 政协委员进社区: the member belongs to the body before. */
    private boolean isMemberOf(String phrase, int start) {
        return phrase.startsWith("政协委员", Math.max(0, start - 2));
    }

    /** A noun without whoever acts before it: 县政协领导领衔督办重点提案 is 重点提案. */
    private String withoutActors(String phrase) {
        if (isPeople(phrase)) {
            return phrase;
        }
        int start = nouns.startIn(phrase, SHORTEST);
        while (start >= 0 && isMemberOf(phrase, start)) {
            start = nouns.startIn(phrase, start + 1);
        }
        boolean acts = start >= 0 && start <= phrase.length() - SHORTEST && rules.nameActor(phrase.substring(0, start));
        return acts ? phrase.substring(start) : phrase;
    }

    /** 停产2家, 受损5座: of things the verb alone says what became of them, and the noun stands before. */
    private boolean isFateOfThings(Stretch left, int last, int start, CountedUnit unit) {
        return left.is(last, WordTrait.FATE) && start == left.start(last) && unit.thing();
    }

    /** 防雹网由2014年的3000亩: what stands before 的 tells when, and leaves no noun out. */
    private static boolean isTime(Stretch stretch, int i) {
        if (i < 0) {
            return false;
        }
        boolean counted = i > 0 && stretch.is(i - 1, WordTrait.NUMERAL);
        return stretch.is(i, WordTrait.TIME)
                || (counted && stretch.is(i, WordTrait.YEAR))
                || (stretch.is(i, WordTrait.NUMERAL) && stretch.is(i, WordTrait.OF_YEAR));
    }

    private static boolean isPassedOver(Stretch stretch, int i) {
        return stretch.is(i, WordTrait.LINK) || stretch.isAside(i);
    }

    /** Where the noun phrase that ends with a word begins, or -1 where that word is no noun. */
    private int phraseStart(Stretch stretch, int last) {
        int end = -1;
        int start = -1;
        for (int i = last; i >= 0; i--) {
            int open = end < 0 ? -1 : openingBracket(stretch, i);
            if (open >= 0) {
                i = open;
                continue;
            }
            if (!isPartOfPhrase(stretch, i, last, start, end) || (end >= 0 && end - stretch.start(i) > LONGEST)) {
                break;
            }
            end = end < 0 ? stretch.end(i) : end;
            start = stretch.start(i);
        }
        while (start >= 0 && start < end && rules.isJoint(stretch.text().substring(start, start + 1))) {
            start++;
        }
        return start;
    }

    private static boolean isPartOfPhrase(Stretch stretch, int i, int last, int start, int end) {
        if (stretch.is(i, WordTrait.NOUN)) {
            return true;
        }
        boolean nounBefore = i > 0 && stretch.is(i - 1, WordTrait.NOUN);
        boolean joins = end >= 0 && stretch.is(i, WordTrait.JOINT);
        boolean counts = i == last && stretch.is(i, WordTrait.CLASSIFIER);
        boolean rated =
                start >= 0 && start == end - 1 && stretch.text().charAt(start) == '率' && stretch.is(i, WordTrait.VERB);
        return (nounBefore && (joins || counts)) || rated;
    }

    /** Number of the word that opens the bracket that the word at {@code i} closes, or -1. */
    private static int openingBracket(Stretch stretch, int i) {
        if (!stretch.is(i, WordTrait.CLOSING_BRACKET)) {
            return -1;
        }
        for (int k = i - 1; k >= 0 && i - k <= LONGEST / 2; k--) {
            if (stretch.is(k, WordTrait.BRACKET)) {
                return k;
            }
        }
        return -1;
    }

    /** The noun that a clause begins with and says something of: 沟渠疏通了3公里, or null. */
    @Nullable
    String topic(Stretch left, CountedUnit unit) {
        int i = left.last();
        while (i >= 0 && isPassedOver(left, i)) {
            i--;
        }
        if (i < 1 || !left.is(i, WordTrait.VERB)) {
            return null;
        }
        String verb = left.form(i);
        String verbsOwn = verb.substring(Math.max(0, verb.length() - 2));
        if (verb.length() > 2 && nouns.contains(verbsOwn)) {
            return verbsOwn;
        }
        do {
            i--;
        } while (i >= 0 && isBetweenTopicAndVerb(left, i));
        int start = phraseStart(left, i);
        if (start < 0 || !opens(left, start)) {
            return null;
        }
        String phrase = tidy(left.text().substring(start, left.end(i)));
        boolean agent = rules.isAgent(phrase) || unit.isPerson();
        boolean amount = !unit.isMoney() || moneyNouns.end(phrase);
        boolean name = left.is(i, WordTrait.NAME);
        return agent || !amount || name || rules.isEmptyNoun(phrase) ? null : phrase;
    }

    private static boolean isBetweenTopicAndVerb(Stretch stretch, int i) {
        return stretch.is(i, WordTrait.ADVERB)
                || stretch.is(i, WordTrait.PREPOSITION)
                || stretch.is(i, WordTrait.ADJECTIVE)
                || (stretch.length(i) == 1 && stretch.is(i, WordTrait.VERB));
    }

    /** Whether a phrase opens its stretch, but for a word of time or an adverb. */
    private boolean opens(Stretch stretch, int start) {
        if (start > stretch.start() && rules.isGenitive(stretch.text().substring(start - 1, start))) {
            return true;
        }
        for (int i = 0; i < stretch.size() && stretch.start(i) < start; i++) {
            boolean light =
                    stretch.is(i, WordTrait.LIGHT) || (stretch.length(i) == 1 && !stretch.is(i, WordTrait.PREPOSITION));
            if (!light) {
                return false;
            }
        }
        return true;
    }

    /** The noun phrase that a stretch ends with, or null. */
    @Nullable
    String closing(Stretch stretch) {
        int start = phraseStart(stretch, stretch.last());
        return start < 0 ? null : tidy(stretch.text().substring(start, stretch.end()));
    }

    /** A phrase without remarks in brackets and without quotation marks around it. */
    private static String tidy(String phrase) {
        String tidy = phrase;
        int open = tidy.indexOf('（');
        while (open >= 0) {
            int close = tidy.indexOf('）', open);
            tidy = tidy.substring(0, open) + (close < 0 ? "" : tidy.substring(close + 1));
            open = tidy.indexOf('（');
        }
        return tidy.startsWith("“") && tidy.endsWith("”") && tidy.length() > 2
                ? tidy.substring(1, tidy.length() - 1)
                : afterLostQuote(tidy);
    }

    /** A phrase that begins within a quotation, without what it has of that: 有事好商量”议事厅 is 议事厅. */
    private static String afterLostQuote(String phrase) {
        int close = phrase.indexOf('”');
        int open = phrase.indexOf('“');
        boolean lost = close >= 0 && (open < 0 || open > close);
        return lost && close + 1 < phrase.length() ? phrase.substring(close + 1) : phrase;
    }

    private static String shortened(String phrase) {
        return phrase.length() > LONGEST ? phrase.substring(0, LONGEST) : phrase;
    }
}
