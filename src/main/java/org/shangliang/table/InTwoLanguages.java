package org.shangliang.table;

/** Words for people who read Chinese, and the same for those who read English. */
public record InTwoLanguages(String zh, String en) {
    /** Both, Chinese first. */
    public String both() {
        return zh + " · " + en;
    }
}
