package org.shangliang.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.CodebookFiles;

/** Reads from the lines around an article, and from its first words, where and when it appeared and who wrote it. */
final class PublicationFacts {
    private static final String FILE = "sources.yaml";
    private static final int LONGEST_SOURCE_LINE = 200;
    private static final int HEAD = 60;
    private static final int NEAR = 14;
    /** How long the word can be that stands before the sign of a byline and belongs to it: 融媒体记者. */
    private static final int LONGEST_BEFORE_BYLINE = 3;

    private static final Pattern DATE = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d{2}|\\d{2}(?=-))\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?!\\d)");
    private static final Pattern PACKED = Pattern.compile(
            "(?:(?<!\\d)|(?<=[/_]))(20\\d{2})/?(0[1-9]|1[0-2])/?(0[1-9]|[12]\\d|3[01])(?=\\d{0,8}(?!\\d))");
    private static final Pattern MONTH_DAY = Pattern.compile("(?<![年\\d])(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern RUNNING_YEAR =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})年(?:[^，。；]{0,6}(?:上半年|前三季度|[一二三]季度)|(\\d{1,2})月底?(?!\\d))");
    private static final Pattern OLD_YEAR = Pattern.compile("[（(]((?:19|20)\\d{2})年[^\\d）)]{0,6}[）)]");
    private static final Pattern PUBLISHER = Pattern.compile(
            "(?:来源|出处|稿源|原载|转自)\\s?[：:]?\\s?(?:《\\s?([^》]{2,20}?)\\s?》|([\\p{IsHan}A-Za-z·\\-]{2,20}))|《\\s?([^》]{2,12}报)\\s?》");
    private static final Pattern DATED_PUBLISHER =
            Pattern.compile("^\\s?([\\p{IsHan}]{2,10}[报网台端])(?:[·\\s]|(?=\\d))|日》?\\s?([\\p{IsHan}]{2,8}[报网])[）)]");
    private static final Pattern BYLINE = Pattern.compile(
            "((?:全媒|本报|特约|见习|融媒体?)?(?:记者|通讯员|作者|撰稿|供稿)\\s?[：:]?\\s?[\\p{IsHan}·]{2,4}(?:[\\s、]{1,2}[\\p{IsHan}·]{2,4}){0,4})(?=[\\s）)|]|$|编辑|新媒体|通讯员|文|图|摄)");

    private static final CharacterSet DIGITS = CharacterSet.of("0123456789");
    private static final CharacterSet AFTER_YEAR_OF_DATE = CharacterSet.of("-/.年 \t\n\u000B\f\r");
    private static final CharacterSet AFTER_YEAR = CharacterSet.of("年");
    private static final CharacterSet AFTER_MONTH = CharacterSet.of("月");
    private static final CharacterSet BRACKETS = CharacterSet.of("（(");
    private static final WordSet PUBLISHER_SIGNS = new WordSet(List.of("来源", "出处", "稿源", "原载", "转自", "《"));
    /** What the name of a publisher ends with that no word announces. */
    private static final CharacterSet PUBLISHER_ENDS = CharacterSet.of("报网台端");

    private static final WordSet BYLINE_SIGNS = new WordSet(List.of("记者", "通讯员", "作者", "撰稿", "供稿"));

    private final Words words;
    private final WordSet noDate;
    private final WordSet repost;
    private final WordSet original;
    private final WordSet continued;
    private final WordSet datelineOpenings;
    private final WordSet datelineEnds;
    private final WordSet itemOpenings;

    private record Words(
            List<String> dateline_openings,
            List<String> dateline_ends,
            List<String> item_openings,
            List<String> original,
            List<String> repost,
            List<String> old_news,
            List<String> title_prefixes,
            List<String> continued,
            List<String> publisher_endings,
            List<String> no_date) {}

    /** A date that a line tells, and what kind of line. */
    record Told(LocalDate date, Article.PublishedBasis basis) {}

    /** Reads {@code sources.yaml}. */
    PublicationFacts(CodebookFiles files) {
        words = files.yaml(FILE, Words.class);
        noDate = new WordSet(words.no_date());
        repost = new WordSet(words.repost());
        original = new WordSet(words.original());
        continued = new WordSet(words.continued());
        datelineOpenings = new WordSet(words.dateline_openings());
        datelineEnds = new WordSet(words.dateline_ends());
        itemOpenings = new WordSet(words.item_openings());
    }

    /** The dates of publication that a header or footer tells, in reading order. */
    List<Told> datesOf(String line) {
        List<Told> told = new ArrayList<>();
        if (line.length() > LONGEST_SOURCE_LINE || !DIGITS.isIn(line) || noDate.isIn(line)) {
            return told;
        }
        Numbers numbers = Numbers.of(line);
        NumberMatches dates = new NumberMatches(DATE, AFTER_YEAR_OF_DATE, numbers);
        while (dates.find()) {
            LocalDate day = dayOf(dates.match());
            if (day != null) {
                told.add(new Told(
                        day, basis(line, dates.match().start(), dates.match().end())));
            }
        }
        if (told.isEmpty()) {
            NumberMatches packed = new NumberMatches(PACKED, numbers);
            while (packed.find()) {
                LocalDate day = dayOf(packed.match());
                if (day != null) {
                    told.add(new Told(day, Article.PublishedBasis.DATE_LINE));
                }
            }
        }
        return told;
    }

    private Article.PublishedBasis basis(String line, int start, int end) {
        String before = line.substring(Math.max(0, start - NEAR), start);
        if (repost.isIn(before)) {
            return Article.PublishedBasis.POSTED;
        }
        String around = line.substring(Math.max(0, start - 2 * NEAR), Math.min(line.length(), end + NEAR));
        return original.isIn(around) ? Article.PublishedBasis.SOURCE_LINE : Article.PublishedBasis.DATE_LINE;
    }

    /** The date in the brackets or the dateline that a body opens with: （2023-11-28）, （2012年11月7日讯）, 往期回顾 2014年12月26日. */
    Optional<LocalDate> findItemDate(String body) {
        String head = body.substring(0, Math.min(body.length(), HEAD));
        if (!DIGITS.isIn(head)) {
            return Optional.empty();
        }
        NumberMatches dates = new NumberMatches(DATE, AFTER_YEAR_OF_DATE, Numbers.of(head));
        if (dates.find() && dates.match().start() <= 12) {
            Matcher date = dates.match();
            boolean bracketed = date.start() == 1 && head.charAt(0) == '（';
            boolean old = words.old_news().stream().anyMatch(head.substring(0, date.start())::contains);
            boolean dateline = hasDateline(body);
            return bracketed || old || dateline ? Optional.ofNullable(dayOf(date)) : Optional.empty();
        }
        Matcher year = OLD_YEAR.matcher(head);
        if (BRACKETS.isIn(head) && year.find() && year.start() <= 2) {
            return Optional.of(LocalDate.of(Integer.parseInt(year.group(1)), 12, 31));
        }
        return Optional.empty();
    }

    /** Whether a title or the first words of a body say that the item is older than its page. */
    boolean isOldNews(String title, String body) {
        String head = body.substring(0, Math.min(body.length(), NEAR));
        return words.old_news().stream().anyMatch(word -> title.startsWith(word) || head.contains(word));
    }

    /** Whether a body opens like an article of its own: 本报兰州讯, 新华社北京2月4日电, 近日，… , （2023-11-28）. */
    boolean startsItem(String body) {
        return hasDateline(body) || findItemHead(body);
    }

    /** Whether a body opens with a dateline: 本报兰州讯（通讯员…）. */
    boolean hasDateline(String body) {
        String head = body.substring(0, Math.min(body.length(), 24));
        if (!datelineOpenings.follow(head, 0)) {
            return false;
        }
        int stop = firstOf(head, "，。");
        String first = stop < 0 ? head : head.substring(0, stop);
        return datelineEnds.isIn(first);
    }

    private static boolean findItemHead(String body) {
        return !body.isEmpty()
                && BRACKETS.contains(body.charAt(0))
                && BRACKETED_DATE
                        .matcher(body.substring(0, Math.min(body.length(), HEAD)))
                        .find();
    }

    private static final Pattern BRACKETED_DATE =
            Pattern.compile("^[（(](?:(?:19|20)\\d{2}[-/.年]\\d{1,2}|旧闻|(?:19|20)\\d{2}年[^\\d）)]{0,6}[）)])");
    private static final Pattern DAY_OPENING = Pattern.compile("^\\d{1,2}月\\d{1,2}日");

    /** Whether a body opens like the news of a day: 8月17日，… 近日，… */
    boolean opensWithDay(String body) {
        return DAY_OPENING.matcher(body).find() || itemOpenings.follow(body, 0);
    }

    /** Whether a line says that the article goes on from or to another page. */
    boolean isContinued(String line) {
        return continued.isIn(line);
    }

    /** The title without what stands before it (延伸阅读, [转帖]). */
    String bareTitle(String title) {
        String bare = title.strip();
        for (String prefix : words.title_prefixes()) {
            if (bare.startsWith(prefix)) {
                bare = bare.substring(prefix.length()).replaceFirst("^[\\s：:]+", "");
            }
        }
        return bare;
    }

    /** Who published it first, where the line tells. */
    Optional<String> findPublisher(String line) {
        if (line.length() > LONGEST_SOURCE_LINE) {
            return Optional.empty();
        }
        int sign = PUBLISHER_SIGNS.firstIn(line);
        if (sign >= 0) {
            Matcher told = PUBLISHER.matcher(line);
            if (told.find(sign)) {
                return firstGroup(told);
            }
        }
        if (!DIGITS.isIn(line) || !PUBLISHER_ENDS.isIn(line)) {
            return Optional.empty();
        }
        Matcher dated = DATED_PUBLISHER.matcher(line);
        return dated.find() && !datesOf(line).isEmpty() ? firstGroup(dated) : Optional.empty();
    }

    private Optional<String> firstGroup(Matcher told) {
        for (int i = 1; i <= told.groupCount(); i++) {
            if (told.group(i) != null) {
                return Optional.of(told.group(i).strip());
            }
        }
        return Optional.empty();
    }

    /** Who wrote it, where the line tells. */
    Optional<String> findByline(String line) {
        String head = line.substring(0, Math.min(line.length(), LONGEST_SOURCE_LINE));
        int sign = BYLINE_SIGNS.firstIn(head);
        if (sign < 0) {
            return Optional.empty();
        }
        Matcher told = BYLINE.matcher(head);
        return told.find(Math.max(0, sign - LONGEST_BEFORE_BYLINE))
                ? Optional.of(told.group(1).strip())
                : Optional.empty();
    }

    /** The latest full date that a text speaks of; else its latest month and day, in the latest year that it names. */
    Optional<LocalDate> findLatestMention(String text) {
        @Nullable LocalDate latest = null;
        Numbers numbers = Numbers.of(text);
        NumberMatches dates = new NumberMatches(DATE, AFTER_YEAR_OF_DATE, numbers);
        while (dates.find()) {
            @Nullable LocalDate day = isAim(text, dates.match().start()) ? null : dayOf(dates.match());
            latest = day != null && (latest == null || day.isAfter(latest)) ? day : latest;
        }
        @Nullable LocalDate inYear = latestSince(latestRunningMonth(numbers), numbers);
        return Optional.ofNullable(inYear != null && (latest == null || inYear.isAfter(latest)) ? inYear : latest);
    }

    /** The latest month and day told without a year, in the twelve months from {@code running} on. */
    private static @Nullable LocalDate latestSince(@Nullable YearMonth running, Numbers numbers) {
        @Nullable LocalDate latest = null;
        NumberMatches days = new NumberMatches(MONTH_DAY, AFTER_MONTH, numbers);
        while (running != null && days.find()) {
            Matcher monthDay = days.match();
            boolean nextYear = Integer.parseInt(monthDay.group(1)) < running.getMonthValue();
            int year = nextYear ? running.getYear() + 1 : running.getYear();
            @Nullable LocalDate day = day(year, monthDay.group(1), monthDay.group(2));
            latest = day != null && (latest == null || day.isAfter(latest)) ? day : latest;
        }
        return latest;
    }

    /** The latest month that the text speaks of as running: 2023年上半年, 2023年8月. */
    private static @Nullable YearMonth latestRunningMonth(Numbers numbers) {
        @Nullable YearMonth latest = null;
        NumberMatches years = new NumberMatches(RUNNING_YEAR, AFTER_YEAR, numbers);
        while (years.find()) {
            Matcher told = years.match();
            int month = told.group(2) == null ? 1 : Integer.parseInt(told.group(2));
            if (month >= 1 && month <= 12) {
                YearMonth here = YearMonth.of(Integer.parseInt(told.group(1)), month);
                latest = latest == null || here.isAfter(latest) ? here : latest;
            }
        }
        return latest;
    }

    /** Whether a year is one that somebody means to reach: 到2025年12月31日, but not 截至2025年. */
    private static boolean isAim(String text, int start) {
        boolean reached = start > 1 && "截".indexOf(text.charAt(start - 2)) >= 0;
        return start > 0 && !reached && "到至-—~－–".indexOf(text.charAt(start - 1)) >= 0;
    }

    private static @Nullable LocalDate dayOf(Matcher date) {
        int year = Integer.parseInt(date.group(1));
        return day(year < 100 ? 2000 + year : year, date.group(2), date.group(3));
    }

    private static @Nullable LocalDate day(int year, String month, String day) {
        try {
            return LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int firstOf(String text, String marks) {
        for (int i = 0; i < text.length(); i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
