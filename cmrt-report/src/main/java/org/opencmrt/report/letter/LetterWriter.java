package org.opencmrt.report.letter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.opencmrt.fill.FillReport;
import org.opencmrt.internal.report.document.SafeText;
import org.opencmrt.program.SupplierClass;

/** Writes letters as Markdown and as HTML. What suppliers wrote is made harmless in both. Immutable and thread-safe. */
public final class LetterWriter {
    private final LetterShells shells;

    private LetterWriter(LetterShells shells) {
        this.shells = Objects.requireNonNull(shells, "shells");
    }

    /** A writer with the standard shells. */
    public static LetterWriter standard() {
        return new LetterWriter(LetterShells.standard());
    }

    /** A writer with shells of your own. */
    public static LetterWriter with(LetterShells shells) {
        return new LetterWriter(shells);
    }

    /** The letter in Markdown. */
    public String markdown(FollowUpLetter letter) {
        String shell = isReminder(letter) ? shells.reminderMarkdown() : shells.letterMarkdown();
        return LetterShells.fill(shell, slots(letter, SafeText::markdown, markdownRequests(letter)));
    }

    /** The letter as a page in HTML. */
    public String html(FollowUpLetter letter) {
        String shell = isReminder(letter) ? shells.reminderHtml() : shells.letterHtml();
        return LetterShells.fill(shell, slots(letter, SafeText::html, htmlRequests(letter)));
    }

    /**
     * The letter in Markdown that goes with a form translated to another version, and asks what is missing in it.
     *
     * @param report what filling the new form did
     * @param company who writes; empty for none
     * @param due the day by which an answer is asked for; empty for none
     */
    public static String translation(FillReport report, Optional<String> company, Optional<LocalDate> due) {
        return TranslationLetter.markdown(report, company, due);
    }

    /**
     * Names of files for letters, without an ending, one for each supplier in their order. They are made of letters and digits,
     * and no two differ in case only; the same suppliers give the same names.
     */
    public static List<String> fileNames(List<String> suppliers) {
        return LetterNames.of(suppliers);
    }

    private static boolean isReminder(FollowUpLetter letter) {
        return letter.supplierClass() == SupplierClass.NO_ANSWER;
    }

    private static Map<String, String> slots(FollowUpLetter letter, UnaryOperator<String> safe, String requests) {
        Map<String, String> slots = new HashMap<>();
        slots.put("supplier", safe.apply(letter.supplier()));
        slots.put("company", letter.program().company().map(safe).orElse(""));
        slots.put("period", letter.program().period().map(safe).orElse(""));
        slots.put("due", letter.due().map(Object::toString).orElse(""));
        slots.put("files", letter.files().stream().map(safe).collect(Collectors.joining(", ")));
        slots.put("requests", requests);
        return slots;
    }

    private static String markdownRequests(FollowUpLetter letter) {
        StringBuilder text = new StringBuilder();
        for (FollowUpLetter.Section section : letter.sections()) {
            text.append("## ")
                    .append(SafeText.markdown(heading(letter, section)))
                    .append("\n\n");
            int number = 0;
            for (FollowUpLetter.Request request : section.requests()) {
                number++;
                String indent = " ".repeat(String.valueOf(number).length() + 2);
                text.append(number)
                        .append(". **")
                        .append(SafeText.markdown(request.text()))
                        .append("**\n");
                for (FollowUpLetter.Point point : request.points()) {
                    text.append(indent)
                            .append("- ")
                            .append(point.place().map(cells -> cells + ": ").orElse(""))
                            .append(SafeText.markdown(point.found()))
                            .append('\n');
                }
            }
            text.append('\n');
        }
        return text.toString().stripTrailing();
    }

    private static String htmlRequests(FollowUpLetter letter) {
        StringBuilder text = new StringBuilder();
        for (FollowUpLetter.Section section : letter.sections()) {
            text.append("<h2>").append(SafeText.html(heading(letter, section))).append("</h2>\n<ol>\n");
            for (FollowUpLetter.Request request : section.requests()) {
                text.append("<li><strong>")
                        .append(SafeText.html(request.text()))
                        .append("</strong>\n<ul>\n");
                for (FollowUpLetter.Point point : request.points()) {
                    text.append("<li>")
                            .append(point.place()
                                    .map(cells -> "<code>" + SafeText.html(cells) + "</code>: ")
                                    .orElse(""))
                            .append(SafeText.html(point.found()))
                            .append("</li>\n");
                }
                text.append("</ul></li>\n");
            }
            text.append("</ol>\n");
        }
        return text.toString().stripTrailing();
    }

    /** The sheet, with the file before it where the supplier sent several. */
    private static String heading(FollowUpLetter letter, FollowUpLetter.Section section) {
        String sheet = section.sheet().orElseGet(() -> letter.program().texts().text("letter.general"));
        Optional<String> file = section.file().filter(name -> letter.files().size() > 1);
        return file.map(name -> name + ": " + sheet).orElse(sheet);
    }
}
