/** Files and containers as single records: found, bounded, streamed. What cannot be read comes out as a rejection, with its row. */
@NullMarked
package org.shangliang.input;

import org.jspecify.annotations.NullMarked;
