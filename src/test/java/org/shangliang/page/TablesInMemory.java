package org.shangliang.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shangliang.table.RecordFields;
import org.shangliang.table.TableDeclaration;

/** Tables of records that a test made. */
public final class TablesInMemory implements Tables {
    private final Map<String, TableDeclaration<?>> declared = new LinkedHashMap<>();
    private final Map<String, List<? extends Record>> rows = new LinkedHashMap<>();
    private final List<EvidenceRow> evidence = new ArrayList<>();
    private final List<TopicArticleRow> topicArticles = new ArrayList<>();

    /** Adds a table. */
    public <R extends Record> TablesInMemory with(Class<R> type, List<R> records) {
        TableDeclaration<R> table = TableDeclaration.of(type);
        declared.put(table.name(), table);
        rows.put(table.name(), records);
        return this;
    }

    /** Adds articles of topics. */
    public TablesInMemory topicArticles(List<TopicArticleRow> told) {
        topicArticles.addAll(told);
        return this;
    }

    /** Adds evidence. */
    public TablesInMemory evidence(List<EvidenceRow> told) {
        evidence.addAll(told);
        evidence.sort(Comparator.comparing(EvidenceRow::divisionCode, Comparator.nullsFirst(String::compareTo)));
        return this;
    }

    @Override
    public Optional<Rows> find(String table, List<String> order) {
        return Optional.ofNullable(declared.get(table)).map(t -> {
            Comparator<List<@Nullable Object>> by = (unusedOne, unusedOther) -> 0;
            for (String column : order) {
                int at = t.columnNames().indexOf(column);
                by = by.thenComparing((a, b) -> compare(a.get(at), b.get(at)));
            }
            List<List<@Nullable Object>> values = new ArrayList<>();
            rows.get(table).forEach(r -> values.add(flat(r)));
            values.sort(by);
            return new Rows(t, t.columnNames(), values.iterator());
        });
    }

    @Override
    public List<Count> counts(String table, String column) {
        Map<String, Long> counts = new TreeMap<>();
        find(table, List.of()).ifPresent(all -> {
            int at = all.columns().indexOf(column);
            all.values().forEachRemaining(row -> {
                Object value = row.get(at);
                List<?> each = value instanceof List<?> list ? list : List.of(String.valueOf(value));
                each.forEach(v -> counts.merge(v.toString(), 1L, Long::sum));
            });
        });
        return counts.entrySet().stream()
                .map(e -> new Count(e.getKey(), e.getValue()))
                .toList();
    }

    @Override
    public Iterator<EvidenceRow> evidence() {
        return evidence.iterator();
    }

    @Override
    public Iterator<TopicArticleRow> topicArticles(int most) {
        return topicArticles.iterator();
    }

    /** A record's values; nested records as the lists of theirs. */
    private static List<@Nullable Object> flat(Record record) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Object value : RecordFields.values(record)) {
            values.add(
                    value instanceof List<?> list
                            ? list.stream()
                                    .map(e -> e instanceof Record nested ? (Object) flat(nested) : e)
                                    .toList()
                            : value);
        }
        return values;
    }

    @SuppressWarnings("unchecked")
    private static int compare(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? -1 : 1;
        }
        return ((Comparable<Object>) a).compareTo(b);
    }
}
