package org.shangliang.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Brands;
import org.shangliang.outcome.Whereabouts;
import org.shangliang.table.Column;
import org.shangliang.table.Spread;
import org.shangliang.table.Stamp;
import org.shangliang.table.Table;

/** A brand of consultation platform as one county uses it: a row of {@code gold.platforms}. */
@Table(
        name = "gold.platforms",
        zh = "各县协商平台品牌",
        en = "brands of consultation platforms, county by county",
        grain = "one row per county × brand",
        key = {"division_code", "brand"},
        invariants = {
            "mentions >= articles and (mentions > 0 or sessions > 0 or topics > 0)",
            "first_seen is null or first_seen <= last_seen"
        })
public record PlatformRow(
        @Spread Whereabouts where,
        @Column(zh = "品牌代码;其他名称为other", en = "code of the brand; other for names that are no known brand") String brand,
        @Column(zh = "品牌名称", en = "name of the brand; null for other") @Nullable String brandName,
        @Column(zh = "类别", en = "what it is", codes = Brands.Kind.class) String kind,
        @Column(zh = "最早出现日期", en = "first day: publication of a report, or a session") @Nullable LocalDate firstSeen,
        @Column(zh = "最近出现日期", en = "last day: publication of a report, or a session") @Nullable LocalDate lastSeen,
        @Column(zh = "报道提及次数", en = "times that the division's own reports name it, reprints not counted")
                long mentions,
        @Column(zh = "提及的文章数", en = "articles that name it, reprints not counted") long articles,
        @Column(
                        zh = "报道所称数量",
                        en = "largest number of platforms or studios claimed in a sentence that names it, or null")
                @Nullable
                Double countClaimed,
        @Column(zh = "台账协商场次", en = "sessions of the logs held under it") long sessions,
        @Column(zh = "台账议题数", en = "agenda items of the logs under it") long topics,
        @Spread Stamp stamp) {}
