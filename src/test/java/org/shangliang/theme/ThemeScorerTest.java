package org.shangliang.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Indicators;
import org.shangliang.codebook.ThemeWords;
import org.shangliang.text.Sentence;

/** The scores by which themes are chosen, added up beforehand, against the features that they are made of. */
class ThemeScorerTest {
    private static final CodebookFiles FILES = CodebookFiles.shipped();
    private static final ThemeWords WORDS = ThemeWords.from(FILES);
    private static final ThemeFeatures FEATURES = new ThemeFeatures(
            WORDS,
            Indicators.from(FILES).all().stream().map(each -> each.code()).toList());
    private static final ThemeWeights WEIGHTS = ThemeWeights.from(FILES, FEATURES.names());
    private static final List<Said> SAID =
            WORDS.byWord().values().stream().map(Said::of).toList();

    @RepeatedTest(50)
    void a_score_is_the_sum_of_what_its_features_weigh(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Sentence sentence = new Sentence(0, 20, 0, Sentence.Kind.BODY);
        FigureStand stand = new FigureStand(5, 8, 0, 10, 0, 10, sentence, "件", null, "proposals_submitted", null);
        Evidence evidence = Evidence.of(sources(random), 200 * repetition.getCurrentRepetition(), told(random));
        double[] scores = new ThemeScorer(FEATURES, WEIGHTS).scores(evidence, stand);
        for (int label = 0; label < scores.length; label++) {
            if (FEATURES.isCandidate(label, evidence)) {
                assertEquals(
                        sum(label, evidence, stand),
                        scores[label],
                        1e-4,
                        FEATURES.labels().get(label));
            }
        }
    }

    private static double sum(int label, Evidence evidence, FigureStand stand) {
        List<Double> weighed = new ArrayList<>();
        FEATURES.write(label, evidence, stand, (feature, value) -> weighed.add((double) WEIGHTS.of(feature) * value));
        return weighed.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Some words said here and there, and all of them in the article. */
    private static Sources sources(Random random) {
        Sources sources = new Sources(new Loudness(FEATURES.subjects()));
        Loudness article = new Loudness(FEATURES.subjects());
        for (Source source : Source.values()) {
            Loudness said = new Loudness(FEATURES.subjects());
            for (int words = random.nextInt(4); words > 0; words--) {
                Said word = SAID.get(random.nextInt(SAID.size()));
                said.add(word.voices());
                article.add(word.voices());
            }
            sources.put(source, said);
        }
        sources.put(Source.ARTICLE, article);
        return sources;
    }

    private static Conditions told(Random random) {
        return random.nextBoolean() ? Conditions.USUAL : Conditions.USUAL.with(Condition.LEANING);
    }
}
