package org.opencmrt.benchmarks.rollup;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Measures seconds between laps: wall time, and CPU time of this thread, which does not depend on other programs. */
final class Clock {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private long last = System.nanoTime();
    private long lastWork = THREADS.getCurrentThreadCpuTime();

    /** The wall time. */
    double lap() {
        long now = System.nanoTime();
        double seconds = (now - last) / 1e9;
        last = now;
        return seconds;
    }

    /** The CPU time of this thread. */
    double work() {
        long now = THREADS.getCurrentThreadCpuTime();
        double seconds = (now - lastWork) / 1e9;
        lastWork = now;
        return seconds;
    }
}
