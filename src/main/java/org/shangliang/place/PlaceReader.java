package org.shangliang.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Divisions;
import org.shangliang.place.NameScanner.Name;
import org.shangliang.text.Article;
import org.shangliang.text.Document;
import org.shangliang.text.Occurrences;
import org.shangliang.text.PhraseLists;

/** Reads the places of a page's articles. Immutable and thread-safe; costly to make, so made once. */
public final class PlaceReader {
    private final Divisions divisions;
    private final Rules rules;
    private final NameScanner scanner;

    /**
     * A title, or the name of a publisher, and the places in it.
     *
     * @param words the words; empty where there is none
     * @param anchors the places it names
     */
    record Headline(String words, List<Anchor> anchors) {}

    /** What every reading shares. */
    record Rules(Divisions divisions, PlaceWords words, LevelWords levels) {}

    /** Reads the rules from the codebook. */
    public PlaceReader(Divisions divisions, CodebookFiles files) {
        this(divisions, files, new PhraseLists());
    }

    /** Reads the rules from the codebook; the names are looked for with {@code lists}. */
    public PlaceReader(Divisions divisions, CodebookFiles files, PhraseLists lists) {
        PlaceWords words = PlaceWords.load(files);
        this.divisions = divisions;
        rules = new Rules(divisions, words, new LevelWords(divisions));
        scanner = new NameScanner(new Gazetteer(lists, divisions, words), words);
    }

    /** The places of each of {@code articles}, all of one {@code document}, in the same order. */
    public List<ArticlePlaces> read(Document document, List<Article> articles) {
        return read(
                document,
                articles,
                articles.stream()
                        .map(article -> scanner.phrases(article.text()))
                        .toList());
    }

    /** The same by the phrases found in each article's text. */
    public List<ArticlePlaces> read(Document document, List<Article> articles, List<Occurrences> phrases) {
        Page page = new Page(divisions);
        List<List<Name>> names = new ArrayList<>();
        List<List<Name>> ofTitles = new ArrayList<>();
        List<List<Name>> ofPublishers = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            List<Name> found = scanner.scan(articles.get(i).text(), phrases.get(i));
            names.add(found);
            page.learn(found);
            ofTitles.add(learn(page, articles.get(i).title()));
            ofPublishers.add(learn(page, articles.get(i).publisher()));
        }
        List<Name> ofDocument = learn(page, document.title());
        List<Name> ofPublisher = learn(page, document.publisher());
        divisions.findByCode(document.divisionCode()).ifPresent(d -> page.learn(d.code(), 1));
        if (page.isBlank()) {
            names.forEach(page::learnLast);
        }
        List<ArticlePlaces> places = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            Article article = articles.get(i);
            Headline headline = article.title() == null
                    ? named(document.title(), page, ofDocument)
                    : named(article.title(), page, ofTitles.get(i));
            Headline publisher = article.publisher() == null
                    ? named(document.publisher(), page, ofPublisher)
                    : named(article.publisher(), page, ofPublishers.get(i));
            List<Anchor> anchors = anchors(article.text(), page, names.get(i));
            String own = new OwnDivision(rules, document).of(article, anchors, headline, publisher.anchors());
            places.add(new Scopes(rules, article, anchors, own));
        }
        return places;
    }

    /** Learns from words beside the text, or null; the names in them. */
    private List<Name> learn(Page page, @Nullable String words) {
        List<Name> found = words == null ? List.of() : scanner.scan(words);
        page.learn(found);
        return found;
    }

    private static Headline named(@Nullable String words, Page page, List<Name> names) {
        return words == null ? new Headline("", List.of()) : new Headline(words, anchors(words, page, names));
    }

    private static List<Anchor> anchors(String text, Page page, List<Name> names) {
        List<Anchor> anchors = new ArrayList<>(names.size());
        for (Name name : names) {
            Anchor anchor = page.resolve(text, name);
            if (anchor != null) {
                anchors.add(anchor);
            }
        }
        return anchors;
    }
}
