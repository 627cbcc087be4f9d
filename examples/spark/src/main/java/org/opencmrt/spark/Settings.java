package org.opencmrt.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.check.DeclarationReview;
import org.opencmrt.check.ReviewTexts;
import org.opencmrt.diff.RollUpSummary;
import org.opencmrt.fill.CompanyProfile;
import org.opencmrt.match.ReviewerDecisions;
import org.opencmrt.model.Company;
import org.opencmrt.model.Country;
import org.opencmrt.model.Metal;
import org.opencmrt.model.TemplateId;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.rcoi.RcoiPolicy;
import org.opencmrt.reference.AskedSuppliers;
import org.opencmrt.reference.CountryList;
import org.opencmrt.reference.FacilityActions;
import org.opencmrt.reference.OriginData;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.reference.StatusBook;
import org.opencmrt.reference.StatusList;
import org.opencmrt.reference.StatusVocabulary;
import org.opencmrt.reference.StatusWords;
import org.opencmrt.report.CompanyJson;
import org.opencmrt.report.ReportOptions;
import org.opencmrt.report.RollUpJson;
import org.opencmrt.report.filing.AnnexALayout;
import org.opencmrt.report.filing.FilingTexts;
import org.opencmrt.report.filing.ReportFile;
import org.opencmrt.report.letter.LetterTexts;
import org.opencmrt.report.letter.LetterWriter;

/**
 * The settings of a program in the form in which they are sent to other machines: options, files in their original
 * form, and lists in their stored form. Each machine builds the program once.
 */
final class Settings implements Serializable {
    private static final long serialVersionUID = 1L;
    /** The formats written by default, without {@code --formats}: those for other programs. */
    private static final Set<String> USUAL_FORMATS = Set.of("csv", "json", ReportFile.TABLES);

    static final List<String> FILES = List.of(
            "--origins",
            "--suppliers",
            "--decisions",
            "--cahras",
            "--previous",
            "--non-smelters",
            "--messages",
            "--status-vocabulary",
            "--status-words",
            "--company-file",
            "--actions");
    static final List<String> FOLDERS = List.of("--texts", "--letter-texts");

    /** A file from the user. Only its bytes are sent to other machines; two files are never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    record GivenFile(String name, byte[] bytes) implements Serializable {}

    private final Arguments arguments;
    private final String company;
    private final String period;
    private final HashMap<String, ArrayList<GivenFile>> files;
    private final byte[] statuses;
    private final byte[] reference;
    private transient volatile ConflictMineralsProgram program;

    private Settings(Arguments arguments, Store store) throws IOException {
        this.arguments = arguments;
        this.company = arguments.one("--company").orElse("");
        this.period = arguments.one("--period").orElse("");
        this.files = new HashMap<>();
        for (String option : FILES) {
            files.put(option, given(arguments.all(option), store));
        }
        for (String option : FOLDERS) {
            ArrayList<GivenFile> texts = new ArrayList<>();
            for (String folder : arguments.all(option)) {
                for (Store.Found file :
                        store.list(List.of(folder), name -> true).files()) {
                    texts.add(new GivenFile(file.name(), store.bytes(file.path())));
                }
            }
            files.put(option, texts);
        }
        StatusVocabulary words =
                last("--status-vocabulary", StatusVocabulary::parse).orElseGet(StatusVocabulary::standard);
        List<StatusList> lists = new ArrayList<>();
        for (String named : arguments.all("--status")) {
            lists.add(status(named, words, store));
        }
        statuses = StatusBook.of(lists).encode();
        List<SmelterReferenceList> references = given(arguments.all("--reference"), store).stream()
                .map(file -> SmelterReferenceList.read(file.name(), file.bytes()))
                .toList();
        reference = references.isEmpty()
                ? new byte[0]
                : SmelterReferenceList.combine(references).encode();
    }

    private Settings(Settings other, String company, String period, byte[] reference) {
        this.arguments = other.arguments;
        this.company = company;
        this.period = period;
        this.files = other.files;
        this.statuses = other.statuses;
        this.reference = reference;
    }

    /**
     * The settings that the command-line options request. All of them are checked before long work is done.
     *
     * @throws IllegalArgumentException if a setting is invalid; the message explains why
     */
    static Settings of(Arguments arguments, Store store) throws IOException {
        Settings settings = new Settings(arguments, store);
        Settings tried = settings.needsReference() ? settings.with(SmelterReferenceList.bundled()) : settings;
        tried.all(tried.program().empty(), format -> false);
        arguments
                .words("--formats")
                .filter(format -> !format.equals("all") && !ReportFile.FORMATS.contains(format))
                .findFirst()
                .ifPresent(format -> {
                    throw unknown("--formats", format);
                });
        return settings;
    }

    @SuppressWarnings("NonApiType") // a list that can travel
    private static ArrayList<GivenFile> given(List<String> paths, Store store) throws IOException {
        ArrayList<GivenFile> given = new ArrayList<>();
        for (String path : paths) {
            given.add(new GivenFile(name(path), store.bytes(path)));
        }
        return given;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A status list, with its date if the argument has the form {@code LIST@2016-12-31}. */
    private static StatusList status(String named, StatusVocabulary words, Store store) throws IOException {
        int at = named.lastIndexOf('@');
        if (at < 0 || !named.substring(at + 1).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return StatusList.parse(name(named), store.bytes(named), words);
        }
        String path = named.substring(0, at);
        return StatusList.parse(name(path), store.bytes(path), words, date("--status", named.substring(at + 1)));
    }

    private static LocalDate date(String option, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(option + ": '" + text + "' is not a date. Write it as 2016-12-31", e);
        }
    }

    /** True if no reference list was given, so that the newest look-up sheet among the workbooks is used. */
    boolean needsReference() {
        return reference.length == 0;
    }

    Settings with(SmelterReferenceList list) {
        return with(list.encode());
    }

    /** The same settings with a reference list in its stored form. */
    Settings with(byte[] list) {
        return new Settings(this, company, period, list);
    }

    /** The same settings for another company and period. */
    Settings of(String otherCompany, String otherPeriod) {
        return new Settings(this, otherCompany, otherPeriod, reference);
    }

    /** The reference list in its stored form; no bytes if the program uses the bundled one. */
    byte[] reference() {
        return reference.clone();
    }

    ConflictMineralsProgram program() {
        ConflictMineralsProgram known = program;
        if (known == null) {
            synchronized (this) {
                known = program == null ? made() : program;
                program = known;
            }
        }
        return known;
    }

    private ConflictMineralsProgram made() {
        ConflictMineralsProgram.Builder builder =
                ConflictMineralsProgram.builder().statuses(StatusBook.decode(statuses));
        if (needsReference()) {
            builder.bundled();
        } else {
            builder.reference(SmelterReferenceList.decode(reference));
        }
        last("--origins", OriginData::parse).ifPresent(builder::origins);
        last("--suppliers", AskedSuppliers::parse).ifPresent(builder::suppliersAsked);
        last("--cahras", CountryList::parse).ifPresent(builder::cahras);
        last("--previous", Settings::summary).ifPresent(builder::comparedWith);
        last("--non-smelters", (name, bytes) -> text(bytes).lines().toList()).ifPresent(builder::nonSmelters);
        last("--messages", Settings::messages)
                .ifPresent(texts -> builder.review(DeclarationReview.standard().with(texts)));
        builder.decisions(files.get("--decisions").stream()
                .map(file -> ReviewerDecisions.parse(file.name(), file.bytes()))
                .reduce(ReviewerDecisions.none(), ReviewerDecisions::merge));
        builder.expectedMinerals(known("--expect", text -> Metal.tryParse(text).filter(Metal.NAMED::contains))
                        .toList())
                .acceptedVersions(
                        known("--accept-version", TemplateId::tryParse).toList())
                .rcoiPolicy(policy());
        given(company)
                .or(() -> Optional.ofNullable(facts().fields().get(Company.Field.NAME)))
                .ifPresent(builder::company);
        given(period).ifPresent(builder::period);
        arguments.one("--as-of").map(text -> date("--as-of", text)).ifPresent(builder::asOf);
        return builder.build();
    }

    private RcoiPolicy policy() {
        RcoiPolicy usual = RcoiPolicy.standard();
        RcoiPolicy policy = usual.withNotNecessary(
                        known("--not-necessary", Metal::tryParse).collect(Collectors.toSet()))
                .withTransitCountries(known("--transit", Country::tryParse).collect(Collectors.toSet()))
                .withMinimum(
                        arguments.one("--minimum-answered").map(Double::valueOf).orElse(usual.minimumAnswered()),
                        arguments
                                .one("--maximum-unresolved")
                                .map(Integer::valueOf)
                                .orElse(usual.maximumUnresolved()));
        return arguments.has("--confirm-inquiry") ? policy.confirmed() : policy;
    }

    /** The requested files of a result. */
    List<ReportFile> files(ProgramResult result) {
        Set<String> formats = arguments.all("--formats").isEmpty()
                ? USUAL_FORMATS
                : arguments.words("--formats").collect(Collectors.toSet());
        Predicate<String> asked =
                format -> formats.contains(format) || (formats.contains("all") && !format.equals(ReportFile.TABLES));
        return all(result, asked).filter(file -> asked.test(file.format())).toList();
    }

    private Stream<ReportFile> all(ProgramResult result, Predicate<String> asked) {
        ReportOptions options = options();
        LetterWriter letters = folder("--letter-texts", folder -> LetterWriter.with(LetterTexts.read(folder)))
                .orElseGet(LetterWriter::standard);
        FilingTexts texts = folder("--texts", FilingTexts::read).orElseGet(FilingTexts::standard);
        return Stream.concat(
                ReportFile.all(result, options, layout(), texts).stream(),
                letters.files(result, options, "follow-up/", asked).stream());
    }

    private AnnexALayout layout() {
        AnnexALayout layout = AnnexALayout.standard();
        if (!arguments.all("--columns").isEmpty()) {
            layout = layout.withColumns(
                    known("--columns", AnnexALayout.Column::tryParse).toList());
        }
        return arguments
                .one("--group-by")
                .map(text -> Stream.of(AnnexALayout.Grouping.values())
                        .filter(group -> group.name().equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(() -> unknown("--group-by", text)))
                .map(layout::groupedBy)
                .orElse(layout);
    }

    /** The report options. */
    ReportOptions options() {
        ReportOptions options = ReportOptions.standard().withCompany(facts());
        if (!arguments.all("--metals").isEmpty()) {
            options = options.withMetals(known("--metals", Metal::tryParse).toList());
        }
        options = last("--status-words", StatusWords::parse)
                .map(options::withWords)
                .orElse(options);
        options = last("--actions", FacilityActions::parse)
                .map(options::withActions)
                .orElse(options);
        options = arguments
                .one("--due")
                .map(text -> date("--due", text))
                .map(options::withDue)
                .orElse(options);
        options = arguments.one("--reply-to").map(options::withReplyTo).orElse(options);
        options = arguments.has("--first-request") ? options.withFirstRequest() : options;
        options = arguments.has("--show-suppliers") ? options.showingSuppliers() : options;
        return arguments.has("--annex-details") ? options.withDetails() : options;
    }

    private CompanyProfile facts() {
        return last("--company-file", (name, bytes) -> {
                    try {
                        return CompanyJson.read(new StringReader(text(bytes)));
                    } catch (IOException e) {
                        throw new IllegalArgumentException(name + " cannot be read: " + e.getMessage(), e);
                    }
                })
                .orElseGet(CompanyProfile::nothing);
    }

    private static ReviewTexts messages(String name, byte[] bytes) {
        ReviewTexts texts = ReviewTexts.parse(text(bytes));
        if (!texts.ownKeys().isEmpty()) {
            throw unknown("--messages " + name, texts.ownKeys().get(0));
        }
        return texts;
    }

    private static RollUpSummary summary(String name, byte[] json) {
        try {
            return RollUpJson.summary(name, new StringReader(text(json)));
        } catch (IOException e) {
            throw new IllegalArgumentException(name + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private <T> Optional<T> last(String option, BiFunction<String, byte[], T> parser) {
        return files.get(option).stream()
                .reduce((first, last) -> last)
                .map(file -> parser.apply(file.name(), file.bytes()));
    }

    private interface FolderReader<T> {
        T read(Path folder) throws IOException;
    }

    /** The value that a reader returns for a folder of texts, from a copy on this machine. */
    private <T> Optional<T> folder(String option, FolderReader<T> reader) {
        if (files.get(option).isEmpty()) {
            return Optional.empty();
        }
        try {
            Path folder = Files.createTempDirectory("texts");
            folder.toFile().deleteOnExit();
            for (GivenFile file : files.get(option)) {
                Path copy = folder.resolve(file.name());
                Files.createDirectories(copy.getParent());
                copy.getParent().toFile().deleteOnExit(); // files and inner folders are deleted before outer ones
                Files.write(copy, file.bytes()).toFile().deleteOnExit();
            }
            return Optional.of(reader.read(folder));
        } catch (IOException e) {
            throw new IllegalArgumentException(option + " cannot be read: " + e.getMessage(), e);
        }
    }

    private <T> Stream<T> known(String option, Function<String, Optional<T>> parser) {
        return arguments.words(option).map(text -> parser.apply(text).orElseThrow(() -> unknown(option, text)));
    }

    private static IllegalArgumentException unknown(String option, String text) {
        return new IllegalArgumentException(option + ": '" + text + "' is unknown. Correct the option");
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty());
    }
}
