package org.shangliang.log;

/** What became of an agenda item when items were narrowed to those worth a session. */
public enum Selection {
    /** Taken up. */
    SELECTED,
    /** Left aside. */
    NOT_SELECTED,
    /** Joined to another item. */
    MERGED
}
