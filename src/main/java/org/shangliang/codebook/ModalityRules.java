package org.shangliang.codebook;

import java.util.List;

/**
 * What makes a figure an aim rather than a result, whatever else the clause says.
 *
 * @param norms words that set a minimum or a maximum
 * @param finished words that say a thing is done
 * @param plans words that say what is to be done
 * @param demands words that say what others are to do
 * @param met words before a demand of which what follows tells how it was met
 */
public record ModalityRules(
        List<String> norms, List<String> finished, List<String> plans, List<String> demands, List<String> met) {
    private static final int REACH = 20;

    public ModalityRules {
        norms = List.copyOf(norms);
        finished = List.copyOf(finished);
        plans = List.copyOf(plans);
        demands = List.copyOf(demands);
        met = List.copyOf(met);
    }

    /** Reads the rules of a codebook. */
    public static ModalityRules from(CodebookFiles files) {
        return files.yaml("modality.yaml", ModalityRules.class);
    }

    /** Whether words set a norm: 每人每年至少. */
    public boolean setsNorm(String words) {
        return norms.stream().anyMatch(words::contains);
    }

    /** Whether what follows a demand tells how it was met; {@code before} is what stands before the demand in its sentence. */
    public boolean tellsMet(String before) {
        String near = before.substring(Math.max(0, before.length() - REACH));
        return met.stream().anyMatch(near::contains);
    }

    /** Whether words say that a thing is done. */
    public boolean saysDone(String words) {
        return finished.stream().anyMatch(words::contains);
    }
}
