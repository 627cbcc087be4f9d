package org.opencmrt.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opencmrt.internal.text.NameText;

/** The columns of a reference table, by meaning; found by header and never by position. */
enum TableColumn {
    ID,
    METAL,
    STANDARD_NAME,
    LOOKUP_NAME,
    ALIASES,
    FORMER_IDS,
    /** The id that took the place of the line's id. */
    NEW_ID,
    /** What a list of revisions says became of the facility. */
    CHANGE,
    COUNTRY,
    CITY,
    STATE;

    private static final Map<String, TableColumn> BY_HEADER = read();

    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[][^()\\[\\]]*[)\\]]");
    private static final Pattern TWO_WORDS = Pattern.compile("(?<=[\\p{Ll}])(?=\\p{Lu})");
    private static final Pattern FOOTNOTE = Pattern.compile(" [0-9]+$");

    /**
     * What a header means; empty when it is none on record. Marks of footnotes and remarks in brackets do not matter, nor how
     * words are joined: {@code Smelter Name (1)}, {@code Location (Country) *}, {@code smelterName}.
     */
    static Optional<TableColumn> of(String header) {
        String plain = IN_BRACKETS.matcher(header).replaceAll(" ");
        return Stream.of(header, plain, TWO_WORDS.matcher(plain).replaceAll(" "))
                .map(NameText::normalize)
                .flatMap(text -> Stream.of(text, FOOTNOTE.matcher(text).replaceAll("")))
                .map(BY_HEADER::get)
                .filter(Objects::nonNull)
                .findFirst();
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
