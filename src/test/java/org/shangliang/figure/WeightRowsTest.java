package org.shangliang.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Rows of weights added three sums at a time, against adding weight by weight. */
class WeightRowsTest {
    private static final double HEAVIEST = 16;

    @RepeatedTest(20)
    void every_sum_is_that_of_its_weights_whatever_its_neighbours_are(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int sums = repetition.getCurrentRepetition();
        WeightRows.Builder builder = new WeightRows.Builder(sums);
        int[] expected = new int[sums];
        int[] places = new int[30];
        for (int row = 0; row < places.length; row++) {
            List<WeightRows.Entry> entries = row(random, sums);
            entries.forEach(entry -> expected[entry.sum()] += entry.whole());
            places[row] = builder.add(entries);
        }
        WeightRows rows = builder.build();
        long[] added = rows.newSums();
        rows.add(places, added);
        assertArrayEquals(expected, WeightRows.values(added, sums));
    }

    private static List<WeightRows.Entry> row(Random random, int sums) {
        List<WeightRows.Entry> entries = new ArrayList<>();
        for (int sum = 0; sum < sums; sum++) {
            if (random.nextBoolean()) {
                entries.add(new WeightRows.Entry(sum, HEAVIEST * (2 * random.nextDouble() - 1)));
            }
        }
        return entries;
    }
}
