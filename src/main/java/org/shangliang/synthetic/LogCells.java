package org.shangliang.synthetic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangliang.log.AgendaItemRow;
import org.shangliang.log.LivelihoodItemRow;
import org.shangliang.log.MemberActivityRow;
import org.shangliang.log.MemberRow;
import org.shangliang.log.OpinionRow;
import org.shangliang.log.ProposalRow;
import org.shangliang.log.SessionRow;
import org.shangliang.synthetic.LogPlan.Style;
import org.shangliang.table.Codes;

/** Writes rows of the truth as one county's office writes them: cells by column. */
final class LogCells {
    private final LogPlan plan;
    private final Style style;
    private final CountyLogs logs;
    private final Random random;
    private final Place place;

    /**
     * What a county is called.
     *
     * @param ownTownships its townships whose name no other county's has
     */
    record Place(String code, String name, String city, Set<String> ownTownships) {}

    LogCells(LogPlan plan, Style style, CountyLogs logs, Place place, Random random) {
        this.plan = plan;
        this.style = style;
        this.logs = logs;
        this.place = place;
        this.random = random;
    }

    /** The rows of every log, as cells. */
    Map<String, List<Map<String, String>>> all() {
        Map<String, List<Map<String, String>>> all = new LinkedHashMap<>();
        all.put("members", logs.members().stream().map(this::cells).toList());
        all.put("agenda_items", logs.agendaItems().stream().map(this::cells).toList());
        all.put("sessions", logs.sessions().stream().map(this::cells).toList());
        all.put(
                "livelihood_items",
                logs.livelihoodItems().stream().map(this::cells).toList());
        all.put("proposals", logs.proposals().stream().map(this::cells).toList());
        all.put("opinions", logs.opinions().stream().map(this::cells).toList());
        all.put(
                "member_activities",
                logs.memberActivities().stream().map(this::cells).toList());
        return all;
    }

    private Map<String, String> cells(MemberRow row) {
        Cells cells = new Cells(row.memberId());
        cells.put("member_id", row.memberId());
        cells.put("name", row.name());
        cells.put("sectors", logs.sectors().get(row.memberId()));
        cells.put("committee", row.committee());
        cells.put("term", row.term());
        cells.put("joined_on", row.joinedOn());
        cells.put("left_on", row.leftOn());
        return cells.at(null);
    }

    private Map<String, String> cells(AgendaItemRow row) {
        Cells cells = new Cells(row.itemId());
        cells.put("item_id", row.itemId());
        cells.put("title", row.title());
        cells.value("channel", row.channel());
        cells.put("submitted_on", row.submittedOn());
        String selection = row.selection() == null ? null : Codes.of(row.selection());
        cells.value("selection", "merged".equals(selection) ? "merged_item" : selection);
        cells.put("selected_on", row.selectedOn());
        cells.put("session_id", row.sessionId());
        cells.value("key_item", row.keyItem() ? "yes" : "no");
        cells.value("supervised", row.supervised() ? "yes" : "no");
        cells.value("status", row.status());
        cells.put("resolved_on", row.resolvedOn());
        cells.put("brand", row.brand());
        return cells.at(row.township());
    }

    private Map<String, String> cells(SessionRow row) {
        Cells cells = new Cells(row.sessionId());
        cells.put("session_id", row.sessionId());
        cells.put("item_ids", String.join("、", row.itemIds()));
        cells.put("title", row.title());
        cells.put("venue", row.venue());
        cells.put("brand", row.brand());
        cells.put("held_on", row.heldOn());
        cells.put("members_present", row.membersPresent());
        cells.put("participants", row.participants());
        cells.value("status", row.status());
        cells.put("resolved_on", row.resolvedOn());
        return cells.at(row.township());
    }

    private Map<String, String> cells(LivelihoodItemRow row) {
        Cells cells = new Cells(row.itemId());
        cells.put("item_id", row.itemId());
        cells.put("session_id", row.sessionId());
        cells.put("title", row.title());
        cells.put("money_yuan", money(row.moneyYuan()));
        cells.put("households", row.households());
        cells.put("people", row.people());
        cells.value("status", row.status());
        cells.put("listed_on", row.listedOn());
        cells.put("completed_on", row.completedOn());
        return cells.at(row.township());
    }

    private Map<String, String> cells(ProposalRow row) {
        Cells cells = new Cells(row.proposalId());
        cells.put("proposal_id", row.proposalId());
        cells.put("title", row.title());
        String kind = row.submitterKind() == null ? null : Codes.of(row.submitterKind());
        cells.value("submitter_kind", "member".equals(kind) ? "one_member" : kind);
        cells.put("submitters", row.submitters());
        cells.put("member_ids", String.join("、", row.memberIds()));
        cells.put("sectors", logs.sectors().get(row.proposalId()));
        cells.put("submitted_on", row.submittedOn());
        cells.value("filing", row.filing());
        cells.put("merged_into", row.mergedInto());
        cells.put("filed_on", row.filedOn());
        cells.value("handling", row.handling());
        cells.put("assigned_on", row.assignedOn());
        cells.put("answered_on", row.answeredOn());
        cells.value("result", row.result());
        cells.value("satisfaction", row.satisfaction());
        cells.value("key_proposal", row.keyProposal() ? "yes" : "no");
        cells.value("instructed", row.instructed() ? "yes" : "no");
        return cells.at(null);
    }

    private Map<String, String> cells(OpinionRow row) {
        Cells cells = new Cells(row.opinionId());
        cells.put("opinion_id", row.opinionId());
        cells.put("title", row.title());
        cells.put("member_id", row.memberId());
        cells.put("sectors", logs.sectors().get(row.opinionId()));
        cells.put("submitted_on", row.submittedOn());
        cells.value("adopted", row.adopted() ? "yes" : "no");
        cells.value("adopted_level", row.adoptedLevel());
        cells.put("adopted_on", row.adoptedOn());
        cells.value("instructed", row.instructed() ? "yes" : "no");
        cells.put("instructed_on", row.instructedOn());
        return cells.at(null);
    }

    private Map<String, String> cells(MemberActivityRow row) {
        Cells cells = new Cells(row.activityId());
        cells.put("activity_id", row.activityId());
        cells.put("member_id", row.memberId());
        cells.value("kind", row.kind());
        cells.put("held_on", row.heldOn());
        cells.put("title", row.title());
        cells.put("hours", plain(row.hours()));
        cells.put("points", plain(row.points()));
        return cells.at(null);
    }

    private @Nullable String money(@Nullable Double yuan) {
        if (yuan == null) {
            return null;
        }
        BigDecimal amount = BigDecimal.valueOf(yuan);
        return switch (style.money()) {
            case "wan" -> amount.movePointLeft(4).stripTrailingZeros().toPlainString() + "万元";
            case "header_wan" -> amount.movePointLeft(4).stripTrailingZeros().toPlainString();
            default -> amount.stripTrailingZeros().toPlainString();
        };
    }

    private static @Nullable String plain(@Nullable Double number) {
        return number == null
                ? null
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** The cells of one row, by column. */
    private final class Cells {
        private final String id;
        private final Map<String, String> cells = new LinkedHashMap<>();

        Cells(String id) {
            this.id = id;
        }

        void put(String column, @Nullable Object value) {
            String otherwise = logs.written().get(id + "|" + column);
            String text = value instanceof LocalDate day ? date(day) : value == null ? "" : value.toString();
            cells.put(column, otherwise == null ? text : otherwise);
        }

        void value(String column, @Nullable Object code) {
            String key = code instanceof Enum<?> e ? Codes.of(e) : String.valueOf(code);
            List<String> ways = plan.values().getOrDefault(key, List.of(""));
            put(column, code == null ? null : ways.get(random.nextInt(ways.size())));
        }

        private String date(LocalDate day) {
            return style.dates().equals("serial")
                    ? Long.toString(ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day))
                    : DateTimeFormatter.ofPattern(style.dates()).format(day);
        }

        /** The row with its place: some counties leave it to the township. */
        Map<String, String> at(@Nullable String township) {
            if (township != null) {
                cells.put("township", township);
            }
            switch (style.county()) {
                case "code" -> cells.put("division_code", place.code());
                case "short" -> {
                    cells.put("county", place.name().substring(0, place.name().length() - 1));
                    cells.put("city", place.city());
                }
                case "township" ->
                    cells.put("county", place.ownTownships().contains(String.valueOf(township)) ? "" : place.name());
                default -> cells.put("county", place.name());
            }
            return cells;
        }
    }
}
