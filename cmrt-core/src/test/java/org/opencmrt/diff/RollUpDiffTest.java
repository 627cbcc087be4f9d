package org.opencmrt.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.opencmrt.diff.RollUpDiff.Cause;
import org.opencmrt.diff.RollUpDiff.Change;
import org.opencmrt.diff.RollUpDiff.Kind;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Entry;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.reference.AskedSupplier;
import org.opencmrt.reference.ListUse;
import org.opencmrt.reference.StatusBook;
import org.opencmrt.reference.StatusList;
import org.opencmrt.reference.StatusVocabulary;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.support.RollUps;
import org.opencmrt.testing.DeclarationArbitraries;
import org.opencmrt.testing.DeclarationBuilder;
import org.opencmrt.testing.FakeReference;

class RollUpDiffTest {
    private static final ListUse OLD_LIST = new ListUse("list 2024", Optional.of(LocalDate.of(2024, 4, 26)));
    private static final ListUse NEW_LIST = new ListUse("list 2025", Optional.of(LocalDate.of(2025, 4, 25)));

    @Provide
    Arbitrary<List<ReadResult>> programs() {
        return DeclarationArbitraries.programs();
    }

    private static DeclarationBuilder acme() {
        return DeclarationBuilder.in("acme.xlsx").company("Acme");
    }

    private static RollUp rollUp(DeclarationBuilder... declarations) {
        return Stream.of(declarations).map(DeclarationBuilder::read).collect(RollUps.collector(new FakeReference()));
    }

    private static RollUp rollUp(
            ListUse list, Function<DeclaredSmelter, MatchResult> matcher, DeclarationBuilder declaration) {
        return Stream.of(declaration.read())
                .collect(RollUps.collector(matcher, StatusBook.empty(), List.of(list), List.of()));
    }

    private static RollUp rollUp(StatusBook statuses) {
        return Stream.of(naming(acme(), "CID900001").read())
                .collect(RollUps.collector(new FakeReference(), statuses, List.of(), List.of()));
    }

    private static RollUpDiff diff(RollUp before, RollUp after) {
        return RollUpDiff.between(RollUpSummary.of("before", before), RollUpSummary.of("after", after));
    }

    private static List<String> shown(RollUpDiff diff) {
        return diff.changes().stream()
                .map(change -> change.kind() + " " + change.about()
                        + change.question().map(question -> " " + question).orElse("") + " | "
                        + change.before().orElse("-") + " | " + change.after().orElse("-") + " | " + change.causes())
                .toList();
    }

    private static DeclarationBuilder naming(DeclarationBuilder declaration, String... ids) {
        for (String id : ids) {
            declaration.smelter(Entry.LISTED, Metal.GOLD, null, null, id);
        }
        return declaration;
    }

    @Property(tries = 100)
    void nothing_changes_between_a_roll_up_and_itself(@ForAll("programs") List<ReadResult> results) {
        RollUp one = results.stream().collect(RollUps.collector(new FakeReference()));
        assertThat(diff(one, one).changes()).isEmpty();
        assertThat(diff(one, one).findings()).isEmpty();
    }

    @Property(tries = 100)
    void additions_in_one_direction_are_removals_in_the_other(
            @ForAll("programs") List<ReadResult> one, @ForAll("programs") List<ReadResult> other) {
        RollUp before = one.stream().collect(RollUps.collector(new FakeReference()));
        RollUp after = other.stream().collect(RollUps.collector(new FakeReference()));
        RollUpDiff there = diff(before, after);
        RollUpDiff back = diff(after, before);
        assertThat(there.of(Kind.FACILITY_ADDED))
                .extracting(Change::about)
                .isEqualTo(back.of(Kind.FACILITY_REMOVED).stream()
                        .map(Change::about)
                        .toList());
        assertThat(there.of(Kind.ENTRY_ADDED)).hasSameSizeAs(back.of(Kind.ENTRY_REMOVED));
        assertThat(there.of(Kind.SUPPLIER_ADDED)).hasSameSizeAs(back.of(Kind.SUPPLIER_REMOVED));
        assertThat(before.facilities().size() + there.of(Kind.FACILITY_ADDED).size())
                .as("nothing is lost")
                .isEqualTo(after.facilities().size()
                        + there.of(Kind.FACILITY_REMOVED).size());
    }

    @Test
    void a_supplier_that_reports_other_smelters_changes_the_facilities() {
        RollUpDiff diff = diff(
                rollUp(naming(acme().content("2024"), "CID900001")),
                rollUp(naming(acme().content("2025"), "CID900002", "CID900006")));
        assertThat(shown(diff))
                .containsExactly(
                        "FACILITY_ADDED Boreal Gold Refinery | - | Boreal Gold Refinery (CID900002), CANADA |"
                                + " [SUPPLIER]",
                        "FACILITY_ADDED Fennec Gold | - | Fennec Gold (CID900006), RWANDA | [SUPPLIER]",
                        "FACILITY_REMOVED Aurora Refining Ltd. | Aurora Refining Ltd. (CID900001), SWITZERLAND | - |"
                                + " [SUPPLIER]");
        assertThat(diff.changes().get(0).reason()).isEqualTo("new or changed declarations: acme.xlsx");
        assertThat(diff.changes().get(0).cells()).hasToString("[acme.xlsx!Smelter List!A5]");
        assertThat(diff.findings())
                .extracting(finding -> finding.rule() + " " + finding.message())
                .containsExactly(
                        "ROLLUP_LIST_CHANGED Acme: of the 3 facilities in its current and previous lists, 3 were added"
                                + " or removed. Ask why.");
    }

    @Test
    void a_changed_outcome_names_the_one_input_that_changed_it() {
        RollUp rollUp = rollUp(naming(acme().content("2025"), "CID900001"));
        RollUpSummary before = outcome(rollUp, "UNDETERMINED", "origins.csv", "old hash")
                .withSettings(
                        Map.of("inquiryConfirmed", "false", "maximumUnresolved", "0", "suppliersAsked", "asked.csv 1"));
        RollUpSummary after = outcome(rollUp, "NO_REASON_TO_BELIEVE", "origins.csv", "old hash");

        assertThat(causes(before, after.withSettings(before.settings()))).containsExactly(Cause.OTHER);
        assertThat(causes(before, after.withSettings(with(before, "inquiryConfirmed", "true"))))
                .containsExactly(Cause.POLICY);
        assertThat(causes(before, after.withSettings(with(before, "maximumUnresolved", "3"))))
                .containsExactly(Cause.POLICY);
        assertThat(causes(before, after.withSettings(with(before, "suppliersAsked", "asked.csv 2"))))
                .containsExactly(Cause.SUPPLIERS_ASKED);
        assertThat(causes(
                        before,
                        outcome(rollUp, "NO_REASON_TO_BELIEVE", "origins.csv", "new hash")
                                .withSettings(before.settings())))
                .as("the same name with another content")
                .containsExactly(Cause.ORIGIN_DATA);
        assertThat(RollUpDiff.between(before, after.withSettings(with(before, "inquiryConfirmed", "true")))
                        .changes()
                        .get(0)
                        .reason())
                .isEqualTo("inquiryConfirmed was false, is now true");
        assertThat(RollUpDiff.between(before, after.withSettings(with(before, "suppliersAsked", "asked.csv 2")))
                        .changes()
                        .get(0)
                        .reason())
                .isEqualTo("the list of surveyed suppliers changed");
        assertThat(RollUpDiff.between(
                                before.withSettings(Map.of("notNecessary", "")),
                                after.withSettings(Map.of("notNecessary", "TIN")))
                        .changes()
                        .get(0)
                        .reason())
                .isEqualTo("notNecessary was empty, is now TIN");
        assertThat(RollUpDiff.between(
                                before,
                                outcome(rollUp, "REASON_TO_BELIEVE", "new.csv", "hash")
                                        .withSettings(before.settings()))
                        .changes()
                        .get(0)
                        .reason())
                .contains("origins.csv", ", then new.csv")
                .doesNotContain("origin data change");
    }

    private static RollUpSummary outcome(RollUp rollUp, String outcome, String origins, String hash) {
        return RollUpSummary.of("summary", rollUp)
                .withOutcomes(new TreeMap<>(Map.of(Metal.GOLD, outcome)))
                .withOrigins(new RollUpSummary.UsedList(origins, Optional.empty(), Optional.of(hash)));
    }

    private static Map<String, String> with(RollUpSummary summary, String name, String value) {
        Map<String, String> settings = new TreeMap<>(summary.settings());
        settings.put(name, value);
        return settings;
    }

    private static Set<Cause> causes(RollUpSummary before, RollUpSummary after) {
        List<Change> changes = RollUpDiff.between(before, after).changes();
        assertThat(changes).hasSize(1);
        return changes.get(0).causes();
    }

    @Test
    void half_of_a_list_may_change_without_a_finding() {
        RollUp before = rollUp(naming(acme().content("2024"), "CID900001"));
        RollUp after = rollUp(naming(acme().content("2025"), "CID900001", "CID900002"));
        assertThat(diff(before, after).findings()).isEmpty();
    }

    @Test
    void another_reference_list_changes_the_match_of_unchanged_rows() {
        Function<DeclaredSmelter, MatchResult> knowsNothing =
                row -> new MatchResult(MatchResult.Decision.NONE, List.of(), List.of("the list is empty"));
        RollUp before = rollUp(OLD_LIST, knowsNothing, naming(acme(), "CID900001"));
        RollUp after = rollUp(NEW_LIST, new FakeReference(), naming(acme(), "CID900001"));
        assertThat(shown(diff(before, after)))
                .containsExactly(
                        "FACILITY_ADDED Aurora Refining Ltd. | - | Aurora Refining Ltd. (CID900001), SWITZERLAND |"
                                + " [REFERENCE_LIST]",
                        "ENTRY_REMOVED CID900001 | UNRESOLVED | - | [REFERENCE_LIST]");
        assertThat(diff(before, after).changes().get(0).reason())
                .isEqualTo("list 2024 of 2024-04-26, then list 2025 of 2025-04-25");
    }

    @Test
    void a_decision_changes_the_match_of_unchanged_rows() {
        Function<DeclaredSmelter, MatchResult> decided = row -> new MatchResult(
                MatchResult.Decision.MATCH,
                List.of(new MatchResult.Candidate(FakeReference.AURORA, "Aurora", MatchResult.Basis.REVIEWER, 1)),
                List.of("a person decided so"));
        DeclarationBuilder row = acme().smelter(Entry.NOT_LISTED, Metal.GOLD, "Aurora", null, null);
        RollUpDiff diff = diff(
                rollUp(OLD_LIST, new FakeReference(), row),
                Stream.of(row.read())
                        .collect(RollUps.collector(
                                decided,
                                StatusBook.empty(),
                                List.of(OLD_LIST),
                                List.of(new ListUse("decided.csv", Optional.empty())))));
        assertThat(diff.of(Kind.FACILITY_ADDED)).hasSize(1);
        assertThat(diff.of(Kind.FACILITY_ADDED).get(0).causes()).containsExactly(Cause.DECISION_FILE);
        assertThat(diff.of(Kind.ENTRY_REMOVED).get(0).causes()).containsExactly(Cause.DECISION_FILE);
    }

    @Test
    void a_facility_is_renamed_by_its_list_and_keeps_its_id() {
        RollUpDiff diff = diff(
                rollUp(OLD_LIST, listed("CID900001", "Aurora AG"), naming(acme(), "CID900001")),
                rollUp(NEW_LIST, listed("CID900001", "Aurora Refining"), naming(acme(), "CID900001")));
        assertThat(shown(diff))
                .containsExactly(
                        "FACILITY_RENAMED Aurora Refining | Aurora AG (CID900001) | Aurora Refining (CID900001) |"
                                + " [REFERENCE_LIST]");
    }

    @Test
    void a_facility_with_a_new_id_is_the_same_if_the_same_rows_lead_to_it() {
        RollUpDiff diff = diff(
                rollUp(OLD_LIST, listed("CID900001", "Aurora"), naming(acme(), "CID900001")),
                rollUp(NEW_LIST, listed("CID900009", "Aurora"), naming(acme(), "CID900001")));
        assertThat(shown(diff))
                .containsExactly(
                        "FACILITY_RENAMED Aurora | Aurora (CID900001) | Aurora (CID900009) | [REFERENCE_LIST]");
    }

    private static Function<DeclaredSmelter, MatchResult> listed(String id, String name) {
        Smelter smelter = new Smelter(
                Optional.of(new SmelterId(id)),
                Metal.GOLD,
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return row -> new MatchResult(
                MatchResult.Decision.MATCH,
                List.of(new MatchResult.Candidate(smelter, name, MatchResult.Basis.ID, 1)),
                List.of("the id"));
    }

    @Test
    void a_status_changes_with_its_list_or_with_the_day() {
        StatusBook both = StatusBook.of(List.of(
                status("old.csv", "CID900001,Active,RMAP,2024-01-01"),
                status("new.csv", "CID900001,Conformant,RMAP,2025-01-01")));
        StatusBook old = StatusBook.of(List.of(status("old.csv", "CID900001,Active,RMAP,2024-01-01")));
        RollUp known = rollUp(both);
        assertThat(shown(diff(rollUp(old), known)))
                .containsExactly("STATUS_CHANGED Aurora Refining Ltd. | ACTIVE (2024-01-01) | CONFORMANT (2025-01-01) |"
                        + " [STATUS_LIST]");
        assertThat(shown(RollUpDiff.between(
                        RollUpSummary.of("before", known, LocalDate.of(2024, 6, 1)),
                        RollUpSummary.of("after", known, LocalDate.of(2025, 6, 1)))))
                .containsExactly("STATUS_CHANGED Aurora Refining Ltd. | ACTIVE (2024-01-01) | CONFORMANT (2025-01-01) |"
                        + " [AS_OF]");
    }

    private static StatusList status(String label, String line) {
        return StatusList.parse(
                label,
                ("smelter_id,status,scheme,date\n" + line + "\n").getBytes(StandardCharsets.UTF_8),
                StatusVocabulary.standard());
    }

    @Test
    void suppliers_are_added_removed_and_renamed() {
        DeclarationBuilder bolt =
                DeclarationBuilder.in("bolt.xlsx").company("Bolt").field(Company.Field.UNIQUE_ID, "4711");
        DeclarationBuilder group =
                DeclarationBuilder.in("group.xlsx").company("Bolt Group").field(Company.Field.UNIQUE_ID, "4711");
        DeclarationBuilder cable = DeclarationBuilder.in("cable.xlsx").company("Cable");
        assertThat(shown(diff(rollUp(acme(), bolt), rollUp(cable, group))))
                .containsExactly(
                        "SUPPLIER_ADDED Cable | - | Cable | [SUPPLIER]",
                        "SUPPLIER_REMOVED Acme | Acme | - | [SUPPLIER]",
                        "SUPPLIER_RENAMED Bolt Group | Bolt | Bolt Group | [SUPPLIER]");
    }

    @Test
    void changes_are_counted_by_supplier_under_all_of_its_names() {
        DeclarationBuilder before = naming(acme().content("2024"), "CID900001")
                .answer(Question.COVERED_COUNTRIES, Metal.GOLD, Answer.Value.YES);
        DeclarationBuilder after = naming(acme().content("2025"), "CID900002", "CID900006")
                .answer(Question.COVERED_COUNTRIES, Metal.GOLD, Answer.Value.NO);
        DeclarationBuilder gone = DeclarationBuilder.in("birch.xlsx").company("Birch");
        DeclarationBuilder same = naming(DeclarationBuilder.in("elm.xlsx").company("Elm"), "CID900002");
        DeclarationBuilder come = DeclarationBuilder.in("fir.xlsx").company("Fir");

        Function<Collection<String>, Map<Kind, Long>> counts =
                diff(rollUp(before, gone, same), rollUp(after, same, come)).bySupplier();

        assertThat(counts.apply(List.of("ACME")))
                .isEqualTo(Map.of(Kind.FACILITY_ADDED, 2L, Kind.FACILITY_REMOVED, 1L, Kind.ANSWER_CHANGED, 1L));
        assertThat(counts.apply(List.of("Acme", "Elm")))
                .as("Elm already reported one of the new facilities")
                .isEqualTo(Map.of(Kind.FACILITY_ADDED, 1L, Kind.FACILITY_REMOVED, 1L, Kind.ANSWER_CHANGED, 1L));
        assertThat(counts.apply(List.of("Birch"))).isEqualTo(Map.of(Kind.SUPPLIER_REMOVED, 1L));
        assertThat(counts.apply(List.of("Fir"))).isEqualTo(Map.of(Kind.SUPPLIER_ADDED, 1L));
        assertThat(counts.apply(List.of("Elm"))).isEmpty();
        assertThat(counts.apply(List.of("Nobody"))).isEmpty();
    }

    @Test
    void a_renamed_supplier_is_compared_with_its_former_list() {
        DeclarationBuilder before = naming(acme().content("2024"), "CID900001");
        DeclarationBuilder after = naming(
                DeclarationBuilder.in("acme.xlsx").company("Acme Relays").content("2025"), "CID900001", "CID900002");

        assertThat(diff(rollUp(before), rollUp(after)).bySupplier().apply(List.of("Acme Relays")))
                .isEqualTo(Map.of(Kind.FACILITY_ADDED, 1L));
    }

    @Test
    void a_surveyed_supplier_keeps_its_facilities_although_it_spells_its_name_otherwise() {
        RollUp.Builder surveyed =
                RollUp.builder(new FakeReference(), company -> Optional.of(AskedSupplier.named("Acme Group")));
        naming(acme().content("2025"), "CID900001", "CID900002")
                .read()
                .declaration()
                .ifPresent(one -> surveyed.add(surveyed.rolled(one, List.of())));
        RollUp after = surveyed.build(StatusBook.empty(), List.of(), List.of());

        assertThat(diff(rollUp(naming(acme().content("2024"), "CID900001")), after)
                        .bySupplier()
                        .apply(List.of("Acme")))
                .isEqualTo(Map.of(Kind.FACILITY_ADDED, 1L));
    }

    @Test
    void a_facility_that_another_supplier_also_reports_is_a_change() {
        RollUpDiff diff = diff(
                rollUp(naming(acme(), "CID900001")),
                rollUp(
                        naming(acme(), "CID900001"),
                        naming(DeclarationBuilder.in("bolt.xlsx").company("Bolt"), "CID900001")));
        assertThat(shown(diff))
                .containsExactly(
                        "FACILITY_SUPPLIERS Aurora Refining Ltd. | 1 supplier | 2 suppliers, added: Bolt | [SUPPLIER]",
                        "SUPPLIER_ADDED Bolt | - | Bolt | [SUPPLIER]");
        assertThat(diff.changes().get(0).reason()).isEqualTo("new or changed declarations: bolt.xlsx");
    }

    @Test
    void answers_change_by_question_and_metal_whatever_the_order() {
        RollUp before = rollUp(acme().content("2024")
                .effective(LocalDate.of(2024, 1, 1))
                .answer(Question.INTENTIONALLY_ADDED, Metal.GOLD, Answer.Value.YES)
                .answer(Question.COVERED_COUNTRIES, Metal.GOLD, Answer.Value.UNKNOWN)
                .answer(Question.RECYCLED_OR_SCRAP, Metal.TIN, Answer.Value.NO));
        RollUp after = rollUp(acme().content("2025")
                .effective(LocalDate.of(2025, 1, 1))
                .unanswered(Question.INTENTIONALLY_ADDED, Metal.GOLD)
                .answer(Question.COVERED_COUNTRIES, Metal.GOLD, Answer.Value.NO)
                .answer(Question.CAHRA, Metal.GOLD, Answer.Value.NO));
        assertThat(shown(diff(before, after)))
                .containsExactly(
                        "ANSWER_ADDED Acme CAHRA | - | NO | [SUPPLIER]",
                        "ANSWER_REMOVED Acme RECYCLED_OR_SCRAP | NO | - | [SUPPLIER]",
                        "ANSWER_CHANGED Acme INTENTIONALLY_ADDED | YES | blank | [SUPPLIER]",
                        "ANSWER_CHANGED Acme COVERED_COUNTRIES | UNKNOWN | NO | [SUPPLIER]");
    }

    @Test
    void the_newest_declaration_of_a_scope_counts() {
        DeclarationBuilder old = DeclarationBuilder.in("old.xlsx")
                .company("Acme")
                .effective(LocalDate.of(2024, 1, 1))
                .answer(Question.COVERED_COUNTRIES, Metal.GOLD, Answer.Value.YES);
        DeclarationBuilder fresh = DeclarationBuilder.in("fresh.xlsx")
                .company("Acme")
                .effective(LocalDate.of(2025, 1, 1))
                .answer(Question.COVERED_COUNTRIES, Metal.GOLD, Answer.Value.NO);
        assertThat(shown(diff(rollUp(old), rollUp(old, fresh))))
                .containsExactly("ANSWER_CHANGED Acme COVERED_COUNTRIES | YES | NO | [SUPPLIER]");
    }

    @Test
    void two_declarations_are_compared_without_matching() {
        RollUpSummary before = RollUpSummary.of(
                "a.xlsx", List.of(naming(acme().content("2024"), "CID900001").build()));
        RollUpSummary after = RollUpSummary.of(
                "b.xlsx",
                List.of(DeclarationBuilder.in("new name.xlsx")
                        .company("Acme Holding")
                        .smelter(Entry.LISTED, Metal.GOLD, null, null, "CID777777")
                        .smelter(Entry.NOT_LISTED, Metal.TIN, "Somebody", "PERU", null)
                        .build()));
        assertThat(shown(RollUpDiff.between(before, after)))
                .containsExactly(
                        "FACILITY_ADDED CID777777 | - | CID777777 (CID777777) | [SUPPLIER]",
                        "FACILITY_REMOVED CID900001 | CID900001 (CID900001) | - | [SUPPLIER]",
                        "SUPPLIER_RENAMED Acme Holding | Acme | Acme Holding | [SUPPLIER]",
                        "ENTRY_ADDED Somebody, PERU | - | NOT_LISTED | [SUPPLIER]");
    }

    @Test
    void an_outcome_changes_for_the_reasons_of_its_metal() {
        RollUpSummary.UsedList origins = new RollUpSummary.UsedList("origins.csv", Optional.empty(), Optional.empty());
        RollUpSummary before = RollUpSummary.of("before", rollUp(naming(acme(), "CID900001")))
                .withOutcomes(outcomes("UNDETERMINED", "UNDETERMINED"));
        RollUpSummary after = RollUpSummary.of(
                        "after",
                        rollUp(naming(acme(), "CID900001"), naming(DeclarationBuilder.in("b.xlsx"), "CID900002")))
                .withOutcomes(outcomes("REASON_TO_BELIEVE", "UNDETERMINED"))
                .withOrigins(origins);
        assertThat(RollUpDiff.between(before, after).of(Kind.OUTCOME_CHANGED))
                .extracting(change -> change.about() + " " + change.before() + change.after() + change.causes())
                .containsExactly("Gold Optional[UNDETERMINED]Optional[REASON_TO_BELIEVE][SUPPLIER, ORIGIN_DATA]");
        assertThat(RollUpDiff.between(before.withOrigins(origins), after).of(Kind.OUTCOME_CHANGED))
                .extracting(RollUpDiff.Change::reason)
                .containsExactly("see the other changes for this metal");
    }

    private static NavigableMap<Metal, String> outcomes(String gold, String tin) {
        NavigableMap<Metal, String> outcomes = new TreeMap<>();
        outcomes.put(Metal.GOLD, gold);
        outcomes.put(Metal.TIN, tin);
        return outcomes;
    }
}
