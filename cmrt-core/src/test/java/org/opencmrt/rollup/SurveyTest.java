package org.opencmrt.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReadResult;
import org.opencmrt.reference.AskedSupplier;
import org.opencmrt.reference.AskedSuppliers;
import org.opencmrt.support.RollUps;
import org.opencmrt.testing.DeclarationBuilder;
import org.opencmrt.testing.FakeReference;

class SurveyTest {
    private static final AskedSuppliers ASKED = list("""
        name;id;aliases;email;spend;metals;scope
        Acme Relays Ltd.;V1;Acme Group|Old Acme;kim@acme.example;1000;Gold, Tin;Company
        Birch GmbH;V2;;birch.example;250.50;;
        Cobbler Inc.;V3;;someone@gmail.com;;;
        """);

    @ParameterizedTest(name = "{0} / {1}: {2}")
    @CsvSource({
        "ACME  RELAYS LTD, ,                 the company's name",
        "Old Acme,         ,                 another name of the company",
        "Acme Relays GmbH, ,                 the company's name except for its legal form",
        "Somebody Else,    x@ACME.example,   the domain of an e-mail address",
        "Somebody Else,    x@emea.eu.acme.example, the domain of an e-mail address"
    })
    void a_declaration_is_attributed_to_a_supplier_with_the_rule_as_evidence(
            String company, String email, String rule) {
        DeclarationBuilder declaration = said("x.xlsx", company);
        if (email != null) {
            declaration.field(Company.Field.CONTACT_EMAIL, email);
        }
        Survey survey = Survey.of(rollUp(declaration.read()), ASKED);

        Survey.Response acme = survey.responses().get(0);
        assertThat(acme.state()).isEqualTo(Survey.State.ANSWERED);
        assertThat(acme.current())
                .extracting(Survey.Response.Attributed::evidence)
                .containsExactly(rule);
    }

    @ParameterizedTest(name = "{0} and {1} have both answered")
    @CsvSource({
        "..,             ...",
        "-,              ../../etc/passwd",
        "Foo-Bar Ltd,    Foo Bar Ltd.",
        "Same Ltd.,      SAME LTD",
        "Acme Ltd.,      Acme GmbH",
        "M\u00FCller,    Mueller",
        "GmbH,           Ltd.",
        "\u682A\u5F0F\u4F1A\u793E, \u6709\u9650\u516C\u53F8",
        "\uD83D\uDE00,   \uD83D\uDE01",
        "A & B,          A + B"
    })
    void a_supplier_that_sent_something_is_not_listed_as_nonresponsive(String one, String other) {
        Survey survey = Survey.ofSenders(
                rollUp(said("x.xlsx", one).read(), said("y.xlsx", other).read()));

        assertThat(survey.responses())
                .isNotEmpty()
                .allSatisfy(response -> assertThat(response.state()).isEqualTo(Survey.State.ANSWERED));
        assertThat(survey.notAsked()).isEmpty();
    }

    @ParameterizedTest(name = "{0} / {1} is nobody''s on the list")
    @CsvSource({"Dune Sensors, dune@gmail.com", "Acme, ", "Birchwood GmbH, x@notbirch.example", "Fir Ltd., x@example"})
    void a_company_that_was_not_surveyed_is_reported(String company, String email) {
        DeclarationBuilder declaration = said("x.xlsx", company);
        if (email != null) {
            declaration.field(Company.Field.CONTACT_EMAIL, email);
        }
        Survey survey = Survey.of(rollUp(declaration.read()), ASKED);

        assertThat(survey.in(Survey.State.ANSWERED)).isEmpty();
        assertThat(survey.notAsked()).extracting(RolledDeclaration::file).containsExactly("x.xlsx");
        assertThat(survey.findings()).extracting(Finding::rule).contains("ROLLUP_NOT_ASKED");
    }

    @Test
    void the_figures_of_the_survey_lead_from_the_request_to_product_level_answers() {
        Survey survey = Survey.of(
                rollUp(
                        said("x.xlsx", "Acme Relays Ltd.")
                                .scope(DeclarationScope.PRODUCT)
                                .read(),
                        said("y.xlsx", "Birch GmbH").read()),
                ASKED);

        assertThat(survey.rate().asked()).isEqualTo(3);
        assertThat(survey.rate().responded()).isEqualTo(2);
        assertThat(survey.rate().answered()).isEqualTo(2);
        assertThat(survey.productLevel()).isEqualTo(1);
    }

    @Test
    void a_name_that_fits_several_suppliers_decides_nothing() {
        AskedSuppliers twins = list("name,aliases\nElm Ltd.,Elm Group\nElm GmbH,Elm Group\n");
        Survey survey = Survey.of(rollUp(said("x.xlsx", "Elm Group").read()), twins);

        assertThat(survey.notAsked()).hasSize(1);
        assertThat(survey.findings())
                .extracting(Finding::message)
                .contains("x.xlsx: Elm Group could be any of Elm Ltd., Elm GmbH (another name of the company). Add an"
                        + " alias to the right one.");
    }

    @Test
    void the_rate_shows_its_components() {
        Survey survey = Survey.of(
                rollUp(
                        said("acme.xlsx", "Acme Relays Ltd.").read(),
                        DeclarationBuilder.unreadable("answers/Birch 2025.xlsx"),
                        DeclarationBuilder.unreadable("who-knows.xlsx")),
                ASKED);

        Survey.Rate rate = survey.rate();
        assertThat(rate).isEqualTo(new Survey.Rate(3, 1, 1, 1, new BigDecimal("1250.50"), new BigDecimal("1000"), 1));
        assertThat(rate.isComplete()).isFalse();
        assertThat(survey.in(Survey.State.REJECTED))
                .extracting(AskedSupplier::name)
                .containsExactly("Birch GmbH");
        assertThat(survey.in(Survey.State.NOT_ANSWERED))
                .extracting(AskedSupplier::name)
                .containsExactly("Cobbler Inc.");
        assertThat(survey.unattributed()).extracting(ReadResult::file).containsExactly("who-knows.xlsx");
        assertThat(survey.findings())
                .extracting(Finding::message)
                .containsExactly(
                        "Birch GmbH (V2) was surveyed but did not send a usable declaration: answers/Birch 2025.xlsx.",
                        "Cobbler Inc. (V3) was surveyed and did not respond.");
    }

    @Test
    void an_empty_form_is_rejected() {
        Survey survey = Survey.of(
                rollUp(DeclarationBuilder.in("x.xlsx").company("Birch GmbH").read()), ASKED);

        assertThat(survey.in(Survey.State.REJECTED)).hasSize(1);
    }

    @Test
    void the_newest_declaration_of_a_scope_counts_and_the_older_ones_are_kept() {
        Survey survey = Survey.of(
                rollUp(
                        said("1.xlsx", "Birch GmbH")
                                .effective(LocalDate.of(2025, 1, 31))
                                .read(),
                        said("2.xlsx", "Birch GmbH")
                                .effective(LocalDate.of(2025, 3, 31))
                                .read(),
                        said("3.xlsx", "Birch GmbH").read(),
                        said("4.xlsx", "Birch GmbH")
                                .scope(DeclarationScope.PRODUCT)
                                .read()),
                ASKED);

        Survey.Response birch = survey.responses().get(1);
        assertThat(birch.current()).extracting(one -> one.declaration().file()).containsExactly("2.xlsx", "4.xlsx");
        assertThat(birch.superseded())
                .extracting(one -> one.declaration().file())
                .containsExactly("1.xlsx", "3.xlsx");
        assertThat(survey.findings()).extracting(Finding::rule).doesNotContain("ROLLUP_CONFLICTING_DECLARATIONS");
    }

    @Test
    void two_current_declarations_that_differ_are_a_conflict() {
        Survey survey = Survey.of(
                rollUp(
                        said("1.xlsx", "Birch GmbH").read(),
                        said("2.xlsx", "Birch GmbH")
                                .smelter(Entry.LISTED, Metal.GOLD, "Boreal Gold Refinery", null, null)
                                .read(),
                        said("3.xlsx", "Acme Relays Ltd.").read(),
                        said("4.xlsx", "Acme Relays Ltd.").read()),
                ASKED);

        assertThat(survey.responses().get(1).current()).hasSize(2);
        assertThat(survey.findings())
                .filteredOn(finding -> finding.rule().equals("ROLLUP_CONFLICTING_DECLARATIONS"))
                .extracting(Finding::message)
                .containsExactly(
                        "Birch GmbH (V2) sent 2 different declarations with the same scope and date: 1.xlsx, 2.xlsx."
                                + " All are counted; ask which one is valid.");
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "acme relays.xlsx, birch 2025.xlsx",
        "in/Acme Relays/cmrt.xlsx, in/Birch/cmrt.xlsx",
        "a.xlsx, birch.xlsx"
    })
    void one_file_of_two_suppliers_is_a_warning(String file, String copy) {
        Survey survey = Survey.of(copies(file, copy), ASKED);

        assertThat(survey.findings())
                .filteredOn(finding -> finding.rule().equals("REVIEW_DUPLICATE_FILE"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
                    assertThat(finding.message()).contains(file, copy, "Acme Relays Ltd.", "Birch GmbH");
                });
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"acme relays.xlsx, acme relays (2).xlsx", "a.xlsx, b.xlsx", "birch/a.xlsx, birch/b.xlsx"})
    void the_same_file_twice_from_one_supplier_is_not_a_warning(String file, String copy) {
        assertThat(Survey.of(copies(file, copy), ASKED).findings())
                .extracting(Finding::rule)
                .doesNotContain("REVIEW_DUPLICATE_FILE");
    }

    private static RollUp copies(String file, String copy) {
        return rollUp(
                said(file, "Acme Relays Ltd.").content("same").read(),
                said(copy, "Acme Relays Ltd.").content("same").read());
    }

    @Test
    void a_declaration_without_a_date_may_be_the_newest_and_is_asked_about() {
        Survey survey = Survey.of(
                rollUp(
                        said("dated.xlsx", "Birch GmbH")
                                .effective(LocalDate.of(2025, 1, 31))
                                .read(),
                        said("undated.xlsx", "Birch GmbH")
                                .smelter(Entry.LISTED, Metal.GOLD, "Boreal Gold Refinery", null, null)
                                .read()),
                ASKED);

        assertThat(survey.findings())
                .filteredOn(finding -> finding.rule().equals("ROLLUP_CONFLICTING_DECLARATIONS"))
                .extracting(Finding::message)
                .containsExactly(
                        "Birch GmbH (V2) sent different declarations with the same scope, and not all have a date:"
                                + " undated.xlsx was treated as older than dated.xlsx. Ask which one is valid.");
    }

    @Test
    void superseded_declarations_are_known_even_without_a_supplier_list() {
        RollUp rollUp = rollUp(
                said("old.xlsx", "Cobbler Inc.")
                        .smelter(Entry.LISTED, Metal.GOLD, "Boreal Gold Refinery", null, null)
                        .effective(LocalDate.of(2024, 1, 31))
                        .read(),
                said("new.xlsx", "Cobbler Inc.")
                        .effective(LocalDate.of(2025, 1, 31))
                        .read());
        Superseded superseded = Superseded.of(rollUp);

        assertThat(superseded.newer()).hasSize(1);
        assertThat(superseded.by(rollUp.declarations().get(1))).contains("new.xlsx");
        assertThat(superseded.by(rollUp.declarations().get(0))).isEmpty();
        assertThat(rollUp.facilities())
                .extracting(facility -> facility.smelter().name() + " " + superseded.isOnlyIn(facility))
                .containsExactly("Aurora Refining Ltd. false", "Boreal Gold Refinery true");
    }

    @ParameterizedTest(name = "{0} is read as {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "12500 | 12500",
                "12,500.50 | 12500.50",
                "12.500,50 | 12500.50",
                "1 234 567 | 1234567",
                "1'250.75 | 1250.75",
                "1.234.567 | 1234567",
                "12500,5 | 12500.5",
                "€ 12500 | 12500",
                "USD 12,500.50 | 12500.50"
            })
    void spend_is_read_as_people_write_it(String text, BigDecimal spend) {
        assertThat(list("name;spend\nAcme;" + text + "\n").suppliers().get(0).spend())
                .contains(spend);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12,500", "12.500", "12.500 EUR", "1,23,456", "12 apples", "-3", "1e400000000", ".", "€"})
    void ambiguous_spend_is_not_used(String text) {
        AskedSuppliers list = list("name;spend\nAcme;\"" + text + "\"\n");

        assertThat(list.suppliers().get(0).spend()).isEmpty();
        assertThat(list.findings()).extracting(Finding::rule).containsExactly("SUPPLIER_SPEND_UNREADABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Supplier", "Vendor", "Vendor Name", "Legal name", "Organisation", "\uFEFFCompany Name"})
    void names_are_found_under_other_headings(String header) {
        assertThat(list("Vendor No.;" + header + ";Contact E-Mail\n7;Acme;kim@acme.example\n")
                        .suppliers())
                .extracting(one -> one.label() + " " + one.emailDomains())
                .containsExactly("Acme (7) [acme.example]");
    }

    @Test
    void a_list_is_read_by_its_headers() {
        AskedSupplier acme = ASKED.suppliers().get(0);

        assertThat(acme.id()).contains("V1");
        assertThat(acme.aliases()).containsExactly("Acme Group", "Old Acme");
        assertThat(acme.emailDomains()).containsExactly("acme.example");
        assertThat(acme.spend()).contains(new BigDecimal("1000"));
        assertThat(acme.scope()).contains(DeclarationScope.COMPANY);
        assertThat(ASKED.suppliers().get(2).emailDomains()).as("many share it").isEmpty();
        assertThat(ASKED.findings()).isEmpty();
        assertThatThrownBy(() -> acme.withContact("Kim", " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is blank; leave it out");
    }

    @Test
    void lines_that_cannot_be_used_are_findings() {
        AskedSuppliers list = list("name,spend\nAcme,12 apples\nACME,1\n,5\nBirch,-3\n");

        assertThat(list.suppliers()).extracting(AskedSupplier::name).containsExactly("Acme", "Birch");
        assertThat(list.findings())
                .extracting(Finding::rule)
                .containsExactly(
                        "SUPPLIER_SPEND_UNREADABLE",
                        "SUPPLIER_TWICE",
                        "SUPPLIER_WITHOUT_NAME",
                        "SUPPLIER_SPEND_UNREADABLE");
    }

    @Test
    void lines_with_the_same_name_are_one_supplier_without_losing_data() {
        AskedSuppliers list = list("""
            name,id,spend,email,metals,product_groups
            Acme Ltd.,V1,100.50,a@acme.example,tin,relays
            Birch,V2,,,,
            ACME LTD.,V3,20,b@acme.test,gold,relays;cables
            birch,,7,,,
            """);

        assertThat(list.suppliers()).extracting(AskedSupplier::label).containsExactly("Acme Ltd. (V1)", "Birch (V2)");
        AskedSupplier acme = list.suppliers().get(0);
        assertThat(acme.spend()).contains(new BigDecimal("120.50"));
        assertThat(acme.emailDomains()).containsExactly("acme.example", "acme.test");
        assertThat(acme.expectedMetals()).containsExactlyInAnyOrder(Metal.TIN, Metal.GOLD);
        assertThat(acme.productGroups()).containsExactly("relays", "cables");
        assertThat(list.suppliers().get(1).spend()).contains(new BigDecimal("7"));
        assertThat(list.findings())
                .extracting(Finding::message)
                .satisfiesExactly(
                        message -> assertThat(message)
                                .contains("line 4: ACME LTD. (V3) has the same name as Acme Ltd. (V1)"),
                        message -> assertThat(message).contains("line 5: birch has the same name as Birch (V2)"));
    }

    @Test
    void a_list_without_names_is_refused() {
        assertThatThrownBy(() -> list("id,spend\n1,2\n"))
                .isInstanceOf(ListFormatException.class)
                .hasMessageStartingWith("supplier list asked.csv: the column name is missing. Headings: id, spend; ");
    }

    @ParameterizedTest(name = "a domain on the list as {0} and an address at {1} tell supplier {2}")
    @CsvSource({
        "acme.example;eu.acme.example, eu.acme.example,    Acme Europe",
        "acme.example;eu.acme.example, lab.eu.acme.example, Acme Europe",
        "acme.example;eu.acme.example, us.acme.example,    Acme",
        "eu.acme.example;gmail.com,    acme.example,       ",
        "eu.acme.example;gmail.com,    gmail.com,          "
    })
    void the_nearest_domain_on_the_list_decides_the_supplier(String domains, String address, String supplier) {
        String[] two = domains.split(";", -1);
        AskedSuppliers list = list("name,email\nAcme," + two[0] + "\nAcme Europe," + two[1] + "\n");
        DeclarationBuilder declaration =
                said("x.xlsx", "Somebody Else").field(Company.Field.CONTACT_EMAIL, "kim@" + address);

        assertThat(Survey.of(rollUp(declaration.read()), list).in(Survey.State.ANSWERED))
                .extracting(AskedSupplier::name)
                .isEqualTo(supplier == null ? List.of() : List.of(supplier));
    }

    @Test
    void an_e_mail_domain_decides_between_suppliers_that_a_name_fits_but_no_others() {
        AskedSuppliers list = list("name,email\nElm Ltd.,elm.example\nElm GmbH,elm-de.example\nFir Ltd.,fir.example\n");
        DeclarationBuilder ofElm = said("a.xlsx", "Elm").field(Company.Field.CONTACT_EMAIL, "x@elm-de.example");
        DeclarationBuilder ofFir = said("b.xlsx", "Elm").field(Company.Field.CONTACT_EMAIL, "x@fir.example");
        Survey survey = Survey.of(rollUp(ofElm.read(), ofFir.read()), list);

        assertThat(survey.in(Survey.State.ANSWERED))
                .extracting(AskedSupplier::name)
                .containsExactly("Elm GmbH");
        assertThat(survey.notAsked()).extracting(RolledDeclaration::file).containsExactly("b.xlsx");
        assertThat(survey.findings())
                .extracting(Finding::message)
                .contains("b.xlsx: Elm could be any of Elm Ltd., Elm GmbH (the company's name except for its legal"
                        + " form). Add an alias to the right one.");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "Gold, Tin",
                "tin;GOLD",
                "Au/Sn",
                "gold and tin",
                "Gold|Tin",
                "Sn + Au",
                "Tin & gold",
                "oro; stagno"
            })
    void expected_metals_are_read_as_people_write_them(String text) {
        AskedSuppliers list = list("name\tmetals\nAcme\t\"" + text + "\"\n");

        assertThat(list.suppliers().get(0).expectedMetals()).containsExactly(Metal.GOLD, Metal.TIN);
    }

    @Test
    void a_list_may_expect_all_four_minerals_and_others() {
        AskedSuppliers list = list("name;metals\nAcme;3TG, Co\nBolt;\nCobbler;Rare Earth Elements\n");

        assertThat(list.suppliers())
                .extracting(AskedSupplier::expectedMetals)
                .containsExactly(
                        Set.of(Metal.GOLD, Metal.TANTALUM, Metal.TIN, Metal.TUNGSTEN, Metal.COBALT),
                        Set.of(),
                        Set.of(new Metal("RARE_EARTH_ELEMENTS")));
    }

    @ParameterizedTest
    @CsvSource({"Phosphorus, PHOSPHORUS", "Iron Ore, IRON_ORE", "Tantulum, TANTULUM"})
    void an_expected_mineral_that_no_template_lists_is_kept_with_a_warning(String text, String code) {
        AskedSuppliers list = list("name;metals\nAcme;Gold, " + text + "\n");

        assertThat(list.suppliers().get(0).expectedMetals()).containsExactly(Metal.GOLD, new Metal(code));
        assertThat(list.findings())
                .extracting(Finding::message)
                .containsExactly("asked.csv, line 2: No template lists the metal '" + text
                        + "'. It was kept as a mineral of that name. Check the spelling.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"N/A", "none", "TBD", "?", "yes", "1", "7440-57-5"})
    void an_expected_metal_that_is_no_name_is_a_finding(String text) {
        AskedSuppliers list = list("name;metals\nAcme;Gold\nBolt;" + text + "\n");

        assertThat(list.suppliers().get(1).expectedMetals()).isEmpty();
        assertThat(list.findings())
                .extracting(Finding::message)
                .containsExactly(
                        "asked.csv, line 3: '" + text + "' is not the name of a metal, so it was ignored. Write"
                                + " names or symbols, separated by commas, or 3TG.");
    }

    @Test
    void an_invalid_scope_is_a_finding() {
        assertThat(list("name,scope\nAcme,some products\nBolt,Product\n").findings())
                .extracting(Finding::rule)
                .containsExactly("SUPPLIER_SCOPE_UNKNOWN");
    }

    @Test
    void a_survey_about_some_metals_counts_only_answers_about_them() {
        Survey survey = Survey.of(
                rollUp(said("acme.xlsx", "Acme").read()), list("name,metals\nAcme,\nBolt,tin\nCedar,cobalt\n"));

        Survey.Rate gold = survey.about(Set.of(Metal.GOLD)).rate();
        assertThat(gold.asked()).as("only Acme may have gold").isEqualTo(1);
        assertThat(gold.answered()).isEqualTo(1);
        Survey.Rate tin = survey.about(Set.of(Metal.TIN)).rate();
        assertThat(tin.asked()).isEqualTo(2);
        assertThat(tin.notAnswered()).as("Acme reports gold only").isEqualTo(2);
    }

    private static DeclarationBuilder said(String file, String company) {
        return DeclarationBuilder.in(file)
                .company(company)
                .smelter(Entry.LISTED, Metal.GOLD, "Aurora Refining Ltd.", null, null);
    }

    private static RollUp rollUp(ReadResult... results) {
        return Stream.of(results).collect(RollUps.collector(new FakeReference()));
    }

    private static AskedSuppliers list(String csv) {
        return AskedSuppliers.parse("asked.csv", csv.getBytes(StandardCharsets.UTF_8));
    }
}
