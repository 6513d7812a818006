package org.shangliang.codebook;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a figure, an article or a title can be about.
 *
 * @param themes the themes in the order of the file
 */
public record Themes(List<Theme> themes) {
    private static final String FILE = "themes.yaml";

    /**
     * One theme.
     *
     * @param code snake case
     * @param zh Chinese name
     * @param gwy the class of the State Council's 公文主题分类 it falls in
     * @param cap the major topic of the Comparative Agendas Project it falls in
     * @param terms words that speak for it
     */
    public record Theme(String code, String zh, String gwy, int cap, List<String> terms) {
        public Theme {
            terms = List.copyOf(terms);
        }
    }

    /** @throws CodebookException if a code stands twice */
    public Themes {
        themes = List.copyOf(themes);
        if (themes.stream().map(Theme::code).distinct().count() < themes.size()) {
            throw new CodebookException(FILE, "a code stands twice");
        }
    }

    /** Reads the themes of a codebook. */
    public static Themes from(CodebookFiles files) {
        return files.yaml(FILE, Themes.class);
    }

    /** The words that speak for any theme, and the themes' names. */
    public Set<String> words() {
        return themes.stream()
                .flatMap(theme -> Stream.concat(Stream.of(theme.zh()), theme.terms().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The themes' words as classes of a lexicon, one class a theme, named by its code. */
    public List<Lexicon.TermClass> classes() {
        return themes.stream()
                .map(theme -> new Lexicon.TermClass(theme.code(), Lexicon.Kind.CUE, theme.terms()))
                .toList();
    }
}
