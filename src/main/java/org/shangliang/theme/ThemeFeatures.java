package org.shangliang.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.CodebookException;
import org.shangliang.codebook.ThemeWords;
import org.shangliang.codebook.ThemeWords.Kind;

/**
 * The numbered features by which a theme, or none, is weighed for a figure. What speaks for a subject weighs the same for every
 * subject; the body's housekeeping and silence are weighed by what is said for them and for any subject beside them.
 */
public final class ThemeFeatures {
    /** The label of a figure without a theme. */
    public static final String NONE = "-";

    private static final Condition[] CONDITIONS = Condition.values();

    private final List<String> names = new ArrayList<>();
    private final List<String> labels;
    private final boolean[] subjects;
    private final int housekeeping;
    private final int conditionsAt;
    private final int priorsAt;
    private final Map<String, Integer> indicatorsAt = new HashMap<>();
    private final Map<String, Integer> unitsAt = new HashMap<>();

    /** Features by who is weighed, one for each column: what is said for it, or for any subject beside it. */
    enum Block {
        SUBJECT("subject"),
        HOUSEKEEPING_BESIDE("housekeeping beside"),
        HOUSEKEEPING("housekeeping"),
        NONE_BESIDE("none beside"),
        NONE("none");

        private final String title;

        Block(String title) {
            this.title = title;
        }

        /** Number of its first column's feature. */
        int first() {
            return ordinal() * Column.ALL.size();
        }
    }

    /** Takes the features of one alternative. */
    interface Sink {
        void add(int feature, float value);
    }

    /** Takes features that are there or not, each of one label. */
    interface GivenSink {
        void add(int label, int feature);
    }

    /** @throws CodebookException if there are too many themes */
    ThemeFeatures(ThemeWords words, List<String> indicators) {
        if (words.themes().size() > Loudness.MOST_THEMES) {
            throw new CodebookException("themes", "are more than " + Loudness.MOST_THEMES);
        }
        labels = new ArrayList<>(words.codes());
        labels.add(NONE);
        subjects = new boolean[words.themes().size()];
        int own = -1;
        for (int i = 0; i < subjects.length; i++) {
            subjects[i] = words.themes().get(i).kind() == Kind.SUBJECT;
            own = subjects[i] ? own : i;
        }
        housekeeping = own;
        for (Block block : Block.values()) {
            Column.ALL.forEach(column -> names.add(block.title + " " + column.title()));
        }
        conditionsAt = names.size();
        for (String kind : List.of("housekeeping when ", "none when ")) {
            for (Condition condition : Condition.values()) {
                names.add(kind + condition);
            }
        }
        priorsAt = names.size();
        addForLabels("prior");
        indicators.forEach(each -> indicatorsAt.put(each, addForLabels("indicator " + each)));
        words.units().forEach(each -> unitsAt.put(each, addForLabels("unit " + each)));
    }

    private int addForLabels(String name) {
        int at = names.size();
        labels.forEach(label -> names.add(name + " > " + label));
        return at;
    }

    /** The features' names, in the order of their numbers. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** The labels that can be given: the themes' codes, and {@link #NONE} last. */
    List<String> labels() {
        return labels;
    }

    boolean[] subjects() {
        return subjects;
    }

    /** Number of the theme that is the body's own housekeeping, or -1. */
    int housekeeping() {
        return housekeeping;
    }

    /** Whether a label comes into question: none always does, a theme where a word speaks for it. */
    boolean isCandidate(int label, Evidence evidence) {
        return label == subjects.length || label == housekeeping || evidence.speaksFor(label);
    }

    /** Hands over the features of one label for one figure. */
    void write(int label, Evidence evidence, FigureStand stand, Sink sink) {
        if (label == subjects.length) {
            writeBeside(evidence, Block.NONE_BESIDE, sink);
            writeOwn(evidence, housekeeping, Block.NONE, sink);
        } else if (label == housekeeping) {
            writeBeside(evidence, Block.HOUSEKEEPING_BESIDE, sink);
            writeOwn(evidence, housekeeping, Block.HOUSEKEEPING, sink);
        } else {
            writeOwn(evidence, label, Block.SUBJECT, sink);
        }
        writeGiven(evidence, stand, (given, feature) -> {
            if (given == label) {
                sink.add(feature, 1);
            }
        });
    }

    /** Hands over, label by label, the features that are there or not: conditions, the indicator, the unit. */
    private void writeGiven(Evidence evidence, FigureStand stand, GivenSink sink) {
        writeConditions(evidence.conditions(), sink);
        writeForLabels(ofIndicator(stand.indicator()), sink);
        writeForLabels(ofUnit(stand.unit()), sink);
    }

    /** Hands over, label by label, the features of what holds where a figure stands, and those that are always there. */
    void writeConditions(Conditions conditions, GivenSink sink) {
        for (Condition condition : CONDITIONS) {
            if (conditions.holds(condition)) {
                if (housekeeping >= 0) {
                    sink.add(housekeeping, conditionsAt + condition.ordinal());
                }
                sink.add(subjects.length, conditionsAt + Condition.COUNT + condition.ordinal());
            }
        }
        writeForLabels(priorsAt, sink);
    }

    /** The first of an indicator's features, one for each label, or null where it has none. */
    @Nullable
    Integer ofIndicator(String indicator) {
        return indicatorsAt.get(indicator);
    }

    /** The first of a unit's features, one for each label, or null where it has none. */
    @Nullable
    Integer ofUnit(String unit) {
        return unitsAt.get(unit);
    }

    private void writeForLabels(@Nullable Integer first, GivenSink sink) {
        for (int label = 0; first != null && label <= subjects.length; label++) {
            sink.add(label, first + label);
        }
    }

    private static void writeOwn(Evidence evidence, int theme, Block block, Sink sink) {
        if (theme < 0) {
            return;
        }
        int from = block.first();
        for (int i = 0; i < Column.ALL.size(); i++) {
            Column column = Column.ALL.get(i);
            Loudness loudness = evidence.of(column.source());
            if (loudness.says(theme) && evidence.holds(column.condition())) {
                float heard = loudness.heard(column.hearing(), theme);
                if (heard > 0) {
                    sink.add(from + i, heard);
                }
            }
        }
    }

    private static void writeBeside(Evidence evidence, Block block, Sink sink) {
        int from = block.first();
        for (int i = 0; i < Column.ALL.size(); i++) {
            Column column = Column.ALL.get(i);
            if (evidence.holds(column.condition())) {
                float heard = evidence.of(column.source()).heardOfSubjects(column.hearing());
                if (heard > 0) {
                    sink.add(from + i, heard);
                }
            }
        }
    }
}
