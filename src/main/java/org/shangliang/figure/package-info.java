/** One figure, finished: quantity, object, action, modality, indicator, theme, place and period. */
@NullMarked
package org.shangliang.figure;

import org.jspecify.annotations.NullMarked;
