package org.shangliang.job;

import java.nio.file.Path;
import java.util.List;
import org.shangliang.lake.Lake;

/** A part of a publication that is made from the tables of one release. */
interface PublishStep {
    /**
     * Writes the part.
     *
     * @param release the release to show
     * @param folder the publication's folder
     * @return the files that the data package names, such as the first page
     */
    List<Path> write(Lake lake, long release, Path folder);
}
