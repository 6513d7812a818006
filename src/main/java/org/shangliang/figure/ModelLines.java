package org.shangliang.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shangliang.codebook.CodebookException;
import org.shangliang.codebook.CodebookFiles;

/**
 * A model as the codebook's file tells it: one line of labels, then one line a feature with its weight for each label it speaks for
 * or against ({@code UNIT=件 3:0.41 7:-0.2}, tab-separated).
 *
 * @param labels at least one
 * @param rows by the feature's name, its weights times the weight of its kind
 */
record ModelLines(List<String> labels, Map<String, List<WeightRows.Entry>> rows) {

    /**
     * Reads a model.
     *
     * @param name file of the codebook
     * @throws CodebookException if a line does not have the form above
     */
    static ModelLines read(CodebookFiles files, String name) {
        List<String> lines = files.unpacked(name)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
        if (lines.isEmpty()) {
            throw new CodebookException(name, "has no labels");
        }
        Map<String, List<WeightRows.Entry>> rows = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t");
            rows.put(cells[0], entries(name, cells));
        }
        return new ModelLines(List.of(lines.get(0).split("\t")), rows);
    }

    private static List<WeightRows.Entry> entries(String name, String[] row) {
        List<WeightRows.Entry> entries = new ArrayList<>(row.length);
        try {
            float kind = kind(row[0]).weight();
            for (int k = 1; k < row.length; k++) {
                int colon = row[k].indexOf(':');
                int label = Integer.parseInt(row[k], 0, colon, 10);
                float weight = Float.parseFloat(row[k].substring(colon + 1));
                entries.add(new WeightRows.Entry(label, weight * kind));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new CodebookException(name, "is no model: " + e.getMessage());
        }
        return entries;
    }

    /** The weights of a feature; none for one that it does not know. */
    List<WeightRows.Entry> of(String feature) {
        return rows.getOrDefault(feature, List.of());
    }

    /** The kind of a feature, by the feature's name. */
    static FeatureKind kind(String feature) {
        return FeatureKind.valueOf(feature.substring(0, feature.indexOf('=')));
    }

    /** What fills a feature, by the feature's name. */
    static String filling(String feature) {
        return feature.substring(feature.indexOf('=') + 1);
    }
}
