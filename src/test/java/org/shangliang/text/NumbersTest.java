package org.shangliang.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumbersTest {
    private static List<String> in(String text) {
        Numbers numbers = Numbers.of(text);
        return IntStream.range(0, numbers.size())
                .mapToObj(number -> text.substring(numbers.start(number), numbers.end(number)))
                .toList();
    }

    @Test
    void numbersAreToldWholeAndInOrder() {
        assertEquals(List.of("2023", "8", "21"), in("柳湾镇2023年8月21日"));
        assertEquals(List.of("1", "500", "12"), in("1,500元，占12"));
        assertEquals(List.of(), in("议事厅"));
        assertEquals(List.of(), in(""));
    }

    @Test
    void manyNumbersFindRoom() {
        String text = "3件 ".repeat(40);
        assertEquals(40, in(text).size());
    }
}
