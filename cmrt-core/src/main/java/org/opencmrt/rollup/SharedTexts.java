package org.opencmrt.rollup;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.opencmrt.model.Answer;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclaredText;

/**
 * Lets declarations share common texts: cell addresses, sheet names, "Yes", and "No". A reader creates them for each
 * file, and for ten thousand files, they would fill the memory. Thread-safe.
 */
final class SharedTexts {
    /** Longer texts rarely occur twice. */
    private static final int MAX_LENGTH = 40;

    private final Map<Object, Object> known = new ConcurrentHashMap<>();

    List<Answer> answers(List<Answer> answers) {
        return answers.stream()
                .map(answer -> new Answer(
                        answer.question(),
                        shared(answer.number()),
                        same(answer.metal()),
                        same(answer.value()),
                        shared(answer.text()),
                        shared(answer.comment()),
                        shared(answer.cell()),
                        shared(answer.commentCell())))
                .toList();
    }

    Company company(Company company) {
        Map<Company.Field, DeclaredText> fields = new EnumMap<>(Company.Field.class);
        company.fields()
                .forEach((field, text) ->
                        fields.put(field, new DeclaredText(text.text(), shared(text.cell()), text.origin())));
        return new Company(fields, company.scope(), company.effectiveDate());
    }

    private CellRef shared(CellRef cell) {
        return new CellRef(cell.file(), shared(cell.sheet()), shared(cell.cell()));
    }

    private String shared(String text) {
        return text.length() > MAX_LENGTH ? text : same(text);
    }

    private Optional<String> shared(Optional<String> text) {
        return text.filter(one -> one.length() > MAX_LENGTH).isPresent() ? text : same(text);
    }

    /** The first of all equal values. */
    @SuppressWarnings("unchecked") // equal strings are strings, and equal optionals contain equal values
    private <T> T same(T value) {
        Object before = known.putIfAbsent(value, value);
        return before == null ? value : (T) before;
    }
}
