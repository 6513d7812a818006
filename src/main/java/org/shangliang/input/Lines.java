package org.shangliang.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.shangliang.iteration.LookAhead;

/** The lines of a stream as bytes, one at a time; of a line that is too long only its first bytes are held. */
final class Lines extends LookAhead<Lines.Line> {
    private final InputStream in;
    private final long end;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int filled;
    private int read;
    private long position;
    private byte[] line = new byte[1 << 12];

    /**
     * A line without its end.
     *
     * @param bytes its bytes, or its first ones where it is cut
     * @param cut whether it was too long to hold
     */
    record Line(byte[] bytes, boolean cut) {

        /** The line, UTF-8 where it is, else GB18030. */
        String text() {
            return Charsets.decode(bytes);
        }

        boolean blank() {
            return new String(bytes, StandardCharsets.ISO_8859_1).isBlank();
        }
    }

    /**
     * @param in stands where the split begins
     * @param split which lines: those that begin before its end; where it begins inside a line, that line is another's
     * @param longest the most bytes of a line to hold
     */
    Lines(InputStream in, Split split, int longest) {
        this.in = in;
        this.end = split.end();
        this.longest = longest;
        this.position = split.start();
    }

    /** Passes over the rest of a line that began before the split. */
    void skipLine() {
        readLine();
    }

    @Override
    protected @Nullable Line find() {
        return position < end ? readLine() : null;
    }

    private @Nullable Line readLine() {
        int length = 0;
        boolean cut = false;
        boolean any = false;
        for (int b = readByte(); b >= 0; b = readByte()) {
            any = true;
            if (b == '\n') {
                break;
            }
            if (length == longest) {
                cut = true;
            } else {
                if (length == line.length) {
                    line = Arrays.copyOf(line, Math.min(longest, line.length * 2));
                }
                line[length++] = (byte) b;
            }
        }
        int told = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        return any ? new Line(Arrays.copyOf(line, told), cut) : null;
    }

    private int readByte() {
        if (read == filled) {
            try {
                filled = in.read(buffer);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            read = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        position++;
        return buffer[read++] & 0xff;
    }
}
