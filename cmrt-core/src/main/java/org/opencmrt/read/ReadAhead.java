package org.opencmrt.read;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
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
 * Reads many files on several threads, makes something of each result there, and gives these in the order of the files. Only a few results are read ahead of
 * the one that was taken last, and each only when it takes no more than its share of the memory, so memory stays bounded
 * when the taker is the slower one, and when files are huge. A file that takes more is read when its turn comes, and nothing
 * else meanwhile.
 */
final class ReadAhead<T> implements Iterator<T>, AutoCloseable {
    private final CmrtReader reader;
    private final List<WorkbookFile> files;
    private final Consumer<? super CmrtReader.Progress> progress;
    private final ExecutorService pool;
    private final ReadShare share;
    private final Function<? super ReadResult, ? extends T> use;
    /** What was read ahead; empty for a file that takes more than its share. */
    private final Deque<Future<Optional<T>>> waiting = new ArrayDeque<>();
    /** The files that are known to take more than their share. */
    private final BitSet heavy = new BitSet();

    private int submitted;
    private int taken;

    ReadAhead(
            CmrtReader reader,
            List<WorkbookFile> files,
            int threads,
            ReadShare share,
            Function<? super ReadResult, ? extends T> use,
            Consumer<? super CmrtReader.Progress> progress) {
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
            progress.accept(new CmrtReader.Progress(taken, files.size(), file));
        } catch (RuntimeException | Error e) {
            close(); // who throws there does not want the rest
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

    /** Reads the file whose turn it is when no other is being read. What waits is dropped, and is read once more. */
    private T readAlone(WorkbookFile file) {
        for (int index = taken + 1; !waiting.isEmpty(); index++) {
            heavy.set(index, isHeavy(waiting.remove()));
        }
        submitted = taken + 1;
        return result(submit(() -> Optional.of(use.apply(reader.read(file))))).orElseThrow();
    }

    /** Waits for the end of a reading; how it ended otherwise shows when the file is read again. */
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
            throw closed(e); // just now, by another thread
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
            if (e.getCause() instanceof Error error) {
                throw error; // ours to report, not the file's
            }
            throw new IllegalStateException("the reader failed; please report this", e.getCause());
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

    /** Ends all reading. A taker that waits meanwhile, in another thread, is told so and does not wait for ever. */
    @Override
    public void close() {
        for (Runnable neverBegun : pool.shutdownNow()) {
            if (neverBegun instanceof Future<?> read) {
                read.cancel(false);
            }
        }
    }
}
