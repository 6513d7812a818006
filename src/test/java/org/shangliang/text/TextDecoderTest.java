package org.shangliang.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shangliang.codebook.CodebookFiles;

class TextDecoderTest {
    private static final TextDecoder DECODER = new TextDecoder(CodebookFiles.shipped());
    private static final String SIMPLIFIED = "松河县政协召开协商会，收到意见建议57条，已经办结41条。\n群众都说好。";
    private static final String TRADITIONAL = "松河縣政協召開協商會，收到意見建議57條，已經辦結41條。\n群眾都說好。";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE"})
    void simplified_text_comes_back_from_every_encoding(String charset) {
        assertEquals(SIMPLIFIED, text(SIMPLIFIED.getBytes(Charset.forName(charset))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE"})
    void traditional_text_comes_back_from_every_encoding(String charset) {
        assertEquals(TRADITIONAL, text(TRADITIONAL.getBytes(Charset.forName(charset))));
    }

    @Test
    void a_byte_order_mark_decides_and_goes() {
        assertEquals(SIMPLIFIED, text(("\uFEFF" + SIMPLIFIED).getBytes(StandardCharsets.UTF_8)));
        assertEquals(SIMPLIFIED, text(("\uFEFF" + SIMPLIFIED).getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(SIMPLIFIED, text(("\uFEFF" + SIMPLIFIED).getBytes(StandardCharsets.UTF_16BE)));
    }

    @Test
    void a_text_cut_off_inside_a_character_is_still_read() {
        byte[] whole = SIMPLIFIED.repeat(5).getBytes(Charset.forName("GB18030"));
        byte[] cut = Arrays.copyOf(whole, whole.length - 3);
        assertTrue(text(cut).startsWith(SIMPLIFIED));
    }

    @Test
    void bytes_that_are_no_text_give_none() {
        byte[] noise = new byte[4_000];
        new Random(3).nextBytes(noise);
        assertTrue(DECODER.findText(noise, null).isEmpty());
    }

    @Test
    void random_bytes_never_fail() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] noise = new byte[random.nextInt(64)];
            random.nextBytes(noise);
            bytes.writeBytes(noise);
            bytes.writeBytes(SIMPLIFIED.getBytes(Charset.forName(round % 2 == 0 ? "GB18030" : "UTF-8")));
            DECODER.findText(bytes.toByteArray(), round % 3 == 0 ? "gb2312" : "no such charset")
                    .ifPresent(decoded -> assertTrue(decoded.text().length() > 0));
        }
    }

    private static String text(byte[] bytes) {
        return DECODER.findText(bytes, null).orElseThrow().text();
    }
}
