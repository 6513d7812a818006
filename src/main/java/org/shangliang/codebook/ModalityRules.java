package org.shangliang.codebook;

import java.util.List;

/**
 * What makes a figure an aim rather than a result, whatever else the clause says.
 *
 * @param norms words that set a minimum or a maximum
 * @param finished words that say a thing is done
 */
public record ModalityRules(List<String> norms, List<String> finished) {

    public ModalityRules {
        norms = List.copyOf(norms);
        finished = List.copyOf(finished);
    }

    /** Reads the rules of a codebook. */
    public static ModalityRules from(CodebookFiles files) {
        return files.yaml("modality.yaml", ModalityRules.class);
    }

    /** Whether words set a norm: 每人每年至少. */
    public boolean setsNorm(String words) {
        return norms.stream().anyMatch(words::contains);
    }

    /** Whether words say that a thing is done. */
    public boolean saysDone(String words) {
        return finished.stream().anyMatch(words::contains);
    }
}
