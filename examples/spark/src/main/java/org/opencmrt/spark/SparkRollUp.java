package org.opencmrt.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.opencmrt.program.AssessedFile;
import org.opencmrt.program.AssessedFileCodec;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.reference.NewestLookup;
import org.opencmrt.reference.SmelterReferenceList;

/**
 * One program on all executors: each reads and assesses its share of the workbooks, and the driver adds up what they send.
 * Usage: {@code INPUT... [options of cmrt rollup] --out DIR}.
 */
public final class SparkRollUp {
    /** An executor sends so many files at a time; equal entries among them are sent once. */
    private static final int FILES_AT_A_TIME = 300;

    private static final int FILES_OF_A_PARTITION = 50;

    private SparkRollUp() {}

    /**
     * Rolls up and writes.
     *
     * @param args folders of workbooks, and options
     * @throws IOException when a folder cannot be listed, a list cannot be read, or a report cannot be written
     */
    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.of(args);
        try (JavaSparkContext spark = new JavaSparkContext(new SparkConf().setAppName("OpenCMRT roll-up"))) {
            Store store = new Store(spark.hadoopConfiguration());
            ProgramResult result = result(spark, store, arguments);
            Outputs.write(result, store, arguments.out());
            System.err.println(
                    result.rollUp().response() + ", " + result.rollUp().account());
        }
    }

    /** What all workbooks of the inputs come to. */
    static ProgramResult result(JavaSparkContext spark, Store store, Arguments arguments) throws IOException {
        List<Store.Found> files = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String input : arguments.inputs()) {
            files.addAll(store.workbooks(input, others));
        }
        others.forEach(name -> System.err.println("not a workbook, not read: " + name));
        int partitions = arguments
                .one("--partitions")
                .map(Integer::valueOf)
                .orElseGet(() -> Math.max(spark.defaultParallelism(), files.size() / FILES_OF_A_PARTITION));
        JavaRDD<Store.Found> workbooks = spark.parallelize(files, partitions);
        Settings settings = Settings.of(arguments, store);
        if (settings.needsReference()) {
            Optional<SmelterReferenceList> newest = newest(store, workbooks);
            settings = newest.isPresent() ? settings.with(newest.get()) : settings;
        }
        Broadcast<Settings> everywhere = spark.broadcast(settings);
        ConflictMineralsProgram program = settings.program();
        List<ProgramResult> parts = new ArrayList<>();
        JavaRDD<byte[]> assessed = workbooks.mapPartitions(each -> assessed(each, store, everywhere.value()));
        for (byte[] part : assessed.collect()) {
            parts.add(AssessedFileCodec.binary().decodeAll(part).stream().collect(program.collector()));
        }
        return program.merge(parts);
    }

    /** The newest look-up sheets: each executor names the best of its files, and the driver reads these few. */
    private static Optional<SmelterReferenceList> newest(Store store, JavaRDD<Store.Found> workbooks)
            throws IOException {
        NewestLookup newest = NewestLookup.none();
        for (Store.Found file : workbooks
                .mapPartitions(each -> store.newest(() -> each).iterator())
                .collect()) {
            newest = store.lookup(file, newest)
                    .map(NewestLookup::of)
                    .orElse(NewestLookup.none())
                    .merge(newest);
        }
        return newest.list();
    }

    /** Assesses files as they are asked for, and encodes many at a time. */
    private static Iterator<byte[]> assessed(Iterator<Store.Found> files, Store store, Settings settings) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return files.hasNext();
            }

            @Override
            public byte[] next() {
                List<AssessedFile> some = new ArrayList<>();
                while (files.hasNext() && some.size() < FILES_AT_A_TIME) {
                    some.add(settings.program().assess(store.read(files.next())));
                }
                return AssessedFileCodec.binary().encodeAll(some);
            }
        };
    }
}
