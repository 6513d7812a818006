package org.shangliang.figure;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Sectors;
import org.shangliang.figure.TermScanner.Term;

/** Reads the sector (界别) whose members acted: the last one named before the number in its sentence. */
final class SectorReader {
    private final TermScanner scanner;

    SectorReader(Sectors sectors) {
        scanner = new TermScanner(sectors.classes(), Set.of());
    }

    /** Code of the sector, or null where none or several are named at once. */
    @Nullable
    String read(FigureSite site) {
        String before = site.text().substring(site.sentence().start(), site.clauseEnd());
        List<Term> named = scanner.scan(before);
        if (named.isEmpty()) {
            return null;
        }
        Term last = named.get(named.size() - 1);
        return last.classes().size() == 1 ? scanner.className(last.classes().get(0)) : null;
    }
}
