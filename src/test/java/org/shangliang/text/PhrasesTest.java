package org.shangliang.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Phrases found in one pass, against looking for each of them everywhere. */
class PhrasesTest {
    private static final int LONGEST = 4;
    private static final String CHARACTERS = "提案办委员会议政协县";

    @Test
    void findsEveryOccurrenceTheShorterFirst() {
        HanLp.Phrases<String> phrases = phrases("提", "提案", "提案办理", "案", "办理结果");
        List<String> found = new ArrayList<>();
        phrases.scan("提案办理结", hit -> found.add(hit.start() + hit.value()));
        assertEquals(List.of("0提", "0提案", "0提案办理", "1案"), found);
    }

    @Test
    void coversWithTheLongestFromLeftToRight() {
        HanLp.Phrases<String> phrases = phrases("提案", "提案办", "案办理", "理", "办理");
        assertEquals(List.of("0提案办", "3理", "4提案"), told(phrases.cover("提案办理提案")));
    }

    @Test
    void findsWhatLookingForEachPhraseFinds() {
        Random random = new Random(11);
        for (int round = 0; round < 60; round++) {
            String[] list = random.ints(1 + random.nextInt(40), 1, LONGEST + 1)
                    .mapToObj(length -> characters(random, length))
                    .toArray(String[]::new);
            String text = characters(random, 600);
            List<String> found = new ArrayList<>();
            phrases(list).scan(text, hit -> {
                assertEquals(text.substring(hit.start(), hit.end()), hit.value());
                found.add(hit.start() + hit.value());
            });
            assertEquals(expected(list, text), found);
        }
    }

    @Test
    void findsTheListsLookedForTogetherEachForItself() {
        PhraseLists lists = new PhraseLists();
        PhraseList<String> nouns = lists.add(Map.of("提案", "noun", "提案办理", "longer noun", "委员", "noun"));
        PhraseList<Integer> others = lists.add(Map.of("提案", 1, "案办", 2));
        Occurrences found = lists.find("委员提案办理");
        assertEquals(List.of("0noun", "2longer noun"), told(nouns.cover(found)));
        List<Integer> numbers = new ArrayList<>();
        others.scan(found, hit -> numbers.add(hit.value()));
        assertEquals(List.of(1, 2), numbers);
        assertThrows(IllegalStateException.class, () -> lists.add(Map.of("议政", 3)));
    }

    @Test
    void tellsLongListsApartThatShareSomeOfTheirPhrases() {
        Map<String, Integer> twos = new TreeMap<>();
        Map<String, Integer> threes = new TreeMap<>();
        for (int number = 100; number < 1000; number++) {
            (number % 2 == 0 ? twos : threes).put(String.valueOf(number), number);
            (number % 3 == 0 ? threes : twos).put(String.valueOf(number), -number);
        }
        PhraseLists lists = new PhraseLists();
        PhraseList<Integer> listOfTwos = lists.add(twos);
        PhraseList<Integer> listOfThrees = lists.add(threes);
        String text = "102 103 105 111 512 514 515 999";
        List<Integer> found = new ArrayList<>();
        listOfTwos.scan(lists.find(text), hit -> found.add(hit.value()));
        assertEquals(List.of(102, -103, -512, -514, -515), found);
        found.clear();
        listOfThrees.scan(lists.find(text), hit -> found.add(hit.value()));
        assertEquals(List.of(-102, 103, -105, -111, 515, -999), found);
    }

    @Test
    void findsInAStretchOfATextWhatItFindsInTheStretchAlone() {
        Random random = new Random(13);
        for (int round = 0; round < 200; round++) {
            PhraseLists lists = new PhraseLists();
            Map<String, String> byPhrase = new TreeMap<>();
            random.ints(30, 1, LONGEST + 1)
                    .mapToObj(length -> characters(random, length))
                    .forEach(each -> byPhrase.put(each, each));
            PhraseList<String> list = lists.add(byPhrase);
            String text = characters(random, 60);
            int start = random.nextInt(50);
            String part = text.substring(start, start + 1 + random.nextInt(9));
            Cover<String> cover = list.cover(lists.find(part));
            List<String> alone = values(cover);
            assertEquals(alone, values(list.coverPart(part, text, random.nextInt(start + 1), lists.find(text))));
            assertEquals(alone, values(list.coverPart(part, "别处", 0, lists.find("别处"))));
        }
    }

    private static <V> List<V> values(Cover<V> cover) {
        return IntStream.range(0, cover.size()).mapToObj(cover::value).toList();
    }

    /** Where each phrase begins and what it stands for; none overlap. */
    private static List<String> told(Cover<String> cover) {
        List<String> told = new ArrayList<>();
        int end = 0;
        for (int i = 0; i < cover.size(); i++) {
            assertTrue(end <= cover.start(i));
            end = cover.end(i);
            told.add(cover.start(i) + cover.value(i));
        }
        return told;
    }

    private static List<String> expected(String[] list, String text) {
        List<String> expected = new ArrayList<>();
        for (int start = 0; start < text.length(); start++) {
            for (int end = start + 1; end <= Math.min(text.length(), start + LONGEST); end++) {
                if (List.of(list).contains(text.substring(start, end))) {
                    expected.add(start + text.substring(start, end));
                }
            }
        }
        return expected;
    }

    private static String characters(Random random, int length) {
        StringBuilder characters = new StringBuilder();
        for (int i = 0; i < length; i++) {
            characters.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return characters.toString();
    }

    private static HanLp.Phrases<String> phrases(String... list) {
        Map<String, String> phrases = new TreeMap<>();
        for (String each : list) {
            phrases.put(each, each);
        }
        return new HanLp.Phrases<>(phrases);
    }
}
