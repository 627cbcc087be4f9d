package org.opencmrt.benchmarks.program;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.opencmrt.program.AssessedFile;
import org.opencmrt.program.AssessedFileCodec;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.read.Workbooks;
import org.opencmrt.reference.SmelterReferenceList;

/**
 * Prints the CPU time for storing and merging assessed files, warm, on one thread:
 * {@code java -cp benchmarks.jar org.opencmrt.benchmarks.program.StoredFiles FOLDER}.
 */
public final class StoredFiles {
    private static final int ROUNDS = 100;

    private StoredFiles() {}

    /**
     * Measures and prints.
     *
     * @param args a folder of workbooks; the first one has a look-up sheet
     */
    public static void main(String[] args) throws IOException {
        var files = Workbooks.list(Path.of(args[0]));
        ConflictMineralsProgram program = ConflictMineralsProgram.builder()
                .reference(SmelterReferenceList.read(files.get(0).path()))
                .build();
        CmrtReader reader = CmrtReader.create();
        List<AssessedFile> assessed =
                files.stream().map(reader::read).map(program::assess).toList();
        codec("json", AssessedFileCodec.json(), assessed);
        codec("binary", AssessedFileCodec.binary(), assessed);
        merging(program, assessed);
    }

    private static void codec(String name, AssessedFileCodec codec, List<AssessedFile> files) throws IOException {
        List<byte[]> encoded = new ArrayList<>();
        double writing = Double.MAX_VALUE;
        double reading = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = cpu();
            encoded = files.stream().map(codec::encode).toList();
            long written = cpu();
            encoded.forEach(codec::decode);
            writing = Math.min(writing, (written - start) / 1e6 / files.size());
            reading = Math.min(reading, (cpu() - written) / 1e6 / files.size());
        }
        System.out.printf(
                Locale.ROOT,
                "%-7s write %.2f ms, read %.2f ms a file; one %d bytes with gzip, %d files together %d%n",
                name,
                writing,
                reading,
                packed(encoded.get(0)),
                files.size(),
                packed(codec.encodeAll(files)));
    }

    private static void merging(ConflictMineralsProgram program, List<AssessedFile> files) {
        for (int size : new int[] {300, 3_000, 9_000}) {
            List<ProgramResult> parts = IntStream.range(0, size)
                    .mapToObj(i -> Stream.of(named(files.get(i % files.size()), "f" + i + ".xlsx"))
                            .collect(program.collector()))
                    .toList();
            long start = cpu();
            ProgramResult folded = parts.stream().reduce(program.empty(), ProgramResult::merge);
            int counted = folded.rollUp().declarations().size(); // adds up the merged parts
            long pairwise = cpu();
            ProgramResult merged = program.merge(parts);
            counted -= merged.rollUp().declarations().size();
            long together = cpu();
            boolean same = counted == 0 && merged.equals(folded);
            System.out.printf(
                    Locale.ROOT,
                    "%d parts of one file: folded in %.0f ms, merged at once in %.0f ms%s%n",
                    size,
                    (pairwise - start) / 1e6,
                    (together - pairwise) / 1e6,
                    same ? "" : " NOT THE SAME");
        }
    }

    /** The same file under another name, as if another supplier had sent it. */
    private static AssessedFile named(AssessedFile file, String name) {
        return new AssessedFile(
                file.reading().named(name),
                file.checkItems(),
                file.notRun(),
                file.findings(),
                file.distinctFindings(),
                file.verdicts());
    }

    /** The CPU time of this thread in nanoseconds, which does not depend on other work on the machine. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static int packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.size();
    }
}
