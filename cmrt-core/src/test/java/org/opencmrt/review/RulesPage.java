package org.opencmrt.review;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.opencmrt.check.CheckRule;

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
            line("| `" + rule.id() + "` | " + rule.condition() + " | " + rule.request() + " |");
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
        line("Notes of `SupplierAssessments`, which sees all declarations of a programme.");
        line("");
        line("| rule | severity | condition |");
        line("|---|---|---|");
        line(
                "| `REVIEW_SUPERSEDED` | INFO | a newer declaration of the same supplier and scope took this one's place |");
        line("| `REVIEW_LIST_COPIED` | INFO | two suppliers' smelter lists name the very same facilities |");
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
