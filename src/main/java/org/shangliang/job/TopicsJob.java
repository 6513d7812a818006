package org.shangliang.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.spark.sql.functions;
import org.shangliang.lake.Lake;
import org.shangliang.table.TableDeclaration;

/** What articles have in common: which of them are reprints of each other, their words, and the topics they are about. */
final class TopicsJob {
    private static final String JOB = "topics";

    private final Lake lake;
    private final RunLog log;
    private final Consumer<String> notes;

    /** @param notes where a line is told that the reader of a summary should know */
    TopicsJob(Lake lake, RunLog log, Consumer<String> notes) {
        this.lake = lake;
        this.log = log;
        this.notes = notes;
    }

    /** Looks at the articles that are new or were read again, and finds the topics anew where anything has changed. */
    JobResult run(Readers.Setup setup) {
        Instant started = log.now();
        Reprints.Done reprints =
                new Reprints(lake, Domain.of(setup.codebookFolder()).reprints()).run();
        long cut = new Tokens(lake, setup).run();
        List<String> inputs = inputs(setup);
        if (inputs.equals(lastInputs())) {
            return JobResult.nothing(JOB);
        }
        new Topics(lake, setup).run().forEach(notes);
        long articles = Math.max(reprints.articles(), cut);
        long topics = lake.read(LakeTables.TOPICS).count();
        JobResult result =
                new JobResult(JOB, articles, articles, new TreeMap<>(), reprints.written() + cut + topics, 0);
        log.write(result, started, inputs);
        return result;
    }

    /** What topics are made of, with versions: of the tables and of the program. */
    private List<String> inputs(Readers.Setup setup) {
        List<String> inputs = new ArrayList<>();
        for (TableDeclaration<?> table : Topics.sources()) {
            lake.findVersion(table).ifPresent(version -> inputs.add(table.name() + "@" + version));
        }
        inputs.add("program@" + Versions.topics() + "-" + setup.version().codebook());
        return inputs;
    }

    private List<String> lastInputs() {
        return lake
                .read(LakeTables.RUNS)
                .where(functions.col("job").equalTo(JOB))
                .sort(functions.col("started_at").desc())
                .select("inputs")
                .takeAsList(1)
                .stream()
                .map(row -> row.<String>getList(0))
                .findFirst()
                .orElse(List.of());
    }
}
