/** Tables declared once, beside their records: columns, comments, keys, references, invariants. No engine here.
 *
 * <p>A record is a row; its components in snake case are the columns. {@link org.shangliang.table.TableDeclaration} reads the
 * declaration off the record and checks it. */
@NullMarked
package org.shangliang.table;

import org.jspecify.annotations.NullMarked;
