package org.shangliang.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.compare.CountyComparisonRow;
import org.shangliang.outcome.ClaimRow;
import org.shangliang.outcome.OutcomeRow;
import org.shangliang.outcome.Span;
import org.shangliang.serve.View.ViewColumn;
import org.shangliang.table.Column;
import org.shangliang.table.ColumnDeclaration;
import org.shangliang.table.Table;
import org.shangliang.table.TableDeclaration;

class FlatViewsTest {
    private static final CodeNames NAMES = new CodeNames(CodebookFiles.shipped());
    private static final FlatViews FLAT = new FlatViews(NAMES);

    /** A table with one column of every kind. */
    @Table(
            name = "gold.meetings",
            zh = "会议",
            en = "meetings",
            grain = "one row per meeting",
            key = "meeting_id",
            references = @Table.Reference(column = "members", table = "silver.members", key = "member_id"))
    record Meeting(
            @Column(zh = "会议编号", en = "id of the meeting") String meetingId,
            @Column(zh = "区划代码", en = "code of the division") String divisionCode,
            @Column(zh = "时间跨度", en = "span", codes = Span.class) String span,
            @Column(zh = "主题", en = "themes") List<String> themes,
            @Column(zh = "委员", en = "ids of the members") List<String> members,
            @Column(zh = "主持人", en = "who led it", personal = true) @Nullable String chair,
            @Column(zh = "议项", en = "points") List<Point> points) {

        /** A point of its agenda. */
        record Point(String title, long minutes) {}
    }

    private static final List<View> MEETINGS = FLAT.of(TableDeclaration.of(Meeting.class));

    private static List<String> columns(View view) {
        return view.columns().stream().map(ViewColumn::name).toList();
    }

    @Test
    void aNameStandsBesideEveryCodeAndListsAreFlat() {
        assertEquals(
                List.of(
                        "meeting_id",
                        "division_code",
                        "division_name",
                        "city_code",
                        "city_name",
                        "province_code",
                        "province_name",
                        "span",
                        "span_name",
                        "span_name_en",
                        "themes",
                        "themes_name",
                        "members_count",
                        "points"),
                columns(MEETINGS.get(0)));
    }

    @Test
    void whatMayHoldNamesOfPersonsIsLeftOut() {
        MEETINGS.forEach(view -> assertFalse(view.query().contains("chair"), view.query()));
    }

    @Test
    void aListOfRecordsHasAViewOfItsOwn() {
        View points = MEETINGS.get(1);
        assertEquals("default.bi_meetings_points", points.fullName());
        assertEquals(List.of("meeting_id", "title", "minutes"), columns(points));
    }

    @Test
    void aQuoteInACommentEndsNothing() {
        assertEquals("'the county\\'s own'", View.literal("the county's own"));
    }

    @Test
    void everyClosedCodeOfTheComparedTablesHasAName() {
        for (Class<? extends Record> record : List.of(OutcomeRow.class, CountyComparisonRow.class, ClaimRow.class)) {
            TableDeclaration<?> table = TableDeclaration.of(record);
            List<String> named = columns(FLAT.of(table).get(0));
            for (ColumnDeclaration column : table.columns()) {
                if (!column.codes().isEmpty() && !column.name().equals("issues")) {
                    assertTrue(named.contains(column.name() + "_name"), table.name() + "." + column.name());
                }
            }
            assertTrue(named.contains("indicator_name"), table.name());
        }
    }
}
