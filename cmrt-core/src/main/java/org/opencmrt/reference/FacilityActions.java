package org.opencmrt.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.opencmrt.internal.rules.ListRule;
import org.opencmrt.internal.table.Column;
import org.opencmrt.internal.table.ListKind;
import org.opencmrt.internal.table.ListTable;
import org.opencmrt.internal.text.DateText;
import org.opencmrt.internal.text.MetalNames;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;

/**
 * The company's actions for facilities, with owners and due dates, from a file that the company maintains. Reports
 * merge them with what suppliers reported. Several lines about one facility are combined. Immutable and thread-safe.
 */
public final class FacilityActions {
    private static final ListKind KIND = ListKind.of(
                    "list of actions",
                    List.of(Column.SMELTER_ID, Column.METAL, Column.ACTION, Column.OWNER, Column.DUE),
                    "A list of actions needs the columns smelter_id and action; metal, owner, and due are optional")
            .requiring(Column.SMELTER_ID)
            .requiring(Column.ACTION);

    private static final FacilityActions NONE = new FacilityActions("no list of actions", List.of(), List.of());

    private final String label;
    private final List<Planned> lines;
    private final List<Finding> findings;

    private FacilityActions(String label, List<Planned> lines, List<Finding> findings) {
        this.label = label;
        this.lines = List.copyOf(lines);
        this.findings = List.copyOf(findings);
    }

    /**
     * A line of the list.
     *
     * @param id the facility's id
     * @param metal the metal; empty for every metal of the facility
     * @param action the action; empty if the line has none
     * @param owner who is responsible; empty if the line does not name anyone
     * @param due the due date; empty if the line has no readable date
     * @param place file, sheet, and line, for messages
     */
    record Planned(
            SmelterId id,
            Optional<Metal> metal,
            Optional<String> action,
            Optional<String> owner,
            Optional<LocalDate> due,
            String place) {
        private boolean isAbout(Smelter smelter) {
            return smelter.id().equals(Optional.of(id))
                    && metal.filter(named -> !named.equals(smelter.metal())).isEmpty();
        }
    }

    /** No list, so no actions. */
    public static FacilityActions none() {
        return NONE;
    }

    /**
     * Reads a list from a file: CSV, a workbook, or an "Excel (XML)" export; see {@link #parse}.
     *
     * @throws IOException if the file cannot be read from the disk
     * @throws org.opencmrt.model.ListFormatException if it is not a table or lacks a required column
     */
    public static FacilityActions read(Path file) throws IOException {
        return parse(String.valueOf(file.getFileName()), ListTable.bytes(file));
    }

    /**
     * Reads a list from the bytes of such a file with the columns {@code smelter_id} and {@code action} and,
     * optionally, {@code metal}, {@code owner}, and {@code due}. A line without an id, with an unknown metal, or
     * without any content, and an unreadable date, are findings.
     *
     * @throws org.opencmrt.model.ListFormatException if it is not a table or lacks a required column
     */
    public static FacilityActions parse(String label, byte[] file) {
        ListTable table = KIND.read(label, file);
        List<Planned> lines = new ArrayList<>();
        List<Finding> findings = new ArrayList<>(table.findings());
        for (ListTable.Line row : table.lines()) {
            Optional<SmelterId> id = row.id(Column.SMELTER_ID);
            if (id.isEmpty()) {
                findings.add(ListRule.ACTION_ID_FORM.of("place", row.place()));
                continue;
            }
            Optional<Metal> metal = row.value(Column.METAL, MetalNames::read, ListRule.ACTION_METAL_UNKNOWN, findings);
            if (metal.isEmpty() && row.text(Column.METAL).isPresent()) {
                continue; // a misspelled metal would make the line apply to every metal of the facility
            }
            Optional<LocalDate> due =
                    row.value(Column.DUE, DateText::tryParse, ListRule.ACTION_DATE_UNREADABLE, findings);
            Planned line =
                    new Planned(id.get(), metal, row.text(Column.ACTION), row.text(Column.OWNER), due, row.place());
            if (line.action().isEmpty()
                    && line.owner().isEmpty()
                    && row.text(Column.DUE).isEmpty()) {
                findings.add(ListRule.ACTION_BLANK.of("place", row.place()));
            } else {
                lines.add(line);
            }
        }
        return new FacilityActions(label, lines, findings);
    }

    /** The label of the list: the file name. */
    public String label() {
        return label;
    }

    /** The actions for a facility, in the order of the list. */
    List<Planned> of(Smelter smelter) {
        return lines.stream().filter(line -> line.isAbout(smelter)).toList();
    }

    /** The reading findings, and a finding for each line that does not match any of the facilities. */
    public List<Finding> findings(Collection<Smelter> facilities) {
        List<Finding> all = new ArrayList<>(findings);
        for (Planned line : lines) {
            if (facilities.stream().noneMatch(line::isAbout)) {
                String metal =
                        line.metal().map(named -> " for " + named.label()).orElse("");
                all.add(ListRule.ACTION_NO_FACILITY.of("place", line.place(), "facility", line.id() + metal));
            }
        }
        return List.copyOf(all);
    }

    /** The actions for a facility in one text; empty if there are none. */
    public Optional<String> actions(Smelter smelter) {
        return joined(smelter, Planned::action);
    }

    /** The owners of a facility's actions in one text; empty if there are none. */
    public Optional<String> owners(Smelter smelter) {
        return joined(smelter, Planned::owner);
    }

    /** The earliest due date of a facility's actions; empty if none has a date. */
    public Optional<LocalDate> due(Smelter smelter) {
        return of(smelter).stream().map(Planned::due).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    private Optional<String> joined(Smelter smelter, Function<Planned, Optional<String>> part) {
        return of(smelter).stream()
                .map(part)
                .flatMap(Optional::stream)
                .distinct()
                .reduce((one, other) -> one + "; " + other);
    }

    /** Two lists are equal if their contents are equal. */
    @Override
    public boolean equals(Object other) {
        return other instanceof FacilityActions that
                && that.label.equals(label)
                && that.lines.equals(lines)
                && that.findings.equals(findings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(label, lines);
    }

    @Override
    public String toString() {
        return "FacilityActions[" + label + ", " + lines.size() + " lines]";
    }
}
