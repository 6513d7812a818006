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
 * @param planHeads words in a heading that announce a plan
 * @param toldHeads words in a heading that say it tells what was or is, whatever else it says
 * @param planTitles words that the name of a plan ends with
 * @param toldTitles words in a title that say the article tells what was or is
 * @param lists names of what tasks are set down in
 * @param setters words for setting tasks down
 * @param tasks names of tasks
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
        List<String> planHeads,
        List<String> toldHeads,
        List<String> planTitles,
        List<String> toldTitles,
        List<String> lists,
        List<String> setters,
        List<String> tasks) {
    private static final int REACH = 20;

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
        planHeads = List.copyOf(planHeads);
        toldHeads = List.copyOf(toldHeads);
        planTitles = List.copyOf(planTitles);
        toldTitles = List.copyOf(toldTitles);
        lists = List.copyOf(lists);
        setters = List.copyOf(setters);
        tasks = List.copyOf(tasks);
    }

    /** Reads the rules of a codebook. */
    public static ModalityRules from(CodebookFiles files) {
        return files.yaml("modality.yaml", ModalityRules.class);
    }

    /** Whether words set a norm: 每人每年至少. */
    public boolean setsNorm(String words) {
        return norms.stream().anyMatch(words::contains);
    }

    /** Whether what follows a demand tells how it was met; {@code before} is what stands before the demand in its sentence. */
    public boolean tellsMet(String before) {
        String near = before.substring(Math.max(0, before.length() - REACH));
        return met.stream().anyMatch(near::contains);
    }

    /**
     * Whether a number is called an aim that is not said to be reached: 确定开展[100次]的目标, not 完成了[100次]的目标.
     *
     * @param before what stands before the number in its clause
     * @param right what stands between it and the next number or item
     */
    public boolean isAim(String before, String right) {
        return aims.stream().anyMatch(right::startsWith) && attained.stream().noneMatch(before::contains);
    }

    /** Whether words say that a thing is done. */
    public boolean saysDone(String words) {
        return finished.stream().anyMatch(words::contains);
    }

    /** Whether a heading announces a plan. */
    public boolean announcesInHead(String heading) {
        return planHeads.stream().anyMatch(heading::contains)
                || planTitles.stream().anyMatch(heading::endsWith);
    }

    /** Whether a heading says that what was or is stands under it. */
    public boolean tellsInHead(String heading) {
        return toldHeads.stream().anyMatch(heading::contains);
    }

    /** Whether a title is that of a plan; a remark in brackets at its end is left out. */
    public boolean announcesInTitle(String title) {
        int bracket = Math.max(title.lastIndexOf('（'), title.lastIndexOf('('));
        boolean remarked = bracket > 0 && (title.endsWith("）") || title.endsWith(")"));
        String name = remarked ? title.substring(0, bracket) : title;
        return !tellsInHead(title) && planTitles.stream().anyMatch(name::endsWith);
    }

    /** Whether a title says that the article tells what was or is. */
    public boolean tellsInTitle(String title) {
        return toldTitles.stream().anyMatch(title::contains);
    }

    /**
     * Whether a number of tasks is set down to be done: 列出[18项]任务清单.
     *
     * @param before what stands before the number in its clause
     * @param right what stands between it and the next number or item
     * @param after what stands after the number in its clause
     */
    public boolean setsTasks(String before, String right, String after) {
        return tasks.stream().anyMatch(right::contains)
                && setters.stream().anyMatch(before::contains)
                && lists.stream().anyMatch(after::contains)
                && !saysDone(before);
    }
}
