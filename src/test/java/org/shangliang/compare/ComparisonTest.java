package org.shangliang.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.shangliang.compare.Counties.counting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a cell of the comparison says, and why it says nothing. */
class ComparisonTest {
    private static final String A = "420525";
    private static final String B = "420506";
    private static final String C = "420526";
    private static final String ELSEWHERE = "620622";

    @Test
    void A01_every_cell_has_a_status_and_none_without_a_number_is_zero() {
        Map<String, CountyComparisonRow> rows = counting("topics_collected")
                .known(C, ELSEWHERE, "620621")
                .covered(C, 2023)
                .perhaps("620621", 2023)
                .told(A, 2023, 40)
                .told(B, 2023, 0)
                .told("420502", 2023, 3)
                .in(2023);
        assertEquals("reported", rows.get(A).status());
        assertEquals("reported_zero", rows.get(B).status());
        assertEquals("small_number", rows.get("420502").status());
        assertEquals("covered_none_found", rows.get(C).status());
        assertEquals("not_covered", rows.get(ELSEWHERE).status());
        assertEquals("unplaced", rows.get("620621").status());
        assertEquals(0.0, rows.get(B).value());
        assertNull(rows.get(C).value());
        assertNull(rows.get(ELSEWHERE).value());
    }

    @Test
    void A02_a_number_without_a_year_is_named_and_not_put_into_one() {
        CountyComparisonRow row = counting("topics_collected")
                .toldAtSomeTime(A, 40)
                .covered(A, 2023)
                .told(B, 2023, 30)
                .in(2023)
                .get(A);
        assertEquals("undated", row.status());
        assertNull(row.value());
    }

    @Test
    void A03_rates_are_per_hundred_members_and_ten_thousand_people() {
        CountyComparisonRow row = counting("topics_collected")
                .sized(A, 200_000, 180)
                .told(A, 2023, 90)
                .in(2023)
                .get(A);
        assertEquals(50.0, row.per100Members());
        assertEquals(4.5, row.per10kPeople());
        assertEquals(2020, row.referenceYear());
    }

    @Test
    void A04_no_rate_without_a_reference_and_none_of_a_small_number() {
        Map<String, CountyComparisonRow> rows = counting("topics_collected")
                .sized(B, 200_000, 180)
                .told(A, 2023, 90)
                .told(B, 2023, 2)
                .in(2023);
        assertNull(rows.get(A).per10kPeople());
        assertEquals("no_reference", rows.get(A).per10kPeopleStatus());
        assertNull(rows.get(B).per10kPeople());
        assertEquals("small_number", rows.get(B).per10kPeopleStatus());
    }

    @Test
    void A05_change_is_told_where_both_years_are_whole() {
        CountyComparisonRow row = counting("topics_collected")
                .told(A, 2022, 60)
                .told(A, 2023, 90)
                .in(2023)
                .get(A);
        assertEquals(30.0, row.changeFromLastYear());
        assertEquals("given", row.changeStatus());
    }

    @Test
    void A06_eight_months_are_not_set_against_a_year() {
        CountyComparisonRow row = counting("topics_collected")
                .told(A, 2022, 60)
                .told(A, LocalDate.of(2023, 1, 1), LocalDate.of(2023, 8, 15), 50)
                .in(2023)
                .get(A);
        assertNull(row.changeFromLastYear());
        assertEquals("unlike_span", row.changeStatus());
    }

    @Test
    void A07_eight_months_are_not_ranked_beside_a_year() {
        Map<String, CountyComparisonRow> rows = counting("topics_collected")
                .told(A, LocalDate.of(2023, 1, 1), LocalDate.of(2023, 8, 15), 50)
                .told(B, 2023, 60)
                .told(C, 2023, 70)
                .in(2023);
        assertEquals("nothing_alike", rows.get(A).rankStatus());
        assertEquals(2, rows.get(B).of());
    }

    @Test
    void A08_of_several_spans_the_year_is_compared() {
        CountyComparisonRow row = counting("topics_collected")
                .told(A, LocalDate.of(2023, 1, 1), LocalDate.of(2023, 8, 15), 50)
                .told(A, 2023, 60)
                .in(2023)
                .get(A);
        assertEquals(60.0, row.value());
        assertEquals("year", row.span());
    }

    @Test
    void A09_peers_are_of_the_same_city_or_province_or_size() {
        Counties counties = counting("topics_collected")
                .sized(A, 200_000, 180)
                .sized(B, 500_000, 240)
                .sized(ELSEWHERE, 210_000, 185)
                .told(A, 2023, 40)
                .told(B, 2023, 60)
                .told(ELSEWHERE, 2023, 80);
        assertEquals(
                List.of(B), counties.in(2023, Peers.CITY, Basis.VALUE).get(A).peerCodes());
        assertEquals(60.0, counties.in(2023, Peers.CITY, Basis.VALUE).get(A).peerMedian());
        assertEquals(
                List.of(ELSEWHERE, B),
                counties.in(2023, Peers.NEAREST, Basis.VALUE).get(A).peerCodes());
        assertEquals(
                "nothing_alike",
                counties.in(2023, Peers.PROVINCE, Basis.VALUE).get(ELSEWHERE).peerStatus());
    }

    @Test
    void A10_changing_the_peers_changes_nothing_but_what_is_said_of_them() {
        Counties counties = counting("topics_collected")
                .sized(A, 200_000, 180)
                .sized(B, 500_000, 240)
                .told(A, 2023, 40)
                .told(B, 2023, 60)
                .told(C, 2023, 80);
        List<List<Object>> told = Arrays.stream(Peers.values())
                .map(peers -> counties.compared(peers, Basis.VALUE).stream()
                        .map(ComparisonTest::withoutPeers)
                        .toList())
                .distinct()
                .toList();
        assertEquals(1, told.size());
    }

    @Test
    void A11_the_peers_of_the_nearest_kind_do_not_depend_on_what_is_compared() {
        Counties counties = counting("topics_collected")
                .known(C)
                .sized(A, 200_000, 180)
                .sized(B, 500_000, 240)
                .sized(C, 220_000, 190)
                .told(A, 2023, 40)
                .told(B, 2023, 41);
        assertEquals(
                List.of(C, B),
                counties.in(2023, Peers.NEAREST, Basis.VALUE).get(A).peerCodes());
    }

    private static Object withoutPeers(CountyComparisonRow row) {
        return Arrays.asList(
                row.where().divisionCode(),
                row.year(),
                row.status(),
                row.value(),
                row.low(),
                row.high(),
                row.per100Members(),
                row.per10kPeople(),
                row.rank(),
                row.rankLow(),
                row.rankHigh(),
                row.band(),
                row.of(),
                row.percentile(),
                row.changeFromLastYear());
    }
}
