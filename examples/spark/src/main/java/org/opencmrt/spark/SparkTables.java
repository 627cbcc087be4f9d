package org.opencmrt.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.opencmrt.program.AssessedFile;
import org.opencmrt.program.AssessedFileCodec;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.read.PassedOver;
import org.opencmrt.report.DataTable;

/**
 * Writes the results of all companies and years as Parquet tables, partitioned by both: the tables of
 * {@link DataTable}, and the assessed files. From these, {@code --from-tables} recreates all tables and reports with
 * other lists, without any workbook. Usage: {@code INPUT... [options of cmrt rollup] --out DIR}, or
 * {@code --from-tables DIR [options] --out OTHER}.
 */
public final class SparkTables {
    private static final String FAILED = "failed";
    private static final String ASSESSED = "assessed";
    private static final String COMPANY = "company";
    private static final String YEAR = "year";
    private static final int COMPANY_AT = 4;
    private static final int FILES_AT_A_TIME = 300;

    private SparkTables() {}

    /**
     * Runs all programs and writes their tables and reports. The exit status is 1 if one failed; the others have been
     * written by then.
     *
     * @param args the folder of companies, and options
     * @throws IOException if the folder cannot be listed, or a list cannot be read
     */
    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.of(args);
        List<String> failures;
        try (SparkSession session =
                SparkSession.builder().appName("OpenCMRT tables").getOrCreate()) {
            failures = failures(session, arguments);
        }
        failures.forEach(System.err::println);
        if (!failures.isEmpty()) {
            System.exit(1);
        }
    }

    /** A row to be written to a table; in the table {@value #FAILED}, the reason why a program failed. */
    private record Line(String table, Row row) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** The assessed files of a program from an earlier run, and the reference list that was used. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Stored(
            SparkPrograms.Place place, ArrayList<byte[]> documents, byte[] reference, List<Row> passedOver)
            implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** Writes all tables; for each program that failed, returns which one it was and why. */
    static List<String> failures(SparkSession session, Arguments arguments) throws IOException {
        JavaSparkContext spark = new JavaSparkContext(session.sparkContext());
        Store store = new Store(spark.hadoopConfiguration());
        Broadcast<Settings> everywhere = spark.broadcast(Settings.of(arguments, store));
        String out = arguments.out();
        JavaRDD<Line> lines;
        if (arguments.one("--from-tables").isPresent()) {
            lines = stored(session, arguments.one("--from-tables").get())
                    .flatMap(one -> lines(one.place(), again(one, everywhere.value()), store, out));
        } else {
            List<SparkPrograms.Place> places = SparkPrograms.places(store, arguments);
            lines = spark.parallelize(places, Math.max(1, places.size()))
                    .flatMap(place ->
                            lines(place, () -> SparkPrograms.run(place, store, everywhere.value()), store, out));
        }
        lines.persist(StorageLevel.DISK_ONLY()); // each program runs once, regardless of the number of tables
        try {
            for (DataTable table : DataTable.values()) {
                write(session, lines, name(table), schema(table), out);
            }
            write(session, lines, ASSESSED, assessedSchema(), out);
            return lines.filter(line -> line.table().equals(FAILED))
                    .map(line -> line.row().getString(0))
                    .collect();
        } finally {
            lines.unpersist(true);
        }
    }

    private static void write(SparkSession session, JavaRDD<Line> lines, String table, StructType schema, String out) {
        JavaRDD<Row> rows = lines.filter(line -> line.table().equals(table)).map(Line::row);
        session.createDataFrame(rows, schema)
                .write()
                .mode(SaveMode.Overwrite)
                .option("partitionOverwriteMode", "dynamic") // other companies and years stay as they are
                .partitionBy(COMPANY, YEAR)
                .parquet(out + "/" + table);
    }

    /** Creates the result of a program. */
    private interface Runner {
        SparkPrograms.Run run() throws IOException;
    }

    /** All rows of a program, created one by one, and its reports; or the reason for a failure. */
    private static Iterator<Line> lines(SparkPrograms.Place place, Runner runner, Store store, String out) {
        try {
            SparkPrograms.Run run = runner.run();
            Outputs.write(run.result(), run.settings(), store, out + "/reports/" + place.name());
            return Stream.concat(
                            Arrays.stream(DataTable.values()).flatMap(table -> rows(place, table, run)),
                            documents(place, run).stream())
                    .iterator();
        } catch (IOException | RuntimeException e) { // one company must not stop the others
            return List.of(new Line(FAILED, RowFactory.create(SparkPrograms.why(place, e))))
                    .iterator();
        }
    }

    private static Stream<Line> rows(SparkPrograms.Place place, DataTable table, SparkPrograms.Run run) {
        return table.rows(run.result(), run.settings().options()).map(values -> {
            List<Object> cells = new ArrayList<>();
            values.forEach(value -> cells.add(value.orElse(null))); // Spark represents an unknown value as null
            cells.add(place.company());
            cells.add(place.year());
            return new Line(name(table), RowFactory.create(cells.toArray()));
        });
    }

    /** The assessed files, many in one document, each document with the reference list. */
    private static List<Line> documents(SparkPrograms.Place place, SparkPrograms.Run run) {
        List<Line> lines = new ArrayList<>();
        List<AssessedFile> files = run.files();
        for (int from = 0; from < files.size() || from == 0; from += FILES_AT_A_TIME) {
            List<AssessedFile> some = files.subList(from, Math.min(files.size(), from + FILES_AT_A_TIME));
            lines.add(new Line(
                    ASSESSED,
                    RowFactory.create(
                            (long) some.size(),
                            AssessedFileCodec.binary().encodeAll(some),
                            run.settings().reference(),
                            run.result().passedOver().stream()
                                    .map(file -> RowFactory.create(
                                            file.inside(),
                                            file.name(),
                                            file.kind().name(),
                                            file.reason()))
                                    .toArray(),
                            place.company(),
                            place.year())));
        }
        return lines;
    }

    private static JavaRDD<Stored> stored(SparkSession session, String folder) {
        return session.read()
                .schema(assessedSchema())
                .parquet(folder + "/" + ASSESSED)
                .javaRDD()
                .keyBy(row -> row.getString(COMPANY_AT) + "/" + row.getString(COMPANY_AT + 1))
                .groupByKey()
                .values()
                .map(rows -> {
                    ArrayList<byte[]> documents = new ArrayList<>();
                    Row last = null;
                    for (Row row : rows) {
                        documents.add(row.getAs(1));
                        last = row;
                    }
                    return new Stored(
                            new SparkPrograms.Place("", last.getString(COMPANY_AT), last.getString(COMPANY_AT + 1)),
                            documents,
                            last.getAs(2),
                            new ArrayList<>(last.getList(COMPANY_AT - 1)));
                });
    }

    /** The result for stored files with new settings. Without a new reference list, the earlier one is used. */
    private static Runner again(Stored stored, Settings common) {
        return () -> {
            SparkPrograms.Place place = stored.place();
            Settings own = common.of(place.company(), place.year());
            Settings settings = own.needsReference() ? own.with(stored.reference()) : own;
            List<AssessedFile> files = stored.documents().stream()
                    .flatMap(one -> AssessedFileCodec.binary().decodeAll(one).stream())
                    .map(file -> settings.program().assess(file.reading()))
                    .toList();
            ProgramResult result = files.stream()
                    .collect(settings.program().collector())
                    .passingOver(stored.passedOver().stream()
                            .map(SparkTables::passedOver)
                            .toList());
            return new SparkPrograms.Run(result, settings, files);
        };
    }

    private static PassedOver passedOver(Row row) {
        return new PassedOver(
                Path.of(row.getString(1)),
                row.getString(0),
                row.getString(1),
                PassedOver.Kind.valueOf(row.getString(2)),
                row.getString(3));
    }

    private static String name(DataTable table) {
        return table.name().toLowerCase(Locale.ROOT);
    }

    /** The columns of a table with their meanings as comments, followed by company and year. */
    static StructType schema(DataTable table) {
        StructType schema = new StructType();
        for (DataTable.Column column : table.columns()) {
            schema = schema.add(new StructField(column.name(), type(column.type()), true, Metadata.empty())
                    .withComment(column.meaning()));
        }
        return schema.add(COMPANY, DataTypes.StringType).add(YEAR, DataTypes.StringType);
    }

    private static StructType assessedSchema() {
        StructType passedOver = new StructType()
                .add("inside", DataTypes.StringType)
                .add("name", DataTypes.StringType)
                .add("kind", DataTypes.StringType)
                .add("reason", DataTypes.StringType);
        return new StructType()
                .add("files", DataTypes.LongType, true, "Number of files in the document.")
                .add("document", DataTypes.BinaryType, true, "Assessed files, as AssessedFileCodec writes them.")
                .add("reference", DataTypes.BinaryType, true, "The reference list, as SmelterReferenceList writes it.")
                .add(
                        "passed_over",
                        DataTypes.createArrayType(passedOver),
                        true,
                        "The files that were found and not read.")
                .add(COMPANY, DataTypes.StringType)
                .add(YEAR, DataTypes.StringType);
    }

    private static DataType type(String name) {
        return switch (name) {
            case "integer" -> DataTypes.LongType;
            case "number" -> DataTypes.DoubleType;
            case "date" -> DataTypes.DateType;
            case "boolean" -> DataTypes.BooleanType;
            default -> DataTypes.StringType;
        };
    }
}
