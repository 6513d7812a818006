/** Bytes to clean articles: decoding, boilerplate, article splitting, aligned normalisation, sentences, words.
 *
 * <p>Offsets are UTF-16 code units, 0-based, end exclusive. The one file that imports HanLP is {@link org.shangliang.text.HanLp}. */
@NullMarked
package org.shangliang.text;

import org.jspecify.annotations.NullMarked;
