package org.opencmrt.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencmrt.internal.report.document.CsvTable;
import org.opencmrt.program.ProgramResult;

/**
 * A table of a program's result for data analysis: CSV in UTF-8 with a header line, described by a
 * {@linkplain #writePackage data package}. Tables refer to each other by declaration number. They are written as a
 * stream, so millions of entries do not take more memory.
 *
 * <p>An empty field is an unknown value. Texts are on one line without control characters. Text that a spreadsheet
 * program could treat as a formula gets a leading apostrophe. Later versions may add columns at the end.
 */
public enum DataTable {
    /** Every input file, as many as {@link org.opencmrt.rollup.Survey.Counts#files()}. */
    DECLARATIONS("Every file that came in, whether it counts or not."),
    /** Every entry of a smelter list with its verdict, as many as {@link org.opencmrt.rollup.RowAccount#rows()}. */
    ENTRIES("Every entry of a smelter list, what it says and which facility it was matched to."),
    /** Every answer to a question, including blank ones. */
    ANSWERS("Every answer to a question of the template, blank ones included."),
    /** The findings about suppliers, the roll-up, and the program's own lists. */
    FINDINGS("Findings about suppliers, the roll-up, and the lists used."),
    /** The facilities that suppliers reported. */
    FACILITIES("The facilities that suppliers reported, each once for each metal."),
    /** Reasons to look at facilities more closely; a facility may have several. */
    RED_FLAGS("Reasons to look at facilities more closely; a facility may have several."),
    /** The basis of due diligence on each facility, and the actions for it; as many as {@link #FACILITIES}. */
    DUE_DILIGENCE("What due diligence on each facility rests on, and what is done about it."),
    /** The result of each supplier's declarations, as text. */
    SCORECARD("What each supplier's declarations come to, in words.");

    /** The name of the file that {@link #writePackage} writes. */
    public static final String PACKAGE_FILE = "datapackage.json";

    /** The number of a declaration, which other tables use to refer to it. */
    static final String NUMBER = "declaration";

    private final String description;

    DataTable(String description) {
        this.description = description;
    }

    /** The name of its file, such as {@code entries.csv}. */
    public String fileName() {
        return label().replace('_', '-') + ".csv";
    }

    /**
     * A column of a table.
     *
     * @param name the heading in the file
     * @param type the type in Frictionless Table Schema: {@code string}, {@code integer}, {@code number}, {@code date}, or
     *     {@code boolean}
     * @param meaning a sentence for people
     */
    public record Column(String name, String type, String meaning) {}

    /** The columns in the order of the file. A later version may add columns at the end. */
    public List<Column> columns() {
        return DataColumns.defined(label());
    }

    /**
     * The rows as typed values, for stores that have types of their own. Each row has a value for each column: a {@code
     * String}, {@code Long}, {@code Double}, {@link java.time.LocalDate}, or {@code Boolean}; empty if it is unknown.
     * Texts are unchanged, unlike those in the file. The rows are created one by one as the stream is read.
     */
    public Stream<List<Optional<Object>>> rows(ProgramResult result, ReportOptions options) {
        return typed(DataColumns.of(this, options.input(result)));
    }

    /** The rows with standard options; see {@link #rows(ProgramResult, ReportOptions)}. */
    public Stream<List<Optional<Object>>> rows(ProgramResult result) {
        return rows(result, ReportOptions.standard());
    }

    private static <R> Stream<List<Optional<Object>>> typed(DataColumns<R> table) {
        return table.rows()
                .map(row -> table.columns().stream()
                        .map(column -> column.typed(row))
                        .toList());
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Writes the table; does not close the stream.
     *
     * @param options words for audit classes and the list of actions
     * @throws IOException if the stream fails
     */
    public void write(ProgramResult result, ReportOptions options, OutputStream out) throws IOException {
        write(DataColumns.of(this, options.input(result)), out);
    }

    /** Writes the table with {@linkplain ReportOptions#standard() standard} options. */
    public void write(ProgramResult result, OutputStream out) throws IOException {
        write(result, ReportOptions.standard(), out);
    }

    private <R> void write(DataColumns<R> table, OutputStream out) throws IOException {
        CsvTable.write(
                columns().stream().map(Column::name).toList(),
                table.rows(),
                row -> table.columns().stream().map(column -> column.value().apply(row)),
                out);
    }

    /**
     * Describes all tables as a Frictionless data package: files, columns with type and meaning, keys. Does not close the
     * stream.
     *
     * @throws IOException if the stream fails
     */
    public static void writePackage(OutputStream out) throws IOException {
        JsonOut json = JsonOut.indented(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        json.object(() -> {
            json.text("profile", "tabular-data-package");
            json.text("name", "opencmrt-tables");
            json.text("version", "1");
            json.objects("resources", Arrays.asList(values()), table -> resource(json, table));
        });
        json.flush();
    }

    private static void resource(JsonOut json, DataTable table) throws IOException {
        json.text("profile", "tabular-data-resource");
        json.text("name", table.label());
        json.text("description", table.description);
        json.text("path", table.fileName());
        json.text("encoding", "utf-8");
        List<Column> columns = table.columns();
        json.object("schema", () -> {
            json.objects("fields", columns, column -> {
                json.text("name", column.name());
                json.text("type", column.type());
                json.text("description", column.meaning());
            });
            json.texts("missingValues", List.of(""));
            if (table == DECLARATIONS) {
                json.text("primaryKey", NUMBER);
            } else if (columns.get(0).name().equals(NUMBER)) {
                json.objects("foreignKeys", List.of(DECLARATIONS), referred -> {
                    json.text("fields", NUMBER);
                    json.object("reference", () -> {
                        json.text("resource", referred.label());
                        json.text("fields", NUMBER);
                    });
                });
            }
        });
    }
}
