package org.shangliang.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.figure.TermScanner.Term;

/** What a careful reader would look at to tell what a figure counts: the words beside it, their meanings, what came before. */
final class FigureFeatures {
    private static final int LEFT_REACH = 16;
    private static final int RIGHT_REACH = 12;
    private static final int SENTENCE_REACH = 50;
    private static final int TOPICS = 6;

    private final TermScanner scanner;
    private final PairedText article;
    private final ArticleTerms terms;
    private final String title;
    private final BitSet articleClasses;
    private final BitSet topicClasses;

    FigureFeatures(TermScanner scanner, PairedText article, ArticleTerms terms, @Nullable String title) {
        this.scanner = scanner;
        this.article = article;
        this.terms = terms;
        this.title = title == null ? "" : title;
        this.articleClasses = TermScanner.classesOf(scanner.scan(this.title));
        this.topicClasses = terms.mostFrequentClasses(TOPICS, scanner.classes());
    }

    /** Hands every feature of a figure to {@code sink}. */
    void write(FigureSite site, ObjectReader.Reading reading, LabelTrail trail, FeatureSink sink) {
        writeArticle(sink);
        writeClause(site, sink);
        writeOwn(site, reading, sink);
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
        int sentenceStart = site.sentence().start();
        int sentenceEnd = site.sentence().end();
        sink.addBigrams(FeatureKind.CLAUSE_BIGRAM, article, site.clauseStart(), site.clauseEnd());
        BitSet clauseClasses = terms.classesIn(site.clauseStart(), site.clauseEnd());
        BitSet previousClasses = terms.classesIn(previousClauseStart(site), site.clauseStart());
        BitSet before = terms.classesIn(sentenceStart, site.clauseStart());
        BitSet after = terms.classesIn(site.clauseEnd(), sentenceEnd);
        writeNames(FeatureKind.SENTENCE_LEFT_CLASS, before, sink);
        writeNames(FeatureKind.SENTENCE_RIGHT_CLASS, after, sink);
        writeNames(FeatureKind.CLAUSE_CLASS, clauseClasses, sink);
        writeNames(FeatureKind.PREVIOUS_CLAUSE_CLASS, previousClasses, sink);
        writeNames(FeatureKind.SENTENCE_CLASS, terms.classesIn(sentenceStart, sentenceEnd), sink);
        writePairs(FeatureKind.CLAUSE_CLASS_PAIR, clauseClasses, clauseClasses, sink);
    }

    /** The features of a figure by itself. */
    void writeOwn(FigureSite site, ObjectReader.Reading reading, FeatureSink sink) {
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
        sink.addBigrams(FeatureKind.LEFT_BIGRAM, article, leftStart, quantity.start());
        sink.addBigrams(FeatureKind.RIGHT_BIGRAM, article, quantity.end(), rightEnd);
        int sentenceStart = Math.max(site.sentence().start(), quantity.start() - SENTENCE_REACH);
        sink.addBigrams(
                FeatureKind.SENTENCE_BIGRAM, article, sentenceStart, Math.max(sentenceStart, site.clauseStart()));
        writeClasses(site, unit, sink);
        FeatureWord object = reading.object() == null ? null : writeObject(reading.object(), unit, sink);
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
        List<Term> left = terms.within(site.ownStart(), site.quantity().start());
        List<Term> right = terms.within(site.quantity().end(), site.ownEnd());
        BitSet leftClasses = TermScanner.classesOf(left);
        BitSet rightClasses = TermScanner.classesOf(right);
        if (!left.isEmpty()) {
            writeNames(
                    FeatureKind.NEAREST_LEFT_CLASS,
                    TermScanner.classesOf(left.subList(left.size() - 1, left.size())),
                    sink);
        }
        if (!right.isEmpty()) {
            writeNames(FeatureKind.NEAREST_RIGHT_CLASS, TermScanner.classesOf(right.subList(0, 1)), sink);
        }
        writeNames(FeatureKind.LEFT_CLASS, leftClasses, sink);
        writeNames(FeatureKind.RIGHT_CLASS, rightClasses, sink);
        writeUnitAnd(FeatureKind.UNIT_AND_LEFT_CLASS, unit, leftClasses, sink);
        writeUnitAnd(FeatureKind.UNIT_AND_RIGHT_CLASS, unit, rightClasses, sink);
        writeUnitAnd(
                FeatureKind.UNIT_AND_CLAUSE_CLASS, unit, terms.classesIn(site.clauseStart(), site.clauseEnd()), sink);
        writePairs(FeatureKind.LEFT_CLASS_PAIR, leftClasses, leftClasses, sink);
        writePairs(FeatureKind.LEFT_AND_RIGHT_CLASS, leftClasses, rightClasses, sink);
    }

    private void writeCues(FigureSite site, FeatureSink sink) {
        List<String> cues = new ArrayList<>(2);
        List<Term> before =
                terms.within(site.sentence().start(), site.quantity().numberStart());
        for (int i = before.size() - 1; i >= 0 && cues.size() < 2; i--) {
            for (int each : before.get(i).classes()) {
                if (scanner.isCue(each)) {
                    cues.add(scanner.className(each));
                    break;
                }
            }
        }
        String nearest = cues.isEmpty() ? "none" : cues.get(0);
        sink.add(FeatureKind.NEAREST_CUE, nearest);
        sink.add(FeatureKind.CUE_AND_BOUND, nearest, site.quantity().bound().name());
        if (cues.size() == 2) {
            sink.add(FeatureKind.CUE_SEQUENCE, cues.get(1), cues.get(0));
        }
    }

    /** What the labels of the figures before add. */
    void writePrevious(FigureSite site, LabelTrail trail, FeatureSink sink) {
        writeSameUnit(site, trail.lastOf(site.quantity().unit()), sink);
        String previousLabel = trail.last();
        if (previousLabel == null || !site.followsInParagraph()) {
            sink.add(FeatureKind.PREVIOUS_LABEL, "none");
            return;
        }
        String where = site.followsInClause() ? "clause" : site.followsInSentence() ? "sentence" : "paragraph";
        sink.add(FeatureKind.PREVIOUS_LABEL, where, previousLabel);
        for (String each : nearestLeftClasses(site)) {
            sink.add(FeatureKind.PREVIOUS_LABEL_AND_CLASS, previousLabel, each);
        }
        sink.add(
                FeatureKind.PREVIOUS_LABEL_AND_UNIT,
                previousLabel,
                site.quantity().unit());
        String left = site.left();
        String tail = left.length() > 2 ? left.substring(left.length() - 2) : left;
        sink.add(FeatureKind.PREVIOUS_LABEL_AND_LEFT, previousLabel, tail);
    }

    /** A breakdown leans on the last number of its unit, whatever shares stand between them (64件，占25%；28件，占11%). */
    private void writeSameUnit(FigureSite site, LabelTrail.@Nullable Mark mark, FeatureSink sink) {
        int paragraphs = mark == null
                ? Integer.MAX_VALUE
                : site.sentence().paragraph() - mark.site().sentence().paragraph();
        if (mark == null || paragraphs > 1) {
            sink.add(FeatureKind.SAME_UNIT_LABEL, "none");
            return;
        }
        boolean inSentence = mark.site().sentence().start() == site.sentence().start();
        sink.add(
                FeatureKind.SAME_UNIT_LABEL,
                inSentence ? "sentence" : paragraphs == 0 ? "paragraph" : "next",
                mark.label());
        for (String each : nearestLeftClasses(site)) {
            sink.add(FeatureKind.SAME_UNIT_LABEL_AND_CLASS, mark.label(), each);
        }
    }

    private List<String> nearestLeftClasses(FigureSite site) {
        List<Term> own = terms.within(site.ownStart(), site.quantity().start());
        if (own.isEmpty()) {
            return List.of("none");
        }
        List<String> names = new ArrayList<>(2);
        own.get(own.size() - 1).classes().forEach(each -> names.add(scanner.className(each)));
        return names;
    }

    /** The last characters of the object, which stand for it beside other words. */
    private FeatureWord writeObject(String object, FeatureWord unit, FeatureSink sink) {
        sink.addBigrams(FeatureKind.OBJECT_BIGRAM, object, 0, object.length());
        FeatureWord tail = FeatureWord.of(object.substring(Math.max(0, object.length() - 2)));
        sink.add(FeatureKind.OBJECT_TAIL, tail);
        sink.add(FeatureKind.UNIT_AND_OBJECT, unit, tail);
        writeNames(FeatureKind.OBJECT_CLASS, TermScanner.classesOf(scanner.scan(object)), sink);
        return tail;
    }

    private void writeNames(FeatureKind kind, BitSet classes, FeatureSink sink) {
        for (int each = classes.nextSetBit(0); each >= 0; each = classes.nextSetBit(each + 1)) {
            sink.add(kind, scanner.classWord(each));
        }
    }

    private void writeUnitAnd(FeatureKind kind, FeatureWord unit, BitSet classes, FeatureSink sink) {
        for (int each = classes.nextSetBit(0); each >= 0; each = classes.nextSetBit(each + 1)) {
            sink.add(kind, unit, scanner.classWord(each));
        }
    }

    /** The pairs of classes, each once where {@code others} is the same set as {@code some}. */
    @SuppressWarnings("ReferenceEquality")
    private void writePairs(FeatureKind kind, BitSet some, BitSet others, FeatureSink sink) {
        for (int one = some.nextSetBit(0); one >= 0; one = some.nextSetBit(one + 1)) {
            int from = some == others ? one + 1 : 0;
            for (int other = others.nextSetBit(from); other >= 0; other = others.nextSetBit(other + 1)) {
                sink.add(kind, scanner.classWord(one), scanner.classWord(other));
            }
        }
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
        private final List<Term> terms;
        /** Number of the first term that begins at each offset or later. */
        private final int[] firstFrom;

        /**
         * @param terms in reading order
         * @param length of the article in characters
         */
        ArticleTerms(List<Term> terms, int length) {
            this.terms = terms;
            firstFrom = new int[length + 1];
            int term = 0;
            for (int offset = 0; offset <= length; offset++) {
                while (term < terms.size() && terms.get(term).start() < offset) {
                    term++;
                }
                firstFrom[offset] = term;
            }
        }

        /** The terms that lie wholly between two offsets, in reading order. */
        List<Term> within(int start, int end) {
            int first = firstFrom[start];
            int last = first;
            while (last < terms.size() && terms.get(last).end() <= end) {
                last++;
            }
            return terms.subList(first, last);
        }

        /** The classes of the terms that lie wholly between two offsets. */
        BitSet classesIn(int start, int end) {
            BitSet classes = new BitSet();
            for (int i = firstFrom[start]; i < terms.size() && terms.get(i).end() <= end; i++) {
                classes.or(terms.get(i).meaning().set());
            }
            return classes;
        }

        /** The {@code most} classes, of {@code classes} in all, with the most terms in the article; ties go to the earlier class. */
        BitSet mostFrequentClasses(int most, int classes) {
            int[] counts = new int[classes];
            for (int i = 0; i < terms.size(); i++) {
                List<Integer> numbers = terms.get(i).classes();
                for (int k = 0; k < numbers.size(); k++) {
                    counts[numbers.get(k)]++;
                }
            }
            BitSet mostFrequent = new BitSet(classes);
            for (int i = 0; i < most; i++) {
                int next = largest(counts);
                if (counts[next] == 0) {
                    break;
                }
                mostFrequent.set(next);
                counts[next] = 0;
            }
            return mostFrequent;
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
