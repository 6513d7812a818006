package org.shangliang.job;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shangliang.lake.Lake;
import org.shangliang.table.TableDeclaration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a table to a file. */
@Command(
        name = "export",
        description =
                "Write one table to one file (parquet: a folder). Columns that may hold personal names are left out.")
final class ExportCommand implements Callable<Integer> {
    @Mixin
    LakeOptions lake = new LakeOptions();

    @Mixin
    ReaderOptions reader = new ReaderOptions();

    @Option(names = "--table", required = true, paramLabel = "NAME", description = "The table, such as gold.outcomes.")
    String table = "";

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "csv (UTF-8), jsonl (one object a line, nulls kept), parquet or xlsx.")
    Format format = Format.CSV;

    @Option(names = "--out", required = true, paramLabel = "PATH", description = "Where to write it.")
    Path out = Path.of("");

    @Option(names = "--excel", description = "Begin the CSV with the mark by which Excel knows UTF-8.")
    boolean excel;

    @Option(names = "--release", paramLabel = "N", description = "The table as it was in release N; else as it stands.")
    @Nullable
    Long release;

    /** What a table can be written as. */
    enum Format {
        CSV,
        JSONL,
        PARQUET,
        XLSX
    }

    @Override
    public Integer call() {
        if (excel && format != Format.CSV) {
            throw new UsageException("--excel is for --format csv");
        }
        TableDeclaration<?> declared = LakeTables.named(table);
        return lake.onExisting("export", l -> export(l, declared));
    }

    private int export(Lake l, TableDeclaration<?> declared) {
        Console console = Console.ofProcess();
        Export export = Export.of(declared, new Releases(l).read(declared, release), new Shown(reader.files()));
        long rows =
                switch (format) {
                    case CSV -> export.csv(out, excel ? Export.Mark.EXCEL : Export.Mark.NONE);
                    case JSONL -> export.jsonl(out);
                    case PARQUET -> export.parquet(out);
                    case XLSX -> export.xlsx(out);
                };
        console.note(String.format("%s: %,d rows to %s", declared.name(), rows, out));
        if (!export.leftOut().isEmpty()) {
            console.note("left out: " + String.join(", ", export.leftOut()));
        }
        return ExitCodes.DONE;
    }
}
