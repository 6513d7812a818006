/** One report in, its findings out: the whole text core behind one function, free of any engine. */
@NullMarked
package org.shangliang.report;

import org.jspecify.annotations.NullMarked;
