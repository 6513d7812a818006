package org.shangliang.codebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Terms of the field by what they mean: 征集 and 梳理 both collect, 议题 and 线索 are both topics.
 *
 * @param classes the classes in the order of the file; a class's number is its place in this list
 */
public record Terms(List<TermClass> classes) {
    private static final String FILE = "terms.yaml";

    /**
     * One class of terms.
     *
     * @param name in snake case (issue_rule)
     * @param terms its terms, Simplified, none empty
     */
    public record TermClass(@com.fasterxml.jackson.annotation.JsonProperty("class") String name, List<String> terms) {
        public TermClass {
            terms = List.copyOf(terms);
        }
    }

    /** @throws CodebookException if a class is named twice or holds an empty term */
    public Terms {
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

    /** Reads the terms of a codebook. */
    public static Terms from(CodebookFiles files) {
        return files.yaml(FILE, Terms.class);
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
