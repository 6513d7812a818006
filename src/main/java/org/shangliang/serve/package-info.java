/** The lake for dashboards: flat views over the tables, a SQL server that others can only read from.
 *
 * <p>{@link org.shangliang.serve.FlatViews} makes the views from the tables' declarations, {@link org.shangliang.serve.ReadOnly}
 * refuses whatever is not reading, {@link org.shangliang.serve.SqlServer} answers JDBC and ODBC. */
@NullMarked
package org.shangliang.serve;

import org.jspecify.annotations.NullMarked;
