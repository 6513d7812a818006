package org.shangliang.figure;

/**
 * A 64-bit hash of a feature's name, so that no name need be built to look one up: a polynomial over its UTF-16 code units,
 * the hash of two texts joined told by theirs.
 */
final class FeatureHash {
    private static final long BASE = 0x9E3779B97F4A7C15L;
    private static final char JOINT = '+';
    private static final long[] KINDS = new long[FeatureKind.values().length];

    static {
        for (FeatureKind kind : FeatureKind.values()) {
            KINDS[kind.ordinal()] = of(kind.name() + "=");
        }
    }

    private FeatureHash() {}

    /** The hash of a feature name such as {@code UNIT=件}, or of a part of one. */
    static long of(String name) {
        return extend(0, name, 0, name.length());
    }

    /** What a hash is multiplied with when so many characters follow. */
    static long shift(int characters) {
        long shift = 1;
        for (int i = 0; i < characters; i++) {
            shift *= BASE;
        }
        return shift;
    }

    /** The hash of the feature name that begins with {@code kind}. */
    static long of(FeatureKind kind, String text, int start, int end) {
        return extend(KINDS[kind.ordinal()], text, start, end);
    }

    /** The hash of the feature of two characters. */
    static long of(FeatureKind kind, char first, char second) {
        return (KINDS[kind.ordinal()] * BASE + first) * BASE + second;
    }

    /** The hash of a feature of one word. */
    static long of(FeatureKind kind, FeatureWord word) {
        return join(KINDS[kind.ordinal()], word);
    }

    /** The hash of a feature of two words, {@code KIND=first+second}. */
    static long of(FeatureKind kind, FeatureWord first, FeatureWord second) {
        return join(join(KINDS[kind.ordinal()], first) * BASE + JOINT, second);
    }

    /** The hash of a feature of two words, {@code KIND=first+second}. */
    static long of(FeatureKind kind, String first, String second) {
        long hash = extend(KINDS[kind.ordinal()], first, 0, first.length());
        return extend(hash * BASE + JOINT, second, 0, second.length());
    }

    private static long join(long hash, FeatureWord word) {
        return hash * word.shift() + word.hash();
    }

    private static long extend(long hash, String text, int start, int end) {
        long result = hash;
        for (int i = start; i < end; i++) {
            result = result * BASE + text.charAt(i);
        }
        return result;
    }
}
