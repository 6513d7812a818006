package org.shangliang.job;

import java.util.List;
import java.util.concurrent.Callable;
import org.shangliang.lake.Lake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks that what must hold of the tables does. */
@Command(
        name = "check",
        description = "Check the tables: keys are unique, references lead somewhere, codes are in their lists, every"
                + " condition declared for a table holds, and what was read was kept or put in quarantine.")
final class CheckCommand implements Callable<Integer> {
    @Mixin
    LakeOptions lake = new LakeOptions();

    @Mixin
    FormOption form = new FormOption();

    /** The result for programs. */
    private record Checked(int checks, List<Checks.Finding> broken) {}

    @Override
    public Integer call() {
        Console console = Console.ofProcess();
        return lake.onExisting("check", l -> check(l, console));
    }

    private int check(Lake lake, Console console) {
        List<Checks.Finding> findings = new Checks(lake).all();
        DisplayTable table = new DisplayTable("table", "what must hold", "broken by");
        findings.stream().filter(Checks.Finding::broken).forEach(f -> table.row(f.table(), f.rule(), f.rows()));
        boolean whole = findings.stream().noneMatch(Checks.Finding::broken);
        if (form.json()) {
            List<Checks.Finding> broken =
                    findings.stream().filter(Checks.Finding::broken).toList();
            console.data(JsonText.of(new Checked(findings.size(), broken)));
            return whole ? ExitCodes.DONE : ExitCodes.FAILED;
        }
        if (whole) {
            console.data(findings.size() + " checks, all hold");
            return ExitCodes.DONE;
        }
        console.data(table);
        console.note("shangliang: the lake breaks "
                + findings.stream().filter(Checks.Finding::broken).count() + " of " + findings.size() + " checks");
        return ExitCodes.FAILED;
    }
}
