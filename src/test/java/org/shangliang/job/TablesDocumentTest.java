package org.shangliang.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shangliang.table.ColumnDeclaration;
import org.shangliang.table.TableDeclaration;

/**
 * {@code docs/tables.md} tells the tables as they are declared. {@code mvn -B -q test -Dtest=TablesDocumentTest
 * -Dshangliang.write=true} writes it anew.
 */
class TablesDocumentTest {
    private static final Path FILE = Path.of("docs/tables.md");

    @Test
    void tellsEveryTableAndColumnAsDeclared() throws IOException {
        String declared = document();
        if (Boolean.getBoolean("shangliang.write")) {
            Files.writeString(FILE, declared);
        }
        assertEquals(declared, Files.readString(FILE));
    }

    private static String document() {
        return """
                # Tables

                Every table of the lake, made from the declarations beside its records; do not edit by hand. After a change:
                `mvn -B -q test -Dtest=TablesDocumentTest -Dshangliang.write=true`.
                The lake carries the same comments; `jobs/shangliang tables NAME --lake DIR` shows them with rows and versions.

                %s

                %s"""
                .formatted(
                        LakeTables.ALL.stream()
                                .map(table -> "- [%s](#%s): %s"
                                        .formatted(table.name(), table.name().replace(".", ""), table.en()))
                                .collect(Collectors.joining("\n")),
                        LakeTables.ALL.stream().map(TablesDocumentTest::section).collect(Collectors.joining("\n")));
    }

    private static String section(TableDeclaration<?> table) {
        StringBuilder section = new StringBuilder();
        section.append("## ").append(table.name()).append("\n\n");
        section.append(table.comment()).append("  \n");
        section.append("Grain: ").append(table.grain()).append("  \n");
        section.append("Key: ").append(codes(table.key())).append("  \n");
        for (TableDeclaration.TableReference reference : table.references()) {
            section.append("`%s` → `%s.%s`  \n".formatted(reference.column(), reference.table(), reference.key()));
        }
        for (String invariant : table.invariants()) {
            section.append("Always: `").append(invariant).append("`  \n");
        }
        section.append("\n| column | type | null | what it means |\n| --- | --- | --- | --- |\n");
        table.columns().forEach(column -> section.append(row(column)));
        return section.toString();
    }

    private static String row(ColumnDeclaration column) {
        String codes = column.codes().isEmpty() ? "" : " (" + codes(column.codes()) + ")";
        String personal = column.personal() ? " May hold personal names." : "";
        return "| `%s` | %s | %s | %s%s%s |\n"
                .formatted(
                        column.name(),
                        column.type().sql().replace("|", "\\|"),
                        column.nullable() ? "yes" : "",
                        column.comment().replace("|", "\\|"),
                        codes,
                        personal);
    }

    private static String codes(List<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }
}
