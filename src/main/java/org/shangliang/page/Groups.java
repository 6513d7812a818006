package org.shangliang.page;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sorted items taken group by group, one item in memory.
 *
 * @param <T> an item
 */
final class Groups<T> {
    private final Iterator<T> items;
    private final Function<T, List<@Nullable Object>> keyOf;
    private @Nullable T next;
    private @Nullable List<@Nullable Object> key;

    /** @param keyOf what the items of one group share; equal keys follow one another */
    Groups(Iterator<T> items, Function<T, List<@Nullable Object>> keyOf) {
        this.items = items;
        this.keyOf = keyOf;
        step();
    }

    /** The key of the next group, or null at the end. */
    @Nullable
    List<@Nullable Object> key() {
        return key;
    }

    /** The next group; to be read to its end before another is taken. */
    Iterator<T> take() {
        List<@Nullable Object> mine = key;
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return mine != null && mine.equals(key);
            }

            @Override
            public T next() {
                T item = next;
                if (!hasNext() || item == null) {
                    throw new NoSuchElementException();
                }
                step();
                return item;
            }
        };
    }

    private void step() {
        T item = items.hasNext() ? items.next() : null;
        next = item;
        key = item == null ? null : keyOf.apply(item);
    }
}
