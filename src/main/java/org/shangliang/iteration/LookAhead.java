package org.shangliang.iteration;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Elements found one by one, each when it is first asked after. Not thread-safe. */
public abstract class LookAhead<T> implements Iterator<T> {
    private @Nullable T next;
    private boolean ended;

    /** The next element, or null at the end; not called again after that. */
    protected abstract @Nullable T find();

    @Override
    public final boolean hasNext() {
        if (next == null && !ended) {
            next = find();
            ended = next == null;
        }
        return next != null;
    }

    @Override
    public final T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T found = next;
        next = null;
        return found;
    }
}
