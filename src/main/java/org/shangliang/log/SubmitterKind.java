package org.shangliang.log;

/** Who submits a proposal. */
public enum SubmitterKind {
    /** One member. */
    MEMBER,
    /** Several members together. */
    MEMBERS,
    /** A party or a people's organisation. */
    PARTY,
    /** A sector or a group of members. */
    SECTOR,
    /** A special committee. */
    COMMITTEE
}
