package org.shangliang.iteration;

import java.util.Iterator;
import java.util.function.Function;

/**
 * Items turned into others one by one.
 *
 * @param items what is turned
 * @param turning how
 */
public record Mapped<A, B>(Iterator<A> items, Function<A, B> turning) implements Iterator<B> {
    @Override
    public boolean hasNext() {
        return items.hasNext();
    }

    @Override
    public B next() {
        return turning.apply(items.next());
    }
}
