package org.shangliang.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Division;
import org.shangliang.codebook.Divisions;
import org.shangliang.codebook.Lexicon;
import org.shangliang.codebook.ThemeWords;
import org.shangliang.codebook.Themes;
import org.shangliang.codebook.TopicRules;
import org.shangliang.text.Segmenter;
import org.shangliang.text.Sentence;
import org.shangliang.text.SentenceSplitter;
import org.shangliang.text.Words;
import org.shangliang.theme.ThemeReader;

/**
 * The words of a text, and those of them that can be terms of a topic. Words come from dictionaries: HanLP's, the names of
 * divisions and the words of the codebook; none is guessed, so that no unknown name is taken for a word. Thread-safe.
 */
public final class TermReader {
    private static final String PLACE = "ns";
    private static final String NOUN = "n";
    private static final int LEAST_LETTERS = 2;

    private final TopicRules rules;
    /** Words are told apart by their parts of speech. */
    private final Segmenter<String> segmenter;

    private final Set<String> known;
    private final Set<String> places;
    private final ThemeReader themes;
    private final Map<String, String> subjects;

    /**
     * The words of a text.
     *
     * @param tokens all words of two letters or more, in reading order
     * @param terms those that can be terms of a topic; after those of each sentence the names of the themes that they speak
     *     for, so that texts on one subject share a word although they call it by different ones. A sentence that stands
     *     again, as a title does in its text, has none the second time
     * @param sentenceTerms how many of the terms each sentence has that has any
     */
    public record Terms(List<String> tokens, List<String> terms, List<Integer> sentenceTerms) {
        public Terms {
            tokens = List.copyOf(tokens);
            terms = List.copyOf(terms);
            sentenceTerms = List.copyOf(sentenceTerms);
        }
    }

    private TermReader(
            TopicRules rules,
            Map<String, String> words,
            Set<String> places,
            ThemeReader themes,
            Map<String, String> subjects) {
        this.rules = rules;
        this.places = Set.copyOf(places);
        this.themes = themes;
        this.subjects = Map.copyOf(subjects);
        this.segmenter = new Segmenter<>(words, (word, nature) -> nature);
        this.known = Set.copyOf(words.keySet());
    }

    /** The reader that a codebook makes. */
    public static TermReader from(CodebookFiles files, Divisions divisions, TopicRules rules) {
        Map<String, String> words = new HashMap<>();
        for (Lexicon.TermClass each : Lexicon.from(files).classes()) {
            each.terms().forEach(term -> words.put(term, each.kind().nature()));
        }
        Themes.from(files).themes().forEach(theme -> theme.terms().forEach(term -> words.put(term, NOUN)));
        divisions.townships().forEach(township -> words.put(township.name(), PLACE));
        divisions.all().stream().map(Division::name).forEach(name -> words.put(name, PLACE));
        rules.stopWords().stream()
                .filter(word -> word.length() >= LEAST_LETTERS)
                .forEach(word -> words.putIfAbsent(word, NOUN));
        Set<String> places = divisions.all().stream()
                .flatMap(division -> division.shortNames().stream())
                .filter(name -> !words.containsKey(name))
                .collect(Collectors.toSet());
        return new TermReader(rules, words, places, ThemeReader.untaught(files), subjects(files));
    }

    /** The names of the themes that are subjects, by code. */
    private static Map<String, String> subjects(CodebookFiles files) {
        Set<String> codes = ThemeWords.from(files).themes().stream()
                .filter(entry -> entry.kind() == ThemeWords.Kind.SUBJECT)
                .map(ThemeWords.Entry::code)
                .collect(Collectors.toSet());
        return Themes.from(files).themes().stream()
                .filter(theme -> codes.contains(theme.code()))
                .collect(Collectors.toMap(Themes.Theme::code, Themes.Theme::zh));
    }

    /** The words of {@code text}. */
    public Terms read(String text) {
        List<String> tokens = new ArrayList<>();
        List<String> terms = new ArrayList<>();
        List<Integer> sentenceTerms = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Sentence sentence : SentenceSplitter.split(text)) {
            List<String> own = new ArrayList<>();
            read(sentence.in(text), tokens, own);
            if (!own.isEmpty() && seen.add(sentence.in(text))) {
                own.addAll(subjectsOf(own));
                terms.addAll(own);
                sentenceTerms.add(own.size());
            }
        }
        return new Terms(tokens, terms, sentenceTerms);
    }

    /** The names of the themes that the terms of a sentence speak for: what else it says may only sound like one. */
    private List<String> subjectsOf(List<String> terms) {
        return themes.ofTitle(String.join(" ", terms)).stream()
                .filter(subjects::containsKey)
                .map(subjects::get)
                .toList();
    }

    private void read(String sentence, List<String> tokens, List<String> terms) {
        boolean afterSurname = false;
        Words<String> words = segmenter.words(sentence, 0, sentence.length());
        for (int i = 0; i < words.size(); i++) {
            String token = sentence.substring(words.start(i), words.end(i));
            boolean surname = rules.surnames().contains(token);
            if (isWord(token)) {
                tokens.add(token);
                boolean maybeName = surname || (afterSurname && !known.contains(token));
                if (!maybeName && isTerm(token, words.sort(i))) {
                    terms.add(token);
                }
            }
            afterSurname = surname;
        }
    }

    private boolean isTerm(String token, String nature) {
        return rules.natures().contains(nature) && !rules.stopWords().contains(token) && !places.contains(token);
    }

    private static boolean isWord(String token) {
        return token.length() >= LEAST_LETTERS && token.chars().allMatch(Character::isIdeographic);
    }
}
