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

    ObjectReader(Lexicon lexicon, ObjectRules rules) {
        this.rules = rules;
        this.segmenter = new Segmenter(natures(lexicon));
        this.inheritable = lexicon.numbersOf(rules.inheritable());
        this.people = lexicon.numbersOf(rules.people());
        this.nouns = lexicon.termsOf(Lexicon.Kind.NOUN);
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
        String left = site.left();
        String right = site.right();
        List<Word> before = segmenter.words(left);
        List<Word> after = right.isEmpty() ? List.of() : segmenter.words(right);
        String action = action(left, before);
        String following = followingNoun(right, after);
        String preceding = precedingNoun(left, before);
        if (rules.isRate(site.quantity().unit())) {
            return rate(site, terms, previous, preceding, action);
        }
        if (following != null
                && (preceding == null || rules.prefersFollowing(site.quantity().unit()))) {
            return new Reading(following, action, false);
        }
        if (preceding != null) {
            return new Reading(preceding, action, false);
        }
        return new Reading(inherited(site, terms, previous), action, true);
    }

    /** The reading once the indicator is known: an inherited noun that does not fit it gives way to the indicator's own. */
    Reading settled(Reading reading, String indicator) {
        if (!reading.inherited()) {
            return reading;
        }
        return new Reading(rules.fitting(reading.object(), indicator), reading.action(), true);
    }

    private Reading rate(
            FigureSite site,
            ArticleTerms terms,
            @Nullable Reading previous,
            @Nullable String preceding,
            @Nullable String action) {
        if (preceding == null) {
            return new Reading(inherited(site, terms, previous), action, true);
        }
        String owner = inherited(site, terms, previous);
        boolean bare = owner != null && preceding.endsWith("率") && !preceding.contains(owner) && owner.length() <= 4;
        return new Reading(bare ? owner + preceding : preceding, action, bare);
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
            if (end >= 0 || !hasGenitiveSoon(text, words, i)) {
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

    /** The noun phrase that ends right before the number, or null. */
    private @Nullable String precedingNoun(String text, List<Word> words) {
        int i = words.size() - 1;
        while (i >= 0 && (rules.isLink(form(text, words.get(i))) || isAdverb(words.get(i)))) {
            i--;
        }
        int end = -1;
        int start = -1;
        for (; i >= 0; i--) {
            Word word = words.get(i);
            String form = form(text, word);
            boolean joins =
                    end >= 0 && rules.isJoint(form) && i > 0 && isNoun(words.get(i - 1), form(text, words.get(i - 1)));
            if (!isNoun(word, form) && !joins) {
                break;
            }
            if (end >= 0 && end - word.start() > LONGEST) {
                break;
            }
            end = end < 0 ? word.end() : end;
            start = word.start();
        }
        return end < 0 || rules.isEmptyNoun(text.substring(start, end)) ? null : text.substring(start, end);
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

    private @Nullable String inherited(FigureSite site, ArticleTerms terms, @Nullable Reading previous) {
        if (previous != null && previous.object() != null && site.followsInSentence() && sameKind(site)) {
            return previous.object();
        }
        String named = lastNoun(
                site.text(),
                terms.within(site.sentence().start(), site.quantity().start()),
                site);
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
        return !rules.isLink(form) && !rules.isGenitive(form) && rules.isNounNature(word.nature());
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
