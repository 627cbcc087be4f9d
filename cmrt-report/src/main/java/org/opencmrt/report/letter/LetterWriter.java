package org.opencmrt.report.letter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.opencmrt.fill.FillReport;
import org.opencmrt.internal.report.document.SafeText;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.program.SupplierAssessment;
import org.opencmrt.report.ReportOptions;
import org.opencmrt.report.filing.ReportFile;

/** Writes letters as Markdown and as HTML. Suppliers' texts are escaped in both. Immutable and thread-safe. */
public final class LetterWriter {
    private static final String WHERE = "https://www.responsiblemineralsinitiative.org";
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9.+_-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}");

    /** The escaping of texts, and whether addresses are links and cells stand out, as on a page. */
    private enum Form {
        MARKDOWN,
        LINKED_MARKDOWN,
        PLAIN;

        String safe(String text) {
            return this == PLAIN ? SafeText.plain(text) : SafeText.markdown(text);
        }

        String link(String address) {
            return this == LINKED_MARKDOWN ? "<" + address + ">" : safe(address);
        }

        String cells(String cells) {
            return this == LINKED_MARKDOWN ? "`" + cells + "`" : cells;
        }
    }

    private final LetterTexts texts;

    private LetterWriter(LetterTexts texts) {
        this.texts = Objects.requireNonNull(texts, "texts");
    }

    /** A writer with the standard template texts. */
    public static LetterWriter standard() {
        return new LetterWriter(LetterTexts.standard());
    }

    /** A writer with your own template texts. */
    public static LetterWriter with(LetterTexts texts) {
        return new LetterWriter(texts);
    }

    /** The letter in Markdown. */
    public String markdown(FollowUpLetter letter) {
        return markdown(letter, Form.MARKDOWN);
    }

    private String markdown(FollowUpLetter letter, Form form) {
        return filled(letter, form, requests(letter, form));
    }

    /** The letter as an HTML page. */
    public String html(FollowUpLetter letter) {
        String language = language(letter);
        String body = HtmlRenderer.builder()
                .escapeHtml(true)
                .build()
                .render(Parser.builder().build().parse(markdown(letter, Form.LINKED_MARKDOWN)));
        return LetterTexts.fill(
                texts.text(language, "page.html"),
                Map.of("language", language, "title", SafeText.html(subject(letter)), "body", body.stripTrailing()));
    }

    /**
     * The letter in Markdown that accompanies a form translated to another version and asks for the missing answers.
     *
     * @param report the result of filling in the new form
     * @param options the options; of these, the letter uses the company's name as the sender, and the reply date
     */
    public static String translation(FillReport report, ReportOptions options) {
        return TranslationLetter.markdown(report, options);
    }

    /**
     * File names for letters, without an extension, one for each supplier in order. They consist of letters and digits,
     * and no two differ only in case. The same suppliers give the same names.
     */
    public static List<String> fileNames(List<String> suppliers) {
        return LetterNames.of(suppliers);
    }

    /**
     * The letters to all suppliers that need one, as Markdown, HTML, and e-mail drafts, and the table for mail merge.
     * Each letter is composed when it is written, because all letters of a large program together may need too much
     * memory.
     *
     * @param folder the beginning of the files' names, such as {@code follow-up/}; may be empty
     * @param asked returns whether the files of a format (md, html, or eml) are wanted; if none are, suppliers are not
     *     assessed
     */
    public List<ReportFile> files(ProgramResult result, ReportOptions options, String folder, Predicate<String> asked) {
        Map<String, Function<FollowUpLetter, String>> formats =
                new TreeMap<>(Map.of("md", this::markdown, "html", this::html, "eml", this::mail));
        formats.keySet().removeIf(asked.negate());
        if (formats.isEmpty()) {
            return List.of();
        }
        List<SupplierAssessment> suppliers =
                result.assessments().stream().filter(FollowUpLetter::isNeeded).toList();
        List<String> names =
                fileNames(suppliers.stream().map(SupplierAssessment::supplier).toList());
        List<ReportFile> files = new ArrayList<>();
        for (int i = 0; i < suppliers.size(); i++) {
            SupplierAssessment supplier = suppliers.get(i);
            String name = folder + names.get(i);
            formats.forEach((format, text) -> files.add(new ReportFile(
                    format,
                    name + "." + format,
                    out -> out.write(
                            text.apply(letter(supplier, result, options)).getBytes(StandardCharsets.UTF_8)))));
        }
        if (formats.containsKey("eml") && !suppliers.isEmpty()) {
            files.add(new ReportFile("eml", folder + "mail-merge.csv", out -> {
                out.write(mergeHeadings().getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < suppliers.size(); i++) {
                    FollowUpLetter letter = letter(suppliers.get(i), result, options);
                    out.write(mergeLine(letter, names.get(i) + ".eml").getBytes(StandardCharsets.UTF_8));
                }
            }));
        }
        return files;
    }

    private static FollowUpLetter letter(SupplierAssessment supplier, ProgramResult result, ReportOptions options) {
        return FollowUpLetter.of(supplier, result, options).orElseThrow();
    }

    /** The letter as plain text without markup, as people read it in a message. */
    private String text(FollowUpLetter letter) {
        return markdown(letter, Form.PLAIN).replaceAll("(?m)^#+ +|\\*\\*", "");
    }

    /** The subject of the letter. */
    public String subject(FollowUpLetter letter) {
        return filled(letter, Form.PLAIN, "").lines().findFirst().orElse("").replaceFirst("^#+\\s*", "");
    }

    /**
     * The letter as a draft of an e-mail message ({@code .eml}): text and HTML, with the cells concerned as a CSV
     * attachment. A mail program opens it for checking and sending. The same letter gives the same bytes.
     */
    public String mail(FollowUpLetter letter) {
        return MailDraft.of(letter, language(letter), subject(letter), text(letter), html(letter));
    }

    /** The headings of {@link #mergeLine}, as a line of CSV. */
    static String mergeHeadings() {
        return "supplier,contact,email,language,subject,due,reply_to,open_points,letter\n";
    }

    /**
     * The line of a letter in a table for mail merge, as CSV.
     *
     * @param file the file with the letter
     */
    String mergeLine(FollowUpLetter letter, String file) {
        long points = letter.sections(language(letter)).stream()
                .mapToLong(section -> section.requests().size())
                .sum();
        return MailDraft.line(List.of(
                letter.supplierName().orElse(""),
                letter.addressee().contact().orElse(""),
                letter.addressee().email().orElse(""),
                language(letter),
                subject(letter),
                letter.options().due().map(Object::toString).orElse(""),
                letter.options().replyTo().orElse(""),
                String.valueOf(points),
                file));
    }

    private String filled(FollowUpLetter letter, Form form, String requests) {
        return LetterTexts.fill(template(letter), values(letter, form, requests));
    }

    private String template(FollowUpLetter letter) {
        return texts.text(language(letter), name(letter));
    }

    private static String name(FollowUpLetter letter) {
        return letter.kind().name().toLowerCase(Locale.ROOT) + ".md";
    }

    /** The language of the whole letter: the supplier's if the whole letter can be written in it, or else English. */
    private String language(FollowUpLetter letter) {
        return texts.speaks(letter.language(), name(letter)) ? letter.language() : "en";
    }

    private Map<String, String> values(FollowUpLetter letter, Form form, String requests) {
        LetterWords words = LetterWords.in(language(letter));
        FollowUpLetter.Addressee addressee = letter.addressee();
        Map<String, String> values = new HashMap<>();
        values.put("topic", words.topic(addressee));
        values.put("minerals", words.minerals(addressee.minerals()));
        values.put("template", words.templates(addressee.families()));
        values.put("where", form.link(WHERE));
        values.put("greeting", words.greeting(addressee.contact().map(form::safe)));
        values.put(
                "date", letter.program().asOf().map(words::date).map(form::safe).orElse(""));
        values.put("supplier", letter.supplierName().map(form::safe).orElse(""));
        values.put("company", letter.program().company().map(form::safe).orElse(""));
        values.put("period", letter.program().period().map(form::safe).orElse(""));
        values.put("due", letter.options().due().map(words::date).orElse(""));
        values.put(
                "reply",
                letter.options()
                        .replyTo()
                        .map(address -> ADDRESS.matcher(address).matches() ? form.link(address) : form.safe(address))
                        .orElse(""));
        values.put("files", letter.files().stream().map(form::safe).collect(Collectors.joining(words.comma())));
        values.put("requests", requests);
        return values;
    }

    private String requests(FollowUpLetter letter, Form form) {
        String colon = LetterWords.in(language(letter)).colon();
        StringBuilder text = new StringBuilder();
        for (FollowUpLetter.Section section : letter.sections(language(letter))) {
            text.append("## ").append(form.safe(heading(letter, section))).append("\n\n");
            text.append(LetterTexts.numbered(section.requests().stream()
                    .map(request -> new LetterTexts.Item(
                            "**" + form.safe(request.text()) + "**",
                            request.points().stream()
                                    .map(point -> point.place()
                                                    .map(cells -> form.cells(cells) + colon)
                                                    .orElse("")
                                            + form.safe(point.found()))
                                    .toList()))
                    .toList()));
            text.append('\n');
        }
        return text.toString().stripTrailing();
    }

    /** The sheet, preceded by the file if the supplier sent several files. */
    private String heading(FollowUpLetter letter, FollowUpLetter.Section section) {
        String sheet = section.sheet().orElseGet(() -> letter.general(language(letter)));
        Optional<String> file = section.file().filter(name -> letter.files().size() > 1);
        return file.map(name -> name + LetterWords.in(language(letter)).colon() + sheet)
                .orElse(sheet);
    }
}
