package org.shangliang.figure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.EvidenceRules;
import org.shangliang.codebook.Indicator;
import org.shangliang.codebook.Indicators;
import org.shangliang.codebook.Issue;
import org.shangliang.codebook.Lexicon;
import org.shangliang.codebook.Measure;
import org.shangliang.codebook.Modality;
import org.shangliang.codebook.ModalityRules;
import org.shangliang.codebook.ObjectRules;
import org.shangliang.codebook.PartRules;
import org.shangliang.codebook.SectorNames;
import org.shangliang.codebook.Stage;
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
    private final IndicatorTraits.Book indicators;
    private final LinearModels models;

    private FigureReader(CodebookFiles files, PhraseLists lists) {
        Lexicon lexicon = Lexicon.from(files);
        rules = ObjectRules.from(files);
        quantities = QuantityScanner.from(files);
        terms = TermScanner.of(lists, lexicon, Themes.from(files));
        sectors = new SectorReader(SectorNames.from(files), lists);
        objects = new ObjectReader(lexicon, rules);
        evidence = EvidenceRules.from(files);
        partRules = PartRules.from(files);
        norms = new NormReader(lists, ModalityRules.from(files), rules);
        indicators = new IndicatorTraits.Book(Indicators.from(files), rules);
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
     * The figures of an article in reading order. They are read a stage at a time, all of them in one stage before any in the next:
     * what a stage looks up and how it does so is then at hand for the next figure.
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
        List<FigureSite> sites = FigureSites.of(article, found);
        List<Decided> decided = decided(article, phrases, sites, periods);
        List<PlaceInForce> placesOf = new ArrayList<>(sites.size());
        for (FigureSite site : sites) {
            placesOf.add(places.inForce(site.quantity().start(), site.quantity().end()));
        }
        List<@Nullable String> themesOf = themesOf(sites, decided, themes);
        List<SectorNames.Named> sectorsNamed = sectors.scan(article.text(), phrases);
        List<Figure> figures = new ArrayList<>(sites.size());
        for (int i = 0; i < sites.size(); i++) {
            FigureSite site = sites.get(i);
            Decided told = decided.get(i);
            boolean goesOn = i > 0 && site.sentence().equals(sites.get(i - 1).sentence());
            figures.add(new Figure(
                    site.quantity(),
                    told.object().object(),
                    told.object().action(),
                    told.norm().per(),
                    told.indicator().label(),
                    told.stage(),
                    told.modality(),
                    measure(site, told.period()),
                    placesOf.get(i),
                    told.period(),
                    sectors.read(site, sectorsNamed),
                    themesOf.get(i),
                    goesOn ? figures.get(i - 1).sentence() : site.sentence().in(article.text()),
                    issues(told, placesOf.get(i))));
        }
        return figures;
    }

    /**
     * What was decided of a figure.
     *
     * @param stage its indicator's, or null
     * @param heard the modality that the model suggests
     */
    private record Decided(
            ObjectReader.Reading object,
            NormReader.Norm norm,
            Choice indicator,
            @Nullable Stage stage,
            Choice heard,
            Modality modality,
            PeriodInForce period) {}

    /** What each figure counts, of which kind and when; what one tells, those after it lean on. */
    private List<Decided> decided(
            Article article, Occurrences phrases, List<FigureSite> sites, ArticlePeriods periods) {
        ArticleTerms articleTerms = new ArticleTerms(terms, article.text(), phrases);
        List<ObjectReader.Beside> beside = objects.beside(sites);
        ArticleScores scores =
                new ArticleScores(models, new FigureFeatures(terms, articleTerms, article.title()), sites);
        List<PeriodInForce> told = new ArrayList<>(sites.size());
        for (FigureSite site : sites) {
            told.add(periods.inForce(site.quantity().start(), site.quantity().end()));
        }
        RuleWords.Found ruleWords = norms.words(phrases);
        Plans plans = norms.plansOf(article, ruleWords);
        Parts parts = new Parts(partRules);
        List<Decided> decided = new ArrayList<>(sites.size());
        ObjectReader.Reading object = null;
        NormReader.Norm norm = NormReader.Norm.NONE;
        for (int i = 0; i < sites.size(); i++) {
            FigureSite site = sites.get(i);
            FigureSite next = i + 1 < sites.size() ? sites.get(i + 1) : null;
            object = objects.read(site, beside.get(i), articleTerms, object);
            scores.look(i, object);
            Choice indicator = site.goesOnListing()
                    ? decided.get(i - 1).indicator()
                    : evidence.decide(words(article, site, object))
                            .map(Choice::sure)
                            .orElseGet(scores::indicator);
            IndicatorTraits traits = indicators.of(indicator.label());
            String admitted = traits.admits(site.quantity().unit()) ? traits.code() : Indicator.OTHER;
            String settled = parts.settled(site, next, admitted);
            if (!settled.equals(indicator.label())) {
                indicator = Choice.sure(settled);
                traits = indicators.of(settled);
            }
            parts.note(site, settled);
            Choice heard = norms.heard(site, scores::modality);
            object = objects.settled(object, site, articleTerms, traits.noun());
            norm = norms.read(site, norm, ruleWords);
            PeriodInForce period = traits.lasting() ? told.get(i).ofWhatLasts() : told.get(i);
            Modality modality = norms.settled(suggested(heard, plans, period), norm, period, site, plans);
            scores.note(site, settled, norm.isNorm() ? heard.label() : Codes.of(modality));
            period = modality == Modality.TARGET ? period.ofPlan() : period;
            decided.add(new Decided(object, norm, indicator, traits.stage(), heard, modality, period));
        }
        return decided;
    }

    private static List<@Nullable String> themesOf(
            List<FigureSite> sites, List<Decided> decided, ArticleThemes themes) {
        List<@Nullable String> themesOf = new ArrayList<>(sites.size());
        FigureStand previous = null;
        for (int i = 0; i < sites.size(); i++) {
            Decided told = decided.get(i);
            FigureStand stand =
                    sites.get(i).stand(told.object().object(), told.indicator().label(), previous);
            previous = stand.alone();
            themesOf.add(themes.ofFigure(stand));
        }
        return themesOf;
    }

    private EvidenceRules.Words words(Article article, FigureSite site, ObjectReader.Reading object) {
        String left = rules.isPerson(site.quantity().unit()) ? site.leftOfChain() : site.left();
        return new EvidenceRules.Words(
                left, site.restOfClause(), site.quantity().unit(), object.object(), article.title());
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

    private static Set<Issue> issues(Decided told, PlaceInForce place) {
        Set<Issue> issues = EnumSet.noneOf(Issue.class);
        issues.addAll(place.issues());
        issues.addAll(told.period().issues());
        if (told.object().object() == null) {
            issues.add(Issue.OBJECT_UNKNOWN);
        } else if (told.object().inherited()) {
            issues.add(Issue.OBJECT_INHERITED);
        }
        if (told.indicator().probability() < SURE) {
            issues.add(Issue.INDICATOR_WEAK);
        }
        if (told.indicator().margin() < CLEAR) {
            issues.add(Issue.INDICATOR_COMPETING);
        }
        if (told.heard().margin() < CLEAR) {
            issues.add(Issue.MODALITY_UNSURE);
        }
        return issues;
    }
}
