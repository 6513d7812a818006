package org.shangliang.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shangliang.figure.TrainingCorpus;
import org.shangliang.figure.TrainingCorpus.Example;
import org.shangliang.figure.TrainingCorpus.Task;

/**
 * Labelled figures whose labels and features are numbered, for learning.
 *
 * @param labels labels by their numbers
 * @param names names of the features by their numbers
 * @param figures one row a figure, in the order of the texts
 */
record LabelledFeatures(List<String> labels, List<String> names, List<Row> figures) {

    /**
     * One figure.
     *
     * @param documentId the document it stands in
     * @param label number of its label
     * @param features numbers of its features
     * @param values their weights, in the same order
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; small numbers in their thousands
    record Row(String documentId, int label, int[] features, float[] values) {}

    LabelledFeatures {
        labels = List.copyOf(labels);
        names = List.copyOf(names);
        figures = List.copyOf(figures);
    }

    /** The figures of a corpus with their labels for one task. */
    static LabelledFeatures of(TrainingCorpus corpus, Task task) {
        Numbers labels = new Numbers();
        Numbers features = new Numbers();
        List<Row> rows = new ArrayList<>();
        corpus.forEachExample(task, example -> rows.add(row(example, labels, features)));
        return new LabelledFeatures(labels.names, features.names, rows);
    }

    private static Row row(Example example, Numbers labels, Numbers names) {
        int[] features = new int[example.features().size()];
        float[] values = new float[features.length];
        int i = 0;
        for (Map.Entry<String, Float> each : example.features().entrySet()) {
            features[i] = names.of(each.getKey());
            values[i++] = each.getValue();
        }
        return new Row(example.documentId(), labels.of(example.label()), features, values);
    }

    /** Numbers names as they come. */
    private static final class Numbers {
        private final Map<String, Integer> byName = new HashMap<>();
        private final List<String> names = new ArrayList<>();

        int of(String name) {
            return byName.computeIfAbsent(name, each -> {
                names.add(each);
                return names.size() - 1;
            });
        }
    }
}
