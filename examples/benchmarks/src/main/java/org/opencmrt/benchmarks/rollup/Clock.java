package org.opencmrt.benchmarks.rollup;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Seconds between laps: by the clock, and of this thread's work, which other programs on the machine do not lengthen. */
final class Clock {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private long last = System.nanoTime();
    private long lastWork = THREADS.getCurrentThreadCpuTime();

    /** By the clock. */
    double lap() {
        long now = System.nanoTime();
        double seconds = (now - last) / 1e9;
        last = now;
        return seconds;
    }

    /** Of this thread's work. */
    double work() {
        long now = THREADS.getCurrentThreadCpuTime();
        double seconds = (now - lastWork) / 1e9;
        lastWork = now;
        return seconds;
    }
}
