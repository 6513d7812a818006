package org.shangliang.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shangliang.codebook.CodebookFiles;

/** The rows of tables are told out with the heads, labels and units that their bare numbers lean on. */
class TableRowsTest {
    private static final ArticleReader ARTICLES = new ArticleReader(CodebookFiles.shipped());

    private static final String BEFORE = "松河县政协推动协商进村，各乡镇情况如下表。\n";
    private static final String AFTER = "\n下一步，县政协将把议事室办到更多村组，让群众说话有地方。";

    private static AlignedText read(String table) {
        return ARTICLES.read(Document.of("表", BEFORE + table + AFTER)).get(0).body();
    }

    private static List<String> told(String table) {
        return read(table).text().lines().filter(line -> line.contains(" | ")).toList();
    }

    @Test
    void a_number_is_told_with_its_head_and_the_unit_in_it() {
        assertEquals(
                List.of(
                        "乡镇 | 协商议事（场） | 解决问题（件） | 参与人次",
                        "青石镇 | 协商议事14场 | 解决问题9件 | 参与1,120人次",
                        "柳湾镇 | 协商议事8场 | 解决问题0件 | 参与310余人次"),
                told("乡镇 | 协商议事（场） | 解决问题（件） | 参与人次\n青石镇 | 14 | 9 | 1,120\n柳湾镇 | 8 | 0 | 310余"));
    }

    @Test
    void a_number_in_thousands_is_told_with_the_unit_of_its_head_but_not_with_thousands_of_another() {
        assertEquals(
                List.of("乡镇 | 参与群众（人次） | 筹资（万元）", "青石镇 | 参与群众4.2千人次 | 1.3千 | —"),
                told("乡镇 | 参与群众（人次） | 筹资（万元）\n青石镇 | 4.2千 | 1.3千"));
    }

    @Test
    void a_row_of_an_indicator_is_told_by_its_label_and_the_unit_beside_it() {
        assertEquals(
                List.of(
                        "指标 | 单位 | 2022年 | 2023 | 同比（%）",
                        "提交提案 | 2022年提交提案96件 | 2023年提交提案104件 | 提交提案同比8.3%", "办复率 | 2022年办复率97.5% | 2023年办复率100%"),
                told("指标 | 单位 | 2022年 | 2023 | 同比（%）\n提交提案 | 件 | 96 | 104 | 8.3\n办复率 | % | 97.5 | 100 | —"));
    }

    @Test
    void units_told_above_go_to_the_nouns_that_are_counted_in_them() {
        assertEquals(
                List.of("乡镇 | 协商议事 | 化解矛盾 | 参与群众 | 获奖", "青石镇 | 协商议事14场 | 化解矛盾9件 | 参与群众560人次 | 3 | —"),
                told("各乡镇统计表（单位：场、件、人次）\n乡镇 | 协商议事 | 化解矛盾 | 参与群众 | 获奖\n青石镇 | 14 | 9 | 560 | 3"));
    }

    @Test
    void a_head_in_two_rows_is_read_from_the_top() {
        assertEquals(
                "青石镇 | 2022年协商14场 | 2022年解决问题9件 | 计划：2023年协商20场 | 完成：2023年协商21场",
                told("乡镇 | 2022年 | | 2023年协商 |\n | 协商（场） | 解决问题（件） | 计划（场） | 完成（场）\n青石镇 | 14 | 9 | 20 | 21")
                        .get(2));
    }

    @Test
    void heads_in_brackets_above_stand_over_rows_whose_labels_alone_are_headed() {
        assertEquals(
                "青石镇 | 捐款3万元 | 提案5件 | 宣传报道7篇",
                told("各乡镇情况如下（捐款/提案/宣传报道）：\n乡镇 |\n青石镇 | 3万元 | 5件 | 7篇\n柳湾镇 | 2万元 | | 4篇")
                        .get(0));
    }

    @Test
    void what_single_members_did_is_not_told_as_the_countys() {
        String table = "姓名 | 界别 | 提交提案（件）\n王某 | 经济 | 2\n李某 | 教育 | 1";
        assertEquals(table.lines().toList(), told(table));
    }

    @Test
    void silence_is_left_out_and_is_not_zero() {
        assertEquals(
                "青石镇 | 协商议事14场",
                told("乡镇 | 协商议事（场） | 解决问题（件） | 参与人次\n青石镇 | 14 | — | /").get(1));
        assertEquals(
                "柳湾镇 | —",
                told("乡镇 | 协商议事（场） | 解决问题（件）\n青石镇 | 14 | 2\n柳湾镇 | | 无").get(2));
    }

    @Test
    void ranks_telephones_means_and_what_has_no_unit_stay_bare() {
        assertEquals(
                List.of(
                        "序号 | 乡镇 | 协商（场） | 排名 | 联系电话 | 议题",
                        "青石镇 | 协商14场 | 2 | 0828-1234567 | 31 | —",
                        "平均 | 12 | 28 | —"),
                told("序号 | 乡镇 | 协商（场） | 排名 | 联系电话 | 议题\n1 | 青石镇 | 14 | 2 | 0828-1234567 | 31\n | 平均 | 12 | | | 28"));
    }

    @Test
    void a_rate_takes_no_unit_of_things() {
        assertEquals(
                "青石镇 | 提案14件 | 97.1 | —",
                told("各镇情况（单位：件）\n乡镇 | 提案 | 办复率\n青石镇 | 14 | 97.1").get(1));
    }

    @Test
    void a_sum_says_so_at_each_number_and_which_years_it_adds() {
        assertEquals(
                "合计 | 2021年至2023年合计 协商33场",
                told("年份 | 协商（场）\n2021 | 9\n2022 | 10\n2023 | 14\n合计 | 33").get(4));
        assertEquals(
                "合计 | 计划合计30场", told("乡镇 | 计划（场）\n青石镇 | 14\n柳湾镇 | 16\n合计 | 30").get(3));
    }

    @Test
    void a_number_with_its_own_unit_takes_its_head_only() {
        assertEquals(
                "青石镇 | 捐款3.2万元 | 提案5件",
                told("单位 | 捐款 | 提案（件）\n青石镇 | 3.2万元 | 5件").get(1));
        assertEquals(
                "青石镇 | 捐款3万元 | 提案5件 | 信息2篇",
                told("各镇履职（捐款/提案/信息）：\n青石镇 | 3万元 | 5件 | 2篇").get(0));
    }

    @Test
    void what_is_added_stands_where_its_cell_stands() {
        String table = "乡镇 | 协商议事（场） | 解决问题（件）\n青石镇 | 14 | 9";
        AlignedText body = read(table);
        String source = BEFORE + table;
        int row = body.text().indexOf("青石镇 | 协商议事14场");
        assertEquals(source.indexOf("14"), body.sourceOffset(body.text().indexOf("14场")));
        assertEquals(source.indexOf("14"), body.sourceOffset(row + "青石镇 | ".length()));
        assertEquals(source.length(), body.sourceEnd(row + "青石镇 | 协商议事14场 | 解决问题9件".length()));
    }

    @Test
    void lines_of_links_are_no_table() {
        assertEquals(List.of(), told("登录 | 立即注册 | 找回密码\n主题 214 | 帖子 306 | 积分 958"));
    }
}
