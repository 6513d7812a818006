package org.shangliang;

/** placeholder replaced by the command line. */
public final class Shangliang {
    private Shangliang() {}

    public static void main(String[] args) {}
}
