package org.opencmrt.check;

import java.util.List;
import java.util.stream.Stream;

/** The rules of the library, in the order in which they run and are printed. */
final class StandardRules {
    static final List<ReviewRule> ALL = Stream.of(
                    DocumentRules.ALL,
                    CompanyRules.ALL,
                    AnswerRules.ALL,
                    SourcingRules.ALL,
                    RateRules.RULES,
                    ProgramRules.ALL,
                    RowRules.ALL,
                    IdRules.ALL,
                    FacilityRules.ALL,
                    ListRules.ALL)
            .flatMap(List::stream)
            .toList();

    private StandardRules() {}
}
