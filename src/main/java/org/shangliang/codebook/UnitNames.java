package org.shangliang.codebook;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The units as they are written ({@code units.yaml}): whether a word by itself, such as a table's head puts in brackets, is one. */
public final class UnitNames {
    private static final String FILE = "units.yaml";
    private static final String MAGNITUDES = "百千万亿";

    private final Set<String> names;
    private final Map<String, String> ofNouns;

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Written(List<String> written) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Bare(String unit, List<String> nouns) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Units(List<String> classifiers, List<Written> measures, List<Bare> bare) {}

    private UnitNames(Set<String> names, Map<String, String> ofNouns) {
        this.names = Set.copyOf(names);
        this.ofNouns = Map.copyOf(ofNouns);
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
        Map<String, String> ofNouns = new HashMap<>();
        units.bare().forEach(bare -> bare.nouns().forEach(noun -> ofNouns.putIfAbsent(noun, bare.unit())));
        return new UnitNames(names, ofNouns);
    }

    /** The unit of what is counted without one (参加委员: 人), by the longest noun that ends the words; null where none does. */
    public @Nullable String ofNoun(String words) {
        for (int i = 0; i < words.length(); i++) {
            String unit = ofNouns.get(words.substring(i));
            if (unit != null) {
                return unit;
            }
        }
        return null;
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
