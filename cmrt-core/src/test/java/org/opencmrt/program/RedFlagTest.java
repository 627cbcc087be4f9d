package org.opencmrt.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Metal;
import org.opencmrt.reference.OriginData;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.reference.StatusBook;
import org.opencmrt.reference.StatusList;
import org.opencmrt.reference.StatusVocabulary;
import org.opencmrt.testing.DeclarationBuilder;
import org.opencmrt.testing.FakeReference;

class RedFlagTest {
    private static ConflictMineralsProgram.Builder settings() {
        return ConflictMineralsProgram.builder()
                .reference(SmelterReferenceList.of(List.of(), "invented"))
                .matchingWith(new FakeReference());
    }

    private static ProgramResult result(ConflictMineralsProgram.Builder settings, DeclarationBuilder... declarations) {
        ConflictMineralsProgram program = settings.build();
        return Stream.of(declarations)
                .map(DeclarationBuilder::read)
                .map(program::assess)
                .collect(program.collector());
    }

    private static DeclarationBuilder naming(String file, String id) {
        return DeclarationBuilder.in(file).smelter(Entry.LISTED, Metal.GOLD, null, null, id);
    }

    private static StatusBook statuses(String lines) {
        return StatusBook.of(List.of(StatusList.parse(
                "status.csv",
                ("smelter_id,status,scheme,date\n" + lines).getBytes(StandardCharsets.UTF_8),
                StatusVocabulary.standard())));
    }

    @Test
    void every_reason_is_a_flag_with_its_cells_most_serious_first() {
        ProgramResult result = result(
                settings()
                        .statuses(statuses("CID900006,Non-conformant,RMAP,2025-01-31\n"))
                        .origins(OriginData.parse(
                                "origins.csv",
                                "smelter_id,countries\nCID900001,Uganda\n".getBytes(StandardCharsets.UTF_8))),
                naming("acme.xlsx", "CID900001"),
                naming("birch.xlsx", "CID900001"),
                naming("cedar.xlsx", "CID900006"));

        assertThat(result.redFlags())
                .extracting(RedFlag::kind, flag -> flag.facility().smelter(), RedFlag::what, RedFlag::allCells)
                .containsExactly(
                        tuple(
                                RedFlag.Kind.FAILED_AUDIT,
                                FakeReference.FENNEC,
                                "Listed as Non-conformant by RMAP, 2025-01-31.",
                                1),
                        tuple(
                                RedFlag.Kind.COVERED_ORIGIN,
                                FakeReference.AURORA,
                                "Origin data: UGANDA (origins.csv, line 2).",
                                2),
                        tuple(RedFlag.Kind.COVERED_LOCATION, FakeReference.FENNEC, "Located in RWANDA.", 1),
                        tuple(RedFlag.Kind.ONE_SUPPLIER, FakeReference.FENNEC, "One supplier reported it.", 1));
        assertThat(result.redFlags().get(0).cells()).containsExactly(new CellRef("cedar.xlsx", "Smelter List", "A5"));
    }

    @Test
    void a_status_counts_as_of_the_date_of_the_program() {
        StatusBook statuses = statuses("CID900001,Non-conformant,RMAP,2025-01-31\n");

        assertThat(result(
                                settings().statuses(statuses).asOf(LocalDate.of(2024, 12, 31)),
                                naming("acme.xlsx", "CID900001"))
                        .redFlags())
                .isEmpty();
        assertThat(result(settings().statuses(statuses), naming("acme.xlsx", "CID900001"))
                        .redFlags())
                .extracting(RedFlag::kind)
                .containsExactly(RedFlag.Kind.FAILED_AUDIT);
    }

    @Test
    void a_supplier_of_a_facility_with_a_serious_flag_is_a_high_risk() {
        assertThat(result(settings(), naming("acme.xlsx", "CID900001"), naming("cedar.xlsx", "CID900006"))
                        .assessments())
                .extracting(SupplierAssessment::supplier, SupplierAssessment::risk)
                .containsExactly(
                        tuple("acme", SupplierAssessment.Risk.MEDIUM), // its declaration has errors
                        tuple("cedar", SupplierAssessment.Risk.HIGH));
    }
}
