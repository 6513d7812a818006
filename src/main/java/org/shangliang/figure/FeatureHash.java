package org.shangliang.figure;

/** A 64-bit hash of a feature's name (FNV-1a over UTF-16 code units), so that no name need be built to look one up. */
final class FeatureHash {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final long[] KINDS = new long[FeatureKind.values().length];

    static {
        for (FeatureKind kind : FeatureKind.values()) {
            String start = kind.name() + "=";
            KINDS[kind.ordinal()] = extend(OFFSET, start, 0, start.length());
        }
    }

    private FeatureHash() {}

    /** The hash of a feature name such as {@code UNIT=件}. */
    static long of(String name) {
        return extend(OFFSET, name, 0, name.length());
    }

    /** The hash of the feature name that begins with {@code kind}. */
    static long of(FeatureKind kind, CharSequence text, int start, int end) {
        return extend(KINDS[kind.ordinal()], text, start, end);
    }

    /** The hash of a feature of two words, {@code KIND=first+second}. */
    static long of(FeatureKind kind, String first, String second) {
        long hash = extend(KINDS[kind.ordinal()], first, 0, first.length());
        hash = extend(hash, "+", 0, 1);
        return extend(hash, second, 0, second.length());
    }

    private static long extend(long hash, CharSequence text, int start, int end) {
        long result = hash;
        for (int i = start; i < end; i++) {
            result = (result ^ text.charAt(i)) * PRIME;
        }
        return result;
    }
}
