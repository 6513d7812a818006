package org.shangliang.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Divisions;
import org.shangliang.codebook.UnitBook;
import org.shangliang.figure.ExclusionBook.Numbered;
import org.shangliang.figure.NumberBook.Convention;
import org.shangliang.figure.WordTrie.Word;
import org.shangliang.text.CharacterSet;

/** The three books about numbers, indexed for look-ups at a place in a text. */
final class QuantityVocabulary {
    private final WordTrie<Follower> followers;
    private final WordTrie<Boolean> chineseLabels;
    private final WordTrie<String> nounsBefore;
    private final WordTrie<Boolean> fillers;
    private final WordTrie<Boolean> correctedBefore;
    private final WordTrie<Boolean> correctedAfter;
    private final WordTrie<Boolean> sharesUnit;
    private final WordTrie<List<Numbered>> numbered;
    /** The words of bound before a number, and words that only end like one and leave it plain. */
    private final WordTrie<Convention> boundsBefore;

    private final WordTrie<Convention> boundsAfter;
    private final WordTrie<Boolean> between;
    private final WordTrie<Boolean> before;
    private final WordTrie<Boolean> chineseBefore;
    private final WordTrie<Boolean> names;
    private final WordTrie<Boolean> oneBefore;
    private final WordTrie<Boolean> oneAfter;
    private final WordTrie<Boolean> oneCounted;
    private final WordTrie<Boolean> rhythm;
    private final WordTrie<Boolean> counters;
    private final WordTrie<Boolean> heads;
    /** The characters that words end with which cover whole lists, or end what one covers, and those that end a sentence. */
    private final CharacterSet headMarks;

    private final Set<String> rhythmicUnits;
    private final Set<String> notAfterChinese;
    private final Set<String> twoCounted;
    private final String placeEndings;
    private final int quoted;
    private final int titled;
    private final Convention plain;
    private final Convention more;
    private final Convention some;
    private final Convention span;
    private final Convention head;

    private QuantityVocabulary(UnitBook units, NumberBook numbers, ExclusionBook exclusions, Divisions divisions) {
        this.plain = numbers.named("plain");
        this.more = numbers.named("more");
        this.some = numbers.named("some");
        this.span = numbers.named("span");
        this.head = numbers.named("at least");
        this.followers = WordTrie.forwards(followers(units, exclusions));
        this.chineseLabels = WordTrie.forwards(told(exclusions.chineseLabels()));
        this.nounsBefore = WordTrie.backwards(nounsBefore(units));
        this.fillers = WordTrie.backwards(told(units.fillers()));
        this.correctedBefore = WordTrie.forwards(told(exclusions.corrected()));
        this.correctedAfter = WordTrie.backwards(told(exclusions.corrected()));
        this.sharesUnit = WordTrie.backwards(told(units.sharesUnit()));
        this.numbered = WordTrie.backwards(numbered(exclusions));
        this.boundsBefore = WordTrie.backwards(boundsBefore(numbers));
        this.boundsAfter = WordTrie.forwards(boundsAfter(numbers));
        this.between = WordTrie.forwards(told(numbers.between()));
        this.before = WordTrie.backwards(told(exclusions.before()));
        this.chineseBefore = WordTrie.backwards(eitherWay(exclusions.chineseBefore(), exclusions.chineseBeforeNot()));
        this.names = WordTrie.forwards(names(exclusions, divisions));
        this.oneBefore = WordTrie.backwards(told(exclusions.oneBefore()));
        this.oneAfter = WordTrie.backwards(told(exclusions.oneAfter()));
        this.oneCounted = WordTrie.backwards(told(exclusions.oneCounted()));
        this.rhythm = WordTrie.backwards(told(exclusions.oneRhythm()));
        this.counters = WordTrie.backwards(told(exclusions.counters()));
        Map<String, Boolean> covering = eitherWay(numbers.heads(), numbers.headsEnd());
        this.heads = WordTrie.backwards(covering);
        this.headMarks = CharacterSet.of(lasts(covering.keySet()) + Clauses.SENTENCE_ENDS);
        this.rhythmicUnits = Set.copyOf(exclusions.oneRhythmicUnits());
        this.notAfterChinese = Set.copyOf(units.notAfterChinese());
        this.twoCounted = Set.copyOf(exclusions.twoCounted());
        this.titled = exclusions.titled();
        this.placeEndings = exclusions.placeEndings();
        this.quoted = exclusions.quoted();
    }

    static QuantityVocabulary from(CodebookFiles files) {
        return new QuantityVocabulary(
                UnitBook.from(files),
                files.yaml("numbers.yaml", NumberBook.class),
                files.yaml("exclusions.yaml", ExclusionBook.class),
                Divisions.load(files));
    }

    private static Map<String, Boolean> told(Collection<String> words) {
        return eitherWay(words, List.of());
    }

    /** Words that say so, and words that only look like them. */
    private static Map<String, Boolean> eitherWay(Collection<String> words, Collection<String> others) {
        Map<String, Boolean> told = new HashMap<>();
        words.forEach(word -> told.put(word, true));
        others.forEach(word -> told.putIfAbsent(word, false));
        return told;
    }

    /** Exclusions come first, so that they win where a unit is written the same. */
    private static Map<String, Follower> followers(UnitBook units, ExclusionBook exclusions) {
        Map<String, Follower> followers = new HashMap<>();
        for (List<String> words : List.of(exclusions.times(), exclusions.labels(), exclusions.words())) {
            words.forEach(word -> followers.putIfAbsent(word, new Follower.NotCounted()));
        }
        units.measures().forEach(measure -> measure.written()
                .forEach(word ->
                        followers.putIfAbsent(word, new Follower.Unit(measure.unit(), measure.factor(), true))));
        units.classifiers().forEach(word -> followers.putIfAbsent(word, new Follower.Unit(word, 1, false)));
        units.bare().forEach(nouns -> nouns.nouns()
                .forEach(noun -> followers.putIfAbsent(noun, new Follower.Bare(nouns.unit()))));
        return followers;
    }

    private static Map<String, String> nounsBefore(UnitBook units) {
        Map<String, String> nounsBefore = new HashMap<>();
        units.nounsBefore()
                .forEach(nouns -> nouns.nouns().forEach(noun -> nounsBefore.putIfAbsent(noun, nouns.unit())));
        return nounsBefore;
    }

    private static Map<String, List<Numbered>> numbered(ExclusionBook exclusions) {
        Map<String, List<Numbered>> numbered = new HashMap<>();
        for (Numbered row : exclusions.numbered()) {
            row.after().forEach(word -> numbered.computeIfAbsent(word, w -> new ArrayList<>())
                    .add(row));
        }
        return numbered;
    }

    private Map<String, Convention> boundsBefore(NumberBook numbers) {
        Map<String, Convention> bounds = new HashMap<>();
        numbers.neutral().forEach(word -> bounds.put(word, plain));
        numbers.bounds().forEach(row -> row.before().forEach(word -> bounds.putIfAbsent(word, row)));
        return bounds;
    }

    private static String lasts(Collection<String> words) {
        return words.stream().map(word -> word.substring(word.length() - 1)).collect(Collectors.joining());
    }

    private static Map<String, Convention> boundsAfter(NumberBook numbers) {
        Map<String, Convention> bounds = new HashMap<>();
        numbers.bounds().forEach(row -> row.after().forEach(word -> bounds.putIfAbsent(word, row)));
        return bounds;
    }

    /** Words and names that begin with a numeral, and longer words that only begin like one. */
    private static Map<String, Boolean> names(ExclusionBook exclusions, Divisions divisions) {
        Map<String, Boolean> names = told(exclusions.names());
        NumeralNames.of(divisions, exclusions.placeEndings()).forEach(name -> {
            names.putIfAbsent(name, true);
            NumeralNames.lookalikes(name, exclusions.notTownship()).forEach(word -> names.putIfAbsent(word, false));
        });
        return names;
    }

    /** What follows a numeral that ends at {@code from}, or null. */
    @Nullable
    Word<Follower> follower(String text, int from) {
        return followers.beginningAt(text, from);
    }

    boolean labelsChineseOrdinal(String text, int from) {
        return chineseLabels.beginningAt(text, from) != null;
    }

    /** The unit that a noun before {@code end} tells for a number without one, or null. */
    @Nullable
    String unitOfNounBefore(String text, int end) {
        int at = end;
        Word<Boolean> filler = fillers.endingAt(text, at);
        while (filler != null) {
            at -= filler.length();
            filler = fillers.endingAt(text, at);
        }
        Word<String> noun = nounsBefore.endingAt(text, at);
        return noun == null ? null : noun.meaning();
    }

    /** Whether the unit of {@code counted} numbers rather than counts after the word before it. */
    boolean numbersAfter(String text, Counted counted) {
        Word<List<Numbered>> word = numbered.endingAt(text, counted.start());
        if (word == null) {
            return false;
        }
        for (int i = 0; i < word.meaning().size(); i++) {
            Numbered row = word.meaning().get(i);
            if (row.units().contains(counted.unit()) && !startsAny(row.unless(), text, counted.end())) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsAny(List<String> words, String text, int at) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }

    /** The word of bound that ends right before {@code end}, or null. */
    @Nullable
    Word<Convention> boundBefore(String text, int end) {
        Word<Convention> word = boundsBefore.endingAt(text, end);
        return word == null || word.meaning().equals(plain) ? null : word;
    }

    @Nullable
    Word<Convention> boundAfter(String text, int from) {
        return boundsAfter.beginningAt(text, from);
    }

    @Nullable
    Word<Boolean> between(String text, int from) {
        return between.beginningAt(text, from);
    }

    boolean excludedBefore(String text, Numeral numeral) {
        if (before.endingAt(text, numeral.start()) != null) {
            return true;
        }
        Word<Boolean> word = numeral.arabic() ? null : chineseBefore.endingAt(text, numeral.start());
        return word != null && word.meaning();
    }

    /** Where the word or name ends that begins at {@code start} with a numeral, or {@code start}. */
    int nameEnd(String text, int start) {
        Word<Boolean> name = names.beginningAt(text, start);
        return name == null || !name.meaning() ? start : start + name.length();
    }

    boolean articleBefore(String text, int end) {
        return oneBefore.endingAt(text, end) != null;
    }

    boolean countedNounBefore(String text, int end) {
        return oneAfter.endingAt(text, end) != null;
    }

    boolean countingWordBefore(String text, int end) {
        return oneCounted.endingAt(text, end) != null;
    }

    boolean rhythmEndsAt(String text, int end) {
        return rhythm.endingAt(text, end) != null;
    }

    boolean isRhythmic(String unit) {
        return rhythmicUnits.contains(unit);
    }

    boolean followsChinese(String unit) {
        return !notAfterChinese.contains(unit);
    }

    boolean counterBefore(String text, int end) {
        return counters.endingAt(text, end) != null;
    }

    /** Whether words beside those between the two offsets say that these are put right: “…705件”应为. */
    boolean putRight(String text, int start, int end) {
        return correctedBefore.beginningAt(text, end) != null || correctedAfter.endingAt(text, start) != null;
    }

    /** Whether a word that covers a whole list, or that ends what one covers, or a sentence may end with {@code c}. */
    boolean isHeadMark(char c) {
        return headMarks.contains(c);
    }

    /** Whether the word that ends right before {@code end} covers a whole list (true) or ends what one covers; null for others. */
    @Nullable
    Boolean headBefore(String text, int end) {
        Word<Boolean> word = heads.endingAt(text, end);
        return word == null ? null : word.meaning();
    }

    boolean sharesUnit(String text, int end) {
        return sharesUnit.endingAt(text, end) != null;
    }

    boolean endsPlace(char c) {
        return placeEndings.indexOf(c) >= 0;
    }

    boolean countsTwo(String unit) {
        return twoCounted.contains(unit);
    }

    /** Length up to which a book title is looked for around a number. */
    int titled() {
        return titled;
    }

    /** Length up to which quoted words are taken for a name. */
    int quoted() {
        return quoted;
    }

    Convention plain() {
        return plain;
    }

    Convention head() {
        return head;
    }

    Convention span() {
        return span;
    }

    Convention of(Numeral.Looseness looseness) {
        return switch (looseness) {
            case NONE -> plain;
            case MORE -> more;
            case SOME -> some;
        };
    }
}
