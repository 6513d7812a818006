/**
 * The command line: arguments, session, read, one function, write.
 *
 * <p>Knows every other package, and none knows it. What a number means is decided elsewhere; here stands only in which order
 * tables come to be, and what the user is told.
 */
@NullMarked
package org.shangliang.job;

import org.jspecify.annotations.NullMarked;
