package org.shangliang.figure;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Sectors;
import org.shangliang.figure.FigureFeatures.ArticleTerms;
import org.shangliang.figure.TermScanner.Term;

/** Reads the sector (界别) whose members acted: the last one named before the number in its sentence. */
final class SectorReader {
    private final TermScanner scanner;

    SectorReader(Sectors sectors) {
        scanner = new TermScanner(sectors.classes(), Set.of());
    }

    /** The sectors that an article names. */
    ArticleTerms scan(String text) {
        return new ArticleTerms(scanner.scan(text));
    }

    /** Code of the sector of a figure by those {@code named} in its article, or null where none or several are named at once. */
    @Nullable
    String read(FigureSite site, ArticleTerms named) {
        List<Term> before = named.within(site.sentence().start(), site.clauseEnd());
        if (before.isEmpty()) {
            return null;
        }
        Term last = before.get(before.size() - 1);
        return last.classes().size() == 1 ? scanner.className(last.classes().get(0)) : null;
    }
}
