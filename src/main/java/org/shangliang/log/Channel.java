package org.shangliang.log;

/** Through whom an agenda item came (组织交、委员荐、群众提). */
public enum Channel {
    /** Handed over by an organisation. */
    ORGANISATION,
    /** Put forward by a member. */
    MEMBER,
    /** Brought up by the public. */
    PUBLIC
}
