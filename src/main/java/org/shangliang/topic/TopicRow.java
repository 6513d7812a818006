package org.shangliang.topic;

import java.util.List;
import org.shangliang.table.Column;
import org.shangliang.table.Spread;
import org.shangliang.table.Stamp;
import org.shangliang.table.Table;

/** A topic as a row of {@code gold.topics}. */
@Table(
        name = "gold.topics",
        zh = "在文章和台账标题中发现的主题",
        en = "topics found in articles and in the titles of logs",
        grain = "one row per topic",
        key = "topic_id",
        invariants = {"topic_no >= 1", "coherence between -1 and 1", "stability between 0 and 1"})
public record TopicRow(
        @Column(zh = "主题编号", en = "id of the topic in this release") String topicId,
        @Column(zh = "语料:文章或台账标题", en = "the texts it was found in", codes = TopicCorpus.class) String corpus,
        @Column(zh = "序号,从1起,篇数多者在前", en = "number, from 1, the largest first") int topicNo,
        @Column(zh = "名称:分量重且独有的几个词", en = "label: terms that weigh much in it and little elsewhere") String label,
        @Column(zh = "主题词及权重", en = "its terms with their weights, the heaviest first") List<TermWeight> terms,
        @Column(zh = "一致性(NPMI,-1至1)", en = "coherence: NPMI of its terms, -1 to 1") double coherence,
        @Column(
                        zh = "稳定性:换一个随机种子后仍在的主题词占比",
                        en = "stability: share of its terms that a fit from another seed finds in one topic again")
                double stability,
        @Column(zh = "文章(标题)数", en = "articles or titles that it makes up the largest part of") long articles,
        @Column(zh = "涉及区划数", en = "divisions that these are of") long counties,
        @Column(zh = "发表年份", en = "years in which they were published") List<Integer> years,
        @Column(zh = "主题词所指的编码主题", en = "themes of the codebook that its terms speak for, the strongest first")
                List<String> themes,
        @Column(
                        zh = "编码手册尚未覆盖、建议补充的词",
                        en = "terms that speak for no theme, where most do not: a suggestion for the codebook")
                List<String> suggestedTerms,
        @Spread Stamp stamp) {

    /**
     * A term of a topic.
     *
     * @param term the word
     * @param weight its share of the topic
     * @param exclusivity how much of the word's weight over all topics is this topic's, 0 to 1
     */
    public record TermWeight(String term, double weight, double exclusivity) {}

    public TopicRow {
        terms = List.copyOf(terms);
        years = List.copyOf(years);
        themes = List.copyOf(themes);
        suggestedTerms = List.copyOf(suggestedTerms);
    }
}
