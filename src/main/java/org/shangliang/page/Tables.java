package org.shangliang.page;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The tables that a report is made from, all of one consistent state. */
public interface Tables {

    /**
     * A table's rows, without personal names and raw bytes.
     *
     * @param table layer and name, such as {@code gold.coverage}
     * @param order the columns to sort by, nulls first
     * @return nothing where there is no such table, or it was never written
     */
    Optional<Rows> find(String table, List<String> order);

    /**
     * How often every value of a column stands in a table; the values of a list count one by one.
     *
     * @return rows of the value, as text or null, and its count; none where the table was never written
     */
    List<Count> counts(String table, String column);

    /** Every figure with an indicator beside its sentence and source, sorted by division, null first. */
    Iterator<EvidenceRow> evidence();

    /**
     * The articles that a topic makes up most of, topic by topic, the largest share first; reprints are left out.
     *
     * @param most how many of a topic
     */
    Iterator<TopicArticleRow> topicArticles(int most);
}
