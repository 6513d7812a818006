package org.shangliang.job;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Division;
import org.shangliang.codebook.Divisions;
import org.shangliang.codebook.Indicator;
import org.shangliang.codebook.Indicators;
import org.shangliang.report.ReportParser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what one number rests on. */
@Command(
        name = "trace",
        description =
                "Show the sentences behind one number, where they stand in their files, and why other numbers were"
                        + " not added.")
final class TraceCommand implements Callable<Integer> {
    @Mixin
    LakeOptions lake = new LakeOptions();

    @Mixin
    ReaderOptions reader = new ReaderOptions();

    @Mixin
    FormOption form = new FormOption();

    @Option(
            names = "--county",
            required = true,
            paramLabel = "CODE_OR_NAME",
            description = "County, city or province: its six-digit code or its name (620622, 古浪县).")
    String county = "";

    @Option(
            names = "--indicator",
            required = true,
            paramLabel = "CODE",
            description = "Code of an indicator, such as sessions_held.")
    String indicator = "";

    @Option(names = "--year", required = true, paramLabel = "Y", description = "The year in which the period ends.")
    int year;

    @Option(names = "--release", paramLabel = "N", description = "As it was in release N; else as it stands.")
    @Nullable
    Long release;

    @Override
    public Integer call() {
        CodebookFiles files = reader.files();
        Division division = division(Divisions.load(files));
        Indicators indicators = Indicators.from(files);
        Indicator asked = indicators
                .find(indicator)
                .orElseThrow(() -> new UsageException("no indicator " + indicator + "; there are "
                        + indicators.all().stream().map(Indicator::code).collect(Collectors.joining(", "))));
        return lake.onExisting("trace", l -> {
            Trace trace = new Trace(new Releases(l), release, new ReportParser(files));
            Trace.Question question = new Trace.Question(division, asked, year);
            if (form.json()) {
                Console.ofProcess().data(JsonText.of(trace.answer(question)));
            } else {
                trace.print(question, Console.ofProcess());
            }
            return ExitCodes.DONE;
        });
    }

    private Division division(Divisions divisions) {
        Optional<Division> byCode = divisions.findByCode(county);
        List<Division> found = byCode.isPresent() ? List.of(byCode.get()) : divisions.named(county);
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new UsageException(
                found.isEmpty()
                        ? "no division " + county
                        : county + " may be any of "
                                + found.stream()
                                        .map(d -> d.code() + " " + d.name())
                                        .collect(Collectors.joining(", "))
                                + "; give the code");
    }
}
