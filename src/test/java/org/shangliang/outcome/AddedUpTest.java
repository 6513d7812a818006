package org.shangliang.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shangliang.outcome.Report.Counted.counted;
import static org.shangliang.outcome.Report.report;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Totals of one sentence that must add up. */
class AddedUpTest {
    private static final List<String> DOUBT = List.of("parts_do_not_add_up");

    private static Tables told(String all, String filed, String notFiled) {
        return Tables.of(report("a")
                .says(
                        "大会期间收到提案" + all + ",经审查立案" + filed + ",不予立案" + notFiled + "。",
                        counted("proposals_submitted", all, "提案"),
                        counted("proposals_filed", filed, "提案"),
                        counted("other", notFiled, "提案")));
    }

    @Test
    void filedAndNotFiledThatMakeUpWhatWasReceivedRaiseNoDoubt() {
        Tables tables = told("120件", "105件", "15件");
        assertEquals(List.of(), tables.claim("120件").issues());
        assertEquals("C", tables.only("proposals_submitted").grade());
    }

    @Test
    void filedAndNotFiledThatDoNotAddUpPutTheClaimsInDoubt() {
        Tables tables = told("120件", "105件", "18件");
        assertEquals(DOUBT, tables.claim("120件").issues());
        assertEquals(DOUBT, tables.claim("105件").issues());
        assertEquals("D", tables.only("proposals_submitted").grade());
        assertEquals(120, tables.value("proposals_submitted"));
    }

    @Test
    void whatWasTurnedIntoASuggestionBelongsToTheSum() {
        Tables tables = Tables.of(report("a")
                .says(
                        "收到提案90件,立案70件,未立案8件,转为意见建议12件。",
                        counted("proposals_submitted", "90件", "提案"),
                        counted("proposals_filed", "70件", "提案"),
                        counted("other", "8件", "提案"),
                        counted("other", "12件", "意见建议")));
        assertEquals(List.of(), tables.claim("90件").issues());
    }

    @Test
    void filedAloneSaysNothingOfTheRest() {
        Tables tables = Tables.of(report("a")
                .says(
                        "收到提案90件,立案70件。",
                        counted("proposals_submitted", "90件", "提案"),
                        counted("proposals_filed", "70件", "提案")));
        assertEquals(List.of(), tables.claim("90件").issues());
    }
}
