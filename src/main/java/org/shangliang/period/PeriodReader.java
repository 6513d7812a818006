package org.shangliang.period;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.period.Expression.Dated;
import org.shangliang.text.Article;
import org.shangliang.text.Sentence;

/** Reads the expressions of time in articles. Immutable and safe for many threads. */
public final class PeriodReader {
    private final PeriodWords words;
    private final TermTable terms;
    private final ExpressionScanner scanner;
    private final Cues cues;

    public PeriodReader(PeriodWords words, TermTable terms) {
        this.words = words;
        this.terms = terms;
        this.scanner = new ExpressionScanner(words);
        this.cues = new Cues(words);
    }

    /** A reader with the words and terms of a codebook. */
    public static PeriodReader from(CodebookFiles files) {
        return new PeriodReader(PeriodWords.from(files), TermTable.from(files));
    }

    /** The words this reader knows. */
    public PeriodWords words() {
        return words;
    }

    /** The periods of an article whose committee is not known. */
    public ArticlePeriods read(Article article) {
        return read(article, null);
    }

    /**
     * The periods of an article.
     *
     * @param committee the committee it speaks of, for 本届以来 and 十三届三次会议以来, or null
     */
    public ArticlePeriods read(Article article, @Nullable Committee committee) {
        List<Expression> expressions = scanner.scan(article.text()).stream()
                .filter(expression -> !cues.isImprint(article, expression))
                .toList();
        LocalDate anchor = article.publishedOn() != null ? article.publishedOn() : latestFullDate(expressions);
        List<Timed> timed = new Resolver(terms, committee, anchor, offset -> paragraphAt(article, offset)).resolve(expressions);
        List<Timed> ofTitle = article.title() == null
                ? List.of()
                : new Resolver(terms, committee, anchor, offset -> 0).resolve(scanner.scan(article.title()));
        return new PeriodsInText(article, timed, ofTitle, cues);
    }

    private static int paragraphAt(Article article, int offset) {
        Sentence sentence = SentencesAt.find(article, offset);
        return sentence == null ? -1 : sentence.paragraph();
    }

    private static @Nullable LocalDate latestFullDate(List<Expression> expressions) {
        return expressions.stream()
                .map(Expression::meaning)
                .map(meaning -> meaning instanceof Dated dated && dated.year() != null && dated.day() != null
                        ? LocalDate.of(
                                dated.year(),
                                Objects.requireNonNull(dated.months()).first(),
                                Math.min(28, dated.day()))
                        : null)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
