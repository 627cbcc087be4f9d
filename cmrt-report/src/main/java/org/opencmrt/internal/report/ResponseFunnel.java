package org.opencmrt.internal.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.rollup.RolledDeclaration;
import org.opencmrt.rollup.Supplier;
import org.opencmrt.rollup.Survey;
import org.opencmrt.rollup.Survey.Response.Attributed;

/**
 * The progress of suppliers from the request to an answer about the purchased products. Each step counts suppliers and
 * is a subset of the previous step. The input does not show whether a supplier was reminded, so no step counts
 * reminders.
 */
public final class ResponseFunnel {
    private ResponseFunnel() {}

    /**
     * A step.
     *
     * @param what what the suppliers did
     * @param suppliers how many did
     * @param note what the step means, in a sentence
     */
    public record Step(String what, int suppliers, String note) {}

    /**
     * The steps, first to last. Without a list of surveyed suppliers, they begin with the suppliers that sent a
     * declaration.
     */
    public static List<Step> of(ReportInput input) {
        return input.survey().map(ResponseFunnel::surveyed).orElseGet(() -> sent(input));
    }

    private static List<Step> surveyed(Survey survey) {
        Survey.Rate rate = survey.rate();
        int product = (int) survey.responses().stream()
                .filter(response -> response.state() == Survey.State.ANSWERED)
                .filter(response -> response.current().stream()
                        .map(Attributed::declaration)
                        .anyMatch(ResponseFunnel::isProductLevel))
                .count();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("Asked", rate.asked(), "Suppliers on the list of suppliers asked."));
        steps.add(new Step("Responded", rate.asked() - rate.notAnswered(), "The supplier sent at least one file."));
        steps.addAll(usable(rate.answered(), product));
        return steps;
    }

    private static List<Step> sent(ReportInput input) {
        Collection<Supplier> suppliers = input.rollUp().suppliers();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                "Responded",
                suppliers.size(),
                "Suppliers that sent a declaration. No list of suppliers asked was provided."));
        steps.addAll(usable(count(input, one -> true), count(input, ResponseFunnel::isProductLevel)));
        return steps;
    }

    private static int count(ReportInput input, Predicate<RolledDeclaration> which) {
        Set<String> files = input.rollUp().declarations().stream()
                .filter(RolledDeclaration::isUsable)
                .filter(one -> input.superseded().by(one).isEmpty())
                .filter(which)
                .map(RolledDeclaration::file)
                .collect(Collectors.toSet());
        return (int) input.rollUp().suppliers().stream()
                .filter(supplier -> supplier.files().stream().anyMatch(files::contains))
                .count();
    }

    private static List<Step> usable(int usable, int product) {
        return List.of(
                new Step("Usable", usable, "The supplier sent at least one usable declaration."),
                new Step(
                        "Product level",
                        product,
                        "The supplier sent at least one declaration that covers specific products, not the whole"
                                + " company."));
    }

    private static boolean isProductLevel(RolledDeclaration declaration) {
        return declaration.isUsable()
                && declaration.header().company().scope().equals(Optional.of(DeclarationScope.PRODUCT));
    }
}
