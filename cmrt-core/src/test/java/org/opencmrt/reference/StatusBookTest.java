package org.opencmrt.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmrt.model.AuditClass.ACTIVE;
import static org.opencmrt.model.AuditClass.CONFORMANT;
import static org.opencmrt.model.AuditClass.NON_CONFORMANT;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.AuditStatus;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.testing.FakeReference;

class StatusBookTest {
    private static final StatusList EARLY =
            list("early.csv", "CID900001,Active,2016-01-31", "CID900002,Compliant,2016-01-31");
    private static final StatusList LATE = list("late.csv", "CID900001,Compliant,2016-11-30");

    /** For example, a platform has its lists in a database, not in files. */
    @Test
    void takes_lists_from_a_programs_own_data() {
        AuditStatus passed = new AuditStatus(
                AuditClass.CONFORMANT, "Conformant", Optional.of("RMAP"), Optional.of(LocalDate.of(2025, 3, 14)));
        StatusList list = StatusList.of(
                "our list", List.of(StatusList.Entry.of("our list", 1, new SmelterId("CID900001"), passed)));
        StatusBook book = StatusBook.of(List.of(list));

        assertThat(list.date()).contains(LocalDate.of(2025, 3, 14));
        assertThat(book.status(FakeReference.AURORA)).contains(passed);
        assertThat(StatusBook.decode(book.encode())).isEqualTo(book);

        AskedSupplier supplier = AskedSupplier.named("Acme Relays")
                .withId("4711")
                .withAliases(List.of("Acme"))
                .withEmailDomains(List.of("acme.example"))
                .withContact("Kim Doe", "kim.doe@acme.example")
                .expecting(Set.of(Metal.GOLD))
                .withScope(DeclarationScope.COMPANY)
                .withLanguage("de");
        assertThat(AskedSuppliers.parse(
                                "asked.csv",
                                ("name,id,aliases,email,metals,scope,contact,language\nAcme Relays,4711,Acme,"
                                                + "kim.doe@acme.example,gold,Company,Kim Doe,de\n")
                                        .getBytes(StandardCharsets.UTF_8))
                        .suppliers())
                .isEqualTo(AskedSuppliers.of("our suppliers", List.of(supplier)).suppliers());
    }

    @Test
    void suppliers_with_the_same_name_in_an_applications_own_data_count_once() {
        AskedSuppliers asked = AskedSuppliers.of(
                "our suppliers",
                List.of(
                        AskedSupplier.named("Acme Relays"),
                        AskedSupplier.named("ACME Relays").withId("4711")));

        assertThat(asked.suppliers())
                .singleElement()
                .satisfies(one -> assertThat(one.id()).contains("4711"));
        assertThat(asked.findings()).extracting(Finding::rule).containsExactly("SUPPLIER_TWICE");
    }

    @Test
    void the_later_date_decides() {
        StatusBook book = StatusBook.of(List.of(LATE, EARLY));

        assertThat(auditClass(book.status(FakeReference.AURORA))).contains(CONFORMANT);
        assertThat(book.status(FakeReference.AURORA).orElseThrow().listDate()).contains(LocalDate.of(2016, 11, 30));
        assertThat(auditClass(book.status(FakeReference.BOREAL))).contains(CONFORMANT);
        assertThat(book.status(FakeReference.ESKER)).isEmpty();
        assertThat(book.history(FakeReference.AURORA))
                .extracting(StatusList.Entry::list)
                .containsExactly("early.csv", "late.csv");
    }

    @Test
    void a_day_has_the_status_of_that_day() {
        StatusBook book = StatusBook.of(List.of(LATE, EARLY));

        assertThat(auditClass(book.status(FakeReference.AURORA, LocalDate.of(2016, 11, 29))))
                .contains(ACTIVE);
        assertThat(auditClass(book.status(FakeReference.AURORA, LocalDate.of(2016, 11, 30))))
                .contains(CONFORMANT);
        assertThat(book.status(FakeReference.AURORA, LocalDate.of(2016, 1, 30))).isEmpty();
    }

    @Test
    void the_basis_says_which_dates_are_known() {
        StatusList undated = list("undated.csv", "CID900001,Non-conformant,");

        assertThat(StatusBook.of(List.of(undated)).basis())
                .isEqualTo("The statuses are from a status list whose date is unknown.");
        assertThat(StatusBook.of(List.of(undated, list("dated.csv", "CID900001,Conformant,2024-12-15")))
                        .basis())
                .isEqualTo("The statuses are from the status list dated December 15, 2024 and from a status list whose"
                        + " date is unknown.");
        assertThat(StatusBook.of(List.of(
                                list("both.csv", "CID900001,Conformant,2024-01-31\nCID900002,Active,2025-02-28")))
                        .basis(LocalDate.of(2024, 12, 31)))
                .isEqualTo("The statuses as of December 31, 2024 are from the status list dated February 28, 2025"
                        + " (only entries up to December 31, 2024).");
    }

    @Test
    void an_undated_entry_is_older_than_any_dated_one() {
        StatusBook book = StatusBook.of(List.of(list("undated.csv", "CID900001,Non-conformant,"), EARLY));

        assertThat(auditClass(book.status(FakeReference.AURORA))).contains(ACTIVE);
        assertThat(auditClass(book.status(FakeReference.AURORA, LocalDate.of(2015, 1, 1))))
                .contains(NON_CONFORMANT);
    }

    @Test
    void lists_with_the_same_date_that_disagree_are_a_finding_and_the_more_cautious_one_counts() {
        StatusBook book = StatusBook.of(List.of(EARLY, list("other.csv", "CID900001,Compliant,2016-01-31")));

        assertThat(auditClass(book.status(FakeReference.AURORA))).contains(ACTIVE);
        assertThat(book.findings())
                .extracting(Finding::message)
                .containsExactly(
                        "One facility has the statuses 'Active' (early.csv, line 2) and 'Compliant' (other.csv, line"
                                + " 2) with the same date. The more cautious one, 'Active', was used. Correct the list"
                                + " that is wrong.");
    }

    @Test
    void an_audit_passed_under_one_scheme_is_not_overridden_by_another_scheme_of_the_same_date() {
        StatusList rmap = schemes("rmap.csv", "CID900001,Active,RMAP", "CID900002,Non-conformant,RMAP");
        StatusList lbma = schemes("lbma.csv", "CID900001,Conformant,LBMA", "CID900002,Conformant,LBMA");
        StatusBook book = StatusBook.of(List.of(rmap, lbma));

        assertThat(auditClass(book.status(FakeReference.AURORA))).contains(CONFORMANT);
        assertThat(book.status(FakeReference.AURORA).orElseThrow().scheme()).contains("LBMA");
        assertThat(auditClass(book.status(FakeReference.BOREAL)))
                .as("not passed weighs more")
                .contains(NON_CONFORMANT);
        assertThat(book.findings()).hasSize(1);
        assertThat(auditClass(StatusBook.of(List.of(rmap, schemes("other.csv", "CID900001,Conformant,rmap")))
                        .status(FakeReference.AURORA)))
                .as("the same scheme contradicts itself")
                .contains(ACTIVE);
    }

    @Test
    void a_later_list_of_the_scheme_without_the_facility_is_reported() {
        StatusBook book = StatusBook.of(List.of(EARLY, LATE));

        assertThat(book.laterListsWithout(FakeReference.BOREAL))
                .extracting(StatusList::label)
                .containsExactly("late.csv");
        assertThat(book.laterListsWithout(FakeReference.AURORA)).isEmpty();
        assertThat(book.laterListsWithout(FakeReference.ESKER)).isEmpty();
    }

    @Test
    void a_later_word_without_a_class_does_not_restore_the_older_status() {
        StatusBook book = StatusBook.of(List.of(LATE, list("newest.csv", "CID900001,Strange,2017-01-01")));

        assertThat(book.status(FakeReference.AURORA)).isEmpty();
        assertThat(auditClass(book.status(FakeReference.AURORA, LocalDate.of(2016, 12, 31))))
                .contains(CONFORMANT);
    }

    @Test
    void a_facility_without_id_is_found_by_metal_and_name_and_country() {
        StatusBook book = StatusBook.of(List.of(
                byName("Gold,cedar precious-metals,Japan,Compliant"),
                byName("Tin,Delta Metals Corp.,Brazil,Compliant")));

        assertThat(auditClass(book.status(FakeReference.NAMELESS))).contains(CONFORMANT);
        assertThat(book.status(FakeReference.DELTA_TIN))
                .as("stands in Malaysia")
                .isEmpty();
        assertThat(book.status(FakeReference.DELTA_TUNGSTEN))
                .as("another metal")
                .isEmpty();
    }

    @Test
    void an_id_of_another_metal_is_another_facility() {
        StatusList list = StatusList.parse(
                "l.csv",
                "smelter_id,metal,status\nCID900001,Tin,Compliant\n".getBytes(StandardCharsets.UTF_8),
                StatusVocabulary.standard());

        assertThat(StatusBook.of(List.of(list)).status(FakeReference.AURORA)).isEmpty();
    }

    @Property(tries = 100)
    void merging_books_is_associative_and_commutative_and_counts_a_list_once(
            @ForAll @Size(max = 4) List<@IntRange(max = 5) Integer> a,
            @ForAll @Size(max = 4) List<@IntRange(max = 5) Integer> b,
            @ForAll @Size(max = 4) List<@IntRange(max = 5) Integer> c) {
        StatusBook left = book(a).merge(book(b)).merge(book(c));
        StatusBook right = book(c).merge(book(b).merge(book(a)));

        assertThat(left).isEqualTo(right).hasSameHashCodeAs(right);
        assertThat(left.merge(left)).isEqualTo(left);
        assertThat(left.merge(StatusBook.empty())).isEqualTo(left);
        assertThat(left.findings()).isEqualTo(right.findings());
        for (Smelter smelter : FakeReference.SMELTERS) {
            assertThat(left.status(smelter)).isEqualTo(right.status(smelter));
        }
    }

    private static StatusBook book(List<Integer> numbers) {
        return StatusBook.of(numbers.stream().map(StatusBookTest::numbered).toList());
    }

    private static StatusList numbered(int number) {
        String word = List.of("Active", "Compliant", "Strange").get(number % 3);
        return list(
                number / 2 + ".csv", "CID90000" + (1 + number % 2) + "," + word + ",2016-0" + (1 + number / 3) + "-01");
    }

    private static Optional<AuditClass> auditClass(Optional<AuditStatus> status) {
        return status.map(AuditStatus::auditClass);
    }

    private static StatusList list(String label, String... lines) {
        String csv = "smelter_id,status,date\n" + String.join("\n", lines) + "\n";
        return StatusList.parse(label, csv.getBytes(StandardCharsets.UTF_8), StatusVocabulary.standard());
    }

    private static StatusList schemes(String label, String... lines) {
        String csv = "smelter_id,status,scheme\n" + String.join("\n", lines) + "\n";
        return StatusList.parse(
                label, csv.getBytes(StandardCharsets.UTF_8), StatusVocabulary.standard(), LocalDate.of(2016, 6, 30));
    }

    private static StatusList byName(String line) {
        String csv = "metal,name,country,status\n" + line + "\n";
        return StatusList.parse("names.csv", csv.getBytes(StandardCharsets.UTF_8), StatusVocabulary.standard());
    }
}
