package org.shangliang.ledger;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.shangliang.codebook.ClaimRules;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Divisions;
import org.shangliang.codebook.DutyRules;
import org.shangliang.codebook.Indicators;
import org.shangliang.codebook.LogRules;
import org.shangliang.lake.RecordCodec;
import org.shangliang.log.AgendaItemRow;
import org.shangliang.log.LivelihoodItemRow;
import org.shangliang.log.MemberActivityRow;
import org.shangliang.log.MemberRow;
import org.shangliang.log.OpinionRow;
import org.shangliang.log.ProposalRow;
import org.shangliang.log.SessionRow;
import org.shangliang.synthetic.CountyLogs;
import org.shangliang.synthetic.LogGenerator;
import org.shangliang.table.Stamp;

/** Logs of three generated counties as silver tables, and the truth they were made of. */
record GeneratedLogs(List<CountyLogs> truth, SilverLogs silver) {
    static final CodebookFiles FILES = CodebookFiles.shipped();
    static final DutyRules DUTY = DutyRules.from(FILES);
    private static final Set<String> COUNTIES = Set.of("620622", "420525", "620104");

    static GeneratedLogs make(SparkSession spark) {
        List<CountyLogs> truth = new LogGenerator(FILES, 7)
                .sample().stream()
                        .filter(c -> COUNTIES.contains(c.divisionCode()))
                        .toList();
        return new GeneratedLogs(
                truth,
                new SilverLogs(
                        rows(spark, MemberRow.class, truth, CountyLogs::members),
                        rows(spark, AgendaItemRow.class, truth, CountyLogs::agendaItems),
                        rows(spark, SessionRow.class, truth, CountyLogs::sessions),
                        rows(spark, LivelihoodItemRow.class, truth, CountyLogs::livelihoodItems),
                        rows(spark, ProposalRow.class, truth, CountyLogs::proposals),
                        rows(spark, OpinionRow.class, truth, CountyLogs::opinions),
                        rows(spark, MemberActivityRow.class, truth, CountyLogs::memberActivities)));
    }

    static Setting setting(Setting.Asked asked) {
        Indicators indicators = Indicators.from(FILES);
        return new Setting(
                LogRules.from(FILES, indicators),
                DUTY,
                ClaimRules.from(FILES),
                indicators,
                Divisions.load(FILES),
                new Stamp("test", "test"),
                asked);
    }

    private static <R extends Record> Dataset<Row> rows(
            SparkSession spark, Class<R> type, List<CountyLogs> truth, Function<CountyLogs, List<R>> part) {
        List<R> all = truth.stream().flatMap(c -> part.apply(c).stream()).toList();
        return RecordCodec.of(type).dataset(spark, all).coalesce(1);
    }
}
