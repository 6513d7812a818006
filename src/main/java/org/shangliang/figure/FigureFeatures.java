package org.shangliang.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.figure.TermScanner.Classes;
import org.shangliang.text.Beginnings;
import org.shangliang.text.Cover;
import org.shangliang.text.Occurrences;

/** What a careful reader would look at to tell what a figure counts: the words beside it, their meanings, what came before. */
final class FigureFeatures {
    private static final int LEFT_REACH = 16;
    private static final int RIGHT_REACH = 12;
    private static final int TOPICS = 6;
    private static final String NONE = "none";
    private static final List<FeatureWord> NO_CLASS = List.of(FeatureWord.of(NONE));
    private static final FeatureWord IN_CLAUSE = FeatureWord.of("clause");
    private static final FeatureWord IN_SENTENCE = FeatureWord.of("sentence");
    private static final FeatureWord IN_PARAGRAPH = FeatureWord.of("paragraph");
    private static final FeatureWord IN_NEXT_PARAGRAPH = FeatureWord.of("next");

    private final TermScanner scanner;
    private final ArticleTerms terms;
    private final String title;
    private final ClassSet articleClasses;
    private final ClassSet topicClasses;

    FigureFeatures(TermScanner scanner, ArticleTerms terms, @Nullable String title) {
        this.scanner = scanner;
        this.terms = terms;
        this.title = title == null ? "" : title;
        this.articleClasses = scanner.classesIn(this.title);
        this.topicClasses = terms.mostFrequentClasses(TOPICS);
    }

    /** Hands every feature of a figure to {@code sink}. */
    void write(FigureSite site, ObjectReader.Reading reading, LabelTrail trail, FeatureSink sink) {
        writeArticle(sink);
        writeClause(site, sink);
        writeSite(site, sink);
        writeObject(site, reading, sink);
        writePrevious(site, trail, sink);
    }

    /** The features that every figure of the article has. */
    void writeArticle(FeatureSink sink) {
        sink.add(FeatureKind.BIAS, "1");
        sink.addBigrams(FeatureKind.TITLE_BIGRAM, title, 0, title.length());
        writeNames(FeatureKind.ARTICLE_CLASS, articleClasses, sink);
        writeNames(FeatureKind.TOPIC_CLASS, topicClasses, sink);
    }

    /** The features that every figure of the clause has. */
    void writeClause(FigureSite site, FeatureSink sink) {
        int start = site.clauseStart();
        int end = site.clauseEnd();
        sink.addBigrams(FeatureKind.CLAUSE_BIGRAM, site.text(), start, end);
        writeNames(FeatureKind.SENTENCE_LEFT_CLASS, classesIn(site.sentence().start(), start), sink);
        writeNames(
                FeatureKind.SENTENCE_RIGHT_CLASS, classesIn(end, site.sentence().end()), sink);
        writeNames(FeatureKind.CLAUSE_CLASS, classesIn(start, end), sink);
        writeNames(FeatureKind.PREVIOUS_CLAUSE_CLASS, classesIn(previousClauseStart(site), start), sink);
    }

    /** The features of the number and the words beside it. */
    void writeSite(FigureSite site, FeatureSink sink) {
        Quantity quantity = site.quantity();
        String text = site.text();
        FeatureWord unit = FeatureWord.of(quantity.unit());
        sink.add(FeatureKind.UNIT, unit);
        sink.add(FeatureKind.BOUND, quantity.bound().name());
        sink.add(FeatureKind.SIZE, size(quantity));
        if (quantity.numberStart() > quantity.start()) {
            sink.add(FeatureKind.MENTION_BEGINNING, text, quantity.start(), quantity.numberStart());
        }
        if (quantity.end() > quantity.numberEnd()) {
            sink.add(FeatureKind.MENTION_ENDING, text, quantity.numberEnd(), quantity.end());
        }
        writeCues(site, sink);
        writeCharacters(site, sink);
        int leftStart = Math.max(site.ownStart(), quantity.start() - LEFT_REACH);
        int rightEnd = Math.min(site.ownEnd(), quantity.end() + RIGHT_REACH);
        sink.addBigrams(FeatureKind.LEFT_BIGRAM, text, leftStart, quantity.start());
        sink.addBigrams(FeatureKind.RIGHT_BIGRAM, text, quantity.end(), rightEnd);
        writeClasses(site, unit, sink);
    }

    /** The features of what a figure counts. */
    void writeObject(FigureSite site, ObjectReader.Reading reading, FeatureSink sink) {
        FeatureWord unit = FeatureWord.of(site.quantity().unit());
        FeatureWord object = reading.object() == null ? null : writeObject(reading.object(), site, unit, sink);
        if (reading.action() != null) {
            FeatureWord action = FeatureWord.of(reading.action());
            sink.add(FeatureKind.ACTION, action);
            sink.add(FeatureKind.ACTION_AND_UNIT, action, unit);
            if (object != null) {
                sink.add(FeatureKind.ACTION_AND_OBJECT, action, object);
            }
        }
    }

    private void writeCharacters(FigureSite site, FeatureSink sink) {
        String text = site.text();
        int start = site.quantity().start();
        for (int n = 1; n <= 4 && start - n >= site.ownStart(); n++) {
            sink.add(FeatureKind.LEFT_CHARACTERS, text, start - n, start);
        }
        if (start == site.clauseStart()) {
            sink.add(FeatureKind.LEFT_CHARACTERS, "^");
        }
        int end = site.quantity().end();
        for (int n = 1; n <= 4 && end + n <= site.ownEnd(); n++) {
            sink.add(FeatureKind.RIGHT_CHARACTERS, text, end, end + n);
        }
        if (end == site.clauseEnd()) {
            sink.add(FeatureKind.RIGHT_CHARACTERS, "$");
        }
        if (start - 2 >= site.ownStart()) {
            sink.add(FeatureKind.UNIT_AND_LEFT_CHARACTER, site.quantity().unit(), text.substring(start - 2, start));
        }
    }

    private void writeClasses(FigureSite site, FeatureWord unit, FeatureSink sink) {
        int left = terms.firstFrom(site.ownStart());
        int number = terms.end(left, site.quantity().start());
        int right = terms.firstFrom(site.quantity().end());
        int end = terms.end(right, site.ownEnd());
        if (left < number) {
            writeNames(
                    FeatureKind.NEAREST_LEFT_CLASS, terms.classesOf(number - 1).set(), sink);
        }
        if (right < end) {
            writeNames(FeatureKind.NEAREST_RIGHT_CLASS, terms.classesOf(right).set(), sink);
        }
        ClassSet leftClasses = terms.classesOf(left, number);
        writeNames(FeatureKind.LEFT_CLASS, leftClasses, sink);
        writeNames(FeatureKind.RIGHT_CLASS, terms.classesOf(right, end), sink);
        writeUnitAndClasses(unit, leftClasses, sink);
        sink.addClassPairs(FeatureKind.LEFT_CLASS_PAIR, leftClasses, scanner.classWords());
    }

    private void writeCues(FigureSite site, FeatureSink sink) {
        int first = terms.firstFrom(site.sentence().start());
        int number = terms.end(first, site.quantity().numberStart());
        int nearest = lastCue(first, number);
        String cue = nearest < first ? NONE : cueOf(nearest);
        sink.add(FeatureKind.NEAREST_CUE, cue);
        sink.add(FeatureKind.CUE_AND_BOUND, cue, site.quantity().bound().name());
        int next = lastCue(first, nearest);
        if (next >= first) {
            sink.add(FeatureKind.CUE_SEQUENCE, cueOf(next), cue);
        }
    }

    /** Number of the last term with a cue among those from {@code first} up to {@code end}; less than {@code first} where none is. */
    private int lastCue(int first, int end) {
        int term = end - 1;
        while (term >= first && !terms.classesOf(term).isCue()) {
            term--;
        }
        return term;
    }

    private String cueOf(int term) {
        return scanner.className(terms.classesOf(term).cue());
    }

    /** What the labels of the figures before add. */
    void writePrevious(FigureSite site, LabelTrail trail, FeatureSink sink) {
        List<FeatureWord> nearest = nearestLeftClasses(site);
        writeSameUnit(site, trail.lastOf(site.quantity().unit()), nearest, sink);
        FeatureWord label = trail.last();
        if (label == null || !site.followsInParagraph()) {
            sink.add(FeatureKind.PREVIOUS_LABEL, NONE);
            return;
        }
        FeatureWord where = site.followsInClause() ? IN_CLAUSE : site.followsInSentence() ? IN_SENTENCE : IN_PARAGRAPH;
        sink.add(FeatureKind.PREVIOUS_LABEL, where, label);
        for (FeatureWord each : nearest) {
            sink.add(FeatureKind.PREVIOUS_LABEL_AND_CLASS, label, each);
        }
        sink.add(
                FeatureKind.PREVIOUS_LABEL_AND_UNIT,
                label,
                FeatureWord.of(site.quantity().unit()));
        int start = site.quantity().start();
        String tail = site.text().substring(Math.max(site.ownStart(), start - 2), start);
        sink.add(FeatureKind.PREVIOUS_LABEL_AND_LEFT, label, FeatureWord.of(tail));
    }

    /** A breakdown leans on the last number of its unit, whatever shares stand between them (64件，占25%；28件，占11%). */
    private static void writeSameUnit(
            FigureSite site, LabelTrail.@Nullable Mark mark, List<FeatureWord> nearest, FeatureSink sink) {
        int paragraphs = mark == null
                ? Integer.MAX_VALUE
                : site.sentence().paragraph() - mark.site().sentence().paragraph();
        if (mark == null || paragraphs > 1) {
            sink.add(FeatureKind.SAME_UNIT_LABEL, NONE);
            return;
        }
        boolean inSentence = mark.site().sentence().start() == site.sentence().start();
        FeatureWord where = inSentence ? IN_SENTENCE : paragraphs == 0 ? IN_PARAGRAPH : IN_NEXT_PARAGRAPH;
        sink.add(FeatureKind.SAME_UNIT_LABEL, where, mark.label());
        for (FeatureWord each : nearest) {
            sink.add(FeatureKind.SAME_UNIT_LABEL_AND_CLASS, mark.label(), each);
        }
    }

    private List<FeatureWord> nearestLeftClasses(FigureSite site) {
        int first = terms.firstFrom(site.ownStart());
        int number = terms.end(first, site.quantity().start());
        return number == first ? NO_CLASS : terms.classesOf(number - 1).words();
    }

    /** The last characters of the object, which stand for it beside other words. */
    private FeatureWord writeObject(String object, FigureSite site, FeatureWord unit, FeatureSink sink) {
        sink.addBigrams(FeatureKind.OBJECT_BIGRAM, object, 0, object.length());
        FeatureWord tail = FeatureWord.of(object.substring(Math.max(0, object.length() - 2)));
        sink.add(FeatureKind.OBJECT_TAIL, tail);
        sink.add(FeatureKind.UNIT_AND_OBJECT, unit, tail);
        writeNames(FeatureKind.OBJECT_CLASS, terms.classesIn(object, site.clauseStart()), sink);
        return tail;
    }

    private void writeNames(FeatureKind kind, ClassSet classes, FeatureSink sink) {
        sink.addClasses(kind, classes, scanner.classWords());
    }

    private void writeUnitAndClasses(FeatureWord unit, ClassSet classes, FeatureSink sink) {
        for (int each = classes.next(0); each != ClassSet.NONE; each = classes.next(each + 1)) {
            sink.add(FeatureKind.UNIT_AND_LEFT_CLASS, unit, scanner.classWords().get(each));
        }
    }

    /** The classes of the terms that lie wholly between two offsets. */
    private ClassSet classesIn(int start, int end) {
        int first = terms.firstFrom(start);
        return terms.classesOf(first, terms.end(first, end));
    }

    private static int previousClauseStart(FigureSite site) {
        int at = Math.max(site.sentence().start(), site.clauseStart() - 1);
        while (at > site.sentence().start() && "，；。：！？\n".indexOf(site.text().charAt(at - 1)) < 0) {
            at--;
        }
        return Math.min(at, site.clauseStart());
    }

    private static String size(Quantity quantity) {
        double value = quantity.value();
        if (value == 0 || value == 1) {
            return Double.toString(value);
        }
        return Integer.toString((int) Math.floor(Math.log10(Math.abs(value))));
    }

    /** The terms of one article, found once. */
    static final class ArticleTerms {
        private final TermScanner scanner;
        private final String text;
        private final Occurrences phrases;
        private final Cover<Classes> terms;
        private final Beginnings beginnings;

        /** The terms of a text. */
        ArticleTerms(TermScanner scanner, String text) {
            this(scanner, text, scanner.phrases(text));
        }

        /** The same by the phrases found in it. */
        ArticleTerms(TermScanner scanner, String text, Occurrences phrases) {
            this.scanner = scanner;
            this.text = text;
            this.phrases = phrases;
            terms = scanner.scan(phrases);
            beginnings = new Beginnings(terms.size(), terms::start, text.length());
        }

        /** The classes of all terms of a short text that likely stands in the article from an offset on. */
        ClassSet classesIn(String part, int from) {
            return scanner.classesIn(part, text, from, phrases);
        }

        /** Number of the first term that begins at an offset or later. */
        int firstFrom(int offset) {
            return beginnings.firstFrom(offset);
        }

        /** Number after the last term, from {@code first} on, that ends no later than an offset. */
        int end(int first, int offset) {
            return beginnings.until(first, offset, terms::end);
        }

        /** Offset of a term's first character, by its number in reading order. */
        int start(int number) {
            return terms.start(number);
        }

        /** A term as it is written. */
        String form(int number) {
            return text.substring(terms.start(number), terms.end(number));
        }

        /** The classes of a term. */
        Classes classesOf(int number) {
            return terms.value(number);
        }

        /** The classes of the terms from one number up to another. */
        ClassSet classesOf(int first, int end) {
            return TermScanner.classesOf(terms, first, end);
        }

        /** The {@code most} classes with the most terms in the article; ties go to the earlier class. */
        ClassSet mostFrequentClasses(int most) {
            int[] counts = new int[ClassSet.MOST];
            for (int term = 0; term < terms.size(); term++) {
                count(terms.value(term).low(), 0, counts);
                count(terms.value(term).high(), Long.SIZE, counts);
            }
            List<Integer> mostFrequent = new ArrayList<>(most);
            for (int i = 0; i < most; i++) {
                int next = largest(counts);
                if (counts[next] == 0) {
                    break;
                }
                mostFrequent.add(next);
                counts[next] = 0;
            }
            return ClassSet.of(mostFrequent);
        }

        private static void count(long classes, int first, int[] counts) {
            for (long left = classes; left != 0; left &= left - 1) {
                counts[first + Long.numberOfTrailingZeros(left)]++;
            }
        }

        private static int largest(int[] counts) {
            int largest = 0;
            for (int i = 1; i < counts.length; i++) {
                largest = counts[i] > counts[largest] ? i : largest;
            }
            return largest;
        }
    }
}
