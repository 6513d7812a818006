package org.shangliang.place;

import java.util.ArrayList;
import java.util.List;
import org.shangliang.codebook.DivisionLevel;
import org.shangliang.codebook.Divisions;
import org.shangliang.place.Anchor.Role;
import org.shangliang.place.Term.Sense;
import org.shangliang.text.HanLp.Hit;

/** Finds the names and level words of one text that may stand for places, chains of parents made one. */
final class NameScanner {
    private static final String CLAUSE_ENDS = "，。；：！？、,;:!?\n|【】“”「」（）()《》[] 　—…•·●■◆★>-/";
    private static final String LIST_JOINTS = "、和与及同";

    private static final List<String> PART_OF = List.of("的");
    private static final int LONGEST_TITLE = 40;
    private static final int LONGEST_CLAUSE = 200;

    private final Gazetteer gazetteer;
    private final PlaceWords words;

    NameScanner(Gazetteer gazetteer, PlaceWords words) {
        this.gazetteer = gazetteer;
        this.words = words;
    }

    /** How much a name needs from its page to be a place. */
    enum Strength {
        /** A place by itself. */
        FIRM,
        /** A short name in fit surroundings: a place unless nothing tells which. */
        PLAIN,
        /** A short name: a place where its city or province is named too. */
        NEEDS_PARENT,
        /** A short name within other words: a place where its own full name stands too, or the page names no other. */
        UNFIT,
        /** A word that is more often none: a place where its own full name stands too. */
        NEEDS_ITSELF
    }

    /**
     * A name or a chain of names (四川省广安市邻水县) as it stands.
     *
     * @param start offset of the chain
     * @param end offset after it
     * @param term the last name's term, or the level word
     * @param senses what the last name may mean, narrowed by the names before it
     * @param parented whether a name before it narrowed it
     * @param strength what it needs to be a place
     * @param role what it does in its clause
     * @param acts whether a body of it follows: 政协, 委
     * @param group number of the list (甲县、乙县和丙县) it belongs to in its text
     */
    record Name(
            int start,
            int end,
            Term term,
            List<Sense> senses,
            boolean parented,
            Strength strength,
            Role role,
            int group,
            boolean acts) {

        Name joined(int otherGroup, Role otherRole) {
            return new Name(start, end, term, senses, parented, strength, otherRole, otherGroup, acts);
        }

        /** The same place with its level word after it: 绍兴全市. */
        Name inWhole(int wordEnd, List<Sense> those, Role otherRole) {
            return new Name(start, wordEnd, term, those, parented, Strength.FIRM, otherRole, group, true);
        }

        boolean isDeictic() {
            return term instanceof Term.Deictic;
        }
    }

    List<Name> scan(String text) {
        return grouped(text, chained(text, fitting(text, gazetteer.find(text))));
    }

    /** Hits that may be places where they stand, the longest first, without overlaps. */
    private List<Hit<Term>> fitting(String text, List<Hit<Term>> hits) {
        List<Hit<Term>> kept = new ArrayList<>();
        int decoyedTo = 0;
        for (Hit<Term> hit : longestFirst(hits)) {
            int taken = kept.isEmpty() ? 0 : kept.get(kept.size() - 1).end();
            if (hit.value() instanceof Term.Decoy) {
                decoyedTo = Math.max(decoyedTo, hit.start() >= taken ? hit.end() : 0);
            } else if (hit.start() >= Math.max(taken, decoyedTo) && standsAlone(text, hit, kept)) {
                kept.add(hit);
            }
        }
        return kept;
    }

    /** Hits by rising start, the shorter first, put the longer first. */
    private static List<Hit<Term>> longestFirst(List<Hit<Term>> hits) {
        List<Hit<Term>> sorted = new ArrayList<>(hits.size());
        int from = 0;
        while (from < hits.size()) {
            int to = from;
            while (to < hits.size() && hits.get(to).start() == hits.get(from).start()) {
                to++;
            }
            for (int i = to - 1; i >= from; i--) {
                sorted.add(hits.get(i));
            }
            from = to;
        }
        return sorted;
    }

    private boolean standsAlone(String text, Hit<Term> hit, List<Hit<Term>> before) {
        if (hit.value() instanceof Term.Deictic deictic) {
            return deictic.kind() != Term.Kind.BODY || !precededBy(text, hit.start(), words.severalBefore());
        }
        Term.Named named = (Term.Named) hit.value();
        if (named.isShort()) {
            return !followedBy(text, hit.end(), words.notBefore()) || followedBy(text, hit.end(), words.media());
        }
        boolean brief = hit.end() - hit.start() == 2 && named.level() == DivisionLevel.COUNTY;
        return !brief || follows(hit, before) || hasSafeStart(text, hit.start());
    }

    private static boolean follows(Hit<Term> hit, List<Hit<Term>> before) {
        Hit<Term> last = before.isEmpty() ? null : before.get(before.size() - 1);
        return last != null && last.end() == hit.start() && last.value() instanceof Term.Named;
    }

    private List<Name> chained(String text, List<Hit<Term>> hits) {
        List<Name> names = new ArrayList<>();
        for (Hit<Term> hit : hits) {
            Name before = names.isEmpty() ? null : names.get(names.size() - 1);
            boolean chained = before != null
                    && (before.end() == hit.start()
                            || (before.end() + 1 == hit.start() && text.charAt(before.end()) == '的'));
            List<Sense> inside = before != null && chained && hit.value() instanceof Term.Named named
                    ? inside(named.senses(), before.senses())
                    : List.of();
            List<Sense> whole = before != null && before.end() == hit.start() && text.charAt(hit.start()) == '全'
                    ? whole(before.senses(), hit.value())
                    : List.of();
            if (before != null && !whole.isEmpty()) {
                names.set(names.size() - 1, before.inWhole(hit.end(), whole, role(text, before.start(), hit.end())));
            } else if (before != null && !inside.isEmpty()) {
                names.set(names.size() - 1, name(text, before.start(), hit, inside, Strength.FIRM));
            } else if (hit.value() instanceof Term.Named named) {
                names.add(name(text, hit.start(), hit, named.senses(), strength(text, hit, named)));
            } else {
                names.add(name(text, hit.start(), hit, List.of(), Strength.FIRM));
            }
        }
        return names;
    }

    private Name name(String text, int start, Hit<Term> last, List<Sense> senses, Strength strength) {
        boolean parented = start < last.start();
        boolean acts = followedBy(text, last.end(), words.bodies());
        Role role = role(text, start, last.end());
        return new Name(start, last.end(), last.value(), senses, parented, strength, role, 0, acts);
    }

    /** What a name means that its level word follows: 绍兴全市. */
    private static List<Sense> whole(List<Sense> senses, Term word) {
        return word instanceof Term.Deictic deictic
                        && deictic.kind() == Term.Kind.WHOLE
                        && !deictic.word().isEmpty()
                ? senses.stream().filter(s -> s.name().endsWith(deictic.word())).toList()
                : List.of();
    }

    private static List<Sense> inside(List<Sense> senses, List<Sense> parents) {
        return senses.stream()
                .filter(s -> parents.stream()
                        .anyMatch(p -> Divisions.contains(p.division(), s.division())
                                && p.level().compareTo(s.level()) < 0))
                .toList();
    }

    private Strength strength(String text, Hit<Term> hit, Term.Named named) {
        String word = text.substring(hit.start(), hit.end());
        if (words.doubtful().contains(word)) {
            return Strength.NEEDS_PARENT;
        }
        boolean weak = words.weak().contains(word);
        boolean safeStart = hasSafeStart(text, hit.start());
        if (!named.isShort()
                || headsLine(text, hit.start(), hit.end())
                || (safeStart && followedBy(text, hit.end(), words.bodies()))) {
            return Strength.FIRM;
        }
        if (named.level() != DivisionLevel.COUNTY) {
            return weak ? Strength.NEEDS_ITSELF : Strength.PLAIN;
        }
        if (weak) {
            return Strength.NEEDS_ITSELF;
        }
        if (!safeStart) {
            return Strength.UNFIT;
        }
        return followedBy(text, hit.end(), words.safeAfter()) ? Strength.PLAIN : Strength.NEEDS_PARENT;
    }

    private Role role(String text, int start, int end) {
        if (followedBy(text, end, words.dateline())) {
            return Role.DATELINE;
        }
        if (followedBy(text, end, words.media())) {
            return Role.MEDIA;
        }
        if (isInTitleMarks(text, start)) {
            return Role.MEDIA;
        }
        if (followedBy(text, clauseStart(text, start), words.examples())
                || (!isScene(text, start, end) && followedBy(text, afterFiller(text, end), words.originAfter()))
                || precededBy(text, start, words.originBefore())) {
            return Role.ORIGIN;
        }
        if (headsLine(text, start, end)) {
            return Role.HEAD;
        }
        if (followedBy(text, end, words.venueAfter())) {
            return Role.VENUE;
        }
        return beginsClause(text, start) ? Role.SUBJECT : Role.SCENE;
    }

    /** Whether something is there: 在蒙自市的一家园区里. */
    private boolean isScene(String text, int start, int end) {
        return followedBy(text, end, PART_OF) && precededBy(text, start, words.sceneBefore());
    }

    /** Whether it stands in the name of a work: 《…》. */
    private static boolean isInTitleMarks(String text, int start) {
        for (int i = start - 1; i >= Math.max(0, start - LONGEST_TITLE); i--) {
            char c = text.charAt(i);
            if (c == '》' || c == '\n') {
                return false;
            }
            if (c == '《') {
                return true;
            }
        }
        return false;
    }

    private static int clauseStart(String text, int start) {
        int i = start;
        int first = Math.max(0, start - LONGEST_CLAUSE);
        while (i > first && "，。；：！？\n".indexOf(text.charAt(i - 1)) < 0) {
            i--;
        }
        return i;
    }

    private static int afterFiller(String text, int end) {
        int i = end;
        while (i < text.length() && i < end + 8 && "等地的多余几家个名0123456789".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    /** Names in one list share their group and the first one's role. */
    private static List<Name> grouped(String text, List<Name> names) {
        List<Name> grouped = new ArrayList<>();
        int from = 0;
        while (from < names.size()) {
            int to = from + 1;
            while (to < names.size() && joined(text, names.get(to - 1), names.get(to))) {
                to++;
            }
            List<Name> group = names.subList(from, to);
            Role role = group.get(0).role();
            for (Name name : group) {
                role = name.role() == Role.ORIGIN ? Role.ORIGIN : role;
            }
            for (Name name : group) {
                grouped.add(name.joined(from, role));
            }
            from = to;
        }
        return grouped;
    }

    private static boolean joined(String text, Name one, Name next) {
        return one.isDeictic() == next.isDeictic()
                && next.start() - one.end() == 1
                && LIST_JOINTS.indexOf(text.charAt(one.end())) >= 0;
    }

    private boolean hasSafeStart(String text, int start) {
        return beginsClause(text, start) || words.safeBefore().contains(text.substring(start - 1, start));
    }

    static boolean beginsClause(String text, int start) {
        return start == 0 || CLAUSE_ENDS.indexOf(text.charAt(start - 1)) >= 0;
    }

    private static boolean headsLine(String text, int start, int end) {
        int i = start - 1;
        while (i >= 0 && "【（([ 　“".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        boolean begins = i < 0 || text.charAt(i) == '\n';
        return begins && (end == text.length() || "：:】|）)\n".indexOf(text.charAt(end)) >= 0);
    }

    static boolean followedBy(String text, int end, List<String> any) {
        if (end < 0 || end >= text.length()) {
            return false;
        }
        char first = text.charAt(end);
        for (int i = 0; i < any.size(); i++) {
            String word = any.get(i);
            if (word.charAt(0) == first && text.startsWith(word, end)) {
                return true;
            }
        }
        return false;
    }

    static boolean precededBy(String text, int start, List<String> any) {
        if (start == 0) {
            return false;
        }
        char last = text.charAt(start - 1);
        for (int i = 0; i < any.size(); i++) {
            String word = any.get(i);
            if (word.charAt(word.length() - 1) == last && text.startsWith(word, start - word.length())) {
                return true;
            }
        }
        return false;
    }
}
