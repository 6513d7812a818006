package org.shangliang.log;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** The rows of the first sheet of a workbook that names the kind's columns, read event by event. */
final class Workbook {
    static {
        ZipSecureFile.setMinInflateRatio(0.01);
        ZipSecureFile.setMaxEntrySize(100L << 20);
        ZipSecureFile.setMaxFileCount(1_000);
        ZipSecureFile.setMaxTextSize(10L << 20);
    }

    private final XSSFReader reader;
    private final SharedStrings strings;
    private final StylesTable styles;
    private final boolean from1904;

    private Workbook(OPCPackage opened) throws IOException, OpenXML4JException, SAXException {
        reader = new XSSFReader(opened);
        strings = new ReadOnlySharedStringsTable(opened);
        styles = reader.getStylesTable();
        from1904 = countsFrom1904(reader);
    }

    /** The rows; a sheet that names none of the columns is passed over, and told where no other does. */
    static Iterator<RawCells> rows(byte[] bytes, LogHeaders headers, LogKind kind) throws IOException {
        try {
            Workbook workbook = new Workbook(OPCPackage.open(new ByteArrayInputStream(bytes)));
            List<byte[]> sheets = workbook.sheets();
            for (byte[] sheet : sheets) {
                if (workbook.bestScore(sheet, headers, kind) > 1) {
                    return workbook.headed(sheet, headers, kind);
                }
            }
            return sheets.isEmpty()
                    ? List.of(RawCells.rejected(0, LogReason.EMPTY, "")).iterator()
                    : workbook.headed(sheets.get(0), headers, kind);
        } catch (OpenXML4JException | SAXException | XMLStreamException e) {
            throw new IOException(e.getClass().getSimpleName(), e);
        }
    }

    private int bestScore(byte[] sheet, LogHeaders headers, LogKind kind) throws XMLStreamException {
        List<SheetRow> first = new ArrayList<>();
        SheetCells cells = cells(sheet);
        while (cells.hasNext() && first.size() < HeadedRows.FIRST_ROWS) {
            first.add(cells.next());
        }
        return HeadedRows.bestScore(first, headers, kind);
    }

    private Iterator<RawCells> headed(byte[] sheet, LogHeaders headers, LogKind kind) throws XMLStreamException {
        return new HeadedRows(
                cells(sheet), headers, kind, new HeadedRows.Form(HeadedRows.ExtraCells.LEFT_OUT, from1904, Set.of()));
    }

    private SheetCells cells(byte[] sheet) throws XMLStreamException {
        return new SheetCells(sheet, new SheetCells.Book(strings, styles, from1904));
    }

    private List<byte[]> sheets() throws IOException, OpenXML4JException {
        List<byte[]> sheets = new ArrayList<>();
        Iterator<InputStream> data = reader.getSheetsData();
        while (data.hasNext() && sheets.size() < 50) {
            try (InputStream sheet = data.next()) {
                sheets.add(sheet.readAllBytes());
            }
        }
        return sheets;
    }

    private static boolean countsFrom1904(XSSFReader reader) throws IOException, OpenXML4JException {
        try (InputStream in = reader.getWorkbookData()) {
            XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("workbookPr")) {
                    @Nullable String told = xml.getAttributeValue(null, "date1904");
                    return "1".equals(told) || "true".equals(told);
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        } catch (NoSuchElementException e) {
            return false;
        }
    }
}
