package org.opencmrt.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opencmrt.fill.CompanyProfile.GivenAnswer;
import org.opencmrt.fill.SupplyChain.NamedFacility;
import org.opencmrt.fill.SupplyChain.OpenRow;
import org.opencmrt.match.EntryVerdict.Bucket;
import org.opencmrt.model.Answer;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Company;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;
import org.opencmrt.rollup.ProposedAnswers.Proposal;

class OwnDeclarationTest {
    private static final TemplateId CMRT = TemplateId.of(TemplateFamily.CMRT, "6.5");
    private static final TemplateId EMRT = TemplateId.of(TemplateFamily.EMRT, "2.1");

    private final List<NamedFacility> facilities = new ArrayList<>();
    private final List<OpenRow> open = new ArrayList<>();
    private final List<Proposal> proposals = new ArrayList<>();

    private Translation make(CompanyProfile company, TemplateId target) {
        return OwnDeclaration.of(new SupplyChain("rollup.json", facilities, open, proposals), company, target);
    }

    private static CellRef cell(String cell) {
        return new CellRef("supplier.xlsx", "Smelter List", cell);
    }

    private static NamedFacility facility(Metal metal, String id, String name) {
        return facility(metal, id, name, false, true);
    }

    private static NamedFacility facility(
            Metal metal, String id, String name, boolean superseded, boolean productLevel) {
        return new NamedFacility(
                new Smelter(
                        Optional.of(new SmelterId(id)),
                        metal,
                        name,
                        Optional.of(Country.of("PE")),
                        Optional.of("PERU"),
                        Optional.of("Lima"),
                        Optional.empty()),
                List.of(cell("A5")),
                superseded,
                productLevel,
                Optional.empty(),
                false);
    }

    private static OpenRow open(Bucket kind, Metal metal, String name, String country) {
        return new OpenRow(
                kind,
                Optional.of(metal),
                Optional.ofNullable(name),
                Optional.ofNullable(country),
                Optional.ofNullable(country).flatMap(Country::tryParse),
                cell("C9"),
                true,
                "two facilities fit");
    }

    private static Proposal proposal(Question question, Metal metal, Answer.Value value) {
        return new Proposal(
                question,
                Optional.of(metal),
                Optional.ofNullable(value),
                "3 declarations say so",
                List.of(new CellRef("supplier.xlsx", "Declaration", "D26")));
    }

    private static CompanyProfile company(DeclarationScope scope, GivenAnswer... answers) {
        return new CompanyProfile(
                Map.of(Company.Field.NAME, "Harbor Instruments Inc."),
                Optional.of(scope),
                Optional.empty(),
                List.of(answers),
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static FillReport.Field field(Translation made, Question question, Metal metal) {
        return made.fields().stream()
                .filter(field ->
                        field.item().equals(question.name()) && field.metal().equals(Optional.of(metal)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void lists_each_facility_once_in_the_order_of_the_form() {
        facilities.add(facility(Metal.GOLD, "CID900001", "Zebra Gold"));
        facilities.add(facility(Metal.GOLD, "CID900003", "Alpha Gold"));
        facilities.add(facility(Metal.GOLD, "CID900001", "Zebra Gold"));
        facilities.add(facility(Metal.TANTALUM, "CID900002", "Beta Tantalum"));

        Translation made = make(company(DeclarationScope.COMPANY), CMRT);

        assertThat(made.declaration().smelters())
                .extracting(row -> row.text(DeclaredSmelter.Column.ID_INPUT).orElseThrow())
                .containsExactly("CID900002", "CID900003", "CID900001");
    }

    @Test
    void leaves_out_facilities_that_only_superseded_declarations_report() {
        facilities.add(facility(Metal.GOLD, "CID900001", "Old Gold", true, true));

        Translation made = make(company(DeclarationScope.COMPANY), CMRT);

        assertThat(made.declaration().smelters()).isEmpty();
        assertThat(made.leftOut()).extracting(FillReport.Field::label).contains("Old Gold (CID900001)");
    }

    @Test
    void product_scope_proposes_what_only_company_level_declarations_report() {
        facilities.add(facility(Metal.GOLD, "CID900001", "Product Gold", false, true));
        facilities.add(facility(Metal.GOLD, "CID900002", "Company Gold", false, false));

        Translation made = make(company(DeclarationScope.PRODUCT), CMRT);

        assertThat(made.rows())
                .extracting(row -> row.transfer() + " "
                        + row.row().text(DeclaredSmelter.Column.NAME).orElseThrow() + ": " + row.reason())
                .containsExactly(
                        "CONFIRM Company Gold: Suppliers' declarations report it. Only company-level declarations report"
                                + " it; this declaration is about products. Check whether the facility is in their"
                                + " supply chain.",
                        "COPY Product Gold: Suppliers' declarations report it.");
        assertThat(made.certain().smelters()).hasSize(1);
    }

    @Test
    void proposes_answers_about_metals_and_asks_those_about_the_company() {
        proposals.add(proposal(Question.INTENTIONALLY_ADDED, Metal.GOLD, Answer.Value.YES));
        proposals.add(new Proposal(
                Question.POLICY_ESTABLISHED, Optional.empty(), Optional.empty(), "about the company", List.of()));

        Translation made = make(company(DeclarationScope.COMPANY), CMRT);

        FillReport.Field proposed = field(made, Question.INTENTIONALLY_ADDED, Metal.GOLD);
        assertThat(proposed.transfer()).isEqualTo(FillReport.Field.Transfer.CONFIRM);
        assertThat(proposed.reason()).isEqualTo("Proposed from the suppliers' declarations: 3 declarations say so.");
        assertThat(made.certain()
                        .answer(Question.INTENTIONALLY_ADDED, Metal.GOLD)
                        .orElseThrow()
                        .value())
                .isEmpty();
        assertThat(made.toAsk()).extracting(FillReport.Field::item).contains("POLICY_ESTABLISHED", "EFFECTIVE_DATE");
    }

    @Test
    void puts_answers_of_the_company_before_proposals() {
        proposals.add(proposal(Question.INTENTIONALLY_ADDED, Metal.GOLD, Answer.Value.YES));

        Translation made = make(
                company(
                        DeclarationScope.COMPANY,
                        new GivenAnswer(
                                Question.INTENTIONALLY_ADDED,
                                Optional.of(Metal.GOLD),
                                Optional.of(Answer.Value.NO),
                                Optional.of("no gold"))),
                CMRT);

        assertThat(field(made, Question.INTENTIONALLY_ADDED, Metal.GOLD).transfer())
                .isEqualTo(FillReport.Field.Transfer.COPY);
        assertThat(made.declaration()
                        .answer(Question.INTENTIONALLY_ADDED, Metal.GOLD)
                        .orElseThrow()
                        .comment())
                .contains("no gold");
    }

    @Test
    void writes_one_row_for_entries_that_say_the_same() {
        open.add(open(Bucket.NOT_LISTED, Metal.TIN, "Hinterland Tin", "AUSTRIA"));
        open.add(open(Bucket.NOT_LISTED, Metal.TIN, "HINTERLAND  TIN", "Austria"));
        open.add(open(Bucket.NOT_YET_IDENTIFIED, Metal.TIN, null, null));
        open.add(open(Bucket.NOT_YET_IDENTIFIED, Metal.TIN, null, null));

        Translation made = make(company(DeclarationScope.COMPANY), CMRT);

        assertThat(made.declaration().smelters())
                .extracting(DeclaredSmelter::entry)
                .containsExactly(Entry.NOT_LISTED, Entry.NOT_YET_IDENTIFIED);
        assertThat(made.certain().smelters()).isEmpty();
    }

    @Test
    void asks_which_facility_unclear_entries_refer_to() {
        open.add(open(Bucket.UNRESOLVED, Metal.TIN, "Which Tin", "PERU"));
        open.add(open(Bucket.NOT_LISTED, Metal.TIN, "Nowhere Tin", null));

        Translation made = make(company(DeclarationScope.COMPANY), CMRT);

        assertThat(made.declaration().smelters()).isEmpty();
        assertThat(made.toAsk()).extracting(FillReport.Field::label).contains("Which Tin", "Nowhere Tin");
    }

    @Test
    void takes_back_a_proposal_that_its_own_rows_contradict() {
        open.add(open(Bucket.NOT_YET_IDENTIFIED, Metal.TIN, null, null));
        open.add(open(Bucket.UNRESOLVED, Metal.GOLD, "Which Gold", "PERU"));
        proposals.add(proposal(Question.ALL_SMELTERS_IDENTIFIED, Metal.TIN, Answer.Value.YES));
        proposals.add(proposal(Question.ALL_SMELTERS_REPORTED, Metal.GOLD, Answer.Value.YES));
        proposals.add(proposal(Question.ALL_SMELTERS_REPORTED, Metal.TIN, Answer.Value.YES));

        Translation made = make(company(DeclarationScope.COMPANY), CMRT);

        assertThat(field(made, Question.ALL_SMELTERS_IDENTIFIED, Metal.TIN).transfer())
                .isEqualTo(FillReport.Field.Transfer.ASK);
        assertThat(field(made, Question.ALL_SMELTERS_REPORTED, Metal.GOLD).reason())
                .startsWith("The proposal \"Yes\" was taken back: ");
        assertThat(field(made, Question.ALL_SMELTERS_REPORTED, Metal.TIN).transfer())
                .isEqualTo(FillReport.Field.Transfer.CONFIRM);
    }

    @Test
    void keeps_an_answer_of_the_company_that_the_rows_contradict_and_says_so() {
        open.add(open(Bucket.NOT_YET_IDENTIFIED, Metal.TIN, null, null));

        Translation made = make(
                company(
                        DeclarationScope.COMPANY,
                        new GivenAnswer(
                                Question.ALL_SMELTERS_IDENTIFIED,
                                Optional.of(Metal.TIN),
                                Optional.of(Answer.Value.YES),
                                Optional.empty())),
                CMRT);

        assertThat(field(made, Question.ALL_SMELTERS_IDENTIFIED, Metal.TIN).reason())
                .isEqualTo("The company profile says so. Note that the list includes a smelter that is not yet"
                        + " identified.");
    }

    @Test
    void selects_the_minerals_that_have_proposals() {
        proposals.add(proposal(Question.INTENTIONALLY_ADDED, Metal.TIN, Answer.Value.YES));
        proposals.add(proposal(Question.INTENTIONALLY_ADDED, Metal.NICKEL, Answer.Value.YES));
        proposals.add(proposal(Question.INTENTIONALLY_ADDED, Metal.COBALT, Answer.Value.YES));
        facilities.add(facility(Metal.TIN, "CID900001", "Tin Works"));

        Translation made = make(company(DeclarationScope.COMPANY), EMRT);

        assertThat(made.declaration().metals()).containsExactly(Metal.COBALT, Metal.NICKEL);
        assertThat(made.declaration().smelters()).isEmpty();
        assertThat(made.leftOut()).anySatisfy(field -> assertThat(field.metal()).contains(Metal.TIN));
    }

    @Test
    void does_not_reveal_suppliers() {
        facilities.add(facility(Metal.GOLD, "CID900001", "Northern Gold"));
        open.add(open(Bucket.NOT_LISTED, Metal.TIN, "Hinterland Tin", "AUSTRIA"));

        for (DeclaredSmelter row :
                make(company(DeclarationScope.COMPANY), CMRT).declaration().smelters()) {
            assertThat(row.cells().keySet())
                    .doesNotContain(
                            DeclaredSmelter.Column.CONTACT_NAME,
                            DeclaredSmelter.Column.CONTACT_EMAIL,
                            DeclaredSmelter.Column.NEXT_STEPS,
                            DeclaredSmelter.Column.MINE_NAMES,
                            DeclaredSmelter.Column.MINE_COUNTRIES,
                            DeclaredSmelter.Column.COMMENTS);
        }
    }

    @Test
    void refuses_a_form_whose_answers_are_not_known() {
        assertThatThrownBy(() -> make(CompanyProfile.nothing(), TemplateId.of(TemplateFamily.CMRT, "3.01")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only for CMRT 6.x, EMRT, CRT, and AMRT, not for CMRT 3.01");
    }
}
