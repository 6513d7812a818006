package org.shangliang.report;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks a gzip stream and stops, with an error, where it swells beyond what a real container does. */
public final class BoundedGunzip extends FilterInputStream {
    private static final long MOST_BYTES = 1L << 30;
    private static final long MOST_RATIO = 200;
    private static final long FREE = 1L << 20;

    private final Counting packed;
    private long unpacked;

    private BoundedGunzip(Counting packed) throws IOException {
        super(new GZIPInputStream(packed, 1 << 16));
        this.packed = packed;
    }

    /** Unpacks {@code packed}, which is closed with it. */
    public static BoundedGunzip open(InputStream packed) throws IOException {
        return new BoundedGunzip(new Counting(packed));
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int bytes) throws IOException {
        unpacked += bytes;
        if (unpacked > MOST_BYTES || (unpacked > FREE && unpacked > packed.bytes * MOST_RATIO)) {
            throw new IOException("gzip unpacks to more than " + unpacked + " bytes from " + packed.bytes);
        }
    }

    private static final class Counting extends FilterInputStream {
        private long bytes;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            bytes += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            bytes += Math.max(read, 0);
            return read;
        }
    }
}
