package org.shangliang.theme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.text.Article;
import org.shangliang.text.CharacterSet;
import org.shangliang.text.Occurrences;
import org.shangliang.text.Sentence;

/** What an article and its figures are about: its words found once, then weighed for each figure. Not thread-safe. */
public final class ArticleThemes {
    private static final int LEAD = 120;
    private static final int PARAGRAPH_LEAD = 40;
    private static final int LONGEST_LEANING = 8;
    private static final int LONGEST_CLASS = 8;
    private static final CharacterSet CLAUSE_MARKS = CharacterSet.of("，；。：！？\n,;:|");
    private static final CharacterSet LEAD_MARKS = CharacterSet.of("，。；：！？\n,;:—");
    private static final CharacterSet SEMICOLONS = CharacterSet.of("；;");

    private final ThemeReader reader;
    private final String text;
    private final List<Sentence> sentences;
    private final Occurrences phrases;
    private final HeardWords words;
    private final Loudness title;
    private final Loudness lead;
    private final Loudness whole;

    /** What each sentence says, null while nothing asked. */
    private final @Nullable Loudness[] ofSentences;

    private @Nullable Paragraphs paragraphs;
    private @Nullable Counted counted;
    private @Nullable Around around;
    private @Nullable Beside beside;

    /** What the object of a figure says: those after it often count the same. */
    private record Counted(String object, Loudness says) {}

    /** What is heard in a sentence around one of its clauses: the same for all figures in that. */
    private record Around(
            int clauseStart,
            int clauseEnd,
            Loudness before,
            Loudness segmentLeft,
            Loudness segmentRight,
            Loudness sentenceLeft,
            Loudness sentenceRight) {}

    /** What is heard around one sentence: all but what hangs on the figure in it. */
    private record Beside(
            int sentence,
            Loudness before,
            Loudness earlier,
            Loudness left,
            Loudness after,
            Loudness heading,
            OfParagraph paragraph) {}

    /**
     * What is heard in one paragraph.
     *
     * @param first its first sentence of running text, or {@link Paragraphs#NONE}
     * @param whole all of its running text
     * @param lead how it begins
     * @param leadEnd offset after its beginning
     */
    private record OfParagraph(int first, Loudness whole, Loudness lead, int leadEnd) {}

    ArticleThemes(ThemeReader reader, Article article, Occurrences phrases, HeardWords words) {
        this.reader = reader;
        text = article.text();
        sentences = article.sentences();
        ofSentences = new Loudness[sentences.size()];
        this.phrases = phrases;
        this.words = words;
        title = article.title() == null ? reader.silence() : reader.said(article.title(), text, 0, phrases);
        lead = words.between(0, Math.min(LEAD, text.length()));
        whole = words.between(0, text.length());
    }

    /**
     * The theme of a figure: that of its class, where it counts one (农林水类26件), else the one that most speaks for.
     *
     * @return its code, or null where none is plain, as in a class of several subjects at once (城建、交通和环保类)
     */
    public @Nullable String ofFigure(FigureStand stand) {
        Classing classing = classing(stand);
        FigureStand classed = classing.classed();
        if (classed == null || !(classing.named() || namesClassBriefly(classed))) {
            return reader.choose(evidence(stand, classing), stand);
        }
        Loudness said = heard(classed.ownStart(), classed.start());
        if (classing.named() && said.isMixed()) {
            return null;
        }
        return said.isSureOfSubject() && !said.isMixed()
                ? reader.surest(said)
                : reader.choose(evidence(stand, classing), stand);
    }

    /**
     * The class of what a figure counts.
     *
     * @param leaning whether the figure is a share that leans on the one before it
     * @param classed the figure that the class stands before: the one that it leans on, else itself; null where that is not told
     * @param named whether that one's own stretch ends as the name of a class does (农林水类26件)
     */
    private record Classing(boolean leaning, @Nullable FigureStand classed, boolean named) {}

    private Classing classing(FigureStand stand) {
        boolean leaning = leans(stand);
        FigureStand classed = leaning ? stand.previous() : stand;
        return new Classing(
                leaning, classed, classed != null && reader.endsAsClass(text, classed.ownStart(), classed.start()));
    }

    /** Whether the figure is one of what is counted by class, and hardly more than the name of its class stands before it. */
    private boolean namesClassBriefly(FigureStand stand) {
        return stand.start() - stand.ownStart() <= LONGEST_CLASS && reader.isCountedByClass(stand.indicator());
    }

    /** The labels that come into question for a figure with their features, for learning what these weigh. */
    public List<ThemeCandidate> candidates(FigureStand stand) {
        return reader.candidates(evidence(stand, classing(stand)), stand);
    }

    /**
     * The themes of the article, the strongest first: what its title, its beginning, its text and its figures are about.
     *
     * @param ofFigures the themes of its figures, as often as they were read
     * @return codes of at most three themes
     */
    public List<String> themes(List<String> ofFigures) {
        Loudness sum = reader.newLoudness();
        sum.addAll(title);
        sum.addAll(title);
        sum.addAll(lead);
        sum.addAll(whole);
        return reader.strongest(reader.subjectsOf(sum, ofFigures));
    }

    private Evidence evidence(FigureStand stand, Classing classing) {
        Sources sources = new Sources(reader.silence());
        writeClause(stand, classing.leaning() ? stand.previousInSentence() : null, sources);
        writeSentence(stand, sources);
        writeParagraph(stand, sources);
        sources.put(Source.TITLE, title);
        sources.put(Source.ARTICLE_LEAD, lead);
        sources.put(Source.ARTICLE, whole);
        Conditions told = classing.leaning() ? Conditions.USUAL.with(Condition.LEANING) : Conditions.USUAL;
        return Evidence.of(sources, text.length(), isOfOneClass(classing) ? told.with(Condition.CLASSED) : told);
    }

    /** Whether a figure, or the one that it leans on, counts a class that names a subject. */
    private boolean isOfOneClass(Classing classing) {
        FigureStand classed = classing.classed();
        return classed != null
                && classing.named()
                && heard(classed.ownStart(), classed.start()).namesSubject();
    }

    private void writeClause(FigureStand stand, @Nullable FigureStand leansOn, Sources sources) {
        Loudness object = ofObject(stand);
        Loudness left = heard(stand.ownStart(), stand.start());
        if (leansOn == null) {
            sources.put(Source.OBJECT, object);
            sources.put(Source.OWN_LEFT, left);
            sources.put(Source.OWN_RIGHT, heard(stand.end(), stand.ownEnd()));
        } else {
            sources.put(Source.OBJECT, reader.sum(object, ofObject(leansOn)));
            sources.put(Source.OWN_LEFT, reader.sum(left, heard(leansOn.ownStart(), leansOn.start())));
        }
        sources.put(Source.CLAUSE_LEFT, heard(stand.clauseStart(), stand.ownStart()));
        sources.put(Source.CLAUSE_RIGHT, heard(stand.ownEnd(), stand.clauseEnd()));
    }

    private void writeSentence(FigureStand stand, Sources sources) {
        if (around == null || around.clauseStart() != stand.clauseStart() || around.clauseEnd() != stand.clauseEnd()) {
            around = around(stand);
        }
        sources.put(Source.CLAUSE_BEFORE, around.before());
        sources.put(Source.SEGMENT_LEFT, around.segmentLeft());
        sources.put(Source.SEGMENT_RIGHT, around.segmentRight());
        sources.put(Source.SENTENCE_LEFT, around.sentenceLeft());
        sources.put(Source.SENTENCE_RIGHT, around.sentenceRight());
    }

    private Around around(FigureStand stand) {
        int start = stand.sentence().start();
        int end = stand.sentence().end();
        int before = back(Math.max(start, stand.clauseStart() - 1), start, CLAUSE_MARKS);
        int segment = back(stand.clauseStart(), start, SEMICOLONS);
        int segmentEnd = stand.clauseEnd();
        while (segmentEnd < end && !SEMICOLONS.contains(text.charAt(segmentEnd))) {
            segmentEnd++;
        }
        return new Around(
                stand.clauseStart(),
                stand.clauseEnd(),
                heard(before, stand.clauseStart()),
                heard(segment, before),
                heard(stand.clauseEnd(), segmentEnd),
                heard(start, Math.min(segment, before)),
                heard(segmentEnd, end));
    }

    private void writeParagraph(FigureStand stand, Sources sources) {
        int at = sentenceAt(stand.start());
        if (at < 0) {
            return;
        }
        if (beside == null || beside.sentence() != at) {
            beside = beside(at);
        }
        OfParagraph paragraph = beside.paragraph();
        sources.put(Source.SENTENCE_BEFORE, beside.before());
        sources.put(Source.PARAGRAPH_BEFORE, beside.earlier());
        sources.put(Source.SENTENCE_AFTER, beside.after());
        sources.put(Source.PARAGRAPH_LEAD, paragraph.leadEnd() <= stand.start() ? paragraph.lead() : reader.silence());
        sources.put(Source.PARAGRAPH_LEFT, beside.left());
        sources.put(Source.PARAGRAPH, paragraph.whole());
        sources.put(Source.HEADING, beside.heading());
    }

    private Beside beside(int at) {
        boolean body = paragraphs().isBody(at);
        int before = paragraphs().bodyBefore(at);
        Loudness heading = ofSentence(paragraphs().headingOf(at));
        Loudness after = body ? ofSentence(paragraphs().bodyAfter(at)) : reader.silence();
        OfParagraph paragraph = beside != null && paragraphs().areTogether(beside.sentence(), at) && body
                ? beside.paragraph()
                : ofParagraph(at);
        if (!body || at == paragraph.first()) {
            return new Beside(at, reader.silence(), ofSentence(before), reader.silence(), after, heading, paragraph);
        }
        Loudness left = heard(
                sentences.get(paragraph.first()).start(), sentences.get(before).start());
        return new Beside(at, ofSentence(before), reader.silence(), left, after, heading, paragraph);
    }

    private OfParagraph ofParagraph(int sentence) {
        int first = paragraphs().firstOf(sentence);
        Loudness whole = reader.newLoudness();
        for (int each = first; each != Paragraphs.NONE; each = paragraphs().bodyAfter(each)) {
            whole.addAll(ofSentence(each));
        }
        int start = sentences.get(first == Paragraphs.NONE ? sentence : first).start();
        int end = start;
        int limit = Math.min(text.length(), start + PARAGRAPH_LEAD);
        while (end < limit && !LEAD_MARKS.contains(text.charAt(end))) {
            end++;
        }
        return new OfParagraph(first, whole, heard(start, end), end);
    }

    private Loudness ofSentence(int number) {
        if (number == Paragraphs.NONE) {
            return reader.silence();
        }
        Loudness said = ofSentences[number];
        if (said == null) {
            said = heard(sentences.get(number).start(), sentences.get(number).end());
            ofSentences[number] = said;
        }
        return said;
    }

    private Paragraphs paragraphs() {
        if (paragraphs == null) {
            paragraphs = new Paragraphs(sentences);
        }
        return paragraphs;
    }

    /** Whether a share begins so that it leans on the figure before it (占12%). */
    private boolean leans(FigureStand stand) {
        if (!stand.unit().equals("ratio") || stand.previousInSentence() == null) {
            return false;
        }
        String left = text.substring(stand.ownStart(), stand.start());
        String bare = left.startsWith("，") || left.startsWith("、") || left.startsWith("（") ? left.substring(1) : left;
        return left.length() <= LONGEST_LEANING && reader.leaning().stream().anyMatch(bare::startsWith);
    }

    private Loudness ofObject(FigureStand stand) {
        String object = stand.object();
        if (object == null) {
            return reader.silence();
        }
        if (counted == null || !counted.object().equals(object)) {
            counted = new Counted(object, reader.said(object, text, stand.clauseStart(), phrases));
        }
        return counted.says();
    }

    private Loudness heard(int start, int end) {
        return words.between(start, end);
    }

    private int back(int from, int least, CharacterSet marks) {
        int at = from;
        while (at > least && !marks.contains(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private int sentenceAt(int offset) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Sentence sentence = sentences.get(middle);
            if (sentence.end() <= offset) {
                low = middle + 1;
            } else if (sentence.start() > offset) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -1;
    }
}
