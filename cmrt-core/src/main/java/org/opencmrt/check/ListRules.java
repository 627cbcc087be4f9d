package org.opencmrt.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opencmrt.internal.rules.StandardRule;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Smelter;

/** Rules about the smelter list as a whole. */
final class ListRules {
    static final ReviewRule IS_REFERENCE = Rule.of(StandardRule.REVIEW_LIST_IS_REFERENCE)
            .about(ReviewRule.Topic.SMELTER_LIST)
            .from(Sources.PRACTICE)
            .needs(ReviewRule.Need.REFERENCE)
            .finds((subject, found) -> subject.metals().forEach(metal -> {
                int listed = subject.reference().orElseThrow().count(metal.metal());
                int named = facilities(metal.rows()).size();
                if (named >= subject.settings().listAtLeast()
                        && named >= subject.settings().listShare() * listed) {
                    found.accept(Observation.at(first(metal.rows()))
                            .about(metal.metal())
                            .with("named", named)
                            .with("listed", listed));
                }
            }));

    static final ReviewRule TOO_LONG = Rule.of(StandardRule.REVIEW_LIST_TOO_LONG)
            .about(ReviewRule.Topic.SMELTER_LIST)
            .from(Sources.PRACTICE)
            .uses(ReviewRule.Need.REFERENCE)
            .finds((subject, found) -> {
                boolean products =
                        subject.declaration().company().scope().equals(Optional.of(DeclarationScope.PRODUCT));
                int named = products ? identities(subject.rows()) : 0;
                if (named > subject.settings().productListAtMost()) {
                    found.accept(Optional.ofNullable(
                                    subject.declaration().company().fields().get(Company.Field.SCOPE))
                            .map(DeclaredText::cell)
                            .or(() -> Optional.of(first(subject.rows())))
                            .map(Observation::at)
                            .orElseThrow()
                            .with("named", named));
                }
            });

    static final List<ReviewRule> ALL = List.of(IS_REFERENCE, TOO_LONG);

    private ListRules() {}

    private static int identities(List<ReviewSubject.Row> rows) {
        return (int) rows.stream()
                .flatMap(row -> RowRules.identity(row).stream())
                .distinct()
                .count();
    }

    private static Set<Smelter> facilities(List<ReviewSubject.Row> rows) {
        return rows.stream().flatMap(row -> row.facility().stream()).collect(Collectors.toSet());
    }

    private static CellRef first(List<ReviewSubject.Row> rows) {
        return rows.get(0).declared().nameCell();
    }
}
