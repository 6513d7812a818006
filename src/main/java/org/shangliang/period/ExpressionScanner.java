package org.shangliang.period;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shangliang.period.Expression.Between;
import org.shangliang.period.Expression.Dated;
import org.shangliang.period.Expression.DayOfMonth;
import org.shangliang.period.Expression.Following;
import org.shangliang.period.Expression.Meaning;
import org.shangliang.period.Expression.Modifier;
import org.shangliang.period.Expression.Months;
import org.shangliang.period.Expression.Near;
import org.shangliang.period.Expression.Now;
import org.shangliang.period.Expression.Open;
import org.shangliang.period.Expression.Past;
import org.shangliang.period.Expression.Scene;
import org.shangliang.period.Expression.Session;
import org.shangliang.period.Expression.Since;
import org.shangliang.period.Expression.Span;
import org.shangliang.period.Expression.Term;
import org.shangliang.period.Expression.Unit;
import org.shangliang.text.CharacterSet;
import org.shangliang.text.Cover;
import org.shangliang.text.Occurrences;
import org.shangliang.text.PhraseList;
import org.shangliang.text.PhraseLists;
import org.shangliang.text.WordKinds;

/**
 * Finds the expressions of time in a text: one pass from left to right, at each place the longest word or date that stands
 * there; names of documents in 《》 are passed over.
 */
final class ExpressionScanner {
    private static final String TO_MARKS = "-—–－~～至到";
    private static final CharacterSet TO = CharacterSet.of(TO_MARKS);
    private static final CharacterSet CLAUSE_END = CharacterSet.of(",,，。；;：:！!？?\n");
    private static final CharacterSet SENTENCE_END = CharacterSet.of("。；\n");
    private static final String PARTS = "其中";
    private static final String PARTS_END = "。；;\n";
    private static final String TITLES = "《》\n";
    /** Characters that change what may stand around them: a title's marks, the end of parts, and 其. */
    private static final String BOUND_MARKS = TITLES + PARTS_END + PARTS.charAt(0);

    private static final CharacterSet BOUNDS = CharacterSet.of(BOUND_MARKS);
    /** What a span begins with that no numeral tells: 半年来. */
    private static final char HALF = '半';

    /** Characters that are looked at where no word of time begins. */
    private static final CharacterSet LOOKED = CharacterSet.of(BOUND_MARKS + Numerals.ALL + HALF);

    /** What follows the numeral of every date, count of years or months, and session. */
    private static final CharacterSet AFTER_NUMERAL = CharacterSet.of("年月日个多余届-/." + TO_MARKS);

    /** A date of which nothing is told yet. */
    private static final Dated UNTOLD = new Dated(null, null, null, null);

    private static final int REACH = 24;
    private static final int LONGEST_SPAN = 40;

    /** Kinds of words that are looked for behind an expression. */
    private static final int SINCE = 1;

    private static final int ORIGIN = 2;
    private static final int SESSION = 4;
    private static final int COMPARED = 8;
    private static final int BEGINNING = 16;

    private final Map<String, Meaning> standing = new HashMap<>();
    private final Map<String, Months> parts = new HashMap<>();
    private final Set<String> events;
    private final Set<String> beside;
    private final Set<String> asides;
    /** Words that stand for a time, are passed over or open a span. */
    private final PhraseList<Beginning> words;

    private final WordIndex years;
    private final WordIndex partWords;
    private final WordIndex since;
    private final WordIndex asOf;
    private final WordIndex spanAfter;
    private final WordIndex notRunning;
    private final WordIndex earlier;
    private final WordIndex compare;
    private final Set<String> spanBothSides;
    private final WordIndex origin;
    private final WordIndex planAfter;
    private final WordIndex planEnd;
    private final WordIndex changes;
    private final WordIndex plan;
    private final WordIndex demanded;
    private final WordKinds ahead;
    /** Characters that the words end with that are looked for before an expression. */
    private final CharacterSet behind;

    /** @param lists what its words are looked for with */
    ExpressionScanner(PeriodWords words, PhraseLists lists) {
        words.years().forEach((word, offset) -> standing.put(word, new Dated(null, offset, null, null)));
        words.parts().forEach((word, months) -> {
            Months part = new Months(months.get(0), months.get(1));
            parts.put(word, part);
            standing.put(word, new Dated(null, null, part, null));
        });
        words.events().forEach((word, month) -> {
            Months months = new Months(month.get(1), month.get(1));
            standing.put(word, new Dated(month.get(0), null, months, null));
        });
        events = Set.copyOf(words.events().keySet());
        words.plans()
                .forEach((word, ends) ->
                        standing.put(word, new Between(Dated.ofYear(ends.get(0)), Dated.ofYear(ends.get(1)))));
        words.same()
                .forEach(
                        (word, offset) -> standing.put(word, new Following(offset, new Dated(null, null, null, null))));
        words.beside().forEach((word, offset) -> standing.put(word, new Dated(null, offset, null, null)));
        beside = Set.copyOf(words.beside().keySet());
        words.near().forEach(word -> standing.put(word, new Near()));
        words.scene().forEach(word -> standing.put(word, new Scene(false)));
        words.thisTime().forEach(word -> standing.put(word, new Scene(true)));
        words.now().forEach(word -> standing.put(word, new Now()));
        words.open().forEach(word -> standing.put(word, new Open()));
        asides = Set.copyOf(words.asides());
        asides.forEach(word -> standing.put(word, new Open()));
        words.past().forEach(word -> standing.put(word, new Past(false)));
        words.remote().forEach(word -> standing.put(word, new Past(true)));
        words.since().forEach(word -> standing.putIfAbsent(word, new Since()));
        words.term().forEach(word -> standing.put(word, new Term()));
        Set<String> relative = new HashSet<>(words.years().keySet());
        relative.addAll(words.beside().keySet());
        years = new WordIndex(relative);
        partWords = new WordIndex(parts.keySet());
        since = new WordIndex(words.since());
        asOf = new WordIndex(words.asOf());
        spanAfter = new WordIndex(words.spanAfter());
        notRunning = new WordIndex(words.notRunning());
        spanBothSides = words.spanBothSides();
        earlier = new WordIndex(words.earlier());
        compare = new WordIndex(words.compare());
        origin = new WordIndex(words.origin());
        planAfter = new WordIndex(words.planAfter());
        planEnd = new WordIndex(words.planEnd());
        changes = new WordIndex(words.changes());
        plan = new WordIndex(words.plan());
        demanded = new WordIndex(words.demanded());
        this.words = lists.add(beginnings(words));
        ahead = new WordKinds.Builder()
                .with(SINCE, words.since())
                .with(ORIGIN, words.origin())
                .with(SESSION, words.session())
                .with(COMPARED, words.comparedAfter())
                .with(BEGINNING, words.beginnings())
                .build();
        behind = CharacterSet.ofLasts(Stream.of(
                        words.asOf(), words.plan(), words.demanded(), words.compare(), words.origin(), words.earlier())
                .flatMap(Collection::stream)
                .toList());
    }

    /**
     * A word that a time may begin with.
     *
     * @param word the word
     * @param meaning the time it stands for, or null
     * @param passed whether it looks like time and is none
     * @param opens the kind of span that it opens, or null
     */
    private record Beginning(String word, @Nullable Meaning meaning, boolean passed, Span.@Nullable Kind opens) {

        boolean opensAhead() {
            return opens == Span.Kind.AHEAD;
        }
    }

    private Map<String, Beginning> beginnings(PeriodWords words) {
        Map<String, Beginning> beginnings = new HashMap<>();
        Stream.of(standing.keySet(), words.passed(), words.spanBefore(), words.spanRunning(), words.spanAhead())
                .flatMap(Collection::stream)
                .forEach(word -> beginnings.put(word, beginning(words, word)));
        return beginnings;
    }

    private Beginning beginning(PeriodWords words, String word) {
        Meaning meaning = standing.get(word);
        Span.Kind back = words.spanRunning().contains(word)
                ? Span.Kind.RUNNING
                : words.spanBefore().contains(word) ? Span.Kind.BACK : null;
        Span.Kind opens = words.spanAhead().contains(word) ? Span.Kind.AHEAD : back;
        return new Beginning(word, meaning, meaning == null && words.passed().contains(word), opens);
    }

    /** The expressions of {@code text}, in order, none overlapping. */
    List<Expression> scan(String text) {
        return scan(text, phrases(text));
    }

    /** The phrases of a text, those included that times begin with. */
    Occurrences phrases(String text) {
        return words.find(text);
    }

    /** The same by the phrases found in the text. */
    List<Expression> scan(String text, Occurrences phrases) {
        WordsFound words = new WordsFound(text, phrases);
        List<Expression> found = new ArrayList<>();
        boolean inTitle = false;
        boolean inParts = false;
        int at = words.placeFrom(0);
        while (at < text.length()) {
            char c = text.charAt(at);
            if (BOUNDS.contains(c)) {
                inTitle = c == '《' || (inTitle && c != '》' && c != '\n');
                inParts = PARTS_END.indexOf(c) < 0 && (inParts || text.startsWith(PARTS, at));
            }
            words.lookAt(at);
            Beginning word = words.longest;
            Read read = inTitle || (word != null && word.passed()) ? null : at(text, at, words);
            if (word != null && word.passed()) {
                at += word.word().length();
            } else if (read == null) {
                at = afterNumeral(text, at);
            } else {
                Expression expression = modified(text, at, read);
                found.add(inParts && read.meaning() instanceof Dated ? expression.with(Modifier.PART) : expression);
                at = expression.end();
            }
            at = words.placeFrom(at);
        }
        return found;
    }

    /** The words found in a text, gone through from left to right. */
    private final class WordsFound {
        private final String text;
        private final Cover<Beginning> hits;
        private int next;
        /** The longest word at the place looked at that stands for a time or is passed over, or null. */
        private @Nullable Beginning longest;
        /** The longest there that opens a span, one ahead before any other, or null. */
        private @Nullable Beginning opening;

        WordsFound(String text, Occurrences phrases) {
            this.text = text;
            hits = words.all(phrases);
        }

        /** The first place from {@code at} on where a word begins or another character is to be looked at; the text's end if none. */
        int placeFrom(int at) {
            while (next < hits.size() && hits.start(next) < at) {
                next++;
            }
            int limit = next < hits.size() ? hits.start(next) : text.length();
            int place = at;
            while (place < limit && !LOOKED.contains(text.charAt(place))) {
                place++;
            }
            return place;
        }

        /** Looks at the words that begin at the place gone to. */
        void lookAt(int place) {
            longest = null;
            opening = null;
            for (int i = next; i < hits.size() && hits.start(i) == place; i++) {
                Beginning word = hits.value(i);
                longest = word.meaning() != null || word.passed() ? word : longest;
                boolean fits = word.opens() != null && (opening == null || word.opensAhead() || !opening.opensAhead());
                opening = fits ? word : opening;
            }
        }
    }

    private record Read(Meaning meaning, int end) {}

    private static int afterNumeral(String text, int at) {
        int next = at + 1;
        if (Character.isDigit(text.charAt(at))) {
            while (next < text.length() && (Character.isDigit(text.charAt(next)) || text.charAt(next) == '.')) {
                next++;
            }
        }
        return next;
    }

    /** @param words what stands there */
    private @Nullable Read at(String text, int at, WordsFound words) {
        char c = text.charAt(at);
        boolean numeral = Numerals.isNumeral(c);
        boolean counts = numeral && countsTime(text, at);
        boolean mayBeSpan = numeral ? counts : words.opening != null || c == HALF;
        Read span = mayBeSpan ? span(text, at, words.opening) : null;
        if (span != null) {
            return span;
        }
        Beginning word = words.longest;
        boolean inNumeral = at > 0 && Numerals.isNumeral(text.charAt(at - 1));
        if (word != null && !inNumeral) {
            return standing(text, word, at + word.word().length());
        }
        Read date = counts ? date(text, at) : null;
        return date != null || !counts ? date : session(text, at);
    }

    /** Whether what follows a numeral may make it a date, a count of years or months, or a session. */
    private static boolean countsTime(String text, int at) {
        int end = Numerals.end(text, at);
        return end < text.length() && AFTER_NUMERAL.contains(text.charAt(end));
    }

    private @Nullable Read standing(String text, Beginning told, int end) {
        String word = told.word();
        Meaning meaning = told.meaning();
        if (meaning instanceof Dated dated && dated.offset() != null) {
            return range(text, insideYear(text, dated, end));
        }
        if (meaning instanceof Following following) {
            Read inside = insideYear(text, following.date(), end);
            return new Read(new Following(following.offset(), (Dated) inside.meaning()), inside.end());
        }
        if ((events.contains(word) && since.at(text, end) == null)
                || (meaning instanceof Since && follows(text, end, "的"))
                || (asides.contains(word) && !startsLine(text, end - word.length()))
                || (meaning instanceof Scene && !startsClause(text, end - word.length()))) {
            return null;
        }
        if (meaning instanceof Between between) {
            int after = end < text.length() && "”\"".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
            String last = planEnd.at(text, after);
            if (last != null) {
                return new Read(between.last(), after + last.length());
            }
            return planAfter.at(text, after) == null ? null : new Read(meaning, end);
        }
        return meaning == null ? null : new Read(meaning, end);
    }

    private @Nullable Read date(String text, int at) {
        Numerals.Read first = Numerals.year(text, at);
        Read single = singleDate(text, at, first);
        if (single != null) {
            boolean wire = follows(text, single.end(), "电", "讯");
            boolean full = single.meaning() instanceof Dated told && told.year() != null && told.day() != null;
            return wire ? (full ? single : null) : range(text, throughDays(text, single));
        }
        return first.found() ? years(text, first) : dayOrDecade(text, at);
    }

    /** 2021—2023年, by its first year. */
    private static @Nullable Read years(String text, Numerals.Read first) {
        Numerals.Read last = isTo(text, first.end()) ? Numerals.year(text, first.end() + 1) : Numerals.NOTHING;
        if (!last.found() || !follows(text, last.end(), "年")) {
            return null;
        }
        int end = last.end() + (follows(text, last.end(), "年度") ? 2 : 1);
        return new Read(new Between(Dated.ofYear(first.value()), Dated.ofYear(last.value())), end);
    }

    /** 八十年代, 三年前, 17日. */
    private static @Nullable Read dayOrDecade(String text, int at) {
        Numerals.Read number = Numerals.small(text, at);
        int end = number.end();
        if (!number.found()) {
            return null;
        }
        if (follows(text, end, "年代")) {
            return new Read(new Open(), end + 2);
        }
        if (number.value() >= 1 && follows(text, end, "年前") && !follows(text, end, "年前后")) {
            boolean told = startsClause(text, at) && number.value() <= LONGEST_SPAN;
            return told ? new Read(new Dated(null, -number.value(), null, null), end + 2) : null;
        }
        boolean day = follows(text, end, "日") && !follows(text, end, "日内", "日来", "日游");
        return day && number.value() >= 1 && number.value() <= 31
                ? new Read(new DayOfMonth(number.value()), end + 1)
                : null;
    }

    /** 8月23日至24日, 8月30日至9月2日: told by its first day. */
    private @Nullable Read throughDays(String text, Read first) {
        if (!(first.meaning() instanceof Dated from) || from.day() == null || !isTo(text, first.end())) {
            return first;
        }
        Read last = months(text, UNTOLD, first.end() + 1);
        if (last != null) {
            return new Read(from, last.end());
        }
        Numerals.Read day = Numerals.small(text, first.end() + 1);
        return isDay(text, first.end() + 1) ? new Read(from, day.end() + 1) : first;
    }

    /** 2023年3月5日, 2023年上半年, 2023年度, 3月5日, 3月, 1—8月. */
    private @Nullable Read singleDate(String text, int at) {
        return singleDate(text, at, Numerals.year(text, at));
    }

    /** @param year the year that stands there */
    private @Nullable Read singleDate(String text, int at, Numerals.Read year) {
        if (year.found() && follows(text, year.end(), "年")) {
            return insideYear(text, Dated.ofYear(year.value()), year.end() + 1);
        }
        Read written = year.found() ? numericDate(text, year) : null;
        if (written != null) {
            return written;
        }
        return year.found() ? null : months(text, UNTOLD, at);
    }

    /** 2023-08-21, 2023/8/21, 2023.8.21. */
    private static @Nullable Read numericDate(String text, Numerals.Read year) {
        int at = year.end();
        if (at >= text.length() || "-/.".indexOf(text.charAt(at)) < 0) {
            return null;
        }
        char mark = text.charAt(at);
        Numerals.Read month = Numerals.small(text, at + 1);
        boolean marked = month.found() && month.end() < text.length() && text.charAt(month.end()) == mark;
        Numerals.Read day = marked ? Numerals.small(text, month.end() + 1) : month;
        boolean fits = marked && day.found() && month.value() >= 1 && month.value() <= 12 && day.value() >= 1;
        return fits && day.value() <= 31
                ? new Read(
                        new Dated(year.value(), null, new Months(month.value(), month.value()), day.value()), day.end())
                : null;
    }

    /** What narrows a year down, right after it. */
    private Read insideYear(String text, Dated year, int end) {
        int at = end;
        if (follows(text, at, "度")) {
            at++;
        }
        while (at < text.length() && (text.charAt(at) == '的' || text.charAt(at) == ' ')) {
            at++;
        }
        String word = partWords.at(text, at);
        if (word == null) {
            word = partWords.at(text, at - 1);
            at = word == null ? at : at - 1;
        }
        if (word != null) {
            return new Read(year.within(parts.get(word), null), at + word.length());
        }
        Read months = months(text, year, at);
        return months == null ? new Read(year, follows(text, end, "度") ? end + 1 : end) : months;
    }

    private static @Nullable Read months(String text, Dated year, int at) {
        Numerals.Read many = follows(text, at, "前") ? Numerals.small(text, at + 1) : Numerals.NOTHING;
        if (many.value() >= 1 && many.value() <= 12 && follows(text, many.end(), "个月")) {
            return new Read(year.within(new Months(1, many.value()), null), many.end() + 2);
        }
        Numerals.Read first = Numerals.small(text, at);
        if (!first.found() || first.value() < 1 || first.value() > 12) {
            return null;
        }
        int end = first.end();
        int afterMonth = follows(text, end, "月") ? end + 1 : end;
        if (isTo(text, afterMonth)) {
            Numerals.Read last = Numerals.small(text, afterMonth + 1);
            if (last.found()
                    && follows(text, last.end(), "月")
                    && last.value() >= first.value()
                    && last.value() <= 12
                    && !isDay(text, last.end() + 1)) {
                return new Read(year.within(new Months(first.value(), last.value()), null), last.end() + 1);
            }
        }
        if (afterMonth == end) {
            return null;
        }
        Months month = new Months(first.value(), first.value());
        Numerals.Read day = Numerals.small(text, afterMonth);
        if (day.found() && day.value() >= 1 && day.value() <= 31 && isDay(text, afterMonth)) {
            return new Read(year.within(month, day.value()), day.end() + 1);
        }
        if (afterMonth < text.length() && Numerals.isNumeral(text.charAt(afterMonth)) && text.charAt(end - 1) > '9') {
            return null;
        }
        return new Read(year.within(month, null), follows(text, afterMonth, "份") ? afterMonth + 1 : afterMonth);
    }

    private static boolean isDay(String text, int at) {
        Numerals.Read day = Numerals.small(text, at);
        return day.found() && follows(text, day.end(), "日", "号");
    }

    private @Nullable Read range(String text, Read first) {
        boolean joins = isTo(text, first.end()) || follows(text, first.end(), "和", "、");
        if (!(first.meaning() instanceof Dated from) || !from.tellsYear() || !joins) {
            return first;
        }
        String word = years.at(text, first.end() + 1);
        Read last = singleDate(text, first.end() + 1);
        if (word != null && standing.get(word) instanceof Dated relative && relative.offset() != null) {
            last = insideYear(text, relative, first.end() + 1 + word.length());
        }
        if (last == null || !(last.meaning() instanceof Dated to)) {
            return first;
        }
        if (!isTo(text, first.end()) && !(from.months() == null && to.months() == null)) {
            return first;
        }
        Dated until = to.tellsYear() ? to : new Dated(from.year(), from.offset(), to.months(), to.day());
        return new Read(new Between(from, until), last.end());
    }

    /** 五年来, 近三年, 8个多月来, 半年来, 今后三年; {@code before} is what opens it, or null. */
    private @Nullable Read span(String text, int at, @Nullable Beginning before) {
        int number = before == null ? at : at + before.word().length();
        if (before == null && at > 0 && Numerals.isNumeral(text.charAt(at - 1))) {
            return null;
        }
        if (follows(text, number, "半年")) {
            String after = spanAfter.at(text, number + 2);
            boolean told = after != null || (before != null && startsClause(text, at));
            int halfYearEnd = number + 2 + (after == null ? 0 : after.length());
            return told ? new Read(new Span(6, Unit.MONTH, Span.Kind.BACK), halfYearEnd) : null;
        }
        Numerals.Read count = Numerals.small(text, number);
        if (!count.found() || count.value() < 1 || count.value() > LONGEST_SPAN) {
            return null;
        }
        int end = count.end();
        boolean months = follows(text, end, "个", "多个", "余个");
        boolean andMore = isMore(text, end) || isMore(text, end + 1);
        while (end < text.length() && "个多余".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        if (!follows(text, end, months ? "月" : "年")) {
            return null;
        }
        end++;
        andMore |= follows(text, end, "多");
        end += follows(text, end, "多") ? 1 : 0;
        String after = spanAfter.at(text, end);
        if (before != null && before.opens() == Span.Kind.RUNNING) {
            boolean runs = !months && notRunning.firstIn(text, clauseStart(text, at), clauseEnd(text, end, REACH)) < 0;
            return runs ? new Read(new Span(count.value(), Unit.YEAR, Span.Kind.RUNNING), end) : null;
        }
        boolean lasts = after != null && before == null && spanBothSides.contains(after);
        boolean goneBy = after == null && before == null && andMore && !months && startsClause(text, at);
        if (lasts || (after == null && !goneBy && !(before != null && startsClause(text, at)))) {
            return null;
        }
        Span.Kind back = andMore ? Span.Kind.BACK_AND_MORE : Span.Kind.BACK;
        return new Read(
                new Span(
                        count.value(),
                        months ? Unit.MONTH : Unit.YEAR,
                        before != null && before.opensAhead() ? Span.Kind.AHEAD : back),
                end + (after == null ? 0 : after.length()));
    }

    private static boolean isMore(String text, int at) {
        return follows(text, at, "多") || follows(text, at, "余");
    }

    private static boolean startsClause(String text, int at) {
        return at == 0 || CLAUSE_END.contains(text.charAt(at - 1)) || "在“".indexOf(text.charAt(at - 1)) >= 0;
    }

    private static boolean startsLine(String text, int at) {
        int start = at > 0 && "【[(（".indexOf(text.charAt(at - 1)) >= 0 ? at - 1 : at;
        return start == 0 || text.charAt(start - 1) == '\n';
    }

    /** 十三届三次会议, 十二届市政协第三次全体会议. */
    private static @Nullable Read session(String text, int at) {
        Numerals.Read term = Numerals.small(text, at);
        if (!term.found() || !follows(text, term.end(), "届")) {
            return null;
        }
        int limit = Math.min(text.length(), term.end() + 10);
        for (int i = term.end() + 1; i < limit && !CLAUSE_END.contains(text.charAt(i)); i++) {
            Numerals.Read number = Numerals.small(text, i);
            if (number.found() && follows(text, number.end(), "次会议", "次全体会议", "次全会")) {
                return new Read(new Session(term.value(), number.value()), text.indexOf('会', number.end()) + 1);
            }
        }
        return null;
    }

    /** 年底前, 9月底之前; not 5月9日前往. */
    private static boolean isDeadline(String text, int end) {
        return follows(text, end, "前", "之前", "以前") && !follows(text, end, "前往", "前来", "前去", "前后", "前期", "前夕");
    }

    private Expression modified(String text, int start, Read read) {
        Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
        int end = read.end();
        if (isDateline(text, start, read)) {
            return new Expression(start, end, read.meaning(), EnumSet.of(Modifier.DATELINE));
        }
        int told = 0;
        int running = -1;
        boolean inClause = true;
        int limit = Math.min(text.length(), end + REACH);
        for (int at = end; at < limit && !SENTENCE_END.contains(text.charAt(at)); at++) {
            inClause = inClause && !CLAUSE_END.contains(text.charAt(at));
            int kinds = ahead.at(text, at);
            running = inClause && running < 0 && (kinds & SINCE) != 0 ? at : running;
            told |= inClause ? kinds : kinds & BEGINNING;
        }
        int sinceAt = running >= 0 && endsChange(text, running) ? -1 : running;
        boolean before = start > 0 && behind.contains(text.charAt(start - 1));
        boolean from = start > 0 && "自从".indexOf(text.charAt(start - 1)) >= 0;
        if (sinceAt >= 0) {
            modifiers.add(Modifier.SINCE);
            String word = since.at(text, sinceAt);
            end = sinceAt + (word == null ? 0 : word.length());
        } else if (follows(text, end, "起", "来") || (from && follows(text, end, "开始"))) {
            modifiers.add(Modifier.SINCE);
        }
        if (before && asOf.endsAt(text, start)) {
            modifiers.add(Modifier.AS_OF);
        }
        boolean with = start > 0 && "与和同跟".indexOf(text.charAt(start - 1)) >= 0;
        if (before && (plan.endsAt(text, start) || demanded.endsAt(text, start))) {
            modifiers.add(Modifier.PLANNED);
        }
        if (read.meaning() instanceof Dated dated && dated.months() != null && isDeadline(text, end)) {
            modifiers.add(Modifier.DEADLINE);
            if (follows(text, text.indexOf('前', end) + 1, "要", "将", "，将", "，要")) {
                modifiers.add(Modifier.PLANNED);
            }
        }
        if (before && compare.endsAt(text, start)) {
            modifiers.add(tellsNumber(text, end) ? Modifier.COMPARED : Modifier.MEASURE);
        }
        boolean times = read.meaning() instanceof Dated && isTimes(text, end);
        if (times) {
            modifiers.add(Modifier.MEASURE);
        }
        if ((told & COMPARED) != 0
                || isEndOfChange(text, start, end)
                || (with && isInClause(text, read.end(), '比'))
                || isBeside(text, start, read)) {
            modifiers.add(Modifier.COMPARED);
        }
        boolean begun = before && origin.endsAt(text, start);
        if (begun || (told & ORIGIN) != 0) {
            modifiers.add(Modifier.ORIGIN);
        }
        if (follows(text, end, "的") && (read.meaning() instanceof Dated || read.meaning() instanceof Span)) {
            modifiers.add(Modifier.ATTRIBUTE);
        }
        if (read.meaning() instanceof Dated && (told & BEGINNING) != 0) {
            modifiers.add(Modifier.BEGINNING);
        }
        if (before && earlier.endsAt(text, start)) {
            modifiers.add(Modifier.EARLIER);
        }
        if ((told & SESSION) != 0) {
            modifiers.add(Modifier.SESSION);
        }
        return new Expression(start, end, read.meaning(), modifiers);
    }

    private boolean isBeside(String text, int start, Read read) {
        return read.meaning() instanceof Dated dated
                && dated.offset() != null
                && beside.contains(text.substring(start, read.end()));
    }

    /** Whether a number follows that was so then: 较2023年的341条. */
    private static boolean tellsNumber(String text, int end) {
        int at = follows(text, end, "的") ? end + 1 : end;
        return at < text.length() && Numerals.isNumeral(text.charAt(at));
    }

    /** Whether what follows is told as so many times what was then: 上年同期的2.1倍. */
    private static boolean isTimes(String text, int end) {
        if (!follows(text, end, "的")) {
            return false;
        }
        int at = end + 1;
        while (at < text.length() && (Numerals.isNumeral(text.charAt(at)) || ".多余近约".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at > end + 1 && follows(text, at, "倍");
    }

    /** Whether a change is told from here or up to here: 由2014年的3000亩增加到目前的2万亩. */
    private boolean isEndOfChange(String text, int start, int end) {
        if (!follows(text, end, "的") || start == 0) {
            return false;
        }
        boolean from = "由从".indexOf(text.charAt(start - 1)) >= 0;
        return from ? changes.firstIn(text, end, clauseEnd(text, end, 2 * REACH)) >= 0 : endsChange(text, start);
    }

    /** Whether a word of change stands before an offset, its last character perhaps after it: 增加|到目前. */
    private boolean endsChange(String text, int at) {
        boolean shared = "到至".indexOf(text.charAt(at)) >= 0;
        return changes.endsAt(text, shared ? at + 1 : at);
    }

    /** Whether a full date in brackets opens a paragraph: (2023-08-21)今年以来. */
    private static boolean isDateline(String text, int start, Read read) {
        boolean full = read.meaning() instanceof Dated dated && dated.year() != null && dated.day() != null;
        boolean opens = start > 0 && "(（[【".indexOf(text.charAt(start - 1)) >= 0;
        boolean closes = read.end() < text.length() && ")）]】".indexOf(text.charAt(read.end())) >= 0;
        boolean wire = follows(text, read.end(), "电", "讯");
        boolean first = start <= 1 || text.charAt(start - 2) == '\n' || text.charAt(start - 1) == '\n';
        return full && first && ((opens && closes) || wire);
    }

    private static boolean isInClause(String text, int from, char looked) {
        int end = clauseEnd(text, from, 3 * REACH);
        for (int at = from; at < end; at++) {
            if (text.charAt(at) == looked) {
                return true;
            }
        }
        return false;
    }

    private static int clauseStart(String text, int from) {
        int start = from;
        while (start > Math.max(0, from - REACH) && !CLAUSE_END.contains(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int clauseEnd(String text, int from, int reach) {
        int limit = Math.min(text.length(), from + reach);
        for (int i = from; i < limit; i++) {
            if (CLAUSE_END.contains(text.charAt(i))) {
                return i;
            }
        }
        return limit;
    }

    /** Whether a mark or word stands at a place that leads to the end of a stretch of time. */
    static boolean isTo(String text, int at) {
        return at < text.length() && TO.contains(text.charAt(at));
    }

    private static boolean follows(String text, int at, String word) {
        return text.startsWith(word, at);
    }

    private static boolean follows(String text, int at, String... words) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }
}
