/**
 * Files and containers as single records: found, bounded, streamed.
 *
 * <p>What cannot be read comes out as a rejection with its row, so that read = kept + quarantined. File systems are Hadoop's;
 * no Spark here.
 */
@NullMarked
package org.shangliang.input;

import org.jspecify.annotations.NullMarked;
