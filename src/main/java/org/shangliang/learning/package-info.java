/** Learns the weights of the linear models from annotated texts with Spark MLlib. Run by hand; the weights are a codebook resource. */
@NullMarked
package org.shangliang.learning;

import org.jspecify.annotations.NullMarked;
