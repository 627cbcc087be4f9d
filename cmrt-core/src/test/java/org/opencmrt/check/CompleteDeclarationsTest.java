package org.opencmrt.check;

import static org.opencmrt.testing.OpenCmrtAssertions.assertThat;
import static org.opencmrt.testing.OpenCmrtAssertions.assertThatFindings;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.testing.DeclarationArbitraries;
import org.opencmrt.testing.Facilities;
import org.opencmrt.testing.WorkbookFactory;

/** A complete declaration without contradictions causes no follow-up requests. */
class CompleteDeclarationsTest {
    private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);
    private static final List<ReferenceEntry> LIST = Facilities.list()
            .with(Metal.GOLD, "CID900001", "Northern Gold Refinery", "SWEDEN", "NGR Gold")
            .with(Metal.GOLD, "CID900005", "Southern Gold Refinery", "PERU")
            .with(Metal.TIN, "CID900002", "Delta Tin Works", "MALAYSIA")
            .with(Metal.TANTALUM, "CID900003", "Esker Tantalum Co., Ltd.", "ESTONIA")
            .with(Metal.TUNGSTEN, "CID900004", "Wolfgang Tungsten AG", "AUSTRIA")
            .entries();
    private static final DeclarationReview REVIEW = DeclarationReview.standard()
            .with(ReviewInputs.none().asOf(AS_OF).reference(SmelterReferenceList.of(LIST, "list")));

    @Property(tries = 60)
    void gives_no_error_and_no_warning(@ForAll("complete") WorkbookFactory workbook) {
        SupplierDeclaration declaration = CmrtReader.create()
                .read("acme.xlsx", workbook.bytes())
                .declaration()
                .orElseThrow();
        CheckResult check = TemplateChecker.create().check(declaration);
        List<Finding> findings = REVIEW.everything(declaration, check, REVIEW.review(declaration));
        assertThatFindings(findings).hasNothingToAsk();
        assertThat(check.incompleteTotal()).isZero();
    }

    /** Includes lists that have no facility of some metals. */
    @Provide
    Arbitrary<WorkbookFactory> complete() {
        return Arbitraries.of(Metal.CONFLICT_MINERALS)
                .set()
                .flatMap(metals -> DeclarationArbitraries.completeWorkbooks(
                        LIST.stream()
                                .filter(entry -> metals.contains(entry.smelter().metal()))
                                .toList(),
                        AS_OF.minusMonths(2)));
    }
}
