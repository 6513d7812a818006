package org.shangliang.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shangliang.lake.Lake;
import org.shangliang.lake.RecordCodec;
import org.shangliang.lake.SharedSpark;
import org.shangliang.report.ArticleRow;
import org.shangliang.report.ReadingRows;
import org.shangliang.topic.TopicModelRow;
import org.shangliang.topic.TopicRow;

class TopicsTest extends SharedSpark {
    private static final long serialVersionUID = 1L;
    private static final List<String> WATER = List.of("水渠", "灌溉", "水库", "堤防", "水质", "河道", "清淤", "水源", "水利河湖", "水电气暖");
    private static final List<String> SCHOOL = List.of("学校", "教师", "学生", "课堂", "教材", "校舍", "学位", "食堂", "教育", "养老托幼");

    @TempDir
    transient Path folder;

    @Test
    void twoSubjectsAreToldApartAndTheSameTextsGiveTheSameTopics() {
        Lake lake = lakeWith(24);
        Readers.Setup setup = setup();
        new Tokens(lake, setup).run();
        assertEquals(
                List.of("topics: 24 texts of kind article are few; topics may be chance"),
                new Topics(lake, setup).run());
        List<TopicRow> topics = lake.records(LakeTables.TOPICS);
        List<String> first = topics.get(0).terms().stream()
                .limit(4)
                .map(TopicRow.TermWeight::term)
                .toList();
        Assertions.assertTrue(WATER.containsAll(first) || SCHOOL.containsAll(first), first::toString);
        TopicModelRow taken = lake.records(LakeTables.TOPIC_MODELS).stream()
                .filter(TopicModelRow::chosen)
                .findFirst()
                .orElseThrow();
        Assertions.assertTrue(taken.coherence() > taken.randomCoherence(), taken::toString);
        new Topics(lake, setup).run();
        assertEquals(topics, lake.records(LakeTables.TOPICS));
    }

    @Test
    void tooFewArticlesHaveNoTopics() {
        Lake lake = lakeWith(6);
        Readers.Setup setup = setup();
        new Tokens(lake, setup).run();
        assertEquals(List.of("topics: 6 texts of kind article are too few for topics"), new Topics(lake, setup).run());
        assertEquals(List.of(), lake.records(LakeTables.TOPICS));
    }

    private Lake lakeWith(int articles) {
        Lake lake = new Lake(spark(), folder.resolve("lake" + articles).toString());
        List<ArticleRow> rows = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            List<String> words = i % 2 == 0 ? WATER : SCHOOL;
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < 6; j++) {
                text.append(words.get((i + j * j) % (words.size() - 1)))
                        .append("和")
                        .append(words.get((i + j) % (words.size() - 1)))
                        .append("。");
            }
            rows.add(Articles.article("a" + i, text.toString(), LocalDate.of(2023, 5, 1)));
        }
        lake.append(LakeTables.ARTICLES, RecordCodec.of(ArticleRow.class).dataset(spark(), rows));
        return lake;
    }

    private static Readers.Setup setup() {
        return new Readers.Setup(
                null, new ReadingRows.Version("reader", Domain.of(null).version(), "run"));
    }
}
