/**
 * Synthetic logs and reports with their known truth, made from a seed: for samples, tests and measurements. What they tell is
 * invented; members are numbers, and file names say that the rows are synthetic.
 *
 * <p>Nothing here reads what the readers read with, so that a table can be checked against the truth by a second route.
 */
@NullMarked
package org.shangliang.synthetic;

import org.jspecify.annotations.NullMarked;
