package org.opencmrt.program;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.AuditStatus;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Country;
import org.opencmrt.reference.OriginData.Origin;
import org.opencmrt.reference.StatusList;
import org.opencmrt.rollup.Facility;
import org.opencmrt.rollup.RollUpEntry;

/**
 * A reason to examine a facility more closely. A facility may have several.
 *
 * @param kind the kind of reason
 * @param facility the facility
 * @param what what was found and where, in a sentence
 * @param cells the cells in which suppliers report the facility or the fact; only the first {@link #CELLS} of them
 * @param allCells the total number of such cells
 */
public record RedFlag(Kind kind, Facility facility, String what, List<CellRef> cells, int allCells) {
    /** The maximum number of cells stored for a flag. */
    public static final int CELLS = 20;

    /** Copies the cells. */
    public RedFlag {
        cells = List.copyOf(cells);
    }

    /** The kinds of reasons, most serious first. */
    public enum Kind {
        /** The facility failed an audit. */
        FAILED_AUDIT(
                "failed an audit",
                "Ask its suppliers whether the facility is in products sold to you, and for evidence of corrective"
                        + " action or a plan to replace it."),
        /** The facility's material comes, or may come, from a covered country. */
        COVERED_ORIGIN(
                "sources from covered countries",
                "Carry out due diligence on the source and chain of custody. Ask for the mine or location of origin."),
        /** The facility is located in a covered country. */
        COVERED_LOCATION(
                "located in a covered country",
                "Carry out due diligence on the source and chain of custody. Check the facility's audit status."),
        /** The facility's material comes from an area on the user's CAHRA list. */
        CAHRA_ORIGIN(
                "sources from CAHRAs", "Assess the risks of that area, and ask for the mine or location of origin."),
        /** The facility is located in an area on the user's CAHRA list. */
        CAHRA_LOCATION("located in a CAHRA", "Assess the risks of that area, and check the facility's audit status."),
        /** An audit program no longer lists the facility. */
        LEFT_LIST(
                "left the list",
                "Check the audit program's current list, and ask its suppliers why the facility is no longer on it."),
        /** Only one of several suppliers reports the facility. */
        ONE_SUPPLIER(
                "named by one supplier only",
                "Ask the supplier to confirm the facility and its place in the supply chain.");

        private final String label;
        private final String action;

        Kind(String label, String action) {
            this.label = label;
            this.action = action;
        }

        /** The reason in words: {@code failed an audit}. */
        public String label() {
            return label;
        }

        /** The recommended action, in whole sentences. */
        public String action() {
            return action;
        }
    }

    static List<RedFlag> of(ProgramResult result) {
        Finder finder = new Finder(result);
        return result.rollUp().facilities().stream()
                .flatMap(facility -> finder.flags(facility).stream())
                .sorted(Comparator.comparing(RedFlag::kind).thenComparing(RedFlag::facility, Facility.ORDER))
                .toList();
    }

    /** Finds the red flags. */
    private static final class Finder {
        private final ProgramResult result;
        private final Set<Country> areas;
        private final boolean severalSuppliers;

        Finder(ProgramResult result) {
            this.result = result;
            ConflictMineralsProgram program = result.program();
            this.areas = program.cahras()
                    .map(list -> program.asOf().map(list::on).orElseGet(list::current))
                    .orElse(Set.of());
            // If only one supplier declared anything, this flag would be meaningless.
            this.severalSuppliers = result.rollUp().suppliers().size() > 1;
        }

        List<RedFlag> flags(Facility facility) {
            List<RedFlag> flags = new ArrayList<>();
            audit(facility, flags);
            location(facility, flags);
            origin(facility, flags);
            if (severalSuppliers && facility.suppliers().size() == 1) {
                flags.add(flag(Kind.ONE_SUPPLIER, facility, "One supplier reported it."));
            }
            return flags;
        }

        private void audit(Facility facility, List<RedFlag> flags) {
            Optional<AuditStatus> status = result.status(facility);
            Optional<AuditClass> audited = status.map(AuditStatus::auditClass);
            String listed = status.map(known -> "Listed as " + known.word()
                            + known.scheme().map(scheme -> " by " + scheme).orElse("")
                            + known.listDate().map(day -> ", " + day).orElse("") + ".")
                    .orElse("");
            List<StatusList> without = result.laterListsWithout(facility.smelter());
            if (audited.equals(Optional.of(AuditClass.NON_CONFORMANT))) {
                flags.add(flag(Kind.FAILED_AUDIT, facility, listed));
            }
            if (!without.isEmpty()) {
                StatusList first = without.get(0);
                flags.add(flag(
                        Kind.LEFT_LIST,
                        facility,
                        listed + " Not on the later list " + first.label()
                                + first.date().map(day -> ", " + day).orElse("") + "."));
            } else if (audited.filter(Set.of(AuditClass.NOT_ELIGIBLE, AuditClass.EXPIRED)::contains)
                    .isPresent()) {
                flags.add(flag(Kind.LEFT_LIST, facility, listed));
            }
        }

        private void location(Facility facility, List<RedFlag> flags) {
            facility.country().ifPresent(country -> {
                if (country.isCovered()) {
                    flags.add(flag(Kind.COVERED_LOCATION, facility, "Located in " + country.name() + "."));
                }
                if (areas.contains(country)) {
                    flags.add(flag(Kind.CAHRA_LOCATION, facility, "Located in " + country.name() + "."));
                }
            });
        }

        private void origin(Facility facility, List<RedFlag> flags) {
            Optional<Origin> origin =
                    result.program().origins().of(facility.smelter()).filter(data -> !data.isUnknown());
            Map<CellRef, Set<Country>> mines = facility.minesByCell();
            sourcing(Kind.COVERED_ORIGIN, facility, origin.filter(Origin::isCovered), mines, Country::isCovered, flags);
            sourcing(
                    Kind.CAHRA_ORIGIN,
                    facility,
                    origin.filter(data -> data.countries().stream().anyMatch(areas::contains)),
                    mines,
                    areas::contains,
                    flags);
        }

        private static void sourcing(
                Kind kind,
                Facility facility,
                Optional<Origin> origin,
                Map<CellRef, Set<Country>> mines,
                Predicate<Country> isMeant,
                List<RedFlag> flags) {
            List<CellRef> cells = mines.entrySet().stream()
                    .filter(mine -> mine.getValue().stream().anyMatch(isMeant))
                    .map(Map.Entry::getKey)
                    .toList();
            if (cells.isEmpty() && origin.isEmpty()) {
                return;
            }
            Stream<String> data = origin.stream()
                    .map(known -> "Origin data: " + known.text() + " (" + String.join("; ", known.places()) + ").");
            Stream<String> reported = cells.isEmpty()
                    ? Stream.empty()
                    : Stream.of(mines.values().stream()
                            .flatMap(Set::stream)
                            .filter(isMeant)
                            .distinct()
                            .sorted()
                            .map(Country::name)
                            .collect(Collectors.joining(", ", "Suppliers name mines in ", ".")));
            String what = Stream.concat(data, reported).collect(Collectors.joining(" "));
            flags.add(
                    cells.isEmpty()
                            ? flag(kind, facility, what)
                            : new RedFlag(
                                    kind,
                                    facility,
                                    what,
                                    cells.stream().limit(CELLS).toList(),
                                    cells.size()));
        }

        private static RedFlag flag(Kind kind, Facility facility, String what) {
            List<RollUpEntry> entries = facility.entries();
            return new RedFlag(
                    kind,
                    facility,
                    what,
                    entries.stream().limit(CELLS).map(RollUpEntry::cell).toList(),
                    entries.size());
        }
    }
}
