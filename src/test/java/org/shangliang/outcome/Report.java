package org.shangliang.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shangliang.report.FigureRow;

/** A report told in the words of the domain: who says what of which county and time, and which figures are in it. */
final class Report {
    static final String COUNTY = "420525";

    private static final Pattern NUMBER = Pattern.compile("(近|约|超过)?([0-9.]+)(万|亿)?(余|多)?(.*)");

    private final String id;
    private final List<FigureRow> figures = new ArrayList<>();
    private String division = COUNTY;
    private @Nullable String publisher;
    private @Nullable String group;
    private boolean original = true;
    private @Nullable LocalDate from = LocalDate.of(2023, 1, 1);
    private @Nullable LocalDate to = LocalDate.of(2023, 12, 31);
    private String basis = "clause";
    private int offset;

    private Report(String id) {
        this.id = id;
    }

    static Report report(String id) {
        return new Report(id);
    }

    Report by(String name) {
        publisher = name;
        return this;
    }

    Report reprintOf(String original) {
        group = original;
        this.original = false;
        return this;
    }

    Report reprinted() {
        group = id;
        return this;
    }

    Report of(String code) {
        division = code;
        return this;
    }

    Report during(int year) {
        return during(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    Report during(@Nullable LocalDate first, LocalDate last) {
        basis = "clause";
        from = first;
        to = last;
        return this;
    }

    /** What follows tells no time: it is news of the day it was published. */
    Report newsOf(LocalDate day) {
        during(day, day);
        basis = "publication";
        return this;
    }

    Report atSomeTime() {
        from = null;
        to = null;
        return this;
    }

    /** Adds a sentence and its figures, in reading order. Commas and the like become full-width, as in any report. */
    Report says(String sentence, Counted... counted) {
        String words = sentence.replace(',', '\uff0c')
                .replace(';', '\uff1b')
                .replace("(", "\uff08")
                .replace(")", "\uff09");
        int at = 0;
        for (Counted one : counted) {
            at = words.indexOf(one.mention(), at);
            if (at < 0) {
                throw new IllegalArgumentException(one.mention() + " is not in " + words);
            }
            figures.add(row(one, words, offset + at));
            at += one.mention().length();
        }
        offset += words.length();
        return this;
    }

    List<Told> told() {
        ArticleFacts article = new ArticleFacts(id, id, publisher, division, group, original, LocalDate.of(2024, 1, 1));
        return figures.stream().map(f -> new Told(f, article)).toList();
    }

    /** The same article, found again elsewhere. */
    Report copiedAs(String other) {
        Report copy = new Report(other);
        copy.division = division;
        copy.group = group;
        for (FigureRow f : figures) {
            copy.figures.add(copy.placed(f, f.figureNo()));
        }
        return copy;
    }

    private FigureRow placed(FigureRow f, int no) {
        return new FigureRow(
                id + "-" + no,
                id,
                id,
                no,
                f.startChar(),
                f.endChar(),
                f.mention(),
                f.value(),
                f.valueMax(),
                f.low(),
                f.high(),
                f.unit(),
                f.bound(),
                f.object(),
                f.action(),
                f.per(),
                f.indicator(),
                f.stage(),
                f.modality(),
                f.measure(),
                f.divisionCode(),
                f.divisionBasis(),
                f.sector(),
                f.theme(),
                f.periodStart(),
                f.periodEnd(),
                f.periodBasis(),
                f.sentence(),
                f.issues(),
                f.stamp());
    }

    private FigureRow row(Counted counted, String sentence, int start) {
        Matcher number = NUMBER.matcher(counted.mention());
        if (!number.matches()) {
            throw new IllegalArgumentException(counted.mention());
        }
        double scale = number.group(3) == null ? 1 : number.group(3).equals("万") ? 1e4 : 1e8;
        double value = Double.parseDouble(number.group(2)) * scale;
        boolean open = number.group(4) != null || "超过".equals(number.group(1));
        String bound = open ? "at_least" : number.group(1) != null ? "approx" : "exact";
        String unit =
                switch (number.group(5)) {
                    case "元" -> "CNY";
                    case "亩" -> "mu";
                    case "%" -> "ratio";
                    default -> number.group(5);
                };
        int no = figures.size();
        return new FigureRow(
                id + "-" + no,
                id,
                id,
                no,
                start,
                start + counted.mention().length(),
                counted.mention(),
                value,
                null,
                value,
                open ? null : Double.valueOf(value),
                unit,
                bound,
                counted.object(),
                null,
                counted.per(),
                counted.indicator(),
                null,
                counted.modality(),
                counted.measure(),
                division.isEmpty() ? null : division,
                "clause",
                counted.sector(),
                counted.theme(),
                from,
                to,
                basis,
                sentence,
                counted.issues(),
                Tables.STAMP);
    }

    /** A figure as the reader left it. */
    record Counted(
            String indicator,
            String mention,
            @Nullable String object,
            String modality,
            String measure,
            @Nullable String per,
            @Nullable String sector,
            @Nullable String theme,
            List<String> issues) {

        static Counted counted(String indicator, String mention, @Nullable String object) {
            return new Counted(indicator, mention, object, "actual", "flow", null, null, null, List.of());
        }

        static Counted sessions(String mention) {
            return counted("sessions_held", mention, "协商会");
        }

        static Counted funds(String mention, String object) {
            return counted("funds_raised", mention, object);
        }

        static Counted proposals(String mention) {
            return counted("proposals_submitted", mention, "提案");
        }

        Counted aimed() {
            return new Counted(indicator, mention, object, "target", measure, per, sector, theme, issues);
        }

        Counted standing() {
            return new Counted(indicator, mention, object, modality, "stock", per, sector, theme, issues);
        }

        Counted share() {
            return new Counted(indicator, mention, object, modality, "rate", per, sector, theme, issues);
        }

        Counted per(String unit) {
            return new Counted(indicator, mention, object, modality, measure, unit, sector, theme, issues);
        }

        Counted ofSector(String code) {
            return new Counted(indicator, mention, object, modality, measure, per, code, theme, issues);
        }

        Counted onTheme(String code) {
            return new Counted(indicator, mention, object, modality, measure, per, sector, code, issues);
        }

        Counted doubted(String issue) {
            return new Counted(indicator, mention, object, modality, measure, per, sector, theme, List.of(issue));
        }
    }
}
