package org.shangliang.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Issue;
import org.shangliang.text.Document;

class ReportParserTest {
    private static final ReportParser PARSER = new ReportParser(CodebookFiles.shipped());

    private static RawReport raw(ReportFormat format, byte[] bytes) {
        return new RawReport("来信/一", "来信/一", format, bytes, ToldBeside.NOTHING);
    }

    private static Document accepted(RawReport raw) {
        return assertInstanceOf(Parsed.Accepted.class, PARSER.parse(raw)).document();
    }

    private static Rejection rejected(ReportParser parser, RawReport raw) {
        return assertInstanceOf(Parsed.Rejected.class, parser.parse(raw)).rejection();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_page_keeps_its_text_by_blocks_and_tells_of_itself() {
        String html = "<html><head><meta charset='gb2312'><meta name='ArticleTitle' content='渠水进村'>"
                + "<meta name='PubDate' content='2022-03-04 09:10'><meta name='ContentSource' content='松河融媒'>"
                + "<title>渠水进村-松河网</title><style>p{}</style></head><body><nav><a>首页</a></nav><h1>渠水进村</h1>"
                + "<p>青石镇<b>商量</b>出办法，\n修渠9公里。</p><table><tr><td>青石</td><td>9公里</td></tr><tr><td>柳湾</td><td>3处</td></tr></table>"
                + "<script>var n=300;</script><footer>版权所有</footer></body></html>";
        Document page = accepted(raw(ReportFormat.HTML, html.getBytes(Charset.forName("GB18030"))));
        assertEquals("渠水进村\n青石镇商量出办法，修渠9公里。\n青石 | 9公里\n柳湾 | 3处\n", page.text());
        assertEquals("渠水进村", page.title());
        assertEquals(LocalDate.of(2022, 3, 4), page.published());
        assertEquals("松河融媒", page.publisher());
        assertEquals(64, page.documentId().length());
    }

    @Test
    void what_is_told_beside_goes_before_what_the_file_tells() {
        ToldBeside told = new ToldBeside("另题", "2021年5月6日", null, "u", "420525001");
        RawReport report =
                new RawReport("a", "a", ReportFormat.HTML, utf8("<title>一个足够长的题目</title><p>正文有字。</p>"), told);
        Document document = accepted(report);
        assertEquals("另题", document.title());
        assertEquals(LocalDate.of(2021, 5, 6), document.published());
        assertEquals("420525", document.divisionCode());
    }

    @Test
    void a_date_that_cannot_be_read_is_an_issue_and_no_rejection() {
        ToldBeside told = new ToldBeside(null, "去年春天", null, null, "松河");
        Document document = accepted(new RawReport("a", "a", ReportFormat.TEXT, utf8("委员到场。"), told));
        assertNull(document.published());
        assertTrue(document.issues().contains(Issue.GIVEN_VALUE_UNREADABLE));
    }

    @Test
    void markdown_loses_its_marks() {
        String markdown =
                "---\ntitle: 灯亮了\ndate: 2020-01-02\n---\n# 灯亮了\n\n- 新装**路灯40盏**，见[说明](http://a.example)。\n\n| 村 | 盏 |\n|---|---|\n| 柳湾 | 40盏 |\n";
        Document document = accepted(raw(ReportFormat.MARKDOWN, utf8(markdown)));
        assertEquals("灯亮了", document.title());
        assertTrue(document.text().contains("新装路灯40盏，见说明。"));
        assertTrue(document.text().contains("柳湾 | 40盏"));
        assertFalse(document.text().contains("---"));
    }

    @Test
    void words_of_a_spanning_cell_stand_in_each_place_it_covers_and_its_number_in_the_first() {
        String html = "<body><p>各片区情况</p><table>"
                + "<tr><td rowspan=2>片区</td><td rowspan=2><p>乡镇</p></td><td colspan=2>协商（场）</td></tr>"
                + "<tr><td><p>计划</p></td><td><p>完成</p></td></tr>"
                + "<tr><td rowspan=2>东片</td><td>青石镇</td><td>9</td><td rowspan=2>20</td></tr>"
                + "<tr><td>柳湾镇</td><td></td></tr>"
                + "<tr><td colspan=4>数据截至年底</td></tr></table></body>";
        assertEquals(
                """
                各片区情况
                片区 | 乡镇 | 协商（场） | 协商（场）
                片区 | 乡镇 | 计划 | 完成
                东片 | 青石镇 | 9 | 20
                东片 | 柳湾镇 |  |\s
                数据截至年底
                """,
                accepted(raw(ReportFormat.HTML, utf8(html))).text());
    }

    @Test
    void a_table_that_no_grid_can_hold_loses_no_cell() {
        String wide = "<table><tr>" + "<td>青石镇</td>".repeat(200) + "<td>协商31场</td></tr></table>";
        String deep = "<table>" + "<tr><td rowspan=999>青石镇</td><td>9</td></tr>".repeat(201) + "</table>";
        assertTrue(read(wide).contains("协商31场"));
        assertEquals(201, read(deep).split("9", -1).length - 1);
    }

    private static String read(String html) {
        return accepted(raw(ReportFormat.HTML, utf8("<body>" + html + "</body>")))
                .text();
    }

    @Test
    void word_documents_give_paragraphs_and_rows() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument word = new XWPFDocument()) {
            word.createParagraph().createRun().setText("提案办理情况");
            XWPFTable table = word.createTable(1, 2);
            table.getRow(0).getCell(0).setText("青石");
            table.getRow(0).getCell(1).setText("12件");
            word.write(bytes);
        }
        assertEquals(
                "提案办理情况\n青石 | 12件\n",
                accepted(raw(ReportFormat.DOCX, bytes.toByteArray())).text());
    }

    @Test
    void a_pdf_gives_its_lines_and_a_locked_or_broken_one_is_told_apart() throws IOException {
        assertTrue(accepted(raw(ReportFormat.PDF, pdf(null))).text().contains("Proposals 35"));
        assertEquals(
                Rejection.Reason.ENCRYPTED,
                rejected(PARSER, raw(ReportFormat.PDF, pdf("secret"))).reason());
        byte[] whole = pdf(null);
        byte[] cut = Arrays.copyOf(whole, 40);
        assertEquals(
                Rejection.Reason.UNREADABLE,
                rejected(PARSER, raw(ReportFormat.PDF, cut)).reason());
    }

    private static byte[] pdf(String password) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText("Proposals 35");
                content.endText();
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void what_cannot_be_kept_says_why() {
        assertEquals(
                Rejection.Reason.EMPTY,
                rejected(PARSER, raw(ReportFormat.TEXT, new byte[0])).reason());
        assertEquals(
                Rejection.Reason.NO_TEXT,
                rejected(PARSER, raw(ReportFormat.TEXT, utf8(" \n "))).reason());
        assertEquals(
                Rejection.Reason.NO_TEXT,
                rejected(PARSER, raw(ReportFormat.HTML, utf8("<img src=a>"))).reason());
        assertEquals(
                Rejection.Reason.TOO_LARGE,
                rejected(PARSER, raw(ReportFormat.TEXT, new byte[(10 << 20) + 1]))
                        .reason());
        assertEquals(
                Rejection.Reason.ENCRYPTED,
                rejected(PARSER, raw(ReportFormat.DOCX, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                        .reason());
        assertEquals(
                Rejection.Reason.UNREADABLE,
                rejected(PARSER, raw(ReportFormat.DOCX, utf8("no zip"))).reason());
    }

    @Test
    void a_document_that_takes_too_long_is_left() {
        ParserLimits hasty = new ParserLimits(1 << 20, 1_000, 512, 10, Duration.ZERO);
        ReportParser parser = new ReportParser(CodebookFiles.shipped(), hasty);
        Rejection rejection = rejected(parser, raw(ReportFormat.HTML, utf8("<p>字".repeat(50_000))));
        assertEquals(Rejection.Reason.TIMEOUT, rejection.reason());
    }

    @Test
    void deep_nesting_does_no_harm() {
        Document deep = accepted(raw(ReportFormat.HTML, utf8("<div>".repeat(50_000) + "商量")));
        assertEquals("商量", deep.text().strip());
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void random_bytes_end_in_a_document_or_a_rejection(ReportFormat format) {
        Random random = new Random(format.ordinal());
        for (int round = 0; round < 40; round++) {
            byte[] noise = new byte[random.nextInt(500)];
            random.nextBytes(noise);
            byte[] magic = utf8(round % 3 == 0 ? "%PDF-1.7\n" : round % 3 == 1 ? "PK\u0003\u0004" : "<html>");
            System.arraycopy(magic, 0, noise, 0, Math.min(magic.length, noise.length));
            Parsed parsed = PARSER.parse(raw(format, noise));
            if (parsed instanceof Parsed.Rejected rejected) {
                assertFalse(rejected.rejection().detail().isEmpty());
            }
        }
    }
}
