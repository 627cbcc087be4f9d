package org.opencmrt.read;

import java.net.URI;
import java.net.URLDecoder;
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
        byte[] bytes = URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.ISO_8859_1)
                .getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return name; // the encoding is unknown
        }
    }
}
