package org.shangliang.job;

import java.util.Iterator;
import java.util.function.Function;

/** An iterator's elements, each turned into another when it is asked for. */
record Iterating<A, B>(Iterator<A> elements, Function<A, B> function) implements Iterator<B> {
    @Override
    public boolean hasNext() {
        return elements.hasNext();
    }

    @Override
    public B next() {
        return function.apply(elements.next());
    }
}
