package org.shangliang.reprint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shangliang.reprint.BandPairs.InBand;
import org.shangliang.reprint.BandPairs.Pair;
import org.shangliang.reprint.Ties.Tie;

class BandPairsTest {
    private static ArticleSignatureRow signed(String id, Long... bands) {
        return new ArticleSignatureRow(id, 100, List.of(bands), id, "v", "r");
    }

    @Test
    void aNewArticleIsPairedWithThoseKnownBeforeAndNewOnesWithEachOtherOnce() {
        Set<Pair> pairs = BandPairs.of(
                List.of(signed("m", 1L, 2L), signed("n", 1L, 2L, 3L)),
                List.of(new InBand(1, "a", "a"), new InBand(2, "a", "a")),
                12);
        assertEquals(Set.of(new Pair("m", "a"), new Pair("n", "a"), new Pair("n", "m")), pairs);
    }

    @Test
    void ofABandThatManyShareOnlyTheFirstAreCompared() {
        Set<Pair> pairs = BandPairs.of(
                List.of(signed("x", 7L)),
                List.of(new InBand(7, "c", "c"), new InBand(7, "a", "a"), new InBand(7, "b", "b")),
                2);
        assertEquals(Set.of(new Pair("x", "a"), new Pair("x", "b")), pairs);
    }

    @Test
    void whatSharesNoBandIsComparedWithNothing() {
        assertEquals(Set.of(), BandPairs.of(List.of(signed("x", 7L), signed("y", 8L)), List.of(), 12));
    }

    @Test
    void whatIsTiedOverOthersBearsTheLeastName() {
        assertEquals(
                Map.of("b", "a", "c", "a", "d", "a", "n", "m"),
                Ties.leastNames(List.of(new Tie("c", "d"), new Tie("b", "a"), new Tie("n", "m"), new Tie("d", "b"))));
    }
}
