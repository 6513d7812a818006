package org.shangliang.input;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.shangliang.table.Codes;

/** The formats of reports, told by the ending of a file's name. */
public enum Format {
    TXT(Kind.REPORT),
    HTML(Kind.REPORT),
    HTM(Kind.REPORT),
    MD(Kind.REPORT),
    PDF(Kind.REPORT),
    DOCX(Kind.REPORT),
    JSONL(Kind.CONTAINER),
    JSONL_GZ(Kind.CONTAINER),
    CSV(Kind.CONTAINER),
    PARQUET(Kind.CONTAINER);

    /** Whether a file is one report or holds many. */
    public enum Kind {
        REPORT,
        CONTAINER
    }

    private final Kind kind;

    Format(Kind kind) {
        this.kind = kind;
    }

    /** The format of a file of this name, the longest ending first, whatever its case; none where the ending is not known. */
    public static Optional<Format> find(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(f -> lower.endsWith(f.ending()))
                .max(Comparator.comparingInt(f -> f.ending().length()));
    }

    /** Whether a file is one report or holds many. */
    public Kind kind() {
        return kind;
    }

    /** The ending, its dot included: {@code .jsonl.gz}. */
    public String ending() {
        return "." + code();
    }

    /** The ending without its first dot, as tables write it. */
    public String code() {
        return Codes.of(this).replace('_', '.');
    }
}
