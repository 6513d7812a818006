package org.shangliang.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shangliang.codebook.Division;
import org.shangliang.codebook.DivisionLevel;
import org.shangliang.codebook.Divisions;
import org.shangliang.place.Term.Doubt;
import org.shangliang.place.Term.Form;
import org.shangliang.place.Term.Kind;
import org.shangliang.place.Term.Sense;
import org.shangliang.text.Cover;
import org.shangliang.text.Occurrences;
import org.shangliang.text.PhraseList;
import org.shangliang.text.PhraseLists;

/** Every name and level word, found in one linear pass over a text. */
final class Gazetteer {
    private final PhraseList<Term> phrases;

    /** @param lists what its names are looked for with */
    Gazetteer(PhraseLists lists, Divisions divisions, PlaceWords words) {
        TreeMap<String, Term> terms = new TreeMap<>();
        names(divisions).forEach((name, senses) -> terms.put(name, Term.Named.of(senses, doubt(words, name))));
        deictics(words, terms);
        residents(divisions, words, terms);
        words.decoys().forEach(decoy -> terms.put(decoy, new Term.Decoy()));
        phrases = lists.add(terms);
    }

    /** The phrases of a text, those included that names are looked for with. */
    Occurrences find(String text) {
        return phrases.find(text);
    }

    /** Every name, level word and decoy of a text by the phrases found in it, overlapping ones included. */
    Cover<Term> names(Occurrences found) {
        return phrases.all(found);
    }

    private static Map<String, List<Sense>> names(Divisions divisions) {
        Map<String, List<Sense>> names = new TreeMap<>();
        for (Division division : divisions.all()) {
            if (division.level() == DivisionLevel.NATION
                    || divisions.named(division.name()).isEmpty()) {
                continue;
            }
            add(names, division.name(), sense(division, Form.FULL));
            division.shortNames().forEach(s -> add(names, s, sense(division, Form.SHORT)));
        }
        divisions.former().forEach(f -> divisions
                .findByCode(f.successor())
                .ifPresent(d -> add(names, f.name(), new Sense(d.code(), f.name(), d.level(), Form.FORMER))));
        divisions
                .newDistricts()
                .forEach(n ->
                        add(names, n.name(), new Sense(n.division(), n.name(), DivisionLevel.COUNTY, Form.DISTRICT)));
        divisions
                .townships()
                .forEach(t ->
                        add(names, t.name(), new Sense(t.division(), t.name(), DivisionLevel.TOWNSHIP, Form.FULL)));
        return names;
    }

    private static Doubt doubt(PlaceWords words, String name) {
        boolean weak = words.weak().contains(name);
        return words.doubtful().contains(name) ? Doubt.DOUBTFUL : weak ? Doubt.WEAK : Doubt.NONE;
    }

    private static Sense sense(Division division, Form form) {
        return new Sense(division.code(), division.name(), division.level(), form);
    }

    private static void add(Map<String, List<Sense>> names, String name, Sense sense) {
        List<Sense> senses = names.computeIfAbsent(name, n -> new ArrayList<>());
        boolean known = senses.stream()
                .anyMatch(s -> s.division().equals(sense.division())
                        && (s.level() == sense.level() || sense.form() != Form.FULL));
        if (!known) {
            senses.add(sense);
        }
    }

    private static void deictics(PlaceWords words, Map<String, Term> terms) {
        for (PlaceWords.LevelWord level : words.levels()) {
            words.whole().forEach(w -> terms.put(w + level.word(), deictic(level, Kind.WHOLE)));
            words.bodies().forEach(b -> terms.putIfAbsent(level.word() + b, deictic(level, Kind.BODY)));
        }
        words.allOver().forEach(a -> terms.put(a, new Term.Deictic(DivisionLevel.CITY, a, Kind.ALL_OVER)));
        words.nation().forEach(n -> terms.put(n, new Term.Deictic(DivisionLevel.NATION, "", Kind.WHOLE)));
        words.townships().forEach(t -> terms.put(t, new Term.Deictic(DivisionLevel.TOWNSHIP, t, Kind.WHOLE)));
    }

    private static void residents(Divisions divisions, PlaceWords words, Map<String, Term> terms) {
        words.abbreviations().forEach((one, code) -> {
            Division province = divisions.findByCode(code).orElseThrow();
            Term term = Term.Named.of(List.of(sense(province, Form.FULL)), Doubt.NONE);
            words.resident().forEach(before -> terms.put(before + one, term));
        });
    }

    private static Term deictic(PlaceWords.LevelWord level, Kind kind) {
        return new Term.Deictic(level.level(), level.word(), kind);
    }
}
