package org.opencmrt.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.read.CmrtReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading a filled template in the binary format of Excel 97 to 2003, warm, on one thread, with a heap of 64 MB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx64m")
public class XlsBenchmark {
    private final CmrtReader reader = CmrtReader.create();
    private byte[] bytes = new byte[0];

    /** Loads the file that both benchmarks read. */
    @Setup
    public void load() {
        bytes = NeededSheets.bytes();
    }

    /** Reads the whole declaration, including the look-up sheet. */
    @Benchmark
    public SupplierDeclaration cmrtReader() {
        return reader.read("benchmark.xls", bytes).declaration().orElseThrow();
    }

    /** POI's event API, which passes every record to a listener that determines the cells' texts. */
    @Benchmark
    public long poiEventApi() throws IOException {
        return XlsEvents.sum(bytes);
    }
}
