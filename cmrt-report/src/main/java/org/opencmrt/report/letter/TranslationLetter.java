package org.opencmrt.report.letter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.fill.FillReport;
import org.opencmrt.internal.report.document.SafeText;
import org.opencmrt.internal.text.Wording;
import org.opencmrt.model.Company;
import org.opencmrt.report.ReportOptions;

/** Asks a supplier for data that could not be transferred from its old form to a new one. */
final class TranslationLetter {
    private TranslationLetter() {}

    /**
     * The letter in Markdown, to be sent with the completed workbook. Suppliers' texts are escaped.
     *
     * @param report the result of filling in the new form
     * @param options the options; only the company's name (as the sender) and the due date are used
     */
    static String markdown(FillReport report, ReportOptions options) {
        List<FillReport.Field> asked =
                report.toAsk().stream().filter(FillReport.Field::required).toList();
        List<FillReport.Field> proposed = report.toConfirm();
        Map<String, String> values = new HashMap<>();
        values.put("template", SafeText.markdown(report.template().toString()));
        values.put("supplier", supplier(report).map(SafeText::markdown).orElse(""));
        values.put("company", SafeText.markdown(options.company().name().orElse("")));
        values.put("due", options.due().map(Wording::day).orElse(""));
        values.put("file", SafeText.markdown(report.source()));
        values.put(
                "ask",
                asked.isEmpty()
                        ? "Nothing is left to answer."
                        : "Please answer " + count(asked.size(), "question") + " that your old form did not settle.");
        values.put("questions", numbered(asked));
        values.put(
                "confirm",
                proposed.isEmpty()
                        ? ""
                        : "Please confirm or correct " + count(proposed.size(), "answer")
                                + " that we carried over, because the new question is not quite the same.");
        values.put("proposals", numbered(proposed));
        return LetterTexts.fill(LetterTexts.resource("translation.md"), values);
    }

    private static Optional<String> supplier(FillReport report) {
        return report.written().stream()
                .filter(field -> field.item().equals(Company.Field.NAME.name()))
                .flatMap(field -> field.text().stream())
                .findFirst();
    }

    private static String count(int number, String thing) {
        String[] words = {"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
        String how = number < words.length ? words[number] : String.valueOf(number);
        return (number == 1 ? "this one " : "these " + how + " ") + thing + (number == 1 ? "" : "s");
    }

    private static String numbered(List<FillReport.Field> fields) {
        return LetterTexts.numbered(fields.stream().map(TranslationLetter::item).toList())
                .stripTrailing();
    }

    private static LetterTexts.Item item(FillReport.Field field) {
        String text = "**" + SafeText.markdown(field.label()) + "**"
                + field.target()
                        .map(cell -> " (" + SafeText.markdown(cell) + ")")
                        .orElse("");
        List<String> points = new ArrayList<>();
        if (!field.label().equals(field.wording())) {
            points.add(SafeText.markdown(field.wording()));
        }
        field.said().ifPresent(said -> points.add("Your old form says: " + SafeText.markdown(said)));
        field.text().ifPresent(written -> points.add("We wrote: " + SafeText.markdown(written)));
        points.add(SafeText.markdown(field.reason()));
        return new LetterTexts.Item(text, points);
    }
}
