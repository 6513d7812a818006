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
import org.shangliang.ledger.LogEvidenceRow;
import org.shangliang.ledger.ReconciliationRow;
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

    /**
     * A number and everything it rests on.
     *
     * @param release the release it was asked in, or null for the tables as they stand
     * @param numbers the number of each span; none where nothing is told
     * @param evidence what was counted first, then what was not and why
     * @param reconciled how reports and logs stand beside each other
     * @param logRows rows of the logs, by day
     * @param otherYears where no evidence is there: the years that have some; null stands for an unknown year
     */
    record Answer(
            String divisionCode,
            String divisionName,
            String indicator,
            int year,
            @Nullable Long release,
            List<CountyOutcomeRow> numbers,
            List<Evidence> evidence,
            List<@Nullable Integer> otherYears,
            List<ReconciliationRow> reconciled,
            List<LogEvidenceRow> logRows) {}

    /**
     * A figure beside its number's cell.
     *
     * @param counted whether it is in the number
     * @param place where it stands in the original, or null where the article or document is not in the lake
     */
    record Evidence(
            boolean counted,
            ClaimRow claim,
            String mention,
            String sentence,
            List<String> issues,
            @Nullable String title,
            @Nullable LocalDate publishedOn,
            @Nullable String file,
            @Nullable Long row,
            @Nullable Place place) {}

    /**
     * Where a sentence stands in the original text; characters from 1, the last included.
     *
     * @param quote the words around the number as they stand there, or null where it can no longer be read
     */
    record Place(int first, int last, int number, @Nullable String quote) {}

    /** Finds the number and everything it rests on. */
    Answer answer(Question question) {
        Column cell = col("division_code")
                .equalTo(question.division().code())
                .and(col("indicator").equalTo(question.indicator().code()));
        Column year = col("year").equalTo(question.year());
        List<ClaimRow> claims = rows(LakeTables.CLAIMS, cell.and(year));
        return new Answer(
                question.division().code(),
                question.division().name(),
                question.indicator().code(),
                question.year(),
                release,
                rows(LakeTables.OUTCOMES_BY_COUNTY, cell.and(year)),
                evidence(claims),
                claims.isEmpty() ? otherYears(cell) : List.of(),
                new LogTrace(releases, release).reconciled(question),
                new LogTrace(releases, release).rows(question));
    }

    private List<Evidence> evidence(List<ClaimRow> claims) {
        if (claims.isEmpty()) {
            return List.of();
        }
        Map<String, FigureRow> figures =
                byId(LakeTables.FIGURES, ids("figure_id", claims, ClaimRow::figureId), FigureRow::figureId);
        Map<String, ArticleRow> articles =
                byId(LakeTables.ARTICLES, ids("article_id", claims, ClaimRow::articleId), ArticleRow::articleId);
        Map<String, DocumentRow> documents =
                byId(LakeTables.DOCUMENTS, ids("source_id", claims, ClaimRow::sourceId), DocumentRow::sourceId);
        return claims.stream()
                .filter(c -> figures.containsKey(c.figureId()))
                .sorted(Comparator.comparing((ClaimRow c) -> !isCounted(c))
                        .thenComparing(ClaimRow::role)
                        .thenComparing(ClaimRow::sourceId)
                        .thenComparing(c -> figures.get(c.figureId()).figureNo()))
                .map(c -> evidence(
                        c, figures.get(c.figureId()), articles.get(c.articleId()), documents.get(c.sourceId())))
                .toList();
    }

    private Evidence evidence(
            ClaimRow claim, FigureRow figure, @Nullable ArticleRow article, @Nullable DocumentRow document) {
        boolean known = article != null && document != null;
        return new Evidence(
                isCounted(claim),
                claim,
                figure.mention(),
                figure.sentence(),
                figure.issues(),
                article == null ? null : article.title(),
                article == null ? null : article.publishedOn(),
                known ? document.path().replaceFirst("^file:/+", "/") : null,
                known && document.rowNo() != 0 ? Long.valueOf(document.rowNo()) : null,
                known ? place(figure, article, document) : null);
    }

    /** Tells the number and everything it rests on. */
    void print(Question question, Console console) {
        Answer answer = answer(question);
        console.data(answer.divisionName() + " " + answer.divisionCode() + " · "
                + question.indicator().zh() + " " + answer.indicator() + " · " + answer.year());
        answer.numbers().forEach(c -> print(c, console));
        if (answer.numbers().isEmpty()) {
            line("数值 value", "无 · no number", console);
        }
        if (answer.evidence().isEmpty()) {
            line("其他年份 years", years(answer.otherYears()), console);
        } else {
            long counted = answer.evidence().stream().filter(Evidence::counted).count();
            String beside = ", 未加入 not added " + (answer.evidence().size() - counted);
            line("依据 evidence", "计入 counted " + counted + beside, console);
        }
        answer.evidence().forEach(e -> print(e, console));
        new LogTrace(releases, release).print(question, console);
    }

    private static void print(CountyOutcomeRow c, Console console) {
        String high = c.amount().high() == null ? "∞" : Export.text(c.amount().high());
        String interval = Export.text(c.amount().low()).equals(high)
                ? ""
                : ", " + Export.text(c.amount().low()) + "–" + high;
        line(
                "数值 value",
                Export.text(c.amount().value()) + " " + c.amount().unit() + " ("
                        + c.amount().bound() + interval + ")",
                console);
        line(
                "时期 period",
                period(c.periodStart()) + " – " + period(c.periodEnd()) + " ("
                        + c.indicatorYear().span() + ")",
                console);
        String sources = c.sourceCount() == 1 ? "1 source" : c.sourceCount() + " sources";
        line("等级 grade", c.grade() + " (" + c.sourceCount() + " 个来源 · " + sources + ")", console);
    }

    private static String period(@Nullable LocalDate day) {
        return day == null ? "?" : day.toString();
    }

    private static boolean isCounted(ClaimRow claim) {
        return claim.role().equals(Role.COUNTED.code());
    }

    private static void print(Evidence e, Console console) {
        String object = e.claim().object();
        console.data("");
        console.data((e.counted() ? "[+] 计入 counted: " : "[-] 未加入 not added: ")
                + e.mention()
                + (object == null ? "" : " " + object));
        line("原因 why", e.claim().reasonZh() + " · " + e.claim().reasonEn(), console);
        line("句子 sentence", shortened(e.sentence()), console);
        if (e.title() != null) {
            line("文章 article", shortened(e.title()) + (e.publishedOn() == null ? "" : ", " + e.publishedOn()), console);
        }
        line("来源 source", e.claim().sourceId(), console);
        if (e.file() != null) {
            line("文件 file", e.file() + (e.row() == null ? "" : ", 第" + e.row() + "行 row " + e.row()), console);
        }
        Place at = e.place();
        if (at != null) {
            line(
                    "位置 place",
                    "原文第 " + at.first() + "–" + at.last() + " 字,数字在第 " + at.number() + " 字 · characters " + at.first()
                            + "–" + at.last() + ", the number at " + at.number(),
                    console);
            line("原文 original", at.quote() == null ? "(读不出 · can no longer be read)" : at.quote(), console);
        }
        if (!e.issues().isEmpty()) {
            line("存疑 issues", String.join(", ", e.issues()), console);
        }
    }

    /** Where the sentence stands in the original, and how the number reads there. */
    private Place place(FigureRow figure, ArticleRow article, DocumentRow document) {
        int sentence = Math.max(0, article.text().lastIndexOf(figure.sentence(), figure.startChar()));
        boolean found = article.text().startsWith(figure.sentence(), sentence);
        int from = found ? sentence : figure.startChar();
        int to = found ? sentence + figure.sentence().length() : figure.endChar();
        int start = ReadingRows.sourceOffset(article.alignment(), from);
        int end = ReadingRows.sourceOffset(article.alignment(), to - 1) + 1;
        int number = ReadingRows.sourceOffset(article.alignment(), figure.startChar());
        String text = texts.computeIfAbsent(document.sourceId(), id -> original(document));
        if (text == null || end > text.length()) {
            return new Place(start + 1, end, number + 1, null);
        }
        int first = Math.max(start, number - AROUND);
        int last = Math.min(end, number + AROUND);
        String quote = text.substring(first, last).replaceAll("\\s*\\R\\s*", " ⏎ ");
        return new Place(start + 1, end, number + 1, (first > start ? "…" : "") + quote + (last < end ? "…" : ""));
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

    private List<@Nullable Integer> otherYears(Column cell) {
        return rows(LakeTables.CLAIMS, cell).stream()
                .map(ClaimRow::year)
                .distinct()
                .sorted(Comparator.nullsLast(Comparator.naturalOrder()))
                .toList();
    }

    private static String years(List<@Nullable Integer> years) {
        String told = years.stream()
                .map(year -> year == null ? "年份不明 unknown" : year.toString())
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? "无报道提及 · no report tells of it" : told;
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
