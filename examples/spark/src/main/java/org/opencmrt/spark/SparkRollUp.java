package org.opencmrt.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.opencmrt.program.AssessedFile;
import org.opencmrt.program.AssessedFileCodec;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.read.PassedOver;
import org.opencmrt.reference.NewestLookup;
import org.opencmrt.reference.SmelterReferenceList;

/**
 * Runs one program on all executors: each reads and assesses its share of the workbooks, and the driver merges the
 * results. Usage: {@code INPUT... [options of cmrt rollup] --out DIR}.
 */
public final class SparkRollUp {
    /** The number of files that an executor sends at a time; equal entries among them are sent once. */
    private static final int FILES_AT_A_TIME = 300;

    private static final int FILES_OF_A_PARTITION = 50;

    private SparkRollUp() {}

    /**
     * Creates the roll-up and writes the reports.
     *
     * @param args folders of workbooks, and options
     * @throws IOException if a folder cannot be listed, a list cannot be read, or a report cannot be written
     */
    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.of(args);
        try (JavaSparkContext spark = new JavaSparkContext(new SparkConf().setAppName("OpenCMRT roll-up"))) {
            Store store = new Store(spark.hadoopConfiguration());
            Settings settings = Settings.of(arguments, store);
            ProgramResult result = result(spark, store, arguments, settings);
            Outputs.write(result, settings, store, arguments.out());
            System.err.println(
                    result.rollUp().response() + ", " + result.rollUp().account());
        }
    }

    /** The result for all workbooks of the inputs. */
    static ProgramResult result(JavaSparkContext spark, Store store, Arguments arguments, Settings given)
            throws IOException {
        Store.Listing listing = store.list(arguments.inputs());
        List<Store.Found> files = listing.files();
        int partitions = arguments
                .one("--partitions")
                .map(Integer::valueOf)
                .orElseGet(() -> Math.max(spark.defaultParallelism(), files.size() / FILES_OF_A_PARTITION));
        JavaRDD<Store.Found> workbooks = spark.parallelize(files, partitions);
        Settings settings = given.needsReference()
                ? newest(store, workbooks).map(given::with).orElse(given)
                : given;
        Broadcast<Settings> everywhere = spark.broadcast(settings);
        ConflictMineralsProgram program = settings.program();
        List<ProgramResult> parts = new ArrayList<>();
        List<PassedOver> passedOver = new ArrayList<>(listing.passedOver());
        JavaRDD<Part> assessed = workbooks.mapPartitions(each -> assessed(each, store, everywhere.value()));
        for (Part part : assessed.collect()) {
            parts.add(AssessedFileCodec.binary().decodeAll(unpacked(part.files())).stream()
                    .collect(program.collector()));
            part.passedOver().forEach(file -> passedOver.add(file.passedOver()));
        }
        if (!passedOver.isEmpty()) {
            System.err.println("not read: " + PassedOver.summary(passedOver));
        }
        return program.merge(parts).passingOver(passedOver);
    }

    /** The data that an executor sends: compressed files, and files in archives and messages that were not read. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Part(byte[] files, ArrayList<Passed> passedOver) implements Serializable {}

    /** A file that was not read, in serializable form. */
    private record Passed(String path, String inside, String name, PassedOver.Kind kind, String reason)
            implements Serializable {
        static Passed of(PassedOver file) {
            return new Passed(file.path().toString(), file.inside(), file.name(), file.kind(), file.reason());
        }

        PassedOver passedOver() {
            return new PassedOver(Path.of(path), inside, name, kind, reason);
        }
    }

    /** The newest look-up sheets: each executor names the best of its files, and the driver reads these few files. */
    private static Optional<SmelterReferenceList> newest(Store store, JavaRDD<Store.Found> workbooks)
            throws IOException {
        NewestLookup newest = NewestLookup.none();
        for (Store.Found file : workbooks
                .mapPartitions(each -> store.newest(() -> each).iterator())
                .collect()) {
            newest = store.newest(file, newest);
        }
        return newest.list();
    }

    /** Compresses the data before it is sent, to one seventh of its size. */
    private static byte[] packed(byte[] files) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // writing to memory does not fail
        }
        return packed.toByteArray();
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    /** Assesses files on demand, and encodes many at a time. */
    private static Iterator<Part> assessed(Iterator<Store.Found> files, Store store, Settings settings) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return files.hasNext();
            }

            @Override
            public Part next() {
                List<AssessedFile> some = new ArrayList<>();
                ArrayList<Passed> passedOver = new ArrayList<>();
                while (files.hasNext() && some.size() < FILES_AT_A_TIME) {
                    store.read(files.next(), file -> passedOver.add(Passed.of(file)))
                            .forEach(reading -> some.add(settings.program().assess(reading)));
                }
                return new Part(packed(AssessedFileCodec.binary().encodeAll(some)), passedOver);
            }
        };
    }
}
