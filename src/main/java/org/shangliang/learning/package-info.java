/**
 * Learns the weights of the linear models from annotated texts with Spark MLlib.
 *
 * <p>Run by hand ({@code jobs/shangliang train}); the weights are files of the codebook, and reading needs nothing from here.
 */
@NullMarked
package org.shangliang.learning;

import org.jspecify.annotations.NullMarked;
