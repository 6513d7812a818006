/**
 * One report in, its findings out: the whole text core behind one function, free of any engine.
 *
 * <p>{@link org.shangliang.report.ReportParser} makes bytes a document, {@link org.shangliang.report.ReportReader} reads it, and
 * the row records declare the bronze and silver tables.
 */
@NullMarked
package org.shangliang.report;

import org.jspecify.annotations.NullMarked;
