package org.shangliang.synthetic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Rows as they should not be, among those that are well. */
final class Dirt {
    private static final Map<String, String> DATE = Map.of(
            "agenda_items", "submitted_on",
            "sessions", "held_on",
            "livelihood_items", "listed_on",
            "proposals", "submitted_on",
            "opinions", "submitted_on",
            "member_activities", "held_on");

    private final Random random;
    private final List<Dirty> made = new ArrayList<>();

    /** What becomes of a row. */
    enum Fate {
        /** It goes to quarantine. */
        QUARANTINED,
        /** A later row of the same id replaces it. */
        REPLACED
    }

    /** A dirty row: its log, what is wrong with it and what becomes of it. */
    record Dirty(String log, String what, Fate fate) {}

    Dirt(Random random) {
        this.random = random;
    }

    /** Every dirty row made so far. */
    List<Dirty> made() {
        return made;
    }

    /**
     * The rows with dirt among them.
     *
     * @param key the column of the row's id
     */
    List<Map<String, String>> among(String log, String key, List<Map<String, String>> rows) {
        List<Map<String, String>> all = new ArrayList<>(rows);
        if (rows.isEmpty()) {
            return all;
        }
        replaced(log, all);
        broken(log, key, "", "no id", all);
        String date = DATE.get(log);
        if (date != null) {
            broken(log, date, "去年底", "a date that is none", all);
            broken(log, date, "", "no date", all);
        }
        switch (log) {
            case "proposals" -> broken(log, "filing", "再议", "a word that may not stand there", all);
            case "livelihood_items" -> {
                broken(log, "money_yuan", "若干", "money that is no number", all);
                broken(log, "people", "-5", "a number that cannot be", all);
            }
            case "member_activities" -> broken(log, "member_id", "", "no member", all);
            case "sessions" -> broken(log, "participants", "很多", "a number that is none", all);
            default -> {}
        }
        if (rows.get(0).containsKey("county") && !log.equals("members")) {
            broken(log, "county", "桃花源县", "a county that is none", all);
        }
        return all;
    }

    /** An earlier state of a row, before it. */
    private void replaced(String log, List<Map<String, String>> all) {
        int at = random.nextInt(all.size());
        Map<String, String> earlier = new LinkedHashMap<>(all.get(at));
        earlier.computeIfPresent("title", (column, title) -> title + "(初稿)");
        all.add(at, earlier);
        made.add(new Dirty(log, "an earlier state of the same id", Fate.REPLACED));
    }

    private void broken(String log, String column, String cell, String what, List<Map<String, String>> all) {
        Map<String, String> row = new LinkedHashMap<>(all.get(random.nextInt(all.size())));
        row.replaceAll(
                (name, text) -> name.endsWith("_id") && !text.isEmpty() && isFirst(row, name) ? text + "X" : text);
        row.put(column, cell);
        all.add(random.nextInt(all.size() + 1), row);
        made.add(new Dirty(log, what, Fate.QUARANTINED));
    }

    private static boolean isFirst(Map<String, String> row, String name) {
        return row.keySet().iterator().next().equals(name);
    }
}
