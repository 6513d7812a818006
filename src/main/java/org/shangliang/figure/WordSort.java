package org.shangliang.figure;

import java.util.EnumMap;
import java.util.Map;
import org.shangliang.codebook.ObjectRules;
import org.shangliang.text.Endings;

/**
 * The traits of a word.
 *
 * @param traits a bit for each, by its place
 */
record WordSort(long traits) {

    boolean is(WordTrait trait) {
        return (traits & 1L << trait.ordinal()) != 0;
    }

    /** Whether it can stand between noun and number, or noun and verb: an adverb, a preposition, a mark. */
    boolean isAside() {
        return is(WordTrait.ADVERB) || is(WordTrait.PREPOSITION) || is(WordTrait.MARK);
    }

    /**
     * The traits of a word by the rules for objects.
     *
     * @param word the word, empty for what no dictionary has
     * @param nature its part of speech in HanLP's tag set
     * @param nouns the lexicon's nouns
     */
    static WordSort of(String word, String nature, ObjectRules rules, Endings nouns) {
        boolean bare = rules.isLink(word) || rules.isGenitive(word);
        Map<WordTrait, Boolean> has = new EnumMap<>(WordTrait.class);
        has.put(WordTrait.LINK, rules.isLink(word));
        has.put(WordTrait.GENITIVE, rules.isGenitive(word));
        has.put(WordTrait.JOINT, rules.isJoint(word));
        has.put(WordTrait.LIST_MARK, word.equals("、"));
        has.put(WordTrait.OPENING_MARK, rules.isOpeningMark(word));
        has.put(WordTrait.QUOTE, word.equals("“"));
        has.put(WordTrait.BRACKET, word.equals("（"));
        has.put(WordTrait.CLOSING_BRACKET, word.equals("）"));
        has.put(WordTrait.ATTENDING, rules.isAttending(word));
        has.put(WordTrait.ABOUT, rules.isAbout(word));
        has.put(WordTrait.RESULT, rules.isResult(word));
        has.put(WordTrait.NOUN, !bare && rules.isNounNature(nature) && (word.isEmpty() || hasLetter(word)));
        has.put(WordTrait.KNOWN_NOUN, nouns.contains(word));
        has.put(WordTrait.VERB, nature.startsWith("v"));
        has.put(WordTrait.ACTION, nature.startsWith("v") && !nature.equals("vn") && !rules.isLink(word));
        has.put(WordTrait.INTRANSITIVE, nature.equals("vi"));
        has.put(WordTrait.FATE, (nature.equals("vi") || nature.equals("vn")) && !nouns.contains(word));
        has.put(WordTrait.ADJECTIVE, nature.startsWith("a"));
        has.put(WordTrait.POSITION, nature.startsWith("f"));
        has.put(WordTrait.ADVERB, nature.startsWith("d"));
        has.put(WordTrait.PREPOSITION, nature.startsWith("p"));
        has.put(WordTrait.MARK, nature.startsWith("w"));
        has.put(WordTrait.LIGHT, nature.startsWith("t") || nature.startsWith("d") || nature.startsWith("c"));
        has.put(WordTrait.TIME, nature.startsWith("t"));
        has.put(WordTrait.NUMERAL, nature.startsWith("m"));
        has.put(WordTrait.YEAR, word.equals("年"));
        has.put(WordTrait.OF_YEAR, word.endsWith("年"));
        has.put(WordTrait.CLASSIFIER, nature.startsWith("q") && word.length() == 1);
        has.put(WordTrait.NAME, nature.startsWith("nr"));
        return new WordSort(has.entrySet().stream()
                .filter(Map.Entry::getValue)
                .mapToLong(each -> 1L << each.getKey().ordinal())
                .sum());
    }

    private static boolean hasLetter(String word) {
        return word.codePoints().anyMatch(Character::isLetter);
    }
}
