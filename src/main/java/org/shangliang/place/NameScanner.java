package org.shangliang.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.DivisionLevel;
import org.shangliang.codebook.Divisions;
import org.shangliang.place.Anchor.Role;
import org.shangliang.place.Term.Doubt;
import org.shangliang.place.Term.Sense;
import org.shangliang.text.CharacterSet;
import org.shangliang.text.Cover;
import org.shangliang.text.Occurrences;
import org.shangliang.text.WordKinds;

/** Finds the names and level words of one text that may stand for places, chains of parents made one. */
final class NameScanner {
    private static final CharacterSet CLAUSE_ENDS = CharacterSet.of("，。；：！？、,;:!?\n|【】“”「」（）()《》[] 　—…•·●■◆★>-/");
    private static final CharacterSet SENTENCE_PARTS_END = CharacterSet.of("，。；：！？\n");
    private static final CharacterSet FILLERS = CharacterSet.of("等地的多余几家个名0123456789");
    private static final CharacterSet BEFORE_HEAD = CharacterSet.of("【（([ 　“");
    private static final CharacterSet AFTER_HEAD = CharacterSet.of("：:】|）)\n");
    private static final String LIST_JOINTS = "、和与及同";

    private static final String PART_OF = "的";
    private static final CharacterSet SENTENCE_ENDS = CharacterSet.of("。！？；\n");
    private static final int LONGEST_TITLE = 40;
    private static final int LONGEST_BODY = 6;
    private static final int LONGEST_CLAUSE = 200;
    /** How far after a body it is told that it has come here. */
    private static final int LONGEST_VISIT = 60;

    /** What follows a name: a body of the place, which acts there or has come here as a guest. */
    private static final int BODY = 1;

    private static final int ACTS = 1 << 1;
    private static final int GUEST = 1 << 2;
    /** What follows it: the rest of the name of a paper or site, or of one in its own dateline. */
    private static final int MEDIA = 1 << 3;

    private static final int DATELINE = 1 << 4;
    /** What follows it: that something is held there. */
    private static final int VENUE = 1 << 5;
    /** What follows it: words that make a short name none of a place, or bear it out. */
    private static final int NO_PLACE = 1 << 6;

    private static final int SAFE = 1 << 7;
    /** What follows it: words that make the place an origin, and words that begin like those and do not. */
    private static final int ORIGIN = 1 << 8;

    private static final int NO_ORIGIN = 1 << 9;

    private final Gazetteer gazetteer;
    private final PlaceWords words;
    private final WordKinds after;
    private final CharacterSet safeBefore;

    NameScanner(Gazetteer gazetteer, PlaceWords words) {
        this.gazetteer = gazetteer;
        this.words = words;
        after = new WordKinds.Builder()
                .with(BODY, words.bodies())
                .with(MEDIA, words.media())
                .with(DATELINE, words.dateline())
                .with(VENUE, words.venueAfter())
                .with(NO_PLACE, words.notBefore())
                .with(SAFE, words.safeAfter())
                .with(ORIGIN, words.originAfter())
                .with(NO_ORIGIN, words.originNot())
                .build();
        safeBefore = CharacterSet.of(String.join("", words.safeBefore()));
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

        boolean isDeictic() {
            return term instanceof Term.Deictic;
        }
    }

    /**
     * A name or level word that may stand for a place.
     *
     * @param follows what stands right after it
     */
    private record Hit(int start, int end, Term term, int follows) {}

    /**
     * A name or a chain of names, before it is known what it does in its clause and which list it belongs to.
     *
     * @param follows what stands right after it
     */
    private record Chain(
            int start, int end, Term term, List<Sense> senses, boolean parented, Strength strength, int follows) {

        /** The same place with its level word after it: 绍兴全市. */
        Chain inWhole(int wordEnd, List<Sense> those, int followsWord) {
            return new Chain(start, wordEnd, term, those, parented, Strength.FIRM, followsWord | ACTS);
        }

        Chain needing(Strength other) {
            return new Chain(start, end, term, senses, parented, other, follows);
        }

        boolean acts() {
            return holds(follows, ACTS);
        }

        boolean isDeictic() {
            return term instanceof Term.Deictic;
        }

        Name named(Role role, int group) {
            return new Name(start, end, term, senses, parented, strength, role, group, acts());
        }
    }

    List<Name> scan(String text) {
        return scan(text, phrases(text));
    }

    /** The phrases of a text, those included that names are looked for with. */
    Occurrences phrases(String text) {
        return gazetteer.find(text);
    }

    /** The names of a text by the phrases found in it. */
    List<Name> scan(String text, Occurrences phrases) {
        return grouped(text, listed(text, chained(text, gazetteer.names(phrases))));
    }

    /**
     * The hits that may be places where they stand, without overlaps, each in the chain it belongs to; of those that begin together the
     * longest comes first.
     */
    private List<Chain> chained(String text, Cover<Term> hits) {
        List<Chain> chains = new ArrayList<>();
        int taken = 0;
        boolean namedLast = false;
        int decoyedTo = 0;
        int from = 0;
        while (from < hits.size()) {
            int start = hits.start(from);
            int to = from + 1;
            while (to < hits.size() && hits.start(to) == start) {
                to++;
            }
            for (int i = to - 1; i >= from && start >= taken; i--) {
                Term term = hits.value(i);
                if (term instanceof Term.Decoy) {
                    decoyedTo = Math.max(decoyedTo, hits.end(i));
                } else if (start >= decoyedTo) {
                    Hit hit = new Hit(start, hits.end(i), term, following(text, hits.end(i)));
                    if (standsAlone(text, hit, namedLast && taken == start)) {
                        add(chains, text, hit);
                        taken = hit.end();
                        namedLast = term instanceof Term.Named;
                    }
                }
            }
            from = to;
        }
        return chains;
    }

    /** What stands right after what ends before {@code end}. */
    private int following(String text, int end) {
        int follows = wordsAt(text, end);
        return holds(follows, BODY) ? follows | (isGuest(text, end) ? GUEST : ACTS) : follows;
    }

    private int wordsAt(String text, int end) {
        return end < text.length() ? after.at(text, end) : 0;
    }

    private static boolean holds(int follows, int kind) {
        return (follows & kind) != 0;
    }

    /** @param goesOn whether a name ends right before it */
    private boolean standsAlone(String text, Hit hit, boolean goesOn) {
        if (hit.term() instanceof Term.Deictic deictic) {
            return deictic.kind() != Term.Kind.BODY || !words.severalBefore().precede(text, hit.start());
        }
        Term.Named named = (Term.Named) hit.term();
        if (named.isShort()) {
            return !holds(hit.follows(), NO_PLACE) || holds(hit.follows(), MEDIA);
        }
        boolean brief = hit.end() - hit.start() == 2 && named.level() == DivisionLevel.COUNTY;
        return !brief || goesOn || hasSafeStart(text, hit.start());
    }

    /** Adds a hit to the last chain, or as one by itself. */
    private void add(List<Chain> chains, String text, Hit hit) {
        int last = chains.size() - 1;
        Chain longer = last < 0 ? null : lengthened(text, chains.get(last), hit);
        if (longer != null) {
            chains.set(last, longer);
        } else if (hit.term() instanceof Term.Named named) {
            chains.add(chain(hit.start(), hit, named.senses(), strength(text, hit, named)));
        } else {
            chains.add(chain(hit.start(), hit, List.of(), Strength.FIRM));
        }
    }

    /** Of several counties told side by side, one that is more often another word is a county too: 颍上、太和、临泉. */
    private static List<Chain> listed(String text, List<Chain> chains) {
        for (int i = 0; i < chains.size(); i++) {
            Chain chain = chains.get(i);
            boolean weak = chain.strength() == Strength.NEEDS_ITSELF && isCounty(chain);
            boolean beside = weak
                    && ((i > 0 && isListed(text, chains.get(i - 1), chain))
                            || (i + 1 < chains.size() && isListed(text, chain, chains.get(i + 1))));
            if (beside) {
                chains.set(i, chain.needing(Strength.NEEDS_PARENT));
            }
        }
        return chains;
    }

    private static boolean isListed(String text, Chain one, Chain other) {
        return one.end() + 1 == other.start() && text.charAt(one.end()) == '、' && isCounty(one) && isCounty(other);
    }

    private static boolean isCounty(Chain chain) {
        return chain.term() instanceof Term.Named named && named.level() == DivisionLevel.COUNTY;
    }

    /** A chain with the name or level word that follows it, or null where that is no part of it. */
    private @Nullable Chain lengthened(String text, Chain before, Hit hit) {
        boolean adjoins = before.end() == hit.start();
        if (hit.term() instanceof Term.Deictic word) {
            List<Sense> whole = adjoins && text.charAt(hit.start()) == '全' ? whole(before.senses(), word) : List.of();
            return whole.isEmpty() ? null : before.inWhole(hit.end(), whole, hit.follows());
        }
        boolean chained = adjoins || (before.end() + 1 == hit.start() && text.charAt(before.end()) == '的');
        List<Sense> inside =
                chained && hit.term() instanceof Term.Named named ? inside(named.senses(), before.senses()) : List.of();
        return inside.isEmpty() ? null : chain(before.start(), hit, inside, Strength.FIRM);
    }

    private static Chain chain(int start, Hit last, List<Sense> senses, Strength strength) {
        return new Chain(start, last.end(), last.term(), senses, start < last.start(), strength, last.follows());
    }

    /** What a name means that its level word follows: 绍兴全市. */
    private static List<Sense> whole(List<Sense> senses, Term.Deictic word) {
        List<Sense> whole = new ArrayList<>();
        for (Sense sense : senses) {
            if (word.kind() == Term.Kind.WHOLE && LevelWords.endsWith(sense.name(), word.word())) {
                whole.add(sense);
            }
        }
        return whole;
    }

    private static List<Sense> inside(List<Sense> senses, List<Sense> parents) {
        List<Sense> inside = new ArrayList<>(senses.size());
        for (Sense sense : senses) {
            if (isInside(sense, parents)) {
                inside.add(sense);
            }
        }
        return inside;
    }

    private static boolean isInside(Sense sense, List<Sense> parents) {
        for (Sense parent : parents) {
            if (Divisions.contains(parent.division(), sense.division())
                    && parent.level().compareTo(sense.level()) < 0) {
                return true;
            }
        }
        return false;
    }

    private Strength strength(String text, Hit hit, Term.Named named) {
        if (named.doubt() == Doubt.DOUBTFUL && !beginsLine(text, hit.start())) {
            return Strength.NEEDS_PARENT;
        }
        boolean safeStart = hasSafeStart(text, hit.start());
        if (!named.isShort() || headsLine(text, hit.start(), hit.end()) || (safeStart && holds(hit.follows(), BODY))) {
            return Strength.FIRM;
        }
        boolean weak = named.doubt() == Doubt.WEAK;
        if (named.level() != DivisionLevel.COUNTY) {
            return weak ? Strength.NEEDS_ITSELF : Strength.PLAIN;
        }
        if (weak) {
            return Strength.NEEDS_ITSELF;
        }
        if (!safeStart) {
            return Strength.UNFIT;
        }
        return holds(hit.follows(), SAFE) ? Strength.PLAIN : Strength.NEEDS_PARENT;
    }

    private Role role(String text, Chain chain) {
        int start = chain.start();
        int end = chain.end();
        if (holds(chain.follows(), DATELINE)) {
            return Role.DATELINE;
        }
        if (holds(chain.follows(), MEDIA) || isInTitleMarks(text, start)) {
            return Role.MEDIA;
        }
        if (words.originBefore().precede(text, start)
                || isOrigin(text, chain)
                || holds(chain.follows(), GUEST)
                || words.examples().follow(text, clauseStart(text, start))) {
            return Role.ORIGIN;
        }
        if (headsLine(text, start, end)) {
            return Role.HEAD;
        }
        if (holds(chain.follows(), VENUE)) {
            return Role.VENUE;
        }
        return beginsClause(text, start) ? Role.SUBJECT : Role.SCENE;
    }

    /** Whether what follows makes it the place that somebody or something comes from: 甲县商会, not 甲县58名企业家委员. */
    private boolean isOrigin(String text, Chain chain) {
        int end = afterFiller(text, chain.end());
        int follows = end == chain.end() ? chain.follows() : wordsAt(text, end);
        return holds(follows, ORIGIN) && !holds(follows, NO_ORIGIN) && !isScene(text, chain.start(), chain.end());
    }

    /** Whether the body that follows a name is told to have come here: 甲市政协副主席带领委员来我市考察. */
    private boolean isGuest(String text, int end) {
        int limit = Math.min(text.length(), end + LONGEST_VISIT);
        int sentenceEnd = end;
        while (sentenceEnd < limit && !SENTENCE_ENDS.contains(text.charAt(sentenceEnd))) {
            sentenceEnd++;
        }
        return words.comingHere().standIn(text, end, sentenceEnd);
    }

    /** Whether something is there: 在蒙自市的一家园区里. */
    private boolean isScene(String text, int start, int end) {
        return text.startsWith(PART_OF, end) && words.sceneBefore().precede(text, start);
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
        while (i > first && !SENTENCE_PARTS_END.contains(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static int afterFiller(String text, int end) {
        int i = end;
        while (i < text.length() && i < end + 8 && FILLERS.contains(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Names in one list share their group and the first one's role. */
    private List<Name> grouped(String text, List<Chain> chains) {
        List<Name> grouped = new ArrayList<>(chains.size());
        int from = 0;
        while (from < chains.size()) {
            Role role = role(text, chains.get(from));
            int to = from + 1;
            while (to < chains.size() && joined(text, chains.get(to - 1), chains.get(to))) {
                role = role(text, chains.get(to)) == Role.ORIGIN ? Role.ORIGIN : role;
                to++;
            }
            for (int i = from; i < to; i++) {
                grouped.add(chains.get(i).named(role, from));
            }
            from = to;
        }
        return grouped;
    }

    private boolean joined(String text, Chain one, Chain next) {
        return one.isDeictic() == next.isDeictic()
                && (isJoint(text, one.end(), next.start()) || areJoinedBodies(text, one, next));
    }

    /** Whether the same body of two places stands side by side: 甲县政协与乙县政协. */
    private boolean areJoinedBodies(String text, Chain one, Chain next) {
        int length = next.start() - 1 - one.end();
        return !one.isDeictic()
                && one.acts()
                && length > 0
                && length <= LONGEST_BODY
                && isJoint(text, next.start() - 1, next.start())
                && text.regionMatches(one.end(), text, next.end(), length);
    }

    private static boolean isJoint(String text, int from, int to) {
        return to - from == 1 && LIST_JOINTS.indexOf(text.charAt(from)) >= 0;
    }

    private boolean hasSafeStart(String text, int start) {
        return beginsClause(text, start) || safeBefore.contains(text.charAt(start - 1));
    }

    static boolean beginsClause(String text, int start) {
        return start == 0 || CLAUSE_ENDS.contains(text.charAt(start - 1));
    }

    private static boolean headsLine(String text, int start, int end) {
        return beginsLine(text, start) && (end == text.length() || AFTER_HEAD.contains(text.charAt(end)));
    }

    private static boolean beginsLine(String text, int start) {
        int i = start - 1;
        while (i >= 0 && BEFORE_HEAD.contains(text.charAt(i))) {
            i--;
        }
        return i < 0 || text.charAt(i) == '\n';
    }
}
