package org.shangliang.codebook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        NOUN,
        /** What is done. */
        VERB,
        /** What sets a figure apart: a share, a change, a plan. */
        CUE
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

    /** Each term with the numbers of its classes, rising. */
    public TreeMap<String, List<Integer>> byTerm() {
        TreeMap<String, List<Integer>> found = new TreeMap<>();
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
