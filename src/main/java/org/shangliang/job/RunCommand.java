package org.shangliang.job;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Do every job in order, on what is new since the last run. */
@Command(name = "run", description = "Do every job in order, on what is new since the last run.")
final class RunCommand implements Callable<Integer> {
    @Mixin
    LakeOptions lake = new LakeOptions();

    @Mixin
    InputOptions input = new InputOptions();

    @Mixin
    ReaderOptions reader = new ReaderOptions();

    @Mixin
    StrictOption strict = new StrictOption();

    @Override
    public Integer call() {
        Console console = Console.ofProcess();
        return lake.with("run", l -> {
            try (Pipeline pipeline = new Pipeline(l, console, reader)) {
                int exit = pipeline.ingest(input.reports).read().outcomes().finish(strict.strictness());
                next(console);
                return exit;
            }
        });
    }

    private void next(Console console) {
        console.note("");
        console.note("The tables are in " + lake.lake + ". What there is:  shangliang tables --lake " + lake.lake);
        console.note("One as a file:  shangliang export --lake " + lake.lake
                + " --table gold.outcomes_by_county --format csv --excel --out outcomes.csv");
        console.note("What a number rests on:  shangliang trace --lake " + lake.lake
                + " --county NAME --indicator sessions_held --year YEAR");
    }
}
