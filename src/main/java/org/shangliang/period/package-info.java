/** The expressions of time in an article, and the period that is in force at each of its characters. */
@NullMarked
package org.shangliang.period;

import org.jspecify.annotations.NullMarked;
