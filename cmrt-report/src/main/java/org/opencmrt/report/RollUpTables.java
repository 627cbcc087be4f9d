package org.opencmrt.report;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.AuditStatus;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Entry;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Smelter;
import org.opencmrt.reference.StatusWords;
import org.opencmrt.rollup.DeclaredEntry;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.RollUpEntry;
import org.opencmrt.rollup.RolledDeclaration;
import org.opencmrt.rollup.Supplier;

/**
 * The values that a roll-up document stores once and refers to by index, counted from 0: texts, sheets, statuses,
 * verdicts, and candidate facilities. A value gets its index when it is first used, so the tables are written last.
 */
final class RollUpTables {
    private final JsonOut json;
    private final StatusWords words;
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final Map<String, Integer> sheets = new LinkedHashMap<>();
    private final Map<Optional<AuditStatus>, Integer> statuses = new LinkedHashMap<>();
    private final Map<Verdict, Integer> verdicts = new LinkedHashMap<>();
    private final Map<Remarks, Integer> remarks = new LinkedHashMap<>();
    private final Map<Smelter, Integer> smelters = new LinkedHashMap<>();
    private final Map<String, Integer> files = new HashMap<>();
    private final IdentityHashMap<RolledDeclaration, Integer> declarations = new IdentityHashMap<>();
    private final Map<Supplier, Integer> suppliers = new HashMap<>();
    // Entries with the same content share one object, so the look-up does not need to compare the whole content.
    private final IdentityHashMap<DeclaredEntry, Map<EntryVerdict.Bucket, Integer>> verdictOf = new IdentityHashMap<>();
    private final IdentityHashMap<DeclaredEntry, Remarks> remarksOf = new IdentityHashMap<>();

    RollUpTables(RollUp rollUp, StatusWords words, JsonOut json) {
        this.json = json;
        this.words = words;
        for (RolledDeclaration declaration : rollUp.declarations()) {
            files.putIfAbsent(declaration.file(), declarations.size());
            declarations.put(declaration, declarations.size());
        }
        rollUp.suppliers().forEach(supplier -> suppliers.put(supplier, suppliers.size()));
    }

    /** The content of an entry and the facility that it was matched to. */
    private record Verdict(
            EntryVerdict.Bucket bucket,
            Optional<EntryVerdict.UnmatchedKind> kind,
            Entry entry,
            Optional<Metal> metal,
            Optional<String> metalText,
            Optional<String> name,
            Optional<String> id,
            Optional<String> country,
            Optional<MatchResult.Basis> basis,
            List<String> evidence,
            List<MatchResult.Candidate> candidates) {
        static Verdict of(RollUpEntry entry) {
            DeclaredEntry declared = entry.declared();
            MatchResult match = entry.verdict().match();
            boolean isOpen = entry.bucket().isOpen();
            return new Verdict(
                    entry.bucket(),
                    entry.verdict().unmatched(),
                    declared.entry(),
                    entry.metal(),
                    declared.text(DeclaredSmelter.Column.METAL),
                    declared.name(),
                    declared.id(),
                    declared.text(DeclaredSmelter.Column.COUNTRY),
                    isOpen ? Optional.empty() : match.best().map(MatchResult.Candidate::basis),
                    entry.verdict().evidence(),
                    isOpen ? match.candidates() : List.of());
        }
    }

    /** The information in an entry about its material. */
    private record Remarks(Optional<String> recycled, Optional<String> mineNames, Optional<String> mineCountries) {
        private static final Remarks NONE = new Remarks(Optional.empty(), Optional.empty(), Optional.empty());

        static Remarks of(DeclaredEntry entry) {
            return new Remarks(
                    entry.text(DeclaredSmelter.Column.RECYCLED_OR_SCRAP),
                    entry.text(DeclaredSmelter.Column.MINE_NAMES),
                    entry.text(DeclaredSmelter.Column.MINE_COUNTRIES));
        }
    }

    private static <T> int index(Map<T, Integer> table, T value) {
        Integer known = table.putIfAbsent(value, table.size());
        return known == null ? table.size() - 1 : known;
    }

    void text(String name, String text) throws IOException {
        json.number(name, index(texts, text));
    }

    void text(String name, Optional<String> text) throws IOException {
        number(name, text.map(one -> index(texts, one)));
    }

    private void number(String name, Optional<Integer> index) throws IOException {
        if (index.isPresent()) {
            json.number(name, index.get());
        } else {
            json.nothing(name);
        }
    }

    void texts(String name, Collection<String> values) throws IOException {
        json.numbers(name, values.stream().mapToInt(text -> index(texts, text)));
    }

    /** A status, which may be none; null if no list covers the day. */
    void status(String name, boolean isListed, Optional<AuditStatus> status) throws IOException {
        number(name, isListed ? Optional.of(index(statuses, status)) : Optional.empty());
    }

    void supplier(String name, Supplier supplier) throws IOException {
        json.number(name, suppliers.get(supplier));
    }

    void suppliers(String name, Collection<Supplier> values) throws IOException {
        json.numbers(name, values.stream().mapToInt(suppliers::get));
    }

    private void place(CellRef cell) throws IOException {
        Integer number = files.get(cell.file());
        if (number == null) {
            throw new IllegalArgumentException("the roll-up has no declaration " + cell.file()
                    + "; write a roll-up together with its own survey and country of origin inquiry");
        }
        place(number, cell);
    }

    private void place(int declaration, CellRef cell) throws IOException {
        json.number("declaration", declaration);
        json.number("sheet", index(sheets, cell.sheet()));
        json.text("cell", cell.cell());
    }

    /** The number of cells, and the first of them. */
    void cells(List<CellRef> cells, int most) throws IOException {
        json.number("cellCount", cells.size());
        json.objects("cells", cells.stream().limit(most).toList(), this::place);
    }

    /** The fields of an entry: its place, its content, and its verdict. */
    void entry(RollUpEntry entry) throws IOException {
        place(declarations.get(entry.declaration()), entry.cell());
        json.number(
                "verdict",
                verdictOf
                        .computeIfAbsent(entry.declared(), missing -> new EnumMap<>(EntryVerdict.Bucket.class))
                        .computeIfAbsent(entry.bucket(), missing -> index(verdicts, Verdict.of(entry))));
        Optional<Remarks> said = Optional.of(remarksOf.computeIfAbsent(entry.declared(), Remarks::of));
        number("remarks", said.filter(one -> !one.equals(Remarks.NONE)).map(one -> index(remarks, one)));
    }

    /** The fields of a facility of the reference list. */
    void smelter(Smelter smelter) throws IOException {
        json.text("metal", smelter.metal());
        json.text("id", smelter.id());
        json.text("name", smelter.name());
        json.text("country", smelter.countryText());
        json.text("countryCode", smelter.country());
        json.text("city", smelter.city());
        json.text("state", smelter.state());
    }

    /** Writes the tables; afterwards, no further references are possible. */
    void write() throws IOException {
        json.objects("verdicts", verdicts.keySet(), verdict -> {
            json.text("bucket", verdict.bucket());
            json.text("kind", verdict.kind());
            json.text("entry", verdict.entry());
            json.text("metal", verdict.metal());
            text("metalText", verdict.metalText());
            text("name", verdict.name());
            text("id", verdict.id());
            text("country", verdict.country());
            json.text("basis", verdict.basis());
            texts("evidence", verdict.evidence());
            json.objects("candidates", verdict.candidates(), candidate -> {
                json.number("smelter", index(smelters, candidate.smelter()));
                text("matchedName", candidate.matchedName());
                json.text("basis", candidate.basis());
                json.number("score", candidate.score());
            });
        });
        json.objects("remarks", remarks.keySet(), said -> {
            text("recycledOrScrap", said.recycled());
            text("mineNames", said.mineNames());
            text("mineCountries", said.mineCountries());
        });
        json.objects("smelters", smelters.keySet(), this::smelter);
        json.objects("auditStatuses", statuses.keySet(), status -> {
            json.text("status", ReportInput.word(words, status));
            json.text("auditClass", status.map(AuditStatus::auditClass));
            json.text("scheme", status.flatMap(AuditStatus::scheme));
            json.text("listDate", status.flatMap(AuditStatus::listDate));
        });
        json.texts("sheets", sheets.keySet());
        json.texts("texts", texts.keySet());
    }
}
