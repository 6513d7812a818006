package org.shangliang.codebook;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The indicators of the codebook, by code, in the order of the file. */
public final class Indicators {
    private static final String FILE = "indicators.yaml";

    private final Map<String, Indicator> byCode;
    private final Set<String> lasting;
    private final Set<String> measures;

    private Indicators(Map<String, Indicator> byCode, Set<String> lasting, Set<String> measures) {
        this.byCode = Collections.unmodifiableMap(byCode);
        this.lasting = lasting;
        this.measures = measures;
    }

    /** {@code indicators.yaml} as it is written. */
    record File(List<Entry> indicators, @Nullable List<String> lasting, @Nullable List<String> measures) {}

    /** One entry of the file, before it is checked. */
    record Entry(
            @Nullable String code,
            @Nullable String zh,
            @Nullable Stage stage,
            @Nullable String unit,
            @Nullable Additivity additivity,
            @Nullable String note,
            @Nullable String note_zh) {}

    /**
     * Reads and checks {@code indicators.yaml}.
     *
     * @throws CodebookException if an entry lacks a key, a code stands twice, or {@code other} is missing
     */
    public static Indicators from(CodebookFiles files) {
        Map<String, Indicator> byCode = new LinkedHashMap<>();
        File file = files.yaml(FILE, File.class);
        for (Entry entry : file.indicators()) {
            Indicator indicator = checked(entry);
            if (byCode.put(indicator.code(), indicator) != null) {
                throw new CodebookException(FILE + ", " + indicator.code(), "stands twice");
            }
        }
        if (!byCode.containsKey(Indicator.OTHER)) {
            throw new CodebookException(FILE, "has no entry for 'other'");
        }
        Set<String> lasting = file.lasting() == null ? Set.of() : Set.copyOf(file.lasting());
        for (String code : lasting) {
            if (!byCode.containsKey(code)) {
                throw new CodebookException(FILE + ", lasting", "no indicator '" + code + "'");
            }
        }
        return new Indicators(byCode, lasting, file.measures() == null ? Set.of() : Set.copyOf(file.measures()));
    }

    /** The indicator with this code, if the codebook has one. */
    public Optional<Indicator> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The indicator with this code.
     *
     * @throws CodebookException if the codebook has none
     */
    public Indicator of(String code) {
        Indicator indicator = byCode.get(code);
        if (indicator == null) {
            throw new CodebookException(FILE, "has no indicator '" + code + "'");
        }
        return indicator;
    }

    /** Whether an indicator counts what is there to stay, so that the day of an event told before says nothing of it. */
    public boolean isLasting(String code) {
        return lasting.contains(code);
    }

    /** The unit in which alone an indicator is told, or null where it is told in no measure. */
    public @Nullable String measureOf(Indicator indicator) {
        String unit = indicator.unit();
        return unit != null && measures.contains(unit) ? unit : null;
    }

    /** All indicators, in the order of the file. */
    public Collection<Indicator> all() {
        return byCode.values();
    }

    private static Indicator checked(Entry entry) {
        String code = told(entry.code(), FILE, "code");
        String where = FILE + ", " + code;
        Indicator indicator = new Indicator(
                code,
                told(entry.zh(), where, "zh"),
                entry.stage(),
                entry.unit(),
                told(entry.additivity(), where, "additivity"),
                told(entry.note(), where, "note"),
                entry.note_zh() == null ? told(entry.note(), where, "note") : entry.note_zh());
        if (!indicator.isOther()) {
            told(entry.stage(), where, "stage");
            told(entry.unit(), where, "unit");
        }
        return indicator;
    }

    private static <T> T told(@Nullable T value, String where, String key) {
        if (value == null) {
            throw new CodebookException(where, "lacks '" + key + "'");
        }
        return value;
    }
}
