/**
 * What a publication holds beside the tables' rows: the data package's description, code lists, citation, notices, the workbook.
 *
 * <p>Made from the declarations of the tables and the codebook; no engine here.
 */
@NullMarked
package org.shangliang.publish;

import org.jspecify.annotations.NullMarked;
