package org.shangliang.log;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.shangliang.iteration.LookAhead;

/**
 * The rows of a sheet: formulas by the value they had when the file was saved, dates by their style, cells merged over several
 * rows carried down.
 */
final class SheetCells extends LookAhead<SheetRow> {
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_CELLS = 2_000_000;
    private static final int MOST_COLUMNS = 2_000;
    private static final int MOST_MERGED = 50_000;
    private static final MathContext FIFTEEN_DIGITS = new MathContext(15);

    private final XMLStreamReader xml;
    private final Book book;
    private final Map<Integer, List<Merged>> merged = new HashMap<>();
    private final List<Merged> open = new ArrayList<>();
    private boolean full;
    private long lastRow;
    private long cells;

    /** What the sheet's cells refer to. */
    record Book(SharedStrings strings, StylesTable styles, boolean from1904) {}

    /** A column of a merged range and the text of its first cell. */
    private static final class Merged {
        private final int column;
        private final int lastRow;
        private String text = "";

        Merged(int column, int lastRow) {
            this.column = column;
            this.lastRow = lastRow;
        }
    }

    SheetCells(byte[] sheet, Book book) throws XMLStreamException {
        this.book = book;
        readMerged(sheet);
        xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(new ByteArrayInputStream(sheet));
    }

    @Override
    protected @Nullable SheetRow find() {
        try {
            while (!full && xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    SheetRow row = row();
                    full = row.broken() == LogReason.TOO_LARGE;
                    return row;
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e.getClass().getSimpleName(), e));
        }
    }

    private SheetRow row() throws XMLStreamException {
        @Nullable String told = xml.getAttributeValue(null, "r");
        long no = told == null ? lastRow + 1 : Long.parseLong(told);
        lastRow = no;
        if (no > MOST_ROWS || cells > MOST_CELLS) {
            return SheetRow.broken(no, LogReason.TOO_LARGE, no > MOST_ROWS ? "1,048,576 行 rows" : "2,000,000 格 cells");
        }
        List<String> texts = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(texts.size());
                String text = cell();
                if (column < MOST_COLUMNS) {
                    put(texts, column, text);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                break;
            }
        }
        return filled(no, texts);
    }

    private SheetRow filled(long no, List<String> texts) {
        int index = (int) no - 1;
        open.removeIf(m -> m.lastRow < index);
        boolean filled = texts.stream().anyMatch(t -> !t.isBlank());
        Set<LogIssue> issues = EnumSet.noneOf(LogIssue.class);
        for (Merged range : open) {
            if (filled
                    && (range.column >= texts.size() || texts.get(range.column).isBlank())) {
                put(texts, range.column, range.text);
                issues.add(LogIssue.MERGED_CELL);
            }
        }
        for (Merged range : merged.getOrDefault(index, List.of())) {
            range.text = range.column < texts.size() ? texts.get(range.column) : "";
            if (!range.text.isBlank()) {
                open.add(range);
            }
        }
        return new SheetRow(no, texts, issues, null, "");
    }

    private int column(int after) {
        @Nullable String reference = xml.getAttributeValue(null, "r");
        return reference == null ? after : new CellReference(reference).getCol();
    }

    private static void put(List<String> texts, int column, String text) {
        while (texts.size() <= column) {
            texts.add("");
        }
        texts.set(column, text);
    }

    private String cell() throws XMLStreamException {
        @Nullable String type = xml.getAttributeValue(null, "t");
        @Nullable String style = xml.getAttributeValue(null, "s");
        StringBuilder value = new StringBuilder();
        StringBuilder inline = new StringBuilder();
        @Nullable StringBuilder into = null;
        int phonetic = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                phonetic += name.equals("rPh") ? 1 : 0;
                into = name.equals("v") ? value : name.equals("t") && phonetic == 0 ? inline : null;
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                if (into != null) {
                    into.append(xml.getText());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                into = null;
                phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
                if (xml.getLocalName().equals("c")) {
                    break;
                }
            }
        }
        cells += value.length() + inline.length() > 0 ? 1 : 0;
        return text(type, style, value.length() > 0 ? value.toString() : inline.toString());
    }

    private String text(@Nullable String type, @Nullable String style, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (type == null ? "n" : type) {
            case "s" ->
                book.strings().getItemAt(Integer.parseInt(value.strip())).getString();
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "n" -> number(style, value.strip());
            default -> value;
        };
    }

    private String number(@Nullable String style, String value) {
        BigDecimal number = new BigDecimal(value);
        if (Math.abs(number.scale()) > 400 || Math.abs(number.precision()) > 400) {
            return value;
        }
        if (style != null && isDate(Integer.parseInt(style)) && DateUtil.isValidExcelDate(number.doubleValue())) {
            LocalDateTime time = DateUtil.getLocalDateTime(number.doubleValue(), book.from1904());
            return time.toLocalDate().toString();
        }
        return number.round(FIFTEEN_DIGITS).stripTrailingZeros().toPlainString();
    }

    private boolean isDate(int index) {
        if (index < 0 || index >= book.styles().getNumCellStyles()) {
            return false;
        }
        XSSFCellStyle style = book.styles().getStyleAt(index);
        return DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString());
    }

    private void readMerged(byte[] sheet) throws XMLStreamException {
        XMLStreamReader ranges = XMLHelper.newXMLInputFactory().createXMLStreamReader(new ByteArrayInputStream(sheet));
        int count = 0;
        try {
            while (ranges.hasNext() && count < MOST_MERGED) {
                if (ranges.next() == XMLStreamConstants.START_ELEMENT
                        && ranges.getLocalName().equals("mergeCell")) {
                    @Nullable String told = ranges.getAttributeValue(null, "ref");
                    add(told == null ? null : CellRangeAddress.valueOf(told));
                    count++;
                }
            }
        } catch (XMLStreamException e) {
            // The rows before the fault can be read all the same; reading them tells of it.
            merged.clear();
        }
    }

    private void add(@Nullable CellRangeAddress range) {
        if (range == null || range.getFirstRow() == range.getLastRow() || range.getFirstColumn() < 0) {
            return;
        }
        for (int column = range.getFirstColumn();
                column <= Math.min(range.getLastColumn(), range.getFirstColumn() + 100);
                column++) {
            merged.computeIfAbsent(range.getFirstRow(), r -> new ArrayList<>())
                    .add(new Merged(column, range.getLastRow()));
        }
    }
}
