package org.opencmrt.program;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.opencmrt.check.CheckResult;
import org.opencmrt.check.ReviewResult;
import org.opencmrt.model.Answer;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclaredMine;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Finding;
import org.opencmrt.model.FormFilling;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Product;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.ScopedMineral;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SourceFile;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.Template;

/** Writes assessed files as a tree; {@link AssessedReader} reads it. Absent values are omitted. */
final class AssessedWriter {
    private final JsonGenerator out;
    private String file = "";

    AssessedWriter(JsonGenerator out) {
        this.out = out;
    }

    /** Writes the content of an object or one element of a list. */
    private interface Part<T> {
        void write(T value) throws IOException;
    }

    void write(AssessedTree tree) throws IOException {
        out.writeStartObject();
        out.writeStringField("schema", AssessedFileCodec.SCHEMA);
        objects("facilities", tree.facilities(), this::facility);
        objects("verdicts", tree.verdicts(), verdict -> verdict(verdict, tree));
        objects("entries", tree.entries(), this::entry);
        objects("findings", tree.findings(), this::finding);
        out.writeArrayFieldStart("files");
        for (int i = 0; i < tree.size(); i++) {
            out.writeStartObject();
            file(tree, i);
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void facility(Smelter smelter) throws IOException {
        name("id", smelter.id());
        name("metal", smelter.metal());
        text("name", smelter.name());
        name("country", smelter.country());
        text("countryText", smelter.countryText());
        text("city", smelter.city());
        text("state", smelter.state());
    }

    private void verdict(MatchResult verdict, AssessedTree tree) throws IOException {
        name("decision", verdict.decision());
        objects("candidates", verdict.candidates(), candidate -> candidate(candidate, tree));
        texts("evidence", verdict.evidence());
    }

    private void candidate(MatchResult.Candidate candidate, AssessedTree tree) throws IOException {
        out.writeNumberField("facility", tree.number(candidate.smelter()));
        text("name", candidate.matchedName());
        name("basis", candidate.basis());
        out.writeNumberField("score", candidate.score());
    }

    private void entry(AssessedTree.Written entry) throws IOException {
        DeclaredSmelter row = entry.row();
        name("entry", row.entry());
        name("metal", row.metal());
        name("country", row.country());
        cellTexts(row.cells());
        if (entry.verdict() >= 0) {
            out.writeNumberField("verdict", entry.verdict());
        }
    }

    private void file(AssessedTree tree, int number) throws IOException {
        ReadResult reading = tree.reading(number);
        file = reading.file();
        text("file", file);
        if (reading instanceof ReadResult.Unreadable why) {
            source(why.source());
            out.writeObjectFieldStart("unreadable");
            name("code", why.code());
            text("message", why.message());
            out.writeEndObject();
        } else if (reading instanceof ReadResult.Declaration read) {
            declaration(read.value(), tree.entriesOf(number), tree);
        }
        if (tree.assessed(number).isPresent()) {
            assessment(tree.assessed(number).get(), tree);
        }
    }

    private void source(Optional<SourceFile> source) throws IOException {
        if (source.isPresent()) {
            out.writeObjectFieldStart("source");
            text("file", source.get().file());
            out.writeStringField("sha256", source.get().sha256());
            out.writeNumberField("bytes", source.get().bytes());
            name("format", source.get().format());
            out.writeEndObject();
        }
    }

    private void declaration(SupplierDeclaration declaration, int[] entries, AssessedTree tree) throws IOException {
        source(Optional.of(declaration.source()));
        template(declaration.template());
        company(declaration.company());
        names("metals", declaration.metals());
        objects("answers", declaration.answers(), this::answer);
        objects("companyAnswers", declaration.companyAnswers(), this::answer);
        smelters(declaration.smelters(), entries);
        rows(
                "mines",
                new Rows<>(declaration.mines(), DeclaredMine::row, DeclaredMine::at, DeclaredMine::cells),
                DeclaredMine.Column.class,
                mine -> {
                    name("metal", mine.metal());
                    name("country", mine.country());
                });
        rows(
                "products",
                new Rows<>(declaration.products(), Product::row, Product::at, Product::cells),
                Product.Column.class,
                product -> {});
        rows(
                "mineralsScope",
                new Rows<>(declaration.mineralsScope(), ScopedMineral::row, ScopedMineral::at, ScopedMineral::cells),
                ScopedMineral.Column.class,
                mineral -> name("metal", mineral.metal()));
        objects("noticed", declaration.findings(), finding -> placed(finding, tree));
        filling(declaration.filling());
    }

    private void template(Template template) throws IOException {
        out.writeObjectFieldStart("template");
        name("family", template.id().family());
        text("version", template.id().version().toString());
        text("language", template.language().map(Template.Language::name));
        name("layout", template.layout());
        out.writeEndObject();
    }

    private void company(Company company) throws IOException {
        out.writeObjectFieldStart("company");
        out.writeObjectFieldStart("fields");
        for (Map.Entry<Company.Field, DeclaredText> field : company.fields().entrySet()) {
            out.writeFieldName(field.getKey().name());
            declaredText(field.getValue());
        }
        out.writeEndObject();
        name("scope", company.scope());
        name("effectiveDate", company.effectiveDate());
        out.writeEndObject();
    }

    private void answer(Answer answer) throws IOException {
        name("question", answer.question());
        text("number", answer.number());
        name("metal", answer.metal());
        name("value", answer.value());
        text("text", answer.text());
        text("comment", answer.comment());
        cell("cell", answer.cell());
        cell("commentCell", answer.commentCell());
    }

    /** The rows of a list, and the accessors for one row. */
    private record Rows<R, C extends Enum<C>>(
            List<R> all, Function<R, Integer> row, Function<R, CellRef> at, Function<R, Map<C, DeclaredText>> cells) {}

    private void smelters(List<DeclaredSmelter> rows, int[] entries) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        Rows<DeclaredSmelter, DeclaredSmelter.Column> list =
                new Rows<>(rows, DeclaredSmelter::row, DeclaredSmelter::at, DeclaredSmelter::cells);
        out.writeObjectFieldStart("smelters");
        Grid<DeclaredSmelter.Column> grid = grid(list, DeclaredSmelter.Column.class);
        out.writeArrayFieldStart("rows");
        for (int i = 0; i < entries.length; i++) {
            out.writeNumber(rows.get(i).row());
            out.writeNumber(entries[i]);
        }
        out.writeEndArray();
        moved(list, grid);
        out.writeEndObject();
    }

    private <R, C extends Enum<C>> void rows(String name, Rows<R, C> list, Class<C> columns, Part<R> fields)
            throws IOException {
        if (list.all().isEmpty()) {
            return;
        }
        out.writeObjectFieldStart(name);
        Grid<C> grid = grid(list, columns);
        objects("rows", list.all(), row -> {
            out.writeNumberField("row", list.row().apply(row));
            fields.write(row);
            cellTexts(list.cells().apply(row));
        });
        moved(list, grid);
        out.writeEndObject();
    }

    /**
     * The location of the cells of nearly all rows of a list: on one sheet, with the same column letters in each row.
     */
    private record Grid<C extends Enum<C>>(String file, String sheet, String first, Map<C, String> columns) {
        boolean has(CellRef cell, String letters, int row) {
            String place = cell.cell();
            return cell.sheet().equals(sheet)
                    && cell.file().equals(file)
                    && place.startsWith(letters)
                    && isNumber(place, letters.length(), row);
        }

        /** Whether the text from this position on is the given positive number. Does not create a string. */
        private static boolean isNumber(String text, int from, int number) {
            int left = number;
            for (int i = text.length() - 1; i >= from; i--) {
                if (left == 0 || text.charAt(i) != '0' + left % 10) {
                    return false;
                }
                left /= 10;
            }
            return left == 0;
        }
    }

    private <R, C extends Enum<C>> Grid<C> grid(Rows<R, C> list, Class<C> columns) throws IOException {
        CellRef first = list.at().apply(list.all().get(0));
        Map<C, String> letters = new EnumMap<>(columns);
        for (R row : list.all()) {
            list.cells()
                    .apply(row)
                    .forEach((column, text) -> letters.computeIfAbsent(column, absent -> letters(text.cell())));
        }
        Grid<C> grid = new Grid<>(file, first.sheet(), letters(first), letters);
        text("sheet", grid.sheet());
        out.writeStringField("first", grid.first());
        out.writeObjectFieldStart("columns");
        for (Map.Entry<C, String> column : letters.entrySet()) {
            out.writeStringField(column.getKey().name(), column.getValue());
        }
        out.writeEndObject();
        return grid;
    }

    private static String letters(CellRef cell) {
        int end = 0;
        while (Character.isLetter(cell.cell().charAt(end))) {
            end++;
        }
        return cell.cell().substring(0, end);
    }

    /** Writes the cells that are not in the usual location of their column. */
    private <R, C extends Enum<C>> void moved(Rows<R, C> list, Grid<C> grid) throws IOException {
        boolean any = false;
        for (int i = 0; i < list.all().size(); i++) {
            R row = list.all().get(i);
            int number = list.row().apply(row);
            Map<C, CellRef> elsewhere = Map.of();
            for (Map.Entry<C, DeclaredText> text : list.cells().apply(row).entrySet()) {
                CellRef cell = text.getValue().cell();
                if (!grid.has(cell, grid.columns().get(text.getKey()), number)) {
                    elsewhere = elsewhere.isEmpty() ? new LinkedHashMap<>() : elsewhere;
                    elsewhere.put(text.getKey(), cell);
                }
            }
            CellRef at = list.at().apply(row);
            boolean isMoved = !grid.has(at, grid.first(), number);
            if (isMoved || !elsewhere.isEmpty()) {
                if (!any) {
                    out.writeArrayFieldStart("moved");
                    any = true;
                }
                out.writeStartObject();
                out.writeNumberField("index", i);
                if (isMoved) {
                    cell("at", at);
                }
                out.writeObjectFieldStart("cells");
                for (Map.Entry<C, CellRef> cell : elsewhere.entrySet()) {
                    cell(cell.getKey().name(), cell.getValue());
                }
                out.writeEndObject();
                out.writeEndObject();
            }
        }
        if (any) {
            out.writeEndArray();
        }
    }

    /** Writes texts by column, and the origin of each: T for typed, C for calculated, L for looked up. */
    private <C extends Enum<C>> void cellTexts(Map<C, DeclaredText> cells) throws IOException {
        out.writeObjectFieldStart("texts");
        StringBuilder origins = new StringBuilder(cells.size());
        boolean typed = true;
        for (Map.Entry<C, DeclaredText> cell : cells.entrySet()) {
            text(cell.getKey().name(), cell.getValue().text());
            typed &= cell.getValue().origin() == DeclaredText.Origin.TYPED;
            origins.append(cell.getValue().origin().name().charAt(0));
        }
        out.writeEndObject();
        if (!typed) {
            out.writeStringField("origins", origins.toString());
        }
    }

    private void filling(FormFilling filling) throws IOException {
        if (filling.equals(FormFilling.plain())) {
            return;
        }
        out.writeObjectFieldStart("filling");
        array("picks", filling.picks(), this::declaredText);
        array("otherNames", filling.otherNames(), this::declaredText);
        array("verbatim", filling.verbatim().entrySet(), one -> {
            out.writeStartArray();
            cell(one.getKey());
            text(one.getValue());
            out.writeEndArray();
        });
        out.writeEndObject();
    }

    private void assessment(AssessedFile assessed, AssessedTree tree) throws IOException {
        out.writeObjectFieldStart("assessment");
        objects("checkItems", assessed.checkItems(), this::checkItem);
        objects("notRun", assessed.notRun(), this::notRun);
        Iterator<Finding> distinct = assessed.distinctFindings().iterator();
        Finding[] next = {distinct.hasNext() ? distinct.next() : null};
        objects("findings", assessed.findings(), finding -> {
            placed(finding, tree);
            if (finding.equals(next[0])) {
                next[0] = distinct.hasNext() ? distinct.next() : null;
            } else {
                out.writeBooleanField("repeated", true);
            }
        });
        out.writeEndObject();
    }

    private void checkItem(CheckResult.Item item) throws IOException {
        cell("cell", item.cell());
        text("item", item.item());
        name("metal", item.metal());
        out.writeBooleanField("required", item.required());
        out.writeBooleanField("complete", item.complete());
        out.writeBooleanField("counted", item.counted());
    }

    private void notRun(ReviewResult.NotRun rule) throws IOException {
        text("rule", rule.rule());
        name("extent", rule.extent());
        names("missing", rule.missing());
    }

    private void placed(Finding finding, AssessedTree tree) throws IOException {
        out.writeNumberField("finding", tree.number(finding));
        if (finding.cell().isPresent()) {
            cell("cell", finding.cell().get());
        }
    }

    private void finding(Finding finding) throws IOException {
        text("rule", finding.rule());
        name("severity", finding.severity());
        text("message", finding.message());
        if (!finding.arguments().isEmpty()) {
            out.writeObjectFieldStart("arguments");
            for (Map.Entry<String, String> argument : new TreeMap<>(finding.arguments()).entrySet()) {
                text(argument.getKey(), argument.getValue());
            }
            out.writeEndObject();
        }
        name("metal", finding.metal());
        text("followUp", finding.followUp());
    }

    private void declaredText(DeclaredText text) throws IOException {
        out.writeStartArray();
        text(text.text());
        cell(text.cell());
        if (text.origin() != DeclaredText.Origin.TYPED) {
            out.writeString(text.origin().name());
        }
        out.writeEndArray();
    }

    private void cell(String name, CellRef cell) throws IOException {
        out.writeFieldName(name);
        cell(cell);
    }

    /** Writes the sheet and the cell, preceded by the file if it is a different one. */
    private void cell(CellRef cell) throws IOException {
        if (cell.file().equals(file)) {
            text(cell.address());
            return;
        }
        out.writeStartArray();
        text(cell.file());
        text(cell.address());
        out.writeEndArray();
    }

    private void text(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            text(name, value.get());
        }
    }

    private void text(String name, String value) throws IOException {
        out.writeFieldName(name);
        text(value);
    }

    /** Writes a text. If UTF-8 cannot encode it, its UTF-16 code units are written. */
    private void text(String value) throws IOException {
        if (isWellFormed(value)) {
            out.writeString(value);
            return;
        }
        out.writeStartObject();
        out.writeArrayFieldStart("utf16");
        for (int i = 0; i < value.length(); i++) {
            out.writeNumber(value.charAt(i));
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isSurrogate(unit)) {
                boolean pair = Character.isHighSurrogate(unit)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private void name(String name, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            name(name, value.get());
        }
    }

    /** Writes a constant, or a value with only one text form. */
    private void name(String name, Object value) throws IOException {
        out.writeStringField(name, value instanceof Enum<?> constant ? constant.name() : value.toString());
    }

    private void names(String name, Collection<?> values) throws IOException {
        array(name, values, value -> out.writeString(value instanceof Enum<?> one ? one.name() : value.toString()));
    }

    private void texts(String name, List<String> values) throws IOException {
        array(name, values, this::text);
    }

    private <T> void objects(String name, Collection<T> values, Part<T> part) throws IOException {
        array(name, values, value -> {
            out.writeStartObject();
            part.write(value);
            out.writeEndObject();
        });
    }

    private <T> void array(String name, Collection<T> values, Part<T> part) throws IOException {
        if (values.isEmpty()) {
            return;
        }
        out.writeArrayFieldStart(name);
        for (T value : values) {
            part.write(value);
        }
        out.writeEndArray();
    }
}
