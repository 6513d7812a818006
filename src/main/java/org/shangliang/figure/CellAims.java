package org.shangliang.figure;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.shangliang.codebook.Modality;
import org.shangliang.codebook.ModalityRules;
import org.shangliang.text.Sentence;

/** What the head told in a table's cell says of its number: aimed at (年度目标120个) or reached (实际完成136个). */
final class CellAims {
    private final WordTrie<Modality> words;

    CellAims(ModalityRules rules) {
        Map<String, Modality> told = new HashMap<>();
        rules.reachedCells().forEach(word -> told.put(word, Modality.ACTUAL));
        rules.aimCells().forEach(word -> told.put(word, Modality.TARGET));
        words = WordTrie.forwards(told);
    }

    /** The modality that a cell's words tell, an aim before what is reached of it; nothing outside tables. */
    Optional<Modality> findFor(FigureSite site) {
        return site.sentence().isRow()
                ? between(site, cellStart(site), site.quantity().numberStart())
                : Optional.empty();
    }

    /** Whether a figure stands in a row whose cells tell aims and results apart. */
    boolean tellsApart(FigureSite site) {
        Sentence row = site.sentence();
        return row.isRow() && between(site, row.start(), row.end()).isPresent();
    }

    private Optional<Modality> between(FigureSite site, int from, int to) {
        Modality told = null;
        int at = from;
        while (at < to) {
            WordTrie.Word<Modality> word = words.beginningAt(site.text(), at);
            boolean first = word != null && told != Modality.TARGET;
            told = first ? word.meaning() : told;
            at += word == null ? 1 : word.length();
        }
        return Optional.ofNullable(told);
    }

    private static int cellStart(FigureSite site) {
        int start = site.clauseStart();
        while (start > site.sentence().start() && site.text().charAt(start - 1) != '|') {
            start--;
        }
        return start;
    }
}
