/** The command line: arguments, session, read, one function, write. */
@NullMarked
package org.shangliang.job;

import org.jspecify.annotations.NullMarked;
