package org.shangliang.figure;

import java.util.EnumSet;
import java.util.Set;

/** What a feature of a figure says; each kind carries the weight of its features, so that many weak ones do not drown few strong. */
enum FeatureKind {
    BIAS(1f),
    UNIT(1f),
    UNIT_AND_LEFT_CHARACTER(1f),
    BOUND(0.5f),
    SIZE(0.5f),
    MENTION_BEGINNING(1f),
    MENTION_ENDING(0.7f),
    NEAREST_CUE(1f),
    CUE_SEQUENCE(0.8f),
    CUE_AND_BOUND(0.8f),
    LEFT_CHARACTERS(1f),
    RIGHT_CHARACTERS(1f),
    LEFT_BIGRAM(0.6f),
    RIGHT_BIGRAM(0.6f),
    CLAUSE_BIGRAM(0.35f),
    TITLE_BIGRAM(0.1f),
    NEAREST_LEFT_CLASS(1f),
    NEAREST_RIGHT_CLASS(1f),
    LEFT_CLASS(0.8f),
    RIGHT_CLASS(0.8f),
    CLAUSE_CLASS(0.5f),
    PREVIOUS_CLAUSE_CLASS(0.4f),
    SENTENCE_LEFT_CLASS(0.5f),
    SENTENCE_RIGHT_CLASS(0.4f),
    ARTICLE_CLASS(0.3f),
    TOPIC_CLASS(0.4f),
    UNIT_AND_LEFT_CLASS(1f),
    LEFT_CLASS_PAIR(1f),
    PREVIOUS_LABEL(0.7f),
    PREVIOUS_LABEL_AND_LEFT(0.8f),
    PREVIOUS_LABEL_AND_UNIT(0.8f),
    PREVIOUS_LABEL_AND_CLASS(0.8f),
    SAME_UNIT_LABEL(0.7f),
    SAME_UNIT_LABEL_AND_CLASS(0.8f),
    ACTION(1f),
    ACTION_AND_UNIT(1f),
    ACTION_AND_OBJECT(1f),
    UNIT_AND_OBJECT(1f),
    OBJECT_BIGRAM(0.8f),
    OBJECT_TAIL(1f),
    OBJECT_CLASS(1f);

    /** The kinds that two characters side by side fill. */
    static final Set<FeatureKind> OF_PAIRS =
            EnumSet.of(LEFT_BIGRAM, RIGHT_BIGRAM, CLAUSE_BIGRAM, TITLE_BIGRAM, OBJECT_BIGRAM);

    /** The kinds that one class of terms fills. */
    static final Set<FeatureKind> OF_CLASSES = EnumSet.of(
            NEAREST_LEFT_CLASS,
            NEAREST_RIGHT_CLASS,
            LEFT_CLASS,
            RIGHT_CLASS,
            CLAUSE_CLASS,
            PREVIOUS_CLAUSE_CLASS,
            SENTENCE_LEFT_CLASS,
            SENTENCE_RIGHT_CLASS,
            ARTICLE_CLASS,
            TOPIC_CLASS,
            OBJECT_CLASS);

    private final float weight;

    FeatureKind(float weight) {
        this.weight = weight;
    }

    /** The weight of each feature of this kind. */
    float weight() {
        return weight;
    }
}
