package org.shangliang.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Lexicon;
import org.shangliang.codebook.ObjectRules;
import org.shangliang.codebook.Themes;
import org.shangliang.text.Article;
import org.shangliang.text.ArticleReader;
import org.shangliang.text.Document;

/** The codebook's examples of what figures count are read as they are marked, before any indicator is known. */
class ObjectExamplesTest {
    private static final CodebookFiles FILES = CodebookFiles.shipped();
    private static final ArticleReader ARTICLES = new ArticleReader(FILES);
    private static final QuantityScanner QUANTITIES = QuantityScanner.from(FILES);
    private static final TermScanner TERMS = TermScanner.of(Lexicon.from(FILES), Themes.from(FILES));
    private static final ObjectReader OBJECTS = new ObjectReader(Lexicon.from(FILES), ObjectRules.from(FILES));

    @TestFactory
    Stream<DynamicTest> objectsAreReadAsTheyAreMarked() {
        return FILES.text("examples/objects.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> DynamicTest.dynamicTest(line, () -> assertMarked(line)));
    }

    @Test
    void aTableIsReadByItsHeads() {
        String table = "单位 | 提案（件） | 社情民意\n城东区政协 | 12件 | 30篇\n城西区政协 | 9件 | 21篇\n";
        assertEquals(List.of("提案", "社情民意", "提案", "社情民意"), objects(table));
    }

    @Test
    void aTableIsReadByHeadsToldInTheLineAbove() {
        String table = "各单位情况（捐款/提案/社情民意）：\n城东区政协 | 3万元 | 12件 | 30篇\n城西区政协 | 2万元 | 9件 | 21篇\n";
        assertEquals(List.of("捐款", "提案", "社情民意", "捐款", "提案", "社情民意"), objects(table));
    }

    private static void assertMarked(String line) {
        List<String> marked = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int open = line.indexOf('['); open >= 0; open = line.indexOf('[', at)) {
            int bar = line.indexOf('|', open);
            int close = line.indexOf(']', bar);
            text.append(line, at, open).append(line, open + 1, bar);
            marked.add(line.substring(bar + 1, close));
            at = close + 1;
        }
        assertEquals(marked, objects(text.append(line.substring(at)).toString()));
    }

    private static List<String> objects(String text) {
        List<String> objects = new ArrayList<>();
        for (Article article : ARTICLES.read(Document.of("example", text))) {
            FigureFeatures.ArticleTerms terms = new FigureFeatures.ArticleTerms(TERMS, article.text());
            ObjectReader.Reading reading = null;
            for (FigureSite site : FigureSites.of(article, QUANTITIES.scan(article.text()))) {
                reading = OBJECTS.read(site, terms, reading);
                objects.add(String.valueOf(reading.object()));
            }
        }
        return objects;
    }
}
