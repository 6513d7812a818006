package org.shangliang.figure;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.ModalityRules;
import org.shangliang.figure.RuleWords.Role;
import org.shangliang.figure.RuleWords.Turn;
import org.shangliang.period.PeriodInForce;
import org.shangliang.period.PeriodInForce.Basis;
import org.shangliang.text.Article;
import org.shangliang.text.Sentence;

/**
 * What an article tells of as yet to be done: the sections under a heading that announces a plan, down to the next heading of
 * its rank, and what follows a word of planning in its sentence. Words that say a thing is done take their stretch out again.
 * One pass over the lines, and one over each sentence that is asked for. Not thread-safe.
 */
final class Plans {
    private static final String CLAUSE_MARKS = "，；。：！？";

    private final RuleWords.Found words;
    private final String text;
    private final @Nullable LocalDate published;
    /** Lines under a plan's heading, in order. */
    private final List<Span> planned;
    /** Lines under a heading, or a title, that says it tells what was or is, in order. */
    private final List<Span> told;
    /** The sentence asked for last, and where in it words of planning or of what is done end. */
    private @Nullable Sentence scanned;

    private List<Turn> turns = List.of();

    /** What a heading says of the lines under it. */
    private enum Tense {
        PLANNED,
        TOLD,
        NEITHER
    }

    private record Span(int start, int end) {}

    /** A heading that is in force. */
    private record Section(Ordinal ordinal, Tense tense) {}

    private Plans(RuleWords.Found words, Article article, Outline outline) {
        this.words = words;
        text = article.text();
        published = article.publishedOn();
        planned = outline.planned;
        told = outline.told;
    }

    /** The plans of an article; {@code words} are those of the rules found in it. */
    static Plans of(Article article, ModalityRules rules, RuleWords.Found words) {
        return new Plans(words, article, new Outline(article, rules, words));
    }

    /** The words of the rules found in the article. */
    RuleWords.Found words() {
        return words;
    }

    /** Whether a figure, told of a period, is one of what is yet to be done. */
    boolean cover(FigureSite site, PeriodInForce period) {
        Turn last = turnBefore(site);
        if (last != null) {
            return last.role() == Role.ANNOUNCER;
        }
        return holds(planned, site.quantity().start())
                && !words.isAny(Role.FINISHED, site.quantity().end(), site.clauseEnd())
                && !isOver(period);
    }

    /** Whether a sentence tells its own period, of a year before that of the publication: 2024年清单共12项 in the plan for 2025. */
    boolean isOver(PeriodInForce period) {
        boolean own = period.basis() == Basis.CLAUSE || period.basis() == Basis.SENTENCE;
        return own && published != null && period.end() != null && period.end().getYear() < published.getYear();
    }

    /** Whether the last of the words of planning and of what is done before a figure in its sentence says that it is done: 目前. */
    boolean tellDone(FigureSite site) {
        Turn last = turnBefore(site);
        return last != null && last.role() == Role.DONE;
    }

    /** Whether words in a figure's own stretch tell it as reached (到位). */
    boolean tellReached(FigureSite site) {
        Turn last = turnBefore(site);
        return last != null && last.role() == Role.REACHED && last.end() > site.ownStart();
    }

    /** Whether a figure stands under a heading or a title that says it tells what was or is (工作情况). */
    boolean tellOf(FigureSite site) {
        return holds(told, site.quantity().start());
    }

    private static boolean holds(List<Span> spans, int offset) {
        int low = 0;
        int high = spans.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = spans.get(middle);
            if (span.end() <= offset) {
                low = middle + 1;
            } else if (span.start() > offset) {
                high = middle - 1;
            } else {
                return true;
            }
        }
        return false;
    }

    /** The last turn of its sentence, or of its cell in a row of a table, before a figure; or null. */
    private @Nullable Turn turnBefore(FigureSite site) {
        Sentence sentence = site.sentence();
        if (scanned == null || scanned.start() != sentence.start() || scanned.end() != sentence.end()) {
            turns = scan(sentence);
            scanned = sentence;
        }
        int from = sentence.isRow() ? site.clauseStart() : sentence.start();
        Turn last = null;
        for (Turn each : turns) {
            last = each.end() > from && each.end() <= site.quantity().numberStart() ? each : last;
        }
        return last;
    }

    private List<Turn> scan(Sentence sentence) {
        List<Turn> found = new ArrayList<>();
        boolean announced = false;
        int at = sentence.start();
        Turn turn = words.firstTurn(at, sentence.end());
        while (turn != null) {
            announced = turn.role() == Role.ANNOUNCER || (announced && !holdsMark(at, turn.start()));
            if (turn.role() != Role.UNTURNED && (turn.role() != Role.REACHED || !announced)) {
                found.add(turn);
            }
            at = turn.end();
            turn = words.firstTurn(at, sentence.end());
        }
        return found;
    }

    private boolean holdsMark(int from, int to) {
        for (int i = from; i < to; i++) {
            if (CLAUSE_MARKS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The headings of an article, gone through once. */
    private static final class Outline {
        private static final int LONGEST_HEAD = 40;
        private static final int LONGEST_LABEL = 14;
        private static final String HEAD_ENDS = "。：:；;，,";
        /** Roles of words without which no heading says anything. */
        private static final List<Role> HEADS = List.of(Role.TOLD_HEAD, Role.PLAN_HEAD, Role.PLAN_TITLE);

        private final Article article;
        private final String text;
        private final RuleWords.Found words;
        private final Deque<Section> open = new ArrayDeque<>();
        private final Tense ofTitle;
        /** Lines under a plan's heading, in order. */
        private final List<Span> planned = new ArrayList<>();
        /** Lines under a heading, or a title, that says it tells what was or is, in order. */
        private final List<Span> told = new ArrayList<>();

        Outline(Article article, ModalityRules rules, RuleWords.Found words) {
            this.article = article;
            this.words = words;
            text = article.text();
            ofTitle = article.title() == null ? Tense.NEITHER : ofTitle(article.title(), rules);
            if (ofTitle != Tense.NEITHER || HEADS.stream().anyMatch(words::isAny)) {
                read();
            }
        }

        private static Tense ofTitle(String title, ModalityRules rules) {
            if (rules.announcesInTitle(title)) {
                return Tense.PLANNED;
            }
            return rules.tellsInTitle(title) ? Tense.TOLD : Tense.NEITHER;
        }

        private void read() {
            List<Sentence> sentences = article.sentences();
            int at = 0;
            while (at < sentences.size()) {
                int last = at;
                while (last + 1 < sentences.size()
                        && sentences.get(last + 1).paragraph()
                                == sentences.get(at).paragraph()) {
                    last++;
                }
                Line line = new Line(sentences.get(at), sentences.get(last));
                Tense tense = tenseOf(line);
                if (tense != Tense.NEITHER) {
                    (tense == Tense.PLANNED ? planned : told).add(new Span(line.start(), line.end()));
                }
                at = last + 1;
            }
        }

        private record Line(Sentence first, Sentence last) {
            int start() {
                return first.start();
            }

            int end() {
                return last.end();
            }
        }

        private Tense tenseOf(Line line) {
            Ordinal ordinal = Ordinal.at(text, line.start(), line.end());
            Tense own = Tense.NEITHER;
            if (ordinal.rank() > 0) {
                own = tense(ordinal.end(), headEnd(ordinal.end(), line.end(), LONGEST_HEAD));
                enter(new Section(ordinal, own));
            } else if (line.start() > 0 && (line.first().kind() == Sentence.Kind.HEADING || introduces(line))) {
                own = tense(line.last().start(), introduces(line) ? line.end() - 1 : line.end());
                open.clear();
                open.push(new Section(Ordinal.NONE, own));
            } else {
                own = tense(line.start(), labelEnd(line));
            }
            return own == Tense.NEITHER ? inForce() : own;
        }

        private boolean introduces(Line line) {
            char last = text.charAt(line.end() - 1);
            return last == '：' || last == ':';
        }

        /** A heading ends what its rank or a narrower one opened; a second one also what was opened without a mark since the first. */
        private void enter(Section section) {
            int rank = section.ordinal().rank();
            boolean follows = !section.ordinal().isFirst()
                    && open.stream().anyMatch(each -> each.ordinal().rank() == rank);
            if (follows) {
                while (open.peek().ordinal().rank() != rank) {
                    open.pop();
                }
            }
            while (!open.isEmpty() && open.peek().ordinal().rank() >= rank) {
                open.pop();
            }
            open.push(section);
        }

        private Tense inForce() {
            for (Section each : open) {
                if (each.tense() != Tense.NEITHER) {
                    return each.tense();
                }
            }
            return ofTitle;
        }

        /** What the words between two offsets say of what stands under them. */
        private Tense tense(int from, int to) {
            boolean tells = words.isAny(Role.TOLD_HEAD, from, to);
            boolean says = tells || words.isAny(Role.PLAN_HEAD, from, to) || words.endsAt(Role.PLAN_TITLE, from, to);
            if (!says || counts(from, to)) {
                return Tense.NEITHER;
            }
            return tells ? Tense.TOLD : Tense.PLANNED;
        }

        /** Where the words end before the colon that a line begins with; its start where there are none. */
        private int labelEnd(Line line) {
            int end = headEnd(line.start(), line.end(), LONGEST_LABEL);
            return end < line.end() && "：:".indexOf(text.charAt(end)) >= 0 ? end : line.start();
        }

        /** Whether words hold a number that is no year: they are no heading, then, but what stands under one. */
        private boolean counts(int from, int to) {
            for (int i = from; i < to; i++) {
                boolean ends = i + 1 == to || !Character.isDigit(text.charAt(i + 1));
                boolean year = i + 1 < to && text.charAt(i + 1) == '年';
                if (Character.isDigit(text.charAt(i)) && ends && !year) {
                    return true;
                }
            }
            return false;
        }

        /** Where the words from an offset to the first mark end, or the offset where no mark is near. */
        private int headEnd(int from, int lineEnd, int longest) {
            int end = from;
            while (end < lineEnd && end - from <= longest && HEAD_ENDS.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            return end - from > longest ? from : end;
        }
    }
}
