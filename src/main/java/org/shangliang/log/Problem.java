package org.shangliang.log;

import org.jspecify.annotations.Nullable;

/**
 * What keeps a row out.
 *
 * @param reason why
 * @param column its column as the file calls it, or null where the whole row is meant
 * @param found what was found there, without names
 * @param allowed what may stand there; empty where any value may
 */
record Problem(LogReason reason, @Nullable String column, String found, String allowed) {

    /** What a person needs to know to mend it, in both languages. */
    String message(String sourceId, long rowNo) {
        String row = rowNo == 0 ? "" : "第" + rowNo + "行";
        String inColumn = column == null ? "" : "「" + column + "」";
        String rowEn = rowNo == 0 ? "" : ", row " + rowNo;
        String inColumnEn = column == null ? "" : ", column " + column;
        return sourceId + " " + row + inColumn + ":" + reason.zh(found) + allowed + " · " + sourceId + rowEn
                + inColumnEn + ": " + reason.en(found) + allowed;
    }
}
