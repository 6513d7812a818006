package org.shangliang.publish;

import org.shangliang.table.Column;
import org.shangliang.table.Table;

/** What a code means, as a row of the workbook's sheet of codes. */
@Table(
        name = "workbook.codes",
        zh = "各代码的含义",
        en = "what the codes mean",
        grain = "one row per list and code",
        key = {"list", "code"})
record CodeRow(
        @Column(zh = "代码表", en = "list") String list,
        @Column(zh = "代码", en = "code") String code,
        @Column(zh = "中文", en = "name in Chinese") String zh,
        @Column(zh = "英文", en = "name or meaning in English") String en) {}
