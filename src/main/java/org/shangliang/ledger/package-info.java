/**
 * What the logs come to, and how it stands beside what reports say: gold tables made of silver ones, each by one function from
 * datasets to a dataset.
 *
 * <p>Which rows count for which indicator, what members owe and how it is scored, is the codebook's. Sums, exact medians and
 * joins are the engine's, so that memory does not grow with rows.
 */
@NullMarked
package org.shangliang.ledger;

import org.jspecify.annotations.NullMarked;
