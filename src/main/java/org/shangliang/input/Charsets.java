package org.shangliang.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text of containers: UTF-8 where it is, else GB18030. */
final class Charsets {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private Charsets() {}

    static String decode(byte[] bytes) {
        String text = new String(bytes, of(bytes, bytes.length));
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** The charset of a container by its first {@code length} bytes; a character cut at their end does not count. */
    static Charset of(byte[] bytes, int length) {
        for (int cut = 0; cut < 4 && cut <= length; cut++) {
            if (isUtf8(ByteBuffer.wrap(bytes, 0, length - cut))) {
                return StandardCharsets.UTF_8;
            }
        }
        return GB18030;
    }

    private static boolean isUtf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
