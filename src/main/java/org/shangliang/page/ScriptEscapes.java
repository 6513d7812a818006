package org.shangliang.page;

import com.fasterxml.jackson.core.JsonpCharacterEscapes;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/**
 * JSON that may stand in a script: nothing in it ends the script or a line of it, and no mark turns the direction of what an
 * editor shows.
 */
final class ScriptEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
        for (char c : new char[] {'<', '>', '&', '\'', '\u007f'}) {
            codes[c] = CharacterEscapes.ESCAPE_STANDARD;
        }
        return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
        return turnsDirection(c) || c == 0xfeff
                ? new SerializedString(String.format("\\u%04x", c))
                : JsonpCharacterEscapes.instance().getEscapeSequence(c);
    }

    private static boolean turnsDirection(int c) {
        return c == 0x61c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    }
}
