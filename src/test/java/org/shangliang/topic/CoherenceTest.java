package org.shangliang.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CoherenceTest {

    @Test
    void wordsThatAlwaysStandTogetherHangTogetherAndStrangersDoNot() {
        Coherence coherence = new Coherence(List.of("水渠", "灌溉", "课堂"), 10);
        coherence.add(List.of("水渠", "灌溉"));
        coherence.add(List.of("课堂"));
        assertEquals(1, coherence.of(List.of("水渠", "灌溉")), 1e-9);
        assertEquals(-1, coherence.of(List.of("水渠", "课堂")), 1e-9);
    }

    @Test
    void wordsThatMeetByChanceAreNeitherNearNorFar() {
        Coherence coherence = new Coherence(List.of("水渠", "课堂"), 10);
        coherence.add(List.of("水渠", "课堂"));
        coherence.add(List.of("水渠"));
        coherence.add(List.of("课堂"));
        coherence.add(List.of("药房"));
        assertEquals(0, coherence.of(List.of("水渠", "课堂")), 1e-9);
    }

    @Test
    void wordsFarApartInALongTextAreNotTogether() {
        Coherence coherence = new Coherence(List.of("水渠", "课堂"), 2);
        coherence.add(List.of("水渠", "渠道", "课堂"));
        assertTrue(coherence.of(List.of("水渠", "课堂")) < 0);
    }
}
