package org.shangliang.figure;

/** What is asked of a word beside a number; a word has several of these. */
enum WordTrait {
    /** Links noun and number, with no meaning of its own: 共, 达. */
    LINK,
    /** Makes a modifier of what stands before it: 的. */
    GENITIVE,
    /** Joins two nouns, or is a mark between them. */
    JOINT,
    /** The mark 、. */
    LIST_MARK,
    /** A mark that a noun phrase may begin with. */
    OPENING_MARK,
    /** The mark “. */
    QUOTE,
    /** The mark （. */
    BRACKET,
    /** The mark ）. */
    CLOSING_BRACKET,
    /** A verb of those who come. */
    ATTENDING,
    /** Leads to what a noun is about. */
    ABOUT,
    /** After a verb, leads to what the counted thing became. */
    RESULT,
    /** Can be part of a noun phrase. */
    NOUN,
    /** One of the lexicon's nouns. */
    KNOWN_NOUN,
    VERB,
    /** A verb that can be what was done. */
    ACTION,
    /** A verb that takes no object. */
    INTRANSITIVE,
    /** A verb that tells what became of things. */
    FATE,
    ADJECTIVE,
    /** A word of direction or position. */
    POSITION,
    ADVERB,
    PREPOSITION,
    MARK,
    /** A word of time, an adverb, or one that joins clauses. */
    LIGHT,
    TIME,
    NUMERAL,
    /** The word 年. */
    YEAR,
    /** A word that ends with 年. */
    OF_YEAR,
    CLASSIFIER,
    /** The name of a person. */
    NAME
}
