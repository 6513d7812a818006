package org.shangliang.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.DivisionLevel;
import org.shangliang.place.PlaceMention;
import org.shangliang.table.Column;
import org.shangliang.table.Spread;
import org.shangliang.table.Stamp;
import org.shangliang.table.Table;

/** A place as a row of {@code silver.places}. */
@Table(
        name = "silver.places",
        zh = "文章中提到的每个地点",
        en = "every place mentioned in an article",
        grain = "one row per place mentioned",
        key = "place_id",
        references = @Table.Reference(column = "article_id", table = "silver.articles"),
        invariants = {
            "start_char >= 0 and start_char < end_char",
            "division_code is null or division_code rlike '^[0-9]{6}$'"
        })
public record PlaceRow(
        @Column(zh = "地点编号,重跑不变", en = "id of the mention, stable across runs") String placeId,
        @Column(zh = "来源编号", en = "id of the source") String sourceId,
        @Column(zh = "文章编号", en = "id of the article") String articleId,
        @Column(zh = "在正文中的起点,从0起", en = "offset in articles.text, UTF-16 units, from 0") int startChar,
        @Column(zh = "在正文中的终点(不含)", en = "offset after the last character") int endChar,
        @Column(zh = "原词", en = "the words as they stand in the clean text") String mention,
        @Column(zh = "全名", en = "full name, or the mention where it is open") String name,
        @Column(zh = "级别", en = "level of the place named", codes = DivisionLevel.class) String level,
        @Column(zh = "所属区划代码(县级及以上)", en = "GB/T 2260 code, county or above; null when it cannot be told") @Nullable
                String divisionCode,
        @Column(zh = "可能的区划代码", en = "codes it might be, most likely first") List<String> candidates,
        @Column(zh = "判定依据", en = "how it was settled", codes = PlaceMention.Basis.class) String basis,
        @Spread Stamp stamp) {

    public PlaceRow {
        candidates = List.copyOf(candidates);
    }
}
