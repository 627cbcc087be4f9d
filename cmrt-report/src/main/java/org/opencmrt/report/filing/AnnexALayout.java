package org.opencmrt.report.filing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.opencmrt.internal.report.FacilityList;
import org.opencmrt.internal.report.document.Block;
import org.opencmrt.model.Metal;

/**
 * The layout of Annex A: its columns and the grouping of facilities. Filings differ in both.
 *
 * @param columns the columns, in order; at least one
 * @param grouping how the list is divided in formats for people; formats for programs always have one table
 */
public record AnnexALayout(List<Column> columns, Grouping grouping) {
    /** Copies the columns. */
    public AnnexALayout {
        columns = columns.stream().distinct().toList();
        Objects.requireNonNull(grouping, "grouping");
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("an annex needs at least one column, such as SMELTER");
        }
    }

    /** A column of the list. */
    public enum Column {
        /** The metal. */
        METAL("metal", "Metal", row -> row.metal().label()),
        /** The standard name. */
        SMELTER("smelter", "Smelter or refiner", FacilityList.Row::smelter),
        /** The country in which it is located. */
        COUNTRY("country", "Country", FacilityList.Row::country),
        /** The identifier. */
        ID("smelter_id", "ID", FacilityList.Row::id),
        /** The status word. */
        STATUS("status", "Status", FacilityList.Row::status),
        /** The number of suppliers that reported it, or their names if the annex shows them. */
        SUPPLIERS("suppliers", "Suppliers", FacilityList.Row::suppliersText),
        /** The city. */
        CITY("city", "City", FacilityList.Row::city),
        /** The state or province. */
        STATE("state", "State or province", FacilityList.Row::state),
        /** The audit program of the status. */
        SCHEME("scheme", "Audit program", FacilityList.Row::scheme),
        /** The date of the status list. */
        STATUS_DATE("status_date", "Status as of", FacilityList.Row::statusDate),
        /** The origins of its material in the user's origin data. */
        ORIGINS("origins", "Origins of material", FacilityList.Row::origins),
        /** Whether it is reported only in company-level declarations. */
        COMPANY_LEVEL_ONLY("company_level_only", "Company level only", row -> row.companyLevelOnly() ? "yes" : "no");

        private final String field;
        private final String label;

        @SuppressWarnings("ImmutableEnumChecker") // a function of a row, without state
        private final Function<FacilityList.Row, Object> value;

        /** @param value its text for a facility, or an {@link Optional} */
        Column(String field, String label, Function<FacilityList.Row, Object> value) {
            this.field = field;
            this.label = label;
            this.value = value;
        }

        /** The column name in CSV and on the command line. */
        public String field() {
            return field;
        }

        /** The column title for people. */
        public String label() {
            return label;
        }

        /** The kind of its content. */
        Block.Kind kind() {
            return this == SMELTER ? Block.Kind.HEADING : this == SUPPLIERS ? Block.Kind.NUMBER : Block.Kind.TEXT;
        }

        /** The text of its cell for a facility; empty if it is not known. */
        String cell(FacilityList.Row row) {
            Object found = value.apply(row);
            Optional<?> known = found instanceof Optional<?> maybe ? maybe : Optional.of(found);
            return known.map(Object::toString).orElse("");
        }

        /** The column with a name as in {@link #field}, ignoring case; empty if there is none. */
        public static Optional<Column> tryParse(String name) {
            return Stream.of(values())
                    .filter(column -> column.field.equalsIgnoreCase(name.strip()))
                    .findFirst();
        }
    }

    /** The division of facilities into tables. */
    public enum Grouping {
        /** One table. */
        NONE(row -> ""),
        /** A table for each mineral. */
        MINERAL(row -> row.metal().label()),
        /** A table for each status word. */
        STATUS(FacilityList.Row::status);

        @SuppressWarnings("ImmutableEnumChecker") // a function of a row, without state
        private final Function<FacilityList.Row, String> group;

        Grouping(Function<FacilityList.Row, String> group) {
            this.group = group;
        }

        /** The group of a facility; an empty text if there are no groups. */
        String group(FacilityList.Row row) {
            return group.apply(row);
        }

        /** The groups in the order of the annex: its metals, or its status words. */
        List<String> groups(AnnexA annex) {
            return switch (this) {
                case NONE -> List.of("");
                case MINERAL ->
                    annex.facilities().counts().keySet().stream()
                            .map(Metal::label)
                            .toList();
                case STATUS -> List.copyOf(annex.facilities().definitions().keySet());
            };
        }
    }

    /** Metal, smelter, country, id, status, and suppliers in one table. */
    public static AnnexALayout standard() {
        return new AnnexALayout(
                List.of(Column.METAL, Column.SMELTER, Column.COUNTRY, Column.ID, Column.STATUS, Column.SUPPLIERS),
                Grouping.NONE);
    }

    /** The same layout with other columns. */
    public AnnexALayout withColumns(List<Column> newColumns) {
        return new AnnexALayout(newColumns, grouping);
    }

    /** The same layout with another grouping. */
    public AnnexALayout groupedBy(Grouping newGrouping) {
        return new AnnexALayout(columns, newGrouping);
    }
}
