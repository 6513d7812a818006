package org.shangliang.codebook;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The units as they are written ({@code units.yaml}): whether a word by itself, such as a table's head puts in brackets, is one. */
public final class UnitNames {
    private static final String FILE = "units.yaml";
    private static final String MAGNITUDES = "百千万亿";

    private final Set<String> names;

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Written(List<String> written) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Units(List<String> classifiers, List<Written> measures) {}

    private UnitNames(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    /**
     * Reads the units of a codebook.
     *
     * @throws CodebookException if they cannot be used
     */
    public static UnitNames from(CodebookFiles files) {
        Units units = files.yaml(FILE, Units.class);
        Set<String> names = new HashSet<>(units.classifiers());
        units.measures().forEach(measure -> names.addAll(measure.written()));
        return new UnitNames(names);
    }

    /** Whether a word is a unit, magnitudes before it allowed: 件, 万元. */
    public boolean isUnit(String word) {
        int from = 0;
        while (from < word.length() && MAGNITUDES.indexOf(word.charAt(from)) >= 0) {
            from++;
        }
        return names.contains(word) || names.contains(word.substring(from));
    }
}
