package org.shangliang.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Division;
import org.shangliang.codebook.Divisions;
import org.shangliang.codebook.Indicator;
import org.shangliang.codebook.Indicators;
import org.shangliang.codebook.ThemeWords;
import org.shangliang.codebook.ThemeWords.Strength;
import org.shangliang.text.Article;
import org.shangliang.text.Occurrences;
import org.shangliang.text.PhraseLists;
import org.shangliang.text.WordSet;

/** Tells what titles, articles and figures are about. Thread-safe. */
public final class ThemeReader {
    /** The codebook's file of what evidence weighs. */
    public static final String WEIGHTS = ThemeWeights.FILE;

    private static final int SHORTEST_PLACE = 3;
    private static final int MOST = 3;
    private static final int LEAST_SCORE = Strength.PLAIN.weight();
    private static final double BESIDE_TOP = 0.6;
    private static final int PER_FIGURE = 2 * Strength.SURE.weight();

    private final ThemeWords book;
    private final ThemeScanner scanner;
    private final ThemeFeatures features;
    private final ThemeScorer scorer;
    private final Loudness silence;
    /** By code, the number of each label. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private final Openness openness;
    private final WordSet classes;

    private ThemeReader(ThemeWords book, ThemeScanner scanner, ThemeFeatures features, ThemeWeights weights) {
        this.book = book;
        this.scanner = scanner;
        this.features = features;
        this.scorer = new ThemeScorer(features, weights);
        this.silence = newLoudness();
        for (int label = 0; label < features.labels().size(); label++) {
            numbers.put(features.labels().get(label), label);
        }
        this.openness = new Openness(book, numbers);
        this.classes = new WordSet(book.classes());
    }

    /**
     * A reader by a codebook.
     *
     * @throws org.shangliang.codebook.CodebookException if the codebook cannot be used
     */
    public static ThemeReader from(CodebookFiles files) {
        return from(files, new PhraseLists());
    }

    /** The same; the words of the themes are looked for with {@code lists}. */
    public static ThemeReader from(CodebookFiles files, PhraseLists lists) {
        ThemeWords book = ThemeWords.from(files);
        ThemeFeatures features = features(book, files);
        return new ThemeReader(book, scanner(lists, book, files), features, ThemeWeights.from(files, features.names()));
    }

    /** A reader that has not learnt yet what evidence weighs: it tells the themes of titles, and what speaks for a figure's. */
    public static ThemeReader untaught(CodebookFiles files) {
        ThemeWords book = ThemeWords.from(files);
        ThemeFeatures features = features(book, files);
        return new ThemeReader(
                book, scanner(new PhraseLists(), book, files), features, ThemeWeights.none(features.names()));
    }

    private static ThemeScanner scanner(PhraseLists lists, ThemeWords book, CodebookFiles files) {
        Divisions divisions = Divisions.load(files);
        Stream<String> today = divisions.all().stream().map(Division::name);
        Stream<String> former = divisions.former().stream().map(Divisions.FormerDivision::name);
        Stream<String> zones = divisions.newDistricts().stream().map(Divisions.NewDistrict::name);
        Stream<String> townships = divisions.townships().stream().map(Divisions.Township::name);
        return new ThemeScanner(
                lists,
                book,
                Stream.of(today, former, zones, townships)
                        .flatMap(names -> names)
                        .filter(name -> name.length() >= SHORTEST_PLACE)
                        .collect(Collectors.toSet()));
    }

    private static ThemeFeatures features(ThemeWords book, CodebookFiles files) {
        return new ThemeFeatures(
                book, Indicators.from(files).all().stream().map(Indicator::code).toList());
    }

    /**
     * The themes of a short title, such as a proposal's or an agenda item's.
     *
     * @param title in Simplified characters
     * @return codes of at most three themes, the strongest first; none where no word of a theme stands in it
     */
    public List<String> ofTitle(String title) {
        return strongest(said(title));
    }

    /** The themes of an article, to be asked for each of its figures. */
    public ArticleThemes of(Article article) {
        return of(article, scanner.phrases(article.text()));
    }

    /** The same by the phrases found in the article's text. */
    public ArticleThemes of(Article article, Occurrences phrases) {
        HeardWords words = new HeardWords(scanner.scan(phrases), article.text().length(), features.subjects(), silence);
        return new ArticleThemes(this, article, phrases, words);
    }

    /** The features by which figures are weighed. */
    public ThemeFeatures features() {
        return features;
    }

    /** What a short text says in all. */
    Loudness said(String text) {
        Loudness sum = newLoudness();
        sum.addAll(scanner.scan(text));
        return sum;
    }

    /** The same of one that likely stands in a longer text, from an offset on, whose phrases are found. */
    Loudness said(String part, String text, int from, Occurrences found) {
        Loudness sum = newLoudness();
        sum.addAll(scanner.scan(part, text, from, found));
        return sum;
    }

    /** What is heard where nothing is said; nothing may be added to it. */
    Loudness silence() {
        return silence;
    }

    /** Nothing as yet, to be added to. */
    Loudness newLoudness() {
        return new Loudness(features.subjects());
    }

    /** What two say together. */
    Loudness sum(Loudness one, Loudness other) {
        Loudness sum = newLoudness();
        sum.addAll(one);
        sum.addAll(other);
        return sum;
    }

    /** Whether a stretch of a text ends as the name of a class does (农林水类26件). */
    boolean endsAsClass(String text, int start, int end) {
        return classes.endIn(text, start, end);
    }

    boolean isCountedByClass(String indicator) {
        return book.briefly().contains(indicator);
    }

    /** The subject that is named for sure, the loudest where several are; null where none is. */
    @Nullable
    String surest(Loudness said) {
        int best = -1;
        for (int theme = 0; theme < features.subjects().length; theme++) {
            boolean sure = features.subjects()[theme] && said.isSureOf(theme);
            if (sure && (best < 0 || said.loudness(theme) > said.loudness(best))) {
                best = theme;
            }
        }
        return best < 0 ? null : features.labels().get(best);
    }

    List<String> leaning() {
        return book.leaning();
    }

    /** What an article's words and its figures say together; the body's own work is named in every one, so figures alone tell it. */
    Loudness subjectsOf(Loudness words, List<String> ofFigures) {
        Loudness sum = newLoudness();
        for (int theme = 0; theme < features.subjects().length; theme++) {
            sum.add(theme, features.subjects()[theme] ? words.loudness(theme) : 0);
        }
        for (String theme : ofFigures) {
            sum.add(numbers.get(theme), PER_FIGURE);
        }
        return sum;
    }

    /** The loudest themes, of equally loud ones the earlier first. */
    List<String> strongest(Loudness sum) {
        List<String> strongest = new ArrayList<>(MOST);
        double least = LEAST_SCORE;
        long left = sum.themes();
        while (left != 0 && strongest.size() < MOST) {
            int loudest = loudest(sum, left);
            if (sum.loudness(loudest) < least) {
                break;
            }
            least = Math.max(least, BESIDE_TOP * sum.loudness(loudest));
            strongest.add(features.labels().get(loudest));
            left &= ~(1L << loudest);
        }
        return List.copyOf(strongest);
    }

    private static int loudest(Loudness sum, long themes) {
        int loudest = Long.numberOfTrailingZeros(themes);
        for (long left = themes; left != 0; left &= left - 1) {
            int theme = Long.numberOfTrailingZeros(left);
            loudest = sum.loudness(theme) > sum.loudness(loudest) ? theme : loudest;
        }
        return loudest;
    }

    /** The theme that most speaks for, or null where silence weighs more. */
    @Nullable
    String choose(Evidence evidence, FigureStand stand) {
        double[] scores = scorer.scores(evidence, stand);
        int none = features.subjects().length;
        int home = openness.homeOf(stand.indicator());
        if (evidence.isSureOf(home)) {
            scores[home] += openness.ofHome();
        }
        int best = none;
        double bestScore = scores[none] - openness.of(stand.indicator(), evidence, features.housekeeping());
        for (int label = 0; label < none; label++) {
            if (scores[label] > bestScore && features.isCandidate(label, evidence)) {
                best = label;
                bestScore = scores[label];
            }
        }
        return best == none ? null : features.labels().get(best);
    }

    List<ThemeCandidate> candidates(Evidence evidence, FigureStand stand) {
        List<ThemeCandidate> candidates = new ArrayList<>();
        for (int label = 0; label < features.labels().size(); label++) {
            if (features.isCandidate(label, evidence)) {
                candidates.add(candidate(label, evidence, stand));
            }
        }
        return candidates;
    }

    private ThemeCandidate candidate(int label, Evidence evidence, FigureStand stand) {
        TreeMap<Integer, Float> told = new TreeMap<>();
        features.write(label, evidence, stand, told::put);
        return new ThemeCandidate(features.labels().get(label), told);
    }
}
