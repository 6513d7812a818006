/**
 * What a figure, an article or a title is about: the themes of the codebook, heard from the words that speak for them.
 */
@NullMarked
package org.shangliang.theme;

import org.jspecify.annotations.NullMarked;
