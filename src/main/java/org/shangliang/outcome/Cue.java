package org.shangliang.outcome;

/** What the words around a figure say of its relation to others. */
enum Cue {
    /** The whole of what was done: 共, 累计, 先后. */
    WHOLE,
    /** A total over different objects: 合计, 捐款捐物. */
    GRAND_TOTAL,
    /** A part of the figure before: 其中. */
    PART,
    /** Told besides the one before: 另有. */
    BESIDES,
    /** What someone joined, held by others. */
    JOINED,
    /** A choice out of the plain object: 重点协商议题. */
    CHOICE,
    /** An aim that counts what shall exist by then: 到2025年. */
    BY_THEN,
    /** All there are by now, whenever they came: 总数达31个. */
    STANDING,
    /** Taken on, to be done: 确定实事24件. */
    TAKEN_ON,
    /** Begun and not done: 其余3件正在推进. */
    UNDER_WAY,
    /** Told of another year for comparison: 较2023年的341条. */
    COMPARED,
    /** Tells in a headline, in round numbers, what the text tells exactly. */
    RESTATED,
    /** Corrected since: 705件应为750件. */
    WITHDRAWN
}
