package org.opencmrt.program;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.opencmrt.internal.workbook.Sha256;
import org.opencmrt.model.DocumentFormatException;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SourceFile;
import org.opencmrt.read.ReadStore;

/**
 * Caches reading results in a directory, by file content. An interrupted run continues where it stopped, and a run with
 * a different reference or status list does not read any workbook again; results that depend on lists are recomputed.
 * Entries have the format of {@link AssessedFileCodec#binary}. Thread-safe; several programs can share a directory.
 *
 * <p>Entries are tied to the library version that wrote them, because a different build may read more. Damaged entries
 * are ignored. Entries are written to a temporary file and then moved, so that no reader sees a partial entry. You can
 * delete the directory at any time.
 */
public final class ReadCache implements ReadStore {
    private static final AssessedFileCodec CODEC = AssessedFileCodec.binary();

    private final Path directory;
    private final AtomicInteger found = new AtomicInteger();

    private ReadCache(Path directory) {
        this.directory = directory;
    }

    /**
     * A cache in a directory, which is created if it does not exist.
     *
     * @throws IOException if it cannot be created
     */
    public static ReadCache in(Path directory) throws IOException {
        return in(directory, ProgramVersion.current());
    }

    /** A cache in a directory for results that this version of the library read. */
    static ReadCache in(Path directory, String version) throws IOException {
        Path ofVersion = directory.resolve(version);
        Files.createDirectories(ofVersion);
        return new ReadCache(ofVersion);
    }

    /** The number of results found in the cache so far. */
    public int found() {
        return found.get();
    }

    @Override
    public Optional<ReadResult> find(String name, String sha256) {
        Path entry = entry(name, sha256);
        if (!Files.exists(entry)) {
            return Optional.empty();
        }
        try {
            Optional<ReadResult> result = Optional.of(CODEC.decodeReading(unpacked(Files.readAllBytes(entry))))
                    .filter(kept -> kept.file().equals(name) && sha256(kept).equals(Optional.of(sha256)));
            result.ifPresent(kept -> found.incrementAndGet());
            return result;
        } catch (IOException | DocumentFormatException e) {
            return Optional.empty(); // damaged: the workbook is read again, and the entry replaced
        }
    }

    @Override
    public void keep(String name, String sha256, ReadResult result) {
        byte[] encoded = CODEC.encodeReading(result);
        if (!CODEC.decodeReading(encoded).equals(result)) {
            return; // a result that would not decode to an equal value is not stored
        }
        try {
            write(entry(name, sha256), packed(encoded));
        } catch (IOException e) {
            // A full disk only makes the next run slower. It is not a reason to stop this run.
            return;
        }
    }

    /** Writes a complete entry or nothing: a temporary file next to the target is moved to it. */
    private static void write(Path target, byte[] content) throws IOException {
        Files.createDirectories(target.getParent());
        Path temporary = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".tmp");
        try {
            Files.write(temporary, content);
            try {
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                // Some network file systems do not support atomic moves; a plain move is the next best choice.
                Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    // The name is part of the key because the cells and messages of a result contain it.
    private Path entry(String name, String sha256) {
        String ofName = Sha256.of(name.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
        return directory.resolve(sha256.substring(0, 2)).resolve(sha256 + "-" + ofName + ".gz");
    }

    private static Optional<String> sha256(ReadResult result) {
        return result.fold(
                declaration -> Optional.of(declaration.source().sha256()),
                unreadable -> unreadable.source().map(SourceFile::sha256));
    }

    private static byte[] packed(byte[] encoded) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(encoded);
        }
        return bytes.toByteArray();
    }

    private static byte[] unpacked(byte[] bytes) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes(); // reads to the end so that the checksum is verified
        }
    }
}
