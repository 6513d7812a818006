package org.shangliang.lake;

import java.util.List;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/** Names of columns as the engine wants them. */
public final class Names {
    private Names() {}

    /** The names, in order. */
    public static Seq<String> of(String... names) {
        return JavaConverters.asScalaBuffer(List.of(names)).toSeq();
    }
}
