package org.shangliang.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows of logs as offices keep them. */
class LogReaderTest {

    @Test
    void a01AProposalWithChineseHeadersIsKeptTyped() {
        ProposalRow row = proposal(
                """
                提案编号,案由,县区,提案者类别,界别,提交日期,审查结果,立案日期,办理方式,答复日期,办理结果,满意度,是否重点提案
                TA-001,关于修建村级养老院的提案,古浪县,委员个人,医药卫生界,2023年1月6日,立案,2023/2/1,主办会办,20230510,A类(已解决),基本满意,是
                """);
        assertEquals("620622", row.provenance().divisionCode());
        assertEquals(LocalDate.of(2023, 1, 6), row.submittedOn());
        assertEquals(Filing.FILED, row.filing());
        assertEquals(Handling.LEAD_AND_ASSIST, row.handling());
        assertEquals(Progress.RESOLVED, row.result());
        assertEquals(Satisfaction.FAIRLY_SATISFIED, row.satisfaction());
        assertEquals(List.of("medicine_health"), row.sectors());
        assertTrue(row.keyProposal());
        assertFalse(row.instructed());
        assertEquals(2, row.provenance().rowNo());
        assertEquals(List.of(), row.provenance().issues());
    }

    @Test
    void a02EnglishHeadersAndCodesMeanTheSame() {
        ProposalRow row = proposal(
                """
                proposal_id,title,division_code,submitter_kind,member_ids,sectors,submitted_on,filing,result,satisfaction
                P1a,x,420525,members,"m1;m2",education|sports,2023-08-05,merged,for_reference,dissatisfied
                """);
        assertEquals(SubmitterKind.MEMBERS, row.submitterKind());
        assertEquals(List.of("m1", "m2"), row.memberIds());
        assertEquals(List.of("education", "sports"), row.sectors());
        assertEquals(Filing.MERGED, row.filing());
        assertEquals(Progress.FOR_REFERENCE, row.result());
        assertEquals(List.of(LogIssue.DETAIL_MISSING), row.provenance().issues());
    }

    @Test
    void a03ALocalLetterIsNeverReadAlone() {
        ProposalRow row = proposal("编号,县区,日期,办理结果\nTA9,远安县,2023-1-6,B类\n");
        assertNull(row.result());
        assertTrue(row.provenance().issues().contains(LogIssue.LETTER_ALONE));
    }

    @Test
    void a04TheSameLetterMeansWhatItsTextSays() {
        assertEquals(
                Progress.PLANNED,
                proposal("编号,县区,日期,办理结果\nT1,远安县,2023-1-6,A(列入计划)\n").result());
        assertEquals(
                Progress.RESOLVED,
                proposal("编号,县区,日期,办理结果\nT1,远安县,2023-1-6,A(已解决)\n").result());
    }

    @Test
    void a05MoneyIsTakenInTheUnitOfItsHeader() {
        String header = "民生实事编号,县区,立项日期,事项名称,资金(万元),受益户数\n";
        LivelihoodItemRow row = (LivelihoodItemRow)
                Logs.kept(Logs.readCsv(LogKind.LIVELIHOOD_ITEMS, header + "M1,古浪县,2023-3-1,修渠,9.7,1.2万户\n")
                        .get(0));
        assertEquals(97_000, row.moneyYuan());
        assertEquals(12_000, row.households());
    }

    @Test
    void a06ACountyMayBeToldByItsTownshipAlone() {
        AgendaItemRow row = (AgendaItemRow)
                Logs.kept(Logs.readCsv(LogKind.AGENDA_ITEMS, "议题编号,乡镇,提出日期,议题名称\nY1,茅坪场镇,2023-3-1,村道硬化\n")
                        .get(0));
        assertEquals("420525", row.provenance().divisionCode());
        assertEquals(List.of(LogIssue.COUNTY_FROM_TOWNSHIP), row.provenance().issues());
        assertEquals("茅坪场镇", row.township());
    }

    @Test
    void a07ACountyThatSeveralShareIsToldByTheCityAboveIt() {
        String header = "提案编号,县区,日期\n";
        assertEquals(
                LogReason.AMBIGUOUS_COUNTY,
                Logs.rejected(Logs.readCsv(LogKind.PROPOSALS, header + "T1,朝阳区,2023-1-6\n")
                                .get(0))
                        .reason());
        assertEquals(
                "220104",
                proposal(header + "T1,吉林省长春市朝阳区,2023-1-6\n").provenance().divisionCode());
        assertEquals(
                "220104",
                proposal("提案编号,地市,县区,日期\nT1,长春市,朝阳区,2023-1-6\n").provenance().divisionCode());
    }

    @Test
    void a08TheFilesOwnCountyStandsWhereARowTellsNone() {
        byte[] bytes = "提案编号,案由,日期\nT1,修路,2023-1-6\n".getBytes(StandardCharsets.UTF_8);
        ProposalRow row = (ProposalRow) Logs.kept(Logs.read(LogKind.PROPOSALS, LogFile.Format.CSV, bytes, "420525")
                .get(0));
        assertEquals("420525", row.provenance().divisionCode());
        assertEquals(List.of(LogIssue.COUNTY_FROM_FILE), row.provenance().issues());
    }

    @Test
    void a09ARejectionNamesFileRowAndColumnInBothLanguages() {
        LogReading.Rejected rejected =
                Logs.rejected(Logs.readCsv(LogKind.PROPOSALS, "编号,县区,提交时间\nT1,古浪县,2023-1-6\nT2,古浪县,2023-13-45\n")
                        .get(1));
        assertEquals(LogReason.BAD_DATE, rejected.reason());
        assertTrue(rejected.detail().contains("proposals/台账 第3行「提交时间」"), rejected.detail());
        assertTrue(rejected.detail().contains("proposals/台账, row 3, column 提交时间: \"2023-13-45\""), rejected.detail());
    }

    @Test
    void a10ARejectionTellsNoNameThatStandsInTheWrongColumn() {
        LogReading.Rejected rejected =
                Logs.rejected(Logs.readCsv(LogKind.PROPOSALS, "编号,县区,日期,审查结果\nT1,测试甲某,测试乙某,测试丙某\n")
                        .get(0));
        for (String name : List.of("测试", "甲", "乙某", "丙")) {
            assertFalse(rejected.detail().contains(name), rejected.detail());
        }
    }

    @Test
    void a11WhatIsMissingIsToldAsColumnOrAsCell() {
        LogReading column =
                Logs.readCsv(LogKind.OPINIONS, "标题,县区,日期\n甲,古浪县,2023-1-1\n").get(0);
        assertEquals(LogReason.MISSING_COLUMN, Logs.rejected(column).reason());
        assertTrue(Logs.rejected(column).detail().contains("社情民意编号"));
        LogReading cell =
                Logs.readCsv(LogKind.OPINIONS, "编号,县区,日期\n,古浪县,2023-1-1\n").get(0);
        assertEquals(LogReason.MISSING_VALUE, Logs.rejected(cell).reason());
    }

    @Test
    void a12EncodingsAndDelimitersAreTold() {
        String text = "委员编号;姓名;界别;县区\nW001;测试甲某;侨、台;郧阳区\n";
        for (Charset charset : List.of(
                StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16, Charset.forName("GBK"))) {
            MemberRow row = (MemberRow)
                    Logs.kept(Logs.readCsv(LogKind.MEMBERS, text, charset).get(0));
            assertEquals("测试甲某", row.name());
            assertEquals("420304", row.provenance().divisionCode());
        }
    }

    @Test
    void a13AHeaderNeedNotStandInTheFirstLineNorTheFirstColumn() {
        List<LogReading> readings = Logs.readCsv(
                LogKind.SESSIONS, "古浪县2023年协商活动台账,,,\n填报日期:2023-12-1,,,\n序号,协商活动编号,召开时间,县(市、区)\n1,H-7,2023.5.4,古浪\n");
        assertEquals(1, readings.size());
        assertEquals(4, ((SessionRow) Logs.kept(readings.get(0))).provenance().rowNo());
    }

    @Test
    void a14AQuoteThatIsNeverClosedCostsOneRow() {
        StringBuilder text = new StringBuilder("提案编号,案由,县区,日期\n");
        for (int i = 1; i <= 300; i++) {
            text.append("T-").append(i).append(i == 5 ? ",\"修路" : ",修路").append(",古浪县,2023-1-6\n");
        }
        List<LogReading> readings = Logs.readCsv(LogKind.PROPOSALS, text.toString());
        assertEquals(300, readings.size());
        assertEquals(LogReason.QUOTE_NOT_CLOSED, Logs.rejected(readings.get(4)).reason());
        assertEquals(
                299, readings.stream().filter(LogReading.Kept.class::isInstance).count());
    }

    @Test
    void a15AnIdThatIsAMereNumberIsItsCountysOwn() {
        assertEquals("620622-12", proposal("编号,县区,日期\n12,古浪县,2023-1-6\n").proposalId());
        assertEquals("TA12", proposal("编号,县区,日期\nTA12,古浪县,2023-1-6\n").proposalId());
    }

    @Test
    void a16AKindIsToldByFolderOrNameInEitherLanguage() {
        LogHeaders headers = Logs.READER.headers();
        assertEquals(LogKind.PROPOSALS, headers.findKind("proposals/2023").orElseThrow());
        assertEquals(LogKind.PROPOSALS, headers.findKind("古浪县/提案/2023").orElseThrow());
        assertEquals(LogKind.LIVELIHOOD_ITEMS, headers.findKind("民生实事台账2023").orElseThrow());
        assertEquals(LogKind.MEMBER_ACTIVITIES, headers.findKind("委员履职").orElseThrow());
        assertTrue(headers.findKind("杂项/2023").isEmpty());
    }

    @Test
    void a17TheThemeFollowsFromTheTitle() {
        assertEquals(
                "education",
                proposal("编号,案由,县区,日期\nT1,关于增加乡村小学教师编制的提案,古浪县,2023-1-6\n").theme());
    }

    @Test
    void a18LinesOfJsonHoldListsAndNumbers() {
        byte[] bytes =
                """
                {"session_id": "H1", "division_code": 620622, "held_on": "2023-05-04", "item_ids": ["Y1", "Y2"], "participants": 23}
                {"session_id": "H2", "division_code": 620622
                """
                        .getBytes(StandardCharsets.UTF_8);
        List<LogReading> readings = Logs.read(LogKind.SESSIONS, LogFile.Format.JSONL, bytes, null);
        SessionRow row = (SessionRow) Logs.kept(readings.get(0));
        assertEquals(List.of("Y1", "Y2"), row.itemIds());
        assertEquals(23, row.participants());
        assertEquals(LogReason.BROKEN_RECORD, Logs.rejected(readings.get(1)).reason());
    }

    @Test
    void a19AFileTellsItsCountyByCodeOrFullName() {
        LogPlaces places = Logs.READER.places();
        assertEquals("620622", places.findInName("提案/古浪县2023年提案").orElseThrow().code());
        assertEquals("120101", places.findInName("提案/120101-2023").orElseThrow().code());
        assertTrue(places.findInName("提案/古浪县和远安县").isEmpty());
        assertTrue(places.findInName("提案/20230805").isEmpty());
    }

    @Test
    void a20ACountyCutDownToOneCharacterIsToldByItsCity() {
        assertEquals(
                "130427",
                proposal("提案编号,地市,县区,日期\nT1,邯郸市,磁,2023-1-6\n").provenance().divisionCode());
    }

    private static ProposalRow proposal(String csv) {
        List<LogReading> readings = Logs.readCsv(LogKind.PROPOSALS, csv);
        assertEquals(1, readings.size(), readings::toString);
        return (ProposalRow) Logs.kept(readings.get(0));
    }
}
