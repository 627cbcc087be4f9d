package org.opencmrt.support;

import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Prints at the end of a test run why tests were skipped, each reason once. Surefire prints only their number. */
public final class SkipReasons implements TestExecutionListener {
    private final Map<String, Integer> testsByReason = new TreeMap<>();

    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
        testsByReason.merge(reason, 1, Integer::sum);
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            result.getThrowable()
                    .map(cause -> String.valueOf(cause.getMessage()).replaceFirst("^Assumption failed: ", ""))
                    .ifPresent(reason -> testsByReason.merge(reason, 1, Integer::sum));
        }
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan plan) {
        testsByReason.forEach((reason, tests) ->
                System.out.printf("Skipped %d %s: %s%n", tests, tests == 1 ? "test" : "tests", reason));
        testsByReason.clear();
    }
}
