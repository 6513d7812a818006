package org.shangliang.reprint;

import java.util.List;
import org.shangliang.table.Column;
import org.shangliang.table.Table;

/** What finds an article's reprints, as a row of {@code silver.article_signatures}. */
@Table(
        name = "silver.article_signatures",
        zh = "每篇文章用于查找转载的指纹及其同文组",
        en = "what finds the reprints of every article, and the group it belongs to",
        grain = "one row per article",
        key = "article_id",
        references = {
            @Table.Reference(column = "article_id", table = "silver.articles"),
            @Table.Reference(column = "reprint_group", table = "silver.articles", key = "article_id")
        })
public record ArticleSignatureRow(
        @Column(zh = "文章编号", en = "id of the article") String articleId,
        @Column(zh = "字数(标点、空格、数字除外)", en = "letters, without punctuation, space and digits") int letters,
        @Column(zh = "最小哈希分段:共有一段的文章相互比对", en = "bands of the MinHash: articles that share one are compared")
                List<Long> bands,
        @Column(zh = "同文组:组建时编号最小的成员", en = "group of reprints: the member with the least id when it was formed")
                String reprintGroup,
        @Column(zh = "计算规则版本", en = "version of what computed it") String rulesVersion,
        @Column(zh = "所依据文章行的运行编号", en = "id of the run that the article's row was of") String runId) {

    public ArticleSignatureRow {
        bands = List.copyOf(bands);
    }

    /** The same in another group. */
    public ArticleSignatureRow in(String group) {
        return new ArticleSignatureRow(articleId, letters, bands, group, rulesVersion, runId);
    }
}
