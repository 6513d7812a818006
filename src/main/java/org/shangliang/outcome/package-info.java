/**
 * Figures to claims to outcomes: every number once, in its cell, with its evidence.
 *
 * <p>Plain functions over the figures of one division at a time; each published view resolves the claims anew at its own grain.
 * Every figure gets a verdict and a reason, for tracing.
 */
@NullMarked
package org.shangliang.outcome;

import org.jspecify.annotations.NullMarked;
