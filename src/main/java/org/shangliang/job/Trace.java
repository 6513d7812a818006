package org.shangliang.job;

import static org.apache.spark.sql.functions.col;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Division;
import org.shangliang.lake.RecordCodec;
import org.shangliang.outcome.ClaimRow;
import org.shangliang.outcome.CountyOutcomeRow;
import org.shangliang.outcome.Role;
import org.shangliang.report.ArticleRow;
import org.shangliang.report.DocumentRow;
import org.shangliang.report.FigureRow;
import org.shangliang.report.Parsed;
import org.shangliang.report.ReadingRows;
import org.shangliang.report.ReportParser;
import org.shangliang.table.TableDeclaration;

/** From a number back to its sentences, as they stand in the original. */
final class Trace {
    private static final int LONGEST_QUOTE = 600;

    private final Releases releases;
    private final @Nullable Long release;
    private final ReportParser parser;
    private final Map<String, @Nullable String> texts = new HashMap<>();

    /** The cell asked about. */
    record Question(Division division, String indicator, int year) {}

    /**
     * @param release the release to trace in, or null for the tables as they stand
     * @param parser finds the original text in a document's bytes
     */
    Trace(Releases releases, @Nullable Long release, ReportParser parser) {
        this.releases = releases;
        this.release = release;
        this.parser = parser;
    }

    /** Tells the number and everything it rests on. */
    void print(Question question, Console console) {
        Column cell = col("division_code")
                .equalTo(question.division().code())
                .and(col("indicator").equalTo(question.indicator()));
        Column year = col("year").equalTo(question.year());
        console.data(question.division().name() + " " + question.division().code() + ", " + question.indicator() + ", "
                + question.year());
        List<CountyOutcomeRow> cells = rows(LakeTables.OUTCOMES_BY_COUNTY, cell.and(year));
        cells.forEach(c -> console.data("  " + told(c)));
        if (cells.isEmpty()) {
            console.data("  no number");
        }
        List<ClaimRow> claims = rows(LakeTables.CLAIMS, cell.and(year));
        Map<String, FigureRow> figures =
                byId(LakeTables.FIGURES, ids("figure_id", claims, ClaimRow::figureId), FigureRow::figureId);
        Map<String, ArticleRow> articles =
                byId(LakeTables.ARTICLES, ids("article_id", claims, ClaimRow::articleId), ArticleRow::articleId);
        Map<String, DocumentRow> documents =
                byId(LakeTables.DOCUMENTS, ids("source_id", claims, ClaimRow::sourceId), DocumentRow::sourceId);
        claims.stream()
                .filter(c -> figures.containsKey(c.figureId()))
                .sorted(Comparator.comparing((ClaimRow c) -> !c.role().equals(Role.COUNTED.code()))
                        .thenComparing(ClaimRow::role)
                        .thenComparing(ClaimRow::sourceId)
                        .thenComparing(c -> figures.get(c.figureId()).figureNo()))
                .forEach(c -> print(
                        c,
                        figures.get(c.figureId()),
                        articles.get(c.articleId()),
                        documents.get(c.sourceId()),
                        console));
        if (claims.isEmpty()) {
            otherYears(cell, console);
        }
    }

    private void print(
            ClaimRow claim,
            FigureRow figure,
            @Nullable ArticleRow article,
            @Nullable DocumentRow document,
            Console console) {
        console.data("");
        console.data(claim.role() + ": " + figure.mention() + (figure.object() == null ? "" : " " + figure.object())
                + "  (" + claim.reasonZh() + " · " + claim.reasonEn() + ")");
        console.data("  sentence  " + figure.sentence());
        if (article == null || document == null) {
            return;
        }
        String where = document.rowNo() == 0 ? document.path() : document.path() + ", row " + document.rowNo();
        console.data("  source    " + figure.sourceId() + "  (" + where + ")");
        if (article.title() != null) {
            console.data("  article   " + article.title()
                    + (article.publishedOn() == null ? "" : ", " + article.publishedOn()));
        }
        int sentence = Math.max(0, article.text().lastIndexOf(figure.sentence(), figure.startChar()));
        boolean found = article.text().startsWith(figure.sentence(), sentence);
        int from = found ? sentence : figure.startChar();
        int to = found ? sentence + figure.sentence().length() : figure.endChar();
        int start = ReadingRows.sourceOffset(article.alignment(), from);
        int end = ReadingRows.sourceOffset(article.alignment(), to - 1) + 1;
        int number = ReadingRows.sourceOffset(article.alignment(), figure.startChar());
        console.data("  original  characters " + start + " to " + end + ", the number at " + number + ":");
        console.data("            " + quote(document, start, end));
        if (!figure.issues().isEmpty()) {
            console.data("  issues    " + String.join(", ", figure.issues()));
        }
    }

    private String quote(DocumentRow document, int start, int end) {
        String text = texts.computeIfAbsent(document.sourceId(), id -> original(document));
        if (text == null || end > text.length()) {
            return "(the original can no longer be read)";
        }
        String quote = text.substring(start, Math.min(end, start + LONGEST_QUOTE));
        return quote.replaceAll("\\s*\\R\\s*", " ⏎ ") + (end > start + LONGEST_QUOTE ? " …" : "");
    }

    private @Nullable String original(DocumentRow document) {
        return Readers.parse(document, parser) instanceof Parsed.Accepted accepted
                ? accepted.document().text()
                : null;
    }

    private void otherYears(Column cell, Console console) {
        List<ClaimRow> others = rows(LakeTables.CLAIMS, cell);
        String years = others.stream()
                .map(c -> c.year() == null ? "an unknown year" : c.year().toString())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        console.data(others.isEmpty() ? "  no report tells of it" : "  it is told for " + years);
    }

    private static String told(CountyOutcomeRow c) {
        return Export.text(c.value()) + " " + c.unit() + ", " + c.bound() + ", between " + Export.text(c.low())
                + " and "
                + (c.high() == null ? "any" : Export.text(c.high())) + "; span " + c.span()
                + (c.periodStart() == null ? "" : " from " + c.periodStart())
                + (c.periodEnd() == null ? "" : " to " + c.periodEnd()) + "; grade " + c.grade() + ", "
                + c.evidenceCount() + " figures of " + c.sourceCount() + " sources";
    }

    private static Column ids(String column, List<ClaimRow> claims, Function<ClaimRow, String> id) {
        return col(column).isin(claims.stream().map(id).distinct().toArray());
    }

    private <R extends Record> Map<String, R> byId(TableDeclaration<R> table, Column which, Function<R, String> id) {
        return rows(table, which).stream().collect(Collectors.toMap(id, Function.identity()));
    }

    private <R extends Record> List<R> rows(TableDeclaration<R> table, Column which) {
        RecordCodec<R> codec = RecordCodec.of(table.record());
        return releases.read(table, release).where(which).collectAsList().stream()
                .map(codec::fromRow)
                .toList();
    }
}
