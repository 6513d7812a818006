package org.shangliang.compare;

import org.shangliang.table.Codes;
import org.shangliang.table.InTwoLanguages;

/** Why a cell of the comparison holds what it holds, or nothing: the one list of codes for tables, files and pages. */
public enum Status {
    REPORTED("有数值", "a number is told"),
    REPORTED_ZERO("报道为零", "zero is told"),
    COVERED_NONE_FOUND("有报道或台账,未见此项", "reports or logs are there, none tells of it"),
    NOT_COVERED("没有报道或台账", "no report or log is there"),
    UNPLACED("有数字,未能判定属于何地", "a number is told whose county cannot be told"),
    UNDATED("有数字,未能判定年份", "a number is told whose year cannot be told"),
    SMALL_NUMBER("数字过小,不作排名与比率", "too small a number to rank or to make a rate of"),
    NOT_APPLICABLE("不适用", "does not apply"),
    GIVEN("已给出", "given beside"),
    NO_REFERENCE("缺少人口或委员参考数", "population or members are not known"),
    UNKNOWN_SPAN("时间跨度不明,不可比", "how much time it covers is not told"),
    UNLIKE_SPAN("时间跨度不同,不可比", "the spans of time differ"),
    NOTHING_ALIKE("没有口径相同的可比", "nothing alike to compare with");

    private final InTwoLanguages meaning;

    Status(String zh, String en) {
        this.meaning = new InTwoLanguages(zh, en);
    }

    /** As it stands in the tables. */
    public String code() {
        return Codes.of(this);
    }

    /** What it means. */
    public InTwoLanguages meaning() {
        return meaning;
    }
}
