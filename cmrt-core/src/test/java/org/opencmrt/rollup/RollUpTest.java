package org.opencmrt.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.Answer;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Entry;
import org.opencmrt.model.MatchQuery;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.ReadResult;
import org.opencmrt.support.RollUps;
import org.opencmrt.testing.DeclarationBuilder;
import org.opencmrt.testing.FakeReference;

class RollUpTest {
    private static final FakeReference MATCHER = new FakeReference();

    @Test
    void a_facility_is_an_id_and_a_metal_and_keeps_its_suppliers_cells_and_names() {
        RollUp rollUp = rollUp(
                DeclarationBuilder.in("birch.xlsx")
                        .smelter(Entry.LISTED, Metal.GOLD, "AURORA refining ltd.", "SWITZERLAND", "CID900001"),
                DeclarationBuilder.in("acme.xlsx")
                        .smelter(Entry.LISTED, Metal.TIN, "Delta Metals Corp.", "MALAYSIA", null)
                        .smelter(Entry.LISTED, Metal.TUNGSTEN, "Delta Metals Corp.", "MALAYSIA", null)
                        .smelter(Entry.LISTED, Metal.GOLD, "Aurora Refining Ltd.", "SWITZERLAND", null));

        assertThat(rollUp.facilities())
                .extracting(facility -> facility.smelter())
                .containsExactly(FakeReference.AURORA, FakeReference.DELTA_TIN, FakeReference.DELTA_TUNGSTEN);
        Facility aurora = rollUp.facilities(Metal.GOLD).get(0);
        assertThat(aurora.suppliers()).extracting(Supplier::name).containsExactly("acme", "birch");
        assertThat(aurora.aliases()).containsExactly("AURORA refining ltd.", "Aurora Refining Ltd.");
        assertThat(aurora.entries())
                .extracting(RollUpEntry::cell)
                .containsExactly(
                        new CellRef("acme.xlsx", "Smelter List", "C7"),
                        new CellRef("birch.xlsx", "Smelter List", "A5"));
        assertThat(aurora.entries().get(1).verdict().evidence()).containsExactly("the id CID900001 is the facility's");
        assertThat(aurora.isCompanyLevelOnly()).isTrue();
    }

    @Test
    void each_supplier_has_its_facilities_and_its_unmatched_entries() {
        RollUp rollUp = rollUp(
                DeclarationBuilder.in("birch.xlsx")
                        .smelter(Entry.LISTED, Metal.TIN, "Delta Metals Corp.", "MALAYSIA", null)
                        .smelter(Entry.LISTED, Metal.GOLD, "Aurora Refining Ltd.", "SWITZERLAND", null)
                        .smelter(Entry.NOT_LISTED, Metal.GOLD, "Somebody's Foundry", null, null),
                DeclarationBuilder.in("acme.xlsx")
                        .smelter(Entry.LISTED, Metal.GOLD, "Aurora Refining Ltd.", "SWITZERLAND", null),
                DeclarationBuilder.in("cobbler.xlsx"));

        Supplier acme = rollUp.suppliers().get(0);
        Supplier birch = rollUp.suppliers().get(1);
        Supplier cobbler = rollUp.suppliers().get(2);
        Facility aurora = rollUp.facilities().get(0);
        Facility delta = rollUp.facilities().get(1);
        assertThat(rollUp.facilitiesBySupplier())
                .containsExactly(
                        Map.entry(acme, List.of(aurora)),
                        Map.entry(birch, List.of(aurora, delta)),
                        Map.entry(cobbler, List.of()));
        assertThat(rollUp.unmatchedBySupplier()).containsExactly(Map.entry(birch, 1L));
        assertThat(rollUp.suppliersOf(rollUp.declarations().subList(1, 3))).containsExactly(birch, cobbler);
    }

    @Test
    void a_facility_without_id_is_identified_by_name_metal_and_country() {
        RollUp rollUp = rollUp(
                DeclarationBuilder.in("a.xlsx")
                        .smelter(Entry.LISTED, Metal.GOLD, "Cedar Precious Metals", "JAPAN", null),
                DeclarationBuilder.in("b.xlsx")
                        .smelter(Entry.NOT_LISTED, Metal.GOLD, "CEDAR PRECIOUS METALS", null, null));

        assertThat(rollUp.facilities()).hasSize(1);
        Facility cedar = rollUp.facilities().get(0);
        assertThat(cedar.key()).isEqualTo(Facility.Key.of(FakeReference.NAMELESS));
        assertThat(cedar.key().name()).isEqualTo("cedar precious metals");
        assertThat(cedar.entries().get(1).verdict().evidence())
                .containsExactly(
                        "the supplier reports it as not listed, but it is in the reference list",
                        "metal and name are the facility's");
    }

    @Test
    void the_evidence_of_a_row_does_not_come_from_a_row_that_looks_the_same_but_says_less() {
        ReadResult typed = DeclarationBuilder.in("a.xlsx")
                .smelter(Entry.LISTED, Metal.GOLD, "Aurora Refining Ltd.", "SWITZERLAND", "CID900001")
                .read();
        ReadResult lookedUp = DeclarationBuilder.in("b.xlsx")
                .smelter(Entry.LISTED, Metal.GOLD, "Aurora Refining Ltd.", "SWITZERLAND", "CID900001")
                .lookedUp(DeclaredSmelter.Column.LOOKUP_NAME, DeclaredSmelter.Column.COUNTRY)
                .read();
        Function<DeclaredSmelter, MatchResult> matcher = row -> new MatchResult(
                MatchResult.Decision.NONE,
                List.of(),
                List.of("asked for " + MatchQuery.of(row).name().orElse("no name")));

        RollUp one = Stream.of(typed, lookedUp).collect(RollUps.collector(matcher));
        RollUp other = Stream.of(lookedUp, typed).collect(RollUps.collector(matcher));

        assertThat(one).isEqualTo(other);
        assertThat(one.openEntries())
                .extracting(entry -> entry.verdict().evidence())
                .satisfiesExactly(
                        reasons -> assertThat(reasons).contains("asked for Aurora Refining Ltd."),
                        reasons -> assertThat(reasons).contains("asked for no name"));
    }

    @ParameterizedTest(name = "{0} \"{1}\" {2} ends in {3}")
    @CsvSource({
        "LISTED,             Aurora Refining Ltd., ,          FACILITY",
        "LISTED,             Vanished Refinery,    ,          UNRESOLVED",
        "LISTED,             Aurora,               ,          REVIEW",
        "NOT_LISTED,         Aurora Refining Ltd., ,          FACILITY",
        "NOT_LISTED,         Somebody's Foundry,   ,          NOT_LISTED",
        "NOT_LISTED,         Aurora,               ,          REVIEW",
        "NOT_YET_IDENTIFIED, ,                     ,          NOT_YET_IDENTIFIED",
        "NOT_YET_IDENTIFIED, Aurora Refining Ltd., CID900001, NOT_YET_IDENTIFIED",
        "UNRESOLVED,         Somebody's Foundry,   ,          UNRESOLVED",
        "UNRESOLVED,         Aurora Refining Ltd., ,          FACILITY",
        "CONTRADICTORY,      Boreal Gold Refinery, CID900001, CONTRADICTORY",
        "AMBIGUOUS,          Aurora,               ,          REVIEW",
        "AMBIGUOUS,          Nobody,               ,          REVIEW",
        "FREE_TEXT,          Aurora Refining Ltd., ,          FACILITY",
        "FREE_TEXT,          Somebody's Foundry,   ,          UNRESOLVED"
    })
    void every_row_is_in_one_bucket(Entry entry, String name, String id, EntryVerdict.Bucket bucket) {
        RollUp rollUp = rollUp(DeclarationBuilder.in("acme.xlsx").smelter(entry, Metal.GOLD, name, "JAPAN", id));

        assertThat(rollUp.account().in(bucket)).isEqualTo(1);
        assertThat(rollUp.account().rows()).isEqualTo(1);
        assertThat(rollUp.openEntries()).hasSize(bucket == EntryVerdict.Bucket.FACILITY ? 0 : 1);
    }

    @Test
    void a_contradictory_row_counts_once_a_person_has_decided_it() {
        MatchResult decided = new MatchResult(
                MatchResult.Decision.MATCH,
                List.of(new MatchResult.Candidate(
                        FakeReference.AURORA, "Aurora Refining Ltd.", MatchResult.Basis.REVIEWER, 1)),
                List.of("decided by a reviewer"));
        RollUp rollUp = Stream.of(DeclarationBuilder.in("acme.xlsx")
                        .smelter(Entry.CONTRADICTORY, Metal.GOLD, "Boreal Gold Refinery", "CANADA", "CID900001")
                        .read())
                .collect(RollUps.collector(row -> decided));

        assertThat(rollUp.account().in(EntryVerdict.Bucket.FACILITY)).isEqualTo(1);
    }

    @Test
    void an_open_entry_keeps_its_texts_cell_candidates_and_reasons() {
        RollUp rollUp = rollUp(
                DeclarationBuilder.in("acme.xlsx").smelter(Entry.NOT_LISTED, Metal.GOLD, "Boreal", "Atlantis", "n/a"));

        RollUpEntry entry = rollUp.openEntries().get(0);
        assertThat(entry.cell()).hasToString("acme.xlsx!Smelter List!A5");
        assertThat(entry.declared().name()).contains("Boreal");
        assertThat(entry.declared().text(DeclaredSmelter.Column.COUNTRY)).contains("Atlantis");
        assertThat(entry.declared().id()).contains("n/a");
        assertThat(entry.verdict().match().candidates())
                .extracting(MatchResult.Candidate::smelter)
                .containsExactly(FakeReference.BOREAL);
        assertThat(entry.verdict().evidence())
                .containsExactly("a person must decide which facility is meant", "the name begins like the facility's");
    }

    @Test
    void a_facility_reported_twice_in_one_declaration_counts_once_and_shows_both_cells() {
        RollUp rollUp = rollUp(DeclarationBuilder.in("acme.xlsx")
                .smelter(Entry.LISTED, Metal.GOLD, "Aurora Refining Ltd.", null, null)
                .smelter(Entry.LISTED, Metal.GOLD, null, null, "CID900001"));

        assertThat(rollUp.account().in(EntryVerdict.Bucket.FACILITY)).isEqualTo(1);
        assertThat(rollUp.account().in(EntryVerdict.Bucket.DUPLICATE)).isEqualTo(1);
        assertThat(rollUp.facilities().get(0).entries())
                .extracting(RollUpEntry::bucket)
                .containsExactly(EntryVerdict.Bucket.FACILITY, EntryVerdict.Bucket.DUPLICATE);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "INTENTIONALLY_ADDED, NO,            true",
        "REMAINS_IN_PRODUCT,  NO,            true",
        "INTENTIONALLY_ADDED, NOT_DECLARING, true",
        "INTENTIONALLY_ADDED, UNKNOWN,       false",
        "COVERED_COUNTRIES,   NO,            false"
    })
    void rows_of_a_metal_that_the_declaration_denies_are_out_of_scope(
            Question question, Answer.Value value, boolean out) {
        RollUp rollUp = rollUp(DeclarationBuilder.in("acme.xlsx")
                .answer(question, Metal.GOLD, value)
                .smelter(Entry.LISTED, Metal.GOLD, "Aurora Refining Ltd.", null, null)
                .smelter(Entry.LISTED, Metal.TIN, "Delta Metals Corp.", null, null));

        assertThat(rollUp.account().in(EntryVerdict.Bucket.OUT_OF_SCOPE)).isEqualTo(out ? 1 : 0);
        assertThat(rollUp.facilities()).hasSize(out ? 1 : 2);
    }

    @Test
    void files_of_the_same_content_count_once_and_stay_visible() {
        RollUp rollUp = rollUp(
                DeclarationBuilder.in("b-copy.xlsx")
                        .company("Acme")
                        .content("same")
                        .smelter(Entry.LISTED, Metal.GOLD, "Aurora Refining Ltd.", null, null),
                DeclarationBuilder.in("a.xlsx")
                        .company("Acme")
                        .content("same")
                        .smelter(Entry.LISTED, Metal.GOLD, "Aurora Refining Ltd.", null, null));

        assertThat(rollUp.declarations()).extracting(RolledDeclaration::file).containsExactly("a.xlsx");
        assertThat(rollUp.duplicates())
                .extracting(duplicate -> duplicate.declaration().file() + " as " + duplicate.countedAs())
                .containsExactly("b-copy.xlsx as a.xlsx");
        assertThat(rollUp.account().buckets())
                .containsAllEntriesOf(Map.of(EntryVerdict.Bucket.FACILITY, 1L, EntryVerdict.Bucket.DUPLICATE, 1L));
        assertThat(rollUp.findings())
                .extracting(finding -> finding.rule())
                .containsExactly("REVIEW_DUPLICATE_FILE", "ROLLUP_FACILITY_ONE_SUPPLIER");
    }

    @Test
    void company_names_that_differ_only_in_case_and_spaces_are_one_supplier() {
        RollUp rollUp = rollUp(
                DeclarationBuilder.in("1.xlsx")
                        .company("Acme Relays, Inc.")
                        .smelter(Entry.LISTED, Metal.GOLD, "Aurora Refining Ltd.", null, null),
                DeclarationBuilder.in("2.xlsx")
                        .company("ACME RELAYS INC")
                        .smelter(Entry.LISTED, Metal.GOLD, "Aurora Refining Ltd.", null, null),
                DeclarationBuilder.in("3.xlsx").company(""));

        assertThat(rollUp.suppliers())
                .containsExactly(
                        new Supplier("3.xlsx", List.of("3.xlsx")),
                        new Supplier("Acme Relays, Inc.", List.of("1.xlsx", "2.xlsx")));
        assertThat(rollUp.facilities().get(0).suppliers()).hasSize(1);
    }

    @Test
    void response_counts_describe_the_received_files() {
        RollUp rollUp = Stream.of(
                        DeclarationBuilder.in("full.xlsx")
                                .smelter(Entry.LISTED, Metal.GOLD, "Aurora Refining Ltd.", null, null)
                                .read(),
                        no3tg("none.xlsx"),
                        DeclarationBuilder.in("empty.xlsx").read(),
                        DeclarationBuilder.in("copy.xlsx").content("empty.xlsx").read(),
                        DeclarationBuilder.unreadable("locked.xlsx"))
                .collect(RollUps.collector(MATCHER));

        // "copy.xlsx" comes before "empty.xlsx", so it is the one that counts.
        assertThat(rollUp.response()).isEqualTo(new Survey.Counts(5, 1, 1, 3, 2, 1, 1, 3));
        assertThat(rollUp.unreadable()).extracting(ReadResult::file).containsExactly("locked.xlsx");
    }

    @Test
    void a_facility_that_a_product_level_declaration_names_is_not_company_level_only() {
        RollUp rollUp = rollUp(
                DeclarationBuilder.in("a.xlsx").smelter(Entry.LISTED, Metal.GOLD, "Aurora Refining Ltd.", null, null),
                DeclarationBuilder.in("b.xlsx")
                        .scope(DeclarationScope.PRODUCT)
                        .smelter(Entry.LISTED, Metal.GOLD, "Aurora Refining Ltd.", null, null));

        assertThat(rollUp.facilities().get(0).isCompanyLevelOnly()).isFalse();
        assertThat(rollUp.facilities().get(0).scopes())
                .containsExactly(DeclarationScope.COMPANY, DeclarationScope.PRODUCT);
    }

    private static ReadResult no3tg(String file) {
        DeclarationBuilder declaration = DeclarationBuilder.in(file);
        Metal.CONFLICT_MINERALS.forEach(
                metal -> declaration.answer(Question.INTENTIONALLY_ADDED, metal, Answer.Value.NO));
        return declaration.read();
    }

    private static RollUp rollUp(DeclarationBuilder... declarations) {
        return Stream.of(declarations).map(DeclarationBuilder::read).collect(RollUps.collector(MATCHER));
    }
}
