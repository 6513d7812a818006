/**
 * Vocabularies and rules as data: indicators, units, themes, sectors, divisions, brands, exclusions, expressions of time.
 *
 * <p>Every file is read into records and checked when it is loaded; an error names the file, the entry and the key. Nothing
 * here knows a text, a table or an engine.
 */
@NullMarked
package org.shangliang.codebook;

import org.jspecify.annotations.NullMarked;
