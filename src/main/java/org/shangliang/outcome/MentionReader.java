package org.shangliang.outcome;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.ClaimRules;
import org.shangliang.codebook.Issue;
import org.shangliang.report.FigureRow;

/** Reads the words before each figure of its sentence for what they say of whole and part. */
final class MentionReader {
    private static final String CLAUSE_ENDS = ",\uff0c;\uff1b\u3002:\uff1a!\uff01?\uff1f|\n";
    private static final String GROUP_ENDS = "\u3002!\uff01?\uff1f)\uff09|\n";
    /** How long the time is at most that a number is told of for comparison. */
    private static final int LONGEST_TIME = 10;
    /** Characters that may stand between two items of a list beside their objects. */
    private static final int LOOSE = 4;

    private final ClaimRules rules;
    private final AddedUp addedUp;
    private final Undertakings undertakings;
    private final Localities localities;

    MentionReader(ClaimRules rules) {
        this.rules = rules;
        this.addedUp = new AddedUp(rules.addsUp());
        this.undertakings = new Undertakings(rules.undertakings());
        this.localities = new Localities(rules.localities(), rules.noLocality(), rules.wholeDivision());
    }

    /**
     * Where a figure stands in its sentence.
     *
     * @param before the sentence up to the figure
     * @param after the rest of its clause
     * @param previousEnd where the figure before it ends, 0 for the first
     * @param previous the figure before it in the sentence, or null
     */
    private record Place(Told told, String before, String after, int previousEnd, @Nullable FigureRow previous) {

        /** What stands between the figure and the one before it. */
        String gap() {
            return before.substring(previousEnd);
        }

        /** What stands before the figure in its own clause. */
        String stretch() {
            return before.substring(Math.max(previousEnd, lastOf(CLAUSE_ENDS, before) + 1));
        }

        /** How far its clause goes on from its first character. */
        int reach() {
            return told.figure().mention().length() + after.length();
        }

        Worded worded() {
            return new Worded(told.figure(), stretch() + "|" + after);
        }

        String object() {
            return told.figure().object() == null ? "" : told.figure().object();
        }
    }

    /** The figures of any number of articles as mentions, in the order of {@link Mention#ORDER}. */
    List<Mention> read(List<Told> told) {
        Map<String, List<Told>> byArticle = new LinkedHashMap<>();
        told.forEach(t -> byArticle
                .computeIfAbsent(t.figure().articleId(), id -> new ArrayList<>())
                .add(t));
        List<Mention> mentions = new ArrayList<>(told.size());
        for (List<Told> article : byArticle.values()) {
            List<Place> places = places(article);
            Set<String> doubtful =
                    addedUp.doubtful(places.stream().map(Place::worded).toList());
            Map<String, Cue> notDone = undertakings.notDone(worded(places));
            places.forEach(place -> mentions.add(mention(place, doubtful, notDone)));
        }
        mentions.sort(Mention.ORDER);
        return mentions;
    }

    private static List<Place> places(List<Told> article) {
        List<Told> inOrder = new ArrayList<>(article);
        inOrder.sort(Comparator.comparingInt((Told t) -> t.figure().startChar())
                .thenComparingInt(t -> t.figure().figureNo())
                .thenComparing(t -> t.figure().figureId()));
        List<Place> places = new ArrayList<>();
        Map<String, Integer> readUntil = new HashMap<>();
        Map<String, FigureRow> last = new HashMap<>();
        for (Told one : inOrder) {
            FigureRow figure = one.figure();
            String sentence = figure.sentence();
            int from = readUntil.getOrDefault(sentence, 0);
            int at = sentence.indexOf(figure.mention(), from);
            int start = Math.max(at, from);
            int end = at < 0 ? from : at + figure.mention().length();
            places.add(new Place(
                    one, sentence.substring(0, start), clause(sentence.substring(end)), from, last.get(sentence)));
            readUntil.put(sentence, end);
            last.put(sentence, figure);
        }
        return places;
    }

    /** Figures with the words of their own: those after one belong to the next, where another follows in the clause. */
    private static List<Worded> worded(List<Place> places) {
        List<Worded> worded = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            Place next = i + 1 < places.size() ? places.get(i + 1) : null;
            boolean followed = next != null
                    && place.told().figure().equals(next.previous())
                    && next.before().length() <= place.before().length() + place.reach();
            worded.add(new Worded(place.told().figure(), place.stretch() + "|" + (followed ? "" : place.after())));
        }
        return worded;
    }

    private Mention mention(Place place, Set<String> doubtful, Map<String, Cue> notDone) {
        FigureRow figure = place.told().figure();
        String named = subject(place.before());
        String subject = named == null ? classOf(figure.indicator(), place.stretch()) : named;
        Cue stage = notDone.get(figure.figureId());
        FigureRow planned = stage == Cue.TAKEN_ON ? ofWholeYear(figure) : figure;
        Told told = new Told(
                doubtful.contains(figure.figureId()) ? planned.with(Issue.PARTS_DO_NOT_ADD_UP) : planned,
                place.told().article());
        Set<Cue> cues = cues(place, subject);
        if (stage != null) {
            cues.add(stage);
        }
        return new Mention(
                told,
                cues,
                subject,
                localities.findLeading(place.before()),
                follows(place),
                corrects(place),
                rateRank(place));
    }

    /** What was taken on in a year that still ran is for all of it. */
    private static FigureRow ofWholeYear(FigureRow figure) {
        LocalDate start = figure.periodStart();
        LocalDate end = figure.periodEnd();
        boolean runs = start != null && end != null && start.getDayOfYear() == 1 && start.getYear() == end.getYear();
        return runs ? figure.during(start, end.with(TemporalAdjusters.lastDayOfYear())) : figure;
    }

    private Set<Cue> cues(Place place, @Nullable String subject) {
        Set<Cue> cues = EnumSet.noneOf(Cue.class);
        String stretch = place.stretch();
        boolean wholeBefore = subject == null && containsAny(place.before(), rules.wholeInSentence());
        if (wholeBefore || containsAny(without(stretch, rules.noWhole()), rules.wholeInClause())) {
            cues.add(Cue.WHOLE);
        }
        if (containsAny(stretch, rules.grandTotal()) || rules.wholeObjects().contains(Heads.bare(place.object()))) {
            cues.add(Cue.GRAND_TOTAL);
        }
        if (containsAny(place.before().substring(lastOf(GROUP_ENDS, place.before()) + 1), rules.partOfBefore())) {
            cues.add(Cue.PART);
        }
        if (containsAny(place.gap(), rules.besides())) {
            cues.add(Cue.BESIDES);
        }
        if (containsAny(without(stretch, rules.notJoined()), rules.joined())) {
            cues.add(Cue.JOINED);
        }
        if (isCompared(stretch)) {
            cues.add(Cue.COMPARED);
        }
        if (containsAny(place.object(), rules.choice())) {
            cues.add(Cue.CHOICE);
        }
        if (containsAny(place.before(), rules.byThen())) {
            cues.add(Cue.BY_THEN);
        }
        if (containsAny(stretch, rules.standing())) {
            cues.add(Cue.STANDING);
        }
        return cues;
    }

    /** Whether a time set beside the one reported on is all that stands right before a number: 较2023年的, 比上年同期的. */
    private boolean isCompared(String stretch) {
        String time = stretch.endsWith("的") ? stretch.substring(0, stretch.length() - 1) : stretch;
        boolean ofTime = rules.comparedTimes().stream().anyMatch(time::endsWith);
        return ofTime
                && rules.compared().stream().anyMatch(word -> {
                    int at = time.lastIndexOf(word);
                    return at >= 0 && time.length() - at - word.length() <= LONGEST_TIME;
                });
    }

    /** The class that the figure's own words put it into, by the first of its names, or null: A类98件. */
    private @Nullable String classOf(String indicator, String stretch) {
        return rules.classes().stream()
                .filter(each -> each.indicator().equals(indicator))
                .flatMap(each -> each.named().stream())
                .filter(names -> containsAny(stretch, names))
                .map(names -> names.get(0))
                .findFirst()
                .orElse(null);
    }

    /** What follows the last word that opens a subject, up to the end of its clause. */
    private @Nullable String subject(String before) {
        int opened = -1;
        for (String word : rules.subject()) {
            int at = before.lastIndexOf(word);
            opened = at < 0 ? opened : Math.max(opened, at + word.length());
        }
        if (opened < 0) {
            return null;
        }
        int end = opened;
        while (end < before.length() && CLAUSE_ENDS.indexOf(before.charAt(end)) < 0) {
            end++;
        }
        String subject = before.substring(opened, end);
        boolean broad = rules.broadSubject().stream().anyMatch(subject::startsWith);
        return broad || subject.length() < 2 ? null : subject;
    }

    /** The figure that this one is listed after: 恳谈会8场、专题会5场, or 分别学习9次、12次. */
    private @Nullable String follows(Place place) {
        FigureRow previous = place.previous();
        if (previous == null) {
            return null;
        }
        String other = previous.object() == null ? "" : previous.object();
        String rest = without(place.gap(), List.of(place.object(), other));
        boolean listed = containsAny(rest, rules.joints())
                && rest.length() <= LOOSE
                && rest.chars().noneMatch(c -> CLAUSE_ENDS.indexOf(c) >= 0);
        boolean dealtOut = !place.object().equals(other) || containsAny(place.before(), rules.respectively());
        return listed && dealtOut ? previous.figureId() : null;
    }

    /** The figure before it that it is told to be right for: “解决705件”应为“解决750件”. */
    private @Nullable String corrects(Place place) {
        FigureRow previous = place.previous();
        boolean corrects = previous != null
                && previous.unit().equals(place.told().figure().unit())
                && previous.indicator().equals(place.told().figure().indicator())
                && containsAny(place.gap(), rules.corrections());
        return corrects && previous != null ? previous.figureId() : null;
    }

    private int rateRank(Place place) {
        String words = place.stretch() + place.object() + place.after();
        for (int rank = 0; rank < rules.rateThatStands().size(); rank++) {
            if (words.contains(rules.rateThatStands().get(rank))) {
                return rank;
            }
        }
        return rules.rateThatStands().size();
    }

    private static boolean containsAny(String text, List<String> words) {
        return words.stream().anyMatch(text::contains);
    }

    private static String clause(String rest) {
        int end = 0;
        while (end < rest.length() && CLAUSE_ENDS.indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return rest.substring(0, end);
    }

    private static String without(String text, List<String> words) {
        String rest = text;
        for (String word : words) {
            rest = word.isEmpty() ? rest : rest.replace(word, "");
        }
        return rest;
    }

    private static int lastOf(String ends, String text) {
        int last = text.length() - 1;
        while (last >= 0 && ends.indexOf(text.charAt(last)) < 0) {
            last--;
        }
        return last;
    }
}
