package org.shangliang.text;

import java.util.Arrays;

/** Where phrases stand in a text, by rising start, the shorter first; told by number, without an object for each. */
final class Occurrences {
    private static final int START = 0;
    private static final int END = 1;
    private static final int PHRASE = 2;
    private static final int WIDTH = 3;

    private int[] told = new int[8 * WIDTH];
    private int size;

    /** Makes room for so many more; the number of the first of them. */
    int grow(int more) {
        int first = size;
        size += more;
        if (size * WIDTH > told.length) {
            told = Arrays.copyOf(told, Math.max(2 * told.length, size * WIDTH));
        }
        return first;
    }

    void set(int occurrence, int start, int end, int phrase) {
        told[occurrence * WIDTH + START] = start;
        told[occurrence * WIDTH + END] = end;
        told[occurrence * WIDTH + PHRASE] = phrase;
    }

    int size() {
        return size;
    }

    /** Offset of the first character of an occurrence, 0-based. */
    int start(int occurrence) {
        return told[occurrence * WIDTH + START];
    }

    /** Offset after its last character. */
    int end(int occurrence) {
        return told[occurrence * WIDTH + END];
    }

    /** Number of the phrase. */
    int phrase(int occurrence) {
        return told[occurrence * WIDTH + PHRASE];
    }

    /** The first occurrence of those from one on that begins at {@code offset} or later and is the longest there, or -1. */
    int nextLongest(int from, int offset) {
        int next = from;
        while (next < size && start(next) < offset) {
            next++;
        }
        while (next + 1 < size && start(next + 1) == start(next)) {
            next++;
        }
        return next < size ? next : -1;
    }
}
