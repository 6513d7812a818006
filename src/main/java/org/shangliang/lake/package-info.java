/** The lake: records as rows of Delta tables, one writer at a time, every write atomic and safe to repeat.
 *
 * <p>The one file that imports Delta is {@link org.shangliang.lake.DeltaStore}. */
@NullMarked
package org.shangliang.lake;

import org.jspecify.annotations.NullMarked;
