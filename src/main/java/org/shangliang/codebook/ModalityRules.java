package org.shangliang.codebook;

import java.util.List;

/**
 * What makes a figure an aim rather than a result, whatever else the clause says.
 *
 * @param norms words that set a minimum or a maximum
 * @param finished words that say a thing is done
 * @param plans words that say what is to be done
 * @param demands words that say what others are to do
 * @param met words before a demand of which what follows tells how it was met
 * @param aims what a number is called right after it where it is an aim (100场的目标)
 * @param attained words before it that tell the aim as reached
 * @param announcers words after which all in the sentence is yet to be done
 * @param done words after which nothing is, until another announces it
 * @param reached words of the same kind, but after an announcer in their clause: what it announces is yet to be reached
 * @param unturned names that hold such a word and turn nothing
 * @param aimCells words of a table's head or label that say its numbers are aimed at
 * @param reachedCells words of one that say they are reached, where it names no aim
 * @param pending words after a number that put it off
 * @param planHeads words in a heading that announce a plan
 * @param toldHeads words in a heading that say it tells what was or is, whatever else it says
 * @param planTitles words that the name of a plan ends with
 * @param toldTitles words in a title that say the article tells what was or is
 * @param lists names of what tasks are set down in
 * @param setters words for setting tasks down
 * @param tasks names of tasks
 * @param planned words before a number that what came of it is set beside (计划12个，实际15个)
 * @param actually words before what came of a plan
 * @param planMet words of a sentence that tells the year's plan as fulfilled
 * @param urged words before them by which that is yet to be reached
 */
public record ModalityRules(
        List<String> norms,
        List<String> finished,
        List<String> plans,
        List<String> demands,
        List<String> met,
        List<String> aims,
        List<String> attained,
        List<String> announcers,
        List<String> done,
        List<String> reached,
        List<String> unturned,
        List<String> aimCells,
        List<String> reachedCells,
        List<String> pending,
        List<String> planHeads,
        List<String> toldHeads,
        List<String> planTitles,
        List<String> toldTitles,
        List<String> lists,
        List<String> setters,
        List<String> tasks,
        List<String> planned,
        List<String> actually,
        List<String> planMet,
        List<String> urged) {
    public ModalityRules {
        norms = List.copyOf(norms);
        finished = List.copyOf(finished);
        plans = List.copyOf(plans);
        demands = List.copyOf(demands);
        met = List.copyOf(met);
        aims = List.copyOf(aims);
        attained = List.copyOf(attained);
        announcers = List.copyOf(announcers);
        done = List.copyOf(done);
        reached = List.copyOf(reached);
        unturned = List.copyOf(unturned);
        aimCells = List.copyOf(aimCells);
        reachedCells = List.copyOf(reachedCells);
        pending = List.copyOf(pending);
        planHeads = List.copyOf(planHeads);
        toldHeads = List.copyOf(toldHeads);
        planTitles = List.copyOf(planTitles);
        toldTitles = List.copyOf(toldTitles);
        lists = List.copyOf(lists);
        setters = List.copyOf(setters);
        tasks = List.copyOf(tasks);
        planned = List.copyOf(planned);
        actually = List.copyOf(actually);
        planMet = List.copyOf(planMet);
        urged = List.copyOf(urged);
    }

    /** Reads the rules of a codebook. */
    public static ModalityRules from(CodebookFiles files) {
        return files.yaml("modality.yaml", ModalityRules.class);
    }

    /** Whether a title is that of a plan; a remark in brackets at its end is left out. */
    public boolean announcesInTitle(String title) {
        int bracket = Math.max(title.lastIndexOf('（'), title.lastIndexOf('('));
        boolean remarked = bracket > 0 && (title.endsWith("）") || title.endsWith(")"));
        String name = remarked ? title.substring(0, bracket) : title;
        return planTitles.stream().anyMatch(name::endsWith)
                && toldHeads.stream().noneMatch(title::contains);
    }

    /** Whether a title says that the article tells what was or is. */
    public boolean tellsInTitle(String title) {
        return toldTitles.stream().anyMatch(title::contains);
    }
}
