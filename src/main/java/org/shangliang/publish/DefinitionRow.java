package org.shangliang.publish;

import org.shangliang.table.Column;
import org.shangliang.table.Table;

/** What a column means, as a row of the workbook's sheet of definitions. */
@Table(
        name = "workbook.definitions",
        zh = "各表各列的含义",
        en = "what every column means",
        grain = "one row per table and column",
        key = {"table", "column"})
record DefinitionRow(
        @Column(zh = "表", en = "table") String table,
        @Column(zh = "列", en = "column") String column,
        @Column(zh = "含义(中文)", en = "meaning, in Chinese") String meaningZh,
        @Column(zh = "含义(英文)", en = "meaning, in English") String meaningEn,
        @Column(zh = "类型", en = "type") String type,
        @Column(zh = "单位", en = "unit") String unit,
        @Column(zh = "代码", en = "its only values, where there is a list") String values) {}
