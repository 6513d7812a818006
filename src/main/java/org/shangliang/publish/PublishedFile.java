package org.shangliang.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of a publication.
 *
 * @param path below the publication's folder, with slashes
 * @param sha256 lower-case hexadecimal
 */
public record PublishedFile(String path, long bytes, String sha256) {

    /** The file at {@code file}, as it stands. */
    public static PublishedFile of(Path folder, Path file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            String path = folder.relativize(file).toString().replace('\\', '/');
            return new PublishedFile(path, Files.size(file), HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
