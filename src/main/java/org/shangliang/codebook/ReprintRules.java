package org.shangliang.codebook;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.io.Serializable;

/**
 * When two articles are one text printed twice.
 *
 * @param shingleLetters how many letters make a shingle
 * @param bands how many bands an article has; articles that share one are compared
 * @param hashesPerBand how many MinHash values make a band
 * @param seed of the hash functions
 * @param anchors with how many of those that share a band each is compared
 * @param leastLetters in a shorter text, all letters must be the same
 * @param sentenceLikeness share of its pairs of letters that a sentence has in common with one of the other text
 * @param shareOfShorter least share of the shorter text that stands in the longer
 * @param shareOfLonger least share of the longer text that this is
 * @param figureAgreement least share of figures that both tell
 * @param placeAgreement least share of place names that both tell
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ReprintRules(
        int shingleLetters,
        int bands,
        int hashesPerBand,
        long seed,
        int anchors,
        int leastLetters,
        double sentenceLikeness,
        double shareOfShorter,
        double shareOfLonger,
        double figureAgreement,
        double placeAgreement)
        implements Serializable {
    private static final String FILE = "reprints.yaml";

    /** @throws CodebookException if a number is out of its range */
    public ReprintRules {
        positive("shingle_letters", shingleLetters);
        positive("bands", bands);
        positive("hashes_per_band", hashesPerBand);
        positive("anchors", anchors);
        positive("least_letters", leastLetters - shingleLetters);
        share("sentence_likeness", sentenceLikeness);
        share("share_of_shorter", shareOfShorter);
        share("share_of_longer", shareOfLonger);
        share("figure_agreement", figureAgreement);
        share("place_agreement", placeAgreement);
    }

    /** Reads the rules of a codebook. */
    public static ReprintRules from(CodebookFiles files) {
        return files.yaml(FILE, ReprintRules.class);
    }

    private static void positive(String key, int value) {
        if (value < 1) {
            throw new CodebookException(FILE + ": " + key, "too small");
        }
    }

    private static void share(String key, double value) {
        if (!(value > 0 && value <= 1)) {
            throw new CodebookException(FILE + ": " + key, value + " is no share between 0 and 1");
        }
    }
}
