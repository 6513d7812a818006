package org.shangliang.topic;

import org.shangliang.table.Column;
import org.shangliang.table.Table;

/** A topic of an article as a row of {@code gold.article_topics}. */
@Table(
        name = "gold.article_topics",
        zh = "每篇文章的主题",
        en = "the topics of every article",
        grain = "one row per article and topic that makes up enough of it",
        key = {"article_id", "topic_id"},
        references = {
            @Table.Reference(column = "article_id", table = "silver.articles"),
            @Table.Reference(column = "topic_id", table = "gold.topics")
        },
        invariants = "share between 0 and 1.000001")
public record ArticleTopicRow(
        @Column(zh = "文章编号", en = "id of the article") String articleId,
        @Column(zh = "主题编号", en = "id of the topic") String topicId,
        @Column(zh = "主题在文章中的占比", en = "share of the article that the topic makes up") double share,
        @Column(zh = "运行编号", en = "id of the run") String runId) {}
