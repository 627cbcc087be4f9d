package org.opencmrt.internal.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.UnreadableCode;

/** The members of an e-mail message: its attachments. Requires the optional library Apache mime4j. */
public final class MailMessage {
    /** The mark that editors put in front of text in UTF-8. With it, the first header would not be recognized. */
    private static final int BYTE_ORDER_MARK = 0xEFBBBF;

    private static final boolean AVAILABLE = isThere("org.apache.james.mime4j.stream.MimeTokenStream");

    private final ByteStore place;
    private SoftReference<List<byte[]>> kept = new SoftReference<>(null);

    private MailMessage(ByteStore place) {
        this.place = place;
    }

    /** True if the library that opens messages is available. */
    public static boolean isAvailable() {
        return AVAILABLE;
    }

    private static boolean isThere(String type) {
        try {
            Class.forName(type, false, MailMessage.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /**
     * The attachments of a message, in order. An attached message is a single attachment; its own attachments are not
     * included.
     *
     * @param file the path of the message on disk, or of the container on disk that it is in
     * @param member the message, if it is in a container
     * @throws WorkbookException if the message is damaged or exceeds a limit
     */
    public static List<Member> members(Path file, Optional<Member> member) throws IOException, WorkbookException {
        return new MailMessage(new ByteStore(file, member)).members();
    }

    /** Receives the attachments of a message, one by one. */
    @FunctionalInterface
    interface Taker {
        void take(String name, InputStream content) throws IOException;
    }

    private List<Member> members() throws IOException, WorkbookException {
        List<Member> members = new ArrayList<>();
        parse((name, content) -> members.add(new Attachment(this, members.size(), name)));
        return members;
    }

    private void parse(Taker taker) throws IOException, WorkbookException {
        place.use(bytes -> {
            if (bytes.length() > ByteStore.MAX_IN_MEMORY) {
                throw new WorkbookException(
                        UnreadableCode.LIMIT_EXCEEDED,
                        "the message exceeds the limit of " + ByteStore.MAX_IN_MEMORY
                                + " bytes. Save its attachments, and name their folder");
            }
            ByteBuffer message = bytes.read(0, (int) bytes.length());
            int mark = message.limit() > 3 && message.getInt(0) >>> 8 == BYTE_ORDER_MARK ? 3 : 0;
            MessageParser.parse(
                    new ByteArrayInputStream(message.array(), message.arrayOffset() + mark, message.limit() - mark),
                    taker);
            return message;
        });
    }

    /**
     * The decoded attachments. Their total size does not exceed that of the message. The message is parsed once for all
     * of them.
     */
    private synchronized List<byte[]> contents() throws IOException, WorkbookException {
        List<byte[]> contents = kept.get();
        if (contents == null) {
            List<byte[]> decoded = new ArrayList<>();
            parse((name, content) -> decoded.add(content.readAllBytes()));
            contents = decoded;
            kept = new SoftReference<>(contents);
        }
        return contents;
    }

    /** An attachment. */
    private record Attachment(MailMessage message, int index, String name) implements Member {
        @Override
        public long size() {
            return 0;
        }

        @Override
        public byte[] bytes(long max) throws IOException, WorkbookException {
            List<byte[]> contents = message.contents();
            if (index >= contents.size()) {
                throw new IOException("the message has changed");
            }
            byte[] bytes = contents.get(index);
            if (bytes.length > max) {
                throw new WorkbookException(
                        UnreadableCode.LIMIT_EXCEEDED,
                        "the file exceeds the limit of " + max + " bytes. Save the attachment, and name the file");
            }
            return bytes;
        }
    }
}
