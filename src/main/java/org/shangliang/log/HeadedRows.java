package org.shangliang.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shangliang.iteration.LookAhead;

/** Rows of cells under their header, which stands among the first rows but not always in the first. */
final class HeadedRows extends LookAhead<RawCells> {
    /** The header is looked for among as many rows. */
    static final int FIRST_ROWS = 30;

    private static final int LEAST_COLUMNS = 2;
    private static final int MOST_NAMED = 12;

    private final Iterator<SheetRow> rows;
    private final Deque<SheetRow> first = new ArrayDeque<>();
    private final Form form;
    private List<String> header = List.of();
    private boolean[] known = {};
    private boolean headless;
    private @Nullable RawCells refusal;

    /**
     * How rows are taken.
     *
     * @param extraCells what becomes of cells beyond the header
     * @param from1904 whether days are counted from 1904
     * @param issues what is odd about every row
     */
    record Form(ExtraCells extraCells, boolean from1904, Set<LogIssue> issues) {}

    /** What becomes of a row with filled cells beyond its header. */
    enum ExtraCells {
        /** It is refused: where cells are parted by commas they may all have moved. */
        REFUSED,
        /** They are notes in the margin. */
        LEFT_OUT
    }

    HeadedRows(Iterator<SheetRow> rows, LogHeaders headers, LogKind kind, Form form) {
        this.rows = rows;
        this.form = form;
        findHeader(headers, kind);
    }

    /** The most columns of the kind that one of the first rows names. */
    static int bestScore(List<SheetRow> first, LogHeaders headers, LogKind kind) {
        return first.stream()
                .mapToInt(row -> headers.score(kind, row.cells()))
                .max()
                .orElse(0);
    }

    @Override
    protected @Nullable RawCells find() {
        if (refusal != null) {
            RawCells told = refusal;
            refusal = null;
            return told;
        }
        while (!first.isEmpty() || (!headless && rows.hasNext())) {
            SheetRow row = first.isEmpty() ? rows.next() : first.poll();
            if (!row.blank()) {
                return cells(row);
            }
        }
        return null;
    }

    private void findHeader(LogHeaders headers, LogKind kind) {
        List<SheetRow> read = new ArrayList<>();
        int best = -1;
        int bestScore = LEAST_COLUMNS - 1;
        while (rows.hasNext() && read.size() < FIRST_ROWS) {
            SheetRow row = rows.next();
            int score = headers.score(kind, row.cells());
            if (score > bestScore) {
                best = read.size();
                bestScore = score;
            }
            read.add(row);
        }
        if (best >= 0) {
            header = named(read.get(best).cells());
            known = new boolean[header.size()];
            for (int i = 0; i < known.length; i++) {
                known[i] = headers.find(kind, header.get(i)).isPresent();
            }
            read.subList(best + 1, read.size()).forEach(first::add);
        } else {
            headless = true;
            boolean empty = read.stream().allMatch(SheetRow::blank);
            String wanted = headers.columns(kind).stream()
                    .limit(MOST_NAMED)
                    .map(LogHeaders.ColumnName::zh)
                    .collect(Collectors.joining("、"));
            refusal = empty
                    ? RawCells.rejected(0, LogReason.EMPTY, "")
                    : RawCells.rejected(read.get(0).rowNo(), LogReason.NO_HEADER, wanted);
        }
    }

    private RawCells cells(SheetRow row) {
        if (row.broken() != null) {
            return RawCells.rejected(row.rowNo(), row.broken(), row.found());
        }
        Set<LogIssue> issues = EnumSet.noneOf(LogIssue.class);
        issues.addAll(form.issues());
        issues.addAll(row.issues());
        long extra = row.cells().stream()
                .skip(header.size())
                .filter(c -> !c.isBlank())
                .count();
        if (extra > 0 && form.extraCells() == ExtraCells.REFUSED) {
            return RawCells.rejected(row.rowNo(), LogReason.TOO_MANY_CELLS, Long.toString(extra));
        }
        if (extra > 0) {
            issues.add(LogIssue.CELLS_BEYOND_HEADER);
        }
        Map<String, String> cells = new LinkedHashMap<>();
        int filled = 0;
        int same = 0;
        for (int i = 0; i < header.size(); i++) {
            String cell = i < row.cells().size() ? row.cells().get(i) : "";
            if (cell.isBlank() ? known[i] : !header.get(i).isEmpty()) {
                cells.put(header.get(i), cell.strip());
            }
            filled += cell.isBlank() ? 0 : 1;
            same += !cell.isBlank() && cell.strip().equals(header.get(i)) ? 1 : 0;
            if (cell.indexOf('\uFFFD') >= 0) {
                issues.add(LogIssue.ENCODING_UNSURE);
            }
        }
        return same == filled && filled > 1
                ? RawCells.rejected(row.rowNo(), LogReason.REPEATED_HEADER, "")
                : new RawCells(row.rowNo(), cells, form.from1904(), issues, null, "");
    }

    /** The names of the columns; one that stands again bears its number. */
    private static List<String> named(List<String> cells) {
        Map<String, Integer> counts = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (String cell : cells) {
            String name = cell.replaceAll("\\s+", " ").strip();
            int times = name.isEmpty() ? 1 : counts.merge(name, 1, Integer::sum);
            names.add(times == 1 ? name : name + "#" + times);
        }
        return names;
    }
}
