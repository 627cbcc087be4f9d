package org.opencmrt.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opencmrt.internal.layout.SheetLayout;
import org.opencmrt.internal.rules.ReadRule;
import org.opencmrt.internal.text.MetalNames;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredSmelter.Column;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.DeclaredText.Origin;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SmelterId;

/**
 * Reads the rows of the smelter list as Excel would show them, and classifies each with the workbook's own look-up
 * sheet.
 *
 * <p>A supplier either types an id, and formulas fill in metal, name, and country; or types or picks metal and name,
 * replacing the formulas. A program that does not calculate leaves formulas without values, or with outdated ones. In
 * that case, this class looks up the values.
 */
final class SmelterRowReader {
    /** Columns in which a value makes the row count as an entry, even if a formula shows the value. */
    private static final Set<Column> TELLING =
            EnumSet.of(Column.ID_INPUT, Column.METAL, Column.LOOKUP_NAME, Column.NAME, Column.COUNTRY);

    /** Columns with information about a smelter. If all of them are blank, the row does not describe a smelter. */
    private static final Set<Column> NAMING = EnumSet.of(Column.ID, TELLING.toArray(Column[]::new));

    /**
     * Columns that show the number 0 if the look-up sheet has an empty cell. A 0 is never a valid value in these
     * columns.
     */
    private static final Set<Column> MAY_SHOW_ZERO =
            EnumSet.of(Column.ID, Column.ID_SOURCE, Column.STREET, Column.CITY, Column.STATE);

    /** Columns with a value only if the look-up sheet contains the entry. */
    private static final Set<Column> BESIDE_SPECIAL = EnumSet.of(Column.COUNTRY, MAY_SHOW_ZERO.toArray(Column[]::new));

    /**
     * The maximum number of candidates that a message lists. Otherwise, each row of a long list would repeat a long
     * message.
     */
    private static final int MAX_SHOWN = 10;

    /** The columns that the formulas fill for an id. */
    private static final List<Column> BY_ID = List.of(Column.METAL, Column.LOOKUP_NAME);

    /** The columns that the formulas fill for a metal and a name. */
    private static final List<Column> BY_NAME = LookupReader.SHOWN.stream()
            .filter(column -> !BY_ID.contains(column))
            .toList();

    /** The columns that the formulas fill in a sheet whose rows are otherwise read as stored. */
    private static final List<Column> BY_NAME_AS_STORED =
            List.of(Column.NAME, Column.COUNTRY, Column.ID, Column.ID_SOURCE);

    private final ListSheet<Column> sheet;
    private final LookupIndex lookup;
    private final List<Metal> fixedMetals;
    private final List<Finding> findings;

    /**
     * Creates a reader of one sheet.
     *
     * @param fixedMetals the metals of the template; empty if suppliers name the metals
     * @param findings receives the findings
     */
    SmelterRowReader(ListSheet<Column> sheet, LookupIndex lookup, List<Metal> fixedMetals, List<Finding> findings) {
        this.sheet = sheet;
        this.lookup = lookup;
        this.fixedMetals = fixedMetals;
        this.findings = findings;
    }

    /** True if a row with these texts was filled in and identifies a smelter. */
    private boolean isEntry(Map<Column, DeclaredText> texts) {
        boolean needsMore = sheet.is(SheetLayout.ROWS_AS_STORED);
        return needsMore ? texts.keySet().stream().anyMatch(NAMING::contains) : isFilled(texts);
    }

    private static String details(Map<Column, DeclaredText> texts) {
        return texts.values().stream().map(DeclaredText::text).limit(3).collect(Collectors.joining(", "));
    }

    /** True if a row with these texts was filled in. */
    private static boolean isFilled(Map<Column, DeclaredText> texts) {
        return texts.entrySet().stream()
                .anyMatch(cell -> cell.getValue().origin() == Origin.TYPED || TELLING.contains(cell.getKey()));
    }

    /** Removes zeros that were pasted as values. The formulas show them if a cell of the look-up sheet is blank. */
    private void withoutZeros(Map<Column, DeclaredText> texts) throws WorkbookException {
        if (sheet.has(Column.ID_INPUT)) {
            for (Column column : MAY_SHOW_ZERO) {
                DeclaredText text = texts.get(column);
                if (text != null && text.text().equals("0") && sheet.isZero(text)) {
                    texts.remove(column);
                }
            }
        }
    }

    List<DeclaredSmelter> read() throws WorkbookException {
        List<DeclaredSmelter> rows = new ArrayList<>();
        List<ListRow<Column>> read = sheet.read(SmelterRowReader::isFilled, lookup, findings);
        for (int i = 0; i < read.size(); i++) {
            ListRow<Column> row =
                    read.set(i, null); // a list may fill most of the memory, so its rows are released one by one
            Map<Column, DeclaredText> texts = row.texts();
            withoutZeros(texts);
            if (isEntry(texts)) {
                rows.add(new Row(row).read());
            } else if (isFilled(texts)) {
                find(sheet.first(row.number()), ReadRule.READ_ROW_WITHOUT_SMELTER.of("details", details(texts)));
            }
        }
        return rows;
    }

    /**
     * Adds a finding. Findings quote texts, and there may be one for each row, so their length is limited like that of
     * texts.
     */
    private void find(CellRef at, Finding finding) throws WorkbookException {
        sheet.note(finding.message());
        findings.add(finding.at(at));
    }

    /** One row while it is interpreted. */
    private final class Row {
        private final int number;
        private final Map<Column, DeclaredText> texts;
        private final boolean isExplained;

        Row(ListRow<Column> row) {
            this.number = row.number();
            this.texts = row.texts();
            this.isExplained = row.explained();
        }

        DeclaredSmelter read() throws WorkbookException {
            Entry entry = judge();
            Optional<Metal> metal = metal();
            if (metal.isEmpty() && texts.containsKey(Column.METAL)) {
                ReadRule rule = ReadRule.READ_METAL_UNKNOWN;
                String problem = unclearMetal(text(Column.METAL).orElse(""));
                String hint = name().filter(name -> entry == Entry.UNRESOLVED)
                        .filter(name -> !lookup.metalsOf(name).isEmpty())
                        .map(name -> rule.words("hint", "name", name, "metals", labels(lookup.metalsOf(name))))
                        .orElse("");
                warn(Column.METAL, rule.of("problem", problem, "hint", hint));
            }
            return new DeclaredSmelter(
                    number,
                    sheet.first(number, texts),
                    entry,
                    metal,
                    text(Column.COUNTRY).flatMap(Country::tryParse),
                    texts);
        }

        private Entry judge() throws WorkbookException {
            if (lookup.isEmpty()) {
                return special().orElse(Entry.FREE_TEXT);
            }
            Optional<String> typedId = typedId();
            if (typedId.isEmpty()) {
                Optional<Entry> special = special();
                return special.isPresent() ? judgeSpecial(special.get()) : judgeByName();
            }
            Optional<LookupIndex.Line> byId = SmelterId.tryParse(typedId.get()).flatMap(lookup::byId);
            return byId.isPresent() ? judgeById(byId.get()) : judgeUnknownId(typedId.get());
        }

        /**
         * The id that identifies the row: the one typed into the input column or, in templates without such a column,
         * the one typed into the id column.
         */
        private Optional<String> typedId() {
            return idColumn() == Column.ID_INPUT ? text(Column.ID_INPUT) : typed(Column.ID);
        }

        private Column idColumn() {
            return sheet.has(Column.ID_INPUT) ? Column.ID_INPUT : Column.ID;
        }

        private Entry judgeById(LookupIndex.Line line) throws WorkbookException {
            String id = line.smelter().id().map(SmelterId::value).orElse("");
            ReadRule rule = ReadRule.READ_ENTRY_CONTRADICTORY;
            Optional<String> otherMetal = typed(Column.METAL)
                    .flatMap(this::metalOf)
                    .filter(metal -> !metal.equals(line.smelter().metal()))
                    .map(Metal::label);
            if (otherMetal.isPresent()) {
                Finding finding = rule.say("metal", "id", id, "facility", describe(line), "metal", otherMetal.get());
                return contradictory(Column.METAL, finding, line);
            }
            Optional<String> name = typed(Column.LOOKUP_NAME);
            List<LookupIndex.Line> byName = linesOfMetal(line, name);
            Optional<LookupIndex.Line> agreeing =
                    byName.stream().filter(other -> isSame(line, other)).findFirst();
            if (name.isPresent()
                    && agreeing.isEmpty()
                    && (!byName.isEmpty() || SpecialNames.read(name.get()).isPresent())) {
                String other = byName.isEmpty() ? "'" + name.get() + "'" : describe(byName.get(0));
                Finding finding = rule.of("id", id, "facility", describe(line), "other", other);
                return contradictory(Column.LOOKUP_NAME, finding, line);
            }
            List<LookupIndex.Line> byOwnName = linesOfMetal(line, typed(Column.NAME));
            if (!byOwnName.isEmpty() && byOwnName.stream().noneMatch(other -> isSame(line, other))) {
                String other = describe(byOwnName.get(0));
                Finding finding = rule.of("id", id, "facility", describe(line), "other", other);
                return contradictory(Column.NAME, finding, line);
            }
            if (name.isPresent() && agreeing.isEmpty()) {
                warn(
                        Column.LOOKUP_NAME,
                        ReadRule.READ_NAME_NOT_IN_LOOKUP.of(
                                "problem", whereNameIs(name.get()), "id", id, "facility", describe(line)));
            }
            return judgeOvertypedId(agreeing.orElse(line));
        }

        private List<LookupIndex.Line> linesOfMetal(LookupIndex.Line line, Optional<String> name) {
            return name.map(known -> lookup.byName(line.smelter().metal(), known))
                    .orElse(List.of());
        }

        private static boolean isSame(LookupIndex.Line line, LookupIndex.Line other) {
            return line.smelter().id().equals(other.smelter().id());
        }

        private Entry judgeUnknownId(String typedId) throws WorkbookException {
            forgetCalculated();
            Optional<LookupIndex.Line> byName = onlyLine(name());
            if (byName.isPresent()) {
                show(byName.get());
            }
            Optional<Entry> special = byName.isPresent() ? Optional.empty() : special();
            ReadRule rule = ReadRule.READ_ID_UNCLEAR;
            String taken = byName.map(line -> rule.words("byName", "facility", describe(line)))
                    .or(() -> special.map(entry -> rule.words(
                            "special", "name", text(Column.LOOKUP_NAME).get())))
                    .orElseGet(() -> rule.words("unresolved"));
            warn(idColumn(), wrongId(typedId, taken));
            return byName.isPresent() ? Entry.LISTED : special.orElse(Entry.UNRESOLVED);
        }

        /** The finding for a text in an id cell that is not an id. */
        private Finding wrongId(String text, String taken) {
            List<SmelterId> ids = IdsInText.of(text);
            ReadRule rule = ReadRule.READ_ID_UNCLEAR;
            if (SmelterId.tryParse(text).isPresent()) {
                return ReadRule.READ_ID_NOT_IN_LOOKUP.of("text", text, "taken", taken);
            }
            if (ids.size() > 1) {
                return rule.say("several", "text", text, "count", ids.size(), "taken", taken);
            }
            String hint = ids.stream()
                    .flatMap(id -> lookup.byId(id).stream())
                    .findFirst()
                    .map(line -> rule.words("hint", "facility", describe(line)))
                    .orElse("");
            return rule.of("text", text, "hint", hint, "taken", taken);
        }

        private Entry judgeByName() throws WorkbookException {
            Optional<String> name = name();
            Optional<Metal> metal = metal();
            List<LookupIndex.Line> lines = lines(name);
            if (lines.size() == 1) {
                return judgeOvertypedId(lines.get(0));
            }
            Optional<LookupIndex.Line> typed = ofTypedId(lines);
            if (typed.isPresent()) {
                return judgeOvertypedId(typed.get());
            }
            if (lines.size() > 1) {
                warn(
                        Column.LOOKUP_NAME,
                        ReadRule.READ_ENTRY_AMBIGUOUS.of("name", name.get(), "facilities", candidates(lines)));
                forgetUnlessShared(lines);
                return Entry.AMBIGUOUS;
            }
            if (metal.isPresent() && isIdCalculated(metal.get())) {
                return Entry.LISTED;
            }
            if (name.isEmpty()) {
                ReadRule rule = ReadRule.READ_ENTRY_UNRESOLVED;
                Optional<String> onlyId = typed(Column.ID);
                warn(
                        onlyId.isPresent() ? Column.ID : Column.METAL,
                        onlyId.map(id -> rule.say("onlyId", "id", id)).orElseGet(() -> rule.say("blank")));
            } else if (lookup.metalsOf(name.get()).isEmpty()) {
                warn(Column.LOOKUP_NAME, ReadRule.READ_ENTRY_UNRESOLVED.of("problem", whereNameIs(name.get())));
            } else if (metal.isPresent() || !texts.containsKey(Column.METAL)) {
                String where = whereNameIs(name.get());
                ReadRule rule = ReadRule.READ_NAME_UNDER_OTHER_METAL;
                warn(
                        Column.METAL,
                        metal.map(said -> rule.of("problem", where, "metal", said.label()))
                                .orElseGet(() -> rule.say("none", "problem", where)));
            }
            show(BY_NAME, Optional.empty());
            return Entry.UNRESOLVED;
        }

        /** Of several facilities with the same name, the one whose id was typed over the formula of the id column. */
        private Optional<LookupIndex.Line> ofTypedId(List<LookupIndex.Line> lines) {
            Optional<SmelterId> id = typed(Column.ID).flatMap(SmelterId::tryParse);
            return lines.stream()
                    .filter(line -> id.isPresent() && line.smelter().id().equals(id))
                    .findFirst();
        }

        /**
         * True if rows are read as stored, and the formulas show the id of a facility of this metal. They know aliases
         * that are only on a hidden sheet.
         */
        private boolean isIdCalculated(Metal metal) {
            return sheet.is(SheetLayout.ROWS_AS_STORED)
                    && Optional.ofNullable(texts.get(Column.ID))
                            .filter(id -> id.origin() == Origin.CALCULATED)
                            .flatMap(id -> SmelterId.tryParse(id.text()))
                            .flatMap(lookup::byId)
                            .filter(line -> line.smelter().metal().equals(metal))
                            .isPresent();
        }

        /** A phrase that states whether the look-up sheet contains a name. */
        private String whereNameIs(String name) {
            Set<Metal> metals = lookup.metalsOf(name);
            ReadRule rule = ReadRule.READ_ENTRY_UNRESOLVED;
            if (!metals.isEmpty()) {
                return rule.words("elsewhere", "name", name, "metals", labels(metals));
            }
            return SmelterId.tryParse(name)
                    .map(id -> rule.words("isId", "id", id))
                    .orElseGet(() -> rule.words("notThere", "name", name));
        }

        /**
         * Classifies a special entry, which does not name a facility. The look-up finds nothing for it, so the formulas
         * show nothing.
         */
        private Entry judgeSpecial(Entry special) throws WorkbookException {
            if (sheet.is(SheetLayout.ROWS_AS_STORED)) {
                return special;
            }
            Optional<LookupIndex.Line> ownName = onlyLine(text(Column.NAME));
            boolean stale = texts.entrySet()
                    .removeIf(cell -> cell.getValue().origin() == Origin.CALCULATED
                            && BESIDE_SPECIAL.contains(cell.getKey())
                            && !showsNothing(cell.getValue().text())
                            && !ownName.flatMap(line -> shownBesideSpecial(line, cell.getKey()))
                                    .equals(Optional.of(cell.getValue().text())));
            if (stale) {
                noteStale(ReadRule.READ_LOOKUP_STALE.say("none"));
            }
            return special;
        }

        private String candidates(List<LookupIndex.Line> lines) {
            String shown = lines.stream().limit(MAX_SHOWN).map(this::describe).collect(Collectors.joining(" and for "));
            int more = lines.size() - MAX_SHOWN;
            return more <= 0 ? shown : ReadRule.READ_ENTRY_AMBIGUOUS.words("more", "facilities", shown, "count", more);
        }

        /** Classifies a row in which the identification column, which the look-up fills, may have been overwritten. */
        private Entry judgeOvertypedId(LookupIndex.Line line) throws WorkbookException {
            Optional<String> typed = sheet.has(Column.ID_INPUT) ? typed(Column.ID) : Optional.empty();
            Optional<SmelterId> other = typed.flatMap(SmelterId::tryParse)
                    .filter(id -> !line.smelter().id().equals(Optional.of(id)));
            Optional<LookupIndex.Line> otherLine = other.flatMap(lookup::byId);
            if (otherLine.isPresent()) {
                warn(
                        Column.ID,
                        ReadRule.READ_ENTRY_CONTRADICTORY.say(
                                "typed", "facility", describe(line), "other", describe(otherLine.get())));
                return Entry.CONTRADICTORY;
            }
            if (typed.isPresent()
                    && !typed.flatMap(SmelterId::tryParse).equals(line.smelter().id())) {
                warn(Column.ID, ReadRule.READ_ID_OVERTYPED.of("text", typed.get(), "facility", describe(line)));
            }
            if (typed.isPresent()) {
                texts.remove(Column.ID);
            }
            show(line);
            return Entry.LISTED;
        }

        /** The only line for the row's metal and a name. */
        private Optional<LookupIndex.Line> onlyLine(Optional<String> name) {
            List<LookupIndex.Line> lines = lines(name);
            return lines.size() == 1 ? Optional.of(lines.get(0)) : Optional.empty();
        }

        /** The lines for the row's metal and a name; none if either is missing. */
        private List<LookupIndex.Line> lines(Optional<String> name) {
            Optional<Metal> metal = metal();
            return name.isPresent() && metal.isPresent() ? lookup.byName(metal.get(), name.get()) : List.of();
        }

        private Optional<String> shownBesideSpecial(LookupIndex.Line line, Column column) {
            return LookupReader.SHOWN.contains(column) ? LookupReader.shown(line, column) : Optional.empty();
        }

        private Optional<Entry> special() {
            return text(Column.LOOKUP_NAME).flatMap(SpecialNames::read);
        }

        private Optional<String> name() {
            return text(Column.LOOKUP_NAME).or(() -> text(Column.NAME));
        }

        private Optional<Metal> metal() {
            return text(Column.METAL).flatMap(this::metalOf);
        }

        private Optional<Metal> metalOf(String text) {
            if (fixedMetals.isEmpty()) {
                return MetalNames.knownOrNew(text);
            }
            return MetalNames.known(text).filter(fixedMetals::contains);
        }

        /**
         * Fills cells that have no value, or an outdated one, with the values that Excel would show. Typed values are
         * kept.
         */
        private void show(LookupIndex.Line line) throws WorkbookException {
            show(LookupReader.SHOWN, Optional.of(line));
        }

        /**
         * Classifies a contradictory row: metal and name are those of its id, unless they were typed; the other columns
         * are looked up by metal and name.
         */
        private Entry contradictory(Column column, Finding finding, LookupIndex.Line ofId) throws WorkbookException {
            warn(column, finding);
            show(BY_ID, Optional.of(ofId));
            show(BY_NAME, lines(text(Column.LOOKUP_NAME)).stream().findFirst());
            return Entry.CONTRADICTORY;
        }

        private void show(List<Column> columns, Optional<LookupIndex.Line> line) throws WorkbookException {
            if (sheet.is(SheetLayout.ROWS_AS_STORED)) {
                if (line.isPresent() && sheet.lacksResult(number, Column.NAME)) {
                    addAsStored(line.get());
                }
                return;
            }
            boolean stale = false;
            int added = 0;
            for (Column column : columns) {
                Optional<String> shown = line.flatMap(found -> LookupReader.shown(found, column));
                DeclaredText there = texts.get(column);
                boolean keeps = there != null
                        && (there.origin() == Origin.TYPED
                                || (shown.isPresent() && shown.get().equals(there.text())));
                if (!keeps && sheet.has(column)) {
                    stale |= there != null;
                    texts.remove(column);
                    if (shown.isPresent()) {
                        CellRef at = sheet.at(number, column);
                        texts.put(column, new DeclaredText(shown.get(), at, Origin.LOOKED_UP));
                        added++;
                    }
                }
            }
            sheet.keep(added);
            if (stale) {
                ReadRule rule = ReadRule.READ_LOOKUP_STALE;
                noteStale(line.isPresent() ? rule.of() : rule.say("none"));
            }
        }

        private void addAsStored(LookupIndex.Line line) throws WorkbookException {
            for (Column column : BY_NAME_AS_STORED) {
                Optional<String> shown =
                        column == Column.NAME ? Optional.of(line.smelter().name()) : LookupReader.shown(line, column);
                if (shown.isPresent() && sheet.has(column) && !texts.containsKey(column)) {
                    texts.put(column, new DeclaredText(shown.get(), sheet.at(number, column), Origin.LOOKED_UP));
                    sheet.keep(1);
                }
            }
        }

        private void noteStale(Finding finding) throws WorkbookException {
            if (!isExplained) {
                find(sheet.first(number, texts), finding);
            }
        }

        /**
         * Removes calculated values. If the id is wrong, the formulas show errors or the values for a previous id. The
         * supplier's own formulas are kept.
         */
        private void forgetCalculated() {
            texts.entrySet()
                    .removeIf(cell -> cell.getValue().origin() == Origin.CALCULATED
                            && (LookupReader.SHOWN.contains(cell.getKey()) || cell.getKey() == Column.STREET));
        }

        /**
         * Removes the calculated values that differ between the facilities of an ambiguous name. The formulas show those
         * of the first one, and its id would count as the supplier's.
         */
        private void forgetUnlessShared(List<LookupIndex.Line> lines) {
            texts.entrySet()
                    .removeIf(cell -> cell.getValue().origin() == Origin.CALCULATED
                            && BY_NAME.contains(cell.getKey())
                            && !lines.stream()
                                    .allMatch(line -> LookupReader.shown(line, cell.getKey())
                                            .equals(Optional.of(cell.getValue().text()))));
        }

        private Optional<String> typed(Column column) {
            return Optional.ofNullable(texts.get(column))
                    .filter(text -> text.origin() == Origin.TYPED)
                    .map(DeclaredText::text);
        }

        private Optional<String> text(Column column) {
            return Optional.ofNullable(texts.get(column)).map(DeclaredText::text);
        }

        private String describe(LookupIndex.Line line) {
            return line.smelter().name() + " (" + line.smelter().metal().label()
                    + line.smelter().id().map(id -> ", " + id).orElse("") + ")";
        }

        private void warn(Column column, Finding finding) throws WorkbookException {
            if (isExplained) {
                return;
            }
            DeclaredText there = texts.get(column);
            find(there == null ? sheet.at(number, column) : there.cell(), finding);
        }
    }

    /** The reason why the text of a metal cell is not a metal of the template. */
    private String unclearMetal(String text) {
        Set<Metal> named = MetalNames.all(text);
        ReadRule rule = ReadRule.READ_METAL_UNKNOWN;
        if (named.size() > 1) {
            return rule.words("several", "text", text, "count", named.size());
        }
        String problem = rule.words(named.isEmpty() ? "notRecognized" : "notAsked", "text", text);
        return fixedMetals.isEmpty() ? problem : problem + ' ' + rule.words("asked", "metals", labels(fixedMetals));
    }

    private static String labels(Collection<Metal> metals) {
        return metals.stream().map(Metal::label).collect(Collectors.joining(", "));
    }

    /** True for a value that the formulas show for an entry that does not name a facility. */
    private static boolean showsNothing(String text) {
        return text.equals("Unknown") || text.equals("Enter smelter details");
    }
}
