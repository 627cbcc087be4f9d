package org.opencmrt.report;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.opencmrt.fill.SupplyChain;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.Answer;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DocumentFormatException;
import org.opencmrt.model.Question;
import org.opencmrt.rollup.ProposedAnswers;

/**
 * Reads the part of a roll-up document, version 1 or 2, that the company's own declaration needs. It reads the document
 * as a stream, one facility at a time, and keeps the first cells of each. The tables of version 2 may appear anywhere,
 * so references are resolved at the end.
 */
final class SupplyChainParser {
    private static final Set<String> SCHEMAS = Set.of(RollUpJson.SCHEMA_1, RollUpJson.SCHEMA);

    private record Declared(String file, boolean productLevel) {}

    /** The place of an entry; its declaration and sheet are known once the document has been read. */
    private record Place(Supplier<Declared> declaration, Supplier<String> sheet, String cell) {
        CellRef ref() {
            return new CellRef(declaration.get().file(), sheet.get(), cell);
        }
    }

    private record Found(JsonIn facility, List<Place> places, long entries) {}

    private record OpenEntry(Place place, Optional<JsonIn> spelledOut, long verdict) {}

    private final List<Found> facilities = new ArrayList<>();
    private final List<OpenEntry> open = new ArrayList<>();
    private final List<Declared> declarations = new ArrayList<>();
    private final Map<String, Declared> byFile = new HashMap<>();
    private final List<JsonIn> verdicts = new ArrayList<>();
    private final List<String> sheets = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<JsonIn> proposed = new ArrayList<>();
    private final Set<String> lacking =
            new LinkedHashSet<>(List.of("schema", "facilities", "openEntries", "declarations", "proposedAnswers"));

    private SupplyChainParser() {}

    static SupplyChain read(String label, Reader json) throws IOException {
        SupplyChainParser parser = new SupplyChainParser();
        return StreamedJson.read(json, parser::field, () -> parser.supplyChain(label));
    }

    private void field(String field, JsonParser tokens) throws IOException {
        lacking.remove(field);
        switch (field) {
            case "schema" -> schema(tokens.getText());
            case "facilities" -> StreamedJson.each(tokens, field, this::facility);
            case "openEntries" -> StreamedJson.each(tokens, field, this::openEntry);
            case "declarations" -> StreamedJson.each(tokens, field, this::declaration);
            case "proposedAnswers" -> proposed.addAll(new JsonIn(StreamedJson.tree(tokens), field).objects("answers"));
            case "verdicts" -> StreamedJson.each(tokens, field, verdicts::add);
            case "sheets" -> StreamedJson.texts(tokens, field, sheets);
            case "texts" -> StreamedJson.texts(tokens, field, texts);
            default -> tokens.skipChildren();
        }
    }

    private static void schema(String schema) {
        if (!SCHEMAS.contains(schema)) {
            throw new DocumentFormatException("schema is '" + schema + "'; expected a declaration or a roll-up");
        }
    }

    private void declaration(JsonIn declaration) {
        String file = declaration.needed("file");
        boolean isProduct = declaration
                .constantOrNone("scope", DeclarationScope.class)
                .equals(Optional.of(DeclarationScope.PRODUCT));
        Declared declared = new Declared(file, isProduct);
        declarations.add(declared);
        byFile.put(file, declared);
    }

    private void facility(JsonIn facility) {
        List<JsonIn> entries = facility.has("entries") ? facility.objects("entries") : facility.objects("mentions");
        facilities.add(new Found(
                facility.without("entries", "mentions"),
                entries.stream().limit(SupplyChain.MAX_CELLS).map(this::place).toList(),
                entries.size()));
    }

    private void openEntry(JsonIn entry) {
        boolean numbered = entry.has("verdict");
        open.add(new OpenEntry(
                place(entry),
                numbered ? Optional.empty() : Optional.of(entry),
                numbered ? entry.number("verdict") : 0));
    }

    /** Version 1 contains texts; version 2 contains numbers. */
    private Place place(JsonIn entry) {
        String cell = entry.needed("cell");
        if (entry.has("declaration")) {
            long declaration = entry.number("declaration");
            long sheet = entry.number("sheet");
            return new Place(
                    () -> StreamedJson.at(declarations, declaration, "declarations"),
                    () -> StreamedJson.at(sheets, sheet, "sheets"),
                    cell);
        }
        Declared unknown = new Declared(entry.needed("file"), false);
        String sheet = entry.needed("sheet");
        return new Place(() -> byFile.getOrDefault(unknown.file(), unknown), () -> sheet, cell);
    }

    private SupplyChain supplyChain(String label) {
        if (!lacking.isEmpty()) {
            throw new DocumentFormatException("the roll-up is incomplete; it has no " + String.join(", ", lacking));
        }
        List<ProposedAnswers.Proposal> proposals =
                proposed.stream().map(this::proposal).toList();
        return new SupplyChain(
                label,
                facilities.stream().map(this::named).toList(),
                open.stream().map(this::open).toList(),
                proposals);
    }

    private ProposedAnswers.Proposal proposal(JsonIn answer) {
        return new ProposedAnswers.Proposal(
                answer.constant("question", Question.class),
                answer.metal("metal"),
                answer.constantOrNone("value", Answer.Value.class),
                answer.needed("reason"),
                answer.objects("cells").stream().map(cell -> place(cell).ref()).toList());
    }

    private SupplyChain.NamedFacility named(Found found) {
        JsonIn facility = found.facility();
        Optional<AuditClass> status = facility.constantOrNone("auditClass", AuditClass.class);
        long marked = 0;
        for (JsonIn mark : facility.objects("recycledMarks")) {
            boolean numbered = mark.has("entries");
            boolean isYes =
                    text(mark, "text", numbered).filter(SupplyChain::isYes).isPresent();
            marked += isYes ? mark.number(numbered ? "entries" : "rows") : 0;
        }
        return new SupplyChain.NamedFacility(
                StreamedJson.smelter(facility),
                found.places().stream().map(Place::ref).toList(),
                facility.flag("supersededOnly"),
                facility.texts("scopes").contains(DeclarationScope.PRODUCT.name()),
                status.flatMap(SupplyChain::remark),
                found.entries() > 0 && marked == found.entries());
    }

    private SupplyChain.OpenRow open(OpenEntry entry) {
        Optional<JsonIn> spelledOut = entry.spelledOut();
        JsonIn says = spelledOut.orElseGet(() -> StreamedJson.at(verdicts, entry.verdict(), "verdicts"));
        boolean numbered = spelledOut.isEmpty();
        Optional<String> country = text(says, "country", numbered);
        return new SupplyChain.OpenRow(
                says.constant("bucket", EntryVerdict.Bucket.class),
                says.metal("metal"),
                text(says, "name", numbered),
                country,
                country.flatMap(Country::tryParse),
                entry.place().ref(),
                entry.place().declaration().get().productLevel(),
                reason(says, numbered));
    }

    private String reason(JsonIn says, boolean numbered) {
        if (numbered) {
            List<Long> evidence = says.numbers("evidence");
            return evidence.isEmpty() ? says.needed("bucket") : StreamedJson.at(texts, evidence.get(0), "texts");
        }
        List<String> reasons = says.texts("reasons");
        return reasons.isEmpty() ? says.needed("bucket") : reasons.get(0);
    }

    private Optional<String> text(JsonIn says, String name, boolean numbered) {
        return numbered
                ? says.has(name) ? Optional.of(StreamedJson.at(texts, says.number(name), "texts")) : Optional.empty()
                : says.text(name);
    }
}
