package org.opencmrt.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencmrt.check.DeclarationReview;
import org.opencmrt.match.ReviewerDecisions;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.UnreadableCode;
import org.opencmrt.rcoi.RcoiPolicy;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.read.WorkbookFile;
import org.opencmrt.read.Workbooks;
import org.opencmrt.reference.AskedSupplier;
import org.opencmrt.reference.AskedSuppliers;
import org.opencmrt.reference.OriginData;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.reference.StatusBook;
import org.opencmrt.reference.StatusList;
import org.opencmrt.reference.StatusVocabulary;
import org.opencmrt.rollup.RollUpEntry;
import org.opencmrt.rollup.Supplier;
import org.opencmrt.testing.AnyDeclaration;
import org.opencmrt.testing.DeclarationBuilder;
import org.opencmrt.testing.Facilities;
import org.opencmrt.testing.FakeReference;
import org.opencmrt.testing.WorkbookFactory;

class ConflictMineralsProgramTest {
    private static final SmelterReferenceList LIST = SmelterReferenceList.of(
            Facilities.list()
                    .with(Metal.GOLD, "CID900001", "Aurora Refining Ltd.", "SWITZERLAND")
                    .with(Metal.GOLD, "CID900002", "Boreal Gold Refinery", "CANADA")
                    .with(Metal.TIN, "CID900003", "Delta Metals Corp.", "MALAYSIA")
                    .entries(),
            "made list",
            LocalDate.of(2025, 4, 25));

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write_workbooks() throws IOException {
        for (String name : List.of("acme", "birch", "cedar")) {
            WorkbookFactory.cmrt("6.5")
                    .company(name)
                    .effectiveDate(LocalDate.of(2025, 3, 14))
                    .uses(Metal.GOLD)
                    .smelter(row -> row.id("CID900001"))
                    .smelter(row -> row.notListed(Metal.GOLD, "Works of " + name, "PERU"))
                    .write(folder.resolve(name + ".xlsx"));
        }
        Files.write(folder.resolve("damaged.xlsx"), new byte[] {'P', 'K', 3, 4});
    }

    private static ConflictMineralsProgram.Builder settings() {
        return ConflictMineralsProgram.builder().reference(LIST);
    }

    @Test
    void counts_the_spellings_of_a_surveyed_supplier_as_one(@TempDir Path spelled) throws IOException {
        AskedSupplier listed = AskedSupplier.named("Acme Relays Ltd.");
        for (String name : List.of("ACME Relays Limited", "Acme Relays Ltd.", "Acme Relays")) {
            WorkbookFactory.cmrt("6.5")
                    .company(name)
                    .uses(Metal.GOLD)
                    .smelter(row -> row.id("CID900001"))
                    .write(spelled.resolve(name + ".xlsx"));
        }
        ProgramResult without = settings().build().run(Workbooks.list(spelled), 1, progress -> {});
        ProgramResult result = settings()
                .suppliersAsked(AskedSuppliers.of("asked", List.of(listed)))
                .build()
                .run(Workbooks.list(spelled), 1, progress -> {});

        assertThat(without.rollUp().suppliers()).hasSize(3);
        assertThat(result.rollUp().suppliers()).extracting(Supplier::name).containsExactly("Acme Relays Ltd.");
        assertThat(result.rollUp().facilitiesBySupplier().values())
                .singleElement()
                .satisfies(reported -> assertThat(reported).hasSize(1));
        assertThat(result.rollUp().response().suppliers()).isEqualTo(1);
    }

    /** The code of the guide, with every setting. */
    @Test
    void assesses_one_upload_and_a_folder() throws IOException {
        ConflictMineralsProgram program = ConflictMineralsProgram.builder()
                .reference(LIST)
                .statuses(StatusBook.empty())
                .origins(OriginData.none())
                .suppliersAsked(new AskedSuppliers("asked", List.of(AskedSupplier.named("acme")), List.of()))
                .decisions(ReviewerDecisions.none())
                .period("2025")
                .asOf(LocalDate.parse("2026-05-15"))
                .company("Example Corp.")
                .build();
        CmrtReader reader = CmrtReader.create();
        AssessedFile one = program.assess(reader.read(folder.resolve("acme.xlsx")));
        assertThat(one.isReadable()).isTrue();
        assertThat(one.source().file()).isEqualTo("acme.xlsx");
        assertThat(one.findings()).extracting(Finding::rule).contains("CHECK_CONTACT_NAME", "REVIEW_DATE_OLD");
        assertThat(one.verdicts().get(0).facility()).isPresent();

        ProgramResult all = Stream.of(one).collect(program.collector());
        ProgramResult whole = program.run(Workbooks.list(folder), 2, progress -> {});
        assertThat(all.merge(program.empty())).isEqualTo(all);
        assertThat(whole.rollUp().facilities(Metal.GOLD))
                .singleElement()
                .satisfies(facility -> assertThat(facility.suppliers()).hasSize(3));
        assertThat(whole.survey().orElseThrow().rate().answered()).isEqualTo(1);
        assertThat(whole.assessments())
                .extracting(SupplierAssessment::supplier)
                .containsExactly("acme", "birch", "cedar", "damaged.xlsx");
        assertThat(whole.rcoi().of(Metal.GOLD)).isPresent();
        assertThat(whole.comparison()).isEmpty();
    }

    @Test
    void says_why_a_file_could_not_be_read() {
        ConflictMineralsProgram program = settings().build();
        AssessedFile damaged = program.assess(CmrtReader.create().read(folder.resolve("damaged.xlsx")));
        assertThat(damaged.isReadable()).isFalse();
        assertThat(damaged.why().orElseThrow().code()).isEqualTo(UnreadableCode.CORRUPT);
        assertThat(damaged.findings()).extracting(Finding::rule).containsExactly("ROLLUP_UNREADABLE");

        AssessedFile missing = program.assess(CmrtReader.create().read(folder.resolve("missing.xlsx")));
        assertThat(missing.source().file()).isEqualTo("missing.xlsx");
        assertThat(missing.source().bytes()).isZero();
    }

    @Test
    void reports_each_file_in_order_for_any_number_of_threads() throws IOException {
        ConflictMineralsProgram program = settings().build();
        List<WorkbookFile> files = Workbooks.list(folder);
        List<ProgramResult> results = new ArrayList<>();
        for (int threads : new int[] {1, 2, 4}) {
            List<String> told = new ArrayList<>();
            results.add(program.run(
                    files,
                    threads,
                    progress -> told.add(progress.done() + " of " + progress.total() + " "
                            + progress.file().source().file())));
            assertThat(told)
                    .containsExactly(
                            "1 of 4 acme.xlsx", "2 of 4 birch.xlsx", "3 of 4 cedar.xlsx", "4 of 4 damaged.xlsx");
        }
        assertThat(Set.copyOf(results)).hasSize(1);
    }

    @Test
    void a_supplier_whose_workbook_has_unread_smelters_is_incomplete() {
        byte[] workbook = WorkbookFactory.cmrt("6.5")
                .company("Two Lists Ltd.")
                .ownSheet("Smelters", List.of(List.of("Smelter", "CID"), List.of("Boreal Gold Refinery", "CID900002")))
                .bytes();
        ConflictMineralsProgram program = settings().build();
        AssessedFile file = program.assess(CmrtReader.create().read("two.xlsx", workbook));

        ProgramResult result = Stream.of(file).collect(program.collector());

        assertThat(result.assessments()).singleElement().satisfies(supplier -> {
            assertThat(supplier.supplierClass()).isEqualTo(SupplierAssessment.SupplierClass.INCOMPLETE);
            assertThat(supplier.decisive())
                    .filteredOn(finding -> finding.rule().equals("READ_SMELTERS_ELSEWHERE"))
                    .singleElement()
                    .satisfies(finding ->
                            assertThat(finding.followUp().orElse("")).contains("move the smelters on this sheet"));
        });
    }

    @Test
    void refuses_settings_that_are_missing_or_contradict_each_other() {
        assertThatThrownBy(() -> ConflictMineralsProgram.builder().build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No reference list is set");
        assertThatThrownBy(() -> settings()
                        .company(" ")
                        .expectedMinerals(Set.of(Metal.TIN))
                        .rcoiPolicy(RcoiPolicy.standard().withNotNecessary(Set.of(Metal.TIN)))
                        .build())
                .hasMessageContaining("The company is blank")
                .hasMessageContaining("Tin is expected from every supplier");
        assertThatThrownBy(() -> ConflictMineralsProgram.builder()
                        .reference(SmelterReferenceList.of(List.of(), "blank"))
                        .build())
                .hasMessageContaining("The reference list has no entries");
    }

    @Test
    void refuses_to_merge_results_of_a_program_with_other_settings() {
        ProgramResult one = settings().build().empty();
        for (ConflictMineralsProgram.Builder other : List.of(
                settings().period("2024"),
                settings().reference(LIST.labelled("another list")),
                settings().review(DeclarationReview.standard().without("REVIEW_TEXT_LIMIT")),
                settings().statuses(StatusBook.of(List.of(statusList()))))) {
            assertThatThrownBy(() -> one.merge(other.build().empty())).hasMessageContaining("other settings");
        }
    }

    private static StatusList statusList() {
        return StatusList.parse(
                "status.csv",
                "smelter_id,status\nCID900001,Conformant\n".getBytes(StandardCharsets.UTF_8),
                StatusVocabulary.standard());
    }

    /** As on two machines that received the same files. */
    @Test
    void refuses_a_file_that_was_assessed_with_another_list() {
        AssessedFile file = settings().build().assess(CmrtReader.create().read(folder.resolve("acme.xlsx")));
        ConflictMineralsProgram other =
                ConflictMineralsProgram.builder().withoutReference().build();
        assertThatThrownBy(() -> Stream.of(file).collect(other.collector()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("acme.xlsx!Smelter List!A5")
                .hasMessageContaining("another reference list")
                .hasMessageContaining("program.assess(file.reading())");
        assertThat(Stream.of(other.assess(file.reading()))
                        .collect(other.collector())
                        .rollUp()
                        .facilities())
                .isEmpty();
    }

    @Test
    void files_of_the_same_name_keep_their_own_findings_and_cells() {
        ConflictMineralsProgram program = settings().build();
        List<ReadResult> files = Stream.of("acme", "birch", "cedar")
                .map(name -> CmrtReader.create().read(folder.resolve(name + ".xlsx")))
                .toList();
        ProgramResult apart = files.stream().map(program::assess).collect(program.collector());
        List<ProgramResult> parts = files.stream()
                .map(file -> Stream.of(program.assess(file.named("cmrt.xlsx"))).collect(program.collector()))
                .toList();
        ProgramResult same = parts.get(0).merge(parts.get(1)).merge(parts.get(2));
        assertThat(same).isEqualTo(parts.get(2).merge(parts.get(0).merge(parts.get(1))));

        assertThat(same.rollUp().declarations())
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.file())
                        .isEqualTo("cmrt.xlsx (" + one.sha256().substring(0, 8) + ")"));
        assertThat(same.rollUp().openEntries())
                .allSatisfy(entry -> assertThat(entry.cell().file())
                        .isEqualTo(entry.declaration().file()));
        assertThat(same.rollUp().findings()).extracting(Finding::rule).contains("ROLLUP_SAME_NAME");
        assertThat(same.assessments()).hasSize(3);
        for (int i = 0; i < 3; i++) {
            SupplierAssessment before = apart.assessments().get(i);
            SupplierAssessment after = same.assessments().get(i);
            assertThat(after.supplier()).isEqualTo(before.supplier());
            assertThat(after.findings())
                    .extracting(Finding::message)
                    .containsExactlyElementsOf(
                            before.findings().stream().map(Finding::message).toList());
            assertThat(after.findings())
                    .flatExtracting(one -> one.cell().stream().toList())
                    .allSatisfy(cell -> assertThat(after.files()).contains(cell.file()));
        }
    }

    @Test
    void merges_results_of_programs_with_equal_settings() {
        List<ProgramResult> parts = Stream.of("a.xlsx", "b.xlsx")
                .map(file -> {
                    ConflictMineralsProgram program = settings()
                            .reference(SmelterReferenceList.read("ref.csv", csv(LIST)))
                            .statuses(StatusBook.of(List.of(statusList())))
                            .decisions(ReviewerDecisions.parse(
                                    "decisions.csv",
                                    "metal,name,decision,id\nGold,Boreal,match,CID900002\n"
                                            .getBytes(StandardCharsets.UTF_8)))
                            .build();
                    return Stream.of(program.assess(gold(file))).collect(program.collector());
                })
                .toList();
        ConflictMineralsProgram first = parts.get(0).program();
        assertThat(first)
                .isNotSameAs(parts.get(1).program())
                .isEqualTo(parts.get(1).program())
                .hasSameHashCodeAs(parts.get(1).program());
        ProgramResult merged = parts.get(0).merge(parts.get(1));
        assertThat(merged)
                .isEqualTo(Stream.of("b.xlsx", "a.xlsx")
                        .map(file -> first.assess(gold(file)))
                        .collect(first.collector()));
        assertThat(merged.rollUp().entries().map(RollUpEntry::declared))
                .as("equal entries are kept once")
                .hasSize(2)
                .satisfies(entries -> assertThat(entries.get(0)).isSameAs(entries.get(1)));
    }

    private static ReadResult gold(String file) {
        return DeclarationBuilder.in(file)
                .smelter(Entry.LISTED, Metal.GOLD, "Aurora Refining Ltd.", null, null)
                .read();
    }

    private static byte[] csv(SmelterReferenceList list) {
        StringBuilder csv = new StringBuilder();
        try {
            SmelterReferenceList.write(List.of(list), csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A fold that added up everything at each step would take minutes. */
    @Test
    void folds_ten_thousand_parts_one_by_one() {
        ConflictMineralsProgram program = settings().build();
        ProgramResult folded = program.empty();
        for (int i = 0; i < 10_000; i++) {
            folded = folded.merge(Stream.of(program.assess(gold(i + ".xlsx"))).collect(program.collector()));
        }
        assertThat(folded.rollUp().account().rows()).isEqualTo(10_000);
    }

    @Test
    void keeps_its_settings_when_the_builder_changes() {
        ConflictMineralsProgram.Builder builder = settings().period("2024");
        ConflictMineralsProgram program = builder.build();
        builder.period("2025");
        assertThat(program.period()).contains("2024");
        assertThat(program.toBuilder().asOf(LocalDate.of(2025, 1, 1)).build().period())
                .contains("2024");
    }

    @Test
    void warns_about_the_bundled_list() {
        assertThat(ConflictMineralsProgram.builder().bundled().build().warnings())
                .extracting(Finding::rule)
                .containsExactly("ROLLUP_REFERENCE_BUNDLED");
        assertThat(ConflictMineralsProgram.builder().bundled().reference(LIST).build())
                .isEqualTo(settings().build());
    }

    @Provide
    Arbitrary<List<ReadResult>> readings() {
        return AnyDeclaration.results().list().ofMaxSize(6);
    }

    @Property(tries = 40)
    void gives_the_same_result_in_any_order_and_grouping(
            @ForAll("readings") List<ReadResult> readings, @ForAll long seed) {
        ConflictMineralsProgram program = ConflictMineralsProgram.builder()
                .reference(LIST)
                .matchingWith(new FakeReference())
                .build();
        ProgramResult together = readings.stream().map(program::assess).collect(program.collector());
        List<ProgramResult> apart = new ArrayList<>(readings.stream()
                .map(one -> Stream.of(program.assess(one)).collect(program.collector()))
                .toList());
        Collections.shuffle(apart, new Random(seed));
        ProgramResult folded = apart.stream().reduce(program.empty(), ProgramResult::merge);
        assertThat(folded).isEqualTo(together).hasSameHashCodeAs(together);
        assertThat(program.merge(apart)).isEqualTo(together);
        assertThat(folded.assessments()).isEqualTo(together.assessments());
        assertThat(folded.rcoi()).isEqualTo(together.rcoi());
    }

    @Test
    void a_merged_result_shares_equal_entries() {
        ConflictMineralsProgram program = settings().build();
        List<AssessedFile> files = Stream.of("a.xlsx", "b.xlsx")
                .map(file -> program.assess(DeclarationBuilder.in(file)
                        .smelter(Entry.LISTED, Metal.GOLD, "Aurora Refining Ltd.", null, null)
                        .read()))
                .toList();
        assertThat(files.get(0).verdicts().get(0).match())
                .isSameAs(files.get(1).verdicts().get(0).match());
    }
}
