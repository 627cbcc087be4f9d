package org.opencmrt.reference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opencmrt.internal.table.SheetTable;
import org.opencmrt.internal.text.MetalNames;
import org.opencmrt.internal.text.NameKey;
import org.opencmrt.internal.text.NameText;
import org.opencmrt.model.Country;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.Severity;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;

/** Makes reference entries of a table whose header is found by its words. */
final class TableReader {
    private static final int HEADER_WITHIN_LINES = 40;

    /**
     * What a table gives.
     *
     * @param entries its entries in the order of the table
     * @param formerIds ids that it says were replaced, with the id that took their place
     * @param removed facilities that it says are no longer listed
     * @param findings what is odd about its lines
     */
    record Result(
            List<ReferenceEntry> entries,
            Map<SmelterId, SmelterId> formerIds,
            List<Smelter> removed,
            List<Finding> findings) {}

    /** How lists of revisions say that a facility is listed no more. */
    private static final Pattern REMOVAL =
            Pattern.compile("\\b(?:removed|removal|remove|delisted|deleted|withdrawn|inactive|no longer listed)\\b");

    private final SheetTable table;
    private final List<ReferenceEntry> entries = new ArrayList<>();
    private final Map<SmelterId, SmelterId> formerIds = new HashMap<>();
    private final List<Smelter> removed = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private Map<TableColumn, Integer> columns = Map.of();
    private Map<String, Integer> metalCounts = Map.of();

    private TableReader(SheetTable table) {
        this.table = table;
    }

    /**
     * Reads a table.
     *
     * @throws ReferenceListException when no line is a header with the columns that are needed
     */
    static Result read(SheetTable table) {
        return new TableReader(table).read();
    }

    /** True when some line near the top names the columns that are needed. */
    static boolean hasHeader(SheetTable table) {
        return new TableReader(table).header().isPresent();
    }

    private Result read() {
        int header = header().orElseThrow(this::noHeader);
        List<SheetTable.Line> lines =
                table.lines().subList(header + 1, table.lines().size());
        metalCounts = new HashMap<>();
        lines.forEach(line -> metalText(line).ifPresent(text -> metalCounts.merge(text, 1, Integer::sum)));
        lines.forEach(this::line);
        return new Result(List.copyOf(entries), Map.copyOf(formerIds), List.copyOf(removed), List.copyOf(findings));
    }

    private Optional<Integer> header() {
        for (int at = 0; at < Math.min(HEADER_WITHIN_LINES, table.lines().size()); at++) {
            Map<TableColumn, Integer> found = columns(table.lines().get(at));
            if (found.containsKey(TableColumn.METAL) && found.containsKey(TableColumn.STANDARD_NAME)) {
                columns = found;
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static Map<TableColumn, Integer> columns(SheetTable.Line line) {
        Map<TableColumn, Integer> found = new EnumMap<>(TableColumn.class);
        line.cells().keySet().stream()
                .sorted()
                .forEach(column -> TableColumn.of(line.cells().get(column))
                        .ifPresent(meaning -> found.putIfAbsent(meaning, column)));
        if (!found.containsKey(TableColumn.STANDARD_NAME) && found.containsKey(TableColumn.LOOKUP_NAME)) {
            found.put(TableColumn.STANDARD_NAME, found.get(TableColumn.LOOKUP_NAME));
        }
        return found;
    }

    private ReferenceListException noHeader() {
        SheetTable.Line best = new SheetTable.Line(1, Map.of());
        for (SheetTable.Line line : table.lines()
                .subList(0, Math.min(HEADER_WITHIN_LINES, table.lines().size()))) {
            if (best.cells().isEmpty() || columns(line).size() > columns(best).size()) {
                best = line;
            }
        }
        List<String> missing = new ArrayList<>();
        if (!columns(best).containsKey(TableColumn.METAL)) {
            missing.add("metal");
        }
        if (!columns(best).containsKey(TableColumn.STANDARD_NAME)) {
            missing.add("standard_name");
        }
        List<String> found =
                best.cells().keySet().stream().sorted().map(best.cells()::get).toList();
        return ReferenceListException.missing(
                table.file() + table.sheet().map(s -> "!" + s).orElse(""), missing, found);
    }

    private void line(SheetTable.Line line) {
        Optional<String> name = text(line, TableColumn.STANDARD_NAME).or(() -> text(line, TableColumn.LOOKUP_NAME));
        Optional<Metal> metal = metalText(line).flatMap(text -> metal(text));
        if (name.isPresent() && NameKey.of(name.get()).isNoName()) {
            return; // "Smelter not listed" and the like, which lists carry for their drop-downs
        }
        if (metal.isEmpty() || name.isEmpty()) {
            String what = metal.isEmpty() ? "no metal that is known" : "no name";
            find(
                    line,
                    "REFERENCE_ROW_INCOMPLETE",
                    Severity.WARNING,
                    "the line has " + what + " ('"
                            + String.join("', '", line.cells().values()) + "'); it was left out. Complete the line");
            return;
        }
        Optional<SmelterId> printed = id(line, text(line, TableColumn.ID));
        Optional<SmelterId> successor = text(line, TableColumn.NEW_ID).flatMap(SmelterId::tryParse);
        printed.filter(old -> successor.filter(id -> !id.equals(old)).isPresent())
                .ifPresent(old -> formerIds.put(old, successor.get()));
        Smelter smelter = new Smelter(
                successor.or(() -> printed),
                metal.get(),
                name.get(),
                text(line, TableColumn.COUNTRY).flatMap(Country::tryParse),
                text(line, TableColumn.COUNTRY),
                text(line, TableColumn.CITY),
                text(line, TableColumn.STATE));
        if (successor.isEmpty() && isRemoval(line)) {
            removed.add(smelter);
        } else {
            add(line, smelter);
        }
    }

    private boolean isRemoval(SheetTable.Line line) {
        return text(line, TableColumn.CHANGE)
                .filter(change -> REMOVAL.matcher(NameText.normalize(change)).find())
                .isPresent();
    }

    private void add(SheetTable.Line line, Smelter smelter) {
        String lookupName = text(line, TableColumn.LOOKUP_NAME).orElse(smelter.name());
        entries.add(new ReferenceEntry(smelter, lookupName, table.cell(line)));
        for (String alias : text(line, TableColumn.ALIASES).orElse("").split("[;|\\n]")) {
            if (!alias.isBlank()) {
                entries.add(new ReferenceEntry(smelter, alias.strip(), table.cell(line)));
            }
        }
        for (String former : text(line, TableColumn.FORMER_IDS).orElse("").split("[;|,\\s]+")) {
            SmelterId.tryParse(former).ifPresent(old -> smelter.id().ifPresent(id -> formerIds.put(old, id)));
        }
    }

    private Optional<SmelterId> id(SheetTable.Line line, Optional<String> text) {
        Optional<SmelterId> id = text.flatMap(SmelterId::tryParse);
        if (text.isPresent() && id.isEmpty() && !NameKey.of(text.get()).isNoName()) {
            find(
                    line,
                    "REFERENCE_ID_INVALID",
                    Severity.WARNING,
                    "'" + text.get()
                            + "' is no smelter id; the facility is kept without one. Correct the id: CID and six digits");
        }
        return id;
    }

    private Optional<String> metalText(SheetTable.Line line) {
        return text(line, TableColumn.METAL);
    }

    // A published annex may hold fragments in its metal cells. A metal that no template asks about by name is believed
    // when the list has it more than once, or is nothing but letters.
    private Optional<Metal> metal(String text) {
        Optional<Metal> known = MetalNames.known(text)
                .or(() -> Optional.of(MetalNames.named(text))
                        .filter(named -> named.size() == 1)
                        .map(named -> named.get(0)));
        boolean believable = metalCounts.getOrDefault(text, 0) > 1 || text.length() > 4;
        boolean plain = text.chars().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '-' || c == '_');
        return known.or(() -> believable && plain ? Metal.tryParse(text) : Optional.empty());
    }

    private Optional<String> text(SheetTable.Line line, TableColumn column) {
        return Optional.ofNullable(columns.get(column)).map(line.cells()::get);
    }

    private void find(SheetTable.Line line, String rule, Severity severity, String message) {
        String text = table.at(line) + ": " + message;
        findings.add(table.cell(line)
                .map(cell -> Finding.at(cell, rule, severity, text))
                .orElseGet(() -> Finding.of(rule, severity, text)));
    }
}
