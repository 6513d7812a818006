package org.shangliang.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shangliang.annotation.AnnotatedDocument;
import org.shangliang.annotation.AnnotatedFigure;
import org.shangliang.codebook.ClauseExample;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Indicator;
import org.shangliang.codebook.Lexicon;
import org.shangliang.codebook.ObjectRules;
import org.shangliang.codebook.Themes;
import org.shangliang.figure.FigureFeatures.ArticleTerms;
import org.shangliang.table.Codes;
import org.shangliang.text.Article;
import org.shangliang.text.ArticleReader;
import org.shangliang.text.Document;
import org.shangliang.theme.ArticleThemes;
import org.shangliang.theme.FigureStand;
import org.shangliang.theme.ThemeCandidate;
import org.shangliang.theme.ThemeReader;

/** Annotated texts as labelled features, for learning the weights of the linear models. */
public final class TrainingCorpus {
    private final CodebookFiles files;
    private final ArticleReader articles;
    private final QuantityScanner quantities;
    private final TermScanner terms;
    private final ObjectReader objects;
    private final List<Annotated> annotated = new ArrayList<>();

    /** An empty corpus that reads its texts by a codebook. */
    public TrainingCorpus(CodebookFiles files) {
        this.files = files;
        Lexicon lexicon = Lexicon.from(files);
        articles = new ArticleReader(files);
        quantities = QuantityScanner.from(files);
        terms = TermScanner.of(lexicon, Themes.from(files));
        objects = new ObjectReader(lexicon, ObjectRules.from(files));
    }

    /** What is learnt. */
    public enum Task {
        INDICATOR,
        MODALITY,
        THEME;

        /** The model file of the codebook that holds what was learnt. */
        public String file() {
            return "model-" + Codes.of(this) + ".txt.gz";
        }
    }

    /**
     * One figure with its label.
     *
     * @param documentId the document it stands in: what is split by, never the figure
     * @param label the right label
     * @param features names of its features and their weights
     */
    public record Example(String documentId, String label, Map<String, Float> features) {}

    /**
     * One figure with its theme.
     *
     * @param documentId the document it stands in: what is split by, never the figure
     * @param label code of the right theme, or {@code -}
     * @param candidates the labels that come into question; the right one may be missing
     */
    public record ThemeExample(String documentId, String label, List<ThemeCandidate> candidates) {
        public ThemeExample {
            candidates = List.copyOf(candidates);
        }
    }

    /** A figure's labels; theme is {@code -} where none is plain. */
    private record Labels(String indicator, String modality, String theme) {
        String of(Task task) {
            return switch (task) {
                case INDICATOR -> indicator;
                case MODALITY -> modality;
                case THEME -> theme;
            };
        }
    }

    private record Annotated(
            String documentId, Article article, List<Quantity> quantities, List<@Nullable Labels> labels) {}

    /** Adds the passages of an example file of the codebook. */
    public void addClauses(String name) {
        for (ClauseExample example : ClauseExample.from(files, name)) {
            Document document = Document.of(example.id(), example.text());
            for (Article article : articles.read(document)) {
                addMarked(example, article);
            }
        }
    }

    private void addMarked(ClauseExample example, Article article) {
        List<Quantity> found = quantities.scan(article.text());
        List<@Nullable Labels> labels = new ArrayList<>();
        for (Quantity quantity : found) {
            int start = article.body().sourceOffset(quantity.start());
            int end = article.body().sourceEnd(quantity.end());
            labels.add(example.figures().stream()
                    .filter(marked -> marked.start() < end && start < marked.end())
                    .findFirst()
                    .map(marked -> new Labels(
                            marked.indicator(),
                            Codes.of(marked.modality()),
                            marked.theme() == null ? "-" : marked.theme()))
                    .orElse(null));
        }
        annotated.add(new Annotated(example.id(), article, found, labels));
    }

    /** Adds annotated documents; their text must be told. */
    public void addDocuments(List<AnnotatedDocument> documents) {
        documents.forEach(this::addDocument);
    }

    private void addDocument(AnnotatedDocument annotatedDocument) {
        String id = annotatedDocument.id();
        Document document = new Document(
                id,
                "",
                Objects.requireNonNull(annotatedDocument.text(), id),
                annotatedDocument.title(),
                annotatedDocument.published(),
                null,
                null,
                null);
        List<AnnotatedFigure> left = new ArrayList<>(annotatedDocument.figures());
        for (Article article : articles.read(document)) {
            List<Quantity> found = quantities.scan(article.text());
            List<@Nullable Labels> labels = new ArrayList<>();
            for (Quantity quantity : found) {
                labels.add(takeMatching(left, quantity));
            }
            annotated.add(new Annotated(id, article, found, labels));
        }
    }

    private static @Nullable Labels takeMatching(List<AnnotatedFigure> left, Quantity quantity) {
        for (int i = 0; i < left.size(); i++) {
            AnnotatedFigure figure = left.get(i);
            if (figure.isSame(quantity.value(), quantity.valueMax(), quantity.unit())) {
                left.remove(i);
                String theme = figure.field("theme");
                return new Labels(
                        Objects.requireNonNull(figure.field("indicator")),
                        Objects.requireNonNull(figure.field("modality")),
                        theme == null ? "-" : theme);
            }
        }
        return null;
    }

    /** Hands on the labelled figures of the whole corpus for one task, in the order the texts were added. */
    public void forEachExample(Task task, Consumer<Example> examples) {
        annotated.forEach(each -> addExamples(each, task, examples));
    }

    private void addExamples(Annotated each, Task task, Consumer<Example> examples) {
        ArticleTerms articleTerms = new ArticleTerms(terms, each.article().text());
        FigureFeatures features =
                new FigureFeatures(terms, articleTerms, each.article().title());
        ObjectReader.Reading object = null;
        LabelTrail trail = new LabelTrail();
        List<FigureSite> sites = FigureSites.of(each.article(), each.quantities());
        for (int i = 0; i < sites.size(); i++) {
            object = objects.read(sites.get(i), articleTerms, object);
            Labels labels = each.labels().get(i);
            if (labels != null) {
                NamedFeatures named = new NamedFeatures();
                features.write(sites.get(i), object, trail, named);
                examples.accept(new Example(each.documentId(), labels.of(task), named.features));
            }
            object = labels == null ? object : objects.settled(object, sites.get(i), articleTerms, labels.indicator());
            trail.note(sites.get(i), labels == null ? null : labels.of(task));
        }
    }

    /** The labelled figures of the whole corpus with what speaks for each theme that comes into question. */
    public List<ThemeExample> themeExamples(ThemeReader reader) {
        List<ThemeExample> examples = new ArrayList<>();
        annotated.forEach(each -> addThemes(each, reader.of(each.article()), examples));
        return examples;
    }

    private void addThemes(Annotated each, ArticleThemes themes, List<ThemeExample> examples) {
        ArticleTerms articleTerms = new ArticleTerms(terms, each.article().text());
        ObjectReader.Reading object = null;
        FigureStand previous = null;
        List<FigureSite> sites = FigureSites.of(each.article(), each.quantities());
        for (int i = 0; i < sites.size(); i++) {
            object = objects.read(sites.get(i), articleTerms, object);
            Labels labels = each.labels().get(i);
            String indicator = labels == null ? Indicator.OTHER : labels.indicator();
            object = objects.settled(object, sites.get(i), articleTerms, indicator);
            FigureStand stand = sites.get(i).stand(object.object(), indicator, previous);
            if (labels != null) {
                examples.add(new ThemeExample(each.documentId(), labels.theme(), themes.candidates(stand)));
            }
            previous = stand.alone();
        }
    }

    /**
     * Adds documents put together from passages of different subjects, so that what stands near a figure is learnt to count
     * for more than what the whole text is about; the same every time.
     *
     * @param names example files of the codebook
     */
    public void addDigests(List<String> names) {
        List<ClauseExample> passages = new ArrayList<>();
        names.forEach(name -> passages.addAll(ClauseExample.from(files, name)));
        Random random = new Random(7);
        Collections.shuffle(passages, random);
        int from = 0;
        while (from < passages.size()) {
            int to = Math.min(passages.size(), from + 3 + random.nextInt(8));
            ClauseExample digest = ClauseExample.joined("digest#" + from, passages.subList(from, to));
            for (Article article : articles.read(Document.of(digest.id(), digest.text()))) {
                addMarked(digest, article);
            }
            from = to;
        }
    }

    /** Collects features by name. */
    private static final class NamedFeatures implements FeatureSink {
        private final Map<String, Float> features = new LinkedHashMap<>();

        @Override
        public void add(FeatureKind kind, String text, int start, int end) {
            features.merge(kind.name() + "=" + text.substring(start, end), kind.weight(), Float::sum);
        }

        @Override
        public void add(FeatureKind kind, String first, String second) {
            features.merge(kind.name() + "=" + first + "+" + second, kind.weight(), Float::sum);
        }
    }
}
