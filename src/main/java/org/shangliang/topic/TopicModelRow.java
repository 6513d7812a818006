package org.shangliang.topic;

import org.jspecify.annotations.Nullable;
import org.shangliang.table.Column;
import org.shangliang.table.Spread;
import org.shangliang.table.Stamp;
import org.shangliang.table.Table;

/** A number of topics that was tried, as a row of {@code gold.topic_models}. */
@Table(
        name = "gold.topic_models",
        zh = "尝试过的主题数及其一致性,与聚类和随机基线对照",
        en = "numbers of topics that were tried, and how well they hang together beside two baselines",
        grain = "one row per corpus and number of topics tried; one with no topics where there are too few texts",
        key = {"corpus", "topics"},
        invariants = "used between 0 and topics")
public record TopicModelRow(
        @Column(zh = "语料", en = "the texts", codes = TopicCorpus.class) String corpus,
        @Column(zh = "主题数", en = "number of topics") int topics,
        @Column(zh = "其中有文本归入的主题数", en = "those of them that any passage fell to") int used,
        @Column(zh = "是否采用", en = "whether it was taken") boolean chosen,
        @Column(zh = "文本数", en = "texts it was fitted to") long texts,
        @Column(zh = "词表大小", en = "words it knows") long words,
        @Column(zh = "平均一致性(NPMI)", en = "mean coherence (NPMI) of the topics used") @Nullable Double coherence,
        @Column(zh = "K均值聚类的一致性", en = "the same for as many clusters by k-means as topics were used") @Nullable
                Double kmeansCoherence,
        @Column(zh = "随机词组的一致性", en = "the same for words drawn at random") @Nullable Double randomCoherence,
        @Column(zh = "平均稳定性,仅对采用者", en = "mean stability of its topics, where it was taken") @Nullable Double stability,
        @Column(zh = "存疑之处", en = "flaw: few texts") @Nullable String issue,
        @Spread Stamp stamp) {}
