/**
 * Tells reprints: articles that are one text, edited or not.
 *
 * <p>Shingles find the pairs worth comparing; a {@link org.shangliang.reprint.Comparison} of the two texts, sentence by
 * sentence, with their figures and places, decides. Knows no engine.
 */
@NullMarked
package org.shangliang.reprint;

import org.jspecify.annotations.NullMarked;
