package org.shangliang.figure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import org.shangliang.codebook.QuantityExample;

/**
 * What makes a number no figure: {@code exclusions.yaml}.
 *
 * @param times units of time and age
 * @param labels what follows an ordinal or an identifier
 * @param words words that begin like a unit and are none
 * @param names words and names that begin with a numeral in Chinese characters
 * @param placeEndings characters at which a place name that begins with a numeral may be cut short
 * @param notTownship what after 乡 makes it another word
 * @param chineseLabels what follows an ordinal in Chinese characters
 * @param before what stands before an ordinal or an identifier
 * @param chineseBefore the same before a number in Chinese characters
 * @param chineseBeforeNot words that only end like one of those
 * @param twoCounted units with which 二 counts
 * @param oneAfter nouns after which 一 with its unit counts at the end of a phrase
 * @param oneCounted words after which 一 with its unit counts
 * @param oneRhythm words of rhythm, in whose clause 一 counts with one of {@code oneRhythmicUnits}
 * @param oneRhythmicUnits those units
 * @param oneBefore what stands before 一 where it never counts
 * @param counters what page counters call their numbers
 * @param numbered units that number rather than count after certain words
 * @param quoted length up to which quoted words are taken for a name
 * @param corrected words beside quoted words that are put right, and so are no name
 * @param titled length up to which words between 《 and 》 are
 * @param examples texts and the figures in them
 */
record ExclusionBook(
        List<String> times,
        List<String> labels,
        List<String> words,
        List<String> names,
        @JsonProperty("place_endings") String placeEndings,
        @JsonProperty("not_township") List<String> notTownship,
        @JsonProperty("chinese_labels") List<String> chineseLabels,
        List<String> before,
        @JsonProperty("chinese_before") List<String> chineseBefore,
        @JsonProperty("chinese_before_not") List<String> chineseBeforeNot,
        @JsonProperty("two_counted") List<String> twoCounted,
        @JsonProperty("one_after") List<String> oneAfter,
        @JsonProperty("one_counted") List<String> oneCounted,
        @JsonProperty("one_rhythm") List<String> oneRhythm,
        @JsonProperty("one_rhythmic_units") List<String> oneRhythmicUnits,
        @JsonProperty("one_before") List<String> oneBefore,
        List<String> counters,
        List<Numbered> numbered,
        int quoted,
        List<String> corrected,
        int titled,
        List<QuantityExample> examples) {

    /**
     * Units that number rather than count: 村3组, 前移3位.
     *
     * @param units the units
     * @param after words right before the number
     * @param unless words after the unit that make it a count all the same; empty where there are none
     */
    record Numbered(Set<String> units, List<String> after, List<String> unless) {
        Numbered {
            units = Set.copyOf(units);
            after = List.copyOf(after);
            unless = unless == null ? List.of() : List.copyOf(unless);
        }
    }

    ExclusionBook {
        times = List.copyOf(times);
        labels = List.copyOf(labels);
        words = List.copyOf(words);
        names = List.copyOf(names);
        notTownship = List.copyOf(notTownship);
        chineseLabels = List.copyOf(chineseLabels);
        before = List.copyOf(before);
        chineseBefore = List.copyOf(chineseBefore);
        chineseBeforeNot = List.copyOf(chineseBeforeNot);
        twoCounted = List.copyOf(twoCounted);
        oneAfter = List.copyOf(oneAfter);
        oneCounted = List.copyOf(oneCounted);
        oneRhythm = List.copyOf(oneRhythm);
        oneRhythmicUnits = List.copyOf(oneRhythmicUnits);
        oneBefore = List.copyOf(oneBefore);
        counters = List.copyOf(counters);
        numbered = List.copyOf(numbered);
        examples = List.copyOf(examples);
    }
}
