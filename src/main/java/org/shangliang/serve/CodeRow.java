package org.shangliang.serve;

import java.util.ArrayList;
import java.util.List;
import org.shangliang.table.Column;
import org.shangliang.table.Table;

/** A code with its names, as a row of {@code bi_codes}. */
@Table(
        name = "default.bi_codes",
        zh = "各代码的名称",
        en = "what the codes are called",
        grain = "one row per list and code",
        key = {"list", "code"})
public record CodeRow(
        @Column(zh = "代码表", en = "list") String list,
        @Column(zh = "在表中的顺序,从1起", en = "place in the list, from 1") int place,
        @Column(zh = "代码", en = "code") String code,
        @Column(zh = "中文名称", en = "name, in Chinese") String name,
        @Column(zh = "英文名称", en = "name, in English") String nameEn) {

    /** All codes. */
    static List<CodeRow> of(CodeNames names) {
        List<CodeRow> rows = new ArrayList<>();
        for (CodeNames.CodeList list : names.lists()) {
            int[] place = {0};
            list.names()
                    .forEach((code, both) ->
                            rows.add(new CodeRow(list.name(), ++place[0], code, both.get(0), both.get(1))));
        }
        return rows;
    }
}
