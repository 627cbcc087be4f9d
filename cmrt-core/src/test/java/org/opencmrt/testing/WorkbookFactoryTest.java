package org.opencmrt.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencmrt.internal.layout.Layouts;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Product;
import org.opencmrt.model.Question;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.Template;
import org.opencmrt.model.TemplateId;
import org.opencmrt.read.CmrtReader;

class WorkbookFactoryTest {
    private static final List<ReferenceEntry> LOOKUP = Facilities.list()
            .with(Metal.GOLD, "CID900001", "Northern Gold Refinery", "SWEDEN", "NGR Gold")
            .with(Metal.TIN, "CID900002", "Delta Tin Works", "MALAYSIA")
            .with(Metal.COBALT, "CID900003", "Fjord Cobalt", "NORWAY")
            .entries();

    static Stream<TemplateId> templates() {
        return Layouts.standard().known().stream();
    }

    static Stream<Arguments> styles() {
        return Stream.of(WritingStyle.Formulas.values())
                .flatMap(formulas -> Stream.of(WritingStyle.Strings.values())
                        .flatMap(strings -> Stream.of(WritingStyle.Dates.values())
                                .map(dates -> Arguments.of(new WritingStyle(formulas, strings, dates)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void makes_a_workbook_of_every_version_that_the_library_knows(TemplateId template) {
        WorkbookFactory factory =
                WorkbookFactory.of(template).company("Acme Relays Ltd.").lookup(LOOKUP);
        boolean picks = Layouts.standard()
                .find(template)
                .orElseThrow()
                .declaration()
                .picks()
                .isPresent();
        if (picks) {
            factory.pick(Metal.NICKEL).pick(Metal.COBALT);
        }
        Metal[] metals = picks
                ? new Metal[] {Metal.COBALT, Metal.NICKEL}
                : Layouts.standard()
                        .find(template)
                        .orElseThrow()
                        .declaration()
                        .metals()
                        .toArray(Metal[]::new);

        SupplierDeclaration read = read(factory.uses(metals)
                .smelter(s -> s.listed(metals[0], "Some Works"))
                .product("P-1", "Relay", ""));

        assertThat(read.template().id().family()).isEqualTo(template.family());
        assertThat(read.template().layout()).isEqualTo(Template.Fit.EXACT);
        assertThat(read.company().name()).contains("Acme Relays Ltd.");
        assertThat(read.metals()).containsExactly(metals);
        assertThat(read.answers())
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.value())
                        .as(answer.toString())
                        .hasValueSatisfying(value -> assertThat(value).isNotEqualTo(Answer.Value.OTHER)));
        assertThat(read.smelters()).hasSize(1);
        assertThat(read.products())
                .singleElement()
                .satisfies(p -> assertThat(p.text(Product.Column.NUMBER)).contains("P-1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("styles")
    void says_the_same_in_every_style_of_writing(WritingStyle style) {
        SupplierDeclaration read = read(acme().style(style));

        assertThat(read.company().name()).contains("Acme & Söhne <Relays>");
        assertThat(read.company().scope()).contains(DeclarationScope.PRODUCT);
        assertThat(read.company().effectiveDate()).contains(LocalDate.of(2025, 3, 14));
        assertThat(read.template().language()).contains(Template.Language.JAPANESE);
        assertThat(read.answer(Question.SUPPLIER_RESPONSE_RATE, Metal.GOLD))
                .map(Answer::value)
                .contains(Optional.of(Answer.Value.ALL));
        assertThat(read.companyAnswer(Question.POLICY_PUBLIC))
                .flatMap(Answer::comment)
                .contains("https://acme.example/policy");
        assertThat(read.smelters()).extracting(DeclaredSmelter::row).containsExactly(5, 6, 9, 10, 11);
        assertThat(read.smelters())
                .extracting(DeclaredSmelter::entry)
                .containsExactly(
                        Entry.LISTED, Entry.LISTED, Entry.NOT_LISTED, Entry.NOT_YET_IDENTIFIED, Entry.UNRESOLVED);
        assertThat(read.smelters().get(0).text(DeclaredSmelter.Column.LOOKUP_NAME))
                .contains("Northern Gold Refinery");
        assertThat(read.smelters().get(0).text(DeclaredSmelter.Column.COUNTRY)).contains("SWEDEN");
        assertThat(read.smelters().get(1).text(DeclaredSmelter.Column.ID)).contains("CID900001");
        assertThat(read.products()).hasSize(1);
    }

    @Test
    void writes_back_what_was_read() {
        for (WritingStyle.Formulas formulas : WritingStyle.Formulas.values()) {
            SupplierDeclaration read = read(acme().style(WritingStyle.EXCEL.with(formulas)));

            SupplierDeclaration again = read(WorkbookFactory.of(read, LOOKUP).style(WritingStyle.EXCEL.with(formulas)));

            assertThat(again)
                    .usingRecursiveComparison()
                    .ignoringFields("header.source")
                    .isEqualTo(read);
        }
    }

    @Test
    void prints_as_a_workbook_in_words() {
        WorkbookFactory factory = WorkbookFactory.cmrt("6.5")
                .company("Acme Relays Ltd.")
                .uses(Metal.GOLD, Metal.TIN)
                .smelter(row -> row.id("CID900001"))
                .product("AR-100", "Relay", "");

        assertThat(factory).hasToString("CMRT 6.5 of Acme Relays Ltd., uses Gold, Tin, 1 row of smelters, 1 product");
    }

    @Test
    void gives_equal_bytes_for_equal_descriptions() {
        assertThat(acme().bytes()).isEqualTo(acme().bytes());
    }

    @Test
    void keeps_text_that_looks_like_markup_or_an_escape() {
        String text = " _x000D_ <b>&amp;\u0001\r\n\ud83d\ude00 ";
        for (WritingStyle.Strings strings : WritingStyle.Strings.values()) {
            SupplierDeclaration read = read(acme().company("a" + text + "z").style(WritingStyle.EXCEL.with(strings)));
            assertThat(read.company().name()).contains("a" + text.replace("\r\n", "\n") + "z");
        }
    }

    @Test
    void lets_a_test_put_anything_into_any_cell() {
        SupplierDeclaration read =
                read(acme().cell("Declaration!D8", "Other Ltd.").cell("Product List!B40", 17.0));
        assertThat(read.company().name()).contains("Other Ltd.");
        assertThat(read.products())
                .extracting(p -> p.text(Product.Column.NUMBER).orElse(""))
                .contains("17");
    }

    @Test
    void refuses_an_answer_that_the_version_does_not_ask_for() {
        WorkbookFactory factory = WorkbookFactory.cmrt("3.01").answer(Question.CAHRA, Metal.GOLD, Answer.Value.NO);
        assertThatThrownBy(factory::bytes)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("CMRT 3.01 does not ask CAHRA about Gold; it asks ");
    }

    @Test
    void refuses_to_use_a_metal_that_the_form_is_not_about() {
        WorkbookFactory fixed = WorkbookFactory.cmrt("6.5").uses(Metal.TIN, Metal.COBALT);
        assertThatThrownBy(fixed::bytes)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("CMRT 6.5 cannot use all of [Tin, Cobalt]; it is about [Tantalum, Tin, Gold, Tungsten]");
        WorkbookFactory picked = WorkbookFactory.emrt("2.1").uses(Metal.COBALT);
        assertThatThrownBy(picked::bytes)
                .hasMessage("EMRT 2.1 cannot use all of [Cobalt]; it is about []. Select others with pick(metal)");
        assertThat(read(picked.pick(Metal.COBALT)).metals()).containsExactly(Metal.COBALT);
    }

    @Test
    void refuses_versions_and_cells_that_do_not_exist() {
        assertThatThrownBy(() -> WorkbookFactory.cmrt("77.7"))
                .hasMessageStartingWith("there is no layout of CMRT 77.7");
        WorkbookFactory factory = WorkbookFactory.cmrt("6.5").cell("Nowhere!A1", "x");
        assertThatThrownBy(factory::bytes).hasMessageStartingWith("'Nowhere!A1' is not a cell of this workbook");
    }

    private static WorkbookFactory acme() {
        return WorkbookFactory.cmrt("6.5")
                .company("Acme & Söhne <Relays>")
                .scope(DeclarationScope.PRODUCT, "")
                .field(Company.Field.UNIQUE_ID, "0042")
                .people("J. Doe", "j.doe@acme.example", "+1 555 0100", "R. Roe")
                .effectiveDate(LocalDate.of(2025, 3, 14))
                .language(Template.Language.JAPANESE)
                .lookup(LOOKUP)
                .uses(Metal.GOLD, Metal.TIN)
                .companyAnswer(Question.POLICY_PUBLIC, "Yes", "https://acme.example/policy")
                .smelter(s -> s.id("CID900001").comments("by id"))
                .smelter(s -> s.listed(Metal.GOLD, "NGR Gold").recycledOrScrap("No"))
                .skipSmelterRows(2)
                .smelter(s -> s.notListed(Metal.TIN, "Hinterland Tin", "AUSTRIA"))
                .smelter(s -> s.notYetIdentified(Metal.TIN))
                .smelter(s -> s.id("CID999999"))
                .product("AR-100", "Relay", "");
    }

    private static SupplierDeclaration read(WorkbookFactory factory) {
        ReadResult result = CmrtReader.create().read("test.xlsx", factory.bytes());
        return result.fold(declaration -> declaration, unreadable -> {
            throw new AssertionError(unreadable.message());
        });
    }
}
