package org.opencmrt.cli;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text file that an option names. */
final class NamedText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private NamedText() {}

    /** The whole text, without a byte order mark; a file that is not text is wrong usage. */
    static String read(String option, Path file, VerboseCommand command) {
        String name = String.valueOf(file.getFileName());
        byte[] bytes = command.read(option, file, Files::readAllBytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw command.wrongUsage(option + ": " + name + ": the file is not UTF-8 text. Save it in UTF-8");
        }
    }
}
