package org.shangliang.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.CodebookException;
import org.shangliang.codebook.CodebookFiles;

/**
 * What synthetic logs are made of: {@code synthetic/logs.yaml}.
 *
 * @param profile a year of a county that tells no segments
 * @param counties the sample's counties
 * @param years the days of counties that tell no segments
 * @param styles how counties keep their logs
 * @param headers by log and column, two Chinese headers
 * @param values a value's code, and how it is written
 * @param sectors sectors as written
 * @param kinds kinds of activities, as often as they occur
 * @param matters what titles are about
 * @param title the pattern of a title, by log
 */
record LogPlan(
        Segment profile,
        List<County> counties,
        Days years,
        List<Style> styles,
        Map<String, Map<String, List<String>>> headers,
        Map<String, List<String>> values,
        List<Sector> sectors,
        List<String> committees,
        List<String> brands,
        List<String> venues,
        List<String> kinds,
        List<Matter> matters,
        Map<String, String> title) {
    private static final String FILE = "synthetic/logs.yaml";

    /** A stretch of days, both ends included. */
    record Days(LocalDate from, LocalDate to) {}

    /**
     * A county and how it keeps its logs.
     *
     * @param prefix what its ids begin with
     * @param style index of its style
     * @param segments what happened when; empty for the profile in every year
     */
    record County(String code, String prefix, int members, int style, @Nullable List<Segment> segments) {}

    /**
     * How much happened in a stretch of days.
     *
     * @param everyone how many members did something, or null where that is left to chance
     * @param money what resolved livelihood items cost in all, or null for chance; households and people likewise
     */
    record Segment(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int members,
            int collected,
            int selected,
            int sessions,
            int resolved,
            int unresolved,
            int proposals,
            int opinions,
            double deeds_per_member,
            @Nullable Integer everyone,
            @Nullable Long money,
            @Nullable Long households,
            @Nullable Long people) {
        Segment during(LocalDate first, LocalDate last, double share) {
            return new Segment(
                    first,
                    last,
                    members,
                    times(collected, share),
                    times(selected, share),
                    times(sessions, share),
                    times(resolved, share),
                    times(unresolved, share),
                    times(proposals, share),
                    times(opinions, share),
                    deeds_per_member,
                    everyone,
                    money,
                    households,
                    people);
        }

        private static int times(int number, double share) {
            return (int) Math.round(number * share);
        }
    }

    /** How a county keeps its logs. */
    record Style(String format, String charset, int headers, String dates, String county, String money) {
        boolean isEnglish() {
            return headers == 2;
        }
    }

    /**
     * What a title is about.
     *
     * @param told as titles say it
     * @param theme code of its theme
     */
    record Matter(String told, String theme) {}

    /** A sector as written. */
    record Sector(String told, List<String> codes) {}

    static LogPlan from(CodebookFiles files) {
        LogPlan plan = files.yaml(FILE, LogPlan.class);
        for (County county : plan.counties()) {
            if (county.style() >= plan.styles().size()) {
                throw new CodebookException(FILE + ", " + county.code(), "there is no style " + county.style());
            }
        }
        return plan;
    }
}
