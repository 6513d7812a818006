package org.shangliang.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Lexicon;
import org.shangliang.codebook.ObjectRules;
import org.shangliang.text.Segmenter;
import org.shangliang.text.Word;

/** Finds the noun phrases and the verb among the words beside a number. */
final class NounPhrases {
    private static final int LONGEST = 14;
    /** A longer verb is a phrase with a noun of its own. */
    private static final int LONGEST_VERB = 3;
    /** So is a longer cue that ends with a noun. */
    private static final int LONGEST_CUE = 2;

    /** Characters of an object that is part of its verb. */
    private static final int OBJECT_IN_VERB = 2;

    private static final int LONGEST_QUOTE = 16;

    private final ObjectRules rules;
    private final Segmenter segmenter;
    private final Endings nouns;
    private final Endings peopleNouns;
    private final Endings moneyNouns;
    private final Set<String> householdNouns;

    NounPhrases(Lexicon lexicon, ObjectRules rules) {
        this.rules = rules;
        this.segmenter = new Segmenter(natures(lexicon, rules));
        this.nouns = new Endings(lexicon.termsOf(Lexicon.Kind.NOUN));
        this.peopleNouns = new Endings(lexicon.termsOf(rules.persons()));
        this.householdNouns = lexicon.termsOf(rules.households());
        this.moneyNouns = new Endings(lexicon.termsOf(rules.amounts()));
    }

    private static Map<String, String> natures(Lexicon lexicon, ObjectRules rules) {
        Endings nouns = new Endings(lexicon.termsOf(Lexicon.Kind.NOUN));
        Map<String, String> natures = new HashMap<>();
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

    /** A stretch of text cut into words. */
    static final class Stretch {
        private final String text;
        private final List<Word> words;
        /** The words' own texts, each made when it is first asked for. */
        private final @Nullable String[] forms;

        private Stretch(String text, List<Word> words) {
            this.text = text;
            this.words = words;
            forms = new String[words.size()];
        }

        String text() {
            return text;
        }

        List<Word> words() {
            return words;
        }

        String form(int i) {
            String form = forms[i];
            if (form == null) {
                form = text.substring(words.get(i).start(), words.get(i).end());
                forms[i] = form;
            }
            return form;
        }

        int last() {
            return words.size() - 1;
        }
    }

    Stretch cut(String text) {
        return new Stretch(text, withObjectsApart(text, segmenter.words(text)));
    }

    /** The words of a text; a verb that holds its object is two: 解决问题. */
    private List<Word> withObjectsApart(String text, List<Word> words) {
        List<Word> apart = null;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            int object = word.end() - OBJECT_IN_VERB;
            boolean holds = object - word.start() >= OBJECT_IN_VERB
                    && word.nature().startsWith("v")
                    && nouns.contains(text.substring(object, word.end()));
            if (holds && apart == null) {
                apart = new ArrayList<>(words.subList(0, i));
            }
            if (holds) {
                apart.add(new Word(word.start(), object, word.nature()));
                apart.add(new Word(object, word.end(), "n"));
            } else if (apart != null) {
                apart.add(word);
            }
        }
        return apart == null ? words : apart;
    }

    /** Whether a unit can count what a noun names: no institution is told in yuan or papers. */
    boolean counts(String noun, String unit) {
        if (rules.isHousehold(unit)) {
            return noun.contains("户") || householdNouns.stream().anyMatch(noun::contains);
        }
        return !rules.isMisfit(noun, unit) && !(rules.countsNoPeople(unit) && isPeople(noun));
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
            Word word = left.words().get(i);
            String form = left.form(i);
            if (word.nature().startsWith("v") && !word.nature().equals("vn") && !rules.isLink(form)) {
                return form;
            }
        }
        return null;
    }

    /** Who did what is told before the number: 群众参加活动 is 群众; null where nobody is named. */
    @Nullable
    String actor(Stretch left) {
        for (int i = left.last(); i > 0; i--) {
            if (rules.isAttending(left.form(i))) {
                int last = i - 1;
                while (last > 0 && isBetweenTopicAndVerb(left, last)) {
                    last--;
                }
                int start = phraseStart(left, last);
                String who = start < 0
                        ? ""
                        : tidy(left.text()
                                .substring(start, left.words().get(last).end()));
                return isPeople(who) ? who : null;
            }
        }
        return null;
    }

    /** The noun phrase that begins right after a number told in {@code unit}, or null. */
    @Nullable
    String following(Stretch right, String unit) {
        return new After(right, unit).read();
    }

    /** Reads on from a number until the noun that it counts is complete. */
    private final class After {
        private final Stretch stretch;
        private final String unit;
        private int start = -1;
        private int end = -1;
        private boolean described;
        private @Nullable String aside;

        After(Stretch stretch, String unit) {
            this.stretch = stretch;
            this.unit = unit;
        }

        @Nullable
        String read() {
            int i = 0;
            while (i >= 0 && i < stretch.words().size()) {
                i = step(i);
            }
            if (end < 0) {
                return aside;
            }
            String phrase = tidy(stretch.text().substring(start, end));
            if (aside != null && rules.kindOf(unit).equals("person") && !isPeople(phrase)) {
                return aside;
            }
            return rules.isEmptyNoun(phrase) && !rules.isSort(phrase) ? null : shortened(phrase);
        }

        /** Takes the word at {@code i} in; the next word to look at, or -1 where the phrase ends. */
        private int step(int i) {
            Word word = stretch.words().get(i);
            String form = stretch.form(i);
            if (form.equals("“") && closingQuote(word) >= 0) {
                return quoted(word);
            }
            if (start >= 0 && form.equals("（")) {
                int close = stretch.text().indexOf('）', word.end());
                return close < 0 ? -1 : wordFrom(close + 1);
            }
            if (rules.isOpeningMark(form)) {
                return i + 1;
            }
            if (isNoun(word, form) && !becomes(i)) {
                start = start < 0 ? word.start() : start;
                end = word.end();
                return i + 1;
            }
            if (rules.isGenitive(form)) {
                return genitive(i, word);
            }
            boolean goesOn = end < 0 ? leads(i) : joins(form) || describes(i);
            return goesOn ? i + 1 : -1;
        }

        private int closingQuote(Word open) {
            int close = stretch.text().indexOf('”', open.end());
            return close - open.end() <= LONGEST_QUOTE ? close : -1;
        }

        /** 升级为, 列入: a verb whose noun is what the counted thing became. */
        private boolean becomes(int i) {
            return stretch.words().get(i).nature().equals("vi")
                    && i < stretch.last()
                    && rules.isResult(stretch.form(i + 1));
        }

        /** “七彩课堂”志愿服务 is 志愿服务, “网红” alone is 网红. */
        private int quoted(Word open) {
            int close = closingQuote(open);
            if (start >= 0 && nouns.end(stretch.text().substring(start, end))) {
                return -1;
            } else if (start >= 0) {
                end = close + 1;
            } else if (aside == null) {
                aside = stretch.text().substring(open.end(), close);
            }
            return wordFrom(close + 1);
        }

        private int wordFrom(int offset) {
            for (int i = 0; i < stretch.words().size(); i++) {
                if (stretch.words().get(i).start() >= offset) {
                    return i;
                }
            }
            return -1;
        }

        /** After 的 the noun it modifies counts, unless what stands before it is what the unit counts: 5位委员的建议. */
        private int genitive(int i, Word word) {
            if (word.end() > LONGEST) {
                return -1;
            }
            if (end >= 0) {
                String phrase = stretch.text().substring(start, end);
                if (!described && fits(phrase) && nouns.contains(stretch.form(i - 1))) {
                    return -1;
                }
                aside = aside == null && fits(phrase) ? phrase : aside;
                start = -1;
                end = -1;
            }
            return i + 1;
        }

        private boolean fits(String phrase) {
            return counts(phrase, unit) && (!rules.kindOf(unit).equals("person") || isPeople(phrase));
        }

        private boolean joins(String form) {
            return end - start == 1 && rules.isJoint(form);
        }

        /** 受灾严重的乡镇, 家境困难而成绩优秀的学子: the words belong to what 的 leads to. */
        private boolean describes(int i) {
            String phrase = stretch.text().substring(start, end);
            Word word = stretch.words().get(i);
            boolean person = rules.kindOf(unit).equals("person");
            boolean open = person ? !isPeople(phrase) : word.nature().startsWith("a") && !nouns.end(phrase);
            if (!open || isMark(word) || !hasGenitiveSoon(i)) {
                return false;
            }
            described = true;
            start = -1;
            end = -1;
            return true;
        }

        /** Whether the word, which is no noun, only leads to one: 重要会议, 扎根草原的教师. */
        private boolean leads(int i) {
            Word word = stretch.words().get(i);
            boolean nounNext = i < stretch.last() && isNoun(stretch.words().get(i + 1), stretch.form(i + 1));
            boolean modifies = word.nature().startsWith("a") || word.nature().startsWith("f");
            if (i == 0 && names(word)) {
                start = word.start();
                end = word.end();
                return true;
            }
            if (modifies && nounNext) {
                return true;
            }
            if (isMark(word) || !hasGenitiveSoon(i) || (isAdverb(word) && !opensClause(i))) {
                return false;
            }
            described |= !modifies;
            return true;
        }

        /** 帮扶小组, 47户散居村民: a verb that is part of a name. */
        private boolean names(Word verb) {
            if (!verb.nature().startsWith("v")
                    || stretch.last() == 0
                    || !isNoun(stretch.words().get(1), stretch.form(1))) {
                return false;
            }
            String noun = stretch.form(1);
            return rules.countsThings(unit) ? nouns.end(noun) : rules.isHousehold(unit) && isPeople(noun);
        }

        /** 关于养老的建议, 尚未解决的问题. */
        private boolean opensClause(int i) {
            boolean adverb = stretch.words().get(i).nature().startsWith("d");
            return adverb
                    ? i + 2 < stretch.words().size() && rules.isGenitive(stretch.form(i + 2))
                    : rules.isAbout(stretch.form(i));
        }

        private boolean hasGenitiveSoon(int from) {
            List<Word> words = stretch.words();
            for (int i = from; i < words.size() && words.get(i).start() <= LONGEST; i++) {
                if (rules.isGenitive(stretch.form(i))) {
                    return i + 1 < words.size();
                }
                if (isMark(words.get(i))) {
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

    Preceding preceding(Stretch left, String unit) {
        boolean share = rules.isRate(unit);
        int i = left.last();
        boolean genitive = false;
        boolean apart = false;
        while (i >= 0 && isPassedOver(left, i)) {
            String form = left.form(i);
            genitive |= rules.isGenitive(form);
            apart |= form.equals("、");
            i--;
        }
        if (genitive && isTime(left, i)) {
            genitive = false;
            while (i >= 0
                    && (isTime(left, i) || left.words().get(i).nature().startsWith("m") || isPassedOver(left, i))) {
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
        String phrase = rules.withoutSum(
                tidy(left.text().substring(start, left.words().get(i).end())));
        boolean becomes = rules.isTurnedInto(left.text().substring(0, start));
        return becomes || (rules.isEmptyNoun(phrase) && !(rules.isSort(phrase) && rules.countsDoings(unit)))
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
        for (int start = 2; start < phrase.length() - 1; start++) {
            if (nouns.contains(phrase.substring(start)) && !isMemberOf(phrase, start)) {
                String before = phrase.substring(0, start);
                return rules.actors().stream().anyMatch(before::contains) ? phrase.substring(start) : phrase;
            }
        }
        return phrase;
    }

    /** 停产2家, 受损5座: of things the verb alone says what became of them, and the noun stands before. */
    private boolean isFateOfThings(Stretch left, int last, int start, String unit) {
        Word word = left.words().get(last);
        return rules.countsThings(unit)
                && start == word.start()
                && (word.nature().equals("vi") || word.nature().equals("vn"))
                && !nouns.contains(left.form(last));
    }

    /** 防雹网由2014年的3000亩: what stands before 的 tells when, and leaves no noun out. */
    private static boolean isTime(Stretch stretch, int i) {
        if (i < 0) {
            return false;
        }
        Word word = stretch.words().get(i);
        boolean counted = i > 0 && stretch.words().get(i - 1).nature().startsWith("m");
        return word.nature().startsWith("t")
                || (counted && stretch.form(i).equals("年"))
                || (word.nature().startsWith("m") && stretch.form(i).endsWith("年"));
    }

    private boolean isPassedOver(Stretch stretch, int i) {
        return rules.isLink(stretch.form(i)) || isAdverb(stretch.words().get(i));
    }

    /** Where the noun phrase that ends with a word begins, or -1 where that word is no noun. */
    private int phraseStart(Stretch stretch, int last) {
        int end = -1;
        int start = -1;
        for (int i = last; i >= 0; i--) {
            Word word = stretch.words().get(i);
            int open = end < 0 ? -1 : openingBracket(stretch, i);
            if (open >= 0) {
                i = open;
                continue;
            }
            if (!isPartOfPhrase(stretch, i, last, start, end) || (end >= 0 && end - word.start() > LONGEST)) {
                break;
            }
            end = end < 0 ? word.end() : end;
            start = word.start();
        }
        while (start >= 0 && start < end && rules.isJoint(stretch.text().substring(start, start + 1))) {
            start++;
        }
        return start;
    }

    private boolean isPartOfPhrase(Stretch stretch, int i, int last, int start, int end) {
        List<Word> words = stretch.words();
        Word word = words.get(i);
        String form = stretch.form(i);
        boolean nounBefore = i > 0 && isNoun(words.get(i - 1), stretch.form(i - 1));
        boolean joins = end >= 0 && rules.isJoint(form) && nounBefore;
        boolean rated = end >= 0
                && start == end - 1
                && stretch.text().charAt(start) == '率'
                && word.nature().startsWith("v");
        return isNoun(word, form) || joins || (i == last && nounBefore && isClassifier(word)) || rated;
    }

    /** Number of the word that opens the bracket that the word at {@code i} closes, or -1. */
    private static int openingBracket(Stretch stretch, int i) {
        if (!stretch.form(i).equals("）")) {
            return -1;
        }
        for (int k = i - 1; k >= 0 && i - k <= LONGEST / 2; k--) {
            if (stretch.form(k).equals("（")) {
                return k;
            }
        }
        return -1;
    }

    /** A word that can be a classifier ends the noun before it: 社情民意点. */
    private static boolean isClassifier(Word word) {
        return word.nature().startsWith("q") && word.end() - word.start() == 1;
    }

    /** The noun that a clause begins with and says something of: 沟渠疏通了3公里, or null. */
    @Nullable
    String topic(Stretch left, String unit) {
        int i = left.last();
        while (i >= 0 && isPassedOver(left, i)) {
            i--;
        }
        if (i < 1 || !left.words().get(i).nature().startsWith("v")) {
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
        String phrase = tidy(left.text().substring(start, left.words().get(i).end()));
        boolean agent = rules.isAgent(phrase) || rules.kindOf(unit).equals("person");
        boolean amount = !rules.kindOf(unit).equals("money") || moneyNouns.end(phrase);
        boolean name = left.words().get(i).nature().startsWith("nr");
        return agent || !amount || name || rules.isEmptyNoun(phrase) ? null : phrase;
    }

    private static boolean isBetweenTopicAndVerb(Stretch stretch, int i) {
        Word word = stretch.words().get(i);
        boolean short_ = word.end() - word.start() == 1;
        return (isAdverb(word) && !isMark(word))
                || word.nature().startsWith("a")
                || (short_ && word.nature().startsWith("v"));
    }

    /** Whether a phrase opens its stretch, but for a word of time or an adverb. */
    private boolean opens(Stretch stretch, int start) {
        if (start > 0 && rules.isGenitive(stretch.text().substring(start - 1, start))) {
            return true;
        }
        for (int i = 0; i < stretch.words().size() && stretch.words().get(i).start() < start; i++) {
            Word word = stretch.words().get(i);
            boolean light = word.nature().startsWith("t")
                    || word.nature().startsWith("d")
                    || word.nature().startsWith("c")
                    || (word.end() - word.start() == 1 && !word.nature().startsWith("p"));
            if (!light) {
                return false;
            }
        }
        return true;
    }

    /** The noun phrase that a clause ends with, or null. */
    @Nullable
    String closing(String clause) {
        Stretch stretch = cut(clause);
        int start = phraseStart(stretch, stretch.last());
        return start < 0 ? null : tidy(clause.substring(start));
    }

    private boolean isNoun(Word word, String form) {
        return !rules.isLink(form) && !rules.isGenitive(form) && rules.isNounNature(word.nature()) && hasLetter(form);
    }

    private static boolean hasLetter(String form) {
        for (int i = 0; i < form.length(); i += Character.charCount(form.codePointAt(i))) {
            if (Character.isLetter(form.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(Word word) {
        return word.nature().startsWith("w");
    }

    private static boolean isAdverb(Word word) {
        return word.nature().startsWith("d") || word.nature().startsWith("p") || isMark(word);
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
