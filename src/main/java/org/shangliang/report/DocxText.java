package org.shangliang.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** The text of a Word document: paragraphs, and rows of tables with their cells parted by " | ". */
final class DocxText {
    static {
        ZipSecureFile.setMinInflateRatio(0.01);
        ZipSecureFile.setMaxEntrySize(100L << 20);
        ZipSecureFile.setMaxFileCount(1_000);
        ZipSecureFile.setMaxTextSize(10L << 20);
    }

    private DocxText() {}

    /** Reads a file. */
    static ParsedText read(byte[] bytes) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            StringBuilder text = new StringBuilder();
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    text.append(paragraph.getText()).append('\n');
                } else if (element instanceof XWPFTable table) {
                    table.getRows().forEach(row -> text.append(row(row.getTableCells()))
                            .append('\n'));
                }
            }
            return ParsedText.of(text.toString());
        }
    }

    private static String row(List<XWPFTableCell> cells) {
        return cells.stream()
                .map(cell -> cell.getText().replace('\n', ' ').strip())
                .collect(Collectors.joining(" | "));
    }
}
