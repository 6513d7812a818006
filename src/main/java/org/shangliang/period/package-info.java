/**
 * The expressions of time in an article, and the period that is in force at each of its characters.
 *
 * <p>Relative expressions are resolved against the article's own publication; what the text cannot tell stays null.
 */
@NullMarked
package org.shangliang.period;

import org.jspecify.annotations.NullMarked;
