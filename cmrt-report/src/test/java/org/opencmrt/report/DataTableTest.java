package org.opencmrt.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.opencmrt.internal.report.table.FindingTable;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.rollup.Facility;
import org.opencmrt.rollup.RollUp;

class DataTableTest {
    private static final ProgramResult RESULT =
            SampleProgram.program(ReportOptions.standard()).result();

    private static List<CSVRecord> records(DataTable table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.write(RESULT, out);
        try (CSVParser parser = CSVParser.parse(
                out.toString(StandardCharsets.UTF_8),
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return parser.getRecords();
        }
    }

    @Test
    void has_as_many_rows_as_the_accounts_of_the_roll_up() throws IOException {
        RollUp rollUp = RESULT.rollUp();
        assertThat(records(DataTable.DECLARATIONS)).hasSize(rollUp.response().files());
        List<CSVRecord> entries = records(DataTable.ENTRIES);
        assertThat(entries).hasSize((int) rollUp.account().rows());
        for (EntryVerdict.Bucket bucket : EntryVerdict.Bucket.values()) {
            assertThat(entries.stream().filter(one -> one.get("bucket").equals(bucket.name())))
                    .as(bucket.name())
                    .hasSize((int) rollUp.account().in(bucket));
        }
        assertThat(records(DataTable.FACILITIES).stream()
                        .mapToInt(one -> Integer.parseInt(one.get("entries")))
                        .sum())
                .isEqualTo(rollUp.facilities().stream()
                        .map(Facility::entries)
                        .mapToInt(List::size)
                        .sum());
        long answers = Stream.concat(
                        rollUp.declarations().stream(),
                        rollUp.duplicates().stream().map(RollUp.Duplicate::declaration))
                .mapToLong(one -> one.header().answers().size()
                        + one.header().companyAnswers().size())
                .sum();
        assertThat(records(DataTable.ANSWERS)).hasSize((int) answers).isNotEmpty();
        int findings = RESULT.assessments().stream()
                        .mapToInt(one -> one.findings().size())
                        .sum()
                + (int) FindingTable.ofTheRollUp(rollUp).count()
                + RESULT.program().warnings().size()
                + (int) RESULT.survey().stream()
                        .flatMap(FindingTable::ofTheSurvey)
                        .count()
                + RESULT.rcoi().findings().size();
        assertThat(records(DataTable.FINDINGS)).hasSize(findings).isNotEmpty();
    }

    @Test
    void every_field_has_the_type_that_the_package_gives() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataTable.writePackage(out);
        JsonNode resources = new ObjectMapper().readTree(out.toByteArray()).get("resources");
        assertThat(resources).hasSize(DataTable.values().length);
        for (JsonNode resource : resources) {
            DataTable table = DataTable.valueOf(resource.get("name").asText().toUpperCase(java.util.Locale.ROOT));
            assertThat(resource.get("path").asText()).isEqualTo(table.fileName());
            List<CSVRecord> records = records(table);
            List<String> names = new ArrayList<>();
            for (JsonNode field : resource.get("schema").get("fields")) {
                names.add(field.get("name").asText());
                assertThat(field.get("description").asText()).endsWith(".");
                records.forEach(one -> typed(
                        field.get("type").asText(), one.get(field.get("name").asText())));
            }
            assertThat(records.get(0).getParser().getHeaderNames()).isEqualTo(names);
        }
    }

    private static void typed(String type, String text) {
        if (text.isEmpty()) {
            return;
        }
        switch (type) {
            case "integer" -> Long.parseLong(text);
            case "number" -> assertThat(Double.parseDouble(text)).isBetween(0.0, 1.0);
            case "date" -> LocalDate.parse(text);
            case "boolean" -> assertThat(text).isIn("true", "false");
            default -> assertThat(type).isEqualTo("string");
        }
    }

    @Test
    void typed_rows_have_the_values_of_the_file() throws IOException {
        Map<String, Class<?>> types = Map.of(
                "string", String.class,
                "integer", Long.class,
                "number", Double.class,
                "date", LocalDate.class,
                "boolean", Boolean.class);
        for (DataTable table : DataTable.values()) {
            List<CSVRecord> records = records(table);
            List<List<Optional<Object>>> rows = table.rows(RESULT).toList();
            assertThat(rows).hasSameSizeAs(records);
            for (int i = 0; i < rows.size(); i++) {
                for (int column = 0; column < table.columns().size(); column++) {
                    Optional<Object> value = rows.get(i).get(column);
                    String type = table.columns().get(column).type();
                    value.ifPresent(one -> assertThat(one).isInstanceOf(types.get(type)));
                    if (!type.equals("string")) {
                        assertThat(records.get(i).get(column))
                                .isEqualTo(value.map(Object::toString).orElse(""));
                    }
                }
            }
        }
    }

    @Test
    void tables_refer_to_declarations_that_are_there() throws IOException {
        Set<String> numbers = new HashSet<>();
        records(DataTable.DECLARATIONS)
                .forEach(one -> assertThat(numbers.add(one.get("declaration"))).isTrue());
        for (DataTable table : List.of(DataTable.ENTRIES, DataTable.ANSWERS)) {
            assertThat(records(table)).allMatch(one -> numbers.contains(one.get("declaration")));
        }
    }
}
