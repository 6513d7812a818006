package org.shangliang.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

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
                    TableGrid grid = grid(table);
                    List<String> rows = grid.isWhole()
                            ? grid.lines()
                            : table.getText().lines().toList();
                    rows.forEach(row -> text.append(row).append('\n'));
                }
            }
            return ParsedText.of(text.toString());
        }
    }

    private static TableGrid grid(XWPFTable table) {
        TableGrid grid = new TableGrid();
        for (XWPFTableRow row : table.getRows()) {
            grid.newRow();
            for (XWPFTableCell cell : row.getTableCells()) {
                CTTcPr told = cell.getCTTc().getTcPr();
                int across = told == null || told.getGridSpan() == null
                        ? 1
                        : told.getGridSpan().getVal().intValue();
                if (told != null && told.getVMerge() != null && told.getVMerge().getVal() != STMerge.RESTART) {
                    grid.addFurther(across);
                } else {
                    grid.add(cell.getText().replace('\n', ' ').strip(), across, 1);
                }
            }
        }
        return grid;
    }
}
