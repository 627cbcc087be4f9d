package org.opencmrt.read;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The original names of files. */
final class FileNames {
    private static final char UNREADABLE = '\uFFFD';

    private FileNames() {}

    /**
     * The name of one path element. If the system locale is not set, as in many containers, Java cannot represent names
     * beyond ASCII, and two different names may look the same. In that case, the bytes of the name are decoded as
     * UTF-8.
     */
    static String of(Path step) {
        String name = step.toString();
        if (name.indexOf(UNREADABLE) < 0) {
            return name;
        }
        URI uri = step.toAbsolutePath().toUri();
        String path = uri.getRawPath();
        String escaped = path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(unescape(escaped)).toString();
        } catch (CharacterCodingException e) {
            return name; // the encoding is unknown
        }
    }

    private static ByteBuffer unescape(String escaped) {
        ByteBuffer bytes = ByteBuffer.allocate(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            if (escaped.charAt(i) == '%') {
                bytes.put((byte) Integer.parseInt(escaped, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.put((byte) escaped.charAt(i));
            }
        }
        return bytes.flip();
    }
}
