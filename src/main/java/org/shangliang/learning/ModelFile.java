package org.shangliang.learning;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A model as a packed file of the codebook. */
public final class ModelFile {
    private ModelFile() {}

    /**
     * Writes a model.
     *
     * @param model what {@link ModelTrainer#fit} made
     */
    public static void write(Path file, String model) {
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            packed.write(model.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
