package org.shangliang.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.SectorNames;
import org.shangliang.codebook.SectorNames.Named;
import org.shangliang.text.Cover;
import org.shangliang.text.Occurrences;
import org.shangliang.text.PhraseList;
import org.shangliang.text.PhraseLists;

/** Reads the sector (界别) whose members acted: the last one named before the number in its sentence, or in its clause. */
final class SectorReader {
    private final SectorNames names;
    private final PhraseList<Integer> signs;

    /** @param lists what is looked for with them wherever a sector may be named */
    SectorReader(SectorNames names, PhraseLists lists) {
        this.names = names;
        signs = lists.add(names.signs());
    }

    /** The sectors that an article names, in reading order, by the phrases found in its text. */
    List<Named> scan(String text, Occurrences phrases) {
        List<Named> found = new ArrayList<>();
        Cover<Integer> all = signs.all(phrases);
        for (int i = 0; i < all.size(); i++) {
            names.addAt(text, all.start(i) + all.value(i), found);
        }
        return found;
    }

    /** Code of the sector of a figure by those {@code named} in its article, or null where none or several are named at once. */
    @Nullable
    String read(FigureSite site, List<Named> named) {
        Named last = lastUntil(site.clauseEnd(), named);
        boolean told = last != null && last.start() >= site.sentence().start();
        return !told || last.codes().size() > 1 ? null : last.codes().get(0);
    }

    /** The last of {@code named}, which stand in reading order and apart, that ends by an offset, or null. */
    private static @Nullable Named lastUntil(int offset, List<Named> named) {
        int low = 0;
        int high = named.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (named.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? null : named.get(low - 1);
    }
}
