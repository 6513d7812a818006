package org.shangliang.text;

/** The script an article was written in; its clean text is always Simplified. */
public enum Script {
    SIMPLIFIED,
    TRADITIONAL
}
