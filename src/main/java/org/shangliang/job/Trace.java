package org.shangliang.job;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Division;
import org.shangliang.codebook.Indicator;
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
    private static final int LABEL_WIDTH = 16;

    /** Characters of the original quoted on either side of where a number begins. */
    private static final int AROUND = 30;

    private final Releases releases;
    private final @Nullable Long release;
    private final ReportParser parser;
    private final Map<String, @Nullable String> texts = new HashMap<>();

    /** The cell asked about. */
    record Question(Division division, Indicator indicator, int year) {}

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
        Division division = question.division();
        Indicator indicator = question.indicator();
        Column cell = col("division_code")
                .equalTo(division.code())
                .and(col("indicator").equalTo(indicator.code()));
        Column year = col("year").equalTo(question.year());
        console.data(division.name() + " " + division.code() + " · " + indicator.zh() + " " + indicator.code() + " · "
                + question.year());
        List<CountyOutcomeRow> cells = rows(LakeTables.OUTCOMES_BY_COUNTY, cell.and(year));
        List<ClaimRow> claims = rows(LakeTables.CLAIMS, cell.and(year));
        cells.forEach(c -> print(c, console));
        if (cells.isEmpty()) {
            line("数值 value", "无 · no number", console);
        }
        if (claims.isEmpty()) {
            otherYears(cell, console);
        } else {
            print(claims, console);
        }
        new LogTrace(releases, release).print(question, console);
    }

    private void print(List<ClaimRow> claims, Console console) {
        long counted = claims.stream().filter(Trace::isCounted).count();
        line("依据 evidence", "计入 counted " + counted + ", 未加入 not added " + (claims.size() - counted), console);
        Map<String, FigureRow> figures =
                byId(LakeTables.FIGURES, ids("figure_id", claims, ClaimRow::figureId), FigureRow::figureId);
        Map<String, ArticleRow> articles =
                byId(LakeTables.ARTICLES, ids("article_id", claims, ClaimRow::articleId), ArticleRow::articleId);
        Map<String, DocumentRow> documents =
                byId(LakeTables.DOCUMENTS, ids("source_id", claims, ClaimRow::sourceId), DocumentRow::sourceId);
        claims.stream()
                .filter(c -> figures.containsKey(c.figureId()))
                .sorted(Comparator.comparing((ClaimRow c) -> !isCounted(c))
                        .thenComparing(ClaimRow::role)
                        .thenComparing(ClaimRow::sourceId)
                        .thenComparing(c -> figures.get(c.figureId()).figureNo()))
                .forEach(c -> print(
                        c,
                        figures.get(c.figureId()),
                        articles.get(c.articleId()),
                        documents.get(c.sourceId()),
                        console));
    }

    private static void print(CountyOutcomeRow c, Console console) {
        String high = c.high() == null ? "∞" : Export.text(c.high());
        String interval = Export.text(c.low()).equals(high) ? "" : ", " + Export.text(c.low()) + "–" + high;
        line("数值 value", Export.text(c.value()) + " " + c.unit() + " (" + c.bound() + interval + ")", console);
        line("时期 period", period(c.periodStart()) + " – " + period(c.periodEnd()) + " (" + c.span() + ")", console);
        String sources = c.sourceCount() == 1 ? "1 source" : c.sourceCount() + " sources";
        line("等级 grade", c.grade() + " (" + c.sourceCount() + " 个来源 · " + sources + ")", console);
    }

    private static String period(@Nullable LocalDate day) {
        return day == null ? "?" : day.toString();
    }

    private static boolean isCounted(ClaimRow claim) {
        return claim.role().equals(Role.COUNTED.code());
    }

    private void print(
            ClaimRow claim,
            FigureRow figure,
            @Nullable ArticleRow article,
            @Nullable DocumentRow document,
            Console console) {
        console.data("");
        console.data((isCounted(claim) ? "[+] 计入 counted: " : "[-] 未加入 not added: ")
                + figure.mention()
                + (figure.object() == null ? "" : " " + figure.object()));
        line("原因 why", claim.reasonZh() + " · " + claim.reasonEn(), console);
        line("句子 sentence", shortened(figure.sentence()), console);
        if (article == null || document == null) {
            line("来源 source", figure.sourceId(), console);
            return;
        }
        if (article.title() != null) {
            String published = article.publishedOn() == null ? "" : ", " + article.publishedOn();
            line("文章 article", shortened(article.title()) + published, console);
        }
        String row = document.rowNo() == 0 ? "" : ", 第" + document.rowNo() + "行 row " + document.rowNo();
        line("来源 source", figure.sourceId(), console);
        line("文件 file", document.path().replaceFirst("^file:/+", "/") + row, console);
        original(figure, article, document, console);
        if (!figure.issues().isEmpty()) {
            line("存疑 issues", String.join(", ", figure.issues()), console);
        }
    }

    /** Where the sentence stands in the original, and how the number reads there. */
    private void original(FigureRow figure, ArticleRow article, DocumentRow document, Console console) {
        int sentence = Math.max(0, article.text().lastIndexOf(figure.sentence(), figure.startChar()));
        boolean found = article.text().startsWith(figure.sentence(), sentence);
        int from = found ? sentence : figure.startChar();
        int to = found ? sentence + figure.sentence().length() : figure.endChar();
        int start = ReadingRows.sourceOffset(article.alignment(), from);
        int end = ReadingRows.sourceOffset(article.alignment(), to - 1) + 1;
        int number = ReadingRows.sourceOffset(article.alignment(), figure.startChar());
        line(
                "位置 place",
                "原文第 " + (start + 1) + "–" + end + " 字,数字在第 " + (number + 1) + " 字 · characters " + (start + 1) + "–"
                        + end + ", the number at " + (number + 1),
                console);
        String text = texts.computeIfAbsent(document.sourceId(), id -> original(document));
        if (text == null || end > text.length()) {
            line("原文 original", "(读不出 · can no longer be read)", console);
            return;
        }
        int first = Math.max(start, number - AROUND);
        int last = Math.min(end, number + AROUND);
        String quote = text.substring(first, last).replaceAll("\\s*\\R\\s*", " ⏎ ");
        line("原文 original", (first > start ? "…" : "") + quote + (last < end ? "…" : ""), console);
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST_QUOTE ? words : words.substring(0, LONGEST_QUOTE) + " …";
    }

    private static void line(String label, String words, Console console) {
        console.data("  " + label + " ".repeat(LABEL_WIDTH - DisplayTable.width(label)) + words);
    }

    private @Nullable String original(DocumentRow document) {
        return Readers.parse(document, parser) instanceof Parsed.Accepted accepted
                ? accepted.document().text()
                : null;
    }

    private void otherYears(Column cell, Console console) {
        List<ClaimRow> others = rows(LakeTables.CLAIMS, cell);
        String years = others.stream()
                .map(c -> c.year() == null ? "年份不明 unknown" : c.year().toString())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        line("其他年份 years", others.isEmpty() ? "无报道提及 · no report tells of it" : years, console);
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
