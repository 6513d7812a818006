package org.shangliang.codebook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Lexicon of the field by what they mean: 征集 and 梳理 both collect, 议题 and 线索 are both topics.
 *
 * @param classes the classes in the order of the file; a class's number is its place in this list
 */
public record Lexicon(List<TermClass> classes) {
    private static final String FILE = "lexicon.yaml";

    /** The part a term plays in a clause. */
    public enum Kind {
        /** What can be counted. */
        NOUN("n"),
        /** What is done. */
        VERB("v"),
        /** What sets a figure apart: a share, a change, a plan. */
        CUE("d");

        private final String nature;

        Kind(String nature) {
            this.nature = nature;
        }

        /** The part of speech its terms have in HanLP's tag set. */
        public String nature() {
            return nature;
        }
    }

    /**
     * One class of terms.
     *
     * @param name in snake case (issue_rule)
     * @param kind what part its terms play in a clause
     * @param terms its terms, Simplified, none empty
     */
    public record TermClass(@JsonProperty("class") String name, Kind kind, List<String> terms) {
        public TermClass {
            terms = List.copyOf(terms);
        }
    }

    /** @throws CodebookException if a class is named twice or holds an empty term */
    public Lexicon {
        classes = List.copyOf(classes);
        Map<String, TermClass> seen = new LinkedHashMap<>();
        for (TermClass each : classes) {
            if (seen.put(each.name(), each) != null) {
                throw new CodebookException(FILE + ": " + each.name(), "class named twice");
            }
            if (each.terms().stream().anyMatch(String::isBlank)) {
                throw new CodebookException(FILE + ": " + each.name(), "empty term");
            }
        }
    }

    /** Reads the lexicon of a codebook. */
    public static Lexicon from(CodebookFiles files) {
        return files.yaml(FILE, Lexicon.class);
    }

    /**
     * The numbers of the classes with these names.
     *
     * @throws CodebookException if no class has one of the names
     */
    public Set<Integer> numbersOf(Collection<String> names) {
        Set<Integer> numbers = new TreeSet<>();
        List<String> known = classes.stream().map(TermClass::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new CodebookException(FILE, "no class '" + name + "'");
            }
            numbers.add(known.indexOf(name));
        }
        return numbers;
    }

    /** The numbers of the classes of one kind. */
    public Set<Integer> numbersOf(Kind kind) {
        return numbersOf(classes.stream()
                .filter(each -> each.kind() == kind)
                .map(TermClass::name)
                .toList());
    }

    /** The terms of all classes of one kind. */
    public Set<String> termsOf(Kind kind) {
        return classes.stream()
                .filter(each -> each.kind() == kind)
                .flatMap(each -> each.terms().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The terms of the classes with these names. */
    public Set<String> termsOf(Collection<String> names) {
        return classes.stream()
                .filter(each -> names.contains(each.name()))
                .flatMap(each -> each.terms().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Each term of some classes with the numbers of its classes, rising; a class's number is its place in the list. */
    public static Map<String, List<Integer>> byTerm(List<TermClass> classes) {
        Map<String, List<Integer>> found = new TreeMap<>();
        for (int i = 0; i < classes.size(); i++) {
            for (String term : classes.get(i).terms()) {
                List<Integer> numbers = found.computeIfAbsent(term, t -> new ArrayList<>());
                if (!numbers.contains(i)) {
                    numbers.add(i);
                }
            }
        }
        found.replaceAll((term, numbers) -> Collections.unmodifiableList(numbers));
        return found;
    }
}
