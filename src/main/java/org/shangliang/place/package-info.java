/** The divisions an article names, and the one that is in force at each of its characters. */
@NullMarked
package org.shangliang.place;

import org.jspecify.annotations.NullMarked;
