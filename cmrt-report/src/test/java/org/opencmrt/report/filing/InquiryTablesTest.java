package org.opencmrt.report.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Metal;
import org.opencmrt.program.SupplierAssessment;
import org.opencmrt.rcoi.RcoiPolicy;
import org.opencmrt.rcoi.RcoiResult;

class InquiryTablesTest {
    private static final CellRef ONE_ROW = new CellRef("a.xlsx", "Smelter List", "C5");
    private static final CellRef OTHER_ROW = new CellRef("a.xlsx", "Smelter List", "C6");

    @Test
    void a_row_that_counts_for_several_minerals_is_explained() {
        assertThat(openPoints(mineral(Metal.GOLD, ONE_ROW), mineral(Metal.TIN, ONE_ROW)))
                .contains("counts for every mineral");
    }

    @Test
    void rows_of_one_mineral_each_need_no_explanation() {
        assertThat(openPoints(mineral(Metal.GOLD, ONE_ROW, ONE_ROW), mineral(Metal.TIN, OTHER_ROW)))
                .contains("Open points")
                .doesNotContain("counts for every mineral");
    }

    @Test
    void a_mineral_without_information_is_not_settled() {
        assertThat(openPoints(mineral(Metal.GOLD))).doesNotContain("No points are open");
    }

    @Test
    void a_result_that_no_supplier_has_is_left_out() {
        List<SupplierAssessment> one = List.of(new SupplierAssessment(
                "Acme",
                SupplierAssessment.SupplierClass.CLEAR,
                SupplierAssessment.Risk.LOW,
                List.of("a.xlsx"),
                0,
                List.of(),
                List.of()));

        assertThat(InquiryTables.classes(one).toString())
                .contains("Complete, no follow-up")
                .doesNotContain("No response");
    }

    private static String openPoints(RcoiResult.Mineral... minerals) {
        RcoiResult result = new RcoiResult(
                RcoiPolicy.standard(), List.of(minerals), List.of(), List.of(), Optional.empty(), Optional.empty());
        return InquiryTables.openPoints(result).toString();
    }

    private static RcoiResult.Mineral mineral(Metal metal, CellRef... cells) {
        List<RcoiResult.Evidence> evidence = Stream.of(cells)
                .map(cell -> new RcoiResult.Evidence(
                        RcoiResult.Signal.ENTRY_UNRESOLVED, "Acme", "a row is open", false, List.of(cell)))
                .toList();
        return new RcoiResult.Mineral(
                metal,
                RcoiResult.Outcome.UNDETERMINED,
                0,
                "something is open",
                evidence,
                List.of(),
                new RcoiResult.Mineral.Basis(0, 0, 0, List.of()));
    }
}
