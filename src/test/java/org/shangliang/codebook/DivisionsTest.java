package org.shangliang.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DivisionsTest {
    private static final Divisions DIVISIONS = Divisions.load(CodebookFiles.shipped());

    private static List<String> codes(String name) {
        return DIVISIONS.named(name).stream().map(Division::code).toList();
    }

    @Test
    void everyLevelIsFoundByItsFullName() {
        assertEquals(List.of("100000"), codes("中国"));
        assertEquals(List.of("420000"), codes("湖北省"));
        assertEquals(List.of("420500"), codes("宜昌市"));
        assertEquals(List.of("420525"), codes("远安县"));
    }

    @Test
    void customaryShortNamesLeaveOutLevelsAndPeoples() {
        assertEquals(List.of("522600"), codes("黔东南"));
        assertEquals(List.of("422800"), codes("恩施州"));
        assertEquals(List.of("622927"), codes("积石山县"));
        assertEquals(List.of("152222"), codes("科右中旗"));
        assertEquals(List.of("650000"), codes("新疆"));
    }

    @Test
    void aFormerNameLeadsToItsSuccessorOfToday() {
        assertEquals(List.of("420304"), codes("郧县"));
        assertEquals(List.of("340706"), codes("铜陵县"));
        assertEquals(List.of("511703"), codes("达县"));
    }

    @Test
    void aNameMayFitSeveralDivisions() {
        assertTrue(codes("鼓楼区").size() > 3);
        assertTrue(codes("无此县").isEmpty());
    }

    @Test
    void codesOfTownshipsVillagesAndOfOldLeadToTheCountyOfToday() {
        assertEquals(
                "420525", DIVISIONS.findSuccessor("420525101").orElseThrow().code());
        assertEquals(
                "420525", DIVISIONS.findSuccessor("420525101001").orElseThrow().code());
        assertEquals("420304", DIVISIONS.findSuccessor("420321").orElseThrow().code());
    }

    @Test
    void countiesWithoutACityLieInTheirProvince() {
        assertEquals("420000", DIVISIONS.cityOf("429004"));
        assertEquals("110000", DIVISIONS.cityOf("110101"));
        assertEquals("420500", DIVISIONS.cityOf("420525"));
    }

    @Test
    void theCommonDivisionIsTheLowestThatHoldsBoth() {
        assertEquals("420500", DIVISIONS.commonOf("420525", "420583"));
        assertEquals("420000", DIVISIONS.commonOf("420525", "420304"));
        assertEquals("100000", DIVISIONS.commonOf("420525", "511623"));
        assertEquals("420500", DIVISIONS.commonOf("420500", "420525"));
    }

    @Test
    void containmentFollowsTheCodes() {
        assertTrue(Divisions.contains("420000", "420525"));
        assertFalse(Divisions.contains("420525", "420500"));
    }
}
