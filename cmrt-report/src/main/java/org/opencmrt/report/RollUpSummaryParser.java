package org.opencmrt.report;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.MatchBasis;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.rollup.Bucket;
import org.opencmrt.rollup.FacilityKey;
import org.opencmrt.rollup.RollUpSummary;
import org.opencmrt.rollup.RollUpSummary.Answered;
import org.opencmrt.rollup.RollUpSummary.Asked;
import org.opencmrt.rollup.RollUpSummary.Declared;
import org.opencmrt.rollup.RollUpSummary.EntryKey;
import org.opencmrt.rollup.RollUpSummary.Lists;
import org.opencmrt.rollup.RollUpSummary.Mentions;
import org.opencmrt.rollup.RollUpSummary.Named;
import org.opencmrt.rollup.RollUpSummary.Open;
import org.opencmrt.rollup.RollUpSummary.UsedList;

/** Reads of a roll-up's document what is needed to hold it against another; one facility at a time, for it may be huge. */
final class RollUpSummaryParser {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final List<UsedList> references = new ArrayList<>();
    private final List<UsedList> decisions = new ArrayList<>();
    private final List<UsedList> statuses = new ArrayList<>();
    private final List<UsedList> origins = new ArrayList<>();
    private final NavigableMap<FacilityKey, Named> facilities = new TreeMap<>();
    private final NavigableMap<EntryKey, OpenRows> entries = new TreeMap<>();
    private final List<Declared> declarations = new ArrayList<>();
    private final NavigableMap<Metal, String> outcomes = new TreeMap<>();
    private Optional<LocalDate> asOf = Optional.empty();
    private final Set<String> lacking = new LinkedHashSet<>(List.of("facilities", "openEntries", "declarations"));
    private String schema = "";

    private RollUpSummaryParser() {}

    static RollUpSummary read(String label, Reader json) throws IOException {
        RollUpSummaryParser parser = new RollUpSummaryParser();
        try (JsonParser tokens = MAPPER.createParser(json)) {
            parser.document(tokens);
        } catch (JsonProcessingException e) {
            throw new JsonFormatException("this is no JSON: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new JsonFormatException("a value object refused its parts: " + e.getMessage(), e);
        }
        return parser.summary(label);
    }

    private void document(JsonParser tokens) throws IOException {
        if (tokens.nextToken() != JsonToken.START_OBJECT) {
            throw new JsonFormatException("the document must be an object");
        }
        while (tokens.nextToken() == JsonToken.FIELD_NAME) {
            String field = tokens.currentName();
            tokens.nextToken();
            lacking.remove(field);
            switch (field) {
                case "schema" -> schema(tokens.getText());
                case "asOf" ->
                    asOf = Optional.ofNullable(tokens.getValueAsString()).map(LocalDate::parse);
                case "referenceLists" -> each(tokens, field, list -> references.add(used(list)));
                case "decisionFiles" -> each(tokens, field, list -> decisions.add(used(list)));
                case "statusLists" -> each(tokens, field, list -> statuses.add(used(list)));
                case "facilities" -> each(tokens, field, this::facility);
                case "openEntries" -> each(tokens, field, this::openEntry);
                case "declarations" -> each(tokens, field, this::declaration);
                case "rcoi" -> rcoi(tokens);
                default -> tokens.skipChildren();
            }
        }
    }

    private void schema(String text) {
        if (!text.equals(RollUpJson.SCHEMA)) {
            throw new JsonFormatException("schema is '" + text + "'; expected " + RollUpJson.SCHEMA);
        }
        schema = text;
    }

    private static void each(JsonParser tokens, String field, Consumer<JsonIn> taker) throws IOException {
        if (tokens.currentToken() != JsonToken.START_ARRAY) {
            throw new JsonFormatException(field + " must be a list");
        }
        int at = 0;
        while (tokens.nextToken() != JsonToken.END_ARRAY) {
            JsonNode element = MAPPER.readTree(tokens);
            taker.accept(new JsonIn(element, field + "[" + at++ + "]"));
        }
    }

    private void rcoi(JsonParser tokens) throws IOException {
        if (tokens.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        while (tokens.nextToken() == JsonToken.FIELD_NAME) {
            String field = tokens.currentName();
            tokens.nextToken();
            if (field.equals("minerals")) {
                each(
                        tokens,
                        "rcoi.minerals",
                        mineral -> outcomes.put(new Metal(mineral.needed("metal")), mineral.needed("outcome")));
            } else if (field.equals("originData") && tokens.currentToken() == JsonToken.START_OBJECT) {
                JsonNode data = MAPPER.readTree(tokens);
                origins.add(used(new JsonIn(data, "rcoi.originData")));
            } else {
                tokens.skipChildren();
            }
        }
    }

    private static UsedList used(JsonIn list) {
        return new UsedList(list.needed("label"), list.date("date"), list.text("sha256"));
    }

    private void facility(JsonIn facility) {
        Smelter smelter = new Smelter(
                facility.text("id").map(SmelterId::new),
                new Metal(facility.needed("metal")),
                facility.needed("name"),
                facility.text("countryCode").map(Country::of),
                facility.text("country"),
                facility.text("city"),
                facility.text("state"));
        Optional<AuditClass> status = facility.constantOrNone("auditClass", AuditClass.class);
        Optional<LocalDate> date = facility.date("statusDate");
        MentionList mentions = new MentionList();
        for (JsonIn mention : facility.objects("mentions")) {
            mentions.add(
                    mention.needed("supplier"),
                    cell(mention),
                    mention.needed("basis").equals(MatchBasis.REVIEWER.name()));
        }
        facilities.put(
                FacilityKey.of(smelter),
                new Named(smelter.name(), smelter.countryText(), status, date, mentions.mentions()));
    }

    private void openEntry(JsonIn entry) {
        EntryKey key = EntryKey.of(
                entry.text("metal").or(() -> entry.text("metalText")),
                entry.text("name"),
                entry.text("country"),
                entry.text("id"));
        OpenRows rows = entries.computeIfAbsent(
                key,
                missing ->
                        new OpenRows(RollUpSummary.said(entry.text("name"), entry.text("id"), entry.text("country"))));
        rows.buckets.add(entry.constant("bucket", Bucket.class));
        rows.mentions.add(entry.needed("supplier"), cell(entry), false);
    }

    private static CellRef cell(JsonIn object) {
        return new CellRef(object.needed("file"), object.needed("sheet"), object.needed("cell"));
    }

    private void declaration(JsonIn declaration) {
        String file = declaration.needed("file");
        Map<Asked, Answered> answers = new HashMap<>();
        for (String field : List.of("answers", "companyAnswers")) {
            for (JsonIn answer : declaration.objects(field)) {
                answers.putIfAbsent(
                        new Asked(
                                answer.constant("question", Question.class),
                                answer.text("metal").map(Metal::new)),
                        Answered.of(answer.text("value"), answer.text("text"), answer.cell("cell", file)));
            }
        }
        String template = declaration.needed("template");
        declarations.add(new Declared(
                file,
                declaration.needed("sha256"),
                declaration.text("company"),
                declaration.text("uniqueId"),
                TemplateFamily.valueOf(template.substring(0, template.indexOf(' '))),
                declaration.constantOrNone("scope", DeclarationScope.class),
                declaration.date("effectiveDate"),
                answers));
    }

    private RollUpSummary summary(String label) {
        if (schema.isEmpty()) {
            throw new JsonFormatException("schema is missing; expected " + RollUpJson.SCHEMA);
        }
        if (!lacking.isEmpty()) {
            throw new JsonFormatException("the roll-up is not whole; it has no " + String.join(", ", lacking));
        }
        Map<String, String> contents = new HashMap<>();
        declarations.forEach(one -> contents.put(one.file(), one.sha256()));
        NavigableMap<FacilityKey, Named> named = new TreeMap<>();
        facilities.forEach((key, facility) -> named.put(
                key,
                new Named(
                        facility.name(),
                        facility.country(),
                        facility.status(),
                        facility.statusDate(),
                        withContents(facility.mentions(), contents))));
        NavigableMap<EntryKey, Open> open = new TreeMap<>();
        entries.forEach((key, rows) ->
                open.put(key, new Open(rows.text, rows.buckets, withContents(rows.mentions.mentions(), contents))));
        return new RollUpSummary(
                label, asOf, new Lists(references, decisions, statuses, origins), named, open, declarations, outcomes);
    }

    /** The files' hashes stand further down in the document than the facilities. */
    private static Mentions withContents(Mentions mentions, Map<String, String> contents) {
        NavigableSet<String> hashes = new TreeSet<>();
        mentions.contents().forEach(file -> hashes.add(contents.getOrDefault(file, file)));
        return new Mentions(mentions.suppliers(), hashes, mentions.byReviewer(), mentions.cells());
    }

    /** Mentions in the making; the files stand for their contents for now. */
    private static final class MentionList {
        private final NavigableSet<String> suppliers = new TreeSet<>();
        private final NavigableSet<String> files = new TreeSet<>();
        private final List<CellRef> cells = new ArrayList<>();
        private boolean byReviewer;

        void add(String supplier, CellRef cell, boolean decided) {
            suppliers.add(supplier);
            files.add(cell.file());
            byReviewer |= decided;
            if (cells.size() < RollUpSummary.MAX_CELLS) {
                cells.add(cell);
            }
        }

        Mentions mentions() {
            return new Mentions(suppliers, files, byReviewer, cells);
        }
    }

    /** Rows that say the same. */
    private static final class OpenRows {
        private final String text;
        private final NavigableSet<Bucket> buckets = new TreeSet<>();
        private final MentionList mentions = new MentionList();

        OpenRows(String text) {
            this.text = text;
        }
    }
}
