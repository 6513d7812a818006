package org.shangliang.annotation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shangliang.table.Codes;

/**
 * How well figures were read.
 *
 * @param annotated figures annotated, the optional ones left out
 * @param predicted figures read
 * @param found figures matched
 * @param f1 harmonic mean of precision and recall
 * @param attributes share of the matched figures whose attribute is right
 * @param endToEnd share of the annotated figures that land in their cell: bound, modality, indicator, division and years right
 * @param withoutIssues share that lands in its cell among figures read without an issue
 * @param withIssues the same among figures read with one
 */
public record Score(
        int annotated,
        int predicted,
        int found,
        double f1,
        Map<Scorer.Attribute, Double> attributes,
        double endToEnd,
        double withoutIssues,
        double withIssues,
        List<AnnotatedFigure> missed,
        List<ReadFigure> spurious,
        List<Scorer.Difference> differences) {

    /** The scores as aligned lines, one a measure. */
    public String lines() {
        StringBuilder lines = new StringBuilder();
        lines.append(line("annotated", Integer.toString(annotated)));
        lines.append(line("predicted", Integer.toString(predicted)));
        lines.append(line("found", Integer.toString(found)));
        lines.append(line("f1", f1));
        attributes.forEach((attribute, value) -> lines.append(line(Codes.of(attribute), value)));
        lines.append(line("end_to_end", endToEnd));
        lines.append(line("without_issues", withoutIssues));
        lines.append(line("with_issues", withIssues));
        return lines.toString();
    }

    /** The head of a Markdown table whose rows are {@link #row}. */
    public static String head() {
        return "| on | detection F1 | bound | modality | indicator | object | division | years | theme | end to end |\n"
                + "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n";
    }

    /** The scores as a row of that table; {@code name} says on what. A field that was not asked for is a dash. */
    public String row(String name) {
        List<Scorer.Attribute> columns = List.of(
                Scorer.Attribute.BOUND,
                Scorer.Attribute.MODALITY,
                Scorer.Attribute.INDICATOR,
                Scorer.Attribute.OBJECT,
                Scorer.Attribute.DIVISION_CODE,
                Scorer.Attribute.YEARS,
                Scorer.Attribute.THEME);
        StringBuilder row = new StringBuilder("| " + name + " | " + cell(f1));
        columns.forEach(each -> row.append(" | ").append(cell(attributes.get(each))));
        return row.append(" | ").append(cell(endToEnd)).append(" |\n").toString();
    }

    private static String cell(@Nullable Double value) {
        return value == null ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String line(String name, double value) {
        return line(name, String.format(Locale.ROOT, "%.4f", value));
    }

    private static String line(String name, String value) {
        return String.format(Locale.ROOT, "%-16s %s%n", name, value);
    }
}
