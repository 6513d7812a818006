package org.shangliang.synthetic;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shangliang.log.Filing;
import org.shangliang.log.Progress;
import org.shangliang.log.Selection;

/** Totals of one county's logs, year by year, as lines of CSV. */
final class Totals {
    static final String HEADER = "division_code,year,topics_collected,topics_selected,sessions_held,issues_resolved,"
            + "proposals_submitted,proposals_filed,proposals_answered,opinions_submitted,opinions_adopted,activities\n";
    private static final int COLUMNS = 10;

    private final Map<Integer, long[]> years = new TreeMap<>();

    private Totals() {}

    static String of(CountyLogs logs) {
        Totals totals = new Totals();
        logs.agendaItems().forEach(row -> {
            totals.count(0, row.submittedOn());
            totals.count(1, row.selection() == Selection.SELECTED ? row.selectedOn() : null);
        });
        logs.sessions().forEach(row -> totals.count(2, row.heldOn()));
        logs.livelihoodItems()
                .forEach(row -> totals.count(3, row.status() == Progress.RESOLVED ? row.completedOn() : null));
        logs.proposals().forEach(row -> {
            totals.count(4, row.submittedOn());
            LocalDate filed = Objects.requireNonNullElse(row.filedOn(), row.submittedOn());
            totals.count(5, row.filing() == Filing.FILED ? filed : null);
            totals.count(6, row.answeredOn());
        });
        logs.opinions().forEach(row -> {
            totals.count(7, row.submittedOn());
            totals.count(8, row.adoptedOn());
        });
        logs.memberActivities().forEach(row -> totals.count(9, row.heldOn()));
        return totals.lines(logs.divisionCode());
    }

    private void count(int column, @Nullable LocalDate day) {
        if (day != null) {
            years.computeIfAbsent(day.getYear(), year -> new long[COLUMNS])[column]++;
        }
    }

    private String lines(String county) {
        Map<Integer, long[]> inOrder = new LinkedHashMap<>(years);
        return inOrder.entrySet().stream()
                .map(year -> county + "," + year.getKey() + ","
                        + Arrays.stream(year.getValue())
                                .mapToObj(Long::toString)
                                .collect(Collectors.joining(","))
                        + "\n")
                .collect(Collectors.joining());
    }
}
