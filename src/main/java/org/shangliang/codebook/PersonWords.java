package org.shangliang.codebook;

import java.io.Serializable;
import java.util.List;

/**
 * By which words a person's name is known.
 *
 * @param before words that stand before a name
 * @param after words that stand after one
 * @param between what may stand between such a word and the name after it
 * @param examples what is shown of some texts
 */
public record PersonWords(List<String> before, List<String> after, List<String> between, List<Example> examples)
        implements Serializable {
    private static final String FILE = "persons.yaml";

    /** A text, and what is shown of it. */
    public record Example(String text, String shown) implements Serializable {}

    public PersonWords {
        before = List.copyOf(before);
        after = List.copyOf(after);
        between = List.copyOf(between);
        examples = List.copyOf(examples);
    }

    /** Reads the words of a codebook. */
    public static PersonWords from(CodebookFiles files) {
        return files.yaml(FILE, PersonWords.class);
    }
}
