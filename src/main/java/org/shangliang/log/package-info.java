/**
 * One record of a structured log in, a typed row or its rejection out: members, agenda items, sessions, livelihood items,
 * proposals, social-opinion items and members' activities.
 *
 * <p>Headers and values are told by the codebook; what a row is missing is told with its row, its column and what to do. No
 * engine here.
 */
@NullMarked
package org.shangliang.log;

import org.jspecify.annotations.NullMarked;
