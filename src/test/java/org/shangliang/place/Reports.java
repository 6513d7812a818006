package org.shangliang.place;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Divisions;
import org.shangliang.text.AlignedText;
import org.shangliang.text.Article;
import org.shangliang.text.Document;
import org.shangliang.text.Script;
import org.shangliang.text.SentenceSplitter;

/** Reads the places of one report after the other. */
final class Reports {
    private static final CodebookFiles FILES = CodebookFiles.shipped();
    private static final PlaceReader READER = new PlaceReader(Divisions.load(FILES), FILES);

    private Reports() {}

    static Report read(String text) {
        return new Report(
                text,
                READER.read(Document.of("report", text), List.of(article(text))).get(0));
    }

    static Report readTitled(String title, String text) {
        Document document = new Document("report", "", text, title, null, null, null, null);
        return new Report(text, READER.read(document, List.of(article(text))).get(0));
    }

    /** A report below whose title stands who published it. */
    static Report readFrom(String publisher, String text) {
        return new Report(
                text,
                READER.read(Document.of("report", text), List.of(article(text, publisher)))
                        .get(0));
    }

    private static Article article(String text) {
        return article(text, null);
    }

    private static Article article(String text, @Nullable String publisher) {
        AlignedText body = AlignedText.of(text);
        return new Article(
                1,
                null,
                null,
                publisher,
                null,
                null,
                null,
                Script.SIMPLIFIED,
                body,
                SentenceSplitter.split(body),
                Set.of());
    }

    /**
     * @param text the report's words
     * @param places what was read
     */
    record Report(String text, ArticlePlaces places) {

        /** The place in force at a figure, told by its words. */
        PlaceInForce at(String figure) {
            int start = text.indexOf(figure);
            if (start < 0) {
                throw new IllegalArgumentException(figure);
            }
            return places.inForce(start, start + figure.length());
        }

        String codeAt(String figure) {
            return String.valueOf(at(figure).divisionCode());
        }

        List<String> mentions() {
            return places.mentions().stream().map(PlaceMention::mention).toList();
        }

        PlaceMention mention(String words) {
            return places.mentions().stream()
                    .filter(m -> m.mention().equals(words))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
