package org.shangliang.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shangliang.text.Sha256;

/**
 * A file of a publication.
 *
 * @param path below the publication's folder, with slashes
 * @param sha256 lower-case hexadecimal
 */
public record PublishedFile(String path, long bytes, String sha256) {

    /** The file at {@code file}, as it stands. */
    public static PublishedFile of(Path folder, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            return new PublishedFile(
                    path, Files.size(file), new Sha256().add(in).hex());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
