package org.shangliang.log;

import org.shangliang.table.Codes;

/** Why a row of a log, or a whole file, cannot be kept, and what its keeper can do; {@code {}} stands for what was found. */
public enum LogReason {
    /** Neither folder nor name tells what the file holds. */
    UNKNOWN_KIND(
            "看不出是哪一类台账,请放进 members、agenda_items、sessions、livelihood_items、proposals、opinions、member_activities 之一的文件夹",
            "no kind of log is told by folder or name; put it in one of the folders members, agenda_items, sessions,"
                    + " livelihood_items, proposals, opinions, member_activities"),
    /** The ending is none that is read. */
    UNKNOWN_FORMAT("不支持这种文件,请另存为 .xlsx 或 .csv", "files of this ending are not read; save it as .xlsx or .csv"),
    /** There is nothing in it. */
    EMPTY("文件里没有记录", "the file holds no record"),
    /** The file is broken or cut off. */
    UNREADABLE_FILE("文件读不出({}),请重新导出", "the file cannot be read ({}); export it anew"),
    /** The file or row is larger than any log. */
    TOO_LARGE("超出大小限制({}),请拆成几个文件", "larger than a log may be ({}); divide it"),
    /** It is protected by a password, or of Excel before 2007. */
    ENCRYPTED(
            "文件有密码,或是旧版 .xls,请去掉密码另存为 .xlsx", "it has a password or is of Excel before 2007; save it as .xlsx without"),
    /** The bytes are no text. */
    BINARY("不是文本文件,请重新导出为 CSV 或 .xlsx", "it is no text; export it anew as CSV or .xlsx"),
    /** No row has the names of columns. */
    NO_HEADER("找不到表头,表头应有:{}", "no row holds the names of columns; there should be {}"),
    /** The line is no JSON object. */
    BROKEN_RECORD("这一行不是完整的记录({})", "the line is no whole record ({})"),
    /** A quote is never closed. */
    QUOTE_NOT_CLOSED("引号没有配对,请补上或删去引号", "a quote is never closed; close or remove it"),
    /** The row has more cells than there are columns. */
    TOO_MANY_CELLS("比表头多出 {} 格,含逗号的内容请加引号", "{} cells more than the header; put cells that hold commas in quotes"),
    /** The header stands again among the rows. */
    REPEATED_HEADER("又出现一次表头,请删去这一行", "the header stands here again; remove the row"),
    /** A column that every row needs is not in the file. */
    MISSING_COLUMN("文件缺少这一列,请补上", "the file has no such column; add it"),
    /** A cell that must be filled is empty. */
    MISSING_VALUE("这一格是空的,请补填", "the cell is empty; fill it in"),
    /** A cell that should hold a date holds none. */
    BAD_DATE("“{}”不是日期,请写成 2023-08-05 这样", "\"{}\" is no date; write it like 2023-08-05"),
    /** A date lies outside of any log's time. */
    DATE_OUT_OF_RANGE("日期“{}”不在 1949—2100 年之间", "the date \"{}\" does not lie between 1949 and 2100"),
    /** A cell that should hold a number holds none. */
    BAD_NUMBER("“{}”不是数字,请写成 97000 或 9.7万元 这样", "\"{}\" is no number; write it like 97000 or 9.7万元"),
    /** A number that cannot be. */
    NUMBER_OUT_OF_RANGE("数字“{}”不合理", "the number \"{}\" cannot be"),
    /** A cell holds none of the words that may stand there. */
    VALUE_NOT_ALLOWED("“{}”不在可填的范围内,应填:", "\"{}\" is none of the words that may stand here: "),
    /** No county is told. */
    MISSING_COUNTY(
            "没有写县区,请加一列“县区”,或在命令里用 --division 指明", "no county is told; add a column 县区, or name it by --division"),
    /** A county that is not known. */
    UNKNOWN_COUNTY("没有叫“{}”的县区,请写全称或六位区划代码", "no county is called \"{}\"; write its full name or six-digit code"),
    /** A name that several counties bear. */
    AMBIGUOUS_COUNTY("有几个县区同名({}),请写六位区划代码", "several counties bear the name ({}); write the six-digit code"),
    /** The cell holds an error of a formula. */
    CELL_ERROR("公式出错({}),请改正公式或直接填值", "the formula fails ({}); mend it or write the value"),
    /** An id that is none. */
    BAD_ID(
            "编号“{}”已变形或过长,请把该列设为文本格式后重填",
            "the id \"{}\" is mangled or too long; format the column as text and write it anew"),
    /** The id's characters are broken. */
    BROKEN_CHARACTERS("编号中有乱码,请把文件另存为 UTF-8", "the id holds broken characters; save the file as UTF-8"),
    /** The program failed at the row. */
    READER_FAILED("程序未能处理这一行({})", "the program failed at this row ({})");

    private final String zh;
    private final String en;

    LogReason(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The code as it is written to tables. */
    public String code() {
        return Codes.of(this);
    }

    String zh(String found) {
        return zh.replace("{}", found);
    }

    String en(String found) {
        return en.replace("{}", found);
    }
}
