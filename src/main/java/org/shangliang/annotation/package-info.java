/**
 * Annotated documents and how a reading compares with them: the measure of extraction.
 *
 * <p>Reading, matching and scoring stand in one place, so that a test, a lake and a trainer measure the same.
 */
@NullMarked
package org.shangliang.annotation;

import org.jspecify.annotations.NullMarked;
