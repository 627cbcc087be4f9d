package org.opencmrt.cli;

import java.io.Closeable;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Shows the progress of the work if it is visible to a person. */
interface Progress extends Closeable {
    /** Records that one more file is done. */
    void step();

    /** Whether a progress bar is drawn, which other output lines would break. */
    boolean isShown();

    @Override
    void close();

    /** Progress through a number of files; shows nothing if nobody can see it or there is little to do. */
    static Progress of(Terminal terminal, String task, int files) {
        return files > 1 && terminal.watched().getAsBoolean() ? new Bar(terminal, task, files) : new Silent();
    }

    /** Shows nothing. */
    final class Silent implements Progress {
        @Override
        public void step() {}

        @Override
        public boolean isShown() {
            return false;
        }

        @Override
        public void close() {}
    }

    /** Draws a bar. This is a separate class so that the library is loaded only if a bar is drawn. */
    final class Bar implements Progress {
        private final ProgressBar bar;

        Bar(Terminal terminal, String task, int files) {
            this.bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(files)
                    .setConsumer(new ConsoleProgressBarConsumer(terminal.err()))
                    .build();
        }

        @Override
        public void step() {
            bar.step();
        }

        @Override
        public boolean isShown() {
            return true;
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
