package org.shangliang.codebook;

import static org.shangliang.codebook.DivisionLevel.CITY;
import static org.shangliang.codebook.DivisionLevel.COUNTY;
import static org.shangliang.codebook.DivisionLevel.NATION;
import static org.shangliang.codebook.DivisionLevel.PROVINCE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The administrative divisions of China, their townships, former names and new districts, indexed by code and name. */
public final class Divisions {
    /** Code of the nation as a whole. */
    public static final String NATION_CODE = "100000";

    private static final String DIVISIONS = "divisions.csv";
    private static final String TOWNSHIPS = "townships.csv";
    private static final String FORMER = "former_divisions.csv";
    private static final String DISTRICTS = "districts.csv";
    /** What the statistical list calls a city level that is only nominal. */
    private static final Set<String> NOMINAL = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

    /** The codes that provinces may have, by their first two digits. */
    private static final String[] PROVINCES =
            IntStream.range(0, 100).mapToObj("%02d0000"::formatted).toArray(String[]::new);

    private final SortedMap<String, Division> byCode;
    private final Map<String, Division> lookup;
    /** By the first four digits of the codes of divisions, the city they lie in, or the province where no city stands between. */
    private final @Nullable String[] cities = new String[10_000];

    private final Map<String, List<Division>> byName;
    private final List<FormerDivision> former;
    private final Map<String, String> successors = new HashMap<>();
    private final List<Township> townships;
    private final List<NewDistrict> districts;

    /**
     * A division that was renamed, merged or given another code.
     *
     * @param code its code then, six digits
     * @param name its name then
     * @param successor code of the division that took over its seat
     */
    public record FormerDivision(String code, String name, String successor) {}

    /**
     * A township, town or subdistrict.
     *
     * @param code nine digits
     * @param name full name
     * @param division code of its county, or of its city where that has no counties
     */
    public record Township(String code, String name, String division) {}

    /**
     * A new district or development zone that is no division of its own.
     *
     * @param name customary name
     * @param division code of the division it lies in
     */
    public record NewDistrict(String name, String division) {}

    private Divisions(CodebookFiles files) {
        byCode = divisions(files);
        lookup = new HashMap<>(byCode);
        byCode.keySet().forEach(code -> cities[firstFourDigits(code)] = readCityOf(code));
        byName = namesOf(byCode.values());
        former = former(files);
        former.forEach(each -> successors.put(each.code(), each.successor()));
        townships = townships(files);
        districts = districts(files);
    }

    /**
     * Reads the divisions of a codebook.
     *
     * @throws CodebookException if a line is malformed or refers to a division that is not there
     */
    public static Divisions load(CodebookFiles files) {
        return new Divisions(files);
    }

    /** The division with a code of today. */
    public Optional<Division> findByCode(@Nullable String code) {
        return Optional.ofNullable(code == null ? null : lookup.get(code));
    }

    /** The name of a division by its code of today, "" where there is none. */
    public String nameOf(String code) {
        Division division = lookup.get(code);
        return division == null ? "" : division.name();
    }

    /**
     * Turns a code of any time and level into a division of today: townships (9 digits) and villages (12) give their county,
     * former codes their successor.
     */
    public Optional<Division> findSuccessor(String code) {
        String six = code.length() > 6 ? code.substring(0, 6) : code;
        Optional<Division> today = findByCode(six);
        return today.isPresent() ? today : findByCode(successors.get(six));
    }

    /** The divisions that bear a full name, a short name or a former name; the highest first, none if unknown. */
    public List<Division> named(String name) {
        return byName.getOrDefault(name, List.of()).isEmpty() ? formerly(name) : byName.get(name);
    }

    /** Every division, by code. */
    public Collection<Division> all() {
        return byCode.values();
    }

    /** Divisions that are no more under their name or code. */
    public List<FormerDivision> former() {
        return former;
    }

    /** Every township, town and subdistrict. */
    public List<Township> townships() {
        return townships;
    }

    /** New districts and development zones without a code of their own. */
    public List<NewDistrict> newDistricts() {
        return districts;
    }

    /** Level of a division's code by its form: 420525 county, 420500 city, 420000 province, 100000 nation. */
    public static DivisionLevel levelOf(String code) {
        if (!code.endsWith("00")) {
            return COUNTY;
        }
        if (code.equals(NATION_CODE)) {
            return NATION;
        }
        return code.endsWith("0000") ? PROVINCE : CITY;
    }

    /** Code of the province of a division, the nation's for the nation. */
    public static String provinceOf(String code) {
        return levelOf(code) == NATION ? NATION_CODE : PROVINCES[Integer.parseInt(code, 0, 2, 10)];
    }

    /** Code of the city a division lies in or is; its province where no city stands between. */
    public String cityOf(String code) {
        String city = cities[firstFourDigits(code)];
        return city == null ? readCityOf(code) : city;
    }

    private static int firstFourDigits(String code) {
        return Integer.parseInt(code, 0, 4, 10);
    }

    private String readCityOf(String code) {
        if (levelOf(code) == NATION) {
            return NATION_CODE;
        }
        Division city = byCode.get(code.substring(0, 4) + "00");
        return city == null || levelOf(city.code()) != CITY || isNominal(city) ? provinceOf(code) : city.code();
    }

    /** Code of the division just above. The nation is its own. */
    public String parentOf(String code) {
        return switch (levelOf(code)) {
            case COUNTY -> cityOf(code);
            case CITY -> provinceOf(code);
            default -> NATION_CODE;
        };
    }

    /** Whether {@code inner} is {@code outer} or lies in it. */
    public static boolean contains(String outer, String inner) {
        return outer.equals(inner)
                || switch (levelOf(outer)) {
                    case NATION -> true;
                    case PROVINCE -> inner.regionMatches(0, outer, 0, 2);
                    case CITY -> inner.regionMatches(0, outer, 0, 4);
                    default -> false;
                };
    }

    /** The lowest division that holds both. */
    public String commonOf(String one, String other) {
        String above = one;
        while (!contains(above, other)) {
            above = parentOf(above);
        }
        return above;
    }

    private List<Division> formerly(String name) {
        return former.stream()
                .filter(f -> f.name().equals(name))
                .flatMap(f -> findByCode(f.successor()).stream())
                .distinct()
                .toList();
    }

    private static boolean isNominal(Division division) {
        return NOMINAL.contains(division.name());
    }

    private static SortedMap<String, Division> divisions(CodebookFiles files) {
        SortedMap<String, Division> divisions = new TreeMap<>();
        for (List<String> row : files.csv(DIVISIONS, List.of("code", "name", "short_names"))) {
            List<String> shortNames =
                    row.get(2).isEmpty() ? List.of() : List.of(row.get(2).split("\\|"));
            Division division = new Division(row.get(0), row.get(1), shortNames, levelOf(row.get(0)));
            if (divisions.put(row.get(0), division) != null) {
                throw new CodebookException(DIVISIONS, "told twice: " + row.get(0));
            }
        }
        return divisions;
    }

    private static Map<String, List<Division>> namesOf(Collection<Division> divisions) {
        Map<String, List<Division>> names = new LinkedHashMap<>();
        for (Division division : divisions) {
            if (isNominal(division)) {
                continue;
            }
            names.computeIfAbsent(division.name(), n -> new ArrayList<>()).add(division);
            division.shortNames().forEach(s -> names.computeIfAbsent(s, n -> new ArrayList<>())
                    .add(division));
        }
        names.replaceAll((name, found) -> List.copyOf(found));
        return names;
    }

    private List<FormerDivision> former(CodebookFiles files) {
        return files.csv(FORMER, List.of("code", "name", "successor", "last_revision")).stream()
                .map(row -> new FormerDivision(row.get(0), row.get(1), known(row.get(2), FORMER)))
                .toList();
    }

    private List<Township> townships(CodebookFiles files) {
        return files.csv(TOWNSHIPS, List.of("code", "name")).stream()
                .map(row -> new Township(row.get(0), row.get(1), countyOf(row.get(0))))
                .toList();
    }

    private List<NewDistrict> districts(CodebookFiles files) {
        return files.csv(DISTRICTS, List.of("name", "division")).stream()
                .map(row -> new NewDistrict(row.get(0), known(row.get(1), DISTRICTS)))
                .toList();
    }

    private String countyOf(String township) {
        String county = township.substring(0, 6);
        Division known = byCode.get(county);
        return known == null ? known(county.substring(0, 4) + "00", TOWNSHIPS) : known.code();
    }

    /** The code as the division itself has it: one string for all that name it. */
    private String known(String code, String file) {
        Division known = byCode.get(code);
        if (known == null) {
            throw new CodebookException(file, "no such division: " + code);
        }
        return known.code();
    }
}
