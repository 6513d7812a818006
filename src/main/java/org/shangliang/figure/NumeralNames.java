package org.shangliang.figure;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shangliang.codebook.Division;
import org.shangliang.codebook.Divisions;
import org.shangliang.codebook.Divisions.Township;

/** The parts of place names that begin with a numeral in Chinese characters: 七家镇 of 北七家镇, 三家店 of 三家店街道. */
final class NumeralNames {
    private static final int SHORTEST = 3;

    private NumeralNames() {}

    /**
     * The parts from the numeral on of every division's and township's name.
     *
     * @param endings characters at which a name may be cut short and still be taken for a place
     */
    static Stream<String> of(Divisions divisions, String endings) {
        Stream<String> names = Stream.concat(
                divisions.all().stream().map(Division::name),
                divisions.townships().stream().map(Township::name));
        return names.flatMap(NumeralNames::fromNumerals)
                .flatMap(name -> Stream.concat(Stream.of(name), stems(name, endings)))
                .distinct();
    }

    private static Stream<String> fromNumerals(String name) {
        return IntStream.rangeClosed(0, name.length() - SHORTEST)
                .filter(i -> NumeralReader.mayBegin(name.charAt(i)) && !NumeralReader.isDigit(name.charAt(i)))
                .filter(i -> i == 0 || !NumeralReader.mayBegin(name.charAt(i - 1)))
                .mapToObj(name::substring);
    }

    private static Stream<String> stems(String name, String endings) {
        return IntStream.rangeClosed(SHORTEST, name.length() - 1)
                .filter(end -> endings.indexOf(name.charAt(end - 1)) >= 0)
                .mapToObj(end -> name.substring(0, end));
    }

    /** Longer words that only begin like a township's name: 五家乡镇企业 against 五家乡. */
    static Stream<String> lookalikes(String name, List<String> continuations) {
        return name.endsWith("乡") ? continuations.stream().map(name::concat) : Stream.empty();
    }
}
