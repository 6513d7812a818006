package org.shangliang.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Lexicon;
import org.shangliang.codebook.ObjectRules;
import org.shangliang.figure.FigureFeatures.ArticleTerms;
import org.shangliang.figure.TermScanner.Term;
import org.shangliang.text.Segmenter;
import org.shangliang.text.Word;

/**
 * Reads what a figure counts and the verb that brought it about: the noun after the number (5位委员), before it
 * (提案1977件), coordinated (日光温室、养殖暖棚228座), or the one an earlier clause left standing (立案1430件).
 */
final class ObjectReader {
    private static final int LONGEST = 14;

    private final ObjectRules rules;
    private final Segmenter segmenter;
    private final Set<Integer> inheritable;
    private final Set<Integer> people;
    private final Set<String> nouns;
    private final Set<String> peopleNouns;

    ObjectReader(Lexicon lexicon, ObjectRules rules) {
        this.rules = rules;
        this.segmenter = new Segmenter(natures(lexicon));
        this.inheritable = lexicon.numbersOf(rules.inheritable());
        this.people = lexicon.numbersOf(rules.people());
        this.nouns = lexicon.termsOf(Lexicon.Kind.NOUN);
        this.peopleNouns = lexicon.termsOf(rules.people());
    }

    /**
     * What was read of one figure.
     *
     * @param object head noun phrase, or null
     * @param action the verb, or null
     * @param inherited whether the noun stands in an earlier clause
     */
    record Reading(@Nullable String object, @Nullable String action, boolean inherited) {}

    /** Reads one figure; {@code previous} is what was read of its predecessor, or null. */
    Reading read(FigureSite site, ArticleTerms terms, @Nullable Reading previous) {
        String left = withoutAside(site.left());
        String right = site.right();
        List<Word> before = segmenter.words(left);
        List<Word> after = right.isEmpty() ? List.of() : segmenter.words(right);
        String action = action(left, before);
        String unit = site.quantity().unit();
        String ofUnit = rules.nounOfUnit(unit);
        if (ofUnit != null) {
            return new Reading(ofUnit, action, false);
        }
        Preceding found = preceding(left, before, rules.isRate(unit));
        String preceding = found.noun() == null || counts(found.noun(), unit) ? found.noun() : null;
        if (rules.isRate(unit)) {
            return rate(site, terms, previous, preceding, action);
        }
        String following = followingNoun(right, after);
        following = following == null || counts(following, unit) ? following : null;
        if (following != null && (preceding == null || follows(following, preceding, right, unit))) {
            return new Reading(following, action, false);
        }
        if (preceding != null) {
            return new Reading(preceding, action, false);
        }
        String topic = following == null && found.noun() == null && !found.elided() ? topic(site, left, before) : null;
        if (topic != null && rules.countsTopics(unit)) {
            return new Reading(topic, action, false);
        }
        return new Reading(inherited(site, terms, previous, found.elided()), action, true);
    }

    /** Whether of two nouns the one after the number is counted. */
    private boolean follows(String following, String preceding, String right, String unit) {
        if (rules.kindOf(unit).equals("person") && isPeople(preceding) != isPeople(following)) {
            return isPeople(following);
        }
        return rules.prefersFollowing(unit) || rules.isGenitive(right.substring(0, 1));
    }

    /** The reading once the indicator is known: a noun that does not fit it gives way to the indicator's own. */
    Reading settled(Reading reading, FigureSite site, String indicator) {
        boolean asked =
                reading.inherited() || rules.isAlways(indicator, site.quantity().unit());
        if (!asked) {
            return reading;
        }
        return new Reading(rules.fitting(reading.object(), indicator), reading.action(), reading.inherited());
    }

    private Reading rate(
            FigureSite site,
            ArticleTerms terms,
            @Nullable Reading previous,
            @Nullable String preceding,
            @Nullable String action) {
        if (preceding == null) {
            String left = site.left();
            String topic = topic(site, left, segmenter.words(left));
            return topic != null
                    ? new Reading(topic, action, false)
                    : new Reading(head(inherited(site, terms, previous, true)), action, true);
        }
        String owner = inherited(site, terms, previous, false);
        boolean bare = owner != null && preceding.endsWith("率") && !preceding.contains(owner) && owner.length() <= 4;
        return new Reading(bare ? owner + preceding : preceding, action, bare);
    }

    /** What a share is a share of: the plain noun within a longer one (委员个人提案 → 提案, 提案办复率 → 提案). */
    private @Nullable String head(@Nullable String noun) {
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

    /** A remark in brackets between noun and number is passed over: 工作室（站）12个. */
    private static String withoutAside(String left) {
        if (!left.endsWith("）")) {
            return left;
        }
        int open = left.lastIndexOf('（');
        return open <= 0 ? left : left.substring(0, open);
    }

    /** Whether a unit can count what a noun names: no institution is told in yuan or papers. */
    private boolean counts(String noun, String unit) {
        return !rules.isMisfit(noun, unit) && !(rules.countsNoPeople(unit) && isPeople(noun));
    }

    private boolean isPeople(String noun) {
        for (int start = 0; start < noun.length(); start++) {
            if (peopleNouns.contains(noun.substring(start))) {
                return true;
            }
        }
        return false;
    }

    /** The noun phrase that begins right after the number, or null. */
    private @Nullable String followingNoun(String text, List<Word> words) {
        int start = -1;
        int end = -1;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            String form = text.substring(word.start(), word.end());
            if (rules.isOpeningMark(form)) {
                continue;
            }
            if (isNoun(word, form)) {
                start = start < 0 ? word.start() : start;
                end = word.end();
                continue;
            }
            if (end - start == 1 && start >= 0 && rules.isJoint(form)) {
                continue;
            }
            if (rules.isGenitive(form)) {
                if (word.end() > LONGEST
                        || end >= 0
                                && nouns.contains(
                                        text.substring(words.get(i - 1).start(), end))) {
                    break;
                }
                start = -1;
                end = -1;
                continue;
            }
            if (end >= 0 || isAdverb(word) || !hasGenitiveSoon(text, words, i)) {
                break;
            }
        }
        return end < 0 || rules.isEmptyNoun(text.substring(start, end)) ? null : shortened(text.substring(start, end));
    }

    private boolean hasGenitiveSoon(String text, List<Word> words, int from) {
        for (int i = from; i < words.size() && words.get(i).start() <= LONGEST; i++) {
            String form = text.substring(words.get(i).start(), words.get(i).end());
            if (rules.isGenitive(form)) {
                return i + 1 < words.size();
            }
            if (words.get(i).nature().startsWith("w")) {
                return false;
            }
        }
        return false;
    }

    /**
     * What stands right before the number.
     *
     * @param noun the noun phrase, or null
     * @param elided whether the text leaves out a noun it named before: 改善民生的12件, 转为意见的3件
     */
    private record Preceding(@Nullable String noun, boolean elided) {}

    private Preceding preceding(String text, List<Word> words, boolean share) {
        int i = words.size() - 1;
        boolean genitive = false;
        while (i >= 0 && (rules.isLink(form(text, words.get(i))) || isAdverb(words.get(i)))) {
            genitive |= rules.isGenitive(form(text, words.get(i)));
            i--;
        }
        Word last = i < 0 ? null : words.get(i);
        if (genitive && !share) {
            return new Preceding(null, true);
        }
        int start = phraseStart(text, words, i);
        if (last == null || start < 0) {
            return new Preceding(null, false);
        }
        String phrase = rules.withoutSum(text.substring(start, last.end()));
        boolean becomes = rules.becoming().stream().anyMatch(text.substring(0, start)::endsWith);
        return becomes || rules.isEmptyNoun(phrase) ? new Preceding(null, becomes) : new Preceding(phrase, false);
    }

    /** Where the noun phrase that ends with a word begins, or -1 where that word is no noun. */
    private int phraseStart(String text, List<Word> words, int last) {
        int end = -1;
        int start = -1;
        for (int i = last; i >= 0; i--) {
            Word word = words.get(i);
            String form = form(text, word);
            boolean joins =
                    end >= 0 && rules.isJoint(form) && i > 0 && isNoun(words.get(i - 1), form(text, words.get(i - 1)));
            boolean ends = i == last && i > 0 && isSuffix(words.get(i - 1), word, text);
            boolean rated = end >= 0
                    && start == end - 1
                    && text.charAt(start) == '率'
                    && word.nature().startsWith("v");
            if (!isNoun(word, form) && !joins && !ends && !rated || end >= 0 && end - word.start() > LONGEST) {
                break;
            }
            end = end < 0 ? word.end() : end;
            start = word.start();
        }
        return start;
    }

    /** Whether a word that can be a classifier ends the noun before it: 社情民意点. */
    private boolean isSuffix(Word before, Word word, String text) {
        return word.nature().startsWith("q") && word.end() - word.start() == 1 && isNoun(before, form(text, before));
    }

    /** The noun that a clause begins with and says something of: 沟渠疏通了3公里, or null. */
    private @Nullable String topic(FigureSite site, String text, List<Word> words) {
        int i = words.size() - 1;
        while (i >= 0 && (rules.isLink(form(text, words.get(i))) || isAdverb(words.get(i)))) {
            i--;
        }
        if (i < 1 || !words.get(i).nature().startsWith("v")) {
            return null;
        }
        String verb = form(text, words.get(i));
        String verbsOwn = verb.substring(Math.max(0, verb.length() - 2));
        if (verb.length() > 2 && nouns.contains(verbsOwn)) {
            return verbsOwn;
        }
        do {
            i--;
        } while (i >= 0 && isAdverb(words.get(i)) && !words.get(i).nature().startsWith("w"));
        int start = phraseStart(text, words, i);
        if (start < 0 || start > 0 && !rules.isGenitive(text.substring(start - 1, start))) {
            return null;
        }
        String phrase = text.substring(start, words.get(i).end());
        boolean agent =
                rules.isAgent(phrase) || rules.kindOf(site.quantity().unit()).equals("person");
        return agent || rules.isEmptyNoun(phrase) || words.get(i).nature().startsWith("nr") ? null : phrase;
    }

    private @Nullable String action(String text, List<Word> words) {
        for (int i = words.size() - 1; i >= 0; i--) {
            Word word = words.get(i);
            String form = form(text, word);
            if (word.nature().startsWith("v") && !word.nature().equals("vn") && !rules.isLink(form)) {
                return form;
            }
        }
        return null;
    }

    private @Nullable String inherited(
            FigureSite site, ArticleTerms terms, @Nullable Reading previous, boolean elided) {
        boolean leans = previous != null && previous.object() != null && sameKind(site);
        if (leans && (site.followsInSentence() || elided && site.followsInParagraph())) {
            return previous.object();
        }
        int until = elided ? site.ownStart() : site.quantity().start();
        String named = lastNoun(site.text(), terms.within(site.sentence().start(), until), site);
        if (named == null && elided) {
            named = lastNoun(
                    site.text(), terms.within(site.ownStart(), site.quantity().start()), site);
        }
        if (named != null) {
            return named;
        }
        return previous == null ? null : previous.object();
    }

    private boolean sameKind(FigureSite site) {
        FigureSite before = site.previous();
        String unit = site.quantity().unit();
        return before != null
                && (rules.isRate(unit)
                        || rules.isRate(before.quantity().unit())
                        || rules.kindOf(before.quantity().unit()).equals(rules.kindOf(unit)));
    }

    private @Nullable String lastNoun(String text, List<Term> earlier, FigureSite site) {
        boolean person = rules.kindOf(site.quantity().unit()).equals("person");
        for (int i = earlier.size() - 1; i >= 0; i--) {
            Term term = earlier.get(i);
            String form = text.substring(term.start(), term.end());
            if (!rules.isEmptyNoun(form)
                    && term.classes().stream().anyMatch(c -> inheritable.contains(c) && person == people.contains(c))) {
                return form;
            }
        }
        return null;
    }

    private boolean isNoun(Word word, String form) {
        return !rules.isLink(form)
                && !rules.isGenitive(form)
                && rules.isNounNature(word.nature())
                && form.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean isAdverb(Word word) {
        return word.nature().startsWith("d")
                || word.nature().startsWith("p")
                || word.nature().startsWith("w");
    }

    private static String form(String text, Word word) {
        return text.substring(word.start(), word.end());
    }

    private static String shortened(String phrase) {
        return phrase.length() > LONGEST ? phrase.substring(0, LONGEST) : phrase;
    }

    private static Map<String, String> natures(Lexicon lexicon) {
        Map<String, String> natures = new HashMap<>();
        for (Lexicon.TermClass each : lexicon.classes()) {
            for (String term : each.terms()) {
                if (term.length() > 1) {
                    natures.merge(term, each.kind().nature(), (one, other) -> one);
                }
            }
        }
        return natures;
    }
}
