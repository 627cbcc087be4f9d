package org.opencmrt.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.internal.layout.Layouts;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.testing.Facilities;
import org.opencmrt.testing.WorkbookFactory;

/** Removes each field from a complete declaration of each supported version and checks the effect. */
class RemovedFieldsTest {
    /** Questions that others depend on: if they are blank, the questions about the same metal cannot be complete. */
    private static final Set<String> GATES = Set.of("INTENTIONALLY_ADDED", "REMAINS_IN_PRODUCT");

    private static final Set<TemplateFamily> PICKING = EnumSet.of(TemplateFamily.AMRT, TemplateFamily.EMRT);

    static List<TemplateId> versions() {
        return Layouts.standard().known();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void a_complete_declaration_leaves_nothing_open(TemplateId version) {
        CheckResult check = check(complete(version, metals(version)));

        assertThat(check.items().stream().filter(CheckResult.Item::isOpen)).isEmpty();
        assertThat(check.incompleteTotal()).isZero();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void removing_a_required_field_leaves_exactly_that_field_incomplete(TemplateId version) {
        List<Metal> metals = metals(version);
        List<CheckResult.Item> required = check(complete(version, metals)).items().stream()
                .filter(item -> item.required() && item.cell().sheet().equals("Declaration"))
                .filter(item -> !item.item().equals("MINERALS_IN_SCOPE"))
                .toList();
        assertThat(required).hasSizeGreaterThan(7);

        for (CheckResult.Item item : required) {
            CheckResult check = check(complete(version, metals).cell(item.cell().address(), ""));
            List<CheckResult.Item> open =
                    check.items().stream().filter(CheckResult.Item::isOpen).toList();
            if (GATES.contains(item.item())) {
                assertThat(open).anyMatch(one -> one.cell().equals(item.cell()));
                assertThat(open).allMatch(one -> one.metal().equals(item.metal()));
            } else {
                assertThat(open.stream().map(CheckResult.Item::cell)).containsExactly(item.cell());
                assertThat(check.findings()).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void smelters_that_are_removed_are_open_by_metal(TemplateId version) {
        List<Metal> metals = metals(version);
        for (Metal removed : metals) {
            List<Metal> listed =
                    metals.stream().filter(metal -> !metal.equals(removed)).toList();
            List<CheckResult.Item> items =
                    check(workbook(version, metals, listed)).items();
            Set<Optional<Metal>> open = items.stream()
                    .filter(CheckResult.Item::isOpen)
                    .filter(item -> item.item().equals("SMELTER_FOR_MINERAL"))
                    .map(CheckResult.Item::metal)
                    .collect(Collectors.toSet());
            if (items.stream().anyMatch(item -> item.item().equals("SMELTER_FOR_MINERAL"))) {
                assertThat(open).containsExactly(Optional.of(removed));
            }
            assertThat(items.stream().filter(CheckResult.Item::isOpen))
                    .allMatch(item -> item.metal().equals(Optional.of(removed)));
        }
    }

    /** One of the possible complete declarations of a supplier. */
    record Complete(TemplateId version, Set<Metal> used, DeclarationScope scope, boolean products) {
        WorkbookFactory workbook() {
            List<Metal> all = metals(version);
            boolean picked = layout(version).declaration().metals().isEmpty();
            List<Metal> asked = picked ? List.copyOf(used) : all;
            WorkbookFactory workbook = RemovedFieldsTest.workbook(version, asked, List.copyOf(used))
                    .scope(scope, scope == DeclarationScope.COMPANY ? "" : "what we make in Uppsala");
            workbook.uses(used.toArray(Metal[]::new));
            return products && scope == DeclarationScope.PRODUCT ? workbook.product("AR-100", "Relay", "") : workbook;
        }

        Complete withoutProducts() {
            return new Complete(version, used, scope, false);
        }
    }

    @Provide
    Arbitrary<Complete> complete() {
        return Arbitraries.of(versions())
                .flatMap(version -> Combinators.combine(
                                Arbitraries.of(metals(version)).set().ofMinSize(1),
                                Arbitraries.of(layout(version).declaration().scopes().values().stream()
                                        .distinct()
                                        .sorted()
                                        .toList()))
                        .as((used, scope) -> new Complete(version, new TreeSet<>(used), scope, true)));
    }

    @Property(tries = 400)
    void removing_a_required_field_leaves_only_related_fields_incomplete(
            @ForAll("complete") Complete declaration, @ForAll @IntRange(max = 1_000) int choice) {
        CheckResult before = check(declaration.workbook());
        assertThat(before.items()).as("open in %s", declaration).noneMatch(CheckResult.Item::isOpen);
        List<CheckResult.Item> required = before.items().stream()
                .filter(CheckResult.Item::required)
                .filter(item ->
                        item.cell().sheet().equals("Declaration") || item.item().equals("PRODUCT_LIST"))
                .filter(item -> !item.item().equals("MINERALS_IN_SCOPE"))
                .toList();
        CheckResult.Item item = required.get(choice % required.size());

        CheckResult check = check(
                item.item().equals("PRODUCT_LIST")
                        ? declaration.withoutProducts().workbook()
                        : declaration.workbook().cell(item.cell().address(), ""));

        List<CheckResult.Item> open =
                check.items().stream().filter(CheckResult.Item::isOpen).toList();
        assertThat(open).as("open without %s", item).anyMatch(one -> one.cell().equals(item.cell()));
        if (GATES.contains(item.item())) {
            assertThat(open).allMatch(one -> one.metal().equals(item.metal()));
        } else {
            assertThat(open).hasSize(1);
            assertThat(check.findings()).hasSize(1);
        }
    }

    private static CheckResult check(WorkbookFactory workbook) {
        SupplierDeclaration declaration = CmrtReader.create()
                .read("acme.xlsx", workbook.bytes())
                .declaration()
                .orElseThrow();
        return TemplateChecker.create().check(declaration);
    }

    private static Layout layout(TemplateId version) {
        return Layouts.standard().find(version).orElseThrow();
    }

    private static List<Metal> metals(TemplateId version) {
        Layout layout = layout(version);
        List<Metal> fixed = layout.declaration().metals();
        return fixed.isEmpty() ? List.of(Metal.COBALT, Metal.MICA) : fixed;
    }

    private static WorkbookFactory complete(TemplateId version, List<Metal> metals) {
        return workbook(version, metals, metals);
    }

    private static WorkbookFactory workbook(TemplateId version, List<Metal> metals, List<Metal> listed) {
        List<ReferenceEntry> lookup = lookup(metals);
        Layout layout = layout(version);
        WorkbookFactory workbook = WorkbookFactory.of(version)
                .company("Acme Relays Ltd.")
                .scope(DeclarationScope.COMPANY, "")
                .people("Kim Doe", "kim.doe@acme.example", "+1 555 0100", "Lee Roe")
                .field(Company.Field.AUTHORIZER_PHONE, "+1 555 0101")
                .effectiveDate(LocalDate.of(2025, 6, 30))
                .lookup(lookup);
        if (PICKING.contains(version.family()) && layout.declaration().picks().isPresent()) {
            metals.forEach(workbook::pick);
        }
        workbook.uses(metals.toArray(Metal[]::new));
        if (version.family() != TemplateFamily.CMRT
                && !layout.declaration().companyQuestions().isEmpty()) {
            workbook.companyAnswer(Question.SURVEYS_SUPPLIERS, Answer.Value.NO); // the word for Yes differs by family
        }
        layout.checker()
                .comments()
                .keySet()
                .forEach(question -> Stream.of(layout.declaration().companyQuestions())
                        .flatMap(List::stream)
                        .filter(asked -> asked.asks() == question)
                        .forEach(asked -> workbook.cell(
                                "Declaration!"
                                        + "ABCDEFGHIJ"
                                                .charAt(layout.declaration().commentColumn() - 1) + asked.row(),
                                "https://acme.example/policy")));
        for (ReferenceEntry entry : lookup) {
            Metal metal = entry.smelter().metal();
            if (listed.contains(metal)) {
                workbook.smelter(row -> row.listed(metal, entry.lookupName())
                        .type(DeclaredSmelter.Column.NAME, entry.lookupName())
                        .type(DeclaredSmelter.Column.COUNTRY, "SWEDEN"));
            }
        }
        return workbook;
    }

    private static List<ReferenceEntry> lookup(List<Metal> metals) {
        Facilities facilities = Facilities.list();
        IntStream.range(0, metals.size())
                .forEach(i -> facilities.with(
                        metals.get(i),
                        String.format(Locale.ROOT, "CID9001%02d", i),
                        metals.get(i).label() + " Works",
                        "SWEDEN"));
        return facilities.entries();
    }
}
