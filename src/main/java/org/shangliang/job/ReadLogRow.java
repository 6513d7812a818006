package org.shangliang.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.log.AgendaItemRow;
import org.shangliang.log.LivelihoodItemRow;
import org.shangliang.log.LogKind;
import org.shangliang.log.LogReading;
import org.shangliang.log.MemberActivityRow;
import org.shangliang.log.MemberRow;
import org.shangliang.log.OpinionRow;
import org.shangliang.log.ProposalRow;
import org.shangliang.log.RawLogRow;
import org.shangliang.log.SessionRow;

/**
 * A row of a log after it was read: the typed row of its kind, or the reason why there is none.
 *
 * @param fileNo number of its file in the order of landing
 * @param id the row's id, or null where it was rejected
 * @param references ids of other logs that it names
 */
record ReadLogRow(
        String path,
        long rowNo,
        long fileNo,
        String sourceId,
        @Nullable String kind,
        @Nullable String id,
        List<LogReading.Reference> references,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable String excerpt,
        @Nullable MemberRow members,
        @Nullable AgendaItemRow agendaItems,
        @Nullable SessionRow sessions,
        @Nullable LivelihoodItemRow livelihoodItems,
        @Nullable ProposalRow proposals,
        @Nullable OpinionRow opinions,
        @Nullable MemberActivityRow memberActivities) {

    static ReadLogRow of(RawLogRow raw, LogReading reading) {
        if (reading instanceof LogReading.Kept kept) {
            return new ReadLogRow(
                    raw.path(),
                    raw.rowNo(),
                    raw.landedNo(),
                    raw.sourceId(),
                    kept.kind().code(),
                    kept.id(),
                    kept.references(),
                    null,
                    null,
                    null,
                    of(kept, LogKind.MEMBERS, MemberRow.class),
                    of(kept, LogKind.AGENDA_ITEMS, AgendaItemRow.class),
                    of(kept, LogKind.SESSIONS, SessionRow.class),
                    of(kept, LogKind.LIVELIHOOD_ITEMS, LivelihoodItemRow.class),
                    of(kept, LogKind.PROPOSALS, ProposalRow.class),
                    of(kept, LogKind.OPINIONS, OpinionRow.class),
                    of(kept, LogKind.MEMBER_ACTIVITIES, MemberActivityRow.class));
        }
        LogReading.Rejected rejected = (LogReading.Rejected) reading;
        return new ReadLogRow(
                raw.path(),
                raw.rowNo(),
                raw.landedNo(),
                raw.sourceId(),
                raw.kind(),
                null,
                List.of(),
                rejected.reason().code(),
                rejected.detail(),
                rejected.excerpt(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static <R extends Record> @Nullable R of(LogReading.Kept kept, LogKind kind, Class<R> type) {
        return kept.kind() == kind ? type.cast(kept.row()) : null;
    }
}
