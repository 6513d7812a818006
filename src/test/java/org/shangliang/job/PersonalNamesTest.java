package org.shangliang.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.lake.Lake;
import org.shangliang.lake.SharedSpark;
import org.shangliang.table.TableDeclaration;

/** Names planted wherever logs and reports name persons are looked for in everything that leaves the lake. */
class PersonalNamesTest extends SharedSpark {
    private static final long serialVersionUID = 1L;

    /** What every name planted in the logs begins with; what follows tells where it was planted. */
    private static final String PLANTED = "植名";

    /** Persons of the past, named in the report as persons of today are. */
    private static final List<String> NAMED = List.of("李时珍", "张仲景", "王安石", "司马光");

    @TempDir
    transient Path folder;

    @Test
    void noNameLeavesTheLake() throws IOException {
        plantLogs();
        plantReport();
        Lake lake = new Lake(spark(), folder.resolve("lake").toString());
        run(lake);
        assertEquals(true, stays(lake), "the names are in the lake");
        assertEquals(true, sentences(lake).contains("司马光"), "the lake keeps the sentence as it stands");

        List<String> found = new ArrayList<>();
        for (TableDeclaration<?> table : LakeTables.ALL) {
            if (lake.findVersion(table).isPresent()) {
                boolean gold = table.layer().equals("gold");
                List<String> rows = gold ? lake.read(table).toJSON().collectAsList() : exported(lake, table);
                rows.stream().filter(row -> isNamedIn(row)).forEach(row -> found.add(table.name() + ": " + row));
            }
        }
        found.addAll(published(lake));
        assertEquals(List.of(), found);
    }

    private void plantLogs() throws IOException {
        log("members", "委员编号,姓名,界别,专委会", "W-1,植名委员,教育界,提案委");
        log("agenda_items", "议题编号,议题名称,提交日期,是否确定,确定日期", "Y-1,植名议题反映的停车问题,2023-2-1,确定,2023-2-9");
        log("sessions", "协商活动编号,活动名称,地点,召开日期,参加总人数", "H-1,植名主持的停车协商会,植名家院坝,2023-3-1,20");
        log("livelihood_items", "民生实事编号,协商活动编号,事项名称,惠及户数,办理情况,立项日期,完成日期", "M-1,H-1,为植名户修路,46,已解决,2023-3-2,2023-5-2");
        log(
                "proposals",
                "提案编号,案由,提案者,委员编号,提交日期,审查结果",
                "T-1,植名案由,植名提案者,W-1,2023-1-6,立案\nT-2,缺日期,植名缺,W-1,,立案\nT-3,坏的,植名坏,W-1,植名日期,植名审查");
        log("opinions", "社情民意编号,标题,委员编号,提交日期,是否采用", "S-1,植名反映的水压,W-1,2023-4-1,是");
        log("member_activities", "履职记录编号,委员编号,活动类别,日期,活动名称", "L-1,W-1,培训,2023-4-2,随植名学习");
    }

    private void log(String kind, String header, String rows) throws IOException {
        Path file = folder.resolve("logs").resolve(kind).resolve("古浪县.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, header + "\n" + rows + "\n");
    }

    private void plantReport() throws IOException {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        Files.writeString(
                reports.resolve("古浪.txt"),
                "王安石委员领衔的提案办得好\n记者 李时珍 通讯员 张仲景\n"
                        + "2023年,古浪县政协主席司马光主持召开协商议事会议12次,由王安石委员领衔收集议题45件。\n"
                        + "责任编辑:李时珍\n发布时间:2023-12-20\n");
    }

    private void run(Lake lake) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        try (Pipeline pipeline = new Pipeline(lake, new Console(nowhere, nowhere), new ReaderOptions())) {
            pipeline.ingest(List.of(folder.resolve("reports").toString()))
                    .logs(new LogJob.Input(List.of(folder.resolve("logs").toString()), null))
                    .read()
                    .topics()
                    .outcomes()
                    .compare(new CompareOptions())
                    .finish(Pipeline.Strictness.LENIENT);
        }
    }

    private static boolean stays(Lake lake) {
        return lake.read(LakeTables.MEMBERS).toJSON().first().contains(PLANTED)
                && lake.read(LakeTables.PROPOSALS).toJSON().first().contains(PLANTED);
    }

    private static String sentences(Lake lake) {
        return String.join("\n", lake.read(LakeTables.FIGURES).toJSON().collectAsList());
    }

    private List<String> exported(Lake lake, TableDeclaration<?> table) throws IOException {
        Path file = folder.resolve("export").resolve(table.name() + ".csv");
        Export.of(table, lake.read(table), new Shown(CodebookFiles.shipped())).csv(file, Export.Mark.NONE);
        return Files.readAllLines(file);
    }

    /** The files of a publication, the report among them, that hold a planted name. */
    private Set<String> published(Lake lake) throws IOException {
        Path out = folder.resolve("published");
        CodebookFiles files = CodebookFiles.shipped();
        new PublishJob(lake, files, List.of(new PageStep(files))).run(new PublishJob.Order(out, null, "成果", "某办公室"));
        Set<String> found = new TreeSet<>();
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                boolean named = file.toString().endsWith(".xlsx") ? inWorkbook(file) : holds(Files.readAllBytes(file));
                if (named) {
                    found.add(out.relativize(file).toString());
                }
            }
        }
        return found;
    }

    private static boolean inWorkbook(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (holds(zip.getInputStream(entry).readAllBytes())) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean holds(byte[] bytes) {
        return isNamedIn(new String(bytes, StandardCharsets.UTF_8));
    }

    private static boolean isNamedIn(String text) {
        return text.contains(PLANTED) || NAMED.stream().anyMatch(text::contains);
    }
}
