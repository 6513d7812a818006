package org.shangliang.outcome;

import org.shangliang.report.FigureRow;

/**
 * A figure and the words of its own.
 *
 * @param words what stands beside it in its clause
 */
record Worded(FigureRow figure, String words) {}
