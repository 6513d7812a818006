package org.shangliang.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Messages;

/**
 * What a publication says of itself.
 *
 * @param title its title
 * @param publisher who publishes it
 * @param release number of the release
 * @param completedAt when the release was completed
 * @param dataUpTo last date of the reports and logs in it, or null where none is dated
 * @param messages the sentences that stand on every page and sheet
 */
public record Imprint(
        String title,
        String publisher,
        long release,
        Instant completedAt,
        @Nullable LocalDate dataUpTo,
        Versions versions,
        Messages messages) {

    /** What made the tables. */
    public record Versions(String program, String codebook, String spark, String delta) {}

    /** The release as a version number. */
    public String version() {
        return release + ".0.0";
    }

    /** The last date of what is in it, in words. */
    public String cutOff() {
        return dataUpTo == null ? "unknown" : dataUpTo.toString();
    }

    /** How to cite it, in one line. */
    public String citation() {
        return publisher + ": " + title + ". Release " + release + " ("
                + completedAt.atOffset(ZoneOffset.UTC).toLocalDate() + "), data up to " + cutOff()
                + ". Made with Shangliang 商量 " + versions.program() + ", codebook " + versions.codebook() + ".";
    }
}
