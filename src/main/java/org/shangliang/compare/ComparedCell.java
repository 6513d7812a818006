package org.shangliang.compare;

import java.util.List;
import org.shangliang.outcome.CountyOutcomeRow;

/**
 * A number of the county view and what it rests on.
 *
 * @param parts the parts that add up to it
 */
public record ComparedCell(CountyOutcomeRow row, List<Contribution> parts) {
    public ComparedCell {
        parts = List.copyOf(parts);
    }
}
