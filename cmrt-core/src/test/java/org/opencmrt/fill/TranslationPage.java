package org.opencmrt.fill;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;

/** Prints the page {@code docs/translation.md} from the rules themselves. */
final class TranslationPage {
    private final StringBuilder page = new StringBuilder();

    static String print() {
        TranslationPage printed = new TranslationPage();
        printed.head();
        TranslationRules.standard().routes().forEach(printed::route);
        printed.rest();
        return printed.page.toString();
    }

    private void head() {
        line("# Moving declarations to another template");
        line("");
        line("Printed from the rules by `TranslationPageTest`; do not edit. How to use them: [fill.md](fill.md).");
        line("");
        line("Every field gets one of these classes:");
        line("");
        line("| class | in the new form | in the report |");
        line("|---|---|---|");
        line("| COPY | written: the old answer implies the new one | `written`, with both cells and the reason |");
        line("| CONFIRM | written as a proposal; blank with `--only-certain` | `confirm`: the meaning is near, but"
                + " not the same |");
        line("| ASK | blank | `toAsk`: the question, the reason, and what the old form said nearby |");
        line("| LEFT_OUT | no place for it | `dropped`, with the reason |");
        line("");
        line("For all of them:");
        line("");
        line("- Questions are matched by meaning, not by number. Ranges are never made narrower. Unknown never"
                + " becomes No.");
        line("- If the new list has the old answer word for word, that answer is written; otherwise the answer with"
                + " the same");
        line("  meaning; if there is none, we ask.");
        line("- A blank answer stays blank, and the question is asked if the new form needs it. A comment goes with"
                + " its answer.");
        line("- \"text kept\": if the old answer says more than the new one can, its text comes first in the comment.");
        line("- Products are copied. "
                + TranslationRules.standard().editions().stream()
                        .flatMap(edition -> edition.responderProductsFrom().stream()
                                .map(first -> edition.family() + " " + first.text()))
                        .collect(Collectors.joining(", "))
                + " and later ask for the responder's product number and name;");
        line("  all other forms ask for the manufacturer's. Where that changes, the report asks you to check them.");
        line("- Rules are tried in order; the first that fits is used.");
        line("- Versions within one of these groups ask the same questions, so every answer is copied: "
                + TranslationRules.standard().editions().stream()
                        .map(Edition::name)
                        .collect(Collectors.joining(", "))
                + ".");
    }

    private void route(TranslationRules.Route route) {
        line("");
        line("## From " + route.from() + " to " + route.to());
        line("");
        line("| question | old answer | class | new answer | reason |");
        line("|---|---|---|---|---|");
        Optional<Question> before = Optional.empty();
        for (TranslationRules.Rule rule : route.rules()) {
            boolean again =
                    before.equals(Optional.of(rule.question())) && rule.metals().isEmpty();
            line("| " + (again ? "" : asked(rule)) + " | " + when(rule, again) + " | " + rule.transfer() + " | "
                    + written(rule) + " | " + rule.reason() + " |");
            before = Optional.of(rule.question());
        }
        if (!route.leftOut().isEmpty()) {
            line("");
            line("Not asked any more:");
            line("");
            new TreeSet<>(route.leftOut().keySet())
                    .forEach(question ->
                            line("- `" + question + "`: " + route.leftOut().get(question)));
        }
        route.furtherMinerals().ifPresent(question -> {
            line("");
            line("Asked once, where minerals are picked: " + question);
        });
    }

    private static String asked(TranslationRules.Rule rule) {
        String metals = rule.metals().stream().map(Metal::label).collect(Collectors.joining(", "));
        return "`" + rule.question() + "`" + (metals.isEmpty() ? "" : " (" + metals + ")");
    }

    private static String when(TranslationRules.Rule rule, boolean again) {
        if (rule.from().isEmpty()) {
            return "not asked";
        }
        String values = rule.when().entrySet().stream()
                .map(one ->
                        (rule.when().size() == 1 && one.getKey() == rule.question() ? "" : "`" + one.getKey() + "` ")
                                + words(one.getValue()))
                .collect(Collectors.joining(" and "));
        if (!values.isEmpty()) {
            return values;
        }
        String other = again ? "any other" : "any";
        return rule.from().get() == rule.question()
                ? other
                : other + " to `" + rule.from().get() + "`";
    }

    private static String words(Set<String> values) {
        return values.stream()
                .sorted()
                .map(value -> value.equals(TranslationRules.Rule.BLANK) ? "blank" : value)
                .collect(Collectors.joining(", "));
    }

    private static String written(TranslationRules.Rule rule) {
        if (rule.transfer() == FillReport.Field.Transfer.ASK) {
            return "";
        }
        return rule.value().map(Object::toString).orElse("the same")
                + (rule.keepText() ? "; text kept" : "")
                + (rule.comment() ? "" : "; without the comment");
    }

    private void rest() {
        line("");
        line("## The same for all");
        line("");
        for (Map.Entry<String, String> one : List.of(
                Map.entry(
                        "Company block",
                        "COPY. A field that the old form lacks is asked; the authorizer is never copied into the"
                                + " contact."),
                Map.entry(
                        "Scope",
                        "COPY by meaning. A division or product category (templates 2.x) becomes \"User defined\","
                                + " CONFIRM; a missing description is asked."),
                Map.entry(
                        "Effective date",
                        "COPY within the same version. Otherwise ASK: the date says when this form was completed."),
                Map.entry(
                        "Smelter with an ID that the form's look-up has for the metal",
                        "COPY: the ID alone. A new name or country is noted."),
                Map.entry(
                        "Smelter with an ID that was replaced, or whose name the look-up has under another ID",
                        "CONFIRM: the new ID."),
                Map.entry(
                        "Smelter that the look-up no longer has",
                        "CONFIRM: \"Smelter not listed\" with name and country; the former ID at the end of the"
                                + " comment."),
                Map.entry(
                        "Smelter not listed, or not yet identified",
                        "COPY. Facilities of the look-up with such a name are noted."),
                Map.entry(
                        "Smelter whose ID and name are in no list",
                        "CONFIRM if the new look-up has the ID for the metal; otherwise ASK, and the row is left out."),
                Map.entry(
                        "Smelter for which ID, metal and name disagree or fit several facilities",
                        "ASK; the row is left out."),
                Map.entry(
                        "Smelter typed without a look-up (AMRT 1.2)",
                        "CONFIRM: the ID, if the look-up has it or has exactly one facility of that name; else"
                                + " \"Smelter not listed\"."),
                Map.entry("Smelters, mines and answers about minerals that the form is not about", "LEFT_OUT."),
                Map.entry(
                        "Mines, reasons for minerals, requester's product numbers",
                        "COPY where the form has them, else LEFT_OUT."),
                Map.entry(
                        "Minerals that AMRT 1.3 does not list", "CONFIRM: \"Other [specify below]\" and the name."))) {
            line("- **" + one.getKey() + "**: " + one.getValue());
        }
        line("");
        line("Refused, with a reason: CMRT 1.x (the wording of its questions is not known well enough); templates"
                + " about other");
        line("minerals (CMRT to EMRT, for example); and versions that no rule leads to.");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
