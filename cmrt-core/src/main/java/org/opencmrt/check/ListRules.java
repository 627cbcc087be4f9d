package org.opencmrt.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.opencmrt.internal.rules.StandardRule;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredText;

/** Rules about the smelter list as a whole. */
final class ListRules {
    static final List<ReviewRule> ALL = Rule.about(
            ReviewRule.Topic.SMELTER_LIST,
            Rule.of(StandardRule.REVIEW_LIST_IS_REFERENCE, Sources.PRACTICE)
                    .needs(ReviewRule.Need.REFERENCE)
                    .finds((subject, found) -> subject.metals().forEach(metal -> {
                        int listed = subject.reference().orElseThrow().count(metal.metal());
                        long named = count(metal.rows(), ReviewSubject.Row::facility);
                        if (named >= subject.settings().listAtLeast()
                                && named >= subject.settings().listShare() * listed) {
                            found.accept(Observation.at(first(metal.rows()))
                                    .about(metal.metal())
                                    .with("named", named)
                                    .with("listed", listed));
                        }
                    })),
            Rule.of(StandardRule.REVIEW_LIST_TOO_LONG, Sources.PRACTICE)
                    .uses(ReviewRule.Need.REFERENCE)
                    .findsOnce(subject -> {
                        Company company = subject.declaration().company();
                        return company.scope()
                                .filter(scope -> scope == DeclarationScope.PRODUCT)
                                .map(scope -> count(subject.rows(), RowRules::identity))
                                .filter(named -> named > subject.settings().productListAtMost())
                                .map(named -> Observation.at(Optional.ofNullable(
                                                        company.fields().get(Company.Field.SCOPE))
                                                .map(DeclaredText::cell)
                                                .orElseGet(() -> first(subject.rows())))
                                        .with("named", named));
                    }));

    private ListRules() {}

    private static long count(List<ReviewSubject.Row> rows, Function<ReviewSubject.Row, Optional<?>> what) {
        return rows.stream().flatMap(row -> what.apply(row).stream()).distinct().count();
    }

    private static CellRef first(List<ReviewSubject.Row> rows) {
        return rows.get(0).declared().nameCell();
    }
}
