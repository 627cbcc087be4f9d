package org.opencmrt.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
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

/**
 * Reading one filled template, warm, on one thread: this library compared with decompression alone and with common
 * libraries.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ReadingBenchmark {
    private final CmrtReader reader = CmrtReader.create();
    private final byte[] buffer = new byte[1 << 16];
    private Path file = Path.of("");
    private byte[] bytes = new byte[0];
    private List<String> parts = List.of();

    /** Loads the file that all benchmarks read. */
    @Setup
    public void load() throws IOException, OpenXML4JException {
        file = NeededSheets.file();
        bytes = NeededSheets.bytes();
        parts = NeededSheets.parts(file);
    }

    /** Decompresses the needed parts without parsing them. */
    @Benchmark
    public long inflateOnly() throws IOException {
        return NeededSheets.inflate(file, parts, buffer);
    }

    /** Reads the whole declaration, including the look-up sheet. */
    @Benchmark
    public SupplierDeclaration cmrtReader() {
        return reader.read("benchmark.xlsx", bytes).declaration().orElseThrow();
    }

    /** POI's user model. */
    @Benchmark
    public long poiUserModel() throws IOException {
        return OtherReaders.poiUserModel(bytes);
    }

    /** POI's event API with its smallest table of shared strings. */
    @Benchmark
    public long poiEventApi() throws Exception {
        return OtherReaders.poiEventApi(bytes, true);
    }

    /** POI's event API as shown in its how-to. */
    @Benchmark
    public long poiEventApiAsInHowTo() throws Exception {
        return OtherReaders.poiEventApi(bytes, false);
    }

    /** fastexcel-reader. */
    @Benchmark
    public long fastexcelReader() throws IOException {
        return OtherReaders.fastexcelReader(bytes);
    }

    /** excel-streaming-reader. */
    @Benchmark
    public long excelStreamingReader() throws IOException {
        return OtherReaders.excelStreamingReader(bytes);
    }
}
