package org.shangliang.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.shangliang.codebook.Additivity;
import org.shangliang.codebook.ClaimRules;
import org.shangliang.codebook.Indicator;
import org.shangliang.codebook.Indicators;
import org.shangliang.report.FigureRow;

/** Sorts figures into results, aims and what makes no cell, and results and aims by what they speak of. */
final class Sieve {
    private static final Comparator<Subject> BY_CODE = Comparator.comparing(Subject::division)
            .thenComparing(s -> s.indicator().code())
            .thenComparing(Subject::units)
            .thenComparing(s -> String.valueOf(s.per()));

    private final Indicators indicators;
    private final Units units;
    private final MentionReader reader;

    Sieve(Indicators indicators, ClaimRules rules) {
        this.indicators = indicators;
        this.units = new Units(rules);
        this.reader = new MentionReader(rules);
    }

    /** Every mention of an indicator, in order; {@code other} has none. */
    List<Mention> mentions(List<Told> told) {
        List<Mention> read = reader.read(told).stream()
                .filter(m -> !indicator(m.figure()).isOther())
                .toList();
        return Corrections.applied(Headlines.dated(read));
    }

    /** What reports tell as done, by subject. */
    Map<Subject, List<Mention>> results(List<Mention> mentions) {
        return bySubject(mentions, m -> findAside(m).isEmpty());
    }

    /** What reports tell as aimed at, by subject. */
    Map<Subject, List<Mention>> aims(List<Mention> mentions) {
        return bySubject(
                mentions,
                m -> m.figure().divisionCode() != null
                        && !m.has(Cue.WITHDRAWN)
                        && (m.figure().modality().equals("target") || m.has(Cue.TAKEN_ON)));
    }

    /** Why the figure is in no cell of outcomes, or empty if it is in one. */
    Optional<Reason> findAside(Mention mention) {
        FigureRow figure = mention.figure();
        if (figure.divisionCode() == null) {
            return Optional.of(Reason.NO_COUNTY);
        }
        if (mention.has(Cue.WITHDRAWN)) {
            return Optional.of(Reason.CORRECTED);
        }
        if (figure.modality().equals("target")) {
            return Optional.of(Reason.AIM);
        }
        if (mention.has(Cue.TAKEN_ON) || mention.has(Cue.UNDER_WAY)) {
            return Optional.of(mention.has(Cue.TAKEN_ON) ? Reason.TAKEN_ON : Reason.UNDER_WAY);
        }
        if (figure.per() != null) {
            return Optional.of(Reason.PER_UNIT);
        }
        boolean rate = figure.measure().equals("rate") && indicator(figure).additivity() != Additivity.NEVER;
        return rate ? Optional.of(Reason.ANY_RATE) : Optional.empty();
    }

    Indicator indicator(String code) {
        return indicators.of(code);
    }

    private Indicator indicator(FigureRow figure) {
        return indicator(figure.indicator());
    }

    private Map<Subject, List<Mention>> bySubject(List<Mention> mentions, Predicate<Mention> kept) {
        Map<Subject, List<Mention>> bySubject = new TreeMap<>(BY_CODE);
        for (Mention mention : mentions) {
            if (kept.test(mention)) {
                bySubject
                        .computeIfAbsent(subject(mention.figure()), s -> new ArrayList<>())
                        .add(mention);
            }
        }
        return new LinkedHashMap<>(bySubject);
    }

    private Subject subject(FigureRow figure) {
        Indicator indicator = indicator(figure);
        return new Subject(
                String.valueOf(figure.divisionCode()),
                indicator,
                units.groupOf(indicator, figure.unit()),
                figure.per());
    }
}
