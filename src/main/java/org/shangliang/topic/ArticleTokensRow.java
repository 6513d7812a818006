package org.shangliang.topic;

import java.util.List;
import org.shangliang.table.Column;
import org.shangliang.table.Table;

/** The words of an article as a row of {@code silver.article_tokens}. */
@Table(
        name = "silver.article_tokens",
        zh = "每篇文章的分词结果,供主题发现和检索",
        en = "the words of every article, for topics and search",
        grain = "one row per article",
        key = "article_id",
        references = @Table.Reference(column = "article_id", table = "silver.articles"))
public record ArticleTokensRow(
        @Column(zh = "文章编号", en = "id of the article") String articleId,
        @Column(zh = "标题和正文的词,按阅读顺序", en = "words of title and text in reading order", personal = true)
                List<String> tokens,
        @Column(zh = "其中可作主题词的词", en = "those of them that can be terms of a topic") List<String> terms,
        @Column(zh = "各句(有主题词且不重复者)的主题词数", en = "how many of the terms each sentence has that has any")
                List<Integer> sentenceTerms,
        @Column(zh = "计算规则版本", en = "version of what computed it") String rulesVersion,
        @Column(zh = "所依据文章行的运行编号", en = "id of the run that the article's row was of") String runId) {

    public ArticleTokensRow {
        tokens = List.copyOf(tokens);
        terms = List.copyOf(terms);
        sentenceTerms = List.copyOf(sentenceTerms);
    }
}
