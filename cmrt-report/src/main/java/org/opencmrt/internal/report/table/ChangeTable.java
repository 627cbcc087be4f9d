package org.opencmrt.internal.report.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opencmrt.diff.RollUpDiff;
import org.opencmrt.diff.RollUpDiff.Cause;
import org.opencmrt.diff.RollUpDiff.Change;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.rollup.Facility;

/** The changes since an earlier roll-up, with the reasons. */
final class ChangeTable {
    static final String NAME = "Changes";

    /** The title of the column that shows the changes to a row of another table. */
    static final String SINCE = "Since the earlier roll-up";

    private ChangeTable() {}

    /** The same table with the changes to each row's facility; unchanged if there is no earlier roll-up. */
    static <R> Table<R> addTo(Table<R> table, Optional<RollUpDiff> diff, Function<? super R, Facility> facility) {
        if (diff.isEmpty()) {
            return table;
        }
        Map<List<Object>, String> changes = diff.get().changes().stream()
                .filter(change -> !sentence(change).isEmpty())
                .collect(Collectors.toMap(
                        change -> key(change.metal().orElseThrow(), change.id(), change.about()),
                        ChangeTable::sentence,
                        (one, two) -> one + " " + two));
        return table.text(SINCE, 24, row -> {
            Smelter smelter = facility.apply(row).smelter();
            return changes.getOrDefault(key(smelter.metal(), smelter.id(), smelter.name()), "No change.");
        });
    }

    private static List<Object> key(Metal metal, Optional<SmelterId> id, String name) {
        return List.of(metal, id.<Object>map(known -> known).orElse(name));
    }

    /** The change to a facility that is in the current roll-up; empty for other changes. */
    private static String sentence(Change change) {
        return switch (change.kind()) {
            case FACILITY_ADDED -> "New.";
            case FACILITY_RENAMED -> "Formerly " + change.before().orElseThrow() + ".";
            case FACILITY_SUPPLIERS -> "Reported by different suppliers.";
            case STATUS_CHANGED ->
                "Status before: "
                        + change.before().orElseThrow().toLowerCase(Locale.ROOT).replace('_', ' ') + ".";
            default -> "";
        };
    }

    static Table<?> of(RollUpDiff diff) {
        Table<Change> table = Table.<Change>of(NAME, diff.changes())
                .text("What", 20, change -> TableWords.of(change.kind()))
                .maybe("Metal", 12, change -> change.metal().map(Metal::label))
                .text("About", 40, Change::about)
                .maybe("Id", 12, change -> change.id().map(SmelterId::value))
                .text("Question", 24, change -> TableWords.of(change.question()))
                .maybe("Before", 30, Change::before)
                .maybe("After", 30, Change::after)
                .text(
                        "Cause",
                        22,
                        change -> change.causes().stream().map(Cause::text).collect(Collectors.joining("; ")))
                .text("Reason", 60, Change::reason);
        return TableWords.at(table, change -> change.cells().stream().findFirst())
                .number("Cells", 8, change -> change.cells().size());
    }
}
