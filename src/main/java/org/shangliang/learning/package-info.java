/**
 * What is learnt or found over many texts at once with Spark MLlib, dataset in, dataset out: reprints, topics, and, by hand
 * ({@code jobs/shangliang train}), the weights of the linear models, which are files of the codebook.
 */
@NullMarked
package org.shangliang.learning;

import org.jspecify.annotations.NullMarked;
