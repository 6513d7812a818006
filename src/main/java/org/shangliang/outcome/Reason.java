package org.shangliang.outcome;

/** Why a figure has its role, in plain words; {@code %s} stands for the words of the figure it yields to. */
enum Reason {
    COUNTED(Role.COUNTED, "计入", "counted"),
    ONE_OF_SEVERAL(Role.COUNTED, "各有所指,相加计入", "counted beside others that name their own subject, object or period"),
    ADDED_DAYS(Role.COUNTED, "与同年其他时段首尾相接,相加计入", "counted beside others of the year whose days adjoin: they add up"),
    COUNTED_PART(
            Role.COUNTED,
            "计入;原文说明也含于另一时段的%s,两数不相加",
            "counted in its own period; the text says that %s, of another, holds it too: the two never add"),
    SAID_AGAIN(Role.REPEATED, "重复%s,只计一次", "says %s again: counted once"),
    ROUNDED(Role.REPEATED, "%s的约数,只计一次", "says %s in round numbers: counted once"),
    REPRINTED(Role.REPEATED, "转载的%s,只计一次", "%s in a reprint: counted once"),
    COMPARED(Role.REPEATED, "后来作对比时提到的数,以当年所报%s为准", "told later for comparison: %s, told of the time itself, stands"),
    NAMED_PART(Role.PART_OF, "原文说明是%s的一部分", "part of %s: the text says so"),
    JOINED_PART(Role.PART_OF, "参与的场次,是%s的一部分", "part of %s: joined by those it names, not held besides"),
    SUMMAND(Role.PART_OF, "与其他分项合为%s", "part of %s: with its neighbours it adds up to it"),
    SAME_THING(Role.PART_OF, "同一事项、时段重叠,是%s的一部分", "part of %s: the same thing in an overlapping period"),
    LESS_THAN_PART(
            Role.PART_OF,
            "少于同年部分时段的%s,不会是全年总数",
            "less than %s, which is told of a part of the year: no number of the whole year"),
    SAME_PERSONS(Role.PART_OF, "可能是%s中的同一批人,不相加", "part of %s: the same persons may stand behind both"),
    PEER(
            Role.PART_OF,
            "与%s并列,是否含于其中未明:不相加,只放宽上限",
            "told beside %s, which may or may not contain it: it only widens the interval"),
    WITHIN_TOTAL(Role.PART_OF, "含于总数%s", "part of %s, which is told as the total"),
    RUNNING_TOTAL(Role.SUPERSEDED, "已由后来的累计数%s取代", "superseded by the later running total %s"),
    LONGER_WHOLE(
            Role.PART_OF,
            "同年另有全年数%s,部分时段的数不再单列",
            "the year's own number is %s: one of a part of the year does not stand beside it"),
    LONGER_TOTAL(
            Role.OTHER_PERIOD,
            "同一篇报道另有全年数%s,这一累计数始于更早的年份,不属当年",
            "a running total from earlier years: the same report tells %s of the year"),
    OTHER_OBJECT(
            Role.OTHER_OBJECT,
            "所指不同,是否含于%s未明:不相加,只放宽上限",
            "another object; whether %s contains it is not told: not added, it only widens the interval"),
    OTHER_RATE(Role.RATE, "另一比率,不与%s合并", "another share than %s: stands alone"),
    ANY_RATE(Role.RATE, "比率,不相加", "a share: never summed"),
    AIM(Role.TARGET, "目标,不是结果", "an aim, not a result"),
    CORRECTED(Role.SUPERSEDED, "原报道已作更正,此数不再计入", "corrected since: counts no more"),
    TAKEN_ON(Role.TARGET, "确定要办的事项,不等于已办成", "taken on, which is not yet done"),
    UNDER_WAY(Role.TARGET, "正在办理,尚未办成", "under way, not done"),
    PER_UNIT(Role.PER_UNIT, "单位平均数,不相加", "a number per unit: never summed"),
    NO_COUNTY(Role.UNPLACED, "不知属于何地", "its county cannot be told");

    private final Role role;
    private final String zh;
    private final String en;

    Reason(Role role, String zh, String en) {
        this.role = role;
        this.zh = zh;
        this.en = en;
    }

    Role role() {
        return role;
    }

    String zh(String other) {
        return zh.formatted(other);
    }

    String en(String other) {
        return en.formatted(other);
    }
}
