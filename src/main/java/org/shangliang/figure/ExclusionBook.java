package org.shangliang.figure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What makes a number no figure: {@code exclusions.yaml}.
 *
 * @param times units of time and age
 * @param labels what follows an ordinal or an identifier
 * @param words words that begin like a unit and are none
 * @param chineseLabels what follows an ordinal in Chinese characters
 * @param before what stands before an ordinal or an identifier
 * @param chineseBefore the same before a number in Chinese characters
 * @param oneBefore what stands before 一 where it does not count
 * @param quoted length up to which quoted words are taken for a name
 * @param examples texts and the figures in them
 */
record ExclusionBook(
        List<String> times,
        List<String> labels,
        List<String> words,
        @JsonProperty("chinese_labels") List<String> chineseLabels,
        List<String> before,
        @JsonProperty("chinese_before") List<String> chineseBefore,
        @JsonProperty("one_before") List<String> oneBefore,
        int quoted,
        List<QuantityExample> examples) {

    ExclusionBook {
        times = List.copyOf(times);
        labels = List.copyOf(labels);
        words = List.copyOf(words);
        chineseLabels = List.copyOf(chineseLabels);
        before = List.copyOf(before);
        chineseBefore = List.copyOf(chineseBefore);
        oneBefore = List.copyOf(oneBefore);
        examples = List.copyOf(examples);
    }
}
