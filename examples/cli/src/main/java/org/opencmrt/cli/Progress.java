package org.opencmrt.cli;

import java.io.Closeable;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Shows the progress of the work if it is visible to a person. Only then, the library that draws bars is loaded. */
final class Progress implements Closeable {
    private final Optional<ProgressBar> bar;

    private Progress(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    /** Progress through a number of files; shows nothing if nobody can see it or there is little to do. */
    static Progress of(Terminal terminal, String task, int files) {
        boolean isShown = files > 1 && terminal.watched().getAsBoolean();
        return new Progress(isShown ? Optional.of(bar(terminal, task, files)) : Optional.empty());
    }

    private static ProgressBar bar(Terminal terminal, String task, int files) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(files)
                .setConsumer(new ConsoleProgressBarConsumer(terminal.err()))
                .build();
    }

    /** Records that one more file is done. */
    void step() {
        if (isShown()) { // a method reference would load the library
            bar.get().step();
        }
    }

    /** Whether a progress bar is drawn, which other output lines would break. */
    boolean isShown() {
        return bar.isPresent();
    }

    @Override
    public void close() {
        if (isShown()) {
            bar.get().close();
        }
    }
}
