package org.opencmrt.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.reference.NewestLookup;
import org.opencmrt.reference.SmelterReferenceList;

/**
 * One task for each company and year: workbooks lie in {@code INPUT/company/year}, and reports go to {@code DIR/company/year}.
 * No machine waits for another, so this is the shape that scales. Usage: {@code INPUT [options of cmrt rollup] --out DIR}.
 */
public final class SparkPrograms {
    private SparkPrograms() {}

    /**
     * Runs all programs. Exit status 1 when one failed; the others have finished then.
     *
     * @param args the folder of companies, and options
     * @throws IOException when the folder cannot be listed, or a list cannot be read
     */
    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.of(args);
        List<String> failures;
        try (JavaSparkContext spark = new JavaSparkContext(new SparkConf().setAppName("OpenCMRT programs"))) {
            failures = failures(spark, new Store(spark.hadoopConfiguration()), arguments);
        }
        failures.forEach(System.err::println);
        if (!failures.isEmpty()) {
            System.exit(1);
        }
    }

    /** Runs all programs; says of each that failed which company and year it was, and why. */
    static List<String> failures(JavaSparkContext spark, Store store, Arguments arguments) throws IOException {
        List<String> programs = new ArrayList<>();
        for (String input : arguments.inputs()) {
            for (String company : store.folders(input)) {
                for (String year : store.folders(input + "/" + company)) {
                    programs.add(input + "\n" + company + "\n" + year);
                }
            }
        }
        Broadcast<Settings> everywhere = spark.broadcast(Settings.of(arguments, store));
        String out = arguments.out();
        return spark.parallelize(programs, Math.max(1, programs.size()))
                .map(one -> failure(one.split("\n", -1), store, everywhere.value(), out))
                .filter(why -> !why.isEmpty())
                .collect();
    }

    /** Runs one program; an empty text when it went well. */
    private static String failure(String[] program, Store store, Settings settings, String out) {
        String place = program[1] + "/" + program[2];
        try {
            run(program[0] + "/" + place, store, settings.of(program[1], program[2]), out + "/" + place);
            return "";
        } catch (IOException | IllegalArgumentException e) {
            return place + " failed: " + e.getMessage()
                    + ". The other companies are not affected; correct it and run again";
        }
    }

    private static void run(String folder, Store store, Settings settings, String out) throws IOException {
        List<Store.Found> files = store.workbooks(folder, new ArrayList<>());
        ConflictMineralsProgram program = withReference(settings, store, files).program();
        ProgramResult result =
                files.stream().map(store::read).map(program::assess).collect(program.collector());
        Outputs.write(result, store, out);
    }

    private static Settings withReference(Settings settings, Store store, List<Store.Found> files) throws IOException {
        if (!settings.needsReference()) {
            return settings;
        }
        NewestLookup newest = NewestLookup.none();
        for (Store.Found file : store.newest(files)) {
            newest = store.lookup(file, newest)
                    .map(NewestLookup::of)
                    .orElse(NewestLookup.none())
                    .merge(newest);
        }
        Optional<SmelterReferenceList> list = newest.list();
        return list.isPresent() ? settings.with(list.get()) : settings;
    }
}
