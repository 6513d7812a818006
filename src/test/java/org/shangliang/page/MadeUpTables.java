package org.shangliang.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Division;
import org.shangliang.codebook.DivisionLevel;
import org.shangliang.codebook.Divisions;
import org.shangliang.codebook.Indicator;
import org.shangliang.codebook.Indicators;
import org.shangliang.compare.CountyComparisonRow;
import org.shangliang.outcome.Amount;
import org.shangliang.outcome.CountyOutcomeRow;
import org.shangliang.outcome.CoverageRow;
import org.shangliang.outcome.Heading;
import org.shangliang.outcome.IndicatorYear;
import org.shangliang.outcome.OutcomeRow;
import org.shangliang.outcome.Support;
import org.shangliang.table.Codes;
import org.shangliang.table.RecordFields;
import org.shangliang.table.Stamp;
import org.shangliang.table.TableDeclaration;
import org.shangliang.topic.TopicModelRow;
import org.shangliang.topic.TopicRow;

/**
 * Tables of made-up numbers about real divisions, as large as is asked for: every row follows from its place, so that none
 * needs to be kept. What a reader might take for markup stands in titles and sentences.
 */
public final class MadeUpTables implements Tables {
    /** Titles and sentences that must show as they are; {@code %d} stands for the number. */
    static final List<String> TEXTS = List.of(
            "县政协全年开展协商活动%d次。",
            "<script>window.broken = 1</script>协商%d场 & \"引号\" '单引号'",
            "<img src=x onerror='window.broken = 2'>办结%d件</script><!--",
            "会场气氛热烈😀👍🏽，收到建议%d条\u2028另起一行",
            "\u202e颠倒的方向\u202c与\u2067隔开的\u2069标记，共%d项\u200f",
            "{{%d}} ${window.broken = 3} javascript:void(0)");

    private static final Stamp STAMP = new Stamp("made-up", "made-up");

    /** So many divisions entered logs. */
    private static final int WITH_LOGS = 10;

    private final List<Division> divisions;
    private final List<Indicator> indicators;
    private final List<Integer> years;
    private final Divisions all;
    private final TablesInMemory logs;

    private MadeUpTables(Divisions all, List<Division> divisions, List<Indicator> indicators, List<Integer> years) {
        this.all = all;
        this.divisions = divisions;
        this.indicators = indicators;
        this.years = years;
        this.logs = MadeUpLogs.of(divisions.subList(0, Math.min(divisions.size(), WITH_LOGS)))
                .with(TopicRow.class, List.of(topic("t1", 1, "养老 社区 助餐"), topic("t2", 2, TEXTS.get(1))))
                .with(
                        TopicModelRow.class,
                        List.of(new TopicModelRow("article", 2, 2, true, 90, 800, 0.31, 0.22, -0.12, 0.8, null, STAMP)))
                .topicArticles(List.of(
                        new TopicArticleRow("t1", 0.75, divisions.get(0).code(), TEXTS.get(2), null, null, "a1")));
    }

    private static TopicRow topic(String id, int number, String label) {
        return new TopicRow(
                id,
                "article",
                number,
                label,
                List.of(new TopicRow.TermWeight("养老", 0.06, 0.9), new TopicRow.TermWeight(TEXTS.get(3), 0.04, 0.8)),
                0.31,
                0.8,
                12,
                3,
                List.of(2023, 2025),
                List.of("education"),
                List.of("助餐"),
                STAMP);
    }

    /** So many of the divisions, of counties first; years up to 2025; indicators of the codebook. */
    static MadeUpTables of(int divisions, int years, int indicators) {
        Divisions all = Divisions.load(CodebookFiles.shipped());
        Stream<Division> lowestFirst = Stream.concat(
                all.all().stream().filter(d -> d.level() == DivisionLevel.COUNTY),
                all.all().stream().filter(d -> d.level() == DivisionLevel.CITY));
        List<Division> some = lowestFirst
                .limit(divisions)
                .sorted((a, b) -> a.code().compareTo(b.code()))
                .toList();
        List<Indicator> counted = Indicators.from(CodebookFiles.shipped()).all().stream()
                .filter(i -> !i.isOther() && !"ratio".equals(i.unit()))
                .limit(indicators)
                .sorted((a, b) -> a.code().compareTo(b.code()))
                .toList();
        return new MadeUpTables(
                all,
                some,
                counted,
                IntStream.rangeClosed(2026 - years, 2025).boxed().toList());
    }

    List<Division> divisions() {
        return divisions;
    }

    List<Indicator> indicators() {
        return indicators;
    }

    @Override
    public Optional<Rows> find(String table, List<String> order) {
        return switch (table) {
            case "gold.county_comparison" -> rows(CountyComparisonRow.class, order, this::comparison);
            case "gold.outcomes_by_county" -> rows(CountyOutcomeRow.class, order, this::byCounty);
            case "gold.outcomes" -> rows(OutcomeRow.class, order, this::outcome);
            case "gold.coverage" -> Optional.of(coverage(order));
            default -> logs.find(table, order);
        };
    }

    @Override
    public List<Count> counts(String table, String column) {
        return column.equals("role") ? List.of(new Count("counted", divisions.size())) : List.of();
    }

    @Override
    public Iterator<EvidenceRow> evidence() {
        return cells(List.of("division_code"))
                .filter(this::told)
                .map(this::evidence)
                .iterator();
    }

    @Override
    public Iterator<TopicArticleRow> topicArticles(int most) {
        return logs.topicArticles(most);
    }

    /** A cell by the places of its division, year and indicator. */
    record Cell(int division, int year, int indicator) {
        int number() {
            int mixed = (division * 1_000_003 + year) * 1_000_003 + indicator * 7919;
            mixed ^= mixed >>> 15;
            mixed *= 0x2c1b3c6d;
            mixed ^= mixed >>> 12;
            return mixed & 0x7fffffff;
        }
    }

    private Stream<Cell> cells(List<String> order) {
        List<Integer> ds = places(divisions);
        List<Integer> ys = places(years);
        List<Integer> is = places(indicators);
        if (!order.isEmpty() && order.get(0).equals("indicator")) {
            return is.stream().flatMap(i -> ys.stream().flatMap(y -> ds.stream().map(d -> new Cell(d, y, i))));
        }
        return ds.stream().flatMap(d -> ys.stream().flatMap(y -> is.stream().map(i -> new Cell(d, y, i))));
    }

    private static List<Integer> places(List<?> list) {
        return IntStream.range(0, list.size()).boxed().toList();
    }

    private <R extends Record> Optional<Rows> rows(Class<R> type, List<String> order, Function<Cell, R> row) {
        TableDeclaration<R> table = TableDeclaration.of(type);
        Supplier<Stream<Cell>> cells = () ->
                type == CountyComparisonRow.class ? cells(order) : cells(order).filter(this::told);
        return Optional.of(new Rows(
                table,
                table.columnNames(),
                cells.get().map(row).map(r -> RecordFields.values(r)).iterator()));
    }

    private Rows coverage(List<String> order) {
        TableDeclaration<CoverageRow> table = TableDeclaration.of(CoverageRow.class);
        List<CoverageRow> rows = new ArrayList<>();
        boolean byYear = !order.isEmpty() && order.get(0).equals("year");
        int outer = byYear ? years.size() : divisions.size();
        int inner = byYear ? divisions.size() : years.size();
        for (int a = 0; a < outer; a++) {
            for (int b = 0; b < inner; b++) {
                rows.add(covered(byYear ? b : a, byYear ? a : b));
            }
        }
        return new Rows(
                table,
                table.columnNames(),
                rows.stream().map(r -> RecordFields.values(r)).iterator());
    }

    private boolean told(Cell cell) {
        return cell.number() % 10 < 7;
    }

    private double value(Cell cell) {
        int n = cell.number() / 10;
        return n % 17 == 0 ? 0 : n % 13 == 0 ? 3 : 5 + n % 900;
    }

    CountyComparisonRow comparison(Cell cell) {
        Division d = divisions.get(cell.division());
        boolean told = told(cell);
        double value = value(cell);
        boolean ranked = told && value >= 5;
        String status = !told
                ? cell.number() % 10 == 9 ? "not_covered" : "covered_none_found"
                : value == 0 ? "reported_zero" : value < 5 ? "small_number" : "reported";
        int size = divisions.size();
        int rank = 1 + (int) ((cell.division() * 7L + cell.indicator() * 11L + cell.year()) % size);
        long members = 100 + cell.division() * 37L % 250;
        Indicator indicator = indicators.get(cell.indicator());
        String why = told && !ranked ? "small_number" : told ? "given" : status;
        return new CountyComparisonRow(
                MadeUpLogs.where(d),
                years.get(cell.year()),
                indicator.code(),
                Codes.of(indicator.stage()),
                told ? "year" : null,
                status,
                told ? value : null,
                told ? value : null,
                told ? value + cell.number() % 2 : null,
                told ? "件" : null,
                told ? "C" : null,
                told ? value : null,
                null,
                told ? 1 + cell.number() % 5 : 0,
                ranked ? 100 * value / members : null,
                ranked ? "given" : why,
                null,
                told ? "no_reference" : status,
                null,
                told ? members : null,
                told ? 2020 : null,
                "per_100_members",
                ranked ? 100 * value / members : null,
                ranked ? 70 * value / members : null,
                ranked ? 130 * value / members : null,
                ranked ? rank : null,
                ranked ? Math.max(1, rank - 4) : null,
                ranked ? Math.min(size, rank + 4) : null,
                ranked ? 1 + rank / 9 : null,
                ranked ? size : null,
                ranked ? 100.0 * (size - rank) / size : null,
                why,
                cell.division() + 1,
                "city",
                List.of(),
                0,
                null,
                told ? "nothing_alike" : status,
                null,
                told ? "nothing_alike" : status,
                told ? 2 : 0,
                0,
                told ? LocalDate.of(2023, 1, 5) : null,
                told ? LocalDate.of(2023, 12, 5) : null,
                told ? 1 : 0,
                told ? 1 : 0,
                STAMP);
    }

    private CountyOutcomeRow byCounty(Cell cell) {
        Division d = divisions.get(cell.division());
        Indicator indicator = indicators.get(cell.indicator());
        int year = years.get(cell.year());
        double value = value(cell);
        return new CountyOutcomeRow(
                MadeUpLogs.where(d),
                new IndicatorYear(year, "year", indicator.code(), Codes.of(indicator.stage())),
                new Amount(value, value, value + cell.number() % 2, "件", "exact"),
                "C",
                value,
                null,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                1,
                1,
                List.of(figure(cell)),
                STAMP);
    }

    private OutcomeRow outcome(Cell cell) {
        CountyOutcomeRow row = byCounty(cell);
        List<String> themes = List.of("agriculture", "education", "ecology", "health");
        return new OutcomeRow(
                row.where(),
                new Heading(
                        null,
                        themes.get(cell.number() / 7 % themes.size()),
                        row.indicatorYear().indicator(),
                        row.indicatorYear().stage(),
                        row.indicatorYear().year(),
                        "year",
                        "report"),
                row.amount(),
                new Support(row.periodStart(), row.periodEnd(), 1, 1, "C", row.evidence()),
                STAMP);
    }

    private CoverageRow covered(int division, int year) {
        Division d = divisions.get(division);
        return new CoverageRow(
                MadeUpLogs.where(d),
                years.get(year),
                1 + division % 7,
                2 + division % 9,
                0,
                LocalDate.of(years.get(year), 2, 1),
                LocalDate.of(years.get(year), 11, 30),
                10 + division % 50,
                0.9,
                0.8,
                0.7,
                0.6,
                0.1,
                STAMP);
    }

    private EvidenceRow evidence(Cell cell) {
        CountyOutcomeRow row = byCounty(cell);
        String text = TEXTS.get(cell.number() / 3 % TEXTS.size());
        String mention = Long.toString((long) value(cell));
        return new EvidenceRow(
                row.where().divisionCode(),
                row.indicatorYear().indicator(),
                row.indicatorYear().year(),
                "year",
                figure(cell),
                "counted",
                null,
                "计入",
                "counted",
                mention,
                text.contains("%d") ? text.lastIndexOf("%d") : null,
                row.amount().value(),
                "件",
                "<b>建议</b>",
                row.periodStart(),
                row.periodEnd(),
                text.replace("%d", mention),
                List.of("place_inherited"),
                "a" + figure(cell),
                text.replace("%d", ""),
                LocalDate.of(row.indicatorYear().year(), 12, 31),
                "某县<i>融媒体</i>",
                "made/" + cell.division(),
                "made-up.txt",
                0,
                "javascript:window.broken = 4");
    }

    private static String figure(Cell cell) {
        return "f" + cell.division() + "-" + cell.year() + "-" + cell.indicator();
    }

    /** The name of the division just above. */
    String above(Division division) {
        return all.findByCode(all.parentOf(division.code())).map(Division::name).orElse("");
    }
}
