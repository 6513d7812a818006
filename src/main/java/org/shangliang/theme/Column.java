package org.shangliang.theme;

import static org.shangliang.theme.Condition.ALWAYS;
import static org.shangliang.theme.Condition.LONG;
import static org.shangliang.theme.Condition.MIDDLING;
import static org.shangliang.theme.Condition.SHORT;
import static org.shangliang.theme.Condition.SILENT_CLAUSE;
import static org.shangliang.theme.Condition.SILENT_PARAGRAPH;
import static org.shangliang.theme.Condition.SILENT_SEGMENT;
import static org.shangliang.theme.Condition.SILENT_SENTENCE;
import static org.shangliang.theme.Condition.UNNAMED;
import static org.shangliang.theme.Source.ARTICLE;
import static org.shangliang.theme.Source.ARTICLE_LEAD;
import static org.shangliang.theme.Source.CLAUSE_BEFORE;
import static org.shangliang.theme.Source.HEADING;
import static org.shangliang.theme.Source.PARAGRAPH;
import static org.shangliang.theme.Source.PARAGRAPH_BEFORE;
import static org.shangliang.theme.Source.PARAGRAPH_LEAD;
import static org.shangliang.theme.Source.PARAGRAPH_LEFT;
import static org.shangliang.theme.Source.SEGMENT_LEFT;
import static org.shangliang.theme.Source.SEGMENT_RIGHT;
import static org.shangliang.theme.Source.SENTENCE_AFTER;
import static org.shangliang.theme.Source.SENTENCE_BEFORE;
import static org.shangliang.theme.Source.SENTENCE_LEFT;
import static org.shangliang.theme.Source.SENTENCE_RIGHT;
import static org.shangliang.theme.Source.TITLE;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One piece of evidence for a theme: a source, how it is listened to, and when. */
record Column(Hearing hearing, Source source, Condition condition) {
    /** All pieces, in the order of their numbers. */
    static final List<Column> ALL = all();

    /** The name its weight has in a model file. */
    String title() {
        return condition == ALWAYS ? hearing + " " + source : hearing + " " + source + " " + condition;
    }

    private static List<Column> all() {
        List<Column> columns = new ArrayList<>();
        Set<Source> wide = EnumSet.of(TITLE, ARTICLE_LEAD, ARTICLE);
        for (Source source : EnumSet.complementOf(EnumSet.copyOf(wide))) {
            for (Hearing hearing : Hearing.values()) {
                columns.add(new Column(hearing, source, ALWAYS));
            }
        }
        Set<Hearing> relative = EnumSet.of(Hearing.SHARE);
        add(
                columns,
                relative,
                EnumSet.of(CLAUSE_BEFORE, SEGMENT_LEFT, SEGMENT_RIGHT, HEADING, TITLE, ARTICLE, PARAGRAPH),
                SILENT_CLAUSE);
        add(
                columns,
                relative,
                EnumSet.of(
                        SENTENCE_LEFT,
                        SENTENCE_RIGHT,
                        SENTENCE_BEFORE,
                        PARAGRAPH_LEAD,
                        HEADING,
                        TITLE,
                        ARTICLE,
                        ARTICLE_LEAD,
                        PARAGRAPH),
                SILENT_SEGMENT);
        add(
                columns,
                relative,
                EnumSet.of(
                        SENTENCE_BEFORE,
                        PARAGRAPH_LEFT,
                        SENTENCE_AFTER,
                        PARAGRAPH_BEFORE,
                        HEADING,
                        TITLE,
                        ARTICLE_LEAD,
                        ARTICLE),
                SILENT_SENTENCE);
        add(columns, relative, EnumSet.of(HEADING, PARAGRAPH_BEFORE, TITLE, ARTICLE_LEAD, ARTICLE), SILENT_PARAGRAPH);
        add(
                columns,
                EnumSet.of(Hearing.LOUDNESS, Hearing.SHARE),
                EnumSet.of(
                        CLAUSE_BEFORE,
                        SEGMENT_LEFT,
                        SEGMENT_RIGHT,
                        SENTENCE_LEFT,
                        SENTENCE_RIGHT,
                        SENTENCE_BEFORE,
                        PARAGRAPH_LEAD,
                        PARAGRAPH,
                        HEADING,
                        TITLE,
                        ARTICLE_LEAD,
                        ARTICLE),
                UNNAMED);
        for (Condition length : EnumSet.of(SHORT, MIDDLING, LONG)) {
            add(columns, EnumSet.of(Hearing.LOUDNESS, Hearing.SHARE), wide, length);
        }
        return List.copyOf(columns);
    }

    private static void add(List<Column> columns, Set<Hearing> hearings, Set<Source> sources, Condition condition) {
        for (Source source : sources) {
            for (Hearing hearing : hearings) {
                columns.add(new Column(hearing, source, condition));
            }
        }
    }
}
