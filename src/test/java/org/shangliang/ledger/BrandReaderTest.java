package org.shangliang.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shangliang.codebook.Brands;
import org.shangliang.codebook.CodebookFiles;

class BrandReaderTest {
    private static final BrandReader READER = new BrandReader(Brands.from(CodebookFiles.shipped()));

    @Test
    void aBrandCountsEachTimeItIsNamed() {
        assertEquals(List.of("ysxhsl", "yishiting", "ysxhsl"), READER.in("依托“有事好商量”协商议事室,村里把有事好商量开到了地头。"));
    }

    @Test
    void ofOverlappingNamesTheLongestCounts() {
        assertEquals(List.of("yxxsgtdz"), READER.in("开展一线协商·共同缔造行动"));
        assertEquals(List.of("yxxs"), READER.in("开展一线协商活动"));
    }

    @Test
    void aCellWithAnyOtherNameIsOther() {
        assertEquals("ysljxs", READER.ofCell(" 有事来协商平台(城关) "));
        assertEquals("other", READER.ofCell("老槐树下的会"));
    }
}
