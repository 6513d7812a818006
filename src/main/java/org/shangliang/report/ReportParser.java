package org.shangliang.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Issue;
import org.shangliang.text.Document;
import org.shangliang.text.Sha256;
import org.shangliang.text.TextDecoder;

/**
 * Turns the bytes of a report of any format into a document, within limits of size and time: what a format's library throws,
 * or a document that takes too long, becomes a rejection and never more. Thread-safe.
 */
public final class ReportParser {
    private static final Pattern DECLARED =
            Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.+-]{2,40})");
    private static final int DECLARATION_WITHIN = 2048;
    private static final ExecutorService WORKERS = Executors.newCachedThreadPool(task -> {
        Thread worker = new Thread(null, task, "report-parser", 16L << 20);
        worker.setDaemon(true);
        return worker;
    });

    private final TextDecoder decoder;
    private final ParserLimits limits;

    /** A parser with the standard limits. */
    public ReportParser(CodebookFiles files) {
        this(files, ParserLimits.STANDARD);
    }

    /** A parser with limits of its own. */
    public ReportParser(CodebookFiles files, ParserLimits limits) {
        this.decoder = new TextDecoder(files);
        this.limits = limits;
    }

    /** The document in {@code raw}, or why there is none. */
    public Parsed parse(RawReport raw) {
        try {
            checkSize(raw);
            ParsedText parsed = inTime(raw);
            if (parsed.text().isBlank()) {
                throw new RejectedException(
                        Rejection.Stage.PARSE, Rejection.Reason.NO_TEXT, raw.name() + " holds no text");
            }
            if (parsed.text().length() > limits.characters()) {
                throw new RejectedException(
                        Rejection.Stage.PARSE,
                        Rejection.Reason.TOO_LARGE,
                        parsed.text().length() + " characters");
            }
            return new Parsed.Accepted(document(raw, parsed));
        } catch (RejectedException e) {
            return new Parsed.Rejected(e.of(raw.sourceId(), excerpt(raw)));
        }
    }

    private void checkSize(RawReport raw) throws RejectedException {
        if (raw.bytes().length == 0) {
            throw new RejectedException(Rejection.Stage.DECODE, Rejection.Reason.EMPTY, raw.name() + " is empty");
        }
        if (raw.bytes().length > limits.bytes()) {
            throw new RejectedException(
                    Rejection.Stage.DECODE,
                    Rejection.Reason.TOO_LARGE,
                    raw.bytes().length + " bytes, more than " + limits.bytes());
        }
    }

    private ParsedText inTime(RawReport raw) throws RejectedException {
        Future<ParsedText> parsing = WORKERS.submit(() -> read(raw));
        try {
            return parsing.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            parsing.cancel(true);
            throw new RejectedException(
                    Rejection.Stage.PARSE,
                    Rejection.Reason.TIMEOUT,
                    "not done in " + limits.time().toSeconds() + " s");
        } catch (InterruptedException e) {
            parsing.cancel(true);
            Thread.currentThread().interrupt();
            throw new RejectedException(Rejection.Stage.PARSE, Rejection.Reason.TIMEOUT, "interrupted");
        } catch (ExecutionException e) {
            throw rejected(raw, e.getCause() == null ? e : e.getCause());
        }
    }

    private static RejectedException rejected(RawReport raw, Throwable thrown) {
        if (thrown instanceof RejectedException told) {
            return told;
        }
        Rejection.Reason reason = thrown instanceof StackOverflowError
                ? Rejection.Reason.TOO_DEEP
                : thrown instanceof OutOfMemoryError ? Rejection.Reason.TOO_LARGE : Rejection.Reason.UNREADABLE;
        return new RejectedException(
                Rejection.Stage.PARSE,
                reason,
                raw.format() + ": " + thrown.getClass().getSimpleName() + " " + thrown.getMessage());
    }

    private ParsedText read(RawReport raw) throws IOException, RejectedException {
        byte[] bytes = raw.bytes();
        return switch (raw.format()) {
            case PDF -> PdfText.read(bytes, limits);
            case DOCX -> readDocx(bytes);
            case TEXT -> decoded(raw, null, ParsedText::of);
            case HTML -> decoded(raw, declared(bytes), html -> HtmlText.read(html, limits.depth()));
            case MARKDOWN -> decoded(raw, null, MarkdownText::read);
        };
    }

    private static ParsedText readDocx(byte[] bytes) throws IOException, RejectedException {
        boolean compound = bytes.length > 4 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF;
        if (compound) {
            throw new RejectedException(
                    Rejection.Stage.PARSE,
                    Rejection.Reason.ENCRYPTED,
                    "a document with a password, or of Word before 2007");
        }
        return DocxText.read(bytes);
    }

    private ParsedText decoded(RawReport raw, @Nullable String declared, Function<String, ParsedText> format)
            throws RejectedException {
        Optional<TextDecoder.Decoded> decoded = decoder.findText(raw.bytes(), declared);
        if (decoded.isEmpty()) {
            throw new RejectedException(
                    Rejection.Stage.DECODE, Rejection.Reason.BINARY, raw.name() + " is no text in any known encoding");
        }
        ParsedText parsed = format.apply(decoded.get().text());
        Set<Issue> issues = EnumSet.noneOf(Issue.class);
        issues.addAll(parsed.issues());
        if (decoded.get().certainty() == TextDecoder.Certainty.GUESSED) {
            issues.add(Issue.ENCODING_UNSURE);
        }
        return new ParsedText(parsed.text(), parsed.told(), issues);
    }

    private static @Nullable String declared(byte[] bytes) {
        int end = Math.min(bytes.length, DECLARATION_WITHIN);
        Matcher declared = DECLARED.matcher(new String(bytes, 0, end, StandardCharsets.ISO_8859_1));
        return declared.find() ? declared.group(1) : null;
    }

    private static Document document(RawReport raw, ParsedText parsed) {
        Set<Issue> issues = EnumSet.noneOf(Issue.class);
        issues.addAll(parsed.issues());
        ToldBeside told = raw.told();
        return new Document(
                raw.sourceId(),
                new Sha256().add(raw.bytes()).hex(),
                parsed.text(),
                ParsedText.first(told.title(), parsed.told().title()),
                date(told.published(), parsed.told().published(), issues),
                ParsedText.first(told.publisher(), parsed.told().publisher()),
                ParsedText.first(told.url(), parsed.told().url()),
                division(told.divisionCode(), issues),
                issues);
    }

    private static @Nullable LocalDate date(@Nullable String beside, @Nullable String inside, Set<Issue> issues) {
        String told = ParsedText.first(beside, inside);
        if (told == null || told.isBlank()) {
            return null;
        }
        Optional<LocalDate> date = ToldValues.findDate(told);
        if (date.isEmpty()) {
            issues.add(Issue.GIVEN_VALUE_UNREADABLE);
        }
        return date.orElse(null);
    }

    private static @Nullable String division(@Nullable String told, Set<Issue> issues) {
        if (told == null || told.isBlank()) {
            return null;
        }
        Optional<String> code = ToldValues.findDivision(told);
        if (code.isEmpty()) {
            issues.add(Issue.GIVEN_VALUE_UNREADABLE);
        }
        return code.orElse(null);
    }

    private static String excerpt(RawReport raw) {
        return new String(raw.bytes(), 0, Math.min(raw.bytes().length, 600), StandardCharsets.UTF_8);
    }
}
