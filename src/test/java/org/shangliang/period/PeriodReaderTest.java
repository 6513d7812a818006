package org.shangliang.period;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shangliang.period.Reports.periodOf;
import static org.shangliang.period.Reports.published;
import static org.shangliang.period.Reports.titled;
import static org.shangliang.period.Reports.years;

import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shangliang.codebook.Issue;
import org.shangliang.period.PeriodInForce.Basis;
import org.shangliang.text.Article;

class PeriodReaderTest {
    private static final LocalDate SUMMER = LocalDate.of(2023, 8, 21);
    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 12);

    @Test
    void a_period_holds_through_the_section_until_the_next_expression() {
        Article article = published(SUMMER, "今年以来，县政协走访企业31家。收集难题17个，转交部门办理。\n委员还送去技术课9场。\n去年，同类课程办了4场。听课农户260人。");
        assertAll(
                () -> assertEquals("2023..2023", years(periodOf("31家", article))),
                () -> assertEquals("2023..2023", years(periodOf("17个", article))),
                () -> assertEquals("2023..2023", years(periodOf("9场", article))),
                () -> assertEquals("2022..2022", years(periodOf("4场", article))),
                () -> assertEquals("2022..2022", years(periodOf("260人", article))));
    }

    @Test
    void what_is_carried_says_so_and_what_stands_beside_the_figure_has_no_issue() {
        Article article = published(SUMMER, "今年以来，县政协走访企业31家。收集难题17个。");
        PeriodInForce told = periodOf("31家", article);
        PeriodInForce carried = periodOf("17个", article);
        assertAll(
                () -> assertEquals(Set.of(), told.issues()),
                () -> assertEquals("今年以来", told.expression()),
                () -> assertEquals(Basis.PREVIOUS_SENTENCE, carried.basis()),
                () -> assertEquals(Set.of(Issue.PERIOD_INHERITED), carried.issues()));
    }

    @Test
    void without_any_expression_the_period_is_unknown() {
        PeriodInForce period = periodOf("31家", published(SUMMER, "县政协走访企业31家，解决了用工难。"));
        assertAll(
                () -> assertNull(period.start()),
                () -> assertNull(period.end()),
                () -> assertEquals(Set.of(Issue.PERIOD_UNKNOWN), period.issues()));
    }

    @Test
    void a_title_that_names_the_year_covers_a_report_that_names_none() {
        Article article = titled("青石县政协2022年工作综述", JANUARY, "全体委员提交提案118件，立案96件。");
        assertEquals("2022..2022", years(periodOf("96件", article)));
        assertEquals(Basis.ARTICLE, periodOf("96件", article).basis());
    }

    @Test
    void the_day_a_session_opened_does_not_date_the_report_it_heard() {
        Article article = published(JANUARY, "过去一年，县政协提交提案118件。1月10日开幕的全会听取了这份报告。\n按内容分，经济类提案41件。");
        assertEquals("2023..2023", years(periodOf("41件", article)));
    }

    @Test
    void the_months_of_a_plan_are_of_the_year_planned_in_every_paragraph() {
        Article article = published(LocalDate.of(2023, 12, 20), "2024年全县安排议题24个。\n二、3月报送选题36个。\n三、10月组织视察3次。");
        assertAll(
                () -> assertEquals("2024..2024", years(periodOf("36个", article))),
                () -> assertEquals("2024..2024", years(periodOf("3次", article))));
    }

    @Test
    void what_is_set_beside_an_article_is_not_of_its_period() {
        Article article = published(SUMMER, "今年以来，县政协走访企业31家。\n延伸阅读\n政协工作室的墙上挂着制度9项。");
        assertNull(periodOf("9项", article).start());
    }

    @Test
    void a_number_summed_up_without_a_time_is_a_running_total_unless_it_is_planned() {
        PeriodInForce told = periodOf("80名", published(SUMMER, "据了解，委员们资助学生80名。"));
        assertAll(
                () -> assertEquals(SUMMER, told.end()),
                () -> assertNull(told.ofPlan().end()));
    }

    @Test
    void the_day_a_form_names_holds_for_the_lines_below_it() {
        Article article = published(null, "议事时间：2022年4月19日\n参加人员：村民代表14名\n议事过程：大家提出意见11条。");
        assertAll(
                () -> assertEquals("2022..2022", years(periodOf("14名", article))),
                () -> assertEquals("2022..2022", years(periodOf("11条", article))));
    }

    @Test
    void the_whole_year_is_the_one_that_the_title_names() {
        Article article = titled("2022年度履职情况通报", LocalDate.of(2023, 2, 12), "全年参加活动3200人次，人均16次。");
        assertAll(
                () -> assertEquals("2022..2022", years(periodOf("3200人次", article))),
                () -> assertEquals("2022..2022", years(periodOf("16次", article))));
    }

    @Test
    void a_year_told_in_passing_gives_way_to_the_years_reported_on_with_its_paragraph() {
        Article article = published(SUMMER, "五年来，县政协协商310场。2022年，网络议政4次，网民留言80条。\n改造小区14个。\n2021年，评选案例6个。\n印发手册9册。");
        assertAll(
                () -> assertEquals("2022..2022", years(periodOf("80条", article))),
                () -> assertEquals("2019..2023", years(periodOf("14个", article))),
                () -> assertEquals("2021..2021", years(periodOf("9册", article))));
    }

    @Test
    void the_items_of_a_digest_are_not_of_each_others_periods() {
        Article article = published(SUMMER, "今年以来，各地办法多。\n【青石镇】6月9日，议事会请来代表22名。\n【柳湾镇】聘请议事员85名。");
        PeriodInForce period = periodOf("85名", article);
        assertEquals(LocalDate.of(2023, 1, 1), period.start());
        assertEquals(SUMMER, period.end());
    }

    @Test
    void a_review_of_december_is_of_its_year_and_one_of_january_of_the_year_before() {
        String review = "这一年，县政协开协商会37次。";
        assertAll(
                () -> assertEquals("2023..2023", years(periodOf("37次", published(LocalDate.of(2023, 12, 29), review)))),
                () -> assertEquals("2023..2023", years(periodOf("37次", published(JANUARY, review)))),
                () -> assertEquals("?..?", years(periodOf("37次", published(SUMMER, review)))));
    }

    @Test
    void a_total_up_to_a_day_does_not_begin_with_a_year_only_compared_with() {
        Article article = published(null, "2020年，捐款860万元。\n2019年捐款768万元。\n截至2020年12月31日，97家企业参与。");
        assertNull(periodOf("97家", article).start());
    }

    @Test
    void a_running_total_ends_with_its_sentence() {
        Article article = published(JANUARY, "2023年，县政协提交提案118件。截至2024年1月5日，已经办复110件。按内容分，经济类提案41件。");
        assertAll(
                () -> assertTrue(periodOf("110件", article).cumulative()),
                () -> assertEquals(
                        LocalDate.of(2024, 1, 5), periodOf("110件", article).end()),
                () -> assertEquals("2023..2023", years(periodOf("41件", article))));
    }

    @Test
    void what_a_clause_compares_with_is_not_its_period() {
        Article article = published(JANUARY, "2023年提交提案118件，比2022年多了15件，其中经济类41件。");
        assertAll(
                () -> assertEquals("2023..2023", years(periodOf("15件", article))),
                () -> assertEquals("2023..2023", years(periodOf("41件", article))));
    }

    @Test
    void settings_and_rules_take_no_period_from_the_news_around_them() {
        Article article = published(SUMMER, "8月15日，议事厅请来居民26人。\n社区下辖小区7个，面积1.2平方公里。\n每季度至少开会1次，意见当场答复。");
        assertAll(
                () -> assertEquals("2023..2023", years(periodOf("26人", article))),
                () -> assertEquals("?..?", years(periodOf("7个", article))),
                () -> assertEquals("?..?", years(periodOf("1.2平方公里", article))),
                () -> assertEquals("?..?", years(periodOf("1次", article))));
    }

    @Test
    void plans_lie_in_the_future_and_are_not_carried_on() {
        Article article = published(SUMMER, "今年以来，全县修渠12公里。到2025年建成茶园3万亩。眼下种下茶苗900亩。");
        assertAll(
                () -> assertTrue(periodOf("3万亩", article).future()),
                () -> assertFalse(periodOf("900亩", article).future()),
                () -> assertEquals("2023..2023", years(periodOf("900亩", article))));
    }

    @Test
    void a_plan_for_the_year_that_runs_covers_all_of_it() {
        Article article = published(SUMMER, "今年计划修渠12公里。今年以来修渠5公里。去年修渠9公里。");
        assertAll(
                () -> assertEquals(SUMMER, periodOf("12公里", article).end()),
                () -> assertEquals(
                        LocalDate.of(2023, 12, 31),
                        periodOf("12公里", article).ofPlan().end()),
                () -> assertEquals(SUMMER, periodOf("5公里", article).ofPlan().end()),
                () -> assertEquals(
                        LocalDate.of(2022, 12, 31),
                        periodOf("9公里", article).ofPlan().end()));
    }

    @Test
    void a_plan_for_all_of_the_year_told_before_covers_that_year() {
        Article article = published(JANUARY, "二、2024年工作安排\n全年开展协商活动320场。");
        assertEquals(
                LocalDate.of(2024, 12, 31), periodOf("320场", article).ofPlan().end());
    }

    @Test
    void a_date_in_brackets_before_an_item_dates_that_item_and_the_relative_words_in_it() {
        Article article =
                published(SUMMER, "送医到青石\n（2020-11-06）今年以来，医疗队义诊9场，免费看病430人。\n夜校开课\n（2023-08-20）近日，夜校收到课本75册。");
        assertAll(
                () -> assertEquals("2020..2020", years(periodOf("430人", article))),
                () -> assertEquals("2023..2023", years(periodOf("75册", article))));
    }

    @Test
    void the_term_of_a_city_is_told_by_the_years_the_report_looks_back_on() {
        Article article = published(LocalDate.of(2021, 12, 21), "5年来，市政协主动作为。\n本届以来，开展视察64次，提交报告38份。");
        assertEquals("2017..2021", years(periodOf("38份", article)));
    }

    @Test
    void without_a_publication_the_latest_day_told_places_this_year() {
        Article article = published(null, "今年以来，县里建起驿站14个。2022年9月6日，第一场恳谈会开门。");
        assertEquals("2022..2022", years(periodOf("14个", article)));
    }

    @Test
    void a_short_number_in_a_list_is_not_taken_for_a_later_one() {
        Article article = published(
                LocalDate.of(2023, 11, 9), "2023年，市城建局办理建议51件。\n1.省里的建议8件\n2.市里的建议43件\n截至目前，网上公开结果18件，其中省里的8件。");
        assertEquals("2023..2023", years(periodOf("8件", article)));
    }

    @Test
    void a_headline_figure_has_the_period_of_its_repetition_in_the_text() {
        Article article = published(SUMMER, "青石县：84件提案全部办复\n2022年，青石县84件提案按期办复。");
        assertEquals("2022..2022", years(periodOf("84件", article)));
    }

    @Test
    void whatever_the_words_a_period_never_ends_before_it_starts_and_quotes_the_text() {
        String[] pieces = {
            "今年",
            "去年",
            "2021年",
            "到2025年",
            "截至",
            "目前",
            "以来",
            "五年来",
            "8月",
            "至",
            "31日",
            "上半年",
            "十三届三次会议",
            "，",
            "。",
            "\n",
            "（2020-11-06）",
            "“十四五”期间",
            "近",
            "3",
            "个月",
            "比",
            "提案12件",
            "《规划》",
            "二〇二〇年",
            "年",
            "月",
            "日前",
            "2月30日"
        };
        Random random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 14; i++) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            text.append("提案12件");
            checkSound(published(random.nextBoolean() ? SUMMER : null, text.toString()));
        }
    }

    private static void checkSound(Article article) {
        ArticlePeriods periods = Reports.READER.read(article);
        for (int at = article.text().indexOf("12件");
                at >= 0;
                at = article.text().indexOf("12件", at + 1)) {
            PeriodInForce period = periods.inForce(at, at + 3);
            String said = article.text() + " " + period;
            boolean rises = period.start() == null
                    || period.end() == null
                    || !period.end().isBefore(period.start());
            assertTrue(rises, said);
            assertTrue(period.expression() == null || article.text().contains(period.expression()), said);
        }
    }

    @Test
    void numbers_are_dealt_out_to_the_parts_of_a_year_listed_before_them() {
        Article months = published(JANUARY, "2023年1至10月议事168场，办结难题140件；11月、12月分别议事22场、19场，办结难题15件、17件。");
        Article quarters = published(JANUARY, "2023年第一、二、三、四季度，县政协依次走访企业13家、21家、18家、26家，走访农户900户。");
        assertAll(
                () -> assertEquals("2023-11-01..2023-11-30", days(periodOf("22场", months))),
                () -> assertEquals("2023-12-01..2023-12-31", days(periodOf("19场", months))),
                () -> assertEquals("2023-11-01..2023-11-30", days(periodOf("15件", months))),
                () -> assertEquals("2023-12-01..2023-12-31", days(periodOf("17件", months))),
                () -> assertEquals("2023-01-01..2023-03-31", days(periodOf("13家", quarters))),
                () -> assertEquals("2023-04-01..2023-06-30", days(periodOf("21家", quarters))),
                () -> assertEquals("2023-07-01..2023-09-30", days(periodOf("18家", quarters))),
                () -> assertEquals("2023-10-01..2023-12-31", days(periodOf("26家", quarters))));
    }

    @Test
    void what_is_dealt_out_to_places_is_not_dealt_out_to_months_told_before_them() {
        Article article = published(JANUARY, "去年11月、12月，白云镇、青石镇分别议事3场、4场。");
        assertEquals(periodOf("3场", article), periodOf("4场", article));
    }

    @Test
    void another_time_ends_what_is_dealt_out() {
        Article article = published(JANUARY, "去年11月、12月分别议事3场、4场，今年1月走访农户30户、企业6家。");
        assertAll(
                () -> assertEquals("2023-12-01..2023-12-31", days(periodOf("4场", article))),
                () -> assertEquals("2024..2024", years(periodOf("30户", article))),
                () -> assertEquals("2024..2024", years(periodOf("6家", article))));
    }

    private static String days(PeriodInForce period) {
        return period.start() + ".." + period.end();
    }
}
