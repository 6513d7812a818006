package org.shangliang.reprint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Nodes tied together, directly or over others; few enough for the memory of one process. */
public final class Ties {
    private final Map<String, String> parents = new HashMap<>();

    /** Two nodes that are tied. */
    public record Tie(String node, String other) {}

    private Ties() {}

    /** Of every node that is tied to one of a lesser name, the least name that it is tied to. */
    public static Map<String, String> leastNames(Iterable<Tie> all) {
        Ties ties = new Ties();
        all.forEach(tie -> ties.tie(tie.node(), tie.other()));
        Map<String, String> names = new TreeMap<>();
        List.copyOf(ties.parents.keySet()).forEach(node -> names.put(node, ties.root(node)));
        return names;
    }

    private void tie(String node, String other) {
        String one = root(node);
        String two = root(other);
        if (!one.equals(two)) {
            boolean first = one.compareTo(two) < 0;
            parents.put(first ? two : one, first ? one : two);
        }
    }

    private String root(String node) {
        String root = node;
        while (parents.containsKey(root)) {
            root = parents.get(root);
        }
        String at = node;
        while (!at.equals(root)) {
            at = parents.put(at, root);
        }
        return root;
    }
}
