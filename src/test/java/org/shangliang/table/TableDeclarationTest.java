package org.shangliang.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shangliang.codebook.Bound;

class TableDeclarationTest {

    @Table(name = "gold.sample", zh = "样", en = "sample", grain = "one row per county", key = "division_code")
    record Sample(
            @Column(zh = "区划", en = "division") String divisionCode,
            @Column(zh = "每万人", en = "per 10,000 people") @Nullable Double per10kPeople,
            @Column(zh = "程度", en = "bound", codes = Bound.class) List<Bound> bounds) {}

    @Table(name = "gold.spread", zh = "摊", en = "spread", grain = "one row per name", key = "name")
    record WithStamp(@Spread Stamp stamp, @Column(zh = "名", en = "name") String name) {}

    @Table(name = "gold.keyless", zh = "无键", en = "keyless", grain = "?", key = "id")
    record Keyless(@Column(zh = "名", en = "name") String name) {}

    @Table(name = "gold.bare", zh = "裸", en = "bare", grain = "?", key = "name")
    record Bare(String name) {}

    @Test
    void aColumnTakesNameTypeAndNullabilityFromItsComponent() {
        ColumnDeclaration column = TableDeclaration.of(Sample.class).columns().get(1);
        assertEquals("per_10k_people", column.name());
        assertEquals("DOUBLE", column.type().sql());
        assertTrue(column.nullable());
        assertEquals("每万人 · per 10,000 people", column.comment());
    }

    @Test
    void aCodedColumnKnowsItsCodes() {
        ColumnDeclaration column = TableDeclaration.of(Sample.class).columns().get(2);
        assertEquals(List.of("exact", "at_least", "at_most", "approx", "range"), column.codes());
        assertEquals("ARRAY<STRING>", column.type().sql());
    }

    @Test
    void theColumnsOfASpreadComponentStandInItsPlace() {
        TableDeclaration<WithStamp> table = TableDeclaration.of(WithStamp.class);
        assertEquals(List.of("codebook_version", "run_id", "name"), table.columnNames());
        assertEquals("运行编号 · id of the run", table.columns().get(1).comment());
        assertEquals(List.of("c", "r", "甲"), RecordFields.values(new WithStamp(new Stamp("c", "r"), "甲")));
    }

    @Test
    void aKeyThatIsNoColumnIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> TableDeclaration.of(Keyless.class));
    }

    @Test
    void aComponentWithoutAMeaningIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> TableDeclaration.of(Bare.class));
    }
}
