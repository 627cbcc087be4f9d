package org.opencmrt.report;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.opencmrt.diff.RollUpSummary;
import org.opencmrt.diff.RollUpSummary.Answered;
import org.opencmrt.diff.RollUpSummary.Asked;
import org.opencmrt.diff.RollUpSummary.Declared;
import org.opencmrt.diff.RollUpSummary.EntryKey;
import org.opencmrt.diff.RollUpSummary.Lists;
import org.opencmrt.diff.RollUpSummary.Mentions;
import org.opencmrt.diff.RollUpSummary.Named;
import org.opencmrt.diff.RollUpSummary.Open;
import org.opencmrt.diff.RollUpSummary.UsedList;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DocumentFormatException;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.rollup.Facility;

/**
 * Reads the part of a roll-up document, version 1 or 2, that a comparison needs. It reads one facility at a time,
 * because the document may be very large. The tables of version 2 may appear anywhere, so references to them are
 * resolved at the end.
 */
final class RollUpSummaryParser {
    private static final Mentions NOBODY = new Mentions(new TreeSet<>(), new TreeSet<>(), false, List.of());

    private final List<UsedList> references = new ArrayList<>();
    private final List<UsedList> decisions = new ArrayList<>();
    private final List<UsedList> statuses = new ArrayList<>();
    private final List<UsedList> origins = new ArrayList<>();
    private final Map<Facility.Key, Named> facilities = new HashMap<>();
    private final Map<Facility.Key, Entries> entriesOf = new HashMap<>();
    private final Map<OpenText, Entries> openTexts = new LinkedHashMap<>();
    private final Map<Integer, Entries> openVerdicts = new LinkedHashMap<>();
    private final List<Declared> declarations = new ArrayList<>();
    private final List<Optional<Integer>> supplierOf = new ArrayList<>();
    private final List<String> suppliers = new ArrayList<>();
    private final Numbered<Source> sources = new Numbered<>();
    private final Numbered<String> sheets = new Numbered<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private int entriesRead;
    private final NavigableMap<Metal, String> outcomes = new TreeMap<>();
    private final NavigableMap<String, String> settings = new TreeMap<>();
    private Optional<LocalDate> asOf = Optional.empty();
    private final Set<String> lacking = new LinkedHashSet<>(List.of("facilities", "openEntries", "declarations"));
    private String schema = "";

    private RollUpSummaryParser() {}

    static RollUpSummary read(String label, Reader json) throws IOException {
        RollUpSummaryParser parser = new RollUpSummaryParser();
        return StreamedJson.read(json, parser::field, () -> parser.summary(label));
    }

    private void field(String field, JsonParser tokens) throws IOException {
        lacking.remove(field);
        switch (field) {
            case "schema" -> schema(tokens.getText());
            case "asOf" -> asOf = Optional.ofNullable(tokens.getValueAsString()).map(LocalDate::parse);
            case "referenceLists" -> StreamedJson.each(tokens, field, list -> references.add(used(list)));
            case "decisionFiles" -> StreamedJson.each(tokens, field, list -> decisions.add(used(list)));
            case "reviewOptions" -> {
                JsonNode options = StreamedJson.tree(tokens);
                options.properties().forEach(one -> settings.put(one.getKey(), setting(one.getValue())));
            }
            case "statusLists" -> StreamedJson.each(tokens, field, list -> statuses.add(used(list)));
            case "facilities" -> StreamedJson.each(tokens, field, this::facility);
            case "openEntries" -> StreamedJson.each(tokens, field, this::openEntry);
            case "declarations" -> StreamedJson.each(tokens, field, this::declaration);
            case "suppliers" -> StreamedJson.each(tokens, field, supplier -> suppliers.add(supplier.needed("name")));
            case "sheets" -> StreamedJson.texts(tokens, field, sheets.values);
            case "texts" -> StreamedJson.texts(tokens, field, texts);
            case "verdicts" -> StreamedJson.each(tokens, field, verdict -> verdicts.add(verdict(verdict)));
            case "rcoi" -> rcoi(tokens);
            default -> tokens.skipChildren();
        }
    }

    private void schema(String text) {
        if (!text.equals(RollUpJson.SCHEMA) && !text.equals(RollUpJson.SCHEMA_1)) {
            throw new DocumentFormatException("schema is '" + text + "'; expected " + RollUpJson.SCHEMA);
        }
        schema = text;
    }

    private void rcoi(JsonParser all) throws IOException {
        if (all.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        StreamedJson.object(all, (field, tokens) -> {
            if (field.equals("minerals")) {
                StreamedJson.each(
                        tokens,
                        "rcoi.minerals",
                        mineral -> outcomes.put(new Metal(mineral.needed("metal")), mineral.needed("outcome")));
            } else if (field.equals("policy") && tokens.currentToken() == JsonToken.START_OBJECT) {
                StreamedJson.tree(tokens)
                        .properties()
                        .forEach(setting -> settings.put(setting.getKey(), setting(setting.getValue())));
            } else if (field.equals("originData") && tokens.currentToken() == JsonToken.START_OBJECT) {
                origins.add(used(new JsonIn(StreamedJson.tree(tokens), "rcoi.originData")));
            } else {
                tokens.skipChildren();
            }
        });
    }

    /** A setting in the form of {@link org.opencmrt.program.ConflictMineralsProgram#inquirySettings}. */
    private static String setting(JsonNode value) {
        if (!value.isArray()) {
            return value.asText();
        }
        List<String> all = new ArrayList<>();
        value.forEach(one -> all.add(one.asText()));
        return String.join(",", all);
    }

    private static UsedList used(JsonIn list) {
        return new UsedList(list.needed("label"), list.date("date"), list.text("sha256"));
    }

    private void facility(JsonIn facility) {
        Smelter smelter = StreamedJson.smelter(facility);
        Optional<AuditClass> status = facility.constantOrNone("auditClass", AuditClass.class);
        Optional<LocalDate> date = facility.date("statusDate");
        Facility.Key key = Facility.Key.of(smelter);
        Entries entries = entriesOf.computeIfAbsent(key, missing -> new Entries());
        if (facility.has("entries")) {
            for (JsonIn entry : facility.objects("entries")) {
                add(entry, entries);
                entries.verdicts.set(entry.index("verdict"));
            }
        } else {
            for (JsonIn mention : facility.objects("mentions")) {
                addSpelledOut(mention, entries);
                entries.byReviewer |= mention.needed("basis").equals(MatchResult.Basis.REVIEWER.name());
            }
        }
        facilities.put(key, new Named(smelter.name(), smelter.countryText(), status, date, NOBODY));
    }

    private void openEntry(JsonIn entry) {
        if (entry.has("verdict")) {
            add(entry, openVerdicts.computeIfAbsent(entry.index("verdict"), missing -> new Entries()));
        } else {
            OpenText text = new OpenText(
                    entry.constant("bucket", EntryVerdict.Bucket.class),
                    entry.text("metal").or(() -> entry.text("metalText")).orElse(""),
                    entry.text("name").orElse(""),
                    entry.text("country").orElse(""),
                    entry.text("id").orElse(""));
            addSpelledOut(entry, openTexts.computeIfAbsent(text, missing -> new Entries()));
        }
    }

    private void add(JsonIn entry, Entries entries) {
        entries.add(new Place(entriesRead++, entry.index("declaration"), entry.index("sheet"), entry.needed("cell")));
    }

    /** Version 1 repeats names; version 2 uses indexes. */
    private void addSpelledOut(JsonIn entry, Entries entries) {
        int source = sources.number(new Source(entry.needed("supplier"), entry.needed("file")));
        entries.add(new Place(entriesRead++, source, sheets.number(entry.needed("sheet")), entry.needed("cell")));
    }

    private static Verdict verdict(JsonIn verdict) {
        return new Verdict(
                verdict.constant("bucket", EntryVerdict.Bucket.class),
                verdict.text("metal"),
                verdict.indexOrNone("metalText"),
                verdict.indexOrNone("name"),
                verdict.indexOrNone("country"),
                verdict.indexOrNone("id"),
                verdict.text("basis").equals(Optional.of(MatchResult.Basis.REVIEWER.name())));
    }

    private void declaration(JsonIn declaration) {
        String file = declaration.needed("file");
        Map<Asked, Answered> answers = new HashMap<>();
        for (String field : List.of("answers", "companyAnswers")) {
            for (JsonIn answer : declaration.objects(field)) {
                answers.putIfAbsent(
                        new Asked(answer.constant("question", Question.class), answer.metal("metal")),
                        Answered.of(
                                answer.text("value").orElse(""),
                                answer.text("text").orElse(""),
                                answer.cell("cell", file)));
            }
        }
        String family = declaration.needed("template").split(" ", 2)[0];
        supplierOf.add(declaration.indexOrNone("supplier"));
        declarations.add(new Declared(
                file,
                declaration.needed("sha256"),
                declaration.text("company"),
                declaration.text("uniqueId"),
                declaration.constant("template", family, TemplateFamily.class),
                declaration.constantOrNone("scope", DeclarationScope.class),
                declaration.date("effectiveDate"),
                answers));
    }

    private RollUpSummary summary(String label) {
        if (schema.isEmpty()) {
            throw new DocumentFormatException("schema is missing; expected " + RollUpJson.SCHEMA);
        }
        if (!lacking.isEmpty()) {
            throw new DocumentFormatException("the roll-up is incomplete; it has no " + String.join(", ", lacking));
        }
        boolean spelledOut = schema.equals(RollUpJson.SCHEMA_1);
        Map<String, String> contents = new HashMap<>();
        declarations.forEach(one -> contents.put(one.file(), one.sha256()));
        for (int i = 0; i < declarations.size() && !spelledOut; i++) {
            Declared declaration = declarations.get(i);
            int supplier = supplierOf
                    .get(i)
                    .orElseThrow(() -> new DocumentFormatException(declaration.file() + " has no supplier"));
            sources.values.add(new Source(StreamedJson.at(suppliers, supplier, "suppliers"), declaration.file()));
        }
        IntFunction<String> content = spelledOut
                ? number -> contents.getOrDefault(sources.values.get(number).file(), "")
                : number -> declarations.get(number).sha256();
        NavigableMap<Facility.Key, Named> named = new TreeMap<>();
        facilities.forEach((key, facility) -> named.put(
                key,
                new Named(
                        facility.name(),
                        facility.country(),
                        facility.status(),
                        facility.statusDate(),
                        mentions(entriesOf.get(key), content))));
        return new RollUpSummary(
                label,
                asOf,
                new Lists(references, decisions, statuses, origins),
                named,
                open(content),
                declarations,
                outcomes,
                settings);
    }

    private NavigableMap<EntryKey, Open> open(IntFunction<String> content) {
        openVerdicts.forEach((number, entries) -> {
            OpenText text = StreamedJson.at(verdicts, number, "verdicts").said(texts);
            openTexts.computeIfAbsent(text, missing -> new Entries()).addAll(entries);
        });
        NavigableMap<EntryKey, Entries> entries = new TreeMap<>();
        NavigableMap<EntryKey, NavigableSet<EntryVerdict.Bucket>> buckets = new TreeMap<>();
        Map<EntryKey, String> said = new HashMap<>();
        openTexts.forEach((text, rows) -> {
            EntryKey key = EntryKey.of(text.metal(), text.name(), text.country(), text.id());
            entries.computeIfAbsent(key, missing -> new Entries()).addAll(rows);
            buckets.computeIfAbsent(key, missing -> new TreeSet<>()).add(text.bucket());
            said.putIfAbsent(key, RollUpSummary.said(text.name(), text.id(), text.country()));
        });
        NavigableMap<EntryKey, Open> open = new TreeMap<>();
        entries.forEach(
                (key, rows) -> open.put(key, new Open(said.get(key), buckets.get(key), mentions(rows, content))));
        return open;
    }

    private Mentions mentions(Entries entries, IntFunction<String> content) {
        NavigableSet<String> names = new TreeSet<>();
        NavigableSet<String> contents = new TreeSet<>();
        entries.sources.stream().forEach(number -> {
            names.add(StreamedJson.at(sources.values, number, "declarations").supplier());
            contents.add(content.apply(number));
        });
        List<CellRef> cells = entries.places.stream()
                .sorted(Comparator.comparingInt(Place::order))
                .limit(RollUpSummary.MAX_CELLS)
                .map(place -> new CellRef(
                        sources.values.get(place.source()).file(),
                        StreamedJson.at(sheets.values, place.sheet(), "sheets"),
                        place.cell()))
                .toList();
        boolean byReviewer = entries.byReviewer
                || entries.verdicts.stream()
                        .anyMatch(number ->
                                StreamedJson.at(verdicts, number, "verdicts").byReviewer());
        return new Mentions(names, contents, byReviewer, cells);
    }

    /** The supplier and the file of an entry. */
    private record Source(String supplier, String file) {}

    /** The place of an entry: the source and the sheet by number. */
    private record Place(int order, int source, int sheet, String cell) {}

    /** The content of an unmatched entry, and why it is unmatched. */
    private record OpenText(EntryVerdict.Bucket bucket, String metal, String name, String country, String id) {}

    /** A verdict, with its texts by number. */
    private record Verdict(
            EntryVerdict.Bucket bucket,
            Optional<String> metal,
            Optional<Integer> metalText,
            Optional<Integer> name,
            Optional<Integer> country,
            Optional<Integer> id,
            boolean byReviewer) {
        OpenText said(List<String> texts) {
            return new OpenText(
                    bucket,
                    metal.orElseGet(() -> text(metalText, texts)),
                    text(name, texts),
                    text(country, texts),
                    text(id, texts));
        }

        private static String text(Optional<Integer> number, List<String> texts) {
            return number.map(known -> StreamedJson.at(texts, known, "texts")).orElse("");
        }
    }

    /** Entries that belong together. */
    private static final class Entries {
        private final BitSet sources = new BitSet();
        private final BitSet verdicts = new BitSet();
        private final List<Place> places = new ArrayList<>(1);
        private boolean byReviewer;

        void add(Place place) {
            sources.set(place.source());
            if (places.size() < RollUpSummary.MAX_CELLS) {
                places.add(place);
            }
        }

        void addAll(Entries other) {
            sources.or(other.sources);
            places.addAll(other.places);
        }
    }

    /** Values by the number of their first use. */
    private static final class Numbered<T> {
        private final List<T> values = new ArrayList<>();
        private final Map<T, Integer> numbers = new HashMap<>();

        int number(T value) {
            return numbers.computeIfAbsent(value, missing -> {
                values.add(value);
                return values.size() - 1;
            });
        }
    }
}
