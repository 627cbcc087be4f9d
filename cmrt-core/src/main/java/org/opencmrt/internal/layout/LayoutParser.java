package org.opencmrt.internal.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredMine;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Product;
import org.opencmrt.model.Question;
import org.opencmrt.model.ScopedMineral;
import org.opencmrt.model.TemplateId;

/** Creates layouts from the JSON resources. The package documentation describes their format. */
final class LayoutParser {
    private final Map<String, AnswerVocabulary> vocabularies;

    LayoutParser(Map<String, AnswerVocabulary> vocabularies) {
        this.vocabularies = Map.copyOf(vocabularies);
    }

    Layout parse(TemplateId id, Map<String, Object> json) {
        DeclarationLayout form = declaration(object(json, "declaration"));
        return new Layout(
                id,
                LocalDate.parse(text(json, "released")),
                Optional.ofNullable((String) json.get("derived")),
                form,
                sheet(object(json, "smelterList"), DeclaredSmelter.Column.class),
                optional(json, "lookup").map(sheet -> sheet(sheet, LookupColumn.class)),
                optional(json, "mineList").map(sheet -> sheet(sheet, DeclaredMine.Column.class)),
                sheet(object(json, "productList"), Product.Column.class),
                optional(json, "mineralsScope").map(sheet -> sheet(sheet, ScopedMineral.Column.class)),
                new CheckerParser(object(json, "checker")).parse(form));
    }

    private DeclarationLayout declaration(Map<String, Object> json) {
        int block = (Integer) json.get("block");
        Map<Company.Field, CellAddress> company = new EnumMap<>(Company.Field.class);
        object(json, "company")
                .forEach((field, cell) -> company.put(Company.Field.valueOf(field), CellAddress.of((String) cell)));
        Map<String, DeclarationScope> scopes = new TreeMap<>();
        object(json, "scopes").forEach((letter, scope) -> scopes.put(letter, DeclarationScope.valueOf((String) scope)));
        return new DeclarationLayout(
                text(json, "sheet"),
                CellAddress.of(text(json, "versionCell")),
                CellAddress.of(text(json, "languageCell")),
                CellAddress.columnOf(text(json, "answerColumn")),
                CellAddress.columnOf(text(json, "commentColumn")),
                CellAddress.columnOf(text(json, "labelColumn")),
                company,
                scopes,
                metals(json),
                optional(json, "picks").map(LayoutParser::picks),
                objects(json, "questions").stream()
                        .map(q -> question(q, true, block))
                        .toList(),
                objects(json, "companyQuestions").stream()
                        .map(q -> question(q, Boolean.TRUE.equals(q.get("perMetal")), 1))
                        .toList(),
                strings(json, "anchorRows").stream()
                        .map(Integer::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private QuestionLayout question(Map<String, Object> json, boolean perMetal, int block) {
        String vocabulary = text(json, "answers");
        AnswerVocabulary answers = vocabularies.get(vocabulary);
        if (answers == null) {
            throw new IllegalStateException(
                    "a layout names the answer vocabulary " + vocabulary + ", which does not exist");
        }
        return new QuestionLayout(
                text(json, "number"),
                Question.valueOf(text(json, "asks")),
                (Integer) json.get("row"),
                (Integer) json.getOrDefault("block", block),
                perMetal,
                metals(json),
                answers);
    }

    private static MetalPicks picks(Map<String, Object> json) {
        return new MetalPicks(
                strings(json, "cells").stream().map(CellAddress::of).toList(),
                Optional.ofNullable((String) json.get("deletePrefix")),
                Optional.ofNullable((String) json.get("otherChoice")),
                (Integer) json.getOrDefault("otherRowsBelow", 0));
    }

    private static <C extends Enum<C>> SheetLayout<C> sheet(Map<String, Object> json, Class<C> type) {
        Map<C, Integer> columns = new EnumMap<>(type);
        object(json, "columns").forEach((column, letters) -> {
            if (letters != null) {
                columns.put(Enum.valueOf(type, column), CellAddress.columnOf((String) letters));
            }
        });
        return new SheetLayout<>(
                text(json, "sheet"),
                (Integer) json.get("firstRow"),
                OptionalInt.empty(),
                Optional.ofNullable((String) json.get("versionCell")).map(CellAddress::of),
                columns,
                optional(json, "marks").map(LayoutParser::marks),
                new TreeSet<>(strings(json, "traits")));
    }

    private static SheetMarks marks(Map<String, Object> json) {
        return new SheetMarks(
                text(json, "heading"),
                strings(json, "formulas").stream().map(CellAddress::of).toList(),
                CellAddress.of(text(json, "chosenFrom")),
                CellAddress.of(text(json, "chosenTo")));
    }

    private static List<Metal> metals(Map<String, Object> json) {
        return strings(json, "metals").stream().map(Metal::new).toList();
    }

    private static String text(Map<String, Object> json, String key) {
        Object value = json.get(key);
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalStateException("a layout lacks the text '" + key + "'");
    }

    private static Map<String, Object> object(Map<String, Object> json, String key) {
        return optional(json, key)
                .orElseThrow(() -> new IllegalStateException("a layout lacks the object '" + key + "'"));
    }

    @SuppressWarnings("unchecked")
    private static Optional<Map<String, Object>> optional(Map<String, Object> json, String key) {
        return Optional.ofNullable((Map<String, Object>) json.get(key));
    }

    private static List<String> strings(Map<String, Object> json, String key) {
        List<String> strings = new ArrayList<>();
        if (json.get(key) instanceof List<?> list) {
            list.forEach(item -> strings.add(String.valueOf(item)));
        }
        return strings;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> objects(Map<String, Object> json, String key) {
        return (List<Map<String, Object>>) json.getOrDefault(key, List.of());
    }
}
