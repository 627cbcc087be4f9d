package org.opencmrt.report.letter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.opencmrt.check.ReviewTexts;
import org.opencmrt.internal.rules.RollUpRule;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.program.AssessedFile;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.program.SupplierAssessment;
import org.opencmrt.report.ReportOptions;

/**
 * A letter to a supplier: the follow-up requests for errors and warnings in its declarations, by file and sheet. Notes
 * have no requests and are not included. Findings with the same request are grouped under it, and cells with the same
 * finding are listed together.
 */
public final class FollowUpLetter {
    private final SupplierAssessment assessment;
    private final List<Section> english;
    private final Optional<List<Section>> translated;
    private final ConflictMineralsProgram program;
    private final ReportOptions options;
    private final Addressee addressee;

    private FollowUpLetter(
            SupplierAssessment assessment,
            List<Section> english,
            Optional<List<Section>> translated,
            ConflictMineralsProgram program,
            ReportOptions options,
            Addressee addressee) {
        this.assessment = assessment;
        this.english = english;
        this.translated = translated;
        this.program = program;
        this.options = options;
        this.addressee = addressee;
    }

    /** The supplier's name. */
    public String supplier() {
        return assessment.supplier();
    }

    /** The class of the supplier. */
    SupplierAssessment.SupplierClass supplierClass() {
        return assessment.supplierClass();
    }

    /** The files that the supplier sent. */
    List<String> files() {
        return assessment.files();
    }

    /** The requests by file and sheet in the language of the letter; requests about an entire file come first. */
    List<Section> sections(String language) {
        return language.equals(addressee.language()) ? translated.orElse(english) : english;
    }

    /** The heading of requests about a whole file. */
    String general(String language) {
        return texts(language).text("letter.general");
    }

    private ReviewTexts texts(String language) {
        return isInOwnWords(program)
                ? program.texts()
                : ReviewTexts.bundled(language).orElse(program.texts());
    }

    /** The program that sends the request, with its company, period, and texts. */
    ConflictMineralsProgram program() {
        return program;
    }

    /** The options, including the reply date and the reply address. */
    ReportOptions options() {
        return options;
    }

    /** The recipient, the language, and the subject of the letter. */
    Addressee addressee() {
        return addressee;
    }

    /** True if the only request is for a readable file. */
    private boolean isUnusable() {
        return assessment.findings().stream()
                .filter(FollowUpLetter::asks)
                .allMatch(finding -> finding.is(RollUpRule.ROLLUP_UNREADABLE));
    }

    /**
     * The recipient of a letter.
     *
     * @param contact the contact person's name; empty if not known
     * @param email the contact person's e-mail address; empty if not known
     * @param families the templates that the supplier used, or is asked to use
     * @param minerals the minerals that the supplier is asked about
     * @param language the language of the letter: {@code en}, {@code de}, {@code ja}, {@code zh}
     */
    record Addressee(
            Optional<String> contact,
            Optional<String> email,
            List<TemplateFamily> families,
            List<Metal> minerals,
            String language) {
        /** Copies the lists. */
        Addressee {
            families = List.copyOf(families);
            minerals = List.copyOf(minerals);
        }

        static Addressee unknown() {
            return new Addressee(
                    Optional.empty(), Optional.empty(), List.of(TemplateFamily.CMRT), Metal.CONFLICT_MINERALS, "en");
        }
    }

    /** The purpose of a letter. */
    enum Kind {
        /** The first letter to a supplier that has not been surveyed before. */
        REQUEST,
        /** A surveyed supplier sent nothing. */
        REMINDER,
        /** No file that the supplier sent can be used. */
        UNREADABLE,
        /** What the supplier sent has open points. */
        LETTER
    }

    Kind kind() {
        if (supplierClass() == SupplierAssessment.SupplierClass.NO_ANSWER) {
            return options.firstRequest() ? Kind.REQUEST : Kind.REMINDER;
        }
        return isUnusable() ? Kind.UNREADABLE : Kind.LETTER;
    }

    /** The supplier's name; empty if only the name of its file is known. */
    Optional<String> supplierName() {
        return assessment.name();
    }

    /**
     * The language of the whole letter: the supplier's if every request can be translated, or else that of the user's
     * own texts, or else English.
     */
    String language() {
        return kind() == Kind.LETTER && translated.isEmpty()
                ? program.texts().find("language").orElse("en")
                : addressee.language();
    }

    /**
     * The requests about one sheet of a file.
     *
     * @param file the file; empty for requests about no particular file
     * @param sheet the sheet; empty for requests about the whole file
     * @param requests the requests, most important first
     */
    record Section(Optional<String> file, Optional<String> sheet, List<Request> requests) {
        Section {
            requests = List.copyOf(requests);
        }
    }

    /**
     * A request with its reasons.
     *
     * @param text the request
     * @param points the findings and their cells; never empty
     */
    record Request(String text, List<Point> points) {
        Request {
            points = List.copyOf(points);
        }
    }

    /**
     * A finding and its cells.
     *
     * @param cells the cells, such as {@code D26}, in the order of the sheet's findings; empty for the whole file
     * @param found the finding that applies to each of the cells
     */
    record Point(List<String> cells, String found) {
        Point {
            cells = List.copyOf(cells);
        }

        /** The cells as a spreadsheet writes them: {@code D26}, {@code G34, G56}, {@code E5:E9}; empty for the whole file. */
        public Optional<String> place() {
            return cells.isEmpty() ? Optional.empty() : Optional.of(CellRanges.of(cells));
        }
    }

    /** True if there is a {@linkplain #of letter} to a supplier, because there is something to ask. */
    public static boolean isNeeded(SupplierAssessment assessment) {
        return assessment.findings().stream().anyMatch(FollowUpLetter::asks);
    }

    private static boolean asks(Finding finding) {
        return finding.severity() != Finding.Severity.INFO && finding.followUp().isPresent();
    }

    /** The letter to a supplier of a result; empty if there is nothing to ask. */
    public static Optional<FollowUpLetter> of(
            SupplierAssessment assessment, ProgramResult result, ReportOptions options) {
        return of(assessment, result.program(), options, Addressees.of(assessment, result));
    }

    /**
     * The letter to the supplier that sent a file, as if it were the only file; empty if there is nothing to ask. Use it
     * to answer an upload.
     *
     * @param file the file, assessed with this program
     */
    public static Optional<FollowUpLetter> of(
            AssessedFile file, ConflictMineralsProgram program, ReportOptions options) {
        ProgramResult alone = Stream.of(file).collect(program.collector());
        return alone.assessments().stream()
                .filter(one -> !one.files().isEmpty()) // all other surveyed suppliers sent nothing
                .findFirst()
                .flatMap(assessment -> of(assessment, alone, options));
    }

    static Optional<FollowUpLetter> of(
            SupplierAssessment assessment,
            ConflictMineralsProgram program,
            ReportOptions options,
            Addressee addressee) {
        List<Finding> asking =
                assessment.findings().stream().filter(FollowUpLetter::asks).toList();
        return asking.isEmpty()
                ? Optional.empty()
                : Optional.of(new FollowUpLetter(
                        assessment,
                        sections(asking, program.texts()::toSupplier),
                        translated(asking, program, addressee),
                        program,
                        options,
                        addressee));
    }

    /** The requests in the supplier's language: all of them, or none. */
    private static Optional<List<Section>> translated(
            List<Finding> asking, ConflictMineralsProgram program, Addressee addressee) {
        if (isInOwnWords(program)) {
            return Optional.empty();
        }
        return ReviewTexts.bundled(addressee.language())
                .map(texts -> asking.stream()
                        .flatMap(finding -> texts.translate(finding).stream())
                        .toList())
                .filter(findings -> findings.size() == asking.size())
                .map(findings -> sections(findings, Finding::message));
    }

    /** True if the findings use the user's own texts, which no bundled catalog has. */
    private static boolean isInOwnWords(ConflictMineralsProgram program) {
        return !program.texts().equals(ReviewTexts.english());
    }

    private static List<Section> sections(List<Finding> asking, Function<Finding, String> found) {
        Map<Place, Map<String, Map<String, Set<String>>>> asked =
                new TreeMap<>(Comparator.comparing(Place::file).thenComparing(Place::sheet));
        for (Finding finding : asking) {
            asked.computeIfAbsent(Place.of(finding), place -> new LinkedHashMap<>())
                    .computeIfAbsent(finding.followUp().orElseThrow(), request -> new LinkedHashMap<>())
                    .computeIfAbsent(sentence(finding, found.apply(finding)), text -> new LinkedHashSet<>())
                    .addAll(finding.cell().map(CellRef::cell).stream().toList());
        }
        List<Section> sections = new ArrayList<>();
        asked.forEach((place, requests) -> sections.add(section(place, requests)));
        return List.copyOf(sections);
    }

    private static Section section(Place place, Map<String, Map<String, Set<String>>> requests) {
        List<Request> inOrder = new ArrayList<>();
        requests.forEach((text, found) -> inOrder.add(new Request(
                text,
                found.entrySet().stream()
                        .map(one -> new Point(List.copyOf(one.getValue()), one.getKey()))
                        .toList())));
        return new Section(given(place.file()), given(place.sheet()), inOrder);
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty());
    }

    /** The text with a capital at the beginning, unless it begins with a file name, and with a period at the end. */
    private static String sentence(Finding finding, String found) {
        String text = found.strip();
        if (text.isEmpty() || finding.is(RollUpRule.ROLLUP_UNREADABLE)) {
            return text;
        }
        int first = text.codePointAt(0);
        String capital = Character.toString(Character.toUpperCase(first)) + text.substring(Character.charCount(first));
        return ".!?。".indexOf(capital.charAt(capital.length() - 1)) < 0 ? capital + "." : capital;
    }

    private record Place(String file, String sheet) {
        static Place of(Finding finding) {
            return new Place(
                    finding.cell().map(CellRef::file).orElse(""),
                    finding.cell().map(CellRef::sheet).orElse(""));
        }
    }
}
