package org.shangliang.log;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Division;
import org.shangliang.codebook.DivisionLevel;
import org.shangliang.codebook.Divisions;

/** Counties by code, by any of their names, by their township alone, or by the file. Thread-safe. */
public final class LogPlaces {
    private static final int MOST_REMEMBERED = 50_000;
    private static final int SHORTEST_IN_A_NAME = 3;

    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");
    /** What counties of a one-character name are never called without, but by tables that cut it off. */
    private static final String COUNTY = "县";

    private final Divisions divisions;
    private final LogValues values;
    private final Map<String, Set<String>> townships = new HashMap<>();
    private final Set<String> formerNames = new LinkedHashSet<>();
    private final Map<Asked, Answer> remembered = new ConcurrentHashMap<>();

    /**
     * What a row tells of its place, as written.
     *
     * @param code a code, or a name in the column of codes
     * @param ofFile code of the county that the file is of, or null
     */
    record Asked(
            @Nullable String code,
            @Nullable String county,
            @Nullable String city,
            @Nullable String province,
            @Nullable String township,
            @Nullable String ofFile) {}

    /** The county of a row, or why there is none. */
    sealed interface Answer {
        /** The county's code and what is odd about it. */
        record Found(String code, Set<LogIssue> issues) implements Answer {}

        /**
         * No county.
         *
         * @param told name of the column that led nowhere, or null where none is filled
         * @param found the candidates, or what was found, masked
         */
        record NotFound(LogReason reason, @Nullable String told, String found) implements Answer {}
    }

    LogPlaces(Divisions divisions, LogValues values) {
        this.divisions = divisions;
        this.values = values;
        divisions.townships().forEach(t -> townships
                .computeIfAbsent(t.name(), n -> new LinkedHashSet<>())
                .add(t.division()));
        divisions.former().forEach(f -> formerNames.add(f.name()));
    }

    /** The county of a row. */
    Answer find(Asked asked) {
        Answer known = remembered.get(asked);
        if (known == null) {
            known = answer(asked);
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(asked, known);
            }
        }
        return known;
    }

    /** The county that a code or a name means, where it means one. */
    public Optional<Division> findNamed(String told) {
        Optional<Division> coded = byCode(told);
        List<Division> named = named(told, null);
        return coded.isPresent() ? coded : named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** The one county or city whose code or full name stands in a file's name or folders; none where there are several. */
    public Optional<Division> findInName(String path) {
        String plain = CellText.plain(path);
        List<Division> coded = CODE.matcher(plain)
                .results()
                .flatMap(m -> byCode(m.group()).stream())
                .distinct()
                .toList();
        if (coded.size() == 1) {
            return Optional.of(coded.get(0));
        }
        Set<Division> found = new LinkedHashSet<>();
        for (int start = 0; start < plain.length(); start++) {
            for (int end = Math.min(plain.length(), start + 12); end >= start + SHORTEST_IN_A_NAME; end--) {
                String name = plain.substring(start, end);
                divisions.named(name).stream()
                        .filter(d -> d.name().equals(name) && d.level() != DivisionLevel.NATION)
                        .forEach(found::add);
            }
        }
        List<Division> lowest = found.stream()
                .filter(d -> found.stream().noneMatch(o -> !o.equals(d) && Divisions.contains(d.code(), o.code())))
                .toList();
        List<Division> fitting = lowest.size() < 2
                ? lowest
                : lowest.stream()
                        .filter(d ->
                                found.stream().anyMatch(o -> !o.equals(d) && Divisions.contains(o.code(), d.code())))
                        .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private Answer answer(Asked asked) {
        @Nullable String above = above(asked);
        @Nullable String county = asked.county();
        if (asked.code() != null) {
            Optional<Division> coded = byCode(asked.code());
            if (coded.isPresent()) {
                return beside(coded.get(), asked, above);
            }
            if (isNumber(asked.code())) {
                return new Answer.NotFound(LogReason.UNKNOWN_COUNTY, "division_code", CellText.shown(asked.code()));
            }
            county = county == null ? asked.code() : county;
        }
        if (county != null) {
            return ofName(county, asked, above);
        }
        if (asked.township() != null && asked.city() == null) {
            Answer answer = ofTownship(asked.township(), above, asked.ofFile());
            if (answer instanceof Answer.Found || asked.ofFile() == null) {
                return answer;
            }
        }
        if (above != null) {
            return new Answer.Found(above, Set.of());
        }
        return asked.ofFile() == null
                ? new Answer.NotFound(LogReason.MISSING_COUNTY, null, "")
                : new Answer.Found(asked.ofFile(), EnumSet.of(LogIssue.COUNTY_FROM_FILE));
    }

    private Answer beside(Division coded, Asked asked, @Nullable String above) {
        EnumSet<LogIssue> issues = EnumSet.noneOf(LogIssue.class);
        boolean named = asked.county() == null
                || named(asked.county(), null).stream().anyMatch(d -> related(d.code(), coded.code()));
        if (!named || (above != null && !related(above, coded.code()))) {
            issues.add(LogIssue.CONTRADICTION);
        }
        if (!lies(asked.township(), coded.code())) {
            issues.add(LogIssue.TOWNSHIP_UNKNOWN);
        }
        return new Answer.Found(coded.code(), issues);
    }

    private Answer ofName(String county, Asked asked, @Nullable String above) {
        List<Division> all = named(county, above);
        List<Division> found = narrowed(all, asked);
        String column = asked.county() == null ? "division_code" : "county";
        if (found.isEmpty()) {
            return new Answer.NotFound(LogReason.UNKNOWN_COUNTY, column, shownName(county));
        }
        if (found.size() > 1) {
            String candidates =
                    found.stream().limit(6).map(d -> d.code() + " " + d.name()).collect(Collectors.joining("、"));
            return new Answer.NotFound(LogReason.AMBIGUOUS_COUNTY, column, candidates);
        }
        EnumSet<LogIssue> issues = EnumSet.noneOf(LogIssue.class);
        if (formerNames.contains(CellText.plain(county)) && !found.get(0).name().equals(CellText.plain(county))) {
            issues.add(LogIssue.COUNTY_NAME_FORMER);
        }
        if (!lies(asked.township(), found.get(0).code())) {
            issues.add(LogIssue.TOWNSHIP_UNKNOWN);
        }
        return new Answer.Found(found.get(0).code(), issues);
    }

    /** Of several divisions of a name those that the township or the file's own county speaks for. */
    private List<Division> narrowed(List<Division> found, Asked asked) {
        if (found.size() < 2) {
            return found;
        }
        String township = asked.township();
        List<Division> holding = township == null
                ? List.of()
                : found.stream()
                        .filter(d -> counties(township).stream().anyMatch(c -> Divisions.contains(d.code(), c)))
                        .toList();
        if (holding.size() == 1) {
            return holding;
        }
        String ofFile = asked.ofFile();
        if (ofFile == null) {
            return found;
        }
        for (String around : List.of(ofFile, divisions.cityOf(ofFile), Divisions.provinceOf(ofFile))) {
            List<Division> near = found.stream()
                    .filter(d -> Divisions.contains(around, d.code()))
                    .toList();
            if (near.size() == 1) {
                return near;
            }
        }
        return found;
    }

    private Answer ofTownship(String township, @Nullable String above, @Nullable String ofFile) {
        List<Division> whole = named(township, above).stream()
                .filter(d -> d.level() == DivisionLevel.COUNTY)
                .toList();
        Set<String> counties = counties(township);
        for (String around : around(above, ofFile)) {
            Set<String> within =
                    counties.stream().filter(c -> Divisions.contains(around, c)).collect(Collectors.toSet());
            if (within.size() == 1) {
                return new Answer.Found(within.iterator().next(), EnumSet.of(LogIssue.COUNTY_FROM_TOWNSHIP));
            }
        }
        if (whole.size() == 1) {
            return new Answer.Found(whole.get(0).code(), Set.of());
        }
        return counties.isEmpty()
                ? new Answer.NotFound(LogReason.UNKNOWN_COUNTY, "township", shownName(township))
                : new Answer.NotFound(LogReason.AMBIGUOUS_COUNTY, "township", candidates(counties));
    }

    private List<String> around(@Nullable String above, @Nullable String ofFile) {
        List<String> around = new ArrayList<>();
        if (ofFile != null) {
            around.addAll(List.of(ofFile, divisions.cityOf(ofFile), Divisions.provinceOf(ofFile)));
        }
        around.add(above == null ? Divisions.NATION_CODE : above);
        return around;
    }

    private String candidates(Set<String> counties) {
        return counties.stream()
                .sorted()
                .limit(6)
                .map(c -> c + " " + divisions.findByCode(c).map(Division::name).orElse(""))
                .collect(Collectors.joining("、"));
    }

    private Set<String> counties(String township) {
        return townships.getOrDefault(CellText.plain(township), Set.of());
    }

    /** Whether a township is none that is known to lie elsewhere only. */
    private boolean lies(@Nullable String township, String code) {
        return township == null
                || counties(township).isEmpty()
                || counties(township).stream().anyMatch(c -> related(c, code));
    }

    private @Nullable String above(Asked asked) {
        @Nullable String above = null;
        for (String told : new @Nullable String[] {asked.province(), asked.city()}) {
            if (told != null) {
                List<Division> named = named(told, above).stream()
                        .filter(d -> d.level() != DivisionLevel.COUNTY)
                        .toList();
                above = named.isEmpty() ? above : named.get(0).code();
            }
        }
        return above;
    }

    private Optional<Division> byCode(String told) {
        String plain = CellText.plain(told).replaceFirst("\\.0$", "");
        if (!isNumber(plain) || (plain.length() != 6 && plain.length() != 9 && plain.length() != 12)) {
            return Optional.empty();
        }
        return divisions.findSuccessor(plain);
    }

    private static boolean isNumber(String text) {
        return !text.isBlank() && CellText.plain(text).chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
    }

    /** The divisions that a name means, with or without those above it, a township below it or the body that speaks for it. */
    private List<Division> named(String told, @Nullable String within) {
        String name = CellText.plain(told).replace(" ", "");
        for (String body : values.bodies()) {
            name = name.endsWith(body) && name.length() > body.length()
                    ? name.substring(0, name.length() - body.length())
                    : name;
        }
        Set<Division> found = new LinkedHashSet<>();
        resolve(name.length() > 40 ? "" : name, within, found);
        if (found.isEmpty() && name.length() == 1) {
            resolve(name + COUNTY, within, found);
        }
        String whole = name;
        List<Division> full =
                found.stream().filter(d -> whole.endsWith(d.name())).toList();
        return full.isEmpty() ? List.copyOf(found) : full;
    }

    private void resolve(String name, @Nullable String within, Set<Division> found) {
        for (int end = name.length(); end >= 2; end--) {
            String rest = name.substring(end);
            for (Division division : divisions.named(name.substring(0, end))) {
                if (within != null && !Divisions.contains(within, division.code())) {
                    continue;
                }
                if (rest.isEmpty() || counties(rest).contains(division.code())) {
                    found.add(division);
                } else {
                    resolve(rest, division.code(), found);
                }
            }
            if (!found.isEmpty()) {
                return;
            }
        }
    }

    private static boolean related(String one, String other) {
        return Divisions.contains(one, other) || Divisions.contains(other, one);
    }

    /** A name of a place as it was told, where its ending says that it is one and no person's; else masked. */
    private String shownName(String told) {
        String plain = CellText.plain(told);
        return values.isPlace(plain) ? plain : CellText.shown(plain);
    }
}
