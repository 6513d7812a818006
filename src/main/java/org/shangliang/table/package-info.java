/** Records as rows: declarations of tables, their columns and comments, and the lake that keeps them. */
@NullMarked
package org.shangliang.table;

import org.jspecify.annotations.NullMarked;
