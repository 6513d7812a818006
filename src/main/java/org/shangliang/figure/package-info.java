/**
 * One figure, finished: quantity, object, action, modality, indicator, theme, place and period.
 *
 * <p>Numbers are scanned by hand-written linear passes; three linear models, whose weights are files of the codebook, tell
 * indicator, modality and theme. {@link org.shangliang.figure.FigureReader} is the way in.
 */
@NullMarked
package org.shangliang.figure;

import org.jspecify.annotations.NullMarked;
