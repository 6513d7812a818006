/**
 * The divisions an article names, and the one that is in force at each of its characters.
 *
 * <p>Names come from the codebook's lists, found in one pass; an ambiguous one keeps its candidates and no code.
 */
@NullMarked
package org.shangliang.place;

import org.jspecify.annotations.NullMarked;
