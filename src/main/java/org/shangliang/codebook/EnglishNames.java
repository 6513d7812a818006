package org.shangliang.codebook;

import java.util.Map;

/**
 * What codes are called in English: {@code english.yaml}. A code that has no name there, such as one of a codebook of one's own,
 * is called by its own words.
 *
 * @param indicators names by code
 * @param themes names by code
 * @param sectors names by code
 * @param rules of every rule set of members' duty, names by code
 */
public record EnglishNames(
        Map<String, String> indicators,
        Map<String, String> themes,
        Map<String, String> sectors,
        Map<String, Map<String, String>> rules) {
    private static final String FILE = "english.yaml";

    /** @throws CodebookException if a list is missing */
    public EnglishNames {
        if (indicators == null || themes == null || sectors == null || rules == null) {
            throw new CodebookException(FILE, "needs 'indicators', 'themes', 'sectors' and 'rules'");
        }
        indicators = Map.copyOf(indicators);
        themes = Map.copyOf(themes);
        sectors = Map.copyOf(sectors);
        rules = Map.copyOf(rules);
    }

    /** Reads the names of a codebook. */
    public static EnglishNames from(CodebookFiles files) {
        return files.yaml(FILE, EnglishNames.class);
    }

    /** The name of an indicator. */
    public String indicator(String code) {
        return named(indicators, code);
    }

    /** The name of a theme. */
    public String theme(String code) {
        return named(themes, code);
    }

    /** The name of a sector. */
    public String sector(String code) {
        return named(sectors, code);
    }

    /** The name of a rule of members' duty. */
    public String rule(String set, String code) {
        return named(rules.getOrDefault(set, Map.of()), code);
    }

    private static String named(Map<String, String> names, String code) {
        return names.getOrDefault(code, code.replace('_', ' '));
    }
}
