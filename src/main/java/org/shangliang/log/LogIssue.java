package org.shangliang.log;

import org.shangliang.table.Codes;

/** What is odd about a row of a log that is kept all the same. */
public enum LogIssue {
    /** The file's encoding was guessed. */
    ENCODING_UNSURE,
    /** A column stands twice; the first that is filled counts. */
    COLUMN_TWICE,
    /** The row has more cells than the header; what is beyond is left out. */
    CELLS_BEYOND_HEADER,
    /** The value was carried down from a merged cell above. */
    MERGED_CELL,
    /** A date may be read as month and day or as day and month; the month is taken to come first. */
    DATE_AMBIGUOUS,
    /** A date tells no day or no month; the first is taken. */
    DATE_INCOMPLETE,
    /** Several days are told; the first is taken. */
    DATE_SPAN,
    /** A date tells two digits of its year. */
    DATE_SHORT_YEAR,
    /** A date stands before one that must come first, such as an answer before the proposal. */
    DATES_OUT_OF_ORDER,
    /** A result is told by a local letter alone; its text is needed. */
    LETTER_ALONE,
    /** Two columns contradict each other, such as a proposal not filed that was answered. */
    CONTRADICTION,
    /** The county follows from the township alone. */
    COUNTY_FROM_TOWNSHIP,
    /** The county follows from the county that the file was taken in for. */
    COUNTY_FROM_FILE,
    /** The county is told by a former name. */
    COUNTY_NAME_FORMER,
    /** The township is none of the county's. */
    TOWNSHIP_UNKNOWN,
    /** A sector's name is none the codebook knows; it is left out. */
    SECTOR_UNKNOWN,
    /** An amount of money has no unit and is small enough that 万元 may be meant; it is taken in yuan. */
    MONEY_UNIT_UNSURE,
    /** A number is told with a word such as 约 or 余; the number alone is kept. */
    NUMBER_APPROXIMATE,
    /** The title is missing. */
    TITLE_MISSING,
    /** An id of another log leads nowhere. */
    REFERENCE_UNKNOWN,
    /** Something needed for the row's place in the tables is missing, such as the proposal it was merged into. */
    DETAIL_MISSING;

    /** The condition, in SQL, that a row bears {@link #REFERENCE_UNKNOWN}. */
    static final String REFERENCES_UNKNOWN = "array_contains(issues, 'reference_unknown')";

    /** The code as it is written to tables. */
    public String code() {
        return Codes.of(this);
    }
}
