package org.shangliang.place;

import java.util.ArrayList;
import java.util.List;
import org.shangliang.codebook.DivisionLevel;
import org.shangliang.codebook.Divisions;
import org.shangliang.place.Anchor.Role;
import org.shangliang.place.Term.Form;
import org.shangliang.place.Term.Sense;
import org.shangliang.text.HanLp.Hit;

/** Finds the names and level words of one text that really stand for places, chains of parents made one. */
final class NameScanner {
    private static final String CLAUSE_ENDS = "，。；：！？、,;:!?\n|【】“”「」（）()《》 　—…•·●■◆★";

    private final Gazetteer gazetteer;
    private final PlaceWords words;

    NameScanner(Gazetteer gazetteer, PlaceWords words) {
        this.gazetteer = gazetteer;
        this.words = words;
    }

    /**
     * A name or a chain of names (四川省广安市邻水县) as it stands.
     *
     * @param start offset of the chain
     * @param end offset after it
     * @param term the last name's term, or the level word
     * @param senses what the last name may mean, narrowed by the names before it
     * @param parented whether a name before it narrowed it
     * @param firm whether its form or surroundings make it a place beyond doubt
     * @param role what it does in its clause
     */
    record Name(int start, int end, Term term, List<Sense> senses, boolean parented, boolean firm, Role role) {}

    List<Name> scan(String text) {
        List<Name> names = new ArrayList<>();
        for (Hit<Term> hit : gazetteer.find(text)) {
            if (hit.value() instanceof Term.Deictic) {
                names.add(new Name(
                        hit.start(),
                        hit.end(),
                        hit.value(),
                        List.of(),
                        false,
                        true,
                        role(text, hit.start(), hit.end())));
                continue;
            }
            Term.Named named = (Term.Named) hit.value();
            Name before = names.isEmpty() ? null : names.get(names.size() - 1);
            if (before != null
                    && before.end() == hit.start()
                    && !before.senses().isEmpty()) {
                List<Sense> inside = inside(named.senses(), before.senses());
                if (!inside.isEmpty()) {
                    names.set(
                            names.size() - 1,
                            new Name(
                                    before.start(),
                                    hit.end(),
                                    named,
                                    inside,
                                    true,
                                    true,
                                    role(text, before.start(), hit.end())));
                    continue;
                }
            }
            if (standsAlone(text, hit, named)) {
                names.add(new Name(
                        hit.start(),
                        hit.end(),
                        named,
                        named.senses(),
                        false,
                        isFirm(text, hit, named),
                        role(text, hit.start(), hit.end())));
            }
        }
        return names;
    }

    private static List<Sense> inside(List<Sense> senses, List<Sense> parents) {
        return senses.stream()
                .filter(s -> parents.stream()
                        .anyMatch(p -> Divisions.contains(p.division(), s.division())
                                && p.level().compareTo(s.level()) < 0))
                .toList();
    }

    private boolean standsAlone(String text, Hit<Term> hit, Term.Named named) {
        boolean shortOnly = named.senses().stream().allMatch(s -> s.form() == Form.SHORT);
        if (shortOnly
                && followedBy(text, hit.end(), words.notBefore())
                && !followedBy(text, hit.end(), words.media())) {
            return false;
        }
        if (!shortOnly && hit.end() - hit.start() == 2 && named.senses().get(0).level() == DivisionLevel.COUNTY) {
            return beginsClause(text, hit.start())
                    || words.safeBefore().contains(String.valueOf(text.charAt(hit.start() - 1)));
        }
        return true;
    }

    private boolean isFirm(String text, Hit<Term> hit, Term.Named named) {
        boolean shortOnly = named.senses().stream().allMatch(s -> s.form() == Form.SHORT);
        if (!shortOnly) {
            return true;
        }
        String word = text.substring(hit.start(), hit.end());
        boolean headsLine = beginsLine(text, hit.start()) && endsHead(text, hit.end());
        return headsLine
                || followedBy(text, hit.end(), words.bodies())
                || !words.weak().contains(word);
    }

    private Role role(String text, int start, int end) {
        if (followedBy(text, end, words.media())) {
            return Role.MEDIA;
        }
        if (followedBy(text, end, words.originAfter()) || precededBy(text, start, words.originBefore())) {
            return Role.ORIGIN;
        }
        return beginsClause(text, start) ? Role.SUBJECT : Role.SCENE;
    }

    static boolean beginsClause(String text, int start) {
        return start == 0 || CLAUSE_ENDS.indexOf(text.charAt(start - 1)) >= 0;
    }

    private static boolean beginsLine(String text, int start) {
        int i = start - 1;
        while (i >= 0 && "【（([ 　“".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i < 0 || text.charAt(i) == '\n';
    }

    private static boolean endsHead(String text, int end) {
        return end == text.length() || "：:】、|）) 　\n".indexOf(text.charAt(end)) >= 0;
    }

    private static boolean followedBy(String text, int end, List<String> any) {
        for (String word : any) {
            if (text.startsWith(word, end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean precededBy(String text, int start, List<String> any) {
        for (String word : any) {
            if (text.startsWith(word, start - word.length())) {
                return true;
            }
        }
        return false;
    }
}
