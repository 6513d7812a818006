package org.shangliang.job;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.lake.Lake;
import org.shangliang.page.Edition;
import org.shangliang.page.Report;
import org.shangliang.page.Vocabulary;

/** The HTML report of a lake. */
final class PageJob {
    private final Lake lake;
    private final CodebookFiles files;

    PageJob(Lake lake, CodebookFiles files) {
        this.lake = lake;
        this.files = files;
    }

    /**
     * Writes the report.
     *
     * @param release the release to show, or null for the latest state
     * @param allData address of all data, relative to the report, or null where they are not beside it
     * @param out the report's folder
     */
    void write(@Nullable Long release, @Nullable String allData, Path out) {
        Releases releases = new Releases(lake);
        Optional<ReleaseRow> shown = release == null ? releases.findLatest() : Optional.of(releases.of(release));
        Edition edition = new Edition(
                Versions.code(),
                shown.map(ReleaseRow::release).orElse(null),
                shown.map(ReleaseRow::completedAt).orElse(null),
                shown.map(ReleaseRow::codebookVersion).orElse(null),
                allData);
        new Report(new PageTables(lake, release, new Shown(files)), Vocabulary.from(files), edition).write(out);
    }
}
