package org.opencmrt.read;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The names of files as people wrote them. */
final class FileNames {
    private static final char UNREADABLE = '\uFFFD';

    private FileNames() {}

    /**
     * A name of one step of a path. Where the system's language is not set, as in many containers, Java cannot show names
     * beyond ASCII, and two of them may look the same; then the bytes of the name are read as UTF-8.
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
            return name; // in no encoding that is known here
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
