package org.opencmrt.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.opencmrt.report.filing.ReportFile;

/**
 * Writes the files of a command, several at the same time, and shows the progress. It does not affect their content.
 */
final class Writing {
    private static final long PATIENCE_MINUTES = 10;

    private Writing() {}

    /**
     * Writes files into a directory; returns when all threads have finished.
     *
     * @param threads the number of files to write at the same time, 1 or more; writing starts in the order of the list
     * @throws IOException for the first file in the list that cannot be written; the others are abandoned
     */
    static void all(List<ReportFile> files, int threads, OutputDirectory directory, Terminal terminal)
            throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (Progress progress = Progress.of(terminal, "Writing", files.size())) {
            List<Future<?>> written = new ArrayList<>();
            for (ReportFile file : files) {
                written.add(pool.submit(() -> {
                    directory.write(file);
                    progress.step();
                    return file;
                }));
            }
            for (Future<?> file : written) {
                await(file);
            }
        } finally {
            end(pool);
        }
    }

    private static void await(Future<?> file) throws IOException {
        try {
            file.get();
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (ExecutionException e) {
            Throwable why = e.getCause();
            if (why instanceof IOException failed) {
                throw failed;
            }
            if (why instanceof Error error) {
                throw error;
            }
            throw why instanceof RuntimeException wrong ? wrong : new IllegalStateException(why);
        }
    }

    /** Interrupting a thread ends its writing, so that no thread still writes when temporary files are removed. */
    private static void end(ExecutorService pool) throws IOException {
        pool.shutdownNow();
        try {
            if (!pool.awaitTermination(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                throw new IOException("writing a file takes too long");
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static IOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("writing was interrupted");
    }
}
