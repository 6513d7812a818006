package org.shangliang.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Sets of classes of terms, against sets of numbers. */
class ClassSetTest {

    @RepeatedTest(20)
    void a_set_holds_what_was_put_into_it(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        NavigableSet<Integer> one = numbers(random);
        NavigableSet<Integer> other = numbers(random);
        ClassSet set = ClassSet.of(one);
        assertEquals(List.copyOf(one), listed(set));
        for (int number = 0; number < ClassSet.MOST; number++) {
            assertEquals(one.headSet(number).size(), set.below(number));
        }
        NavigableSet<Integer> both = new TreeSet<>(one);
        both.retainAll(other);
        assertEquals(List.copyOf(both), listed(set.and(ClassSet.of(other))));
        assertEquals(!both.isEmpty(), set.intersects(ClassSet.of(other)));
        one.removeAll(other);
        assertEquals(List.copyOf(one), listed(set.without(ClassSet.of(other))));
    }

    @Test
    void a_class_beyond_the_last_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> ClassSet.of(List.of(ClassSet.MOST)));
    }

    private static NavigableSet<Integer> numbers(Random random) {
        NavigableSet<Integer> numbers = new TreeSet<>();
        random.ints(random.nextInt(40), 0, ClassSet.MOST).forEach(numbers::add);
        return numbers;
    }

    private static List<Integer> listed(ClassSet set) {
        List<Integer> listed = new ArrayList<>();
        for (int each = set.next(0); each != ClassSet.NONE; each = set.next(each + 1)) {
            listed.add(each);
        }
        return listed;
    }
}
