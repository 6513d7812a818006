package org.shangliang.codebook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the noun that a figure counts is found among the words beside it.
 *
 * @param nounNatures parts of speech that can make up a noun phrase, in HanLP's tag set; a prefix stands for all below it
 * @param links words between noun and number that carry no meaning of their own: 共, 达, 有, 合计
 * @param genitives words that turn what stands before them into a modifier: 的
 * @param joints words that join nouns: 、, 和, 及
 * @param quotes marks within a noun phrase: “, ”
 * @param openingMarks marks a noun phrase may begin with
 * @param emptyNouns nouns that only point at what was named before: 其中, 总数
 * @param emptyEndings endings of such nouns: 方面, 类
 * @param sorts those of them that can be counted themselves: 分为9个类别
 * @param ranks ranks of bodies, told after a list of these and before the noun: 省、市两级委员
 * @param homes endings of nouns for homes: 困难家庭
 * @param doings units of what is done: 会议3次
 * @param householdUnits units of households
 * @param households classes of the lexicon whose nouns are counted in households
 * @param things units of things, which a verb right after them only describes: 5个帮扶小组
 * @param leaders units whose noun precedes rather than follows when both stand there
 * @param inheritable classes of the lexicon whose nouns a later clause may leave out
 * @param people those of them that are people
 * @param populations further classes whose nouns name people by the number, never left out
 * @param abouts words that lead from a number to what its noun is about: 3条关于养老的建议
 * @param results words after a verb whose noun is what the counted thing became: 升级为
 * @param fates what people come to, said after them and never counted in their stead: 劳动力200人就业
 * @param attending verbs of those who come, told after them: 群众参加活动30人次
 * @param amounts classes of the lexicon whose nouns name sums of money
 * @param worth words before a sum that tell what the thing named before is worth
 * @param natures parts of speech of further words, beside those of the lexicon
 * @param rates units of shares and rates
 * @param kinds units by kind, for what can be inherited
 * @param misfits by kind of unit, endings of nouns that it cannot count: no office is counted in yuan
 * @param sums words for a sum that may end a noun: 提案总数
 * @param sumsUp words that alone before a number sum up what was told: 共21人
 * @param actors what somebody who acts is named by, before the noun that is counted: 县政协领导督办重点提案
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
        Set<String> quotes,
        Set<String> openingMarks,
        Set<String> emptyNouns,
        List<String> emptyEndings,
        Set<String> sorts,
        List<String> ranks,
        List<String> homes,
        Set<String> doings,
        Set<String> householdUnits,
        List<String> households,
        Set<String> things,
        Set<String> leaders,
        List<String> inheritable,
        List<String> people,
        List<String> populations,
        Set<String> abouts,
        Set<String> results,
        List<String> fates,
        Set<String> attending,
        List<String> amounts,
        List<String> worth,
        Map<String, List<String>> natures,
        Set<String> rates,
        Map<String, Set<String>> kinds,
        Map<String, List<String>> misfits,
        List<String> sums,
        Set<String> sumsUp,
        List<String> actors,
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
     * @param join how a noun that does not fit goes with this one, or null where it gives way
     * @param many the noun for several kinds told by one number, or null
     * @param verbs nouns by what the verb contains, for a noun left out: 捐 is 捐款; null for none
     */
    public record IndicatorNoun(
            String noun,
            List<String> fits,
            @Nullable String always,
            @Nullable Join join,
            @Nullable String many,
            @Nullable Map<String, String> verbs) {
        private static final int LONGEST_JOINED = 6;

        /** Whether a noun can be what the indicator counts. */
        public boolean fits(@Nullable String other) {
            return other != null && fits.stream().anyMatch(other::contains);
        }

        /** The noun that a verb stands for, or null. */
        public @Nullable String ofVerb(@Nullable String verb) {
            if (verb == null || verbs == null) {
                return null;
            }
            return verbs.entrySet().stream()
                    .filter(each -> verb.contains(each.getKey()))
                    .findFirst()
                    .map(Map.Entry::getValue)
                    .orElse(null);
        }

        /** The noun in place of one that does not fit, or together with it. */
        public String joined(String other) {
            if (join == null || other.length() > LONGEST_JOINED) {
                return noun;
            }
            return join == Join.OWNER ? noun + other : other + noun;
        }
    }

    /** How an indicator's noun goes with one that does not fit. */
    public enum Join {
        /** It owns the other: 提案 and 满意率. */
        OWNER,
        /** The other owns it: 信息 and 批示. */
        HEAD
    }

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

    /** Whether a word joins two nouns, or is a mark between them. */
    public boolean isJoint(String word) {
        return joints.contains(word) || quotes.contains(word);
    }

    /** Whether a noun phrase may begin with this mark. */
    public boolean isOpeningMark(String mark) {
        return openingMarks.contains(mark);
    }

    /** Whether a noun only points at one named before. */
    public boolean isEmptyNoun(String noun) {
        return emptyNouns.contains(noun) || endsWithAny(noun, emptyEndings);
    }

    /** Whether a unit makes a rate. */
    public boolean isRate(String unit) {
        return rates.contains(unit);
    }

    /** Whether a unit counts people or households. */
    public boolean isPerson(String unit) {
        return kindOf(unit).equals("person");
    }

    /** The kind of a unit; {@code count} where the rules name none. */
    public String kindOf(String unit) {
        for (Map.Entry<String, Set<String>> kind : kinds.entrySet()) {
            if (kind.getValue().contains(unit)) {
                return kind.getKey();
            }
        }
        return "count";
    }

    /** Whether the words before a noun name somebody who acts. */
    public boolean nameActor(String before) {
        for (String actor : actors) {
            if (before.contains(actor)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a noun names somebody who acts. */
    public boolean isAgent(String noun) {
        return endsWithAny(noun, agents);
    }

    /** Whether the words before a noun tell that it is what the counted thing was turned into. */
    public boolean isTurnedInto(String before) {
        return endsWithAny(before, becoming);
    }

    /** Whether a noun for a sort of things can be counted itself. */
    public boolean isSort(String noun) {
        return sorts.contains(noun);
    }

    /** The classes of the lexicon whose nouns name people. */
    public List<String> persons() {
        return Stream.concat(people.stream(), populations.stream()).toList();
    }

    /** Whether a verb tells that people come or take part. */
    public boolean isAttending(String word) {
        return attending.contains(word);
    }

    /** Whether the words before a number only sum up what was told. */
    public boolean isSum(String left) {
        return sumsUp.contains(left);
    }

    /** How many words that join nouns a text holds. */
    public long joints(String words) {
        long count = 0;
        for (int i = 0; i < words.length(); i++) {
            count += joints.contains(words.substring(i, i + 1)) ? 1 : 0;
        }
        return count;
    }

    /** Whether a word leads to what a noun is about. */
    public boolean isAbout(String word) {
        return abouts.contains(word);
    }

    /** Whether a word after a verb leads to what the counted thing became. */
    public boolean isResult(String word) {
        return results.contains(word);
    }

    /** Whether a noun says only what people come to. */
    public boolean isFate(String noun) {
        return fates.contains(noun);
    }

    /** Whether a noun names a home rather than who lives there. */
    public boolean isHome(String noun) {
        return endsWithAny(noun, homes);
    }

    /** A noun without the ranks of bodies that lead to it: 市、县两级政协委员 is 政协委员. */
    public String withoutRanks(String noun) {
        for (String rank : ranks) {
            int at = noun.indexOf(rank);
            if (at >= 0 && at + rank.length() < noun.length()) {
                return noun.substring(at + rank.length());
            }
        }
        return noun;
    }

    /** A noun without what its people come to: 劳动力就业 is 劳动力. */
    public String withoutFate(String noun) {
        return withoutEnding(noun, fates);
    }

    /** Whether the words before a sum tell the worth of what was named before. */
    public boolean tellsWorth(String left) {
        return worth.stream().anyMatch(left::startsWith);
    }

    /** A noun without the word for its sum: 提案总数 is 提案. */
    public String withoutSum(String noun) {
        return withoutEnding(noun, sums);
    }

    /** A noun without the first of these endings that it has, unless it is nothing else. */
    private static String withoutEnding(String noun, List<String> endings) {
        for (String ending : endings) {
            if (noun.endsWith(ending) && noun.length() > ending.length()) {
                return noun.substring(0, noun.length() - ending.length());
            }
        }
        return noun;
    }

    private static boolean endsWithAny(String text, List<String> endings) {
        for (String ending : endings) {
            if (text.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
