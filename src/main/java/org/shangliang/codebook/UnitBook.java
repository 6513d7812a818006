package org.shangliang.codebook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What may follow a number and make it a figure: {@code units.yaml}.
 *
 * @param classifiers units that stand as they are written
 * @param notAfterChinese units that do not count after a small number in Chinese characters
 * @param measures units that are multiplied into a norm
 * @param bare nouns that follow a number without a classifier
 * @param nounsBefore nouns before a large number that ends its phrase without a unit
 * @param fillers words between such a noun and the number
 * @param sharesUnit words in whose clause the numbers of a list share the last one's unit
 * @param examples texts and the figures in them
 */
public record UnitBook(
        List<String> classifiers,
        @JsonProperty("not_after_chinese") List<String> notAfterChinese,
        List<MeasuredUnit> measures,
        List<BareNouns> bare,
        @JsonProperty("nouns_before") List<BareNouns> nounsBefore,
        List<String> fillers,
        @JsonProperty("shares_unit") List<String> sharesUnit,
        List<QuantityExample> examples) {
    private static final String FILE = "units.yaml";

    /**
     * Ways to write one unit of measurement.
     *
     * @param unit the normalised unit
     * @param factor how many of it one written unit is
     * @param written the ways to write it
     */
    public record MeasuredUnit(String unit, double factor, List<String> written) {
        public MeasuredUnit {
            if (factor <= 0) {
                throw new CodebookException(FILE, written + ": factor must be above 0");
            }
            written = List.copyOf(written);
        }
    }

    /**
     * Nouns that are counted without a classifier, or that tell a unit left out.
     *
     * @param unit the unit that is noted for them
     * @param nouns the nouns
     */
    public record BareNouns(String unit, List<String> nouns) {
        public BareNouns {
            nouns = List.copyOf(nouns);
        }
    }

    public UnitBook {
        classifiers = List.copyOf(classifiers);
        notAfterChinese = List.copyOf(notAfterChinese);
        measures = List.copyOf(measures);
        bare = List.copyOf(bare);
        nounsBefore = List.copyOf(nounsBefore);
        fillers = List.copyOf(fillers);
        sharesUnit = List.copyOf(sharesUnit);
        examples = List.copyOf(examples);
    }

    /**
     * Reads the units of a codebook.
     *
     * @throws CodebookException if they cannot be used
     */
    public static UnitBook from(CodebookFiles files) {
        return files.yaml(FILE, UnitBook.class);
    }
}
