package org.shangliang.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Divisions;
import org.shangliang.codebook.Themes;
import org.shangliang.log.RowFields.LogTools;
import org.shangliang.table.Codes;
import org.shangliang.table.Stamp;
import org.shangliang.text.TextNormaliser;
import org.shangliang.theme.ThemeReader;

/** One row of a log in, a typed row or its rejection out. Thread-safe. */
public final class LogReader {
    private static final int LONGEST_EXCERPT = 200;
    private static final int MOST_PROBLEMS = 4;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, String>> CELLS = new TypeReference<>() {};

    private final LogTools tools;
    private final ThemeReader themes;
    private final Set<String> themeCodes;
    private final TextNormaliser normaliser;

    private LogReader(CodebookFiles files, Divisions divisions) {
        LogValues values = LogValues.from(files);
        tools = new LogTools(
                LogHeaders.from(files),
                values,
                new LogAmounts(values),
                new LogSectors(files, values),
                new LogPlaces(divisions, values));
        themes = ThemeReader.from(files);
        themeCodes =
                Themes.from(files).themes().stream().map(Themes.Theme::code).collect(Collectors.toSet());
        normaliser = new TextNormaliser(files);
    }

    /**
     * A reader by a codebook.
     *
     * @throws org.shangliang.codebook.CodebookException if the codebook cannot be used
     */
    public static LogReader from(CodebookFiles files, Divisions divisions) {
        return new LogReader(files, divisions);
    }

    /** What kinds and columns are called. */
    public LogHeaders headers() {
        return tools.headers();
    }

    /** Counties by their names. */
    public LogPlaces places() {
        return tools.places();
    }

    /** Reads a row. */
    public LogReading read(RawLogRow raw, Stamp stamp) {
        if (raw.reason() != null || raw.kind() == null) {
            LogReason reason = raw.reason() == null ? LogReason.UNKNOWN_KIND : reason(raw.reason());
            Problem problem = new Problem(reason, null, Objects.requireNonNullElse(raw.detail(), ""), "");
            return rejected(raw, List.of(problem));
        }
        try {
            Map<String, String> cells = JSON.readValue(raw.cells(), CELLS);
            return read(raw, cells, stamp);
        } catch (JsonProcessingException | RuntimeException e) {
            Problem problem =
                    new Problem(LogReason.READER_FAILED, null, e.getClass().getSimpleName(), "");
            return rejected(raw, List.of(problem));
        }
    }

    private LogReading read(RawLogRow raw, Map<String, String> cells, Stamp stamp) {
        LogKind kind = LogKind.find(Objects.requireNonNull(raw.kind())).orElseThrow();
        LogDates.Epoch epoch = raw.from1904() ? LogDates.Epoch.FROM_1904 : LogDates.Epoch.FROM_1900;
        RowFields row = new RowFields(kind, tools, epoch).with(cells, raw.issues());
        Context context = new Context(raw, stamp, row.division(raw.fileDivision()));
        LogReading.Kept kept =
                switch (kind) {
                    case MEMBERS -> member(row, context);
                    case AGENDA_ITEMS -> agendaItem(row, context);
                    case SESSIONS -> session(row, context);
                    case LIVELIHOOD_ITEMS -> livelihoodItem(row, context);
                    case PROPOSALS -> proposal(row, context);
                    case OPINIONS -> opinion(row, context);
                    case MEMBER_ACTIVITIES -> activity(row, context);
                };
        return row.problems().isEmpty() ? kept : rejected(raw, row.problems());
    }

    /** What a row bears beside its own columns. */
    private record Context(RawLogRow raw, Stamp stamp, String division) {

        /** To be asked for once all of the row is read: only then is known what is odd about it. */
        Provenance provenance(RowFields row) {
            return new Provenance(division, raw.sourceId(), raw.rowNo(), row.issues(), stamp);
        }
    }

    private static LogReading.Rejected rejected(RawLogRow raw, List<Problem> problems) {
        String detail = problems.stream()
                .limit(MOST_PROBLEMS)
                .map(p -> p.message(raw.sourceId(), raw.rowNo()))
                .collect(Collectors.joining(" ; "));
        String cells = Objects.requireNonNullElse(raw.cells(), "");
        String excerpt = cells.length() > LONGEST_EXCERPT ? cells.substring(0, LONGEST_EXCERPT) : cells;
        return new LogReading.Rejected(problems.get(0).reason(), detail, excerpt);
    }

    private static LogReason reason(String code) {
        return Codes.value(LogReason.class, code);
    }

    private @Nullable String theme(RowFields row, @Nullable String title) {
        String told = row.text("theme");
        if (told != null && themeCodes.contains(told)) {
            return told;
        }
        if (title == null) {
            return null;
        }
        List<String> found = themes.ofTitle(normaliser.normalise(title).text().text());
        return found.isEmpty() ? null : found.get(0);
    }

    private LogReading.Kept member(RowFields row, Context context) {
        String id = row.id("member_id");
        LocalDate joined = row.dateIfTold("joined_on");
        LocalDate left = row.dateIfTold("left_on");
        row.inOrder(joined, left);
        String name = row.text("name");
        List<String> sectors = row.sectors();
        String committee = row.text("committee");
        String term = row.text("term");
        return new LogReading.Kept(
                LogKind.MEMBERS,
                id,
                new MemberRow(id, name, sectors, committee, term, joined, left, context.provenance(row)),
                List.of());
    }

    private LogReading.Kept agendaItem(RowFields row, Context context) {
        String id = row.id("item_id");
        String title = row.title();
        LocalDate submitted = row.date("submitted_on");
        Channel channel = row.code("channel", Channel.class);
        Selection selection = row.code("selection", Selection.class);
        LocalDate selected = row.dateIfTold("selected_on");
        String session = row.reference("session_id");
        boolean key = row.flag("key_item");
        boolean supervised = row.flag("supervised");
        Progress status = row.code("status", Progress.class);
        LocalDate resolved = row.dateIfTold("resolved_on");
        row.inOrder(submitted, selected, resolved);
        if (selection == Selection.NOT_SELECTED && (session != null || status == Progress.RESOLVED)) {
            row.odd(LogIssue.CONTRADICTION);
        }
        String theme = theme(row, title);
        String township = row.text("township");
        String brand = row.text("brand");
        return new LogReading.Kept(
                LogKind.AGENDA_ITEMS,
                id,
                new AgendaItemRow(
                        id,
                        title,
                        theme,
                        township,
                        channel,
                        submitted,
                        selection,
                        selected,
                        session,
                        key,
                        supervised,
                        status,
                        resolved,
                        brand,
                        context.provenance(row)),
                to(LogKind.SESSIONS, session));
    }

    private LogReading.Kept session(RowFields row, Context context) {
        String id = row.id("session_id");
        List<String> items = row.references("item_ids");
        String title = row.title();
        LocalDate held = row.date("held_on");
        List<String> members = row.references("member_ids");
        Long told = row.count("members_present");
        Long present = told == null && !members.isEmpty() ? (Long) (long) members.size() : told;
        Long participants = row.count("participants");
        if (present != null && ((participants != null && present > participants) || present < members.size())) {
            row.odd(LogIssue.CONTRADICTION);
        }
        Progress status = row.code("status", Progress.class);
        LocalDate resolved = row.dateIfTold("resolved_on");
        row.inOrder(held, resolved);
        String theme = theme(row, title);
        String township = row.text("township");
        String venue = row.text("venue");
        String brand = row.text("brand");
        return new LogReading.Kept(
                LogKind.SESSIONS,
                id,
                new SessionRow(
                        id,
                        items,
                        title,
                        theme,
                        township,
                        venue,
                        brand,
                        held,
                        members,
                        present,
                        participants,
                        status,
                        resolved,
                        context.provenance(row)),
                both(to(LogKind.AGENDA_ITEMS, items), to(LogKind.MEMBERS, members)));
    }

    private LogReading.Kept livelihoodItem(RowFields row, Context context) {
        String id = row.id("item_id");
        String session = row.reference("session_id");
        String title = row.title();
        Double money = row.money("money_yuan");
        Long households = row.count("households");
        Long people = row.count("people");
        Progress status = row.code("status", Progress.class);
        LocalDate listed = row.date("listed_on");
        LocalDate completed = row.dateIfTold("completed_on");
        row.inOrder(listed, completed);
        String theme = theme(row, title);
        String township = row.text("township");
        return new LogReading.Kept(
                LogKind.LIVELIHOOD_ITEMS,
                id,
                new LivelihoodItemRow(
                        id,
                        session,
                        title,
                        theme,
                        township,
                        money,
                        households,
                        people,
                        status,
                        listed,
                        completed,
                        context.provenance(row)),
                to(LogKind.SESSIONS, session));
    }

    private LogReading.Kept proposal(RowFields row, Context context) {
        String id = row.id("proposal_id");
        String title = row.title();
        SubmitterKind submitterKind = row.code("submitter_kind", SubmitterKind.class);
        String submitters = row.text("submitters");
        List<String> members = row.references("member_ids");
        List<String> sectors = row.sectors();
        LocalDate submitted = row.date("submitted_on");
        Filing filing = row.code("filing", Filing.class);
        String mergedInto = row.reference("merged_into");
        LocalDate filed = row.dateIfTold("filed_on");
        Handling handling = row.code("handling", Handling.class);
        LocalDate assigned = row.dateIfTold("assigned_on");
        LocalDate answered = row.dateIfTold("answered_on");
        Progress result = row.code("result", Progress.class);
        Satisfaction satisfaction = row.code("satisfaction", Satisfaction.class);
        boolean key = row.flag("key_proposal");
        boolean instructed = row.flag("instructed");
        row.inOrder(submitted, filed, assigned, answered);
        boolean closed =
                EnumSet.of(Filing.NOT_FILED, Filing.CONVERTED).contains(filing == null ? Filing.FILED : filing);
        if ((closed && (answered != null || result != null)) || (filing != Filing.MERGED && mergedInto != null)) {
            row.odd(LogIssue.CONTRADICTION);
        }
        if (filing == Filing.MERGED && mergedInto == null) {
            row.odd(LogIssue.DETAIL_MISSING);
        }
        String theme = theme(row, title);
        return new LogReading.Kept(
                LogKind.PROPOSALS,
                id,
                new ProposalRow(
                        id,
                        title,
                        theme,
                        submitterKind,
                        submitters,
                        members,
                        sectors,
                        submitted,
                        filing,
                        mergedInto,
                        filed,
                        handling,
                        assigned,
                        answered,
                        result,
                        satisfaction,
                        key,
                        instructed,
                        context.provenance(row)),
                both(to(LogKind.MEMBERS, members), to(LogKind.PROPOSALS, mergedInto)));
    }

    private LogReading.Kept opinion(RowFields row, Context context) {
        String id = row.id("opinion_id");
        String title = row.title();
        String member = row.reference("member_id");
        List<String> sectors = row.sectors();
        LocalDate submitted = row.date("submitted_on");
        AdoptedLevel level = row.code("adopted_level", AdoptedLevel.class);
        LocalDate adoptedOn = row.dateIfTold("adopted_on");
        boolean adopted = row.text("adopted") == null ? level != null || adoptedOn != null : row.flag("adopted");
        LocalDate instructedOn = row.dateIfTold("instructed_on");
        boolean instructed = row.text("instructed") == null ? instructedOn != null : row.flag("instructed");
        row.inOrder(submitted, adoptedOn);
        row.inOrder(submitted, instructedOn);
        if ((!adopted && (level != null || adoptedOn != null)) || (!instructed && instructedOn != null)) {
            row.odd(LogIssue.CONTRADICTION);
        }
        String theme = theme(row, title);
        return new LogReading.Kept(
                LogKind.OPINIONS,
                id,
                new OpinionRow(
                        id,
                        title,
                        theme,
                        member,
                        sectors,
                        submitted,
                        adopted,
                        level,
                        adoptedOn,
                        instructed,
                        instructedOn,
                        context.provenance(row)),
                to(LogKind.MEMBERS, member));
    }

    private static LogReading.Kept activity(RowFields row, Context context) {
        String id = row.id("activity_id");
        String member = row.requiredReference("member_id");
        String kindTold = row.text("kind");
        ActivityKind kind = row.codeOr("kind", ActivityKind.OTHER);
        LocalDate held = row.date("held_on");
        String title = row.text("title");
        Double hours = row.amount("hours");
        Double points = row.signed("points");
        return new LogReading.Kept(
                LogKind.MEMBER_ACTIVITIES,
                id,
                new MemberActivityRow(id, member, kind, kindTold, held, title, hours, points, context.provenance(row)),
                to(LogKind.MEMBERS, member));
    }

    private static List<LogReading.Reference> to(LogKind kind, @Nullable String id) {
        return id == null ? List.of() : to(kind, List.of(id));
    }

    private static List<LogReading.Reference> to(LogKind kind, List<String> ids) {
        return ids.stream().map(id -> new LogReading.Reference(kind.code(), id)).toList();
    }

    private static List<LogReading.Reference> both(List<LogReading.Reference> some, List<LogReading.Reference> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
