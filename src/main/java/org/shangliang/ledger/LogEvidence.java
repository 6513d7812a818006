package org.shangliang.ledger;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Locale;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.shangliang.codebook.CodebookException;
import org.shangliang.codebook.LogRules.LogIndicator;
import org.shangliang.codebook.Stage;
import org.shangliang.lake.Names;
import org.shangliang.ledger.SilverLogs.Log;
import org.shangliang.table.TableDeclaration;

/** Which rows of the logs count for which indicator: {@code gold.log_evidence}. */
public final class LogEvidence {
    /** Between a log's name and the id of a row. */
    public static final String SEPARATOR = "/";

    private final SilverLogs logs;
    private final Setting setting;

    public LogEvidence(SilverLogs logs, Setting setting) {
        this.logs = logs;
        this.setting = setting;
    }

    /**
     * One row per row of a log and indicator that it counts for.
     *
     * @throws CodebookException if a rule names a column that its log lacks
     */
    public Dataset<Row> rows() {
        return setting.logs().indicators().stream()
                .map(this::counted)
                .reduce(Dataset::unionByName)
                .orElseThrow()
                .where("day is not null and value is not null");
    }

    private Dataset<Row> counted(LogIndicator rule) {
        try {
            return of(rule, withSectors(logs.named(rule.log())));
        } catch (Exception e) {
            if (e instanceof AnalysisException) {
                String told = e.getMessage().lines().findFirst().orElse("");
                throw new CodebookException(
                        "logs.yaml, " + rule.indicator(), "does not fit " + rule.log() + ": " + told);
            }
            throw e;
        }
    }

    private Dataset<Row> of(LogIndicator rule, Log log) {
        Stage stage = setting.indicators().of(rule.indicator()).stage();
        Column none = lit(null);
        Column[] columns = {
            concat(lit(rule.log() + SEPARATOR), col(log.key())).as("log_id"),
            lit(rule.log()).as("log"),
            col("division_code"),
            (log.has("sectors") ? coalesce(col("sectors"), noCodes()) : noCodes()).as("sectors"),
            (log.has("theme") ? col("theme") : none.cast("string")).as("theme"),
            lit(rule.indicator()).as("indicator"),
            lit(String.valueOf(stage).toLowerCase(Locale.ROOT)).as("stage"),
            expr(rule.day()).as("day"),
            (rule.value() == null ? lit(1.0) : expr(rule.value()).cast("double")).as("value"),
            lit(rule.unit()).as("unit"),
            (rule.distinct() == null ? none.cast("long") : xxhash64(expr(rule.distinct()))).as("once"),
            col("source_id"),
            col("row_no"),
            lit(setting.stamp().codebookVersion()).as("codebook_version"),
            lit(setting.stamp().runId()).as("run_id")
        };
        String where = rule.where();
        return (where == null ? log.rows() : log.rows().where(where)).select(columns);
    }

    /** What members do counts for their sectors. */
    private Log withSectors(Log log) {
        if (!log.name().equals("member_activities")) {
            return log;
        }
        Dataset<Row> sectors = logs.members().select("member_id", "sectors");
        return new Log(log.name(), log.rows().join(sectors, Names.of("member_id"), "left"), log.key());
    }

    private static Column noCodes() {
        return array().cast("array<string>");
    }

    /** The table's declaration. */
    public static TableDeclaration<LogEvidenceRow> table() {
        return TableDeclaration.of(LogEvidenceRow.class);
    }
}
