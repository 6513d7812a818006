package org.shangliang.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shangliang.codebook.ThemeWords;
import org.shangliang.codebook.ThemeWords.Kind;

/**
 * The numbered features by which a theme, or none, is weighed for a figure. What speaks for a subject weighs the same for every
 * subject; the body's housekeeping and silence are weighed by what is said for them and for any subject beside them.
 */
public final class ThemeFeatures {
    /** The label of a figure without a theme. */
    public static final String NONE = "-";

    private static final String[] WIDE = {"subject", "housekeeping beside", "housekeeping", "none beside", "none"};
    private static final int SUBJECT = 0;
    private static final int HOUSEKEEPING_BESIDE = 1;
    private static final int HOUSEKEEPING = 2;
    private static final int NONE_BESIDE = 3;
    private static final int NONE_OWN = 4;

    private final List<String> names = new ArrayList<>();
    private final List<String> labels;
    private final boolean[] subjects;
    private final int housekeeping;
    private final int conditionsAt;
    private final int priorsAt;
    private final Map<String, Integer> indicatorsAt = new HashMap<>();
    private final Map<String, Integer> unitsAt = new HashMap<>();

    /** What sign a weight may have: evidence for a theme never speaks against it. */
    public enum Sign {
        FREE,
        NEVER_AGAINST,
        NEVER_FOR
    }

    /** Takes the features of one alternative. */
    interface Sink {
        void add(int feature, float value);
    }

    ThemeFeatures(ThemeWords words, List<String> indicators) {
        labels = new ArrayList<>(words.codes());
        labels.add(NONE);
        subjects = new boolean[words.themes().size()];
        int own = -1;
        for (int i = 0; i < subjects.length; i++) {
            subjects[i] = words.themes().get(i).kind() == Kind.SUBJECT;
            own = subjects[i] ? own : i;
        }
        housekeeping = own;
        for (String kind : WIDE) {
            Column.ALL.forEach(column -> names.add(kind + " " + column.title()));
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

    /** What sign the weight of a feature may have. */
    public Sign sign(int feature) {
        int block = feature / Column.ALL.size();
        if (feature >= conditionsAt) {
            return Sign.FREE;
        }
        return switch (block) {
            case SUBJECT -> Sign.NEVER_AGAINST;
            case NONE_BESIDE -> Sign.NEVER_FOR;
            default -> Sign.FREE;
        };
    }

    /** The labels that can be given: the themes' codes, and {@link #NONE} last. */
    List<String> labels() {
        return labels;
    }

    boolean[] subjects() {
        return subjects;
    }

    /** Whether a label comes into question: none always does, a theme where a word speaks for it. */
    boolean isCandidate(int label, Evidence evidence) {
        return label == subjects.length || label == housekeeping || evidence.speaksFor(label);
    }

    /** Hands over the features of one label for one figure. */
    void write(int label, Evidence evidence, FigureStand stand, Sink sink) {
        if (label == subjects.length) {
            writeBeside(evidence, NONE_BESIDE, sink);
            writeOwn(evidence, housekeeping, NONE_OWN, sink);
            writeConditions(evidence, conditionsAt + Condition.COUNT, sink);
        } else if (label == housekeeping) {
            writeBeside(evidence, HOUSEKEEPING_BESIDE, sink);
            writeOwn(evidence, housekeeping, HOUSEKEEPING, sink);
            writeConditions(evidence, conditionsAt, sink);
        } else {
            writeOwn(evidence, label, SUBJECT, sink);
        }
        sink.add(priorsAt + label, 1);
        Integer indicator = indicatorsAt.get(stand.indicator());
        if (indicator != null) {
            sink.add(indicator + label, 1);
        }
        Integer unit = unitsAt.get(stand.unit());
        if (unit != null) {
            sink.add(unit + label, 1);
        }
    }

    private static void writeOwn(Evidence evidence, int theme, int block, Sink sink) {
        if (theme < 0) {
            return;
        }
        int from = block * Column.ALL.size();
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

    private void writeBeside(Evidence evidence, int block, Sink sink) {
        int from = block * Column.ALL.size();
        for (int i = 0; i < Column.ALL.size(); i++) {
            Column column = Column.ALL.get(i);
            if (evidence.holds(column.condition())) {
                float loudest = loudest(evidence.of(column.source()), column.hearing());
                if (loudest > 0) {
                    sink.add(from + i, loudest);
                }
            }
        }
    }

    private float loudest(Loudness loudness, Hearing hearing) {
        float loudest = 0;
        for (int theme = 0; theme < subjects.length; theme++) {
            if (subjects[theme] && loudness.says(theme)) {
                loudest = Math.max(loudest, loudness.heard(hearing, theme));
            }
        }
        return loudest;
    }

    private static void writeConditions(Evidence evidence, int at, Sink sink) {
        evidence.conditions().forEach(condition -> sink.add(at + condition.ordinal(), 1));
    }
}
