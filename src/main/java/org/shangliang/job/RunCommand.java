package org.shangliang.job;

import static org.apache.spark.sql.functions.col;

import java.util.concurrent.Callable;
import org.shangliang.lake.Lake;
import org.shangliang.ledger.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Do every job in order, on what is new since the last run. */
@Command(name = "run", description = "Do every job in order, on what is new since the last run.")
final class RunCommand implements Callable<Integer> {
    @Mixin
    JobOptions job = new JobOptions();

    @Mixin
    InputOptions input = new InputOptions();

    @Mixin
    CompareOptions compare = new CompareOptions();

    @Mixin
    GoldOptions gold = new GoldOptions();

    @Mixin
    StrictOption strict = new StrictOption();

    @Override
    public Integer call() {
        input.check();
        Setting.Asked asked = gold.asked(job.reader);
        return job.run("run", pipeline -> {
            int exit = pipeline.ingest(input.reports)
                    .logs(input.logInput())
                    .read()
                    .topics()
                    .outcomes(asked)
                    .compare(compare)
                    .finish(strict.strictness());
            next(pipeline.lake(), Console.ofProcess());
            return exit;
        });
    }

    private void next(Lake tables, Console console) {
        String option = " --lake " + job.lake.lake;
        console.note("");
        console.note("The tables are in " + job.lake.lake + ". Next:");
        console.note("  what there is      shangliang tables" + option);
        console.note("  one as a file      shangliang export" + option
                + " --table gold.outcomes_by_county --format csv --excel --out outcomes.csv");
        console.note("  behind a number    shangliang trace" + option + " " + cell(tables));
    }

    /** The cell that most figures tell of, as the words that trace takes. */
    private static String cell(Lake tables) {
        return tables
                .read(LakeTables.OUTCOMES_BY_COUNTY)
                .where("year is not null")
                .sort(col("evidence_count").desc(), col("division_code"), col("indicator"), col("year"))
                .select("division_code", "indicator", "year")
                .takeAsList(1)
                .stream()
                .findFirst()
                .map(r -> "--county " + r.getString(0) + " --indicator " + r.getString(1) + " --year " + r.getLong(2))
                .orElse("--county NAME --indicator sessions_held --year YEAR");
    }
}
