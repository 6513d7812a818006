/**
 * What a topic is made of: the terms of a text, how well terms hang together, what a topic is called and which themes it
 * speaks for. The fit itself is {@code learning}'s. Knows no engine.
 */
@NullMarked
package org.shangliang.topic;

import org.jspecify.annotations.NullMarked;
