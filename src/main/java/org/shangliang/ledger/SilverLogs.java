package org.shangliang.ledger;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The logs as they stand in silver. */
public record SilverLogs(
        Dataset<Row> members,
        Dataset<Row> agendaItems,
        Dataset<Row> sessions,
        Dataset<Row> livelihoodItems,
        Dataset<Row> proposals,
        Dataset<Row> opinions,
        Dataset<Row> memberActivities) {

    /** A log by its name. */
    Log named(String log) {
        return switch (log) {
            case "agenda_items" -> new Log(log, agendaItems, "item_id");
            case "sessions" -> new Log(log, sessions, "session_id");
            case "livelihood_items" -> new Log(log, livelihoodItems, "item_id");
            case "proposals" -> new Log(log, proposals, "proposal_id");
            case "opinions" -> new Log(log, opinions, "opinion_id");
            case "member_activities" -> new Log(log, memberActivities, "activity_id");
            case "members" -> new Log(log, members, "member_id");
            default -> throw new IllegalArgumentException("no log " + log);
        };
    }

    /**
     * One log.
     *
     * @param key the column with the id of a row
     */
    record Log(String name, Dataset<Row> rows, String key) {
        boolean has(String column) {
            return List.of(rows.columns()).contains(column);
        }
    }
}
