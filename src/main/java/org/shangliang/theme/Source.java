package org.shangliang.theme;

/** Where the words that speak for a figure's theme stand. */
enum Source {
    /** What is counted. */
    OBJECT,
    /** The figure's own stretch of its clause, before the number. */
    OWN_LEFT,
    /** The figure's own stretch of its clause, after the number. */
    OWN_RIGHT,
    /** The clause before its own stretch. */
    CLAUSE_LEFT,
    /** The clause after its own stretch. */
    CLAUSE_RIGHT,
    /** The clause before. */
    CLAUSE_BEFORE,
    /** Earlier clauses since the last semicolon. */
    SEGMENT_LEFT,
    /** Later clauses up to the next semicolon. */
    SEGMENT_RIGHT,
    /** The sentence before that semicolon. */
    SENTENCE_LEFT,
    /** The sentence after that semicolon. */
    SENTENCE_RIGHT,
    /** The sentence before, in the same paragraph. */
    SENTENCE_BEFORE,
    /** The last sentence of the paragraph before, where the figure stands in the first of its own. */
    PARAGRAPH_BEFORE,
    /** The sentence after, in the same paragraph. */
    SENTENCE_AFTER,
    /** How the paragraph begins. */
    PARAGRAPH_LEAD,
    /** Earlier sentences of the paragraph. */
    PARAGRAPH_LEFT,
    /** The whole paragraph. */
    PARAGRAPH,
    /** The heading of the section. */
    HEADING,
    /** The article's title. */
    TITLE,
    /** How the article begins. */
    ARTICLE_LEAD,
    /** The whole article. */
    ARTICLE;

    static final int COUNT = values().length;
}
