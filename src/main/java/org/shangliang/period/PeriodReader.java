package org.shangliang.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.period.Expression.Dated;
import org.shangliang.period.Expression.Modifier;
import org.shangliang.period.Resolver.Published;
import org.shangliang.text.Article;
import org.shangliang.text.Article.PublishedBasis;
import org.shangliang.text.Occurrences;
import org.shangliang.text.PhraseLists;
import org.shangliang.text.Sentence;

/** Reads the expressions of time in articles. Immutable and safe for many threads. */
public final class PeriodReader {
    private final PeriodWords words;
    private final TermTable terms;
    private final ExpressionScanner scanner;
    private final Cues cues;

    private PeriodReader(PeriodWords words, TermTable terms, PhraseLists lists) {
        this.words = words;
        this.terms = terms;
        this.scanner = new ExpressionScanner(words, lists);
        this.cues = new Cues(words);
    }

    /** A reader with the words and terms of a codebook. */
    public static PeriodReader from(CodebookFiles files) {
        return from(files, new PhraseLists());
    }

    /** The same; the words are looked for with {@code lists}. */
    public static PeriodReader from(CodebookFiles files, PhraseLists lists) {
        return new PeriodReader(PeriodWords.from(files), TermTable.from(files), lists);
    }

    /** The words this reader knows. */
    public PeriodWords words() {
        return words;
    }

    /** The periods of an article whose committee is not known. */
    public ArticlePeriods read(Article article) {
        return read(article, null);
    }

    /** The periods of an article of a committee, or null where it is not known. */
    public ArticlePeriods read(Article article, @Nullable Committee committee) {
        return read(article, scanner.phrases(article.text()), committee);
    }

    /**
     * The periods of an article.
     *
     * @param phrases the phrases found in its text
     * @param committee the committee it speaks of, for 本届以来 and 十三届三次会议以来, or null
     */
    public ArticlePeriods read(Article article, Occurrences phrases, @Nullable Committee committee) {
        List<Expression> expressions = scanner.scan(article.text(), phrases);
        expressions.removeIf(expression -> cues.isImprint(article, expression));
        Published anchor = published(article, expressions);
        List<Timed> ofTitle = article.title() == null
                ? List.of()
                : new Resolver(terms, committee, anchor, offset -> 0).resolve(scanner.scan(article.title()));
        List<Timed> timed = new Resolver(
                        terms, committee, anchor.titled(yearOf(ofTitle)), paragraphs(article, expressions))
                .resolve(expressions);
        return new PeriodsInText(article, timed, ofTitle, cues);
    }

    /**
     * What its relative expressions count from; where it tells no publication, the latest days it speaks of. A date that only the
     * running text mentions is no date of publication: months and days are not read against it.
     */
    private Published published(Article article, List<Expression> expressions) {
        LocalDate on = article.publishedOn();
        boolean mentioned = article.publishedBasis() == PublishedBasis.LATEST_MENTION;
        if (on != null && !mentioned) {
            return new Published(on, null, null, null);
        }
        LocalDate latest = mentioned ? on : latest(article, expressions);
        return new Published(null, latest, reported(article, expressions), null);
    }

    /** The whole year that a title names, or null. */
    private static @Nullable Integer yearOf(List<Timed> ofTitle) {
        for (Timed title : ofTitle) {
            if (title.scope() == Timed.Scope.SPAN && title.start() != null && title.isWithinYear()) {
                return title.startYear();
            }
        }
        return null;
    }

    /** The paragraph at an offset; the rows of a table go with the paragraph above them that told a time last. */
    private static IntUnaryOperator paragraphs(Article article, List<Expression> expressions) {
        if (!SentencesAt.holdRow(article)) {
            return offset -> paragraphAt(article, offset);
        }
        NavigableMap<Integer, Integer> told = new TreeMap<>();
        for (Expression each : expressions) {
            Sentence at = SentencesAt.find(article, each.start());
            if (at != null && !at.isRow()) {
                told.put(each.start(), at.paragraph());
            }
        }
        return offset -> {
            Map.Entry<Integer, Integer> above = SentencesAt.isInRow(article, offset) ? told.lowerEntry(offset) : null;
            return above == null ? paragraphAt(article, offset) : above.getValue();
        };
    }

    private static int paragraphAt(Article article, int offset) {
        Sentence sentence = SentencesAt.find(article, offset);
        return sentence == null ? -1 : sentence.paragraph();
    }

    /** The last day of the latest year that a running total is told for. */
    private static @Nullable LocalDate reported(Article article, List<Expression> expressions) {
        LocalDate latest = null;
        for (Expression expression : expressions) {
            if (expression.is(Modifier.AS_OF) && article.text().startsWith("截", Math.max(0, expression.start() - 2))) {
                latest = later(latest, lastDayOfYear(expression));
            }
        }
        return latest;
    }

    /** The last day of the latest part of a year that is told with its year. */
    private @Nullable LocalDate latest(Article article, List<Expression> expressions) {
        Published nothing = new Published(null, null, null, null);
        LocalDate latest = null;
        for (Timed timed :
                new Resolver(terms, null, nothing, offset -> paragraphAt(article, offset)).resolve(expressions)) {
            if (timed.expression().meaning() instanceof Dated dated && dated.months() != null) {
                latest = later(latest, timed.end());
            }
        }
        return latest;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private static @Nullable LocalDate lastDayOfYear(Expression expression) {
        return expression.meaning() instanceof Dated dated && dated.year() != null
                ? LocalDate.of(dated.year(), 12, 31)
                : null;
    }
}
