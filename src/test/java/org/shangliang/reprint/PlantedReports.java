package org.shangliang.reprint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import org.shangliang.codebook.ClauseExample;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Division;
import org.shangliang.codebook.DivisionLevel;
import org.shangliang.codebook.Divisions;

/**
 * A made-up corpus in which it is known which reports are reprints of each other. Sentences are those of the codebook's
 * examples, their numbers drawn anew.
 *
 * <p>What must not be joined is there too: yearly reports and notices by the same form with other numbers, in the same county
 * and in others, and reports that share set paragraphs.
 */
public final class PlantedReports {
    private static final int TEMPLATES = 40;
    private static final int SET_PARAGRAPHS = 25;
    private static final List<Edit> LIGHT =
            List.of(Edit.TITLE, Edit.DATE_LINE, Edit.TRADITIONAL, Edit.FURNITURE, Edit.MOJIBAKE);
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    private final Random random;
    private final List<String> sentences = new ArrayList<>();
    private final List<Division> counties;
    private final Map<String, String> synonyms = new LinkedHashMap<>();
    private final Map<Character, Character> traditional = new HashMap<>();
    private final List<List<String>> templates = new ArrayList<>();
    private final List<String> setParagraphs = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();

    /**
     * A report.
     *
     * @param family the same for a text and its reprints
     * @param how what was done to it
     */
    public record Report(
            String id, String title, String text, LocalDate published, String publisher, String family, String how) {}

    private record Script(String also_simplified, Map<String, String> phrases, List<String> pairs) {}

    /** What a reprint does to a text. */
    public enum Edit {
        TITLE,
        CUT_TAIL,
        FURNITURE,
        TRADITIONAL,
        SYNONYMS,
        REORDERED,
        LEAD,
        DATE_LINE,
        DIGEST,
        MOJIBAKE
    }

    public PlantedReports(long seed) {
        random = new Random(seed);
        CodebookFiles files = CodebookFiles.shipped();
        for (String file : ClauseExample.FILES) {
            ClauseExample.from(files, file).forEach(example -> addSentences(example.text()));
        }
        counties = Divisions.load(files).all().stream()
                .filter(d -> d.level() == DivisionLevel.COUNTY)
                .toList();
        for (String line : resource("/reprints/synonyms.txt").split("\n", -1)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                synonyms.put(line.split(" ", -1)[0], line.split(" ", -1)[1]);
            }
        }
        for (String pairs : files.yaml("script.yaml", Script.class).pairs()) {
            for (int i = 0; i < pairs.length(); i += 2) {
                traditional.put(pairs.charAt(i + 1), pairs.charAt(i));
            }
        }
        for (int i = 0; i < TEMPLATES; i++) {
            templates.add(drawn(8 + random.nextInt(8)));
        }
        for (int i = 0; i < SET_PARAGRAPHS; i++) {
            setParagraphs.add(String.join("", drawn(2)));
        }
    }

    /** Makes {@code count} reports, in mixed order: a third of them reprints, a tenth filled-in forms. */
    public List<Report> make(int count) {
        reports.clear();
        while (reports.size() < count) {
            double kind = random.nextDouble();
            if (kind < 0.16) {
                family();
            } else if (kind < 0.32) {
                templated();
            } else {
                single();
            }
        }
        List<Report> made = new ArrayList<>(reports.subList(0, count));
        Collections.shuffle(made, random);
        return made;
    }

    private void family() {
        Report original = single();
        int copies = 1 + random.nextInt(4);
        for (int i = 0; i < copies; i++) {
            Edit edit = Edit.values()[random.nextInt(Edit.values().length)];
            Report copy = edited(original, edit);
            if (random.nextInt(4) == 0) {
                copy = edited(copy, LIGHT.get(random.nextInt(LIGHT.size())));
            }
            reports.add(new Report(
                    "r" + reports.size(),
                    copy.title(),
                    copy.text(),
                    original.published().plusDays(random.nextInt(20)),
                    random.nextInt(3) == 0 ? "" : publisher(),
                    original.family(),
                    edit.name()));
        }
    }

    private Report edited(Report report, Edit edit) {
        List<String> paragraphs = new ArrayList<>(List.of(report.text().split("\n", -1)));
        String title = report.title();
        switch (edit) {
            case TITLE -> title = county().name() + "新闻:" + clause();
            case CUT_TAIL -> paragraphs = cutTail(report.text());
            case FURNITURE -> furnish(paragraphs);
            case TRADITIONAL -> paragraphs.replaceAll(this::traditional);
            case SYNONYMS -> paragraphs.replaceAll(this::spun);
            case REORDERED -> Collections.shuffle(paragraphs.subList(1, paragraphs.size()), random);
            case LEAD -> paragraphs.add(0, String.join("", drawn(2)));
            case DATE_LINE -> paragraphs.set(0, dateLine() + withoutDateLine(paragraphs.get(0)));
            case DIGEST -> paragraphs = digest(report.text());
            case MOJIBAKE -> paragraphs.replaceAll(this::damaged);
        }
        return new Report(
                report.id(),
                title,
                String.join("\n", paragraphs),
                report.published(),
                report.publisher(),
                report.family(),
                edit.name());
    }

    private Report single() {
        List<String> body = drawn(6 + random.nextInt(14));
        String county = county().name();
        List<String> paragraphs = paragraphs(body);
        paragraphs.set(0, dateLine() + county + "政协传来消息," + paragraphs.get(0));
        if (random.nextInt(5) == 0) {
            paragraphs.add(setParagraphs.get(random.nextInt(setParagraphs.size())));
        }
        return added(county + "政协:" + clause(), paragraphs, "ORIGINAL");
    }

    private void templated() {
        List<String> template = templates.get(random.nextInt(templates.size()));
        String county = county().name();
        boolean sameCounty = random.nextBoolean();
        int year = 2015 + random.nextInt(6);
        for (int i = 0; i < 3; i++) {
            String where = sameCounty ? county : county().name();
            List<String> body = new ArrayList<>();
            body.add((year + i) + "年," + where + "政协在" + where + "县委领导下,做了以下工作。");
            template.forEach(sentence -> body.add(renumbered(sentence)));
            added(where + "政协" + (year + i) + "年工作情况", paragraphs(body), "FORM");
        }
    }

    private Report added(String title, List<String> paragraphs, String how) {
        LocalDate published = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(2000));
        String id = "r" + reports.size();
        Report report = new Report(id, title, String.join("\n", paragraphs), published, publisher(), id, how);
        reports.add(report);
        return report;
    }

    private List<String> paragraphs(List<String> body) {
        List<String> paragraphs = new ArrayList<>();
        int at = 0;
        while (at < body.size()) {
            int end = Math.min(body.size(), at + 1 + random.nextInt(4));
            paragraphs.add(String.join("", body.subList(at, end)));
            at = end;
        }
        return paragraphs;
    }

    private List<String> cutTail(String text) {
        int end = (int) (text.length() * (0.55 + 0.35 * random.nextDouble()));
        return new ArrayList<>(List.of(text.substring(0, end).split("\n", -1)));
    }

    private void furnish(List<String> paragraphs) {
        paragraphs.add(0, "首页 > 新闻中心 > 政协要闻");
        paragraphs.add(1, "发布时间:" + date() + " 来源:" + publisher() + " 浏览次数:" + random.nextInt(9000));
        paragraphs.add("上一篇:" + clause());
        paragraphs.add("下一篇:" + clause());
        paragraphs.add("相关链接:" + clause() + " " + clause());
        paragraphs.add("版权所有 " + county().name() + "融媒体中心 联系电话 0717-" + (100000 + random.nextInt(899999)));
    }

    private String spun(String paragraph) {
        StringBuilder spun = new StringBuilder();
        int i = 0;
        while (i < paragraph.length()) {
            int at = i;
            String word = synonyms.keySet().stream()
                    .filter(w -> paragraph.startsWith(w, at))
                    .findFirst()
                    .orElse(null);
            boolean changed = word != null && random.nextInt(6) > 0;
            spun.append(changed ? synonyms.get(word) : paragraph.substring(i, i + 1));
            i += changed ? Objects.requireNonNull(word).length() : 1;
        }
        return spun.toString();
    }

    private String traditional(String paragraph) {
        StringBuilder written = new StringBuilder(paragraph);
        for (int i = 0; i < written.length(); i++) {
            written.setCharAt(i, traditional.getOrDefault(written.charAt(i), written.charAt(i)));
        }
        return written.toString();
    }

    private List<String> digest(String text) {
        List<String> all = new ArrayList<>(List.of(text.replace("\n", "").split("(?<=。)", -1)));
        int keep = Math.max(2, all.size() / 2);
        while (all.size() > keep) {
            all.remove(random.nextInt(all.size()));
        }
        return new ArrayList<>(List.of(String.join("", all)));
    }

    private String damaged(String paragraph) {
        StringBuilder damaged = new StringBuilder(paragraph);
        for (int i = 0; i < damaged.length(); i++) {
            if (random.nextInt(25) == 0) {
                damaged.setCharAt(i, random.nextBoolean() ? '\uFFFD' : '?');
            }
        }
        return damaged.toString();
    }

    private String dateLine() {
        return "本报讯 " + (1 + random.nextInt(12)) + "月" + (1 + random.nextInt(28)) + "日,";
    }

    private static String withoutDateLine(String paragraph) {
        int end = paragraph.indexOf("日,");
        return paragraph.startsWith("本报讯") && end > 0 ? paragraph.substring(end + 2) : paragraph;
    }

    private LocalDate date() {
        return LocalDate.of(2018, 1, 1).plusDays(random.nextInt(2000));
    }

    private String publisher() {
        return county().name() + (random.nextBoolean() ? "政协网" : "日报");
    }

    private Division county() {
        return counties.get(random.nextInt(counties.size()));
    }

    private String clause() {
        String sentence = sentences.get(random.nextInt(sentences.size()));
        return sentence.substring(0, Math.min(sentence.length(), 18)).replace("。", "");
    }

    private List<String> drawn(int count) {
        List<String> drawn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drawn.add(renumbered(sentences.get(random.nextInt(sentences.size()))));
        }
        return drawn;
    }

    private String renumbered(String sentence) {
        return NUMBER.matcher(sentence).replaceAll(number -> {
            String digits = number.group();
            if (digits.length() == 4 && (digits.startsWith("20") || digits.startsWith("19"))) {
                return Integer.toString(2010 + random.nextInt(15));
            }
            long most = Math.max(10, (long) (Double.parseDouble(digits) * 2));
            return Long.toString(1 + (long) (random.nextDouble() * most));
        });
    }

    private void addSentences(String passage) {
        Arrays.stream(passage.split("(?<=。)|\n", -1))
                .map(String::strip)
                .filter(s -> s.length() >= 20 && s.endsWith("。"))
                .forEach(sentences::add);
    }

    private static String resource(String name) {
        try (InputStream in = PlantedReports.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
