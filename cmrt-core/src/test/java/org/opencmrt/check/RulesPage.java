package org.opencmrt.check;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Prints the page {@code docs/rules.md} from the rules themselves. */
final class RulesPage {
    private final StringBuilder page = new StringBuilder();

    static String print() {
        RulesPage rules = new RulesPage();
        rules.head();
        rules.checks();
        for (Topic topic : Topic.values()) {
            rules.topic(topic);
        }
        rules.acrossDeclarations();
        rules.ownRules();
        return rules.page.toString();
    }

    private void head() {
        line("# Rules");
        line("");
        line(
                "Printed from the rules by `RulesPageTest`; do not edit. `ERROR`: that part of the declaration cannot be used until it");
        line(
                "is corrected. `WARNING`: something to ask the supplier, or a risk in sourcing. `INFO`: a note. Numbers in braces are");
        line(
                "defaults of `ReviewSettings`. A rule is applied only where the version of the template asks the question.");
        line("");
        line(
                "*Needs*: without it the rule is not run, and `ReviewResult.notRun` says so; a rule that was not run has not been");
        line("passed. *(uses)*: without it the rule is run and sees less, which is said in the same place.");
        line("");
        line("Findings of the reader (`READ_`) and of lists, surveys and roll-ups are in the [README](../README.md).");
    }

    private void checks() {
        line("");
        line("## Completeness");
        line("");
        line(
                "What the template's own sheet Checker asks for; all `ERROR`. Which version asks for what: [checker.md](checker.md).");
        line("");
        line("| rule | condition | asked of the supplier |");
        line("|---|---|---|");
        for (CheckRule rule : CheckRule.values()) {
            String asked = ReviewTexts.english().followUp(rule.id()).orElseThrow();
            line("| `" + rule.id() + "` | " + rule.condition() + " | " + asked + " |");
        }
    }

    private void topic(Topic topic) {
        List<ReviewRule> rules = DeclarationReview.standard().rules().stream()
                .filter(rule -> rule.topic() == topic)
                .toList();
        line("");
        line("## " + topic.label());
        line("");
        line("| rule | severity | condition | source | needs | asked of the supplier |");
        line("|---|---|---|---|---|---|");
        for (ReviewRule rule : rules) {
            line("| `" + rule.id() + "` | " + rule.severity() + " | " + rule.condition() + " | " + rule.source() + " | "
                    + needs(rule) + " | " + rule.followUp().orElse("") + " |");
        }
    }

    private void acrossDeclarations() {
        line("");
        line("## Across declarations");
        line("");
        line(
                "Findings about several declarations, or about the whole programme, of `RollUp`, `Survey`, `RcoiDetermination` and");
        line("`SupplierAssessments`.");
        page.append("""

                | rule | severity | condition |
                |---|---|---|
                | `REVIEW_DUPLICATE_FILE` | INFO | two files have the same content; it counts once |
                | `REVIEW_DUPLICATE_FILE` | WARNING | by the names of files or folders, two suppliers that were asked have sent the same file |
                | `REVIEW_SUPERSEDED` | INFO | a newer declaration of the same supplier and scope took this one's place |
                | `REVIEW_LIST_COPIED` | INFO | two suppliers' smelter lists name the very same facilities, at least {30} |
                | `ROLLUP_NO_ANSWER` | WARNING | a supplier that was asked has given no usable declaration |
                | `ROLLUP_UNREADABLE` | ERROR | a file could not be read; it counts as no answer (a note where the supplier has sent another that could) |
                | `ROLLUP_NOT_ASKED` | INFO | a declaration of a company that was not asked |
                | `ROLLUP_CONFLICTING_DECLARATIONS` | WARNING | a supplier has two current declarations of one scope that differ |
                | `ROLLUP_LIST_CHANGED` | INFO | more than {50 %} of the facilities that a supplier names have come or gone since last time |
                | `ROLLUP_FACILITY_ONE_SUPPLIER` | INFO | one supplier alone names a facility, and for its whole company |
                | `ROLLUP_STATUS_LIST_OLD` | WARNING | a status list is older than {90} days on the day of the report, or its day is not known |
                | `ROLLUP_ORIGIN_MISSING` | INFO | the origin data have no line about a facility; its origin counts as unknown |
                """);
    }

    private void ownRules() {
        page.append("""

                ## Letters

                What is asked of a supplier becomes its letter, by sheet; notes (`INFO`) are not asked about. Two letters to suppliers
                of [examples/data](../examples/data): [one](letters/Dogwood-Sensors-Inc.md) and
                [another](letters/Hazel-Switches-Ltd.md). Their words stand in `checker-messages.properties` and `review-messages.properties` of the package `check`;
                `cmrt check --letters DIR --messages FILE` takes those of another language, of both packages in one file.

                ## Rules of your own

                A rule is an object of `ReviewRule`: an id, a severity, the sentence of its findings, what is asked of the supplier,
                and `review`, which hands over what it observes. It goes beside those of the library, which can be switched off or
                given another severity; other numbers in braces come with `ReviewSettings`. The whole rule is in
                [OwnRulesTest](../examples/supplier-tests/src/test/java/org/opencmrt/examples/suppliertests/OwnRulesTest.java).

                ```java
                @Override
                public void review(ReviewSubject subject, Consumer<Observation> found) {
                    if (subject.declaration().company().text(CompanyField.UNIQUE_ID).isEmpty()) {
                        String company = subject.declaration().company().name().orElse("The supplier");
                        found.accept(Observation.ofFile().with("company", company));
                    }
                }
                ```

                ```java
                DeclarationReview review = DeclarationReview.standard()
                        .with(new UniqueIdMissing())
                        .without("REVIEW_LANGUAGE_NOT_ENGLISH")
                        .withSeverity("REVIEW_RATE_LOW", Severity.ERROR);
                ```
                """);
    }

    private static String needs(ReviewRule rule) {
        String needs = labels(rule.needs());
        String uses = rule.uses().isEmpty() ? "" : "(uses " + labels(rule.uses()) + ")";
        return (needs + " " + uses).strip();
    }

    private static String labels(Collection<Need> needs) {
        return needs.stream().sorted().map(Need::label).collect(Collectors.joining(", "));
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
