package org.shangliang.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.max;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Messages;
import org.shangliang.lake.Lake;
import org.shangliang.publish.CodeLists;
import org.shangliang.publish.DataPackage;
import org.shangliang.publish.Imprint;
import org.shangliang.publish.Notices;
import org.shangliang.publish.PublishedFile;
import org.shangliang.publish.PublishedTable;
import org.shangliang.publish.WorkbookFile;
import org.shangliang.table.TableDeclaration;

/** One release of the gold tables as a folder that others can use. */
final class PublishJob {
    private static final String DESCRIPTION = "datapackage.json";
    private static final String METHODS = "/publish/methods.md";

    private final Lake lake;
    private final CodebookFiles files;
    private final Releases releases;
    private final Shown shown;
    private final List<PublishStep> steps;

    /** @param steps what makes further parts */
    PublishJob(Lake lake, CodebookFiles files, List<PublishStep> steps) {
        this.lake = lake;
        this.files = files;
        this.shown = new Shown(files);
        this.releases = new Releases(lake);
        this.steps = List.copyOf(steps);
    }

    /**
     * What is to be published.
     *
     * @param release number of the release, or null for the latest
     */
    record Order(Path out, @Nullable Long release, String title, String publisher) {}

    /** What was published. */
    record Publication(long release, List<PublishedTable> tables, List<PublishedFile> others) {}

    /**
     * Writes the publication.
     *
     * @throws UsageException if the folder holds something else, or there is no such release
     */
    Publication run(Order order) {
        ReleaseRow release = releases.of(order.release());
        Imprint imprint = imprint(order, release);
        Path out = order.out().toAbsolutePath().normalize();
        try {
            prepare(out);
            List<Gold> gold = gold(release);
            List<PublishedTable> tables = new ArrayList<>();
            for (Gold table : gold) {
                tables.add(csv(table, out));
            }
            List<Path> others = new ArrayList<>(texts(imprint, out));
            others.add(workbook(imprint, gold, tables, out));
            steps.forEach(step -> others.addAll(step.write(lake, release.release(), out)));
            List<PublishedFile> named =
                    others.stream().map(file -> PublishedFile.of(out, file)).toList();
            Files.writeString(out.resolve(DESCRIPTION), new DataPackage(imprint).json(tables, named));
            return new Publication(release.release(), tables, named);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot publish to " + out + ": " + e.getMessage(), e);
        }
    }

    /** A gold table as of the release. */
    private record Gold(TableDeclaration<?> table, Export export) {}

    private List<Gold> gold(ReleaseRow release) {
        List<String> written =
                release.tables().stream().map(ReleaseRow.TableVersion::table).toList();
        List<Gold> gold = new ArrayList<>();
        for (TableDeclaration<?> table : LakeTables.ALL) {
            if (table.equals(LakeTables.RELEASES)) {
                Column known = col("release").leq(release.release());
                gold.add(new Gold(table, Export.of(table, lake.read(table).where(known), shown)));
            } else if (table.layer().equals("gold") && written.contains(table.name())) {
                gold.add(new Gold(table, Export.of(table, releases.read(table, release.release()), shown)));
            }
        }
        return gold;
    }

    private static PublishedTable csv(Gold gold, Path out) {
        Path file = out.resolve("data").resolve(gold.table().shortName() + ".csv");
        long rows = gold.export().csv(file, Export.Mark.NONE);
        return new PublishedTable(gold.table(), gold.export().columns(), PublishedFile.of(out, file), rows);
    }

    private List<Path> texts(Imprint imprint, Path out) throws IOException {
        Notices notices = new Notices(imprint);
        List<Path> written = new ArrayList<>();
        written.add(write(out.resolve("README.md"), notices.readme()));
        written.add(write(out.resolve("LICENSE.md"), notices.licence()));
        written.add(write(out.resolve("CITATION.cff"), notices.citation()));
        written.add(write(out.resolve("codebook/codes.csv"), new CodeLists(files).csv()));
        try (InputStream methods = PublishJob.class.getResourceAsStream(METHODS)) {
            if (methods == null) {
                throw new IOException("the program lacks " + METHODS);
            }
            written.add(write(
                    out.resolve("methods.md"),
                    imprint.messages().caution().both() + "\n\n"
                            + new String(methods.readAllBytes(), StandardCharsets.UTF_8)));
        }
        return written;
    }

    private Path workbook(Imprint imprint, List<Gold> gold, List<PublishedTable> tables, Path out) throws IOException {
        List<WorkbookFile.SheetTable> sheets = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            Export export = gold.get(i).export();
            sheets.add(new WorkbookFile.SheetTable(
                    gold.get(i).table(), export.columns(), tables.get(i).rows(), export::values));
        }
        Path file = out.resolve("shangliang.xlsx");
        Path part = out.resolve("shangliang.xlsx.part");
        try (OutputStream stream = Files.newOutputStream(part)) {
            new WorkbookFile(imprint, sheets, new CodeLists(files).codes()).write(stream);
        }
        return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private Imprint imprint(Order order, ReleaseRow release) {
        return new Imprint(
                order.title(),
                order.publisher(),
                release.release(),
                release.completedAt(),
                dataUpTo(release),
                new Imprint.Versions(
                        Versions.code(), release.codebookVersion(), lake.spark().version(), Lake.deltaVersion()),
                Messages.from(files));
    }

    private @Nullable LocalDate dataUpTo(ReleaseRow release) {
        boolean covered = release.tables().stream().anyMatch(t -> t.table().equals(LakeTables.COVERAGE.name()));
        if (!covered) {
            return null;
        }
        return releases.read(LakeTables.COVERAGE, release.release())
                .agg(max(greatest(col("first_date"), col("last_date"))))
                .first()
                .getAs(0);
    }

    /** Makes the folder; what an earlier publication left there goes. */
    private static void prepare(Path out) throws IOException {
        Files.createDirectories(out);
        List<Path> there;
        try (Stream<Path> children = Files.list(out)) {
            there = children.toList();
        }
        if (!there.isEmpty() && !Files.exists(out.resolve(DESCRIPTION))) {
            throw new UsageException(out + ": holds something else than a publication; give a new folder");
        }
        Path data = out.resolve("data");
        if (Files.isDirectory(data)) {
            try (Stream<Path> old = Files.list(data)) {
                for (Path file : old.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
