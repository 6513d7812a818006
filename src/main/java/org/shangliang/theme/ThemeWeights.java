package org.shangliang.theme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shangliang.codebook.CodebookException;
import org.shangliang.codebook.CodebookFiles;

/** What each feature weighs, from a file of the codebook: one feature a line, its name, a tab, its weight. */
final class ThemeWeights {
    /** The file that holds the weights. */
    static final String FILE = "model-theme.txt.gz";

    private final float[] weights;

    private ThemeWeights(float[] weights) {
        this.weights = weights;
    }

    /**
     * Reads the weights of a codebook; a feature that is not named weighs nothing.
     *
     * @throws CodebookException if a line is no weight, or of a feature that there is not
     */
    static ThemeWeights from(CodebookFiles files, List<String> names) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            numbers.put(names.get(i), i);
        }
        float[] weights = new float[names.size()];
        files.unpacked(FILE).lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            int tab = line.indexOf('\t');
            Integer number = tab < 0 ? null : numbers.get(line.substring(0, tab));
            if (number == null) {
                throw new CodebookException(FILE, "no feature of themes: " + line);
            }
            weights[number] = weight(line.substring(tab + 1));
        });
        return new ThemeWeights(weights);
    }

    private static float weight(String told) {
        try {
            return Float.parseFloat(told);
        } catch (NumberFormatException e) {
            throw new CodebookException(FILE, "no weight: " + told);
        }
    }

    /** Weights that say nothing. */
    static ThemeWeights none(List<String> names) {
        return new ThemeWeights(new float[names.size()]);
    }

    float of(int feature) {
        return weights[feature];
    }
}
