package org.shangliang.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterSetTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "县", "\0", "，。；：！？", "0123456789零〇一二三四五六七八九两百十百千万亿\0\uffff"})
    void holds_its_characters_and_no_other(String characters) {
        CharacterSet set = CharacterSet.of(characters);
        assertArrayEquals(characters.chars().sorted().distinct().toArray(), held(set));
    }

    @Test
    void holds_thousands_of_characters_too() {
        String all = IntStream.range(0, 6000)
                .mapToObj(i -> Character.toString('一' + 3 * i))
                .reduce("", String::concat);
        assertArrayEquals(all.chars().toArray(), held(CharacterSet.of(all)));
    }

    @Test
    void is_made_of_what_words_begin_or_end_with() {
        List<String> words = List.of("座谈会", "会议", "座");
        assertArrayEquals("会座".chars().sorted().toArray(), held(CharacterSet.ofFirsts(words)));
        assertArrayEquals("会座议".chars().sorted().toArray(), held(CharacterSet.ofLasts(words)));
    }

    private static int[] held(CharacterSet set) {
        return IntStream.rangeClosed(0, Character.MAX_VALUE)
                .filter(c -> set.contains((char) c) && set.bit((char) c) == 1)
                .toArray();
    }
}
