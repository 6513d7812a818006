package org.shangliang.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Issue;

class ArticleReaderTest {
    private static final ArticleReader READER = new ArticleReader(CodebookFiles.shipped());
    private static final String BODY = "入夏以来，松河县政协组织委员走进柳湾社区，开了4场议事会，商定为老楼加装雨棚36处。\n居民说，下雨天再不用绕路走。";

    private static List<Article> read(String text) {
        return READER.read(Document.of("页", text));
    }

    private static Article one(String text) {
        List<Article> articles = read(text);
        assertEquals(1, articles.size());
        return articles.get(0);
    }

    @Test
    void the_day_on_which_a_meeting_was_held_stays_and_is_not_that_of_the_publication() {
        Article article = one("协商时间：2022年4月19日\n" + BODY);
        assertTrue(article.text().contains("2022年4月19日"), article.text());
        assertEquals(Article.PublishedBasis.LATEST_MENTION, article.publishedBasis());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "当前位置：首页 > 政协动态 > 县区",
                "发布时间：2022-06-18 10:21 来源：松河融媒 浏览次数：211 字体：【大 中 小】",
                "登录 | 立即注册 | 找回密码",
                "分享到： 微博 微信 QQ空间",
                "上一篇：柳湾修路记 下一篇：青石桥加固",
                "责任编辑：林某",
                "版权所有：松河县政协 蜀ICP备10000001号-2",
                "声明：本文版权归原作者所有，如有侵权请联系删除。",
                "澳门新彩票网|体育投注|棋牌平台",
                "首 页 政协动态 协商建言 委员声音 主席日志 正商量",
                "投稿热线：0828-1234567 邮箱：a@example.com",
                "阅读 302 评论 7",
                "202206/18/44721",
                "第1页 共3页",
                "已有35人参与 12条评论",
                "编辑丨林某 审核｜周某",
                "打开APP查看更多",
                "个性签名：岁月静好 省钱300元加我",
            })
    void drops_the_furniture_of_a_page(String furniture) {
        assertEquals(BODY, one(furniture + "\n" + BODY).text());
        assertEquals(BODY, one(BODY + "\n" + furniture).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "柳湾社区 | 36处 | 4场",
                "一等奖2名，二等奖5名",
                "链接：县政协近三年办结提案210件，其中民生类96件。",
                "延伸阅读：去年同期，青石镇开了9场院坝会，化解纠纷15件。",
                "——收藏捐赠文物30件",
                "评论员文章12篇",
                "委员说，有难处请联系我们，去年已帮助企业12家。",
                "县里对未经许可擅自经营的8家店铺作了整改。",
                "收到评论350条、点赞1200个，转发文章40篇。",
            })
    void keeps_what_only_looks_like_furniture(String content) {
        assertEquals(BODY + "\n" + content, one(BODY + "\n" + content).text());
    }

    @Test
    void a_line_that_holds_both_loses_only_its_furniture() {
        assertEquals(
                "北坡引水记 委员们跑了11趟，水终于上了山。",
                one("北坡引水记 发布人：管理员 2021-04-02 栏目：基层 委员们跑了11趟，水终于上了山。 上一条：修桥 下一条：植树")
                        .text());
    }

    @Test
    void replies_and_lists_of_other_pages_go() {
        String thread = "查看: 88 | 回复: 2\n楼主甲 发表于 2020-5-6 09:12 | 只看该作者\n" + BODY
                + "\n乙 发表于 2020-5-6 11:40 | 只看该作者\n我家3套房也漏雨\n";
        assertEquals(BODY, one(thread).text());
        assertEquals(BODY, one(BODY + "\n相关阅读\n· 青石镇修渠12公里\n· 柳湾开会3场").text());
    }

    @Test
    void lines_broken_inside_a_sentence_or_a_number_are_joined() {
        String text =
                one("今年以来，松河县政协围绕产业发展开展专题调研，先后走访企业4\n2家，帮助落实贷款1.6\n亿元，协调解决用工、用地、用电等方面的困难共\n38件，企业负责人都说好。\n下一步还要跟踪问效。")
                        .text();
        assertTrue(text.contains("走访企业42家，帮助落实贷款1.6亿元"), text);
        assertTrue(text.contains("困难共38件"), text);
        assertTrue(text.contains("都说好。\n下一步"), text);
    }

    @Test
    void a_title_above_text_is_not_joined_to_it() {
        Article article = one("协商聚合力，小桥连民心\n" + BODY);
        assertEquals("协商聚合力，小桥连民心", article.title());
        assertEquals(Sentence.Kind.HEADING, article.sentences().get(0).kind());
    }

    @Test
    void a_newspaper_page_becomes_its_articles() {
        List<Article> articles = read(
                """
                青石县政协
                调研渠系改造
                本报青石讯（通讯员 甲乙）8月2日，青石县政协调研渠系改造，提出建议7条。

                松河区政协
                督办停车难提案
                本报松河讯 8月3日，松河区政协督办提案3件。

                把协商做实
                （续一版）
                全市各级政协2022年上半年开展协商61次，成效明显。
                """);
        assertEquals(3, articles.size());
        assertEquals("青石县政协 调研渠系改造", articles.get(0).title());
        assertEquals("松河区政协 督办停车难提案", articles.get(1).title());
        assertTrue(articles.get(2).issues().contains(Issue.CONTINUED));
        assertEquals("通讯员 甲乙", articles.get(0).byline());
    }

    @Test
    void an_item_s_own_date_goes_before_the_page_s() {
        List<Article> articles = READER.read(new Document(
                "摘编",
                "",
                """
                河湾政协动态
                青石：水渠通了
                （2019-07-15）青石县政协促成修渠9公里。
                松河：书屋开张
                往期回顾 2016年3月4日，松河区政协送书800册。
                柳湾：灯亮了
                柳湾镇新装路灯40盏。
                旧闻：老桥新修
                （旧闻）石桥镇委员捐款修桥，集资6万元。
                """,
                null,
                LocalDate.of(2023, 5, 1),
                null,
                null,
                null,
                Set.of()));
        assertEquals(4, articles.size());
        assertEquals(LocalDate.of(2019, 7, 15), articles.get(0).publishedOn());
        assertEquals(LocalDate.of(2016, 3, 4), articles.get(1).publishedOn());
        assertEquals(LocalDate.of(2023, 5, 1), articles.get(2).publishedOn());
        assertNull(articles.get(3).publishedOn());
        assertEquals(LocalDate.of(2023, 5, 1), articles.get(3).postedOn());
    }

    @Test
    void a_source_line_goes_before_the_date_of_a_repost() {
        Article article = one("某某 发表于 2023-12-13 20:30:36\n" + BODY + "\n来源：《松河日报》（2023年07月03日第01版）\n记者：林甲");
        assertEquals(LocalDate.of(2023, 7, 3), article.publishedOn());
        assertEquals(Article.PublishedBasis.SOURCE_LINE, article.publishedBasis());
        assertEquals(LocalDate.of(2023, 12, 13), article.postedOn());
        assertEquals("松河日报", article.publisher());
    }

    @Test
    void a_given_date_stands_and_no_date_is_an_issue() {
        Document given = new Document("a", "", BODY, "题", LocalDate.of(2022, 6, 1), null, null, null, Set.of());
        assertEquals(Article.PublishedBasis.GIVEN, READER.read(given).get(0).publishedBasis());
        assertTrue(one(BODY).issues().contains(Issue.NO_PUBLICATION_DATE));
        assertEquals(
                LocalDate.of(2022, 6, 18),
                one("2022年06月18日 10:21 | 来源：松河网\n" + BODY).publishedOn());
    }

    @Test
    void nothing_but_furniture_is_no_article() {
        assertTrue(read("登录 | 注册\n首页>新闻\n").isEmpty());
        assertTrue(read("").isEmpty());
    }

    @Test
    void never_fails_on_noise_and_quotes_its_source() {
        Random random = new Random(11);
        String alphabet = "政协议事会36件万元，。：；（）“”\n\n |>来源发布时间登录上一篇本报讯续版一２０年月日 -/.?*";
        for (int round = 0; round < 300; round++) {
            StringBuilder noise = new StringBuilder();
            int length = random.nextInt(400);
            for (int i = 0; i < length; i++) {
                noise.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            for (Article article : read(noise.toString())) {
                AlignedText body = article.body();
                for (int i = 1; i < body.length(); i++) {
                    assertTrue(body.sourceOffset(i - 1) <= body.sourceOffset(i));
                }
                assertTrue(body.sourceEnd(body.length()) <= noise.length());
                assertFalse(article.sentences().isEmpty());
            }
        }
    }
}
