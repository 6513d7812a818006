package org.shangliang.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.year;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.shangliang.lake.RecordCodec;
import org.shangliang.ledger.LogEvidenceRow;
import org.shangliang.ledger.ReconciliationRow;

/** From a number back to the rows of the logs, and to how they stand beside what reports claim. */
final class LogTrace {
    private static final int MOST_SHOWN = 20;

    private final Releases releases;
    private final @Nullable Long release;

    /** @param release the release to trace in, or null for the tables as they stand */
    LogTrace(Releases releases, @Nullable Long release) {
        this.releases = releases;
        this.release = release;
    }

    /** Tells what was reconciled, and the log rows of the year. */
    void print(Trace.Question question, Console console) {
        reconciled(question).forEach(row -> print(row, console));
        Dataset<Row> rows = evidence(question);
        long all = rows.count();
        if (all == 0) {
            return;
        }
        console.data("");
        console.data("台账 logs: " + all + " 行 · rows of " + question.year());
        List<LogEvidenceRow> shown = rows(rows.limit(MOST_SHOWN));
        DisplayTable table = new DisplayTable("日期 day", "台账行 log row", "数值 value", "文件 file", "行 row");
        shown.forEach(row -> table.row(
                row.day(), row.logId(), Export.text(row.value()) + " " + row.unit(), row.sourceId(), row.rowNo()));
        console.data(table);
        if (all > shown.size()) {
            console.data(
                    "… 其余 " + (all - shown.size()) + " 行见 gold.log_evidence · the others stand in gold.log_evidence");
        }
    }

    /** The log rows of the year, by day. */
    List<LogEvidenceRow> rows(Trace.Question question) {
        return rows(evidence(question));
    }

    private static List<LogEvidenceRow> rows(Dataset<Row> evidence) {
        RecordCodec<LogEvidenceRow> codec = RecordCodec.of(LogEvidenceRow.class);
        return evidence.collectAsList().stream().map(codec::fromRow).toList();
    }

    private Dataset<Row> evidence(Trace.Question question) {
        return releases.read(LakeTables.LOG_EVIDENCE, release)
                .where(col("division_code")
                        .equalTo(question.division().code())
                        .and(col("indicator").equalTo(question.indicator().code()))
                        .and(year(col("day")).equalTo(question.year())))
                .sort("day", "log_id");
    }

    /** How reports and logs of the year stand beside each other. */
    List<ReconciliationRow> reconciled(Trace.Question question) {
        RecordCodec<ReconciliationRow> codec = RecordCodec.of(ReconciliationRow.class);
        return releases
                .read(LakeTables.RECONCILIATION, release)
                .where(col("division_code")
                        .equalTo(question.division().code())
                        .and(col("indicator").equalTo(question.indicator().code()))
                        .and(col("year").equalTo(question.year())))
                .collectAsList()
                .stream()
                .map(codec::fromRow)
                .toList();
    }

    private static void print(ReconciliationRow row, Console console) {
        console.data("  核对 reconciled: " + row.periodStart() + " – " + row.periodEnd() + ", 报道 report "
                + told(row.reportValue()) + ", 台账 log " + told(row.logValue()) + ": " + row.verdict());
    }

    private static String told(@Nullable Double value) {
        return value == null ? "—" : Export.text(value);
    }
}
