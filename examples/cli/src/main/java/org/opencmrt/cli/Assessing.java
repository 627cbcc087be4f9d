package org.opencmrt.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.opencmrt.check.CheckResult;
import org.opencmrt.check.DeclarationReview;
import org.opencmrt.check.ReviewInputs;
import org.opencmrt.check.ReviewTexts;
import org.opencmrt.check.TemplateChecker;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.program.ReviewedDeclaration;
import org.opencmrt.program.SupplierAssessment;
import org.opencmrt.program.SupplierAssessments;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.reference.StatusBook;
import org.opencmrt.report.ReportOptions;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.Survey;

/** Checks and reviews declarations on their way into a roll-up, and keeps what was found. */
final class Assessing {
    private final DeclarationReview review;
    private final TemplateChecker checker;
    private final ReviewTexts texts;
    private final List<ReviewedDeclaration> reviewed = new ArrayList<>();

    private Assessing(DeclarationReview review, TemplateChecker checker, ReviewTexts texts) {
        this.review = review;
        this.checker = checker;
        this.texts = texts;
    }

    /** Reviews by all that the roll-up knows. */
    static Assessing of(
            Reviewing reviewing,
            SmelterReferenceList reference,
            Function<DeclaredSmelter, MatchResult> matcher,
            StatusBook statusBook,
            Inquiry.Known known,
            ReportOptions options,
            VerboseCommand command) {
        ReviewInputs inputs = ReviewInputs.none().reference(reference, matcher);
        inputs = options.asOf().map(inputs::asOf).orElse(inputs);
        inputs = options.period().flatMap(Assessing::year).map(inputs::period).orElse(inputs);
        inputs = statusBook.lists().isEmpty() ? inputs : inputs.status(statusBook);
        inputs = known.origins().isNone() ? inputs : inputs.origins(known.origins());
        return new Assessing(
                reviewing.review(inputs, known.asked(), command), reviewing.checker(command), reviewing.texts(command));
    }

    void add(ReadResult result) {
        result.declaration().ifPresent(this::add);
    }

    private void add(SupplierDeclaration declaration) {
        CheckResult check = checker.check(declaration);
        reviewed.add(ReviewedDeclaration.of(review, declaration, check, review.review(declaration)));
    }

    List<SupplierAssessment> assessments(RollUp rollUp, Optional<Survey> survey) {
        return SupplierAssessments.of(rollUp, survey, reviewed, texts);
    }

    /** The year of a period; empty when it is no calendar year. */
    private static Optional<Integer> year(String period) {
        return period.matches("[0-9]{4}") ? Optional.of(Integer.valueOf(period)) : Optional.empty();
    }
}
