/** Iterators over what is too large to hold. */
@NullMarked
package org.shangliang.iteration;

import org.jspecify.annotations.NullMarked;
