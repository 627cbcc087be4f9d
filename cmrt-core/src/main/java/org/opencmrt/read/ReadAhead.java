package org.opencmrt.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.opencmrt.model.ReadResult;

/**
 * Reads many files on several threads and gives the results in the order of the files. Only a few results are read ahead of
 * the one that was taken last, so memory stays bounded when the taker is the slower one.
 */
final class ReadAhead implements Iterator<ReadResult>, AutoCloseable {
    private static final int AHEAD_PER_THREAD = 2;

    private final CmrtReader reader;
    private final List<WorkbookFile> files;
    private final Consumer<? super ReadProgress> progress;
    private final ExecutorService pool;
    private final int ahead;
    private final Deque<Future<ReadResult>> waiting = new ArrayDeque<>();
    private int submitted;
    private int taken;

    ReadAhead(CmrtReader reader, List<WorkbookFile> files, int threads, Consumer<? super ReadProgress> progress) {
        this.reader = reader;
        this.files = List.copyOf(files);
        this.progress = progress;
        this.ahead = threads * AHEAD_PER_THREAD;
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
    public ReadResult next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (pool.isShutdown()) {
            throw closed(null);
        }
        while (submitted < files.size() && waiting.size() < ahead) {
            WorkbookFile file = files.get(submitted++);
            waiting.add(submit(file));
        }
        ReadResult result = result(waiting.remove());
        WorkbookFile file = files.get(taken++);
        try {
            progress.accept(new ReadProgress(taken, files.size(), file));
        } catch (RuntimeException | Error e) {
            close(); // who throws there does not want the rest
            throw e;
        }
        if (!hasNext()) {
            close();
        }
        return result;
    }

    private Future<ReadResult> submit(WorkbookFile file) {
        try {
            return pool.submit(() -> reader.read(file));
        } catch (RejectedExecutionException e) {
            throw closed(e); // just now, by another thread
        }
    }

    private static IllegalStateException closed(Exception cause) {
        return new IllegalStateException("the stream of results was closed before its end", cause);
    }

    private ReadResult result(Future<ReadResult> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reading was interrupted", e);
        } catch (CancellationException e) {
            throw closed(e);
        } catch (ExecutionException e) {
            close();
            if (e.getCause() instanceof Error error) {
                throw error; // out of memory and the like: ours to report, not the file's
            }
            throw new IllegalStateException("the reader failed; please report this", e.getCause());
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
