package org.shangliang.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shangliang.compare.Counties.counting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranks, their intervals and bands. */
class RanksTest {
    private static final String A = "420525";
    private static final String B = "420506";
    private static final String C = "420526";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void A01_where_all_true_rates_are_equal_no_county_is_ranked_apart(long seed) {
        Random random = new Random(seed);
        Counties counties = counting("topics_collected");
        List<String> codes = Counties.some(60);
        for (int i = 0; i < codes.size(); i++) {
            long population = 200_000 + 15_000L * i;
            counties.sized(codes.get(i), population, 200);
            counties.logged(codes.get(i), 2023, poisson(random, population / 10_000.0));
        }
        Map<String, CountyComparisonRow> rows = counties.in(2023, Peers.CITY, Basis.PER_10K_PEOPLE);
        for (CountyComparisonRow row : rows.values()) {
            assertEquals(1, row.band(), row::toString);
            assertEquals(1, row.rankLow());
            assertEquals(60, row.rankHigh());
        }
    }

    @Test
    void A02_with_articles_of_many_sizes_and_equal_rates_no_county_is_ranked_apart() {
        Random random = new Random(7);
        Counties counties = counting("topics_collected");
        for (String code : Counties.some(40)) {
            double[] articles = new double[12];
            for (int i = 0; i < articles.length; i++) {
                articles[i] = 1 + poisson(random, 9);
            }
            counties.told(code, 2023, articles);
        }
        counties.in(2023).values().forEach(row -> assertEquals(1, row.band(), row::toString));
    }

    @Test
    void A03_counties_far_apart_with_much_to_rest_on_are_ranked_apart() {
        Map<String, CountyComparisonRow> rows = counting("topics_collected")
                .logged(A, 2023, 900)
                .logged(B, 2023, 100)
                .in(2023);
        assertEquals(1, rows.get(A).rankHigh());
        assertEquals(2, rows.get(B).rankLow());
        assertEquals(1, rows.get(A).band());
        assertEquals(2, rows.get(B).band());
    }

    @Test
    void A04_the_word_of_one_article_sets_no_county_apart() {
        Map<String, CountyComparisonRow> rows = counting("topics_collected")
                .told(A, 2023, 900)
                .told(B, 2023, 100)
                .in(2023);
        assertEquals(1, rows.get(A).rank());
        assertEquals(2, rows.get(A).rankHigh());
        assertEquals(1, rows.get(B).rankLow());
        assertEquals(1, rows.get(B).band());
    }

    @Test
    void A05_every_rank_has_its_interval_and_what_it_rests_on() {
        counting("topics_collected").logged(A, 2023, 30).told(B, 2023, 20).told(C, 2023, 2).in(2023).values().stream()
                .filter(row -> row.rank() != null)
                .forEach(row -> {
                    assertTrue(row.n() > 0);
                    assertNotNull(row.rankLow());
                    assertNotNull(row.rankHigh());
                    assertEquals(2, row.of());
                });
    }

    @Test
    void A06_equals_share_a_rank_and_stand_in_administrative_order() {
        Map<String, CountyComparisonRow> rows = counting("topics_collected")
                .told(C, 2023, 40)
                .told(A, 2023, 40)
                .told(B, 2023, 10)
                .in(2023);
        assertEquals(1, rows.get(A).rank());
        assertEquals(1, rows.get(C).rank());
        assertEquals(3, rows.get(B).rank());
        assertEquals(
                List.of(1, 2, 3),
                rows.values().stream().map(CountyComparisonRow::adminOrder).toList());
        assertEquals(rows.get(A).percentile(), rows.get(C).percentile());
    }

    @Test
    void A07_the_same_seed_gives_the_same_ranks_in_whatever_order_the_cells_come() {
        Counties one = counting("topics_collected")
                .logged(A, 2023, 30)
                .told(B, 2023, 24)
                .told(C, 2023, 9);
        Counties other =
                counting("topics_collected").told(C, 2023, 9).told(B, 2023, 24).logged(A, 2023, 30);
        assertEquals(one.in(2023), other.in(2023));
    }

    @Test
    void A08_shares_are_not_ranked() {
        CountyComparisonRow row = counting("proposal_rate")
                .told(A, 2023, 1)
                .told(B, 2023, 0.9)
                .in(2023)
                .get(A);
        assertNull(row.rank());
        assertEquals("not_applicable", row.rankStatus());
    }

    @Test
    void A09_the_figures_of_one_article_stand_or_fall_together() {
        double[] values = {30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30};
        Counties one =
                counting("topics_collected").toldInOneArticle(A, 2023, values).logged(B, 2023, 400);
        Counties many = counting("topics_collected").told(A, 2023, values).logged(B, 2023, 400);
        assertEquals(1, one.in(2023).get(A).n());
        assertEquals(12, many.in(2023).get(A).n());
        assertTrue(width(one) > 2 * width(many));
    }

    private static double width(Counties counties) {
        CountyComparisonRow row = counties.in(2023).get(A);
        return Objects.requireNonNull(row.intervalHigh()) - Objects.requireNonNull(row.intervalLow());
    }

    private static int poisson(Random random, double mean) {
        double left = Math.exp(-mean);
        double product = random.nextDouble();
        int events = 0;
        while (product > left) {
            product *= random.nextDouble();
            events++;
        }
        return events;
    }
}
