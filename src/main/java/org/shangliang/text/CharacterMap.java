package org.shangliang.text;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.CodebookException;
import org.shangliang.codebook.CodebookFiles;

/** Single characters and what they become: one form for digits, letters, quotes and dashes, and Simplified for Traditional. */
final class CharacterMap {
    /** Stands for: leave this character out. */
    static final char DROPPED = 0;

    private static final String SCRIPT = "script.yaml";
    private static final String CHARACTERS = "characters.yaml";

    private final char[] oneForm = identity();
    private final char[] simplifiedHere;
    private final char[] simplifiedThere;
    private final @Nullable PhrasesAt<String> phrases;
    private final CharacterSet phraseBeginnings;
    private final Map<String, Character> entities;
    private final BitSet frequent = new BitSet();

    private record ScriptFile(String also_simplified, Map<String, String> phrases, List<String> pairs) {}

    private record CharactersFile(List<String> same, Map<String, String> entities, String frequent) {}

    /** Reads {@code script.yaml} and {@code characters.yaml}. */
    CharacterMap(CodebookFiles files) {
        ScriptFile script = files.yaml(SCRIPT, ScriptFile.class);
        CharactersFile characters = files.yaml(CHARACTERS, CharactersFile.class);
        unify();
        characters.same().forEach(line -> putPairs(CHARACTERS, line, oneForm));
        simplifiedThere = identity();
        script.pairs().forEach(line -> putPairs(SCRIPT, line, simplifiedThere));
        simplifiedHere = simplifiedThere.clone();
        script.also_simplified().chars().forEach(c -> simplifiedHere[c] = (char) c);
        phrases = phrases(script.phrases());
        phraseBeginnings = CharacterSet.ofFirsts(script.phrases().keySet());
        entities = entities(characters.entities());
        characters.frequent().chars().forEach(frequent::set);
    }

    /** The one form in which {@code c} is written, or {@link #DROPPED} for what has no width. */
    char oneForm(char c) {
        return oneForm[c];
    }

    /** The character that an entity such as {@code nbsp} or {@code #8220} stands for, or {@link #DROPPED} for no entity. */
    char entity(String name) {
        return name.startsWith("#") ? numbered(name) : entities.getOrDefault(name, DROPPED);
    }

    /** The characters that have another form, or none. */
    String rewritten() {
        return changedBy(oneForm);
    }

    /** The characters that are written only in Traditional text. */
    String onlyTraditional() {
        return changedBy(simplifiedHere);
    }

    /** Some characters and all that have one of them as their one form. */
    String writtenAs(String forms) {
        StringBuilder written = new StringBuilder(forms);
        for (char c : rewritten().toCharArray()) {
            written.append(forms.indexOf(oneForm[c]) >= 0 ? String.valueOf(c) : "");
        }
        return written.toString();
    }

    private static String changedBy(char[] map) {
        StringBuilder changed = new StringBuilder();
        for (int c = 0; c < map.length; c++) {
            if (map[c] != c) {
                changed.append((char) c);
            }
        }
        return changed.toString();
    }

    /** Whether {@code c}, in either script, is one of the characters that Chinese text is mostly made of. */
    boolean isFrequent(char c) {
        return frequent.get(simplifiedThere[c]);
    }

    /** The Simplified form of a character that stands in Simplified text. */
    char simplified(char c) {
        return simplifiedHere[c];
    }

    /**
     * Turns a Traditional text into Simplified characters, in place.
     *
     * @param before the same text
     */
    void simplify(String before, char[] text) {
        int told = 0;
        for (int i = 0; i < text.length; i++) {
            char c = before.charAt(i);
            text[i] = i < told ? text[i] : simplifiedThere[c];
            String phrase = phraseBeginnings.contains(c) && phrases != null ? phrases.longestAt(before, i) : null;
            if (phrase != null) {
                phrase.getChars(0, phrase.length(), text, i);
                told = Math.max(told, i + phrase.length());
            }
        }
    }

    private void unify() {
        for (char c = 0; c < 0x20; c++) {
            oneForm[c] = DROPPED;
        }
        oneForm['\n'] = '\n';
        oneForm['\t'] = ' ';
        for (char c = 0x7F; c < 0xA0; c++) {
            oneForm[c] = DROPPED;
        }
        for (char c : "\u000B\f\u0085\u2028\u2029".toCharArray()) {
            oneForm[c] = '\n';
        }
        for (char c = 1; c < Character.MAX_VALUE; c++) {
            if (Character.getType(c) == Character.SPACE_SEPARATOR) {
                oneForm[c] = ' ';
            } else if (Character.getType(c) == Character.FORMAT || (c >= 0xFE00 && c <= 0xFE0F)) {
                oneForm[c] = DROPPED;
            } else if ((c >= 0x2E80 && c <= 0x2FDF) || (c >= 0xF900 && c <= 0xFAFF)) {
                oneForm[c] = compatible(c);
            }
        }
        for (char c = '！'; c <= '～'; c++) {
            boolean letterOrDigit = Character.isLetterOrDigit((char) (c - '！' + '!'));
            oneForm[c] = letterOrDigit || "％＋＝＆＠＃＊／＜＞＿｜＼＾｀｛｝＄～".indexOf(c) >= 0 ? (char) (c - '！' + '!') : c;
        }
    }

    private static char compatible(char c) {
        String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        return plain.length() == 1 ? plain.charAt(0) : c;
    }

    private static char numbered(String name) {
        try {
            int code = name.startsWith("#x") || name.startsWith("#X")
                    ? Integer.parseInt(name.substring(2), 16)
                    : Integer.parseInt(name.substring(1));
            return code > 0 && code < 0xD800 ? (char) code : DROPPED;
        } catch (NumberFormatException e) {
            return DROPPED;
        }
    }

    private static void putPairs(String file, String pairs, char[] map) {
        if (pairs.length() % 2 != 0) {
            throw new CodebookException(file, "odd number of characters in the pairs " + pairs);
        }
        for (int i = 0; i < pairs.length(); i += 2) {
            map[pairs.charAt(i)] = pairs.charAt(i + 1);
        }
    }

    private static @Nullable PhrasesAt<String> phrases(Map<String, String> told) {
        told.forEach((from, to) -> {
            if (from.length() != to.length()) {
                throw new CodebookException(SCRIPT, "phrases: " + from + " and " + to + " are not equally long");
            }
        });
        return told.isEmpty() ? null : new PhrasesAt<>(told);
    }

    private static Map<String, Character> entities(Map<String, String> told) {
        Map<String, Character> read = new TreeMap<>();
        told.forEach((name, value) -> {
            if (value.length() != 1) {
                throw new CodebookException(CHARACTERS, "entities: " + name + " must stand for one character");
            }
            read.put(name, value.charAt(0));
        });
        return read;
    }

    private static char[] identity() {
        char[] map = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < map.length; i++) {
            map[i] = (char) i;
        }
        return map;
    }
}
