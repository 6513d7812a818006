package org.shangliang.codebook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the noun that a figure counts is found among the words beside it.
 *
 * @param nounNatures parts of speech that can make up a noun phrase, in HanLP's tag set; a prefix stands for all below it
 * @param links words between noun and number that carry no meaning of their own: 共, 达, 有, 合计
 * @param genitives words that turn what stands before them into a modifier: 的
 * @param joints words that join nouns: 、, 和, 及
 * @param openingMarks marks a noun phrase may begin with
 * @param emptyNouns nouns that only point at what was named before: 其中, 总数
 * @param emptyEndings endings of such nouns: 方面, 类
 * @param leaders units whose noun precedes rather than follows when both stand there
 * @param inheritable classes of the lexicon whose nouns a later clause may leave out
 * @param people those of them that are people
 * @param rates units of shares and rates
 * @param kinds units by kind, for what can be inherited
 * @param misfits by kind of unit, endings of nouns that it cannot count: no office is counted in yuan
 * @param sums words for a sum that may end a noun: 提案总数
 * @param agents endings of nouns that act rather than are counted
 * @param becoming verbs whose noun is what the counted thing was turned into: 转为建议
 * @param unitNouns units that are their own noun: 分
 * @param pers what a number can be per, each with the words that say so: member: [每名委员, 人均]
 * @param nouns by indicator, what it counts where the noun is left out
 */
public record ObjectRules(
        List<String> nounNatures,
        Set<String> links,
        Set<String> genitives,
        Set<String> joints,
        Set<String> openingMarks,
        Set<String> emptyNouns,
        List<String> emptyEndings,
        Set<String> leaders,
        List<String> inheritable,
        List<String> people,
        Set<String> rates,
        Map<String, List<String>> kinds,
        Map<String, List<String>> misfits,
        List<String> sums,
        List<String> agents,
        List<String> becoming,
        Map<String, String> unitNouns,
        Map<String, List<String>> pers,
        Map<String, IndicatorNoun> nouns) {

    /**
     * What an indicator counts where the clause leaves the noun out.
     *
     * @param noun the noun
     * @param fits what an inherited noun must contain one of to stand
     * @param always kind of unit with which a noun beside the number must fit too, or null
     */
    public record IndicatorNoun(String noun, List<String> fits, @Nullable String always) {}

    /** Reads the rules of a codebook. */
    public static ObjectRules from(CodebookFiles files) {
        return files.yaml("objects.yaml", ObjectRules.class);
    }

    /** Whether a part of speech can be part of a noun phrase. */
    public boolean isNounNature(String nature) {
        for (String each : nounNatures) {
            if (nature.startsWith(each)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word only links noun and number. */
    public boolean isLink(String word) {
        return links.contains(word);
    }

    /** Whether a word makes a modifier of what stands before it. */
    public boolean isGenitive(String word) {
        return genitives.contains(word);
    }

    /** Whether a word joins two nouns. */
    public boolean isJoint(String word) {
        return joints.contains(word);
    }

    /** Whether a noun phrase may begin with this mark. */
    public boolean isOpeningMark(String mark) {
        return openingMarks.contains(mark);
    }

    /** Whether a noun only points at one named before. */
    public boolean isEmptyNoun(String noun) {
        return emptyNouns.contains(noun) || emptyEndings.stream().anyMatch(noun::endsWith);
    }

    /** Whether the noun after the number is the one counted when there is one on either side. */
    public boolean prefersFollowing(String unit) {
        return !leaders.contains(unit);
    }

    /** Whether a unit makes a rate. */
    public boolean isRate(String unit) {
        return rates.contains(unit);
    }

    /** The kind of a unit; {@code count} where the rules name none. */
    public String kindOf(String unit) {
        for (Map.Entry<String, List<String>> kind : kinds.entrySet()) {
            if (kind.getValue().contains(unit)) {
                return kind.getKey();
            }
        }
        return "count";
    }

    /** Whether a unit cannot count what a noun names. */
    public boolean isMisfit(String noun, String unit) {
        return misfits.getOrDefault(kindOf(unit), List.of()).stream().anyMatch(noun::endsWith);
    }

    /** Whether a noun names somebody who acts. */
    public boolean isAgent(String noun) {
        return agents.stream().anyMatch(noun::endsWith);
    }

    /** The noun that a unit itself is, or null. */
    public @Nullable String nounOfUnit(String unit) {
        return unitNouns.get(unit);
    }

    /** Whether what a unit counts can be the topic that a clause begins with, a verb before the number: 沟渠疏通了3公里. */
    public boolean countsTopics(String unit) {
        String kind = kindOf(unit);
        return !kind.equals("money") && !kind.equals("person");
    }

    /** Whether a unit never counts people. */
    public boolean countsNoPeople(String unit) {
        return misfits.containsKey(kindOf(unit));
    }

    /** A noun without the word for its sum: 提案总数 is 提案. */
    public String withoutSum(String noun) {
        return sums.stream()
                .filter(sum -> noun.endsWith(sum) && noun.length() > sum.length())
                .findFirst()
                .map(sum -> noun.substring(0, noun.length() - sum.length()))
                .orElse(noun);
    }

    /** Whether under an indicator even a noun beside a number with this unit must fit. */
    public boolean isAlways(String indicator, String unit) {
        IndicatorNoun own = nouns.get(indicator);
        return own != null && kindOf(unit).equals(own.always());
    }

    /** What a number is per, by the words before it, or null. */
    public @Nullable String per(String left) {
        for (Map.Entry<String, List<String>> per : pers.entrySet()) {
            for (String word : per.getValue()) {
                if (left.contains(word)) {
                    return per.getKey();
                }
            }
        }
        return null;
    }

    /** The noun that stands for an inherited one under an indicator: the inherited where it fits, else the indicator's own. */
    public @Nullable String fitting(@Nullable String inherited, String indicator) {
        IndicatorNoun own = nouns.get(indicator);
        if (own == null || inherited != null && own.fits().stream().anyMatch(inherited::contains)) {
            return inherited;
        }
        return own.noun();
    }
}
