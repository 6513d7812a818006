package org.shangliang.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shangliang.codebook.CodebookException;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.EnglishNames;
import org.shangliang.codebook.Indicators;
import org.shangliang.codebook.Sectors;
import org.shangliang.codebook.Themes;
import org.shangliang.compare.Status;

/** What the codes of the tables are called: the codebook's and those of {@code names.yaml}. */
public final class CodeNames {
    private static final String FILE = "/serve/names.yaml";

    private final List<CodeList> lists = new ArrayList<>();

    /**
     * A closed list of codes.
     *
     * @param name its name; a column of this name holds its codes
     * @param names Chinese and English name of every code
     */
    public record CodeList(String name, Map<String, List<String>> names) {
        /** @throws CodebookException if a code lacks one of its two names */
        public CodeList {
            names = new LinkedHashMap<>(names);
            names.forEach((code, both) -> {
                if (both.size() != 2) {
                    throw new CodebookException(FILE, code + " needs a Chinese and an English name");
                }
            });
        }
    }

    /** The lists of the file. */
    private record Shipped(List<CodeList> lists) {}

    /** The names of a codebook. */
    public CodeNames(CodebookFiles files) {
        EnglishNames english = EnglishNames.from(files);
        Map<String, List<String>> indicators = new LinkedHashMap<>();
        Indicators.from(files)
                .all()
                .forEach(i -> indicators.put(i.code(), List.of(i.zh(), english.indicator(i.code()))));
        Map<String, List<String>> themes = new LinkedHashMap<>();
        Themes.from(files).themes().forEach(t -> themes.put(t.code(), List.of(t.zh(), english.theme(t.code()))));
        Map<String, List<String>> sectors = new LinkedHashMap<>();
        Sectors.from(files).sectors().forEach(s -> sectors.put(s.code(), List.of(s.zh(), english.sector(s.code()))));
        Map<String, List<String>> statuses = new LinkedHashMap<>();
        Arrays.stream(Status.values())
                .forEach(s -> statuses.put(
                        s.code(), List.of(s.meaning().zh(), s.meaning().en())));
        lists.add(new CodeList("indicator", indicators));
        lists.add(new CodeList("theme", themes));
        lists.add(new CodeList("sector", sectors));
        lists.add(new CodeList("status", statuses));
        lists.addAll(shipped());
    }

    /** All lists. */
    public List<CodeList> lists() {
        return List.copyOf(lists);
    }

    /** The list whose codes a column of this name holds. */
    Optional<CodeList> findByName(String name) {
        return lists.stream().filter(l -> l.name().equals(name)).findFirst();
    }

    /** The first list that names all of {@code codes}. */
    Optional<CodeList> findByCodes(Collection<String> codes) {
        return lists.stream()
                .filter(l -> l.names().keySet().containsAll(new HashSet<>(codes)))
                .findFirst();
    }

    private static List<CodeList> shipped() {
        try (InputStream in = CodeNames.class.getResourceAsStream(FILE)) {
            return new ObjectMapper(new YAMLFactory())
                    .readValue(in, Shipped.class)
                    .lists();
        } catch (JsonProcessingException e) {
            throw new CodebookException(FILE, e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
