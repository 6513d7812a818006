package org.shangliang.theme;

import java.util.Arrays;
import java.util.List;

/** What each source says; one that was not told of says nothing. Not thread-safe. */
final class Sources {
    private final Loudness[] bySource = new Loudness[Source.COUNT];

    /** @param silence what is heard where nothing is said */
    Sources(Loudness silence) {
        Arrays.fill(bySource, silence);
    }

    void put(Source source, Loudness says) {
        bySource[source.ordinal()] = says;
    }

    Loudness of(Source source) {
        return bySource[source.ordinal()];
    }

    /** Whether any of some sources names a theme for sure. */
    boolean isAnySure(List<Source> some) {
        for (int i = 0; i < some.size(); i++) {
            if (of(some.get(i)).isSure()) {
                return true;
            }
        }
        return false;
    }

    /** Whether none of some sources names a subject. */
    boolean areSilent(List<Source> some) {
        for (int i = 0; i < some.size(); i++) {
            if (of(some.get(i)).namesSubject()) {
                return false;
            }
        }
        return true;
    }
}
