package org.shangliang.outcome;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.shangliang.codebook.ClaimRules.Undertaking;
import org.shangliang.report.FigureRow;

/** Tells what was taken on, and what is under way, from what is done: 确定实事24件，已完成21件，其余3件正在推进. */
final class Undertakings {
    private final List<Undertaking> rules;

    Undertakings(List<Undertaking> rules) {
        this.rules = rules;
    }

    private enum Stage {
        TAKEN_ON,
        UNDER_WAY,
        DONE,
        UNTOLD
    }

    /**
     * The cue of every figure of an article that tells no result, by its id.
     *
     * @param article its figures with the words of their own: before each in its clause, and after it where no other number follows
     */
    Map<String, Cue> notDone(List<Worded> article) {
        Map<String, Cue> cues = new HashMap<>();
        for (Undertaking rule : rules) {
            List<Worded> own = article.stream()
                    .filter(each -> each.figure().indicator().equals(rule.indicator()))
                    .filter(each -> each.figure().modality().equals("actual"))
                    .toList();
            Map<FigureRow, Stage> stages = stages(rule, own);
            stages.forEach((figure, stage) -> findCue(stage).ifPresent(cue -> cues.put(figure.figureId(), cue)));
        }
        return cues;
    }

    private static Optional<Cue> findCue(Stage stage) {
        return switch (stage) {
            case TAKEN_ON -> Optional.of(Cue.TAKEN_ON);
            case UNDER_WAY -> Optional.of(Cue.UNDER_WAY);
            case DONE, UNTOLD -> Optional.empty();
        };
    }

    private static Map<FigureRow, Stage> stages(Undertaking rule, List<Worded> own) {
        Map<FigureRow, Stage> stages = new LinkedHashMap<>();
        own.forEach(each -> stages.put(each.figure(), stage(rule, each)));
        for (int i = 0; i < own.size(); i++) {
            FigureRow whole = own.get(i).figure();
            if (stages.get(whole) == Stage.UNTOLD && isPartlyDone(whole, own.subList(i + 1, own.size()), stages)) {
                stages.put(whole, Stage.TAKEN_ON);
            }
        }
        for (Worded each : own) {
            Predicate<FigureRow> same =
                    other -> stages.get(other) == Stage.TAKEN_ON && isOneNumber(other, each.figure());
            if (stages.get(each.figure()) == Stage.UNTOLD
                    && stages.keySet().stream().anyMatch(same)) {
                stages.put(each.figure(), Stage.TAKEN_ON);
            }
        }
        return stages;
    }

    /** Whether its sentence goes on to tell how many of them are done. */
    private static boolean isPartlyDone(FigureRow whole, List<Worded> later, Map<FigureRow, Stage> stages) {
        return later.stream()
                .map(Worded::figure)
                .takeWhile(figure -> figure.sentence().equals(whole.sentence()))
                .anyMatch(figure -> stages.get(figure) == Stage.DONE
                        && figure.value() <= whole.value()
                        && isOfOneKind(figure, whole));
    }

    private static boolean isOneNumber(FigureRow one, FigureRow other) {
        return one.value() == other.value() && isOfOneKind(one, other);
    }

    private static boolean isOfOneKind(FigureRow one, FigureRow other) {
        return one.object() != null
                && one.object().equals(other.object())
                && one.unit().equals(other.unit());
    }

    private static Stage stage(Undertaking rule, Worded each) {
        if (contains(each.words(), rule.pending())) {
            return Stage.UNDER_WAY;
        }
        if (contains(each.words(), rule.done())) {
            return Stage.DONE;
        }
        String object = each.figure().object() == null ? "" : each.figure().object();
        boolean taken = contains(object, rule.objects()) && contains(each.words(), rule.taken());
        return taken ? Stage.TAKEN_ON : Stage.UNTOLD;
    }

    private static boolean contains(String words, List<String> some) {
        return some.stream().anyMatch(words::contains);
    }
}
