package org.shangliang.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A county about to be ranked.
 *
 * @param measure what is ranked, above zero
 * @param wordsLow lower end of what the words allow, as a share of the number
 * @param wordsHigh upper end, as a share; null where none is set
 * @param parts what the number rests on
 */
record Contender(
        String division, double measure, double wordsLow, @Nullable Double wordsHigh, List<Contribution> parts) {}
