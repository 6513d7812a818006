package org.shangliang.text;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Issue;

/** Reads the articles out of a document: the page's text without what stands around them. Thread-safe. */
public final class ArticleReader {
    private final TextNormaliser normaliser;

    /** Reads the rules from the codebook. */
    public ArticleReader(CodebookFiles files) {
        normaliser = new TextNormaliser(files);
    }

    /** The articles of {@code document}, in reading order; none when it holds no text. */
    public List<Article> read(Document document) {
        TextNormaliser.Normalised normalised = normaliser.normalise(document.text());
        AlignedText body = normalised.text();
        if (body.text().isBlank()) {
            return List.of();
        }
        return List.of(new Article(
                1,
                simplified(document.title()),
                null,
                document.publisher(),
                document.published(),
                document.published() == null ? null : Article.PublishedBasis.GIVEN,
                null,
                normalised.script(),
                body,
                SentenceSplitter.split(body),
                document.published() == null ? Set.of(Issue.NO_PUBLICATION_DATE) : Set.of()));
    }

    private @Nullable String simplified(@Nullable String title) {
        return title == null ? null : normaliser.normalise(title).text().text();
    }
}
