package org.opencmrt.fill;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                draft.company(field, text, field(FillReport.Field.Transfer.COPY, field, text, draft, REASON));
            } else {
                draft.add(field(
                        FillReport.Field.Transfer.LEFT_OUT,
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
                        field(FillReport.Field.Transfer.COPY, Company.Field.SCOPE, words, draft, REASON));
            } else {
                draft.askCompany(FillReport.Field.of(
                        FillReport.Field.Transfer.ASK,
                        Company.Field.SCOPE.name(),
                        Optional.empty(),
                        FillWords.label(Company.Field.SCOPE),
                        List.of(),
                        draft.cell(Company.Field.SCOPE).map(CellRef::address),
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
                                FillReport.Field.Transfer.COPY,
                                Company.Field.EFFECTIVE_DATE,
                                day.toString(),
                                draft,
                                REASON)));
    }

    private static FillReport.Field field(
            FillReport.Field.Transfer transfer, Company.Field field, String text, FormDraft draft, String reason) {
        return FillReport.Field.of(
                transfer,
                field.name(),
                Optional.empty(),
                FillWords.label(field),
                List.of(),
                draft.cell(field).map(CellRef::address),
                Optional.of(text),
                transfer == FillReport.Field.Transfer.COPY ? Optional.of(text) : Optional.empty(),
                reason);
    }

    /** Writes the company's own answer to a question. */
    static void answer(CompanyProfile.GivenAnswer given, QuestionPlace place, FormDraft draft) {
        if (given.value().isEmpty()) {
            draft.blank(place, given.comment());
        } else {
            draft.answer(
                    place,
                    FillReport.Field.Transfer.COPY,
                    given.value().get(),
                    Optional.empty(),
                    given.comment(),
                    false,
                    List.of(),
                    FormDraft.said(given.value().map(FormDraft::plain), given.comment()),
                    REASON);
        }
    }

    /** Reports answers of the company to questions that the form does not ask. */
    static void unasked(CompanyProfile profile, FormDraft draft) {
        for (CompanyProfile.GivenAnswer given : profile.answers()) {
            boolean asked = draft.places().stream()
                    .anyMatch(place -> place.question() == given.question()
                            && place.metal().equals(given.metal()));
            if (!asked) {
                draft.add(FillReport.Field.of(
                        FillReport.Field.Transfer.LEFT_OUT,
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

    /** Adds the company's products after those that a draft already has. */
    static void products(CompanyProfile profile, FormDraft draft, int before) {
        int row = draft.layout().productList().firstRow() + before;
        for (Map<Product.Column, String> given : profile.products()) {
            CellRef at = draft.productCell("B" + row);
            Map<Product.Column, DeclaredText> cells = new EnumMap<>(Product.Column.class);
            given.forEach((column, text) -> cells.put(column, new DeclaredText(text, at, DeclaredText.Origin.TYPED)));
            draft.product(new Product(row++, at, cells), List.of(), REASON);
        }
    }

    static FillReport.Field language(String language) {
        return FillReport.Field.of(
                FillReport.Field.Transfer.LEFT_OUT,
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
