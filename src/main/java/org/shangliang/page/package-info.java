/** The HTML report: rows of the gold tables as chunks of data beside a page that opens from disk. No engine here.
 *
 * <p>{@link org.shangliang.page.Report} tells which rows go into which chunk, {@link org.shangliang.page.Tables} is where they
 * come from. The page itself is plain HTML, CSS and JavaScript under {@code resources/page}; it loads a chunk by a script tag
 * when a view asks for it, and it computes nothing that a table should hold. */
@NullMarked
package org.shangliang.page;

import org.jspecify.annotations.NullMarked;
