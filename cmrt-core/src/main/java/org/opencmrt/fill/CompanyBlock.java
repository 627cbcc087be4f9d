package org.opencmrt.fill;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.fill.FillReport.Field.Transfer;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Product;

/** Replaces the values of a draft with the company's own facts. */
final class CompanyBlock {
    private static final String REASON = "The company profile says so.";

    private CompanyBlock() {}

    static void apply(CompanyProfile profile, FormDraft draft) {
        profile.fields().forEach((field, text) -> {
            if (draft.cell(field).isPresent()) {
                draft.company(field, text, given(field, text, draft));
            } else {
                draft.others.add(draft.of(Transfer.LEFT_OUT, field, draft.target + " has no field for this.")
                        .saying(Optional.of(text)));
            }
        });
        profile.scope().ifPresent(scope -> {
            if (draft.offers(scope)) {
                draft.scope(scope, Optional.empty(), given(Company.Field.SCOPE, draft.scopeText(scope), draft));
            } else {
                draft.askCompany(
                        draft.of(Transfer.ASK, Company.Field.SCOPE, draft.target + " has no scope " + scope + ".")
                                .saying(Optional.of(scope.name())));
            }
        });
        profile.effectiveDate()
                .ifPresent(day ->
                        draft.date(day, day.toString(), given(Company.Field.EFFECTIVE_DATE, day.toString(), draft)));
    }

    private static FillReport.Field given(Company.Field field, String text, FormDraft draft) {
        return draft.of(Transfer.COPY, field, REASON).saying(Optional.of(text));
    }

    /** Writes the company's own answer to a question. */
    static void answer(CompanyProfile.GivenAnswer given, QuestionPlace place, FormDraft draft) {
        if (given.value().isEmpty()) {
            draft.blank(place, given.comment());
        } else {
            draft.answer(
                    place,
                    FormDraft.Given.of(given.value().get()),
                    given.comment(),
                    draft.of(Transfer.COPY, place, REASON)
                            .saying(FormDraft.said(given.value().map(FormDraft::plain), given.comment())));
        }
    }

    /** Reports answers of the company to questions that the form does not ask. */
    static void unasked(CompanyProfile profile, FormDraft draft) {
        for (CompanyProfile.GivenAnswer given : profile.answers()) {
            draft.notAsked(given.question(), given.metal())
                    .map(field -> field.saying(FormDraft.said(given.value().map(Enum::name), given.comment())))
                    .ifPresent(draft.others::add);
        }
    }

    /** Adds the company's products after those that a draft already has. */
    static void products(CompanyProfile profile, FormDraft draft, int before) {
        int row = draft.layout.productList().firstRow() + before;
        for (Map<Product.Column, String> given : profile.products()) {
            CellRef at = draft.productCell("B" + row);
            Map<Product.Column, DeclaredText> cells = new EnumMap<>(Product.Column.class);
            given.forEach((column, text) -> cells.put(column, new DeclaredText(text, at, DeclaredText.Origin.TYPED)));
            draft.product(new Product(row++, at, cells), List.of(), REASON);
        }
    }

    static FillReport.Field language(String language) {
        return FillReport.Field.of(
                        Transfer.LEFT_OUT,
                        "LANGUAGE",
                        Optional.empty(),
                        FillWords.of("LANGUAGE"),
                        "A form keeps the display language that is chosen in it.")
                .saying(Optional.of(language));
    }
}
