package org.shangliang.input;

import java.io.Serializable;

/**
 * A stretch of a file that is read in one go: the whole file, or of a large container of lines the lines that begin in
 * [start, end).
 *
 * @param file the file
 * @param start first byte
 * @param end byte after the last
 * @param firstRow number of the first line that begins in it, from 1
 */
public record Split(InputFile file, long start, long end, long firstRow) implements Serializable {

    /** The whole of a file. */
    public static Split whole(InputFile file) {
        return new Split(file, 0, file.sizeBytes(), 1);
    }
}
