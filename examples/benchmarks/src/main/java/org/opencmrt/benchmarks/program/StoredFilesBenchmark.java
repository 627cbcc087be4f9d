package org.opencmrt.benchmarks.program;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opencmrt.program.AssessedFile;
import org.opencmrt.program.AssessedFileCodec;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.reference.SmelterReferenceList;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Encoding, decoding, and merging assessed files:
 * {@code java -jar benchmarks.jar StoredFilesBenchmark -jvmArgs -Dcmrt.benchmark.file=FILE.xlsx}, with a workbook that
 * has a look-up sheet.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class StoredFilesBenchmark {
    /** The number of merged parts, each with one file. */
    @Param({"300", "3000", "9000"})
    private int parts;

    private ConflictMineralsProgram program;
    private AssessedFile file;
    private byte[] encoded;
    private List<ProgramResult> results;

    /** Reads the workbook and creates the parts, each with a different file name. */
    @Setup
    public void read() throws IOException {
        Path workbook = Path.of(System.getProperty("cmrt.benchmark.file"));
        program = ConflictMineralsProgram.builder()
                .reference(SmelterReferenceList.read(workbook))
                .build();
        file = program.assess(CmrtReader.create().read(workbook));
        encoded = AssessedFileCodec.binary().encode(file);
        results = IntStream.range(0, parts)
                .mapToObj(i ->
                        Stream.of(StoredFiles.named(file, "f" + i + ".xlsx")).collect(program.collector()))
                .toList();
    }

    /** Writes one file in the binary form. */
    @Benchmark
    public byte[] encode() {
        return AssessedFileCodec.binary().encode(file);
    }

    /** Reads the binary form. */
    @Benchmark
    public AssessedFile decode() {
        return AssessedFileCodec.binary().decode(encoded);
    }

    /** Merges the parts one by one and computes the roll-up. */
    @Benchmark
    public int mergePairwise() {
        return results.stream()
                .reduce(program.empty(), ProgramResult::merge)
                .rollUp()
                .declarations()
                .size();
    }

    /** Merges the parts at once and computes the roll-up. */
    @Benchmark
    public int mergeTogether() {
        return program.merge(results).rollUp().declarations().size();
    }
}
