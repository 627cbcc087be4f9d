package org.opencmrt.cli;

import java.io.Closeable;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Shows how far the work is, where somebody watches. */
interface Progress extends Closeable {
    /** One more is done. */
    void step();

    /** Whether something is drawn that other lines would tear apart. */
    boolean isShown();

    @Override
    void close();

    /** Progress through a number of files; shows nothing when nobody watches or there is little to do. */
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

    /** Draws a bar. A class of its own, so that the library is loaded only where a bar is drawn. */
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
