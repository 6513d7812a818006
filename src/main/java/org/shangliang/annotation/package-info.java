/** Annotated documents and how a reading compares with them: the measure of extraction. */
@NullMarked
package org.shangliang.annotation;

import org.jspecify.annotations.NullMarked;
