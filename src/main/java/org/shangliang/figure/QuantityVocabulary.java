package org.shangliang.figure;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Divisions;
import org.shangliang.codebook.UnitBook;
import org.shangliang.figure.ExclusionBook.Numbered;
import org.shangliang.figure.NumberBook.Convention;
import org.shangliang.figure.WordTrie.Match;
import org.shangliang.text.CharacterSet;

/** The three books about numbers, indexed for look-ups at a place in a text. */
final class QuantityVocabulary {
    private final WordTrie<Follower> followers = new WordTrie<>();
    private final WordTrie<Follower> chineseLabels = new WordTrie<>();
    private final WordTrie<String> nounsBefore = new WordTrie<>();
    private final WordTrie<Boolean> fillers = new WordTrie<>();
    private final WordTrie<Boolean> correctedBefore = new WordTrie<>();
    private final WordTrie<Boolean> correctedAfter = new WordTrie<>();
    private final WordTrie<Boolean> sharesUnit = new WordTrie<>();
    private final WordTrie<List<Numbered>> numbered = new WordTrie<>();
    private final WordTrie<List<Convention>> boundsBefore = new WordTrie<>();
    private final WordTrie<Convention> boundsAfter = new WordTrie<>();
    private final WordTrie<Boolean> between = new WordTrie<>();
    private final WordTrie<Boolean> before = new WordTrie<>();
    private final WordTrie<Boolean> chineseBefore = new WordTrie<>();
    private final WordTrie<Boolean> names = new WordTrie<>();
    private final WordTrie<Boolean> oneBefore = new WordTrie<>();
    private final WordTrie<Boolean> oneAfter = new WordTrie<>();
    private final WordTrie<Boolean> oneCounted = new WordTrie<>();
    private final WordTrie<Boolean> rhythm = new WordTrie<>();
    private final WordTrie<Boolean> counters = new WordTrie<>();
    private final WordTrie<Boolean> heads = new WordTrie<>();
    /** The characters that words end with which cover whole lists, or end what one covers. */
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
        addExclusions(exclusions);
        addPlaces(exclusions, divisions);
        addUnits(units);
        addBounds(numbers);
        this.headMarks = CharacterSet.ofLasts(Stream.concat(numbers.heads().stream(), numbers.headsEnd().stream())
                .toList());
        this.rhythmicUnits = Set.copyOf(exclusions.oneRhythmicUnits());
        this.notAfterChinese = Set.copyOf(units.notAfterChinese());
        this.twoCounted = Set.copyOf(exclusions.twoCounted());
        this.titled = exclusions.titled();
        this.placeEndings = exclusions.placeEndings();
        this.quoted = exclusions.quoted();
        this.plain = numbers.named("plain");
        this.more = numbers.named("more");
        this.some = numbers.named("some");
        this.span = numbers.named("span");
        this.head = numbers.named("at least");
    }

    static QuantityVocabulary from(CodebookFiles files) {
        return new QuantityVocabulary(
                UnitBook.from(files),
                files.yaml("numbers.yaml", NumberBook.class),
                files.yaml("exclusions.yaml", ExclusionBook.class),
                Divisions.load(files));
    }

    /** Exclusions come first, so that they win where a unit is written the same. */
    private void addExclusions(ExclusionBook book) {
        for (List<String> words : List.of(book.times(), book.labels(), book.words())) {
            words.forEach(word -> followers.add(word, new Follower.NotCounted()));
        }
        book.chineseLabels().forEach(word -> chineseLabels.add(word, new Follower.NotCounted()));
        addReversed(before, book.before());
        addReversed(chineseBefore, book.chineseBefore());
        book.chineseBeforeNot().forEach(word -> chineseBefore.addReversed(word, false));
        for (Numbered row : book.numbered()) {
            for (String word : row.after()) {
                numbered.addReversed(
                        word,
                        book.numbered().stream()
                                .filter(other -> other.after().contains(word))
                                .toList());
            }
        }
        book.names().forEach(name -> names.add(name, true));
        addReversed(oneBefore, book.oneBefore());
        addReversed(oneAfter, book.oneAfter());
        addReversed(oneCounted, book.oneCounted());
        addReversed(rhythm, book.oneRhythm());
        addReversed(counters, book.counters());
        addReversed(correctedAfter, book.corrected());
        book.corrected().forEach(word -> correctedBefore.add(word, true));
    }

    private void addPlaces(ExclusionBook book, Divisions divisions) {
        NumeralNames.of(divisions, book.placeEndings()).forEach(name -> {
            names.add(name, true);
            NumeralNames.lookalikes(name, book.notTownship()).forEach(word -> names.add(word, false));
        });
    }

    private void addUnits(UnitBook book) {
        book.measures().forEach(measure -> measure.written()
                .forEach(word -> followers.add(word, new Follower.Unit(measure.unit(), measure.factor(), true))));
        book.classifiers().forEach(word -> followers.add(word, new Follower.Unit(word, 1, false)));
        book.bare()
                .forEach(nouns -> nouns.nouns().forEach(noun -> followers.add(noun, new Follower.Bare(nouns.unit()))));
        book.nounsBefore().forEach(nouns -> nouns.nouns().forEach(noun -> nounsBefore.addReversed(noun, nouns.unit())));
        addReversed(fillers, book.fillers());
        addReversed(sharesUnit, book.sharesUnit());
    }

    private void addBounds(NumberBook book) {
        book.neutral().forEach(word -> boundsBefore.addReversed(word, List.of()));
        for (Convention row : book.bounds()) {
            row.before().forEach(word -> boundsBefore.addReversed(word, List.of(row)));
            row.after().forEach(word -> boundsAfter.add(word, row));
        }
        book.between().forEach(word -> between.add(word, true));
        addReversed(heads, book.heads());
        book.headsEnd().forEach(word -> heads.addReversed(word, false));
    }

    private static void addReversed(WordTrie<Boolean> trie, Collection<String> words) {
        words.forEach(word -> trie.addReversed(word, true));
    }

    /** What follows a numeral that ends at {@code from}, or null. */
    @Nullable
    Match<Follower> follower(CharSequence text, int from) {
        return followers.beginningAt(text, from);
    }

    boolean labelsChineseOrdinal(CharSequence text, int from) {
        return chineseLabels.beginningAt(text, from) != null;
    }

    /** The unit that a noun before {@code end} tells for a number without one, or null. */
    @Nullable
    String unitOfNounBefore(CharSequence text, int end) {
        int at = end;
        Match<Boolean> filler = fillers.endingAt(text, at);
        while (filler != null) {
            at = filler.offset();
            filler = fillers.endingAt(text, at);
        }
        Match<String> noun = nounsBefore.endingAt(text, at);
        return noun == null ? null : noun.meaning();
    }

    /** Whether the unit of {@code counted} numbers rather than counts after the word before it. */
    boolean numbersAfter(String text, Counted counted) {
        Match<List<Numbered>> word = numbered.endingAt(text, counted.start());
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

    /** The word of bound that ends right before {@code end}; its row is missing where the word is neutral. */
    @Nullable
    Match<List<Convention>> boundBefore(CharSequence text, int end) {
        return boundsBefore.endingAt(text, end);
    }

    @Nullable
    Match<Convention> boundAfter(CharSequence text, int from) {
        return boundsAfter.beginningAt(text, from);
    }

    @Nullable
    Match<Boolean> between(CharSequence text, int from) {
        return between.beginningAt(text, from);
    }

    boolean excludedBefore(CharSequence text, Numeral numeral) {
        if (before.endingAt(text, numeral.start()) != null) {
            return true;
        }
        Match<Boolean> word = numeral.arabic() ? null : chineseBefore.endingAt(text, numeral.start());
        return word != null && word.meaning();
    }

    /** Where the word or name ends that begins at {@code start} with a numeral, or {@code start}. */
    int nameEnd(CharSequence text, int start) {
        Match<Boolean> name = names.beginningAt(text, start);
        return name == null || !name.meaning() ? start : name.offset();
    }

    boolean articleBefore(CharSequence text, int end) {
        return oneBefore.endingAt(text, end) != null;
    }

    boolean countedNounBefore(CharSequence text, int end) {
        return oneAfter.endingAt(text, end) != null;
    }

    boolean countingWordBefore(CharSequence text, int end) {
        return oneCounted.endingAt(text, end) != null;
    }

    boolean rhythmEndsAt(CharSequence text, int end) {
        return rhythm.endingAt(text, end) != null;
    }

    boolean isRhythmic(String unit) {
        return rhythmicUnits.contains(unit);
    }

    boolean followsChinese(String unit) {
        return !notAfterChinese.contains(unit);
    }

    boolean counterBefore(CharSequence text, int end) {
        return counters.endingAt(text, end) != null;
    }

    /** Whether words beside those between the two offsets say that these are put right: “…705件”应为. */
    boolean putRight(CharSequence text, int start, int end) {
        return correctedBefore.beginningAt(text, end) != null || correctedAfter.endingAt(text, start) != null;
    }

    /** Whether a word that covers a whole list, or that ends what one covers, or a sentence may end with {@code c}. */
    boolean isHeadMark(char c) {
        return headMarks.contains(c) || Clauses.endsSentence(c);
    }

    /** Whether a word that covers a whole list ends right before {@code end}. */
    boolean headEndsAt(CharSequence text, int end) {
        Match<Boolean> word = heads.endingAt(text, end);
        return word != null && word.meaning();
    }

    /** Whether a word that ends what such a word covers ends right before {@code end}. */
    boolean headCoverEndsAt(CharSequence text, int end) {
        Match<Boolean> word = heads.endingAt(text, end);
        return word != null && !word.meaning();
    }

    boolean sharesUnit(CharSequence text, int end) {
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
