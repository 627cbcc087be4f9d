package org.opencmrt.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.internal.container.Member;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.ReadLimits;

/**
 * A file to read, and the name under which its cells are traced. It is on disk, or in an archive or message on disk.
 * Immutable and thread-safe; equal if path and name are equal.
 */
public final class WorkbookFile {
    private final Path path;
    private final String name;
    private final String inside;
    private final Optional<Member> member;
    private final Optional<WorkbookException> refusal;

    private WorkbookFile(
            Path path, String name, String inside, Optional<Member> member, Optional<WorkbookException> refusal) {
        this.path = Objects.requireNonNull(path, "path");
        this.name = Objects.requireNonNull(name, "name");
        this.inside = inside;
        this.member = member;
        this.refusal = refusal;
    }

    /**
     * A file on disk.
     *
     * @param path the path of the file
     * @param name the name used in findings and cells: the file name, or its path relative to the folder that was read,
     *     with {@code /}; not blank
     */
    public WorkbookFile(Path path, String name) {
        this(path, name, "", Optional.empty(), Optional.empty());
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
    }

    /** A file under its own name. A name that consists of spaces, which some systems allow, is put in quotes. */
    public static WorkbookFile of(Path path) {
        Path fileName = path.getFileName();
        String name = fileName == null ? path.toString() : FileNames.of(fileName);
        return new WorkbookFile(path, name.isBlank() ? "'" + name + "'" : name);
    }

    /**
     * A file in a container.
     *
     * @param container the archive or message that contains the file; on disk or nested in another container
     * @param step the name in the container
     */
    static WorkbookFile inside(WorkbookFile container, String step, Member member) {
        return new WorkbookFile(
                container.path,
                container.name + "/" + step,
                container.inside.isEmpty() ? step : container.inside + "/" + step,
                Optional.of(member),
                Optional.empty());
    }

    /**
     * The same file with the names of some of the folders above it before its name; with as many as there are if there
     * are fewer.
     */
    WorkbookFile under(int folders) {
        if (folders == 0) {
            return this;
        }
        Path whole = path.toAbsolutePath().normalize();
        int steps = name.split("/", -1).length - (inside.isEmpty() ? 0 : inside.split("/", -1).length);
        int root = Math.max(0, whole.getNameCount() - steps);
        StringBuilder longer = new StringBuilder();
        for (int i = Math.max(0, root - folders); i < root; i++) {
            longer.append(FileNames.of(whole.getName(i))).append('/');
        }
        return new WorkbookFile(path, longer + name, inside, member, refusal);
    }

    /** The same file, marked as unreadable. */
    WorkbookFile refused(WorkbookException why) {
        return new WorkbookFile(path, name, inside, member, Optional.of(why));
    }

    /** The path of the file on disk; for a file in an archive or message, the path of the archive or message. */
    public Path path() {
        return path;
    }

    /**
     * The name used in findings and cells: the file name, or its path relative to the folder that was read, with
     * {@code /}. For a file in an archive or message, it includes the path there, as in
     * {@code march.zip/folder/acme.xlsx}.
     */
    public String name() {
        return name;
    }

    /**
     * The path inside the archive or message at {@link #path()}, such as {@code folder/acme.xlsx}; empty for a file on
     * disk.
     */
    public String inside() {
        return inside;
    }

    /**
     * The content of the file.
     *
     * @throws IOException if the content is not available; the message gives the reason
     */
    public byte[] bytes() throws IOException {
        try {
            Optional<byte[]> packed = packed(ReadLimits.standard().maxFileBytes());
            return packed.isPresent() ? packed.get() : Files.readAllBytes(path);
        } catch (WorkbookException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /**
     * The bytes of a file in a container; empty if the file is on disk.
     *
     * @throws WorkbookException also if the file is marked as unreadable, regardless of its location
     */
    Optional<byte[]> packed(long max) throws IOException, WorkbookException {
        if (refusal.isPresent()) {
            throw new WorkbookException(refusal.get().code(), refusal.get().getMessage(), refusal.get());
        }
        return member.isPresent() ? Optional.of(member.get().bytes(max)) : Optional.empty();
    }

    /** The member of the container; empty if the file is on disk. */
    Optional<Member> member() {
        return member;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkbookFile that && that.path.equals(path) && that.name.equals(name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(path, name);
    }

    @Override
    public String toString() {
        return name;
    }
}
