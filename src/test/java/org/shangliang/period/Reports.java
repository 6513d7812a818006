package org.shangliang.period;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.text.AlignedText;
import org.shangliang.text.Article;
import org.shangliang.text.Script;
import org.shangliang.text.SentenceSplitter;

/** Small reports for the tests of this package, read with the shipped codebook. */
final class Reports {
    static final PeriodReader READER = PeriodReader.from(CodebookFiles.shipped());

    private Reports() {}

    static Article published(@Nullable LocalDate day, String text) {
        return titled(null, day, text);
    }

    static Article titled(@Nullable String title, @Nullable LocalDate day, String text) {
        AlignedText body = AlignedText.of(text);
        return new Article(
                1, title, null, null, day, null, null, Script.SIMPLIFIED, body, SentenceSplitter.split(body), Set.of());
    }

    /** The period of the figure whose words are {@code mention}. */
    static PeriodInForce periodOf(String mention, Article article) {
        int at = article.text().indexOf(mention);
        return READER.read(article).inForce(at, at + mention.length());
    }

    static String years(PeriodInForce period) {
        return year(period.start()) + ".." + year(period.end());
    }

    private static String year(@Nullable LocalDate day) {
        return day == null ? "?" : String.valueOf(day.getYear());
    }
}
