package org.opencmrt.read;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.opencmrt.model.ReadResult;

/**
 * Reads many files on several threads, processes each result on the thread that read it, and returns the processed
 * results in the order of the files. Only a few files are read ahead of the consumer, and each only if it needs no more
 * than its share of the memory. So memory stays bounded even if the consumer is slow or the files are huge. A file that
 * needs more than its share is read when its turn comes, and no other file is read at the same time.
 */
final class ReadAhead<T> implements Iterator<T>, AutoCloseable {
    private final CmrtReader reader;
    private final List<WorkbookFile> files;
    private final Consumer<? super CmrtReader.Progress<WorkbookFile>> progress;
    private final ExecutorService pool;
    private final ReadShare share;
    private final Function<? super ReadResult, ? extends T> use;
    /** The results that were read ahead; empty for a file that needs more than its share. */
    private final Deque<Future<Optional<T>>> waiting = new ArrayDeque<>();
    /** The files that are known to need more than their share. */
    private final BitSet heavy = new BitSet();

    private int submitted;
    private int taken;

    ReadAhead(
            CmrtReader reader,
            List<WorkbookFile> files,
            int threads,
            ReadShare share,
            Function<? super ReadResult, ? extends T> use,
            Consumer<? super CmrtReader.Progress<WorkbookFile>> progress) {
        this.reader = reader;
        this.files = List.copyOf(files);
        this.progress = progress;
        this.share = share;
        this.use = use;
        this.pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "cmrt-reader");
            thread.setDaemon(true); // a forgotten stream must not keep the program alive
            return thread;
        });
    }

    @Override
    public boolean hasNext() {
        return taken < files.size();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (pool.isShutdown()) {
            throw closed(null);
        }
        while (submitted < files.size() && waiting.size() < share.files()) {
            waiting.add(readAhead(submitted++));
        }
        WorkbookFile file = files.get(taken);
        T result = result(waiting.remove()).orElseGet(() -> readAlone(file));
        taken++;
        try {
            progress.accept(new CmrtReader.Progress<>(taken, files.size(), file));
        } catch (RuntimeException | Error e) {
            close(); // if the callback throws, the caller does not want the rest
            throw e;
        }
        if (!hasNext()) {
            close();
        }
        return result;
    }

    private Future<Optional<T>> readAhead(int index) {
        WorkbookFile file = files.get(index);
        return heavy.get(index)
                ? CompletableFuture.completedFuture(Optional.empty())
                : submit(() -> reader.readWithin(share.limits(), file).map(use));
    }

    /**
     * Reads the file whose turn it is while no other file is being read. Waiting results are discarded and read again
     * later.
     */
    private T readAlone(WorkbookFile file) {
        for (int index = taken + 1; !waiting.isEmpty(); index++) {
            heavy.set(index, isHeavy(waiting.remove()));
        }
        submitted = taken + 1;
        return result(submit(
                        () -> Optional.of(Objects.requireNonNull(use.apply(reader.read(file)), "the result of use"))))
                .orElseThrow();
    }

    /** Waits for a reading to end. Any other outcome, such as an exception, appears when the file is read again. */
    private boolean isHeavy(Future<Optional<T>> read) {
        try {
            return get(read).isEmpty();
        } catch (ExecutionException e) {
            return false;
        }
    }

    private Future<Optional<T>> submit(Callable<Optional<T>> reading) {
        try {
            return pool.submit(reading);
        } catch (RejectedExecutionException e) {
            throw closed(e); // closed by another thread in the meantime
        }
    }

    private static IllegalStateException closed(Exception cause) {
        return new IllegalStateException("the stream of results was closed before it was read to the end", cause);
    }

    private Optional<T> result(Future<Optional<T>> read) {
        try {
            return get(read);
        } catch (ExecutionException e) {
            close();
            if (e.getCause() instanceof RuntimeException own) {
                throw own; // thrown by the caller's function; the reader itself gives a result for every file
            }
            if (e.getCause() instanceof Error error) {
                throw error; // a problem of this process, not of the file
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Optional<T> get(Future<Optional<T>> read) throws ExecutionException {
        try {
            return read.get();
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reading was interrupted", e);
        } catch (CancellationException e) {
            throw closed(e);
        }
    }

    /**
     * Ends all reading. A consumer that is waiting in another thread receives an exception instead of waiting forever.
     */
    @Override
    public void close() {
        for (Runnable neverBegun : pool.shutdownNow()) {
            if (neverBegun instanceof Future<?> read) {
                read.cancel(false);
            }
        }
    }
}
