package org.shangliang.job;

import java.nio.file.Path;
import java.util.List;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.lake.Lake;

/** The HTML report as a part of a publication, beside its data. */
record PageStep(CodebookFiles files) implements PublishStep {
    private static final String ALL_DATA = "../datapackage.json";

    @Override
    public List<Path> write(Lake lake, long release, Path folder) {
        Path report = folder.resolve("report");
        new PageJob(lake, files).write(release, ALL_DATA, report);
        return List.of(report.resolve("index.html"));
    }
}
