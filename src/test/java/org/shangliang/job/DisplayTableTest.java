package org.shangliang.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DisplayTableTest {
    @Test
    void columnsStandStraightWhereACharacterIsTwoWide() {
        List<String> lines = new DisplayTable("county", "sessions")
                .row("古浪县", 725L)
                .row("Gulang", 1_346L)
                .lines();
        assertEquals(List.of("county  sessions", "------  --------", "古浪县       725", "Gulang     1,346"), lines);
    }

    @Test
    void aMarkThatTakesNoRoomIsNotCounted() {
        assertEquals(1, DisplayTable.width("e\u0301"));
        assertEquals(2, DisplayTable.width("\uff0c"));
        assertEquals(2, DisplayTable.width("📈"));
    }
}
