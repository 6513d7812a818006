package org.shangliang.text;

/**
 * A word of a text.
 *
 * @param start offset of its first character, 0-based
 * @param end offset after its last
 * @param nature its part of speech in HanLP's tag set (n noun, v verb, vn verbal noun, m numeral, q classifier …)
 */
public record Word(int start, int end, String nature) {}
