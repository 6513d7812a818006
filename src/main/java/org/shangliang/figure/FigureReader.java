package org.shangliang.figure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.EvidenceRules;
import org.shangliang.codebook.Indicators;
import org.shangliang.codebook.Issue;
import org.shangliang.codebook.Lexicon;
import org.shangliang.codebook.Measure;
import org.shangliang.codebook.Modality;
import org.shangliang.codebook.ModalityRules;
import org.shangliang.codebook.ObjectRules;
import org.shangliang.codebook.PartRules;
import org.shangliang.codebook.SectorNames;
import org.shangliang.codebook.Themes;
import org.shangliang.figure.FigureFeatures.ArticleTerms;
import org.shangliang.period.ArticlePeriods;
import org.shangliang.period.PeriodInForce;
import org.shangliang.place.ArticlePlaces;
import org.shangliang.place.PlaceInForce;
import org.shangliang.table.Codes;
import org.shangliang.text.Article;
import org.shangliang.text.Occurrences;
import org.shangliang.text.PhraseLists;
import org.shangliang.theme.ArticleThemes;
import org.shangliang.theme.FigureStand;

/** Reads the figures of an article, each finished: number, object, indicator, modality, place, period, theme, sector. Thread-safe. */
public final class FigureReader {
    private static final double SURE = 0.5;
    private static final double CLEAR = 0.6;

    private final QuantityScanner quantities;
    private final TermScanner terms;
    private final SectorReader sectors;
    private final ObjectReader objects;
    private final ObjectRules rules;
    private final NormReader norms;
    private final EvidenceRules evidence;
    private final PartRules partRules;
    private final Indicators indicators;
    private final LinearModels models;

    private FigureReader(CodebookFiles files, PhraseLists lists) {
        Lexicon lexicon = Lexicon.from(files);
        rules = ObjectRules.from(files);
        quantities = QuantityScanner.from(files);
        terms = TermScanner.of(lists, lexicon, Themes.from(files));
        sectors = new SectorReader(SectorNames.from(files));
        objects = new ObjectReader(lexicon, rules);
        evidence = EvidenceRules.from(files);
        partRules = PartRules.from(files);
        norms = new NormReader(lists, ModalityRules.from(files), rules);
        indicators = Indicators.from(files);
        models = LinearModels.from(files, terms.classWords());
    }

    /**
     * A reader by a codebook.
     *
     * @param lists what its phrases are looked for with
     * @throws org.shangliang.codebook.CodebookException if the codebook cannot be used
     */
    public static FigureReader from(CodebookFiles files, PhraseLists lists) {
        return new FigureReader(files, lists);
    }

    /**
     * The figures of an article in reading order.
     *
     * @param phrases the phrases found in its text
     * @param places the places it speaks of
     * @param periods the periods it speaks of
     * @param themes what it is about
     */
    public List<Figure> read(
            Article article, Occurrences phrases, ArticlePlaces places, ArticlePeriods periods, ArticleThemes themes) {
        List<Quantity> found = quantities.scan(article.text());
        if (found.isEmpty()) {
            return List.of();
        }
        ArticleTerms articleTerms =
                new ArticleTerms(terms.scan(phrases), article.text().length());
        List<SectorNames.Named> sectorsNamed = sectors.scan(article.text());
        ArticleScores scores = new ArticleScores(new FigureFeatures(terms, articleTerms, article.title()));
        List<Figure> figures = new ArrayList<>(found.size());
        Memory memory = Memory.NONE;
        FigureStand previous = null;
        Parts parts = new Parts(partRules);
        RuleWords.Found ruleWords = norms.words(phrases);
        Plans plans = norms.plansOf(article, ruleWords);
        List<FigureSite> sites = FigureSites.of(article, found);
        for (int i = 0; i < sites.size(); i++) {
            FigureSite site = sites.get(i);
            FigureSite next = i + 1 < sites.size() ? sites.get(i + 1) : null;
            ObjectReader.Reading object = objects.read(site, articleTerms, memory.object());
            scores.look(site, object);
            Choice indicator = evidence.decide(words(article, site, object))
                    .map(Choice::sure)
                    .orElseGet(scores::indicator);
            String settled = parts.settled(site, next, indicator.label());
            indicator = settled.equals(indicator.label()) ? indicator : Choice.sure(settled);
            parts.note(site, settled);
            Choice heard = scores.modality();
            object = objects.settled(object, site, articleTerms, indicator.label());
            NormReader.Norm norm = norms.read(site, memory.norm(), ruleWords);
            memory = new Memory(object, norm);
            FigureStand stand = site.stand(object.object(), indicator.label(), previous);
            previous = stand.alone();
            PlaceInForce place =
                    places.inForce(site.quantity().start(), site.quantity().end());
            PeriodInForce told =
                    periods.inForce(site.quantity().start(), site.quantity().end());
            PeriodInForce period = indicators.isLasting(indicator.label()) ? told.ofWhatLasts() : told;
            Modality modality = norms.settled(suggested(heard, plans, period), norm, period, site, plans);
            scores.note(site, indicator.label(), norm.isNorm() ? heard.label() : Codes.of(modality));
            period = modality == Modality.TARGET ? period.ofPlan() : period;
            figures.add(new Figure(
                    site.quantity(),
                    object.object(),
                    object.action(),
                    norm.per(),
                    indicator.label(),
                    indicators.of(indicator.label()).stage(),
                    modality,
                    measure(site, period),
                    place,
                    period,
                    sectors.read(site, sectorsNamed),
                    themes.ofFigure(stand),
                    site.sentence().in(article.text()),
                    issues(object, indicator, heard, place, period)));
        }
        return figures;
    }

    private static EvidenceRules.Words words(Article article, FigureSite site, ObjectReader.Reading object) {
        return new EvidenceRules.Words(
                site.left(), site.restOfClause(), site.quantity().unit(), object.object(), article.title());
    }

    /** What was read of the figure before, for those that lean on it. */
    private record Memory(ObjectReader.@Nullable Reading object, NormReader.Norm norm) {
        static final Memory NONE = new Memory(null, NormReader.Norm.NONE);
    }

    /** The models' scores within one article: what all its figures share is weighed once, and so is what those of a clause share. */
    private final class ArticleScores {
        private final FigureFeatures features;
        private final LabelTrail indicators = new LabelTrail();
        private final LabelTrail modalities = new LabelTrail();
        private final LinearModels.Scores ofArticle = models.scores();
        private LinearModels.Scores ofClause = ofArticle;
        private LinearModels.Scores ofFigure = ofArticle;
        private @Nullable FigureSite site;

        ArticleScores(FigureFeatures features) {
            this.features = features;
            features.writeArticle(ofArticle);
        }

        /** Turns to a figure. */
        void look(FigureSite next, ObjectReader.Reading object) {
            if (site == null || !site.sharesClause(next)) {
                ofClause = ofArticle.further();
                features.writeClause(next, ofClause);
            }
            site = next;
            ofFigure = ofClause.further();
            features.writeOwn(next, object, ofFigure);
        }

        /** Notes the labels that a figure was given. */
        void note(FigureSite figure, String indicator, String modality) {
            indicators.note(figure, indicator);
            modalities.note(figure, modality);
        }

        private LinearModels.Scores after(LabelTrail trail) {
            LinearModels.Scores scores = ofFigure.further();
            features.writePrevious(Objects.requireNonNull(site), trail, scores);
            return scores;
        }

        Choice indicator() {
            return after(indicators).indicator();
        }

        Choice modality() {
            return after(modalities).modality();
        }
    }

    private Measure measure(FigureSite site, PeriodInForce period) {
        if (rules.isRate(site.quantity().unit())) {
            return Measure.RATE;
        }
        return period.cumulative() ? Measure.STOCK : Measure.FLOW;
    }

    /** What the model suggests; where it is not sure, what is told of a year gone by is done. */
    private static Modality suggested(Choice heard, Plans plans, PeriodInForce period) {
        return plans.isOver(period) && heard.margin() < CLEAR
                ? Modality.ACTUAL
                : Codes.value(Modality.class, heard.label());
    }

    private static Set<Issue> issues(
            ObjectReader.Reading object, Choice indicator, Choice modality, PlaceInForce place, PeriodInForce period) {
        Set<Issue> issues = EnumSet.noneOf(Issue.class);
        issues.addAll(place.issues());
        issues.addAll(period.issues());
        if (object.object() == null) {
            issues.add(Issue.OBJECT_UNKNOWN);
        } else if (object.inherited()) {
            issues.add(Issue.OBJECT_INHERITED);
        }
        if (indicator.probability() < SURE) {
            issues.add(Issue.INDICATOR_WEAK);
        }
        if (indicator.margin() < CLEAR) {
            issues.add(Issue.INDICATOR_COMPETING);
        }
        if (modality.margin() < CLEAR) {
            issues.add(Issue.MODALITY_UNSURE);
        }
        return issues;
    }
}
