package org.shangliang.figure;

import java.util.List;
import org.shangliang.codebook.CodebookFiles;

/**
 * Finds the figures of a clean text: numbers that count or measure, with unit, bound and interval. Dates, durations,
 * ordinals, identifiers and numbers in names are left out.
 *
 * <p>One linear pass; safe for use by several threads.
 */
public final class QuantityScanner {
    private final QuantityVocabulary vocabulary;

    private QuantityScanner(QuantityVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * A scanner by {@code units.yaml}, {@code numbers.yaml} and {@code exclusions.yaml}.
     *
     * @throws org.shangliang.codebook.CodebookException if one of them cannot be used
     */
    public static QuantityScanner from(CodebookFiles files) {
        return new QuantityScanner(QuantityVocabulary.from(files));
    }

    /**
     * The figures of {@code text} in order, apart from each other; offsets are UTF-16 code units, 0-based.
     *
     * @param text clean text in Simplified characters with half-width digits
     */
    public List<Quantity> scan(String text) {
        QuantityScan scan = new QuantityScan(text, vocabulary);
        int i = 0;
        int length = text.length();
        while (i < length) {
            i = NumeralReader.mayBegin(text.charAt(i)) ? scan.numberAt(i) : i + 1;
        }
        return scan.found();
    }
}
