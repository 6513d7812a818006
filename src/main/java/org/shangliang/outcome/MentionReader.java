package org.shangliang.outcome;

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
import org.shangliang.report.FigureRow;

/** Reads the words before each figure of its sentence for what they say of whole and part. */
final class MentionReader {
    private static final String CLAUSE_ENDS = ",\uff0c;\uff1b\u3002:\uff1a!\uff01?\uff1f|\n";
    private static final String GROUP_ENDS = ";\uff1b\u3002!\uff01?\uff1f)\uff09\n";

    private final ClaimRules rules;

    MentionReader(ClaimRules rules) {
        this.rules = rules;
    }

    /** The figures of any number of articles as mentions, in the order of {@link Mention#ORDER}. */
    List<Mention> read(List<Told> told) {
        Map<String, List<Told>> byArticle = new LinkedHashMap<>();
        told.forEach(t -> byArticle
                .computeIfAbsent(t.figure().articleId(), id -> new ArrayList<>())
                .add(t));
        List<Mention> mentions = new ArrayList<>(told.size());
        byArticle.values().forEach(article -> readArticle(article, mentions));
        mentions.sort(Mention.ORDER);
        return mentions;
    }

    private void readArticle(List<Told> article, List<Mention> mentions) {
        List<Told> inOrder = new ArrayList<>(article);
        inOrder.sort(Comparator.comparingInt((Told t) -> t.figure().startChar())
                .thenComparingInt(t -> t.figure().figureNo())
                .thenComparing(t -> t.figure().figureId()));
        Map<String, Integer> readUntil = new HashMap<>();
        for (Told one : inOrder) {
            String sentence = one.figure().sentence();
            int from = readUntil.getOrDefault(sentence, 0);
            int at = sentence.indexOf(one.figure().mention(), from);
            int start = at < 0 ? from : at;
            readUntil.put(sentence, at < 0 ? from : at + one.figure().mention().length());
            mentions.add(mention(one, sentence.substring(0, start), from));
        }
    }

    /** A mention, from what stands before it in its sentence and where the figure before it ends. */
    private Mention mention(Told told, String before, int previousEnd) {
        FigureRow figure = told.figure();
        String stretch = before.substring(Math.max(previousEnd, lastOf(CLAUSE_ENDS, before) + 1));
        String subject = subject(before);
        Set<Cue> cues = EnumSet.noneOf(Cue.class);
        if (containsAny(stretch, rules.wholeInClause(), rules.noWhole())
                || (subject == null && containsAny(before, rules.wholeInSentence(), List.of()))) {
            cues.add(Cue.WHOLE);
        }
        String object = String.valueOf(figure.object());
        if (containsAny(stretch, rules.grandTotal(), List.of())
                || rules.wholeObjects().contains(object)) {
            cues.add(Cue.GRAND_TOTAL);
        }
        if (isPart(before)) {
            cues.add(Cue.PART);
        }
        if (containsAny(stretch, rules.joined(), List.of())) {
            cues.add(Cue.JOINED);
        }
        if (rules.choice().stream().anyMatch(object::startsWith)) {
            cues.add(Cue.CHOICE);
        }
        if (containsAny(before, rules.byThen(), List.of())) {
            cues.add(Cue.BY_THEN);
        }
        return new Mention(told, cues, subject, rateRank(stretch + object));
    }

    private boolean isPart(String before) {
        String group = before.substring(lastOf(GROUP_ENDS, before) + 1);
        return containsAny(group, rules.partOfBefore(), List.of());
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

    private int rateRank(String words) {
        for (int rank = 0; rank < rules.rateThatStands().size(); rank++) {
            if (words.contains(rules.rateThatStands().get(rank))) {
                return rank;
            }
        }
        return rules.rateThatStands().size();
    }

    private static boolean containsAny(String text, List<String> words, List<String> except) {
        String rest = text;
        for (String word : except) {
            rest = rest.replace(word, "");
        }
        return words.stream().anyMatch(rest::contains);
    }

    private static int lastOf(String ends, String text) {
        int last = text.length() - 1;
        while (last >= 0 && ends.indexOf(text.charAt(last)) < 0) {
            last--;
        }
        return last;
    }
}
