package org.shangliang.annotation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares figures read with figures annotated. A figure read matches an annotated one of the same document with the same
 * value and unit, in reading order, each used once; attributes are compared on the matches.
 */
public final class Scorer {
    private Scorer() {}

    /** What is compared of a matched figure. */
    public enum Attribute {
        BOUND,
        MODALITY,
        INDICATOR,
        OBJECT,
        DIVISION_CODE,
        YEARS,
        THEME;

        /** What must be right for a figure to land in its cell. */
        static final Set<Attribute> OF_THE_CELL = EnumSet.of(BOUND, MODALITY, INDICATOR, DIVISION_CODE, YEARS);
    }

    /**
     * A matched figure that was read otherwise than annotated.
     *
     * @param annotated the annotation
     * @param read the reading
     * @param wrong what differs
     */
    public record Difference(AnnotatedFigure annotated, ReadFigure read, Set<Attribute> wrong) {}

    /** The scores of {@code read} against {@code documents}. */
    public static Score score(List<AnnotatedDocument> documents, List<ReadFigure> read) {
        Map<String, List<ReadFigure>> bySource = new LinkedHashMap<>();
        for (ReadFigure each : read) {
            bySource.computeIfAbsent(each.sourceId(), id -> new ArrayList<>()).add(each);
        }
        Tally tally = new Tally();
        for (AnnotatedDocument document : documents) {
            tally.add(document, bySource.getOrDefault(document.id(), List.of()));
        }
        return tally.score();
    }

    /** Counts while the documents go by. */
    private static final class Tally {
        private int annotated;
        private int predicted;
        private int found;
        private int inCell;
        private int sound;
        private int soundInCell;
        private final Map<Attribute, Integer> asked = new EnumMap<>(Attribute.class);
        private final Map<Attribute, Integer> right = new EnumMap<>(Attribute.class);
        private final List<AnnotatedFigure> missed = new ArrayList<>();
        private final List<ReadFigure> spurious = new ArrayList<>();
        private final List<Difference> differences = new ArrayList<>();

        void add(AnnotatedDocument document, List<ReadFigure> read) {
            List<ReadFigure> left = new ArrayList<>(read);
            List<AnnotatedFigure> firm = document.figures().stream()
                    .filter(each -> !each.isOptional())
                    .toList();
            annotated += firm.size();
            for (AnnotatedFigure figure : firm) {
                ReadFigure match = take(left, figure);
                if (match == null) {
                    missed.add(figure);
                } else {
                    compare(figure, match);
                }
            }
            predicted += read.size();
            for (AnnotatedFigure figure : document.figures()) {
                if (figure.isOptional() && take(left, figure) != null) {
                    predicted--;
                }
            }
            spurious.addAll(left);
        }

        private static @Nullable ReadFigure take(List<ReadFigure> left, AnnotatedFigure figure) {
            for (int i = 0; i < left.size(); i++) {
                ReadFigure candidate = left.get(i);
                if (figure.isSame(candidate.value(), candidate.valueMax(), candidate.unit())) {
                    return left.remove(i);
                }
            }
            return null;
        }

        private void compare(AnnotatedFigure figure, ReadFigure match) {
            found++;
            Set<Attribute> wrong = EnumSet.noneOf(Attribute.class);
            for (Attribute attribute : Attribute.values()) {
                if (attribute == Attribute.THEME && figure.field("theme") == null) {
                    continue;
                }
                asked.merge(attribute, 1, Integer::sum);
                if (isRight(attribute, figure, match)) {
                    right.merge(attribute, 1, Integer::sum);
                } else {
                    wrong.add(attribute);
                }
            }
            boolean landed = wrong.stream().noneMatch(Attribute.OF_THE_CELL::contains);
            inCell += landed ? 1 : 0;
            sound += match.issues().isEmpty() ? 1 : 0;
            soundInCell += landed && match.issues().isEmpty() ? 1 : 0;
            if (!wrong.isEmpty()) {
                differences.add(new Difference(figure, match, wrong));
            }
        }

        Score score() {
            Map<Attribute, Double> attributes = new EnumMap<>(Attribute.class);
            asked.forEach((attribute, of) -> attributes.put(attribute, ratio(right.getOrDefault(attribute, 0), of)));
            double precision = ratio(found, predicted);
            double recall = ratio(found, annotated);
            return new Score(
                    annotated,
                    predicted,
                    found,
                    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall),
                    attributes,
                    ratio(inCell, annotated),
                    ratio(soundInCell, sound),
                    ratio(inCell - soundInCell, found - sound),
                    missed,
                    spurious,
                    differences);
        }

        private static double ratio(int part, int whole) {
            return whole == 0 ? 0 : part / (double) whole;
        }
    }

    private static boolean isRight(Attribute attribute, AnnotatedFigure figure, ReadFigure read) {
        return switch (attribute) {
            case BOUND -> figure.readings("bound").contains(read.bound());
            case MODALITY -> figure.readings("modality").contains(read.modality());
            case INDICATOR -> figure.readings("indicator").contains(read.indicator());
            case DIVISION_CODE -> figure.readings("division_code").contains(read.divisionCode());
            case THEME -> figure.readings("theme").contains(read.theme());
            case OBJECT -> figure.readings("object").stream().anyMatch(each -> isSameObject(each, read.object()));
            case YEARS -> figure.years().stream().anyMatch(each -> each.agreesWith(read.yearFrom(), read.yearTo()));
        };
    }

    private static boolean isSameObject(@Nullable String one, @Nullable String other) {
        if (one == null || other == null || one.isEmpty() || other.isEmpty()) {
            return false;
        }
        return one.contains(other) || other.contains(one) || tail(one).equals(tail(other));
    }

    private static String tail(String phrase) {
        return phrase.substring(Math.max(0, phrase.length() - 2));
    }
}
