package org.shangliang.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.SectorNames;
import org.shangliang.codebook.SectorNames.Named;

/** Reads the sector (界别) whose members acted: the last one named before the number in its sentence, or in its clause. */
final class SectorReader {
    private final SectorNames names;

    SectorReader(SectorNames names) {
        this.names = names;
    }

    /** The sectors that an article names, in reading order. */
    List<Named> scan(String text) {
        return names.named(text);
    }

    /** Code of the sector of a figure by those {@code named} in its article, or null where none or several are named at once. */
    @Nullable
    String read(FigureSite site, List<Named> named) {
        Named last = null;
        for (Named each : named) {
            if (each.start() >= site.sentence().start() && each.end() <= site.clauseEnd()) {
                last = each;
            }
        }
        return last == null || last.codes().size() > 1 ? null : last.codes().get(0);
    }
}
