package org.opencmrt.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.normalize.NameText;

/** The columns of a reference table, by meaning; found by header and never by position. */
enum TableColumn {
    ID,
    METAL,
    STANDARD_NAME,
    LOOKUP_NAME,
    ALIASES,
    FORMER_IDS,
    COUNTRY,
    CITY,
    STATE;

    private static final Map<String, TableColumn> BY_HEADER = read();

    /** What a header means; empty when it is none on record. */
    static Optional<TableColumn> of(String header) {
        return Optional.ofNullable(BY_HEADER.get(NameText.normalize(header)));
    }

    private static Map<String, TableColumn> read() {
        Map<String, TableColumn> columns = new HashMap<>();
        try (InputStream bytes = TableColumn.class.getResourceAsStream("columns.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t");
                    columns.put(NameText.normalize(cells[1]), TableColumn.valueOf(cells[0]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read columns.tsv from the jar", e);
        }
        return Map.copyOf(columns);
    }
}
