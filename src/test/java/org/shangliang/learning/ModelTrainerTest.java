package org.shangliang.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModelTrainerTest {
    private static final List<String> LABELS = List.of("proposals_filed", "funds_raised");
    private static final List<String> NAMES = List.of("UNIT=件", "UNIT=CNY", "SIZE=2");

    private static LabelledFeatures figures(int each) {
        List<LabelledFeatures.Row> rows = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            rows.add(new LabelledFeatures.Row("提案报告", 0, new int[] {0, 2}, new float[] {1, 1}));
            rows.add(new LabelledFeatures.Row("捐赠新闻", 1, new int[] {1, 2}, new float[] {1, 1}));
        }
        return new LabelledFeatures(LABELS, NAMES, rows);
    }

    private static List<String> learnt(LabelledFeatures figures, Set<String> heldOut) {
        return new ModelTrainer(ModelTrainer.Settings.SHIPPED)
                .fit(figures, heldOut)
                .lines()
                .toList();
    }

    @Test
    void a_word_speaks_for_the_label_it_stands_beside_and_against_the_other() {
        List<String> model = learnt(figures(50), Set.of());
        assertEquals("proposals_filed\tfunds_raised", model.get(0));
        String row = model.stream()
                .filter(each -> each.startsWith("UNIT=件"))
                .findFirst()
                .orElseThrow();
        assertTrue(row.matches("UNIT=件\t0:\\d+\\.\\d\\d\t1:-\\d+\\.\\d\\d"), row);
    }

    @Test
    void learns_the_same_every_time() {
        assertEquals(learnt(figures(50), Set.of()), learnt(figures(50), Set.of()));
    }

    @Test
    void nothing_is_learnt_from_what_is_held_out() {
        List<String> model = learnt(figures(50), Set.of("捐赠新闻"));
        assertFalse(model.stream().anyMatch(each -> each.startsWith("UNIT=CNY")), model::toString);
    }

    @Test
    void a_word_seen_once_is_left_out() {
        assertEquals(1, learnt(figures(1), Set.of("捐赠新闻")).size());
    }
}
