package org.shangliang.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shangliang.job.Articles.article;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shangliang.lake.Lake;
import org.shangliang.lake.RecordCodec;
import org.shangliang.lake.SharedSpark;
import org.shangliang.report.ArticleRow;

class ReprintAdditionsTest extends SharedSpark {
    private static final long serialVersionUID = 1L;
    private static final int FIRST = 6;
    private static final String LEAD = "近日有人又提起这件旧事。";

    @TempDir
    transient Path folder;

    @Test
    void onlyTheTextsOfWhatIsNewAndOfWhatItMayRepeatAreCompared() {
        Lake lake = new Lake(spark(), folder.resolve("lake").toString());
        add(lake, first());
        Reprints.Done all = reprints(lake).run();
        assertEquals(new Reprints.Done(FIRST, FIRST, 0), all, "texts that share nothing are not compared");

        add(lake, List.of(article("q", text(40), LocalDate.of(2023, 6, 1))));
        assertEquals(new Reprints.Done(1, 1, 0), reprints(lake).run(), "nor is one that is like none");

        add(lake, List.of(article("r", LEAD + text(3), LocalDate.of(2023, 6, 2))));
        assertEquals(new Reprints.Done(1, 2, 2), reprints(lake).run(), "a reprint is compared with its original alone");
        assertEquals("a3", groups(lake).get("r"));

        add(lake, List.of(article("s", text(3), LocalDate.of(2022, 1, 1))));
        assertEquals(
                new Reprints.Done(1, 3, 3), reprints(lake).run(), "an earlier print is the original of those known");
        assertEquals(List.of("s"), originals(lake, "a3"));
        assertEquals(new Reprints.Done(0, 0, 0), reprints(lake).run(), "a second run compares nothing");
    }

    @Test
    void whereAMemberChangesTheRestOfItsGroupIsComparedAnew() {
        Lake lake = new Lake(spark(), folder.resolve("changed").toString());
        add(lake, first());
        add(lake, List.of(article("r", LEAD + text(3), LocalDate.of(2023, 6, 2))));
        reprints(lake).run();
        assertEquals("a3", groups(lake).get("r"));

        add(lake, List.of(article("a3", text(50), LocalDate.of(2023, 6, 3))));
        reprints(lake).run();
        assertEquals("r", groups(lake).get("r"));
        assertEquals("a3", groups(lake).get("a3"));
        assertEquals(
                lake.read(LakeTables.ARTICLES).count(),
                lake.read(LakeTables.ARTICLE_SIGNATURES).count());
    }

    @Test
    void aRunCutShortBeforeItsSignaturesAreKeptIsTakenUpByTheNext() {
        Lake lake = new Lake(spark(), folder.resolve("cut").toString());
        add(lake, first());
        reprints(lake).run();
        long before = lake.findVersion(LakeTables.ARTICLE_SIGNATURES).orElseThrow();
        add(lake, List.of(article("r", LEAD + text(3), LocalDate.of(2023, 6, 2))));
        reprints(lake).run();
        Map<String, String> whole = groups(lake);
        lake.overwrite(LakeTables.ARTICLE_SIGNATURES, lake.read(LakeTables.ARTICLE_SIGNATURES, before));
        reprints(lake).run();
        assertEquals(whole, groups(lake));
        assertEquals(FIRST + 1, lake.read(LakeTables.ARTICLE_SIGNATURES).count());
    }

    private static Reprints reprints(Lake lake) {
        return new Reprints(lake, Domain.of(null).reprints());
    }

    private static List<ArticleRow> first() {
        List<ArticleRow> rows = new ArrayList<>();
        for (int i = 0; i < FIRST; i++) {
            rows.add(article("a" + i, text(i), LocalDate.of(2023, 5, 1 + i)));
        }
        return rows;
    }

    /** A text of its own for every number: no run of six letters stands in two. */
    private static String text(int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < 4; j++) {
                text.append((char) ('\u4e00' + number * 100 + i * 8 + j))
                        .append((char) ('\u7000' + number * 100 + i * 7 + j));
            }
            text.append('。');
        }
        return text.toString();
    }

    private static void add(Lake lake, List<ArticleRow> rows) {
        lake.merge(LakeTables.ARTICLES, RecordCodec.of(ArticleRow.class).dataset(lake.spark(), rows));
    }

    private static Map<String, String> groups(Lake lake) {
        Map<String, String> groups = new TreeMap<>();
        lake.records(LakeTables.ARTICLES).forEach(row -> groups.put(row.articleId(), row.reprintGroup()));
        return groups;
    }

    private static List<String> originals(Lake lake, String group) {
        return lake.records(LakeTables.ARTICLES).stream()
                .filter(row -> row.reprintGroup().equals(group) && row.isOriginal())
                .map(ArticleRow::articleId)
                .toList();
    }
}
