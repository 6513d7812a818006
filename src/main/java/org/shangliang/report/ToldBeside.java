package org.shangliang.report;

import org.jspecify.annotations.Nullable;
import org.shangliang.table.Column;

/** What is told beside a report's text, as written: columns of its container, or nothing. */
public record ToldBeside(
        @Column(zh = "所附标题", en = "title told beside the text", quotes = true) @Nullable String title,
        @Column(zh = "所附发表日期(原样)", en = "date of publication told beside the text, as written") @Nullable
                String published,
        @Column(zh = "所附媒体", en = "publisher told beside the text") @Nullable String publisher,
        @Column(zh = "所附网址", en = "address told beside the text") @Nullable String url,
        @Column(zh = "所附区划代码(原样)", en = "GB/T 2260 code told beside the text, as written") @Nullable
                String divisionCode) {

    /** Nothing told. */
    public static final ToldBeside NOTHING = new ToldBeside(null, null, null, null, null);
}
