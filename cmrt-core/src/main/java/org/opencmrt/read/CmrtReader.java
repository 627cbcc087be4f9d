package org.opencmrt.read;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.opencmrt.internal.layout.Layouts;
import org.opencmrt.internal.workbook.Inflating;
import org.opencmrt.internal.workbook.Sha256;
import org.opencmrt.internal.workbook.Workbook;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.internal.workbook.WorkbookFormats;
import org.opencmrt.model.ReadLimits;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SourceFile;
import org.opencmrt.model.TemplateId;
import org.opencmrt.model.UnreadableCode;

/**
 * Reads suppliers' workbooks ({@code .xlsx}, {@code .xlsm}, {@code .xls}) of all {@linkplain #knownTemplates() template
 * families and versions}. Immutable and thread-safe.
 *
 * <p>A file that cannot be read gives a result, not an exception. The reader never writes files, follows links, or runs
 * macros.
 */
public final class CmrtReader {
    /** Failures that depend only on the content: a password, other limits, or another attempt would not help. */
    private static final Set<UnreadableCode> CONTENT_ALONE = EnumSet.of(
            UnreadableCode.EMPTY_FILE,
            UnreadableCode.NOT_A_WORKBOOK,
            UnreadableCode.CORRUPT,
            UnreadableCode.NOT_A_TEMPLATE,
            UnreadableCode.UNSUPPORTED_TEMPLATE,
            UnreadableCode.UNSAFE_CONTENT);

    /** The request in messages about bugs in this library. */
    static final String PLEASE_REPORT = "please report it with this file";

    private final ReadLimits limits;
    private final Optional<String> password;
    private final ReadStore store;
    private final Inflating inflating;

    private CmrtReader(ReadLimits limits, Optional<String> password, ReadStore store, Inflating inflating) {
        this.limits = Objects.requireNonNull(limits, "limits");
        this.password = Objects.requireNonNull(password, "password");
        this.store = Objects.requireNonNull(store, "store");
        this.inflating = inflating;
    }

    /** A reader with the limits of {@link ReadLimits#standard()}. */
    public static CmrtReader create() {
        return new CmrtReader(ReadLimits.standard(), Optional.empty(), ReadStore.none(), Inflating.JDK);
    }

    /** The template versions whose layout is known, sorted. Other versions are read with the nearest of these. */
    public static List<TemplateId> knownTemplates() {
        return Layouts.standard().known();
    }

    /** The same reader with other limits. */
    public CmrtReader withLimits(ReadLimits newLimits) {
        return new CmrtReader(newLimits, password, store, inflating);
    }

    /** The same reader with a password, tried on encrypted files that do not open without one. */
    public CmrtReader withPassword(String newPassword) {
        return new CmrtReader(
                limits, Optional.of(Objects.requireNonNull(newPassword, "newPassword")), store, inflating);
    }

    /**
     * The same reader with a store of earlier results. It looks there before it opens a workbook and stores what it
     * reads. Results that do not depend on the content alone, such as an exceeded time limit, are not stored.
     */
    public CmrtReader withStore(ReadStore newStore) {
        return new CmrtReader(limits, password, newStore, inflating);
    }

    /** Reads a file. Its cells are traced under the file's own name. */
    public ReadResult read(Path workbook) {
        return read(WorkbookFile.of(workbook));
    }

    /** Reads a file. Its cells are traced under the name given with it. */
    public ReadResult read(WorkbookFile file) {
        return withBytes(
                file.name(),
                () -> FileContent.of(file, limits),
                bytes -> read(file.name(), bytes),
                unreadable -> unreadable);
    }

    /**
     * Reads a file within a share of the limits while other files are read; empty if it exceeds the share, or if there
     * is not enough memory for all of these files. It may then be readable alone.
     */
    Optional<ReadResult> readWithin(ReadLimits share, WorkbookFile file) {
        try {
            ReadResult result = withLimits(share).read(file);
            boolean isLimit = result.fold(read -> false, why -> why.code() == UnreadableCode.LIMIT_EXCEEDED);
            return isLimit ? Optional.empty() : Optional.of(result);
        } catch (OutOfMemoryError e) {
            return Optional.empty();
        }
    }

    private static <R> R withBytes(
            String name,
            Content content,
            Function<byte[], R> onBytes,
            Function<ReadResult.Unreadable, R> onUnreadable) {
        byte[] bytes;
        try {
            bytes = content.read();
        } catch (WorkbookException e) {
            return onUnreadable.apply(unreadable(name, Optional.empty(), e));
        } catch (OutOfMemoryError e) {
            return onUnreadable.apply(unreadable(name, Optional.empty(), outOfMemory(e)));
        }
        return onBytes.apply(bytes);
    }

    /** Provides the bytes of a file. */
    @FunctionalInterface
    private interface Content {
        byte[] read() throws WorkbookException;
    }

    /**
     * Reads a workbook in memory.
     *
     * @param name the name under which its cells are traced, such as {@code acme.xlsx}; not blank
     * @param bytes the complete file; not changed
     */
    public ReadResult read(String name, byte[] bytes) {
        if (store == ReadStore.none()) {
            return parse(name, bytes);
        }
        String sha256 = Sha256.of(bytes);
        Optional<ReadResult> kept = store.find(name, sha256);
        if (kept.isPresent()) {
            return kept.get();
        }
        ReadResult result = parse(name, bytes);
        if (result.fold(read -> true, unreadable -> CONTENT_ALONE.contains(unreadable.code()))) {
            store.keep(name, sha256, result);
        }
        return result;
    }

    /**
     * Reads a workbook from a stream, up to its end or the file size limit. Does not close the stream.
     *
     * @param name the name under which its cells are traced, such as {@code acme.xlsx}; not blank
     */
    public ReadResult read(String name, InputStream workbook) {
        return withBytes(
                name, () -> FileContent.of(workbook, limits), bytes -> read(name, bytes), unreadable -> unreadable);
    }

    /** Detects the template of a file without reading its contents; empty if it cannot be determined. */
    public Optional<TemplateId> template(WorkbookFile file) {
        return withBytes(
                file.name(),
                () -> FileContent.of(file, limits),
                bytes -> template(file.name(), bytes),
                unreadable -> Optional.empty());
    }

    /** Detects the template of a workbook in memory; see {@link #template(WorkbookFile)}. */
    public Optional<TemplateId> template(String name, byte[] bytes) {
        if (store != ReadStore.none()) {
            Optional<TemplateId> kept = store.template(name, Sha256.of(bytes));
            if (kept.isPresent()) {
                return kept;
            }
        }
        try {
            Workbook workbook = WorkbookFormats.open(bytes, limits, password, inflating);
            return Optional.of(new FormFinder(workbook, name).find().template());
        } catch (WorkbookException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return Optional.empty(); // reading the file reports the cause
        }
    }

    private ReadResult parse(String name, byte[] bytes) {
        try {
            return new ReadResult.Declaration(opened(name, bytes, TemplateReader::declaration));
        } catch (WorkbookException e) {
            return unreadable(name, bytes, e);
        }
    }

    /**
     * Opens a workbook in memory and reads a part of it. If the memory is not sufficient, everything that the reading
     * used is released, so that other files can be read.
     */
    private <T> T opened(String name, byte[] bytes, Part<T> part) throws WorkbookException {
        try {
            Workbook workbook = WorkbookFormats.open(bytes, limits, password, inflating);
            return part.of(new TemplateReader(workbook, source(name, bytes, workbook.format())));
        } catch (RuntimeException | StackOverflowError e) {
            throw bug(e);
        } catch (OutOfMemoryError e) {
            throw outOfMemory(e);
        }
    }

    /** What is read from an open workbook. */
    @FunctionalInterface
    private interface Part<T> {
        T of(TemplateReader template) throws WorkbookException;
    }

    /**
     * Reads many files on several threads. The results come in the order of the files, regardless of the number of
     * threads. Only a few files are read ahead; together they may use a quarter of the Java heap. A file that needs
     * more than its share is read alone when its turn comes. Close the stream if you do not read it to its end.
     *
     * @param threads the number of files to read at the same time, 1 or more
     * @param progress called for each file when its result is returned, on the thread that consumes the stream
     * @return the results; if the consuming thread is interrupted, an {@link IllegalStateException} ends the stream
     */
    public Stream<ReadResult> readAll(
            List<WorkbookFile> files, int threads, Consumer<? super Progress<WorkbookFile>> progress) {
        return readAll(files, threads, result -> result, progress);
    }

    /**
     * Reads many files on several threads, and processes each result, for example by checking it, on the thread that
     * read it.
     *
     * @param use the function to apply to each result; called by several threads at the same time. An exception that it
     *     throws ends reading and reaches the consumer of the stream
     */
    public <T> Stream<T> readAll(
            List<WorkbookFile> files,
            int threads,
            Function<? super ReadResult, ? extends T> use,
            Consumer<? super Progress<WorkbookFile>> progress) {
        Objects.requireNonNull(use, "use");
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, but was " + threads);
        }
        ReadShare share = ReadShare.of(limits, threads, Runtime.getRuntime().maxMemory());
        ReadAhead<T> results =
                new ReadAhead<>(forMany(), files, threads, share, use, Objects.requireNonNull(progress, "progress"));
        int order = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.SIZED;
        return StreamSupport.stream(Spliterators.spliterator(results, files.size(), order), false)
                .onClose(results::close);
    }

    /**
     * The same reader, optimized for many workbooks: it uses the window inflater, which is fast once the virtual
     * machine has compiled it.
     */
    private CmrtReader forMany() {
        return new CmrtReader(limits, password, store, Inflating.WINDOW);
    }

    /**
     * Reads the look-up sheet of a template. Its lines are traced under the file's own name.
     *
     * @param onFound receives the sheet, which is empty if the template has no look-up sheet
     * @param onUnreadable receives the reason why the file cannot be read
     */
    public <R> R lookup(
            WorkbookFile file, Function<LookupSheet, R> onFound, Function<ReadResult.Unreadable, R> onUnreadable) {
        return withBytes(
                file.name(),
                () -> FileContent.of(file, limits),
                bytes -> lookup(file.name(), bytes, onFound, onUnreadable),
                onUnreadable);
    }

    /** Reads the look-up sheet of a template in memory; see {@link #read(String, byte[])}. */
    public <R> R lookup(
            String name,
            byte[] bytes,
            Function<LookupSheet, R> onFound,
            Function<ReadResult.Unreadable, R> onUnreadable) {
        LookupSheet sheet;
        try {
            sheet = opened(name, bytes, TemplateReader::lookupSheet);
        } catch (WorkbookException e) {
            return onUnreadable.apply(unreadable(name, bytes, e));
        }
        return onFound.apply(sheet);
    }

    private static WorkbookException outOfMemory(OutOfMemoryError cause) {
        return new WorkbookException(
                UnreadableCode.LIMIT_EXCEEDED,
                "reading the file takes more memory than Java may use. Nothing in the file was used. If the file is"
                        + " genuine, give Java more memory (such as -Xmx2g)",
                cause);
    }

    /**
     * The exception for a bug in this library. It is reported for the file, so that the message does not blame the
     * supplier and the other files are still read.
     */
    static WorkbookException bug(Throwable fault) {
        return new WorkbookException(
                UnreadableCode.INTERNAL_ERROR,
                "OpenCMRT failed while reading this file (" + fault.getClass().getSimpleName()
                        + WorkbookException.ownLine(fault)
                                .map(line -> " at " + line)
                                .orElse("")
                        + "). This is a bug in OpenCMRT, not a fault of the supplier; " + PLEASE_REPORT
                        + ". Until then, saving the workbook again in Excel may help",
                fault);
    }

    private static SourceFile source(String name, byte[] bytes, SourceFile.Format format) {
        return new SourceFile(name, Sha256.of(bytes), bytes.length, format);
    }

    private static ReadResult.Unreadable unreadable(String name, byte[] bytes, WorkbookException e) {
        return unreadable(name, Optional.of(source(name, bytes, SourceFile.Format.of(bytes))), e);
    }

    private static ReadResult.Unreadable unreadable(String name, Optional<SourceFile> source, WorkbookException e) {
        return new ReadResult.Unreadable(name, source, e.code(), name + ": " + e.getMessage());
    }

    /**
     * The progress of reading many files.
     *
     * @param done the number of files that are done, including this one
     * @param total the total number of files
     * @param file the file that was just done
     * @param <F> the file as read, or as assessed by a program
     */
    public record Progress<F>(int done, int total, F file) {
        /** Checks that there is a file. */
        public Progress {
            Objects.requireNonNull(file, "file");
        }
    }
}
