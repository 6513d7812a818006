package org.shangliang.period;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shangliang.codebook.CodebookException;
import org.shangliang.codebook.CodebookFiles;

/**
 * The words of time: {@code periods.yaml}.
 *
 * @param years a year told relative to the publication, and how many years after it
 * @param beside a year that only stands beside the one told, and how many years after the publication
 * @param scene words that come back to the event an article reports
 * @param thisTime such words that mean the event an article is the news of
 * @param parts a part of a year: its first and last month
 * @param since words after an expression that make it run on to the publication
 * @param near words for an event of the days before the publication
 * @param now words for the state on the day of publication
 * @param asOf words before a date that make a running total up to it
 * @param open words for time without bounds
 * @param asides headings of what is set beside an article
 * @param past words for some time before, which say nothing beyond their clause
 * @param remote words for a time long before, which say nothing beyond their sentence
 * @param term words for the term that runs
 * @param events what everyone knows the day of: year and month
 * @param plans five-year plans: first and last year
 * @param planAfter words after a plan's name that make it a time
 * @param planEnd words after a plan's name that name its last year
 * @param spanBefore words before a number of years or months
 * @param spanRunning words before a number of years up to now through which something goes on
 * @param notRunning words of a clause whose years of that kind lie ahead, or whose number is of each of them
 * @param spanAhead words before a number of years to come
 * @param spanAfter words after a number of years or months
 * @param spanBothSides those of {@code spanAfter} that tell a time only with a word before the number too
 * @param earlier words just before an expression of what was long before
 * @param compare words just before an expression that only compares
 * @param comparedAfter words after an expression that the clause compares with
 * @param origin words after a date that tell how old a thing is
 * @param changes words of a change, before what it led to (增加到)
 * @param passed words that look like time and are none
 * @param session words of a clause about a meeting that hears a report
 * @param held words before the day on which what a form tells of was held
 * @param imprint words of lines that tell of the publication itself
 * @param state words of a clause that states what is, at no told time
 * @param setting words of a clause that only describes the setting
 * @param rule words of a clause that sets a rule
 * @param ruleUnits units that rules count in
 * @param scoreVerbs words before points, in rules
 * @param plan words of a clause that speaks of what is to come
 * @param demanded words before a date by which something has to be done
 * @param achieved words of a sentence that sets what was done beside what was planned
 * @param sum words of a sentence that sums up what was done so far
 * @param takenUp words with which a paragraph goes on about the total told in the one before it
 * @param same a year told relative to the one told last, and how many years after it
 * @param beginnings verbs of what begins on a day told before them
 * @param dealing words after a list of years: numbers follow, one for each (2021、2022年分别开会9次、7次)
 * @param examples expressions and what they mean, run as tests
 */
public record PeriodWords(
        Map<String, Integer> years,
        Map<String, Integer> beside,
        Set<String> scene,
        Set<String> thisTime,
        Map<String, List<Integer>> parts,
        Set<String> since,
        Set<String> near,
        Set<String> now,
        Set<String> asOf,
        Set<String> open,
        Set<String> asides,
        Set<String> past,
        Set<String> remote,
        Set<String> term,
        Map<String, List<Integer>> events,
        Map<String, List<Integer>> plans,
        Set<String> planAfter,
        Set<String> planEnd,
        Set<String> spanBefore,
        Set<String> spanRunning,
        Set<String> notRunning,
        Set<String> spanAhead,
        Set<String> spanAfter,
        Set<String> spanBothSides,
        Set<String> earlier,
        Set<String> compare,
        Set<String> comparedAfter,
        Set<String> origin,
        Set<String> changes,
        Set<String> passed,
        Set<String> session,
        Set<String> held,
        Set<String> imprint,
        Set<String> state,
        Set<String> setting,
        Set<String> rule,
        Set<String> ruleUnits,
        Set<String> scoreVerbs,
        Set<String> plan,
        Set<String> demanded,
        Set<String> achieved,
        Set<String> sum,
        Set<String> takenUp,
        Map<String, Integer> same,
        Set<String> beginnings,
        List<String> dealing,
        List<PeriodExample> examples) {
    private static final String FILE = "periods.yaml";

    public PeriodWords {
        years = Map.copyOf(years);
        beside = Map.copyOf(beside);
        scene = Set.copyOf(scene);
        thisTime = Set.copyOf(thisTime);
        parts = Map.copyOf(parts);
        events = Map.copyOf(events);
        scoreVerbs = Set.copyOf(scoreVerbs);
        plans = Map.copyOf(plans);
        since = Set.copyOf(since);
        near = Set.copyOf(near);
        now = Set.copyOf(now);
        asOf = Set.copyOf(asOf);
        open = Set.copyOf(open);
        asides = Set.copyOf(asides);
        past = Set.copyOf(past);
        remote = Set.copyOf(remote);
        planAfter = Set.copyOf(planAfter);
        planEnd = Set.copyOf(planEnd);
        term = Set.copyOf(term);
        spanBefore = Set.copyOf(spanBefore);
        spanRunning = Set.copyOf(spanRunning);
        notRunning = Set.copyOf(notRunning);
        spanAhead = Set.copyOf(spanAhead);
        changes = Set.copyOf(changes);
        passed = Set.copyOf(passed);
        session = Set.copyOf(session);
        spanAfter = Set.copyOf(spanAfter);
        spanBothSides = Set.copyOf(spanBothSides);
        earlier = Set.copyOf(earlier);
        compare = Set.copyOf(compare);
        comparedAfter = Set.copyOf(comparedAfter);
        origin = Set.copyOf(origin);
        held = Set.copyOf(held);
        imprint = Set.copyOf(imprint);
        state = Set.copyOf(state);
        setting = Set.copyOf(setting);
        rule = Set.copyOf(rule);
        ruleUnits = Set.copyOf(ruleUnits);
        plan = Set.copyOf(plan);
        demanded = Set.copyOf(demanded);
        achieved = Set.copyOf(achieved);
        sum = Set.copyOf(sum);
        takenUp = Set.copyOf(takenUp);
        same = Map.copyOf(same);
        beginnings = Set.copyOf(beginnings);
        dealing = List.copyOf(dealing);
        examples = List.copyOf(examples);
        parts.forEach((word, months) -> check(word, months, 12));
        events.forEach((word, month) -> checkMonth(word, month));
        plans.forEach((word, ends) -> check(word, ends, 9999));
    }

    /** The words of a codebook. */
    public static PeriodWords from(CodebookFiles files) {
        return files.yaml(FILE, PeriodWords.class);
    }

    private static void checkMonth(String word, List<Integer> month) {
        if (month.size() != 2 || month.get(0) < 1900 || month.get(1) < 1 || month.get(1) > 12) {
            throw new CodebookException(FILE, word + ": needs a year and a month, not " + month);
        }
    }

    private static void check(String word, List<Integer> ends, int highest) {
        if (ends.size() != 2 || ends.get(0) < 1 || ends.get(0) > ends.get(1) || ends.get(1) > highest) {
            throw new CodebookException(FILE, word + ": needs a first and a last, rising, not " + ends);
        }
    }
}
