/**
 * What is learnt or found over many texts at once: reprints and topics with Spark MLlib, dataset in, dataset out, and, by hand
 * ({@code jobs/shangliang train}), the weights of the linear models, which are files of the codebook.
 */
@NullMarked
package org.shangliang.learning;

import org.jspecify.annotations.NullMarked;
