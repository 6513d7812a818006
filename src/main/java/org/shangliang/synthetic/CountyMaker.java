package org.shangliang.synthetic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.shangliang.log.ActivityKind;
import org.shangliang.log.AdoptedLevel;
import org.shangliang.log.AgendaItemRow;
import org.shangliang.log.Channel;
import org.shangliang.log.Filing;
import org.shangliang.log.Handling;
import org.shangliang.log.LivelihoodItemRow;
import org.shangliang.log.MemberActivityRow;
import org.shangliang.log.MemberRow;
import org.shangliang.log.OpinionRow;
import org.shangliang.log.Progress;
import org.shangliang.log.ProposalRow;
import org.shangliang.log.Provenance;
import org.shangliang.log.Satisfaction;
import org.shangliang.log.Selection;
import org.shangliang.log.SessionRow;
import org.shangliang.log.SubmitterKind;
import org.shangliang.synthetic.LogPlan.County;
import org.shangliang.synthetic.LogPlan.Matter;
import org.shangliang.synthetic.LogPlan.Sector;
import org.shangliang.synthetic.LogPlan.Segment;
import org.shangliang.table.Codes;
import org.shangliang.table.Stamp;

/** Makes the truth of one county's logs. */
final class CountyMaker {
    private static final String NOWHERE = "";

    private final LogPlan plan;
    private final County county;
    private final List<String> townships;
    private final Random random;
    private final LocalDate end;

    private final List<MemberRow> members = new ArrayList<>();
    private final List<AgendaItemRow> agendaItems = new ArrayList<>();
    private final List<SessionRow> sessions = new ArrayList<>();
    private final List<LivelihoodItemRow> livelihoodItems = new ArrayList<>();
    private final List<ProposalRow> proposals = new ArrayList<>();
    private final List<OpinionRow> opinions = new ArrayList<>();
    private final List<MemberActivityRow> activities = new ArrayList<>();
    private final Map<String, String> written = new HashMap<>();
    private final Map<String, String> sectors = new HashMap<>();

    CountyMaker(LogPlan plan, County county, List<String> townships, Random random) {
        this.plan = plan;
        this.county = county;
        this.townships = townships;
        this.random = random;
        List<Segment> told = county.segments();
        this.end = told == null ? plan.years().to() : lastDay(told);
    }

    CountyLogs make() {
        List<Segment> segments = segments();
        makeMembers(first(segments));
        segments.forEach(this::fill);
        return new CountyLogs(
                county.code(),
                members,
                agendaItems,
                sessions,
                livelihoodItems,
                proposals,
                opinions,
                activities,
                written,
                sectors);
    }

    private static LocalDate lastDay(List<Segment> segments) {
        return Objects.requireNonNull(segments.get(segments.size() - 1).to());
    }

    private static LocalDate first(List<Segment> segments) {
        return Objects.requireNonNull(segments.get(0).from());
    }

    private List<Segment> segments() {
        List<Segment> told = county.segments();
        if (told != null) {
            return told;
        }
        List<Segment> years = new ArrayList<>();
        for (int year = plan.years().from().getYear(); year <= plan.years().to().getYear(); year++) {
            double share = 0.8 + random.nextDouble() * 0.4;
            years.add(plan.profile().during(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), share));
        }
        return years;
    }

    private void makeMembers(LocalDate first) {
        for (int i = 0; i < county.members(); i++) {
            String id = "%s-WY-%03d".formatted(county.prefix(), i + 1);
            Sector sector = any(plan.sectors());
            boolean leaves = county.segments() == null && i % 29 == 28;
            boolean joinsLate = county.segments() == null && i % 31 == 30;
            sectors.put(id, sector.told());
            members.add(new MemberRow(
                    id,
                    "委员%03d".formatted(i + 1),
                    sector.codes(),
                    any(plan.committees()),
                    "第十届",
                    joinsLate ? first.plusDays(400) : first.minusDays(30 + random.nextInt(300)),
                    leaves ? end.minusDays(500) : null,
                    nowhere()));
        }
    }

    /** A row of this county that stands in no file yet. */
    private Provenance nowhere() {
        return new Provenance(county.code(), NOWHERE, 1, List.of(), new Stamp(NOWHERE, NOWHERE));
    }

    private void fill(Segment segment) {
        LocalDate from = Objects.requireNonNull(segment.from());
        LocalDate to = Objects.requireNonNull(segment.to());
        Window window = new Window(from, to, random);
        List<LocalDate> held = consult(segment, window);
        livelihood(segment, window, held);
        propose(segment.proposals(), window);
        report(segment.opinions(), window);
        act(segment, window);
    }

    /** The days of a segment. */
    private record Window(LocalDate from, LocalDate to, Random random) {
        LocalDate any() {
            return from.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(from, to) + 1));
        }

        LocalDate after(LocalDate day, int least, int most) {
            LocalDate then = day.plusDays(least + random.nextInt(most - least + 1));
            return then.isAfter(to) ? to : then;
        }
    }

    private List<LocalDate> consult(Segment segment, Window window) {
        int offset = sessions.size();
        List<LocalDate> held = new ArrayList<>();
        List<String> itemOf = new ArrayList<>();
        for (int i = 0; i < segment.collected(); i++) {
            String id = "%s-YT-%05d".formatted(county.prefix(), agendaItems.size() + 1);
            boolean selected = i < segment.selected();
            boolean discussed = selected && i < segment.sessions();
            LocalDate submitted = window.any();
            LocalDate selectedOn = selected ? window.after(submitted, 3, 25) : null;
            if (discussed) {
                held.add(window.after(Objects.requireNonNull(selectedOn), 2, 30));
                itemOf.add(id);
            }
            agendaItems.add(agendaItem(
                    id, submitted, selectedOn, discussed ? session(offset + i) : null, i < segment.resolved()));
        }
        while (held.size() < segment.sessions()) {
            held.add(window.any());
        }
        for (int i = 0; i < segment.sessions(); i++) {
            sessions.add(makeSession(
                    session(offset + i), i < itemOf.size() ? List.of(itemOf.get(i)) : List.of(), held.get(i)));
        }
        return held;
    }

    private String session(int index) {
        return "%s-XS-%05d".formatted(county.prefix(), index + 1);
    }

    private AgendaItemRow agendaItem(
            String id,
            LocalDate submitted,
            @Nullable LocalDate selectedOn,
            @Nullable String session,
            boolean resolved) {
        boolean selected = selectedOn != null;
        Titled titled = titled("agenda_items");
        return new AgendaItemRow(
                id,
                titled.title(),
                titled.theme(),
                any(townships),
                any(List.of(Channel.values())),
                submitted,
                selected ? Selection.SELECTED : random.nextInt(10) == 0 ? Selection.MERGED : Selection.NOT_SELECTED,
                selectedOn,
                session,
                selected && random.nextInt(12) == 0,
                selected && random.nextInt(40) == 0,
                session == null ? null : resolved ? Progress.RESOLVED : Progress.IN_PROGRESS,
                null,
                blankAsNull(any(plan.brands())),
                nowhere());
    }

    private SessionRow makeSession(String id, List<String> items, LocalDate held) {
        long present = 2L + random.nextInt(9);
        Titled titled = titled("sessions");
        return new SessionRow(
                id,
                items,
                titled.title(),
                titled.theme(),
                any(townships),
                any(plan.venues()),
                blankAsNull(any(plan.brands())),
                held,
                List.of(),
                present,
                present + 5 + random.nextInt(40),
                random.nextInt(3) == 0 ? Progress.IN_PROGRESS : Progress.RESOLVED,
                null,
                nowhere());
    }

    private void livelihood(Segment segment, Window window, List<LocalDate> held) {
        int offset = sessions.size() - segment.sessions();
        for (int i = 0; i < segment.resolved() + segment.unresolved(); i++) {
            String id = "%s-MS-%05d".formatted(county.prefix(), livelihoodItems.size() + 1);
            boolean resolved = i < segment.resolved();
            boolean discussed = i < held.size();
            LocalDate listed = discussed ? held.get(i) : window.any();
            String session =
                    discussed ? session(offset + i) : random.nextInt(60) == 0 ? county.prefix() + "-XS-99999" : null;
            Long money = share(segment.money(), i, 12, resolved ? chance(60, 3000) : null);
            Titled titled = titled("livelihood_items");
            livelihoodItems.add(new LivelihoodItemRow(
                    id,
                    session,
                    titled.title(),
                    titled.theme(),
                    any(townships),
                    money == null ? null : segment.money() == null ? (Double) (money * 100.0) : (Double) (double) money,
                    share(segment.households(), i, 30, chance(50, 200)),
                    share(segment.people(), i, 10, chance(70, 800)),
                    resolved
                            ? Progress.RESOLVED
                            : any(List.of(Progress.IN_PROGRESS, Progress.PLANNED, Progress.FOR_REFERENCE)),
                    listed,
                    resolved ? window.after(listed, 5, 90) : null,
                    nowhere()));
            if (money != null && segment.money() == null && random.nextInt(40) == 0) {
                written.put(id + "|money_yuan", "约" + money * 100 + "元");
            }
        }
    }

    /** The i-th part of a total that is told in n parts, or what chance tells where none is. */
    private static @Nullable Long share(@Nullable Long total, int i, int n, @Nullable Long byChance) {
        if (total == null) {
            return byChance;
        }
        return i < n ? (Long) (total / n + (i == 0 ? total % n : 0)) : null;
    }

    private @Nullable Long chance(int percent, int most) {
        long value = 1L + random.nextInt(most);
        return random.nextInt(100) < percent ? (Long) value : null;
    }

    private void propose(int number, Window window) {
        String filed = null;
        for (int i = 0; i < number; i++) {
            String id = "%s-TA-%05d".formatted(county.prefix(), proposals.size() + 1);
            Filing filing = filing();
            ProposalRow row = proposal(id, window.any(), filing, filed);
            proposals.add(row);
            filed = filing == Filing.FILED ? id : filed;
        }
    }

    private @Nullable Filing filing() {
        int chance = random.nextInt(100);
        return chance < 74
                ? Filing.FILED
                : chance < 80 ? Filing.MERGED : chance < 86 ? Filing.NOT_FILED : chance < 98 ? Filing.CONVERTED : null;
    }

    private ProposalRow proposal(String id, LocalDate submitted, @Nullable Filing filing, @Nullable String filed) {
        boolean admitted = filing == Filing.FILED || filing == Filing.MERGED;
        LocalDate filedOn = admitted ? later(submitted, 3, 20) : null;
        LocalDate assigned = filedOn == null ? null : later(filedOn, 1, 15);
        boolean answers = random.nextInt(100) < 93;
        LocalDate answered = assigned == null || !answers ? null : later(assigned, 15, 110);
        boolean outOfOrder = answered != null && random.nextInt(150) == 0;
        if (outOfOrder) {
            answered = submitted.minusDays(10);
        }
        Progress result = answered == null
                ? null
                : any(List.of(
                        Progress.RESOLVED,
                        Progress.RESOLVED,
                        Progress.RESOLVED,
                        Progress.IN_PROGRESS,
                        Progress.PLANNED,
                        Progress.FOR_REFERENCE));
        if (result != null && random.nextInt(60) == 0) {
            result = null;
            written.put(id + "|result", any(List.of("A", "B类", "C")));
        }
        SubmitterKind kind = any(List.of(
                SubmitterKind.MEMBER,
                SubmitterKind.MEMBER,
                SubmitterKind.MEMBERS,
                SubmitterKind.PARTY,
                SubmitterKind.SECTOR,
                SubmitterKind.COMMITTEE));
        List<MemberRow> by = submitters(kind);
        Sector sector = any(plan.sectors());
        sectors.put(
                id,
                by.isEmpty()
                        ? sector.told()
                        : String.valueOf(sectors.get(by.get(0).memberId())));
        Titled titled = titled("proposals");
        return new ProposalRow(
                id,
                titled.title(),
                titled.theme(),
                kind,
                by.isEmpty() ? null : by.get(0).name(),
                by.stream().map(MemberRow::memberId).toList(),
                by.isEmpty() ? sector.codes() : by.get(0).sectors(),
                submitted,
                filing,
                filing == Filing.MERGED ? filed : null,
                filedOn,
                admitted ? any(List.of(Handling.values())) : null,
                assigned,
                answered,
                result,
                answered == null || random.nextInt(10) == 0 ? null : satisfaction(),
                filing == Filing.FILED && random.nextInt(15) == 0,
                admitted && random.nextInt(30) == 0,
                nowhere());
    }

    private Satisfaction satisfaction() {
        int chance = random.nextInt(20);
        return chance < 16
                ? Satisfaction.SATISFIED
                : chance < 19 ? Satisfaction.FAIRLY_SATISFIED : Satisfaction.DISSATISFIED;
    }

    private List<MemberRow> submitters(SubmitterKind kind) {
        return switch (kind) {
            case MEMBER -> List.of(any(members));
            case MEMBERS ->
                List.of(
                        members.get(random.nextInt(members.size() / 2)),
                        members.get(members.size() / 2 + random.nextInt(members.size() - members.size() / 2)));
            default -> List.of();
        };
    }

    private void report(int number, Window window) {
        for (int i = 0; i < number; i++) {
            String id = "%s-MQ-%05d".formatted(county.prefix(), opinions.size() + 1);
            LocalDate submitted = window.any();
            MemberRow member = random.nextInt(10) == 0 ? null : any(members);
            Sector sector = any(plan.sectors());
            LocalDate adoptedOn = random.nextInt(100) < 35 ? later(submitted, 10, 60) : null;
            boolean instructed = adoptedOn != null && random.nextInt(7) == 0;
            LocalDate instructedOn = instructed ? later(submitted, 10, 60) : null;
            sectors.put(id, member == null ? sector.told() : String.valueOf(sectors.get(member.memberId())));
            Titled titled = titled("opinions");
            opinions.add(new OpinionRow(
                    id,
                    titled.title(),
                    titled.theme(),
                    member == null ? null : member.memberId(),
                    member == null ? sector.codes() : member.sectors(),
                    submitted,
                    adoptedOn != null,
                    adoptedOn == null ? null : any(List.of(AdoptedLevel.values())),
                    adoptedOn,
                    instructedOn != null,
                    instructedOn,
                    nowhere()));
        }
    }

    private void act(Segment segment, Window window) {
        Integer everyone = segment.everyone();
        int number = (int) Math.round(county.members() * segment.deeds_per_member());
        for (int i = 0; i < Math.max(number, everyone == null ? 0 : everyone); i++) {
            int who = everyone == null ? random.nextInt(members.size()) : i < everyone ? i : random.nextInt(everyone);
            MemberRow member = members.get(who);
            LocalDate day = window.any();
            LocalDate left = member.leftOn();
            LocalDate joined = Objects.requireNonNull(member.joinedOn());
            if ((left != null && day.isAfter(left)) || day.isBefore(joined)) {
                continue;
            }
            String id = "%s-LZ-%06d".formatted(county.prefix(), activities.size() + 1);
            String kind = any(plan.kinds());
            boolean monthOnly = random.nextInt(300) == 0;
            LocalDate held = monthOnly && everyone == null ? day.withDayOfMonth(1) : day;
            if (monthOnly && everyone == null) {
                written.put(id + "|held_on", held.getYear() + "年" + held.getMonthValue() + "月");
            }
            activities.add(new MemberActivityRow(
                    id,
                    member.memberId(),
                    Codes.value(ActivityKind.class, kind),
                    kind,
                    held,
                    titled("member_activities").title(),
                    random.nextInt(4) == 0 ? null : (Double) (1 + random.nextInt(14) / 2.0),
                    random.nextInt(3) == 0 ? (Double) (double) (1 + random.nextInt(5)) : null,
                    nowhere()));
        }
    }

    /** A later day, or null where the county's logs end before it. */
    private @Nullable LocalDate later(LocalDate day, int least, int most) {
        LocalDate then = day.plusDays(least + random.nextInt(most - least + 1));
        return then.isAfter(end) ? null : then;
    }

    /** What a row is called, and the theme of that. */
    private record Titled(String title, String theme) {}

    private Titled titled(String log) {
        String town = any(townships);
        Matter matter = any(plan.matters());
        String title =
                String.valueOf(plan.title().get(log)).replace("{town}", town).replace("{matter}", matter.told());
        return new Titled(title, matter.theme());
    }

    private static @Nullable String blankAsNull(String text) {
        return text.isBlank() ? null : text;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
