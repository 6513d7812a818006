package org.shangliang.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PhrasesAtTest {
    private static final String CHARACTERS = "提案办委员会议政协县";

    @Test
    void tellsTheLongestThatBeginsAtAPlace() {
        PhrasesAt<Integer> phrases = new PhrasesAt<>(Map.of("提", 1, "提案", 2, "提案办理", 3, "案办理", 4, "理", 5));
        assertEquals(3, phrases.longestAt("提案办理", 0));
        assertEquals(2, phrases.longestAt("提案办结", 0));
        assertEquals(1, phrases.longestAt("提升", 0));
        assertEquals(4, phrases.longestAt("提案办理", 1));
        assertNull(phrases.longestAt("提案办理", 2));
        assertEquals(5, phrases.longestAt("提案办理", 3));
        assertNull(phrases.longestAt("提案办理", 4));
    }

    @Test
    void tellsWhatTryingEachPhraseTells() {
        Random random = new Random(17);
        for (int round = 0; round < 60; round++) {
            Map<String, String> list = new TreeMap<>();
            random.ints(1 + random.nextInt(300), 1, 5)
                    .mapToObj(length -> characters(random, length))
                    .forEach(each -> list.put(each, each));
            PhrasesAt<String> phrases = new PhrasesAt<>(list);
            String text = characters(random, 300);
            for (int start = 0; start <= text.length(); start++) {
                assertEquals(longest(list, text, start), phrases.longestAt(text, start));
            }
        }
    }

    private static String longest(Map<String, String> list, String text, int start) {
        String longest = null;
        for (int end = start + 1; end <= text.length(); end++) {
            longest = list.getOrDefault(text.substring(start, end), longest);
        }
        return longest;
    }

    private static String characters(Random random, int length) {
        StringBuilder characters = new StringBuilder();
        for (int i = 0; i < length; i++) {
            characters.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return characters.toString();
    }
}
