package org.opencmrt.rollup;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.internal.text.FirstOfEqual;
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

    private final FirstOfEqual known = new FirstOfEqual();

    List<Answer> answers(List<Answer> answers) {
        return answers.stream()
                .map(answer -> new Answer(
                        answer.question(),
                        shared(answer.number()),
                        known.of(answer.metal()),
                        known.of(answer.value()),
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
        return text.length() > MAX_LENGTH ? text : known.of(text);
    }

    private Optional<String> shared(Optional<String> text) {
        return text.filter(one -> one.length() > MAX_LENGTH).isPresent() ? text : known.of(text);
    }
}
