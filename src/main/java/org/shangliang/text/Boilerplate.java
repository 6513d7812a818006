package org.shangliang.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.text.FurnitureSigns.Mark;
import org.shangliang.text.FurnitureSigns.Sign;

/**
 * Tells furniture of a page from its article, line by line: what is dropped whole, and what of a line is left when the
 * furniture in it is gone. Lines are normalised and Simplified.
 */
final class Boilerplate {
    private static final String FILE = "boilerplate.yaml";
    private static final int LONGEST_JUDGED = 4000;
    private static final int LONGEST_FURNITURE = 160;
    private static final int LONGEST_NOTICE = 400;
    private static final int SHORT_REST = 5;
    private static final int SHORT_REST_BESIDE_DATE = 16;
    private static final int NEAR_START = 10;
    /** How many characters a year has in a date, the white space behind it included. */
    private static final int LONGEST_YEAR = 5;

    private static final Pattern DATE = Pattern.compile(
            "(?:19|20)?\\d{2}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}日?(?:\\s*\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?(?!\\d)");
    private static final String ARROW_MARKS = ">›»→/";
    private static final String MENU_SEPARATORS = " \t\n\u000B\f\r|│┃/";
    private static final CharacterSet MENU_MARKS = CharacterSet.of(MENU_SEPARATORS);
    private static final int SHORTEST_MENU = 5;
    private static final int LONGEST_ITEM = 8;
    private static final CharacterSet EDGES = CharacterSet.of(" |｜│\t");
    private static final CharacterSet AFTER_YEAR = CharacterSet.of("-/.年");
    private static final BitSet NOTHING = new BitSet();

    private static final int STOP = 1;
    private static final int DIGIT = 4;
    /** Trait of a character without which a line that holds no digit, no arrow and no separator holds no junk. */
    private static final int SIGN = 8;
    /** Trait of a character that parts the pages of a breadcrumb. */
    private static final int ARROW = 16;
    /** Trait of a character that parts the items of a menu. */
    private static final int SEPARATOR = 32;

    private static final CharacterTraits TRAITS = new CharacterTraits.Builder()
            .with(STOP, "。")
            .with(DIGIT, "0123456789")
            .with(SIGN, "/=?_.")
            .with(ARROW, ARROW_MARKS)
            .with(SEPARATOR, MENU_SEPARATORS)
            .build();

    private record Fields(
            List<String> date,
            List<String> count,
            List<String> name,
            List<String> publisher,
            List<String> font,
            List<String> other) {}

    private record Rules(
            Fields fields,
            List<String> opening,
            List<String> containing,
            List<String> notice,
            List<String> notice_openings,
            List<String> related,
            List<String> words,
            List<String> held,
            List<String> spam,
            List<String> breadcrumb,
            List<String> forum,
            List<String> floor) {}

    private final Rules rules;
    private final FurnitureSigns signs;
    private final WordSet noticeOpenings;
    private final WordSet floor;

    /** What becomes of a line. */
    sealed interface Verdict {
        /** The line is an article's, without the furniture in it. */
        record Kept(AlignedText line) implements Verdict {}

        /** The line is furniture. */
        record Dropped() implements Verdict {}

        /** The line is the heading of a list of other pages. */
        record RelatedList() implements Verdict {}
    }

    /** Reads {@code boilerplate.yaml}. */
    Boilerplate(CodebookFiles files) {
        rules = files.yaml(FILE, Rules.class);
        noticeOpenings = new WordSet(rules.notice_openings());
        floor = new WordSet(rules.floor());
        signs = new FurnitureSigns(Map.ofEntries(
                Map.entry(Mark.DATE, rules.fields().date()),
                Map.entry(Mark.COUNT, rules.fields().count()),
                Map.entry(Mark.NAME, rules.fields().name()),
                Map.entry(Mark.PUBLISHER, rules.fields().publisher()),
                Map.entry(Mark.FONT, rules.fields().font()),
                Map.entry(Mark.OTHER, rules.fields().other()),
                Map.entry(Mark.OPENING, rules.opening()),
                Map.entry(Mark.CONTAINING, rules.containing()),
                Map.entry(Mark.NOTICE, rules.notice()),
                Map.entry(Mark.RELATED, rules.related()),
                Map.entry(Mark.WORD, rules.words()),
                Map.entry(Mark.HELD, rules.held()),
                Map.entry(Mark.SPAM, rules.spam()),
                Map.entry(Mark.FORUM, rules.forum())));
    }

    /** Whether a line of a forum's page opens a reply: 2楼, 3#, 沙发. */
    boolean opensReply(String line) {
        int end = Math.min(line.length(), 2 * NEAR_START);
        return floor.standIn(line, 0, end)
                || (FLOOR_MARKS.isIn(line, 0, end)
                        && FLOOR.matcher(line).region(0, end).find());
    }

    private static final CharacterSet FLOOR_MARKS = CharacterSet.of("楼#");
    private static final Pattern FLOOR = Pattern.compile("(?:^|\\s)(?:[2-9]|[1-9]\\d{1,2})\\s?(?:楼|#)(?:\\s|：|:|$)");

    /** Whether a line of a forum's page heads a post: who wrote it and when. */
    static boolean opensPost(String line) {
        int posted = line.indexOf("发表于");
        int end = Math.min(line.length(), LONGEST_FURNITURE);
        return posted >= 0
                && posted < end
                && POST.matcher(line).region(posted, end).find();
    }

    private static final Pattern POST = Pattern.compile("发表于\\s?[：:]?\\s?" + DATE.pattern());

    /** Judges one line of a page. */
    Verdict judge(Line judged) {
        AlignedText line = judged.text();
        String text = line.text();
        int traits = judged.traits();
        if (text.isBlank()) {
            return new Verdict.Dropped();
        }
        if (text.indexOf('|') >= 0 && isTableRow(text)) {
            return new Verdict.Kept(line);
        }
        if (text.length() > LONGEST_JUDGED) {
            return isSymbols(text) ? new Verdict.Dropped() : new Verdict.Kept(line);
        }
        List<Sign> hits = judged.signs();
        if ((traits & STOP) == 0) {
            return judgePhrase(line, traits, hits);
        }
        if (has(hits, Mark.NOTICE) && mayBeNotice(text)) {
            return new Verdict.Dropped();
        }
        return new Verdict.Kept(withoutTail(withoutFields(line, traits, hits)));
    }

    /** Whether a line is a disclaimer if it holds a word of one: short, or opening like one; running text with figures is none. */
    private boolean mayBeNotice(String text) {
        return text.length() <= LONGEST_NOTICE
                && (noticeOpenings.follow(text, 0) || (text.length() <= LONGEST_FURNITURE && !FigureSign.isIn(text)));
    }

    /** Whether a line only parts the rows of a table: | --- | --- |. */
    static boolean isRule(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("|-: ".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return text.indexOf('|') >= 0;
    }

    /** Whether two cells of a line or more hold figures. */
    static boolean isTableRow(String text) {
        int cells = 0;
        boolean figure = false;
        for (int i = 0; i < text.length(); i++) {
            boolean parted = text.charAt(i) == '|';
            figure = !parted && (figure || FigureSign.isAt(text, i));
            boolean ends = figure && (i + 1 == text.length() || text.charAt(i + 1) == '|');
            cells += ends ? 1 : 0;
        }
        return cells >= 2;
    }

    private Verdict judgePhrase(AlignedText line, int traits, List<Sign> hits) {
        String text = line.text();
        if (hits.isEmpty() && (traits & (DIGIT | SIGN | ARROW | SEPARATOR)) == 0 && chinese(text, NOTHING) > 0) {
            return new Verdict.Kept(line);
        }
        if (has(hits, Mark.HELD)) {
            return new Verdict.Kept(line);
        }
        if (isFurniture(text, traits, hits)) {
            return new Verdict.Dropped();
        }
        for (Sign hit : hits) {
            if (opensRelated(text, hit)) {
                return new Verdict.RelatedList();
            }
        }
        BitSet removable = removable(text, hits);
        BitSet covered = covered(text, hits, removable);
        if (covered.isEmpty()) {
            return new Verdict.Kept(line);
        }
        int chinese = chinese(text, covered);
        if (chinese < SHORT_REST || (chinese < SHORT_REST_BESIDE_DATE && tellsDateOnly(text))) {
            return new Verdict.Dropped();
        }
        AlignedText left = without(line, removable);
        String rest = left.text();
        boolean nothing = rest.isBlank() || isSymbols(rest) || isMenu(rest);
        return nothing ? new Verdict.Dropped() : new Verdict.Kept(left);
    }

    /** Whether a line tells a date, and neither a figure nor anything in clauses or quotes. */
    private static boolean tellsDateOnly(String text) {
        int first = text.indexOf('，') < 0 && text.indexOf('“') < 0 ? firstDate(text) : -1;
        return first >= 0 && DATE.matcher(text).find(first) && !FigureSign.isIn(text);
    }

    private boolean isFurniture(String text, int traits, List<Sign> hits) {
        if (has(hits, Mark.NOTICE) && mayBeNotice(text)) {
            return true;
        }
        boolean shortLine = text.length() <= LONGEST_FURNITURE;
        boolean proseWithFigure = !hits.isEmpty() && text.indexOf('，') >= 0 && FigureSign.isIn(text);
        for (Sign hit : hits) {
            boolean near = hit.start() <= NEAR_START;
            if (hit.is(Mark.CONTAINING) && ((shortLine && !proseWithFigure) || near)) {
                return true;
            }
            if (hit.is(Mark.OPENING) && shortLine && opens(text, hit) && !proseWithFigure) {
                return true;
            }
        }
        return isSymbols(text)
                || ((traits & ARROW) != 0 && isBreadcrumb(text))
                || ((traits & SEPARATOR) != 0 && isMenu(text))
                || isSpam(text, hits);
    }

    private static boolean opens(String text, Sign hit) {
        if (letters(text, 0, hit.start()) > 0) {
            return false;
        }
        return hit.end() - hit.start() > 3 || isBoundary(text, hit.end());
    }

    private static boolean opensRelated(String text, Sign hit) {
        return hit.is(Mark.RELATED) && letters(text, 0, hit.start()) == 0;
    }

    private static int letters(String text, int start, int end) {
        int letters = 0;
        for (int i = start; i < end; i++) {
            letters += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    private static boolean isBoundary(String text, int offset) {
        return offset <= 0 || offset >= text.length() || !Character.isLetter(text.charAt(offset));
    }

    /** Nothing but separators, a picture's number, or a string of letters and digits that no sentence is made of. */
    private static boolean isSymbols(String text) {
        int letters = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (TextNormaliser.isChinese(c)) {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
            digits += Character.isDigit(c) ? 1 : 0;
        }
        boolean continues = "，。、；：？！）”%》.,".indexOf(text.strip().charAt(0)) >= 0;
        return !continues && (letters > 0 || digits <= 2 || digits >= 5);
    }

    private boolean isBreadcrumb(String text) {
        String[] pages = BREADCRUMB.split(text, 0);
        if (pages.length < 2 && !text.endsWith(">")) {
            return false;
        }
        if (text.indexOf('，') >= 0 || FigureSign.isIn(text) || text.length() > LONGEST_FURNITURE) {
            return false;
        }
        String first = pages.length == 0 ? "" : pages[0].strip();
        return pages.length > 2 || rules.breadcrumb().stream().anyMatch(first::endsWith);
    }

    private static final Pattern BREADCRUMB = Pattern.compile("\\s*(?:[>›»→]+|--?>|\\s/\\s)\\s*");

    private static int marks(String text, CharacterSet marks) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += marks.contains(text.charAt(i)) ? 1 : 0;
        }
        return count;
    }

    private static boolean isMenu(String text) {
        if (marks(text, MENU_MARKS) < SHORTEST_MENU - 1) {
            return false;
        }
        String line = text.strip();
        int items = MENU_MARKS.contains(line.charAt(0)) ? 1 : 0;
        int length = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            length = MENU_MARKS.contains(c) ? 0 : length + 1;
            items += length == 1 ? 1 : 0;
            boolean prose = length > 0 && (Character.isDigit(c) || c == '，' || c == '：');
            if (prose || length > LONGEST_ITEM) {
                return false;
            }
        }
        return items >= SHORTEST_MENU;
    }

    private static boolean isSpam(String text, List<Sign> hits) {
        if (hits.isEmpty()) {
            return false;
        }
        int spam = 0;
        for (Sign hit : hits) {
            spam += hit.is(Mark.SPAM) ? 1 : 0;
        }
        return spam >= 2 || (spam == 1 && SPAM_PIECES.split(text).length == 1 && text.length() < 30);
    }

    private static final Pattern SPAM_PIECES = Pattern.compile("[-_|—>，\\s]+");

    /** Everything of the line that is furniture when it stands among furniture. */
    private static BitSet covered(String text, List<Sign> hits, BitSet removable) {
        BitSet covered = (BitSet) removable.clone();
        for (Sign hit : hits) {
            boolean apart = isBoundary(text, hit.start() - 1) && isBoundary(text, hit.end());
            if (hit.is(Mark.WORD) && apart) {
                covered.set(hit.start(), hit.end());
            }
        }
        int first = firstDate(text);
        if (first >= 0) {
            Matcher date = DATE.matcher(text);
            for (boolean found = date.find(first); found; found = date.find()) {
                covered.set(date.start(), date.end());
            }
        }
        return covered;
    }

    /** The first place where a date may begin, by the digits on both sides of what follows its year; -1 where there is none. */
    private static int firstDate(String text) {
        for (int i = 1; i + 1 < text.length(); i++) {
            if (AFTER_YEAR.contains(text.charAt(i))) {
                int before = text.charAt(i - 1) == ' ' ? i - 2 : i - 1;
                int after = text.charAt(i + 1) == ' ' ? i + 2 : i + 1;
                boolean between = before >= 0
                        && after < text.length()
                        && TextNormaliser.isDigit(text.charAt(before))
                        && TextNormaliser.isDigit(text.charAt(after));
                if (between) {
                    return Math.max(0, i - LONGEST_YEAR);
                }
            }
        }
        return -1;
    }

    /** What of the line is furniture wherever it stands: fields, addresses, pieces of spam. */
    private static BitSet removable(String text, List<Sign> hits) {
        BitSet removable = new BitSet();
        for (Sign hit : hits) {
            if (hit.is(Mark.SPAM)) {
                coverPiece(text, hit, removable);
            }
            for (Mark mark : hit.marks()) {
                int end = Mark.FIELDS.contains(mark) ? fieldEnd(text, hit, mark) : -1;
                if (end > 0) {
                    removable.set(hit.start(), end);
                }
            }
        }
        if (mayHoldJunk(text)) {
            Junk.cover(text, removable);
        }
        return removable;
    }

    private static boolean mayHoldJunk(String text) {
        return (text.indexOf('。') < 0 && text.length() < LONGEST_FURNITURE)
                || text.indexOf('/') >= 0
                || text.indexOf('_') >= 0
                || text.indexOf('=') >= 0;
    }

    private static void coverPiece(String text, Sign hit, BitSet covered) {
        int start = hit.start();
        while (start > 0 && "-_|—>，, 》".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int end = hit.end();
        while (end < text.length() && "-_|—>，, ".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        covered.set(start, Math.min(text.length(), end + 1));
    }

    /** Where the field that begins with this key ends, or -1 where it is no field. */
    private static int fieldEnd(String text, Sign hit, Mark mark) {
        boolean apart = isBoundary(text, hit.start() - 1);
        if (!apart || (hit.start() > 0 && "“《".indexOf(text.charAt(hit.start() - 1)) >= 0)) {
            return -1;
        }
        CharacterSet beginnings = mark == Mark.COUNT ? BEFORE_COUNT : mark == Mark.FONT ? BEFORE_FONT : BEFORE_VALUE;
        boolean mayBegin = hit.end() == text.length() ? mark == Mark.FONT : beginnings.contains(text.charAt(hit.end()));
        if (!mayBegin) {
            return -1;
        }
        Pattern value =
                switch (mark) {
                    case DATE -> DATE_VALUE;
                    case COUNT -> COUNT_VALUE;
                    case NAME -> NAME_VALUE;
                    case PUBLISHER -> PUBLISHER_VALUE;
                    case FONT -> FONT_VALUE;
                    default -> OTHER_VALUE;
                };
        Matcher matcher = value.matcher(text).region(hit.end(), text.length());
        matcher.useAnchoringBounds(false).useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return -1;
        }
        String told = text.substring(hit.end(), matcher.end());
        boolean prose = mark == Mark.OTHER && (FigureSign.isIn(told) || told.indexOf('；') >= 0);
        return prose ? -1 : matcher.end();
    }

    /** What every value begins with, but for counts and sizes of letters. */
    private static final CharacterSet BEFORE_VALUE = CharacterSet.of("：:|丨︱│/、【[0123456789 \t\n\u000B\f\r");

    private static final CharacterSet BEFORE_COUNT = CharacterSet.of("：:（(0123456789,.加载 \t\n\u000B\f\r");
    private static final CharacterSet BEFORE_FONT = CharacterSet.of("：:【[（(大中小特超默认 \t\n\u000B\f\r");

    private static final String END =
            "(?=[\\s|│·，。；）)】\\]]|$|(?:责任|责编|编辑|通讯员|新媒体|摄影|图片|文字|记者|审核|校对|来源|作者|发布|时间)[^：:]{0,3}[：:])";
    private static final Pattern DATE_VALUE =
            Pattern.compile("\\s?[：:]?\\s*[【\\[]?" + DATE.pattern() + "[】\\]]?|\\s?[：:]" + END);
    private static final Pattern COUNT_VALUE = Pattern.compile(
            "\\s?[：:]?\\s?[（(]?\\s?(?:[\\d,.]+万?\\+?|加载中[.。…]*|载入中[.。…]*)\\s?[次人条]?[）)]?(?=[\\s|│；）)】\\]]|$)|\\s?[：:]"
                    + END);
    private static final Pattern NAME_VALUE =
            Pattern.compile("\\s?[：:|丨︱│]\\s?[\\p{IsHan}A-Za-z·/]{0,12}?" + END + "|[/、](?:摄|文|图)" + END);
    private static final Pattern PUBLISHER_VALUE = Pattern.compile(
            "\\s?[：:|丨︱│]\\s?(?:《\\s?[^》]{1,20}》|[\\p{IsHan}A-Za-z0-9·\\-—（）]{0,25}?(?:《[^》]{1,20}》)?)\\s?(?:[（(][^）)]{0,30}[版日）)][）)]?)?"
                    + END);
    private static final Pattern FONT_VALUE = Pattern.compile(
            "\\s?[：:]?\\s?[【\\[（(]?\\s?(?:[大中小特超默认]\\s?){1,5}[】\\]）)]?|\\s?[：:]\\s?\\d{1,2}px|\\s?[：:]?(?=\\s|$)");
    private static final Pattern OTHER_VALUE = Pattern.compile("\\s?[：:]\\s?[^\\s。|]{0,40}?(?=[\\s|]|$)");

    private static int chinese(String text, BitSet covered) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += !covered.get(i) && TextNormaliser.isChinese(text.charAt(i)) ? 1 : 0;
        }
        return count;
    }

    /** The line without the fields and addresses in its first sentence. */
    private static AlignedText withoutFields(AlignedText line, int traits, List<Sign> hits) {
        int stop = line.text().indexOf('。');
        List<Sign> inHead = inHead(hits, stop);
        if (inHead.isEmpty() && (traits & (DIGIT | SIGN)) == 0) {
            return line;
        }
        String head = line.text().substring(0, stop);
        BitSet removable = removable(head, inHead);
        if (removable.isEmpty()) {
            return line;
        }
        int first = Math.max(0, firstDate(head));
        Matcher date = DATE.matcher(head);
        for (boolean found = date.find(first); found; found = date.find()) {
            boolean amongFurniture = (date.start() > 0 && removable.get(Math.max(0, date.start() - 2)))
                    || removable.get(Math.min(head.length(), date.end() + 1));
            if (amongFurniture) {
                removable.set(date.start(), date.end());
            }
        }
        return without(line, removable);
    }

    /** Those hits before an offset that are no spam. */
    private static List<Sign> inHead(List<Sign> hits, int end) {
        List<Sign> inHead = hits.isEmpty() ? hits : new ArrayList<>();
        for (int i = 0; i < hits.size() && hits.get(i).start() < end; i++) {
            Sign hit = hits.get(i);
            if (hit.end() <= end && !hit.is(Mark.SPAM)) {
                inHead.add(hit);
            }
        }
        return inHead;
    }

    private AlignedText withoutTail(AlignedText line) {
        String text = line.text();
        int tail = text.lastIndexOf('。') + 1;
        while (tail < text.length() && "”’）》】".indexOf(text.charAt(tail)) >= 0) {
            tail++;
        }
        if (tail >= text.length()) {
            return line;
        }
        AlignedText rest = line.slice(tail, text.length());
        Verdict verdict = judgePhrase(rest, TRAITS.in(rest.text()), signs.find(rest.text()));
        if (!(verdict instanceof Verdict.Kept kept)) {
            return line.slice(0, tail);
        }
        AlignedText.Builder whole = new AlignedText.Builder(text.length());
        whole.append(line, 0, tail);
        whole.append(kept.line(), 0, kept.line().length());
        return whole.build();
    }

    private static AlignedText without(AlignedText line, BitSet removed) {
        if (removed.isEmpty()) {
            return line;
        }
        AlignedText.Builder left = new AlignedText.Builder(line.length());
        int start = 0;
        for (int removal = removed.nextSetBit(0); removal >= 0; removal = removed.nextSetBit(start)) {
            left.append(line, start, removal);
            start = removed.nextClearBit(removal);
        }
        return trimmed(left.append(line, start, line.length()).build());
    }

    /** The line without white space and separators around it. */
    static AlignedText trimmed(AlignedText line) {
        String text = line.text();
        int start = 0;
        int end = text.length();
        while (start < end && EDGES.contains(text.charAt(start))) {
            start++;
        }
        while (end > start && EDGES.contains(text.charAt(end - 1))) {
            end--;
        }
        return end - start == text.length() ? line : line.slice(start, end);
    }

    /**
     * A line of a page.
     *
     * @param text the line without its end, and without white space and separators around it
     * @param traits those of its characters up to its first full stop
     * @param signs the signs of furniture in it, as offsets in the line
     */
    record Line(AlignedText text, int traits, List<Sign> signs) {
        /** Whether nothing stands on it. */
        boolean isEmpty() {
            return text.length() == 0;
        }

        /** Whether it speaks of a forum's thread. */
        boolean isOfForum() {
            return has(signs, Mark.FORUM);
        }
    }

    /** The lines of a page, in order. */
    List<Line> lines(AlignedText page) {
        String text = page.text();
        Signs left = new Signs(signs.find(text));
        List<Line> lines = new ArrayList<>();
        int next = 0;
        while (next < text.length()) {
            int newline = text.indexOf('\n', next);
            int end = newline < 0 ? text.length() : newline;
            int start = next;
            next = end + 1;
            while (start < end && EDGES.contains(text.charAt(start))) {
                start++;
            }
            while (end > start && EDGES.contains(text.charAt(end - 1))) {
                end--;
            }
            lines.add(new Line(page.slice(start, end), traitsOfHead(text, start, end), left.within(start, end)));
        }
        return lines;
    }

    /** The traits of the characters between two offsets, up to the first full stop. */
    private static int traitsOfHead(String text, int start, int end) {
        int traits = 0;
        for (int i = start; i < end && (traits & STOP) == 0; i++) {
            traits |= TRAITS.of(text.charAt(i));
        }
        return traits;
    }

    /** The signs of furniture in a page, asked for line by line. */
    private static final class Signs {
        private final List<Sign> ofPage;
        private int next;

        Signs(List<Sign> ofPage) {
            this.ofPage = ofPage;
        }

        /** Those of a line behind the one asked for before, as offsets in that line. */
        List<Sign> within(int start, int end) {
            while (next < ofPage.size() && ofPage.get(next).start() < start) {
                next++;
            }
            if (next == ofPage.size() || ofPage.get(next).start() >= end) {
                return List.of();
            }
            List<Sign> hits = new ArrayList<>();
            while (next < ofPage.size() && ofPage.get(next).start() < end) {
                Sign hit = ofPage.get(next++);
                if (hit.end() <= end) {
                    hits.add(hit.moved(-start));
                }
            }
            return hits;
        }
    }

    private static boolean has(List<Sign> hits, Mark mark) {
        for (Sign hit : hits) {
            if (hit.is(mark)) {
                return true;
            }
        }
        return false;
    }
}
