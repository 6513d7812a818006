package org.shangliang.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.EnglishNames;
import org.shangliang.codebook.Indicators;
import org.shangliang.codebook.Sectors;
import org.shangliang.codebook.Themes;
import org.shangliang.compare.BalanceReason;
import org.shangliang.compare.Status;
import org.shangliang.table.InTwoLanguages;

/** What the codes of the tables mean: {@code codebook/codes.csv}. */
public final class CodeLists {
    private final List<Code> codes = new ArrayList<>();

    /**
     * A code.
     *
     * @param list the list it belongs to
     * @param zh its name in Chinese
     * @param en its name or meaning in English
     */
    public record Code(String list, String code, String zh, String en) {}

    /** The lists of a codebook. */
    public CodeLists(CodebookFiles files) {
        EnglishNames english = EnglishNames.from(files);
        Indicators.from(files).all().forEach(i -> codes.add(new Code("indicator", i.code(), i.zh(), i.note())));
        Themes.from(files)
                .themes()
                .forEach(t -> codes.add(new Code("theme", t.code(), t.zh(), english.theme(t.code()))));
        Sectors.from(files)
                .sectors()
                .forEach(s -> codes.add(new Code("sector", s.code(), s.zh(), english.sector(s.code()))));
        Arrays.stream(Status.values()).forEach(s -> codes.add(code("status", s.code(), s.meaning())));
        Arrays.stream(BalanceReason.values()).forEach(r -> codes.add(code("balance_reason", r.code(), r.meaning())));
    }

    private static Code code(String list, String code, InTwoLanguages meaning) {
        return new Code(list, code, meaning.zh(), meaning.en());
    }

    /** All codes, list by list. */
    public List<Code> codes() {
        return List.copyOf(codes);
    }

    /** The lists as CSV text. */
    public String csv() {
        StringBuilder csv = new StringBuilder("list,code,zh,en\r\n");
        codes.forEach(c -> csv.append(c.list())
                .append(',')
                .append(c.code())
                .append(',')
                .append(quoted(c.zh()))
                .append(',')
                .append(quoted(c.en()))
                .append("\r\n"));
        return csv.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
