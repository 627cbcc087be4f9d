package org.opencmrt.check;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.internal.rules.CheckRule;
import org.opencmrt.internal.rules.FillRule;
import org.opencmrt.internal.rules.LibraryRule;
import org.opencmrt.internal.rules.ListRule;
import org.opencmrt.internal.rules.ReadRule;
import org.opencmrt.internal.rules.RollUpRule;
import org.opencmrt.internal.rules.StandardRule;

/** Prints the page {@code docs/findings.md} from the rules themselves. */
final class FindingsPage {
    private final StringBuilder page = new StringBuilder();

    static String print() {
        FindingsPage findings = new FindingsPage();
        findings.head();
        findings.table("Reading", "Findings about a workbook: `SupplierDeclaration.findings()`.", ReadRule.values());
        findings.table(
                "Completeness",
                "The items that the template's own Checker sheet asks for. For the items of each version, see"
                        + " [checker.md](checker.md).",
                CheckRule.values());
        Arrays.stream(ReviewRule.Topic.values()).forEach(findings::topic);
        findings.table(
                "Several declarations, and the program as a whole",
                "Findings of `RollUp`, `Survey`, `RcoiDetermination`, `RollUpDiff`, and `ProgramResult.assessments()`.",
                RollUpRule.values());
        findings.table(
                "Your own lists",
                "Reference lists, status lists, origin data, lists of countries, and the list of surveyed"
                        + " suppliers.",
                ListRule.values());
        findings.table("Filling a template", "Findings of `TemplateFiller`.", FillRule.values());
        findings.ownRules();
        return findings.page.toString();
    }

    private void head() {
        page.append("""
            # Findings

            `FindingsPageTest` generates this page from the rules; do not edit it. Rule IDs are part of the API and never change
            their meaning. `ERROR`: that part of the declaration cannot be used until it is corrected. `WARNING`: a question for the
            supplier, or a sourcing risk. `INFO`: a note. *For* shows who acts on the finding: the supplier, the reviewer of
            declarations, or you, the user of the library. If the supplier acts, *what to do* is the request to the supplier.
            Numbers in braces are the defaults of `ReviewSettings`. A rule applies only if the template version asks the question.

            *Needs* lists the inputs of a rule. Without a needed input, the rule does not run, and `ReviewResult.notRun` says so;
            the declaration has not passed a rule that did not run. Without an input in parentheses, *(uses)*, the rule runs only
            in part, and `notRun` says so, too.
            """);
    }

    private void table(String title, String about, LibraryRule... rules) {
        line("");
        line("## " + title);
        line("");
        line(about);
        line("");
        rows(List.of("rule", "severity", "for", "meaning", "what to do"), Stream.of(rules), FindingsPage::cells);
    }

    private static List<String> cells(LibraryRule rule) {
        String audience = rule.audience().name().toLowerCase(Locale.ROOT);
        return List.of("`" + rule.id() + "`", rule.severity().name(), audience, rule.meaning(), rule.remedy());
    }

    private void topic(ReviewRule.Topic topic) {
        line("");
        line("## " + topic.label());
        line("");
        rows(
                List.of("rule", "severity", "for", "meaning", "what to do", "source", "needs"),
                DeclarationReview.standard().rules().stream().filter(rule -> rule.topic() == topic),
                rule -> Stream.of(
                                cells(StandardRule.valueOf(rule.id())).stream(), Stream.of(rule.source(), needs(rule)))
                        .flatMap(texts -> texts)
                        .toList());
    }

    private <T> void rows(List<String> headings, Stream<T> rows, Function<T, List<String>> cells) {
        line("| " + String.join(" | ", headings) + " |");
        line("|---".repeat(headings.size()) + "|");
        rows.forEach(row -> line("| " + String.join(" | ", cells.apply(row)) + " |"));
    }

    private void ownRules() {
        page.append("""

            ## Letters

            A letter to a supplier contains the requests, grouped by sheet, without notes (`INFO`). Two letters to suppliers in
            [examples/data](../examples/data): [one](letters/Dogwood-Sensors-Inc.md) and
            [another](letters/Hazel-Switches-Ltd.md). Their texts are in `CheckRule.properties`, `StandardRule.properties`,
            `RollUpRule.properties`, and `letters.properties` of the package `internal.rules`;
            `letters_de.properties`, `letters_ja.properties`, and `letters_zh.properties` have them in German, Japanese, and Chinese.
            `ID.letter` is the text in a letter that replaces the message, which is for you.
            `cmrt check --letters DIR --messages FILE` uses texts in another language from one file.

            ## Rules of your own

            A rule is a `ReviewRule` object. Its method `review` reports what it observes; the others give its ID, severity, topic, and
            texts. It runs after the rules of the library. You can turn those off or give them a different severity, and change the
            numbers in braces with `ReviewSettings`. The complete rule is in
            [OwnRulesTest](../examples/supplier-tests/src/test/java/org/opencmrt/examples/suppliertests/OwnRulesTest.java).

            ```java
            @Override
            public void review(ReviewSubject subject, Consumer<Observation> found) {
                if (subject.declaration().company().text(Company.Field.UNIQUE_ID).isEmpty()) {
                    String company = subject.declaration().company().name().orElse("The supplier");
                    found.accept(Observation.ofFile().with("company", company));
                }
            }
            ```

            ```java
            DeclarationReview review = DeclarationReview.standard()
                    .with(new UniqueIdMissing())
                    .without("REVIEW_LANGUAGE_NOT_ENGLISH")
                    .withSeverity("REVIEW_RATE_LOW", Finding.Severity.ERROR);
            ```
            """);
    }

    private static String needs(ReviewRule rule) {
        String needs = labels(rule.needs());
        String uses = rule.uses().isEmpty() ? "" : "(uses " + labels(rule.uses()) + ")";
        return (needs + " " + uses).strip();
    }

    private static String labels(Collection<ReviewRule.Need> needs) {
        return needs.stream().sorted().map(ReviewRule.Need::label).collect(Collectors.joining(", "));
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
