package org.shangliang.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.CodebookFiles;

/**
 * Tells the encoding of a text's bytes: a byte order mark, then UTF-8 where it fits without a fault, then the one of GB18030,
 * Big5, UTF-16 and what was declared that reads most like Chinese. Thread-safe.
 */
public final class TextDecoder {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
    private static final int SAMPLE = 1 << 16;
    private static final double SURE = 0.5;
    private static final double READABLE = 0.2;
    private static final double MOST_FAULTS = 0.02;
    private static final double DECLARED_BONUS = 0.05;
    private static final double CONTROL_SHARE = 0.02;

    private final CharacterMap map;

    /** Reads the frequent characters from the codebook. */
    public TextDecoder(CodebookFiles files) {
        map = new CharacterMap(files);
    }

    /**
     * A decoded text.
     *
     * @param text the text, without byte order mark
     * @param charset the encoding it was read in
     * @param certainty how sure that is
     */
    public record Decoded(String text, Charset charset, Certainty certainty) {}

    /** How sure an encoding is. */
    public enum Certainty {
        /** Told by a mark, or the only one that fits. */
        SURE,
        /** The likeliest of several, or read with faults. */
        GUESSED
    }

    private record Scored(Charset charset, String text, double score) {}

    /**
     * The text of {@code bytes}, or nothing when they are no text.
     *
     * @param declared the encoding that the document or its carrier names, or null
     */
    public Optional<Decoded> findText(byte[] bytes, @Nullable String declared) {
        Optional<Decoded> marked = marked(bytes);
        if (marked.isPresent()) {
            return marked;
        }
        Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent() && !hasNulls(bytes)) {
            return isBinary(utf8.get())
                    ? Optional.empty()
                    : Optional.of(new Decoded(utf8.get(), StandardCharsets.UTF_8, Certainty.SURE));
        }
        return likeliest(bytes, declared);
    }

    private static Optional<Decoded> marked(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(lenient(bytes, 3, StandardCharsets.UTF_8));
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(lenient(bytes, 2, StandardCharsets.UTF_16LE));
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(lenient(bytes, 2, StandardCharsets.UTF_16BE));
        }
        if (startsWith(bytes, 0x84, 0x31, 0x95, 0x33)) {
            return Optional.of(lenient(bytes, 4, GB18030));
        }
        return Optional.empty();
    }

    private static Decoded lenient(byte[] bytes, int skip, Charset charset) {
        String text = new String(bytes, skip, bytes.length - skip, charset);
        return new Decoded(text, charset, text.indexOf('\uFFFD') < 0 ? Certainty.SURE : Certainty.GUESSED);
    }

    private Optional<Decoded> likeliest(byte[] bytes, @Nullable String declared) {
        Optional<Charset> told = findCharset(declared);
        Map<Charset, Integer> suggested = suggested(bytes);
        Set<Charset> candidates = new LinkedHashSet<>(
                List.of(StandardCharsets.UTF_8, GB18030, BIG5, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE));
        told.ifPresent(candidates::add);
        @Nullable Scored best = null;
        for (Charset charset : candidates) {
            String text = new String(bytes, charset);
            double bonus = told.filter(charset::equals).isPresent() ? DECLARED_BONUS : 0;
            double score = score(text) + bonus + suggested.getOrDefault(charset, 0) / 1000.0;
            if (faults(text) <= MOST_FAULTS && (best == null || score > best.score())) {
                best = new Scored(charset, text, score);
            }
        }
        if (best == null || best.score() < READABLE || isBinary(best.text())) {
            return Optional.empty();
        }
        boolean sure = best.score() >= SURE && best.text().indexOf('\uFFFD') < 0;
        return Optional.of(new Decoded(best.text(), best.charset(), sure ? Certainty.SURE : Certainty.GUESSED));
    }

    /** What ICU makes of the bytes: confidence in per cent by charset. */
    private static Map<Charset, Integer> suggested(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes);
        Map<Charset, Integer> confidences = new HashMap<>();
        for (CharsetMatch match : detector.detectAll()) {
            findCharset(match.getName())
                    .ifPresent(charset -> confidences.merge(charset, match.getConfidence(), Math::max));
        }
        return confidences;
    }

    /** Share of what reads like Chinese text: frequent characters whole, punctuation and ASCII half, the rest not at all. */
    private double score(String text) {
        int end = Math.min(text.length(), SAMPLE);
        double points = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (map.isFrequent(c)) {
                points += 1;
            } else if ((c >= 0x20 && c < 0x7F)
                    || c == '\n'
                    || c == '\r'
                    || c == '\t'
                    || (c >= 0x3000 && c <= 0x3011)
                    || (c >= 0xFF01 && c <= 0xFF1F)) {
                points += 0.5;
            } else if (c >= 0x4E00 && c <= 0x9FFF) {
                points += 0.2;
            } else {
                points -= 0.5;
            }
        }
        return end == 0 ? 0 : points / end;
    }

    private static double faults(String text) {
        long faults = text.chars().filter(c -> c == '\uFFFD').count();
        return text.isEmpty() ? 0 : Math.max(0, faults - 1) / (double) text.length();
    }

    private static boolean isBinary(String text) {
        int end = Math.min(text.length(), SAMPLE);
        int controls = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            controls += c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' ? 1 : 0;
        }
        return controls > end * CONTROL_SHARE;
    }

    private static boolean hasNulls(byte[] bytes) {
        int end = Math.min(bytes.length, SAMPLE);
        for (int i = 0; i < end; i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The charset of that name, GBK and GB2312 read as GB18030; nothing when there is none. */
    private static Optional<Charset> findCharset(@Nullable String name) {
        if (name == null || !name.matches("[A-Za-z0-9][A-Za-z0-9_:.+-]{0,40}") || !Charset.isSupported(name)) {
            return Optional.empty();
        }
        Charset charset = Charset.forName(name);
        boolean chinese = List.of("GBK", "GB2312", "GB18030", "x-mswin-936").contains(charset.name());
        boolean big5 = charset.name().startsWith("Big5");
        return Optional.of(chinese ? GB18030 : big5 ? BIG5 : charset);
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
