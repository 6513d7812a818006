package org.shangliang.annotation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shangliang.annotation.Scorer.Attribute;
import org.shangliang.annotation.Scorer.Difference;
import org.shangliang.table.Codes;

/** Counts what goes wrong in reading, by field and by what was annotated and what was read. */
public final class ErrorKinds {
    private static final String INHERITED = "period_inherited";

    private ErrorKinds() {}

    /**
     * The most frequent kinds of errors as the rows of a Markdown table, the most frequent first.
     *
     * @param scores of different documents, counted together
     * @param most how many rows at most, the head not counted
     */
    public static List<String> table(List<Score> scores, int most) {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        for (Score score : scores) {
            for (Difference each : score.differences()) {
                each.wrong().stream()
                        .filter(attribute -> attribute != Attribute.THEME)
                        .forEach(attribute -> kinds.merge(kind(attribute, each), 1, Integer::sum));
            }
            score.missed().forEach(each -> kinds.merge("figure | annotated | not found", 1, Integer::sum));
            score.spurious().forEach(each -> kinds.merge("figure | none | found", 1, Integer::sum));
        }
        Stream<String> rows = kinds.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(most)
                .map(each -> "| " + each.getValue() + " | " + each.getKey() + " |");
        return Stream.concat(Stream.of("| errors | field | annotated | read |", "| --- | --- | --- | --- |"), rows)
                .toList();
    }

    private static String kind(Attribute attribute, Difference each) {
        AnnotatedFigure gold = each.annotated();
        ReadFigure read = each.read();
        String field = Codes.of(attribute);
        return switch (attribute) {
            case YEARS -> {
                boolean open = gold.years().get(0).from() == null
                        && gold.years().get(0).to() == null;
                boolean readOpen = read.yearFrom() == null && read.yearTo() == null;
                String carried = read.issues().contains(INHERITED) ? ", carried" : "";
                yield "years | " + (open ? "none" : "a year") + " | " + (readOpen ? "none" : "another year") + carried;
            }
            case OBJECT ->
                "object | " + (read.issues().contains("object_inherited") ? "left out in the clause" : "in the clause")
                        + " | " + (read.object() == null ? "none" : "another noun");
            case DIVISION_CODE -> "division | " + level(gold.field(field)) + " | " + level(read.divisionCode());
            case MODALITY -> "modality | " + gold.field(field) + " | " + read.modality();
            case INDICATOR -> "indicator | " + gold.field(field) + " | " + read.indicator();
            case THEME -> "theme | " + gold.field(field) + " | " + Objects.requireNonNullElse(read.theme(), "none");
            case BOUND -> "bound | " + gold.field(field) + " | " + read.bound();
        };
    }

    private static String level(@Nullable String code) {
        if (code == null) {
            return "none";
        }
        return code.endsWith("0000") ? "a province" : code.endsWith("00") ? "a city" : "a county";
    }
}
