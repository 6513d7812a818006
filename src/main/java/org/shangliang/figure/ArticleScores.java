package org.shangliang.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * The models' scores of an article's figures. What all figures share is weighed once, and so is what those of a clause share; what
 * hangs on no other figure is weighed for all of them before the first is looked at. Not thread-safe.
 */
final class ArticleScores {
    private final FigureFeatures features;
    private final List<FigureSite> sites;
    private final LinearModels.Weigher weigher;
    private final List<LinearModels.Scores> ofSites;
    private final LabelTrail indicators = new LabelTrail();
    private final LabelTrail modalities = new LabelTrail();
    private int figure;

    /** @param sites the figures in reading order */
    ArticleScores(LinearModels models, FigureFeatures features, List<FigureSite> sites) {
        this.features = features;
        this.sites = sites;
        weigher = models.weigher();
        features.writeArticle(weigher);
        ofSites = ofSites(ofClauses(weigher.beside(null)));
    }

    private List<LinearModels.Scores> ofClauses(LinearModels.Scores ofArticle) {
        List<LinearModels.Scores> scores = new ArrayList<>(sites.size());
        for (int i = 0; i < sites.size(); i++) {
            if (i > 0 && sites.get(i - 1).sharesClause(sites.get(i))) {
                scores.add(scores.get(i - 1));
            } else {
                features.writeClause(sites.get(i), weigher);
                scores.add(weigher.beside(ofArticle));
            }
        }
        return scores;
    }

    private List<LinearModels.Scores> ofSites(List<LinearModels.Scores> ofClauses) {
        List<LinearModels.Scores> scores = new ArrayList<>(sites.size());
        for (int i = 0; i < sites.size(); i++) {
            features.writeSite(sites.get(i), weigher);
            scores.add(weigher.beside(ofClauses.get(i)));
        }
        return scores;
    }

    /** Turns to a figure by its number; nothing may be asked before. */
    void look(int number, ObjectReader.Reading object) {
        figure = number;
        features.writeObject(sites.get(number), object, weigher);
        ofSites.set(number, weigher.beside(ofSites.get(number)));
    }

    /** Notes the labels that a figure was given. */
    void note(FigureSite site, String indicator, String modality) {
        indicators.note(site, indicator);
        modalities.note(site, modality);
    }

    private LinearModels.Scores after(LabelTrail trail) {
        features.writePrevious(sites.get(figure), trail, weigher);
        return weigher.beside(ofSites.get(figure));
    }

    Choice indicator() {
        return after(indicators).indicator();
    }

    Choice modality() {
        return after(modalities).modality();
    }
}
