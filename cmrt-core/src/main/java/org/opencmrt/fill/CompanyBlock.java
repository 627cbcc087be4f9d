package org.opencmrt.fill;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.CompanyField;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Product;
import org.opencmrt.model.ProductColumn;

/** Writes what a company says about itself over what a draft has so far. */
final class CompanyBlock {
    private static final String REASON = "The company profile says so.";

    private CompanyBlock() {}

    static void apply(CompanyProfile profile, FormDraft draft) {
        profile.fields().forEach((field, text) -> {
            if (draft.cell(field).isPresent()) {
                draft.company(field, text, field(TransferredField.Transfer.COPY, field, text, draft, REASON));
            } else {
                draft.add(field(
                        TransferredField.Transfer.LEFT_OUT,
                        field,
                        text,
                        draft,
                        draft.target() + " has no field for this."));
            }
        });
        profile.scope().ifPresent(scope -> {
            String words = draft.scopeText(scope);
            if (draft.offers(scope)) {
                draft.scope(
                        scope,
                        Optional.empty(),
                        field(TransferredField.Transfer.COPY, CompanyField.SCOPE, words, draft, REASON));
            } else {
                draft.askCompany(TransferredField.of(
                        TransferredField.Transfer.ASK,
                        CompanyField.SCOPE.name(),
                        Optional.empty(),
                        FillWords.label(CompanyField.SCOPE),
                        List.of(),
                        draft.cell(CompanyField.SCOPE).map(CellRef::address),
                        Optional.of(scope.name()),
                        Optional.empty(),
                        draft.target() + " has no scope " + scope + "."));
            }
        });
        profile.effectiveDate()
                .ifPresent(day -> draft.date(
                        day,
                        day.toString(),
                        field(
                                TransferredField.Transfer.COPY,
                                CompanyField.EFFECTIVE_DATE,
                                day.toString(),
                                draft,
                                REASON)));
    }

    private static TransferredField field(
            TransferredField.Transfer transfer, CompanyField field, String text, FormDraft draft, String reason) {
        return TransferredField.of(
                transfer,
                field.name(),
                Optional.empty(),
                FillWords.label(field),
                List.of(),
                draft.cell(field).map(CellRef::address),
                Optional.of(text),
                transfer == TransferredField.Transfer.COPY ? Optional.of(text) : Optional.empty(),
                reason);
    }

    /** The company's own answer at a place. */
    static void answer(CompanyProfile.GivenAnswer given, Place place, FormDraft draft) {
        if (given.value().isEmpty()) {
            draft.blank(place, given.comment());
        } else {
            draft.answer(
                    place,
                    TransferredField.Transfer.COPY,
                    given.value().get(),
                    Optional.empty(),
                    given.comment(),
                    false,
                    List.of(),
                    FormDraft.said(given.value().map(FormDraft::plain), given.comment()),
                    REASON);
        }
    }

    /** Answers of the company to questions that the form does not ask. */
    static void unasked(CompanyProfile profile, FormDraft draft) {
        for (CompanyProfile.GivenAnswer given : profile.answers()) {
            boolean asked = draft.places().stream()
                    .anyMatch(place -> place.question() == given.question()
                            && place.metal().equals(given.metal()));
            if (!asked) {
                draft.add(TransferredField.of(
                        TransferredField.Transfer.LEFT_OUT,
                        given.question().name(),
                        given.metal(),
                        FillWords.of(given.question().name()),
                        List.of(),
                        Optional.empty(),
                        FormDraft.said(given.value().map(Enum::name), given.comment()),
                        Optional.empty(),
                        draft.target() + " does not ask this"
                                + given.metal()
                                        .map(metal -> " about " + FillWords.lower(metal))
                                        .orElse("")
                                + "."));
            }
        }
    }

    /** The company's products, after those that a draft has. */
    static void products(CompanyProfile profile, FormDraft draft, int before) {
        int row = draft.layout().productList().firstRow() + before;
        for (Map<ProductColumn, String> given : profile.products()) {
            CellRef at = draft.productCell("B" + row);
            Map<ProductColumn, DeclaredText> cells = new EnumMap<>(ProductColumn.class);
            given.forEach((column, text) -> cells.put(column, new DeclaredText(text, at, DeclaredText.Origin.TYPED)));
            draft.product(new Product(row++, at, cells), List.of(), REASON);
        }
    }

    static TransferredField language(String language) {
        return TransferredField.of(
                TransferredField.Transfer.LEFT_OUT,
                "LANGUAGE",
                Optional.empty(),
                FillWords.of("LANGUAGE"),
                List.of(),
                Optional.empty(),
                Optional.of(language),
                Optional.empty(),
                "A form keeps the display language that is chosen in it.");
    }
}
