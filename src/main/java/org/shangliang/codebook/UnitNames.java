package org.shangliang.codebook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The units of a {@link UnitBook} as they are written: whether a word by itself, such as a table's head puts in brackets, is one. */
public final class UnitNames {
    private static final String MAGNITUDES = "百千万亿";

    private final Set<String> names;
    private final Map<String, String> ofNouns;

    private UnitNames(Set<String> names, Map<String, String> ofNouns) {
        this.names = Set.copyOf(names);
        this.ofNouns = Map.copyOf(ofNouns);
    }

    /** The units of a codebook, by their names. */
    public static UnitNames of(UnitBook units) {
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
