package org.shangliang.report;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF, line by line as it stands; no pictures are read. */
final class PdfText {
    private static final long IN_MEMORY = 64L << 20;
    private static final long ON_DISK = 1L << 30;

    private PdfText() {}

    /** Reads a file. */
    static ParsedText read(byte[] bytes, ParserLimits limits) throws IOException, RejectedException {
        MemoryUsageSetting memory = MemoryUsageSetting.setupMixed(IN_MEMORY, ON_DISK);
        try (PDDocument document = Loader.loadPDF(bytes, "", null, null, memory.streamCache)) {
            if (document.getNumberOfPages() > limits.pages()) {
                throw new RejectedException(
                        Rejection.Stage.PARSE, Rejection.Reason.TOO_LARGE, document.getNumberOfPages() + " pages");
            }
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            stripper.setPageEnd("\n");
            return ParsedText.of(stripper.getText(document));
        } catch (InvalidPasswordException e) {
            throw new RejectedException(
                    Rejection.Stage.PARSE, Rejection.Reason.ENCRYPTED, "the PDF asks for a password");
        }
    }
}
