package org.shangliang.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.text.Article;
import org.shangliang.text.Sentence;

/** Finds for each quantity of an article the sentence, the clause and the stretch it stands in; one pass over both lists. */
final class FigureSites {
    private static final String CLAUSE_MARKS = "，；。：！？\n!?;:|";

    private FigureSites() {}

    /** The sites of quantities given in reading order; a quantity outside every sentence makes a sentence of its line. */
    static List<FigureSite> of(Article article, List<Quantity> quantities) {
        List<FigureSite> sites = new ArrayList<>(quantities.size());
        String text = article.text();
        List<Sentence> sentences = article.sentences();
        FigureSite previous = null;
        int at = 0;
        for (int i = 0; i < quantities.size(); i++) {
            Quantity quantity = quantities.get(i);
            while (at < sentences.size() && sentences.get(at).end() <= quantity.start()) {
                at++;
            }
            Sentence sentence = at < sentences.size() && sentences.get(at).start() <= quantity.start()
                    ? sentences.get(at)
                    : line(text, quantity);
            @Nullable Quantity next = i + 1 < quantities.size() ? quantities.get(i + 1) : null;
            previous = site(text, sentence, quantity, next, previous);
            sites.add(previous);
        }
        return sites;
    }

    private static FigureSite site(
            String text, Sentence sentence, Quantity quantity, @Nullable Quantity next, @Nullable FigureSite previous) {
        int clauseStart = quantity.start();
        while (clauseStart > sentence.start() && !isClauseMark(text.charAt(clauseStart - 1))) {
            clauseStart--;
        }
        int clauseEnd = quantity.end();
        int limit = Math.max(sentence.end(), quantity.end());
        while (clauseEnd < limit && !isClauseMark(text.charAt(clauseEnd))) {
            clauseEnd++;
        }
        boolean first = previous == null || previous.quantity().end() <= clauseStart;
        int ownStart = first ? clauseStart : afterItem(text, previous.quantity(), quantity);
        boolean last = next == null || next.start() >= clauseEnd;
        int ownEnd = last ? clauseEnd : Math.max(quantity.end(), endOfItem(text, quantity, next));
        return new FigureSite(text, sentence, quantity, clauseStart, clauseEnd, ownStart, ownEnd, previous);
    }

    /** Where the item of a list that holds {@code quantity} ends: at the first 、 before the next quantity, or at that quantity. */
    private static int endOfItem(String text, Quantity quantity, Quantity next) {
        int mark = Clauses.firstListMark(text, quantity.end(), next.start());
        return mark >= 0 ? mark : next.start();
    }

    /** Where the item of a list that holds {@code quantity} begins: after the first 、 behind the quantity before it, or after that. */
    private static int afterItem(String text, Quantity before, Quantity quantity) {
        int mark = Clauses.firstListMark(text, before.end(), quantity.start());
        return mark >= 0 ? mark + 1 : before.end();
    }

    private static Sentence line(String text, Quantity quantity) {
        int start = text.lastIndexOf('\n', quantity.start()) + 1;
        int end = text.indexOf('\n', quantity.end());
        return new Sentence(start, end < 0 ? text.length() : end, 0, Sentence.Kind.BODY);
    }

    private static boolean isClauseMark(char c) {
        return CLAUSE_MARKS.indexOf(c) >= 0;
    }
}
