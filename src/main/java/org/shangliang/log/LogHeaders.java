package org.shangliang.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.CodebookException;
import org.shangliang.codebook.CodebookFiles;

/** What the kinds of logs and their columns are called. Thread-safe. */
public final class LogHeaders {
    private static final String FILE = "log-headers.yaml";
    private static final int MOST_REMEMBERED = 20_000;

    private final Map<LogKind, Map<String, ColumnName>> columns = new HashMap<>();
    private final Map<LogKind, List<ColumnName>> named = new HashMap<>();
    private final Map<String, LogKind> kinds = new HashMap<>();
    private final Map<LogKind, Map<String, Optional<Header>>> remembered = new HashMap<>();

    /**
     * A column.
     *
     * @param name its name in the table
     * @param zh its usual Chinese name
     * @param aliases what else it is called
     */
    public record ColumnName(String name, String zh, List<String> aliases) {
        public ColumnName {
            aliases = List.copyOf(aliases);
        }
    }

    /**
     * A kind of logs.
     *
     * @param kind code of the kind
     * @param names what its folders and files are called
     * @param columns its columns
     */
    record Kind(String kind, List<String> names, List<ColumnName> columns) {}

    /** The file. */
    record Told(List<Kind> kinds, List<ColumnName> places) {}

    /**
     * What the header of a column means.
     *
     * @param column name of the column in the table
     * @param unit unit told in its brackets, or null
     */
    record Header(String column, @Nullable String unit) {}

    private LogHeaders(Told told) {
        for (Kind kind : told.kinds()) {
            LogKind known = LogKind.find(kind.kind())
                    .orElseThrow(() -> new CodebookException(FILE, "no kind of logs: " + kind.kind()));
            List<ColumnName> all = new ArrayList<>(kind.columns());
            all.addAll(told.places());
            columns.put(known, byAlias(kind.kind(), all));
            named.put(known, all);
            remembered.put(known, new ConcurrentHashMap<>());
            kinds.put(CellText.key(kind.kind()), known);
            for (String name : kind.names()) {
                LogKind other = kinds.put(CellText.key(name), known);
                if (other != null && other != known) {
                    throw new CodebookException(FILE, name + " names two kinds");
                }
            }
        }
        if (columns.size() != LogKind.values().length) {
            throw new CodebookException(FILE, "every kind of logs must stand once");
        }
    }

    /**
     * The names of a codebook.
     *
     * @throws CodebookException if a name means two things
     */
    public static LogHeaders from(CodebookFiles files) {
        return new LogHeaders(files.yaml(FILE, Told.class));
    }

    /**
     * The kind of a log by where it stands: its nearest folder that names one, else its own name.
     *
     * @param path folders and name below the given folder, divided by /, without the ending
     */
    public Optional<LogKind> findKind(String path) {
        String[] parts = path.split("/", -1);
        for (int i = parts.length - 2; i >= 0; i--) {
            LogKind kind = kinds.get(CellText.key(parts[i]));
            if (kind != null) {
                return Optional.of(kind);
            }
        }
        return findKindIn(CellText.key(parts[parts.length - 1]));
    }

    private Optional<LogKind> findKindIn(String name) {
        return kinds.entrySet().stream()
                .filter(e -> name.contains(e.getKey()))
                .max(Map.Entry.comparingByKey((a, b) -> Integer.compare(a.length(), b.length())))
                .map(Map.Entry::getValue);
    }

    /** What a header means in logs of a kind; none where it is not known. */
    Optional<Header> find(LogKind kind, String header) {
        Map<String, Optional<Header>> known = remembered.get(kind);
        Optional<Header> told = known.get(header);
        if (told == null) {
            told = read(kind, header);
            if (known.size() < MOST_REMEMBERED) {
                known.put(header, told);
            }
        }
        return told;
    }

    /** How many of the kind's columns stand in a row. */
    int score(LogKind kind, List<String> cells) {
        Set<String> found = new HashSet<>();
        cells.forEach(cell -> {
            if (!cell.isBlank() && cell.length() <= 40) {
                find(kind, cell).ifPresent(h -> found.add(h.column()));
            }
        });
        return found.size();
    }

    /** The usual Chinese name of a column. */
    String usualName(LogKind kind, String column) {
        return named.get(kind).stream()
                .filter(c -> c.name().equals(column))
                .map(ColumnName::zh)
                .findFirst()
                .orElse(column);
    }

    /** The columns of a kind. */
    List<ColumnName> columns(LogKind kind) {
        return List.copyOf(named.get(kind));
    }

    private Optional<Header> read(LogKind kind, String header) {
        String plain = CellText.plain(withoutCount(header));
        ColumnName whole = columns.get(kind).get(CellText.key(plain));
        int open = plain.indexOf('(');
        int close = plain.indexOf(')', open + 1);
        if (whole != null || open <= 0 || close < 0) {
            String unit = open > 0 && close > open ? plain.substring(open + 1, close) : null;
            return Optional.ofNullable(whole).map(c -> new Header(c.name(), unit));
        }
        String bare = plain.substring(0, open) + plain.substring(close + 1);
        String unit = plain.substring(open + 1, close).strip();
        return Optional.ofNullable(columns.get(kind).get(CellText.key(bare))).map(c -> new Header(c.name(), unit));
    }

    /** A header that stands twice in a file bears a number, {@code 日期#2}. */
    private static String withoutCount(String header) {
        int hash = header.lastIndexOf('#');
        return hash > 0 && header.substring(hash + 1).chars().allMatch(Character::isDigit)
                ? header.substring(0, hash)
                : header;
    }

    private static Map<String, ColumnName> byAlias(String kind, List<ColumnName> columns) {
        Map<String, ColumnName> byAlias = new HashMap<>();
        for (ColumnName column : columns) {
            List<String> names = new ArrayList<>(column.aliases());
            names.add(column.name());
            names.add(column.zh());
            for (String name : names) {
                ColumnName other = byAlias.put(CellText.key(name), column);
                if (other != null && !other.equals(column)) {
                    throw new CodebookException(
                            FILE, kind + ": " + name + " means both " + other.name() + " and " + column.name());
                }
            }
        }
        return byAlias;
    }
}
