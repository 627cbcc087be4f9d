package org.opencmrt.benchmarks.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.opencmrt.check.DeclarationReview;
import org.opencmrt.check.ReviewInputs;
import org.opencmrt.check.TemplateChecker;
import org.opencmrt.match.RememberedMatches;
import org.opencmrt.match.SmelterMatcher;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.program.ReviewedDeclaration;
import org.opencmrt.program.SupplierAssessments;
import org.opencmrt.rcoi.RcoiDetermination;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.report.Programme;
import org.opencmrt.report.ReportOptions;
import org.opencmrt.rollup.ListUse;
import org.opencmrt.rollup.RollUp;

/** A made programme with everything that {@code cmrt rollup} knows of one: reviewed, classed, determined. */
final class AssessedProgramme {
    private static final int ROWS = 350;
    private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);

    private AssessedProgramme() {}

    static Programme of(int suppliers, ReportOptions options) {
        MadeProgramme made = new MadeProgramme(ROWS);
        SmelterReferenceList reference = made.reference();
        RememberedMatches matcher = RememberedMatches.of(SmelterMatcher.against(reference));
        DeclarationReview review = DeclarationReview.standard()
                .with(ReviewInputs.none().reference(reference, matcher).asOf(AS_OF));
        List<ReviewedDeclaration> reviewed = Collections.synchronizedList(new ArrayList<>());
        RollUp rollUp = IntStream.range(0, suppliers)
                .parallel()
                .mapToObj(made::declaration)
                .peek(result -> result.declaration().ifPresent(one -> reviewed.add(reviewed(review, one))))
                .<ReadResult>map(result -> result)
                .collect(RollUp.collector(matcher))
                .withReference(new ListUse(reference.label(), reference.date()));
        return new Programme(
                rollUp,
                Optional.empty(),
                Optional.of(RcoiDetermination.of(rollUp).determine()),
                SupplierAssessments.of(rollUp, Optional.empty(), reviewed),
                List.of(),
                options);
    }

    private static ReviewedDeclaration reviewed(DeclarationReview review, SupplierDeclaration declaration) {
        return ReviewedDeclaration.of(
                review, declaration, TemplateChecker.create().check(declaration), review.review(declaration));
    }
}
