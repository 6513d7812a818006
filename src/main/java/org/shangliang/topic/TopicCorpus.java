package org.shangliang.topic;

import org.shangliang.table.Codes;

/** The texts that topics are found in. */
public enum TopicCorpus {
    /** Articles, of a group of reprints the original. */
    ARTICLE,
    /** Titles of agenda items, proposals and opinions in the logs. */
    LOG_TITLE;

    /** The code as it is written to tables. */
    public String code() {
        return Codes.of(this);
    }
}
