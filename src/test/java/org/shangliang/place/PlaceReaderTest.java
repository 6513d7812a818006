package org.shangliang.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shangliang.codebook.DivisionLevel;
import org.shangliang.codebook.Issue;
import org.shangliang.place.Reports.Report;

class PlaceReaderTest {

    @Nested
    class Names {

        @Test
        void aFullNameIsItsDivision() {
            assertEquals("420525", Reports.read("远安县政协征集议题15个。").codeAt("15个"));
        }

        @Test
        void parentsRightBeforeMakeOnePlace() {
            Report report = Reports.read("四川省广安市邻水县政协走访农户70户。");
            assertEquals(List.of("四川省广安市邻水县"), report.mentions());
            assertEquals("511623", report.codeAt("70户"));
        }

        @Test
        void aTownCountsForItsCounty() {
            Report report = Reports.read("江阴市长泾镇办起议事会6场。");
            assertEquals("320281", report.codeAt("6场"));
            assertEquals(DivisionLevel.TOWNSHIP, report.mention("江阴市长泾镇").level());
        }

        @Test
        void customaryShortNamesAreKnown() {
            assertEquals("622927", Reports.read("积石山县政协帮扶困难户32户。").codeAt("32户"));
            assertEquals("422800", Reports.read("恩施州政协走访企业41家。").codeAt("41家"));
            assertEquals("522600", Reports.read("黔东南：办复提案210件。").codeAt("210件"));
        }

        @Test
        void aFormerNameCountsForItsSuccessor() {
            Report report = Reports.read("当年，郧县政协提出建议17条。");
            assertEquals("420304", report.codeAt("17条"));
            assertEquals(PlaceMention.Basis.FORMER_NAME, report.mention("郧县").basis());
        }

        @Test
        void aNewDistrictCountsForTheCityItLiesIn() {
            assertEquals("511600", Reports.read("高竹新区修通道路12公里。").codeAt("12公里"));
            assertEquals("310115", Reports.read("浦东新区政协开门办提案，办结33件。").codeAt("33件"));
        }
    }

    @Nested
    class Namesakes {

        @Test
        void thePaperThatPublishedTellsWhichOfThemIsMeant() {
            String text = "今年以来，鼓楼区政协开展协商活动66场。";
            assertEquals("350102", Reports.readFrom("福州日报", text).codeAt("66场"));
            assertEquals("320106", Reports.readFrom("南京政协", text).codeAt("66场"));
            assertNull(Reports.read(text).at("66场").divisionCode());
        }

        @Test
        void theProvincesSiteIsEnoughWhereItHasOneOfThem() {
            String text = "去年，朝阳区政协开展协商活动73次。";
            assertEquals("220104", Reports.readFrom("吉林政协", text).codeAt("73次"));
            assertEquals("110105", Reports.readFrom("北京日报", text).codeAt("73次"));
        }
    }

    @Nested
    class FalsePlaces {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "县委、县政府十分重视。",
                    "大家同心协力，画好最大同心圆。",
                    "村里的合作社搞高密度养殖。",
                    "全力创建示范县。",
                    "记者走过张掖路、北京路和江苏路。",
                    "他毕业于南京大学。",
                    "弘扬延安精神。",
                    "团结和民主是两大主题，和平发展是大势。",
                    "平安社区的议事厅坐满了人。",
                    "老人穿着中山装，泡一杯西湖龙井。",
                    "新华社和光明日报都登了消息。",
                    "委员们建议推行双河长制。",
                    "维修道路桥梁，群众出行安心。",
                    "请回新乡贤，带动新乡村建设。",
                    "确保定期发放，大片惠民工程开工。",
                    "沿海城市与适应城市规模的做法都要学。",
                    "中心老城区要更新，易地搬迁安置要稳。",
                    "学习兰州拉面和烟台苹果做品牌。",
                    "人口资源委和友好委员会一起到文明村镇看看。",
                    "以上党委都表了态，家里办不成都不要紧。"
                })
        void ordinaryWordsAreNoPlaces(String text) {
            assertTrue(
                    Reports.read(text).places().mentions().stream().allMatch(m -> m.divisionCode() == null),
                    () -> Reports.read(text).mentions().toString());
        }

        @Test
        void aCommitteeOfTheCountyIsNoCountyNamedCounty() {
            assertFalse(Reports.read("听取县委和县政协意见。").mentions().contains("和县"));
        }

        @Test
        void togetherWithTheCountyIsNoCountyUnlessALineBeginsWithIt() {
            assertNull(Reports.read("提案委员会会同县委督查室督办提案9件。").at("9件").divisionCode());
            assertEquals("431225", Reports.read("会同县政协督办提案9件。").codeAt("9件"));
            assertEquals("431225", Reports.read("据了解，湖南省会同县督办提案9件。").codeAt("9件"));
        }

        @Test
        void firmsGoodsAndPapersFromElsewhereChangeNothing() {
            Report report = Reports.read("泾阳县政协请上海建工集团捐款20万元，采购宁夏枸杞300斤，《三峡日报》登稿2篇。");
            assertEquals("610423", report.codeAt("20万元"));
            assertEquals("610423", report.codeAt("300斤"));
            assertEquals("610423", report.codeAt("2篇"));
        }

        @Test
        void anOrdinaryWordIsAPlaceOnceItsFullNameStandsInThePage() {
            Report report = Reports.read("海东市平安区政协收到提案33件。平安的委员走访村民21户。");
            assertEquals("630203", report.codeAt("21户"));
        }
    }

    @Nested
    class AmbiguousNames {

        @Test
        void aNameThatFitsSeveralStaysOpenWithItsCandidates() {
            Report report = Reports.read("鼓楼区政协开展协商8次。");
            assertNull(report.at("8次").divisionCode());
            assertTrue(report.at("8次").issues().contains(Issue.PLACE_AMBIGUOUS));
            assertTrue(report.mention("鼓楼区").candidates().size() > 1);
        }

        @Test
        void theCityNamedElsewhereOnThePageDecides() {
            Report report = Reports.read("鼓楼区政协开展协商8次。福州市政协派人观摩。");
            assertEquals("350102", report.codeAt("8次"));
            assertEquals(PlaceMention.Basis.CONTEXT, report.mention("鼓楼区").basis());
        }

        @Test
        void theTitleBesideTheTextDecidesToo() {
            assertEquals(
                    "620102", Reports.readTitled("兰州：议事进楼院", "城关区政协收集意见19条。").codeAt("19条"));
        }
    }

    @Nested
    class InForce {

        @Test
        void aPlaceCarriesOnUntilTheNext() {
            Report report = Reports.read("商城县伏山乡的委员上门走访。先后解决难题14件。");
            assertEquals("411524", report.codeAt("14件"));
            assertTrue(report.at("14件").issues().contains(Issue.PLACE_INHERITED));
        }

        @Test
        void theHeadOfALineOrRowHoldsForIt() {
            Report report = Reports.read("各地捐款如下：\n通川区政协 | 3.75万元 | 2篇\n宣汉县政协 | 4.5万元 | 6篇\n合计 | 8.25万元");
            assertEquals("511702", report.codeAt("2篇"));
            assertEquals("511722", report.codeAt("6篇"));
        }

        @Test
        void levelWordsMeanTheArticlesOwnDivisionAtTheirLevel() {
            Report report = Reports.read("双柏县政协走访农户35户。全县建起议事厅86个，居全州第2位。我县还有委员180名。");
            assertEquals("532322", report.codeAt("86个"));
            assertEquals("532300", report.codeAt("第2位"));
            assertEquals("532322", report.codeAt("180名"));
        }

        @Test
        void afterItsCountiesTheWholeCityComesBack() {
            Report report = Reports.read("庆阳市政协抓协商。合水县办实事12件，镇原县办实事13件，全市共办实事240件。");
            assertEquals("621024", report.codeAt("12件"));
            assertEquals("621027", report.codeAt("13件"));
            assertEquals("621000", report.codeAt("240件"));
        }

        @Test
        void aHigherBodyThatTakesUpTheWorkDoesNotMoveIt() {
            Report report = Reports.read("房县政协收到提案120件，被市政协采用11件，被省政协采用3件，向全国政协报送5条，获省委书记批示2次。");
            for (String figure : List.of("120件", "11件", "3件", "5条", "2次")) {
                assertEquals("420325", report.codeAt(figure), figure);
            }
        }

        @Test
        void placesOfAStudyVisitAreNotWhereTheFiguresAre() {
            Report report = Reports.read("会宁县党政考察团赴上海、杭州考察学习，洽谈项目6个。");
            assertEquals("620422", report.codeAt("6个"));
        }

        @Test
        void placesWhereGoodsGoOrPeopleComeFromAreNotScenes() {
            Report report = Reports.read("三穗县的黄桃发往广州、深圳和成都，来自无锡、温州的客商订货40万斤。");
            assertEquals("522624", report.codeAt("40万斤"));
        }

        @Test
        void placesThatShareAFigureHaveItInCommon() {
            Report report = Reports.read("远安县政协为总投资30亿元、跨越远安、枝江两地的项目牵线。");
            assertEquals("420500", report.codeAt("30亿元"));
        }

        @Test
        void aCityAndItsCountyTogetherActInTheCounty() {
            assertEquals("330822", Reports.read("衢州市、常山县两级政协搭台，解决难题14个。").codeAt("14个"));
        }

        @Test
        void bodiesOfTwoPlacesSideBySideAreAList() {
            Report report = Reports.readTitled("远安、枝江两地政协联合巡河", "远安县政协与枝江市政协联合巡河，26名委员参加。");
            assertEquals("420500", report.codeAt("26名"));
        }

        @Test
        void aWordForBothStandsForThePlacesNamedLast() {
            Report report = Reports.read("远安县委员捐款40万元；枝江市委员捐款50万元。两地共捐款90万元，帮扶120户。");
            assertEquals("420525", report.codeAt("40万元"));
            assertEquals("420583", report.codeAt("50万元"));
            assertEquals("420500", report.codeAt("90万元"));
            assertEquals("420500", report.codeAt("120户"));
        }

        @Test
        void whatIsDealtOutToBothGoesToThePlacesNamedLast() {
            Report report = Reports.read("远安县已修渠3公里，枝江市已修渠6公里；到年底，两地分别计划修渠7公里、9公里。");
            assertEquals("420525", report.codeAt("7公里"));
            assertEquals("420583", report.codeAt("9公里"));
        }

        @Test
        void aCountysOwnBusinessMembersComeFromNowhereElse() {
            Report report = Reports.read("远安县58名企业家委员捐资62万元；枝江市市场监管局检查商户40户。");
            assertEquals("420525", report.codeAt("62万元"));
            assertEquals("420583", report.codeAt("40户"));
        }

        @Test
        void aListOfCountiesSpeaksForWhatHoldsThem() {
            Report report = Reports.read("武汉市政协委员给新洲、黄陂等灾区送去大米3万斤。");
            assertEquals("420100", report.codeAt("3万斤"));
        }

        @Test
        void aCapitalWhereTheProvinceMeetsIsOnlyTheVenue() {
            Report report = Reports.read("海南省政协八届四次会议在海口开幕。委员提出提案718件。");
            assertEquals("460000", report.codeAt("718件"));
        }

        @Test
        void clausesOfSeveralCountiesEachKeepTheirOwn() {
            Report report = Reports.read("在文昌市，委员修路3公里；在东方市，委员修路4公里。");
            assertEquals("469005", report.codeAt("3公里"));
            assertEquals("469007", report.codeAt("4公里"));
        }

        @Test
        void visitorsFromOtherCountiesBringNoFigures() {
            Report report = Reports.read("岳西县政协建成工作室18个，霍山县政协一行20人前来学习。");
            assertEquals("340828", report.codeAt("20人"));
        }

        @Test
        void numbersDealtOutToSeveralCountiesGoToEachInTurn() {
            Report report =
                    Reports.readTitled("岳阳市政协这一年", "平江县、湘阴县、华容县政协分别召开一线协商会96次、88次和103次，解决问题38件、30件、25件，走访企业450家。");
            assertEquals("430626", report.codeAt("96次"));
            assertEquals("430624", report.codeAt("88次"));
            assertEquals("430623", report.codeAt("103次"));
            assertEquals("430624", report.codeAt("30件"));
            assertEquals("430600", report.codeAt("450家"));
        }

        @Test
        void aCountyWithAnOrdinaryWordForItsNameIsOneAmongItsNeighbours() {
            Report report = Reports.readTitled("阜阳市政协工作推进会", "颍上、太和、临泉位居前三，分别议事151场、118场、115场，评出太和谐的小区9个。");
            assertEquals("341222", report.codeAt("118场"));
            assertEquals(
                    "341200",
                    Reports.readTitled("阜阳市政协工作推进会", "会上说邻里太和气是好事，议事9场。").codeAt("9场"));
        }

        @Test
        void aPlaceThatWasVisitedSpeaksForItselfAfterwards() {
            Report report = Reports.readTitled("岳阳市政协外出考察", "岳阳市政协赴浙江省桐乡市考察学习，桐乡建成议事厅211个。");
            assertEquals("330483", report.codeAt("211个"));
        }

        @Test
        void whatACityGivesToItsCountyIsTheCountys() {
            Report report = Reports.read("泉州市政协抓帮扶。捐赠仪式在德化县水口镇举行，泉州市政协委员向村里捐款15万元，" + "市政协机关又送去图书300册。");
            assertEquals("350526", report.codeAt("15万元"));
            assertEquals("350526", report.codeAt("300册"));
        }

        @Test
        void helpersAndCompaniesAreCountedWhereTheyComeTo() {
            Report report = Reports.read("泉州市政协组织医院的12名医生，来到德化县水口镇坐诊，看病90人次。");
            assertEquals("350526", report.codeAt("12名"));
            assertEquals("350526", report.codeAt("90人次"));
            assertEquals(
                    "522325", Reports.readTitled("走进黔西南", "鄞州区政协考察团一行16人来到贞丰县。").codeAt("16人"));
        }

        @Test
        void aHigherBodyByItsNameTakesUpTheWorkWithoutMovingIt() {
            Report report = Reports.read("五常市政协提出建议90条。哈尔滨市政协采用12条，省政协采用5条。");
            assertEquals("230184", report.codeAt("12条"));
            assertEquals("230184", report.codeAt("5条"));
        }

        @Test
        void aCityWithItsLevelWordIsTheCityBesideACountyLevelCity() {
            Report report = Reports.read("诸暨市政协开协商会61场，全市满意。绍兴全市有协商驿站700个。");
            assertEquals("330681", report.codeAt("61场"));
            assertEquals("330600", report.codeAt("700个"));
        }

        @Test
        void aCityThatSharesItsNameWithACountyDecidesBetweenTwins() {
            assertEquals("360103", Reports.read("南昌晚报讯 西湖区政协开展协商6次。").codeAt("6次"));
        }

        @Test
        void somethingIsWhereItStandsAndNotWhereASchoolIsNamedAfter() {
            Report report = Reports.readTitled("云南政协助学", "在蒙自市的一家园区，学校同红河州民族师范学校合办，招生320人。");
            assertEquals("532503", report.codeAt("320人"));
        }

        @Test
        void theWordsThatOpenAParagraphAreOfTheSpeakersPlace() {
            Report report = Reports.readTitled("漯河：供暖议出暖意", "“省下2000元。”漯河市郾城区的居民说。\n全市建成换热站80座。");
            assertEquals("411103", report.codeAt("2000元"));
            assertEquals("411100", report.codeAt("80座"));
        }

        @Test
        void afterAParagraphOfSeveralCountiesTheWholeSpeaksAgain() {
            Report report = Reports.readTitled("临沧政协", "双江县开会30场。凤庆县开会20场。\n好做法传开了。评出案例15个。");
            assertEquals("530900", report.codeAt("15个"));
        }

        @Test
        void aReportWithoutAnyPlaceStaysUnknown() {
            PlaceInForce found = Reports.read("县政协解决问题12件。").at("12件");
            assertNull(found.divisionCode());
            assertEquals(PlaceInForce.Basis.NONE, found.basis());
            assertTrue(found.issues().contains(Issue.PLACE_UNKNOWN));
        }
    }

    @Nested
    class OwnDivisionOfAnArticle {

        @Test
        void theTitleTellsWhoseNewsItIs() {
            assertEquals(
                    "522635",
                    Reports.readTitled("麻江：一村一委员", "贵州省政协介绍了做法。7个乡镇建起工作室27个。")
                            .places()
                            .articleDivision());
        }

        @Test
        void theDatelineOfItsOwnPaperTellsToo() {
            assertEquals(
                    "440306", Reports.read("宝安日报讯 区政协会议期间，20名委员联名建议。").places().articleDivision());
        }

        @Test
        void thePublisherTellsWhereTheTextNamesNoPlaceOfItsLevel() {
            assertEquals(
                    "330800", Reports.readFrom("衢州市政协办公室", "市政协办茶话会。委员走访农户36户。").codeAt("36户"));
            assertNull(
                    Reports.readFrom("衢州市政协办公室", "区政协办茶话会。委员走访农户36户。").at("36户").divisionCode());
        }

        @Test
        void aProvinceWhoseNameIsAnotherWordTooIsMeantWhereThePageSpeaksOfAProvinceAndNamesNoOther() {
            assertEquals("130000", Reports.read("河北坚持协商于民。省政协走访企业30家，全省议事300场。").codeAt("300场"));
            assertNull(Reports.read("省政协的委员到河北考察。省政协走访企业30家。").at("30家").divisionCode());
            assertNull(Reports.read("河北坚持协商于民。区政协走访企业30家。").at("30家").divisionCode());
            assertNull(Reports.read("河北、河南坚持协商于民。省政协走访企业30家。").at("30家").divisionCode());
        }

        @Test
        void institutionsNamedAfterAPlaceTellLittleOfWhereAnArticleIsFrom() {
            assertEquals(
                    "330226",
                    Reports.read("12月5日，宁海县政协开展调研。浙江万里学院、宁波工程学院等4所学校参加，提出建议12条。")
                            .places()
                            .articleDivision());
            assertEquals(
                    "330226",
                    Reports.read("宁海县政协邀请宁波市第一医院的专家义诊。宁波市第一医院向群众发放药品200份。")
                            .places()
                            .articleDivision());
        }

        @Test
        void aBodyThatHasComeHereIsAGuest() {
            assertEquals(
                    "430381",
                    Reports.readTitled("醴陵市政协来我市学习议事厅工作", "醴陵市政协副主席带领机关干部，来我市学习议事厅工作。湘乡市政协副主席陪同。今年我市开展协商31次。")
                            .codeAt("31次"));
        }

        @Test
        void theNationalBodyInTheTitleMakesItTheNations() {
            assertEquals(
                    "100000",
                    Reports.readTitled("数说全国政协这五年", "五年来共收到提案2万件，其中涉及杭州西湖的12件。")
                            .places()
                            .articleDivision());
        }
    }
}
