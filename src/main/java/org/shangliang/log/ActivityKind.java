package org.shangliang.log;

/** What a member took part in or did. */
public enum ActivityKind {
    /** Took part in a practice at the grass roots, as at a studio (履职实践). */
    PRACTICE,
    /** Handed in a social-opinion item (社情民意). */
    OPINION,
    /** Handed in a proposal (提案). */
    PROPOSAL,
    /** Took part in a consultation (协商议事). */
    CONSULTATION,
    /** Did something for people's livelihood (民生实事). */
    LIVELIHOOD,
    /** Attended a plenary or another statutory meeting (会议). */
    MEETING,
    /** Spoke at a meeting or handed in a written speech (大会发言). */
    SPEECH,
    /** Inspection, visit or research (调研视察). */
    INSPECTION,
    /** Training, study or reading (学习培训). */
    STUDY,
    /** Donations and help (捐资助学、结对帮扶). */
    DONATION,
    /** Honours and commendations (表彰). */
    HONOUR,
    /** Anything else. */
    OTHER
}
