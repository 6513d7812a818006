package org.shangliang.text;

import java.util.List;
import java.util.Map;
import org.shangliang.codebook.CodebookFiles;

/**
 * What heads, labels and cells of tables say: {@code tables.yaml}.
 *
 * @param serials heads of columns that only number the rows
 * @param units heads of columns that hold the units of their rows
 * @param uncounted ends of heads and labels whose numbers count nothing (排名)
 * @param means words of heads and labels whose numbers are means of the others
 * @param rates words of heads and labels whose numbers are shares or rates of change
 * @param rateUnits the units those are told in
 * @param totals labels that add up the others
 * @param measures heads over labels that name what is counted
 * @param persons heads over labels that are persons
 * @param years heads over labels that are years
 * @param stands heads that say whether their numbers are aimed at or reached
 * @param blanks cells that tell nothing
 * @param unitLines what a line above a table says before its units
 * @param endings ends of heads that tell the unit, with the unit
 * @param counts ends of heads that say only that something is counted
 * @param nouns which of several units nouns are counted in
 */
record TableWords(
        List<String> serials,
        List<String> units,
        List<String> uncounted,
        List<String> means,
        List<String> rates,
        List<String> rateUnits,
        List<String> totals,
        List<String> measures,
        List<String> persons,
        List<String> years,
        List<String> stands,
        List<String> blanks,
        List<String> unitLines,
        Map<String, String> endings,
        List<String> counts,
        List<Counting> nouns) {

    /**
     * Nouns and the units that they may be counted in.
     *
     * @param units the units
     * @param words the nouns
     */
    record Counting(List<String> units, List<String> words) {
        Counting {
            units = List.copyOf(units);
            words = List.copyOf(words);
        }
    }

    TableWords {
        serials = List.copyOf(serials);
        units = List.copyOf(units);
        uncounted = List.copyOf(uncounted);
        means = List.copyOf(means);
        rates = List.copyOf(rates);
        rateUnits = List.copyOf(rateUnits);
        totals = List.copyOf(totals);
        measures = List.copyOf(measures);
        persons = List.copyOf(persons);
        years = List.copyOf(years);
        stands = List.copyOf(stands);
        blanks = List.copyOf(blanks);
        unitLines = List.copyOf(unitLines);
        endings = Map.copyOf(endings);
        counts = List.copyOf(counts);
        nouns = List.copyOf(nouns);
    }

    /** @throws org.shangliang.codebook.CodebookException if the file cannot be used */
    static TableWords from(CodebookFiles files) {
        return files.yaml("tables.yaml", TableWords.class);
    }

    /** Whether numbers under a head, or beside a label, count nothing. */
    boolean countsNothing(String words) {
        return uncounted.stream().anyMatch(words::endsWith) || means.stream().anyMatch(words::contains);
    }

    /** Whether numbers under a head, or beside a label, are shares or rates of change. */
    boolean isRate(String words) {
        return rates.stream().anyMatch(words::contains);
    }

    /** Whether a label, or a head, adds up the others. */
    boolean isTotal(String words) {
        return totals.stream().anyMatch(words::contains);
    }
}
