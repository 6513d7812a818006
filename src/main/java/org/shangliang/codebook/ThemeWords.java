package org.shangliang.codebook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that speak for a theme, by how loud they speak, and how much must be said before a figure is given one.
 *
 * @param themes one entry a theme, in the order of {@code themes.yaml}
 * @param neutral names that carry a theme's word without its meaning: 教育界, 农工党
 * @param classes how the name of a class of what is counted ends: 方面, 类
 * @param briefly indicators of what is counted by class, whose classes may be named by a word alone: 交通出行35件
 * @param leaning how a share begins that leans on the figure before it: 占
 * @param units units that may lean to a theme by themselves
 * @param homes by indicator, the theme that what it counts belongs to wherever a word beside it surely says so: waste cleared
 * @param openness by indicator, how readily a figure is given a theme rather than none; {@code default} where it is not named
 */
public record ThemeWords(
        List<Entry> themes,
        List<String> neutral,
        List<String> leaning,
        List<String> classes,
        List<String> briefly,
        List<String> units,
        Map<String, String> homes,
        Map<String, Double> openness) {
    private static final String FILE = "theme-words.yaml";
    private static final String DEFAULT = "default";
    private static final String CLASSED = "classed";
    private static final String HOME = "home";
    private static final String OWN_WORK = "own_work";
    private static final String OWN_SUBJECT = "own_subject";

    /** How loud a word speaks. */
    public enum Strength {
        /** It decides by itself. */
        SURE(4),
        /** It speaks for the theme unless a louder word is near. */
        PLAIN(2),
        /** It leans that way. */
        HINT(1);

        private final int weight;

        Strength(int weight) {
            this.weight = weight;
        }

        /** What one word of this strength adds to a theme's score. */
        public int weight() {
            return weight;
        }
    }

    /** What a theme is to the body that reports. */
    public enum Kind {
        /** What it deals with. */
        SUBJECT,
        /** Its own work, named everywhere and meant only where no subject is. */
        HOUSEKEEPING
    }

    /**
     * The words of one theme; no word stands twice.
     *
     * @param code code of the theme
     * @param kind a subject where it is not told
     */
    public record Entry(String code, Kind kind, List<String> sure, List<String> plain, List<String> hint) {
        public Entry {
            kind = kind == null ? Kind.SUBJECT : kind;
            sure = List.copyOf(sure);
            plain = List.copyOf(plain);
            hint = List.copyOf(hint);
            Set<String> seen = new HashSet<>();
            for (List<String> words : List.of(sure, plain, hint)) {
                for (String word : words) {
                    if (word.isBlank() || !seen.add(word)) {
                        throw new CodebookException(FILE + ": " + code, "empty or twice: '" + word + "'");
                    }
                }
            }
        }

        private Map<Strength, List<String>> byStrength() {
            Map<Strength, List<String>> words = new EnumMap<>(Strength.class);
            words.put(Strength.SURE, sure);
            words.put(Strength.PLAIN, plain);
            words.put(Strength.HINT, hint);
            return words;
        }
    }

    /**
     * What a word says: a theme, and how loud.
     *
     * @param theme the theme's place in the list
     */
    public record Voice(int theme, Strength strength) {}

    /** @throws CodebookException if there is no openness by default */
    public ThemeWords {
        themes = List.copyOf(themes);
        neutral = List.copyOf(neutral);
        leaning = List.copyOf(leaning);
        classes = List.copyOf(classes);
        briefly = List.copyOf(briefly);
        units = List.copyOf(units);
        homes = Map.copyOf(homes);
        openness = Map.copyOf(openness);
        if (!openness.containsKey(DEFAULT)) {
            throw new CodebookException(FILE + ": openness", "has no " + DEFAULT);
        }
    }

    /**
     * Reads the words of a codebook.
     *
     * @throws CodebookException if they are not those of the codebook's themes
     */
    public static ThemeWords from(CodebookFiles files) {
        ThemeWords words = files.yaml(FILE, ThemeWords.class);
        List<String> codes =
                Themes.from(files).themes().stream().map(Themes.Theme::code).toList();
        if (!codes.containsAll(words.homes().values())) {
            throw new CodebookException(FILE + ": homes", "names a theme that is not in themes.yaml");
        }
        if (!words.codes().equals(codes)) {
            throw new CodebookException(FILE, "has other themes than themes.yaml, or in another order");
        }
        return words;
    }

    /** The themes' codes in the order of the list. */
    public List<String> codes() {
        return themes.stream().map(Entry::code).toList();
    }

    /** How readily a figure of an indicator is given a theme rather than none: what is added to the best theme's score. */
    public double opennessOf(String indicator) {
        return openness.getOrDefault(indicator, openness.get(DEFAULT));
    }

    /** What is added to the theme that an indicator is at home in, where a word beside the figure surely says so. */
    public double opennessOfHome() {
        return openness.getOrDefault(HOME, 0.0);
    }

    /** What is added besides where a class of what is counted is named. */
    public double opennessOfClasses() {
        return openness.getOrDefault(CLASSED, 0.0);
    }

    /** What is added besides where what is counted, or what stands before it, surely is the body's own work and no other subject. */
    public double opennessOfOwnWork() {
        return openness.getOrDefault(OWN_WORK, 0.0);
    }

    /** What is added besides where a subject is surely named by what is counted or what stands beside it. */
    public double opennessOfOwnSubject() {
        return openness.getOrDefault(OWN_SUBJECT, 0.0);
    }

    /** Each word with what it says; a neutral one says nothing, unless it speaks elsewhere. Words that say the same share one list. */
    public Map<String, List<Voice>> byWord() {
        Map<String, List<Voice>> found = new LinkedHashMap<>();
        neutral.forEach(word -> found.put(word, new ArrayList<>()));
        for (int i = 0; i < themes.size(); i++) {
            int theme = i;
            themes.get(i)
                    .byStrength()
                    .forEach((strength, words) -> words.forEach(word ->
                            found.computeIfAbsent(word, w -> new ArrayList<>(1)).add(new Voice(theme, strength))));
        }
        Map<List<Voice>, List<Voice>> shared = new HashMap<>();
        found.replaceAll((word, voices) -> shared.computeIfAbsent(voices, List::copyOf));
        return found;
    }
}
