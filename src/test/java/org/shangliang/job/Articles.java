package org.shangliang.job;

import java.time.LocalDate;
import java.util.List;
import org.shangliang.report.ArticleRow;
import org.shangliang.table.Stamp;

/** Articles as a run has read them, each by itself. */
final class Articles {
    private Articles() {}

    /** An article of one county, alone in its group of reprints, read on the day it came out. */
    static ArticleRow article(String id, String text, LocalDate published) {
        return new ArticleRow(
                id,
                "s" + id,
                "d",
                1,
                null,
                null,
                "某县政协网",
                published,
                "text",
                null,
                "simplified",
                text,
                "620622",
                "text",
                List.of(),
                id,
                true,
                List.of(),
                List.of(),
                new Stamp("c", "r" + published));
    }
}
