package org.shangliang.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of whatever is added, in order. */
public final class Sha256 {
    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds bytes. */
    public Sha256 add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /** Adds a text's bytes in UTF-8. */
    public Sha256 add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds everything that is left in a stream, which the caller closes. */
    public Sha256 add(InputStream in) throws IOException {
        in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return this;
    }

    /** The hash in 64 hexadecimal digits, lower case; what is added later begins anew. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
