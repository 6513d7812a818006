/**
 * Counties set beside each other, fairly: every cell with a status, every rank with its interval and what it rests on.
 *
 * <p>Plain functions over the cells of one indicator at one level; no engine here. Peers never touch a value, and nothing is
 * ranked that is not alike.
 */
@NullMarked
package org.shangliang.compare;

import org.jspecify.annotations.NullMarked;
