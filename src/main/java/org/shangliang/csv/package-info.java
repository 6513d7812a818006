/** Rows of delimited text: the one reader of CSV for reports, logs, tables of reference and the codebook. */
@NullMarked
package org.shangliang.csv;

import org.jspecify.annotations.NullMarked;
