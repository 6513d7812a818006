package org.shangliang.input;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A file among those given.
 *
 * @param path its full path
 * @param sourceName its path below the given folder, without its ending
 * @param format code of a {@link Format}, or null where its ending is not known
 * @param sizeBytes its size
 * @param modifiedMillis when it was last changed, milliseconds since 1970
 */
public record InputFile(String path, String sourceName, @Nullable String format, long sizeBytes, long modifiedMillis)
        implements Serializable {}
