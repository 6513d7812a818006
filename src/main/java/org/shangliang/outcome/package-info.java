/** Figures to claims to outcomes: every number once, in its cell, with its evidence. */
@NullMarked
package org.shangliang.outcome;

import org.jspecify.annotations.NullMarked;
