package org.shangliang.figure;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shangliang.codebook.CodebookException;
import org.shangliang.codebook.CodebookFiles;

/** A model of one's own in place of the shipped one. */
class OwnModelsTest {
    private static final String MODALITY = "model-modality.txt.gz";

    @TempDir
    private Path folder;

    @Test
    void a_model_of_three_modalities_is_refused_by_name() throws IOException {
        assertTrue(refusal("actual\ttarget\twish\nUNIT=件\t0:0.5\n").contains("more than two labels"));
    }

    @Test
    void a_weight_beyond_all_measure_is_refused_by_the_name_of_its_feature() throws IOException {
        String told = refusal("actual\ttarget\nUNIT=件\t0:-12.5\t1:12.5\n");
        assertTrue(told.contains("UNIT=件"), told);
    }

    @Test
    void a_line_that_is_no_feature_is_refused() throws IOException {
        assertTrue(refusal("actual\ttarget\nunits are many\n").contains("is no model"));
    }

    private String refusal(String model) throws IOException {
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(MODALITY)))) {
            out.write(model.getBytes(StandardCharsets.UTF_8));
        }
        CodebookFiles files = CodebookFiles.overlaidWith(folder);
        String told = assertThrows(CodebookException.class, () -> LinearModels.from(files, List.of()))
                .getMessage();
        assertTrue(told.startsWith(MODALITY), told);
        return told;
    }
}
