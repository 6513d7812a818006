package org.shangliang.ledger;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.explode_outer;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.shangliang.codebook.DutyRules;
import org.shangliang.codebook.DutyRules.Deed;
import org.shangliang.lake.Names;
import org.shangliang.lake.RecordCodec;
import org.shangliang.lake.Schemas;
import org.shangliang.table.TableDeclaration;

/** How far members do what they owe: {@code gold.member_duty}. */
public final class MemberDuty {
    private static final Column[] CELL = {col("division_code"), col("sector"), col("year")};

    private final SilverLogs logs;
    private final Dataset<Row> windows;
    private final Setting setting;
    private final Rules rules;

    /** Where the rules are found again in another process. */
    public interface Rules extends Supplier<DutyRules>, Serializable {}

    /**
     * @param windows what {@link LogWindows#byDivision} tells
     * @param rules tells the rules of {@code setting} on whatever machine members are scored
     */
    public MemberDuty(SilverLogs logs, Dataset<Row> windows, Setting setting, Rules rules) {
        this.logs = logs;
        this.windows = windows;
        this.setting = setting;
        this.rules = rules;
    }

    /** The rows of the table. */
    public Dataset<Row> rows() {
        Dataset<Row> years = scored().withColumn("sector", explode_outer(col("sectors")));
        Dataset<Row> cells = years.groupBy(CELL)
                .agg(
                        count(lit(1)).as("members"),
                        number("active").as("active_members"),
                        first("rule_set").as("rule_set"),
                        number("all").as("members_meeting_all"),
                        first("scheme").as("scheme"),
                        sum("points").as("points_total"),
                        avg("points").as("points_mean"),
                        expr("percentile(points, 0.5)").as("points_median"),
                        min("points").as("points_lowest"),
                        max("points").as("points_highest"))
                .withColumn("share_meeting_all", col("members_meeting_all").divide(col("members")));
        Dataset<Row> rows = withRules(cells, years);
        return Places.beside(setting.stamped(rows), setting.divisions())
                .select(Schemas.columns(TableDeclaration.of(DutyRow.class)));
    }

    private static Column number(String flag) {
        return sum(when(col(flag), 1L).otherwise(0L));
    }

    private static Dataset<Row> withRules(Dataset<Row> cells, Dataset<Row> years) {
        Dataset<Row> rules = years.select(CELL[0], CELL[1], CELL[2], functions.posexplode(col("rules")))
                .groupBy(CELL[0], CELL[1], CELL[2], col("pos"), col("col.rule").as("rule"))
                .agg(
                        sum(when(col("col.met"), 1L).otherwise(0L)).as("met"),
                        avg(when(col("col.met"), 1.0).otherwise(0.0)).as("share"))
                .groupBy(CELL)
                .agg(sort_array(collect_list(struct("pos", "rule", "met", "share")))
                        .as("found"))
                .select(
                        col("division_code").as("r_division"),
                        col("sector").as("r_sector"),
                        col("year").as("r_year"),
                        expr("transform(found, r -> struct(r.rule as rule, r.met as met, r.share as share))")
                                .as("rules"));
        return cells.join(
                rules,
                col("division_code")
                        .equalTo(col("r_division"))
                        .and(col("sector").eqNullSafe(col("r_sector")))
                        .and(col("year").equalTo(col("r_year"))));
    }

    private Dataset<Row> scored() {
        return memberYears()
                .mapPartitions(
                        score(rules, setting.asked()),
                        RecordCodec.of(ScoredYear.class).rows());
    }

    private static MapPartitionsFunction<Row, Row> score(Rules rules, Setting.Asked asked) {
        RecordCodec<MemberYear> years = RecordCodec.of(MemberYear.class);
        RecordCodec<ScoredYear> codec = RecordCodec.of(ScoredYear.class);
        return rows -> {
            DutyRules duty = rules.get();
            Iterable<Row> all = () -> rows;
            return StreamSupport.stream(all.spliterator(), false)
                    .map(row -> codec.toRow(ScoredYear.of(years.fromRow(row), duty, asked)))
                    .iterator();
        };
    }

    /** Every member in office in every year that the county's logs tell of, with what was done. */
    private Dataset<Row> memberYears() {
        Column from = functions.greatest(year(col("first_day")), coalesce(year(col("joined_on")), lit(0)));
        Column to = functions.least(year(col("last_day")), coalesce(year(col("left_on")), lit(9999)));
        Dataset<Row> inOffice = logs.members()
                .join(broadcast(windows), Names.of("division_code"), "inner")
                .where(from.leq(to))
                .withColumn("year", explode(sequence(from, to)))
                .select(
                        col("member_id"),
                        col("division_code"),
                        col("sectors"),
                        col("year").cast("long").as("year"));
        return inOffice.join(deeds(), Names.of("member_id", "year"), "left")
                .select(
                        col("division_code"),
                        col("sectors"),
                        col("year"),
                        coalesce(col("deeds"), functions.array().cast("array<struct<deed:string,times:bigint>>"))
                                .as("deeds"));
    }

    private Dataset<Row> deeds() {
        List<Dataset<Row>> told = new ArrayList<>();
        for (Deed deed : setting.duty().deeds()) {
            if (!deed.activities().isEmpty()) {
                told.add(times(activities(deed), deed, "activity"));
            }
            if (deed.log() != null) {
                told.add(times(inLog(deed), deed, "log"));
            }
        }
        return told.stream()
                .reduce(Dataset::unionByName)
                .orElseThrow()
                .groupBy("member_id", "year", "deed")
                .agg(max("times").as("times"))
                .groupBy("member_id", "year")
                .agg(collect_list(struct("deed", "times")).as("deeds"));
    }

    private Dataset<Row> activities(Deed deed) {
        return logs.memberActivities()
                .where(col("kind").isin(deed.activities().toArray()))
                .select(col("member_id"), col("held_on").as("day"));
    }

    private Dataset<Row> inLog(Deed deed) {
        Dataset<Row> rows = logs.named(String.valueOf(deed.log())).rows();
        String where = deed.where();
        return (where == null ? rows : rows.where(where))
                .select(expr(deed.member()).as("member_id"), expr(deed.day()).as("day"));
    }

    private static Dataset<Row> times(Dataset<Row> rows, Deed deed, String source) {
        return rows.where("member_id is not null and day is not null")
                .groupBy(col("member_id"), year(col("day")).cast("long").as("year"))
                .agg(count(lit(1)).as("times"))
                .withColumn("deed", lit(deed.code()))
                .withColumn("source", lit(source));
    }
}
