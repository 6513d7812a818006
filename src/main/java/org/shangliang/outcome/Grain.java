package org.shangliang.outcome;

/** Within what the claims of a county are set against each other. */
enum Grain {
    /** Sector and theme apart: {@code gold.outcomes}. */
    FINEST(true, true),
    /** All together: the county's number. */
    COUNTY(false, false),
    /** Sector by sector, over all themes. */
    SECTOR(true, false),
    /** Theme by theme, over all sectors. */
    THEME(false, true);

    private final boolean bySector;
    private final boolean byTheme;

    Grain(boolean bySector, boolean byTheme) {
        this.bySector = bySector;
        this.byTheme = byTheme;
    }

    /** The claim's cell at this grain. */
    Cell cellOf(Claim claim, Subject subject, int yearFromDays) {
        var end = claim.figure().periodEnd();
        return new Cell(
                subject,
                bySector ? claim.sector() : null,
                byTheme ? claim.theme() : null,
                end == null ? null : end.getYear(),
                Span.of(claim.figure().periodStart(), end, yearFromDays));
    }
}
