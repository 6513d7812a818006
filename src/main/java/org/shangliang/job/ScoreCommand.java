package org.shangliang.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shangliang.annotation.AnnotatedDocument;
import org.shangliang.annotation.ReadFigure;
import org.shangliang.annotation.Score;
import org.shangliang.annotation.Scorer;
import org.shangliang.report.FigureRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compare the figures of a lake with figures annotated by hand. */
@Command(name = "score", description = "Compare the figures of a lake with figures annotated by hand.")
final class ScoreCommand implements Callable<Integer> {
    @Mixin
    LakeOptions lake = new LakeOptions();

    @Option(
            names = "--gold",
            required = true,
            paramLabel = "FILE",
            description = "Annotated documents, one JSON object a line; their ids are the lake's source ids.")
    Path gold = Path.of("");

    @Option(
            names = "--errors",
            paramLabel = "N",
            defaultValue = "0",
            description = "Show up to N figures of each kind of error.")
    int errors;

    @Override
    public Integer call() {
        List<AnnotatedDocument> documents = AnnotatedDocument.read(gold);
        return lake.with("score", l -> {
            List<ReadFigure> read = l.records(LakeTables.FIGURES).stream()
                    .map(ScoreCommand::compared)
                    .toList();
            print(Scorer.score(documents, read));
            return ExitCodes.DONE;
        });
    }

    private void print(Score score) {
        System.out.print(score.lines());
        score.missed().stream()
                .limit(errors)
                .forEach(each -> System.out.println("missed    " + each.mention() + " " + each.field("object")));
        score.spurious().stream()
                .limit(errors)
                .forEach(each -> System.out.println("spurious  " + each.mention() + " in " + each.sourceId()));
        score.differences().stream()
                .limit(errors)
                .forEach(each -> System.out.println("differs   "
                        + each.annotated().mention() + " in " + each.read().sourceId() + ": " + each.wrong()));
    }

    private static ReadFigure compared(FigureRow row) {
        return new ReadFigure(
                row.sourceId(),
                row.mention(),
                row.value(),
                row.valueMax(),
                row.unit(),
                row.bound(),
                row.object(),
                row.indicator(),
                row.modality(),
                row.divisionCode(),
                year(row.periodStart()),
                year(row.periodEnd()),
                row.theme(),
                row.issues());
    }

    private static @Nullable Integer year(@Nullable LocalDate date) {
        return date == null ? null : (Integer) date.getYear();
    }
}
