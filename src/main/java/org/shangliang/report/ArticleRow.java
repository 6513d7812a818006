package org.shangliang.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Issue;
import org.shangliang.table.Column;
import org.shangliang.table.Spread;
import org.shangliang.table.Stamp;
import org.shangliang.table.Table;
import org.shangliang.text.Article;
import org.shangliang.text.Script;

/** An article as a row of {@code silver.articles}. */
@Table(
        name = "silver.articles",
        zh = "文档中的每篇文章",
        en = "every article found in a document",
        grain = "one row per article found in a document",
        key = "article_id",
        references = @Table.Reference(column = "source_id", table = "silver.documents"),
        invariants = {
            "article_no >= 1",
            "(published_on is null) = (published_basis is null)",
            "division_code is null or division_code rlike '^[0-9]{6}$'"
        })
public record ArticleRow(
        @Column(zh = "文章编号,重跑不变", en = "id of the article, stable across runs") String articleId,
        @Column(zh = "来源编号", en = "id of the source") String sourceId,
        @Column(zh = "文档字节的SHA-256", en = "SHA-256 of the document's bytes") String documentId,
        @Column(zh = "在文档中的顺序,从1起", en = "number in the document, from 1") int articleNo,
        @Column(zh = "标题", en = "title, in Simplified characters", quotes = true) @Nullable String title,
        @Column(zh = "署名", en = "who wrote it, as told", personal = true) @Nullable String byline,
        @Column(zh = "首发媒体", en = "who published it first, as told") @Nullable String publisher,
        @Column(zh = "发表日期", en = "its own date of publication") @Nullable LocalDate publishedOn,
        @Column(zh = "发表日期依据", en = "where that date was read", codes = Article.PublishedBasis.class) @Nullable
                String publishedBasis,
        @Column(zh = "转载或上网日期", en = "the date the page or a repost bears") @Nullable LocalDate postedOn,
        @Column(zh = "原文字体", en = "script it was written in", codes = Script.class) String script,
        @Column(zh = "净文本(简体)", en = "clean text, in Simplified characters", quotes = true) String text,
        @Column(zh = "文章所属区划代码", en = "the article's own division, GB/T 2260; null when open") @Nullable
                String divisionCode,
        @Column(zh = "区划依据", en = "where the division was taken from") String divisionBasis,
        @Column(zh = "主题代码", en = "codes of its themes, the strongest first") List<String> themes,
        @Column(zh = "同文组", en = "group of reprints it belongs to") String reprintGroup,
        @Column(zh = "是否为同文组中保留的一篇", en = "whether it is the one kept of its group of reprints") boolean isOriginal,
        @Column(
                        zh = "净文本与原文的对应:断点处的净文本与原文位置",
                        en = "alignment with the document: clean and source offset wherever the step is not one")
                List<Integer> alignment,
        @Column(zh = "存疑之处", en = "flaws of the article", codes = Issue.class) List<String> issues,
        @Spread Stamp stamp) {

    public ArticleRow {
        themes = List.copyOf(themes);
        alignment = List.copyOf(alignment);
        issues = List.copyOf(issues);
    }
}
