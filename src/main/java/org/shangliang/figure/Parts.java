package org.shangliang.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.PartRules;

/**
 * Tells by arithmetic what the parts of a total are: of 64件，占24.7% the total is 259, and what was said of the 259 holds of
 * the 64. One for each article, its figures told in reading order.
 */
final class Parts {
    private static final int NEAR = 14;
    private static final double ROUNDED = 0.55;

    private final PartRules rules;
    private final List<Total> totals = new ArrayList<>();
    private final Map<String, Integer> toldFrom = new HashMap<>();
    private @Nullable Total last;
    private @Nullable String ofPart;

    /** A number whose stage is known. */
    private record Total(FigureSite site, String stage) {
        double value() {
            return site.quantity().value();
        }
    }

    Parts(PartRules rules) {
        this.rules = rules;
    }

    /**
     * What the words suggest, or what the numbers told so far make of it.
     *
     * @param next the figure after it, or null
     * @param heard the indicator that the words suggest
     */
    String settled(FigureSite site, @Nullable FigureSite next, String heard) {
        if (site.quantity().unit().equals("ratio")) {
            return ofShare(site, heard);
        }
        int stage = rules.stages().indexOf(heard);
        boolean open = stage >= 0
                && !rules.rated().contains(heard)
                && rules.units().contains(site.quantity().unit());
        if (!open) {
            return heard;
        }
        if (rules.tellsTotal(
                site.text().substring(site.clauseStart(), site.quantity().start()))) {
            ofPart = null;
            return heard;
        }
        String told = next != null && isShareOf(site, next) ? stageBy(site, next) : null;
        ofPart = told != null || !site.followsInParagraph() ? told : ofPart;
        if (ofPart != null) {
            return ofPart;
        }
        boolean early = stage > 0
                && totals.stream()
                        .anyMatch(each -> each.stage().equals(rules.stages().get(stage - 1)))
                && site.quantity().start() < toldFrom(heard, site.text());
        return early ? rules.stages().get(stage - 1) : heard;
    }

    /** Where a stage's own words begin in the article: its start for one that needs none, its end where they are missing. */
    private int toldFrom(String stage, String text) {
        return toldFrom.computeIfAbsent(stage, each -> rules.told().getOrDefault(each, List.of("")).stream()
                .mapToInt(text::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(text.length()));
    }

    /** Notes the indicator that a figure was given at last. */
    void note(FigureSite site, String indicator) {
        boolean stage = rules.stages().contains(indicator)
                && rules.units().contains(site.quantity().unit());
        last = stage ? new Total(site, indicator) : null;
        if (last != null) {
            totals.add(last);
        }
    }

    /** A share of its own stage's total says nothing more; one of the stage before is a rate. */
    private String ofShare(FigureSite site, String heard) {
        boolean open = heard.equals(rules.rate()) || heard.equals(rules.share());
        if (last == null || !open || rules.rated().contains(last.stage()) || !isShareOf(last.site(), site)) {
            return heard;
        }
        String of = stageBy(last.site(), site);
        if (of == null) {
            return heard;
        }
        return of.equals(last.stage()) ? rules.share() : rules.rate();
    }

    private boolean isShareOf(FigureSite part, FigureSite share) {
        int gap = share.quantity().start() - part.quantity().end();
        return share.quantity().unit().equals("ratio")
                && share.sentence().start() == part.sentence().start()
                && gap > 0
                && gap <= NEAR
                && rules.leadsToShare(part.text()
                        .substring(part.quantity().end(), share.quantity().start()));
    }

    /** The one stage whose total the share leads to, or null. */
    private @Nullable String stageBy(FigureSite part, FigureSite share) {
        String stage = null;
        for (Total total : totals) {
            boolean leads = total.value() > part.quantity().value()
                    && Math.abs(part.quantity().value() / total.value()
                                    - share.quantity().value())
                            <= ROUNDED * unitInLastPlace(share);
            if (leads && stage != null && !stage.equals(total.stage())) {
                return null;
            }
            stage = leads ? total.stage() : stage;
        }
        return stage;
    }

    /** 24.7% is rounded to a thousandth, 25% to a hundredth. */
    private static double unitInLastPlace(FigureSite share) {
        String mention = share.quantity().mention();
        int point = mention.indexOf('.');
        int places = 0;
        while (point >= 0
                && point + 1 + places < mention.length()
                && Character.isDigit(mention.charAt(point + 1 + places))) {
            places++;
        }
        return Math.pow(10, -2 - places);
    }
}
