package org.opencmrt.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.opencmrt.program.AssessedFile;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.read.PassedOver;
import org.opencmrt.reference.NewestLookup;

/**
 * Runs one task for each company and year: workbooks are in {@code INPUT/company/year}, and reports go to
 * {@code DIR/company/year}. No machine waits for another, so this approach scales best. Usage:
 * {@code INPUT [options of cmrt rollup] --out DIR}, or, with a table of company, year, and folder,
 * {@code --programs CSV [options] --out DIR}.
 */
public final class SparkPrograms {
    private SparkPrograms() {}

    /**
     * Runs all programs. The exit status is 1 if one failed; the others have finished by then.
     *
     * @param args the folder of companies, and options
     * @throws IOException if the folder cannot be listed, or a list cannot be read
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

    /** A program to run: the folder of its workbooks, and the company and year that they belong to. */
    record Place(String folder, String company, String year) implements Serializable {
        String name() {
            return company + "/" + year;
        }
    }

    /** The programs in the folders of inputs. */
    static List<Place> places(Store store, List<String> inputs) throws IOException {
        List<Place> places = new ArrayList<>();
        for (String input : inputs) {
            for (String company : store.folders(input)) {
                for (String year : store.folders(input + "/" + company)) {
                    places.add(new Place(input + "/" + company + "/" + year, company, year));
                }
            }
        }
        return places;
    }

    /** The programs that the user names, by folders of companies and years or by a table. */
    static List<Place> places(Store store, Arguments arguments) throws IOException {
        return arguments.one("--programs").isPresent()
                ? listed(store, arguments.one("--programs").get())
                : places(store, arguments.inputs());
    }

    /** The programs of a CSV file with the columns company, year, folder. */
    private static List<Place> listed(Store store, String table) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
        String text = new String(store.bytes(table), StandardCharsets.UTF_8);
        try (CSVParser lines = CSVParser.parse(text, format)) {
            List<String> needed = List.of("company", "year", "folder");
            if (!lines.getHeaderNames().containsAll(needed)) {
                throw new IllegalArgumentException("--programs " + table + " needs the columns "
                        + String.join(", ", needed) + ", but has " + String.join(", ", lines.getHeaderNames()));
            }
            Map<String, Place> places = new LinkedHashMap<>();
            for (CSVRecord line : lines) {
                Place place = new Place(line.get("folder"), line.get("company"), line.get("year"));
                if (places.put(place.name(), place) != null) {
                    throw new IllegalArgumentException("--programs " + table + " names " + place.name()
                            + " twice. Put all of its workbooks into one folder");
                }
            }
            return List.copyOf(places.values());
        }
    }

    /** Runs all programs; for each one that failed, returns the company, the year, and the reason. */
    static List<String> failures(JavaSparkContext spark, Store store, Arguments arguments) throws IOException {
        List<Place> places = places(store, arguments);
        Broadcast<Settings> everywhere = spark.broadcast(Settings.of(arguments, store));
        String out = arguments.out();
        return spark.parallelize(places, Math.max(1, places.size()))
                .map(place -> failure(place, store, everywhere.value(), out))
                .filter(why -> !why.isEmpty())
                .collect();
    }

    /** Runs one program; returns an empty text if it succeeded. */
    private static String failure(Place place, Store store, Settings settings, String out) {
        try {
            Run run = run(place, store, settings);
            Outputs.write(run.result(), run.settings(), store, out + "/" + place.name());
            return "";
        } catch (IOException | RuntimeException e) { // one company must not stop the others
            return why(place, e);
        }
    }

    static String why(Place place, Exception e) {
        return place.name() + " failed: " + e.getMessage()
                + ". The other companies are not affected; correct it and run again";
    }

    /** The result of a program, the settings used, and its files. */
    record Run(ProgramResult result, Settings settings, List<AssessedFile> files) {}

    /** Runs the program for a company and year. */
    static Run run(Place place, Store store, Settings common) throws IOException {
        Store.Listing listing = store.list(List.of(place.folder()));
        Settings settings = withReference(common.of(place.company(), place.year()), store, listing.files());
        List<PassedOver> passedOver = new ArrayList<>(listing.passedOver());
        List<AssessedFile> files = new ArrayList<>();
        for (Store.Found file : listing.files()) {
            store.read(file, passedOver::add)
                    .forEach(reading -> files.add(settings.program().assess(reading)));
        }
        ProgramResult result = files.stream().collect(settings.program().collector());
        return new Run(result.passingOver(passedOver), settings, files);
    }

    private static Settings withReference(Settings settings, Store store, List<Store.Found> files) throws IOException {
        if (!settings.needsReference()) {
            return settings;
        }
        NewestLookup newest = NewestLookup.none();
        for (Store.Found file : files) {
            newest = store.newest(file, newest);
        }
        return newest.list().map(settings::with).orElse(settings);
    }
}
