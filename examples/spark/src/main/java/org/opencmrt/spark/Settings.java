package org.opencmrt.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.diff.RollUpSummary;
import org.opencmrt.match.ReviewerDecisions;
import org.opencmrt.model.Country;
import org.opencmrt.model.Metal;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.rcoi.RcoiPolicy;
import org.opencmrt.reference.AskedSuppliers;
import org.opencmrt.reference.CountryList;
import org.opencmrt.reference.OriginData;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.reference.StatusBook;
import org.opencmrt.reference.StatusList;
import org.opencmrt.reference.StatusVocabulary;
import org.opencmrt.report.ReportOptions;
import org.opencmrt.report.RollUpJson;

/**
 * The settings of a program as they travel to other machines: lists in their stored form, or as the files that they were. Each
 * machine builds the program once.
 */
final class Settings implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A list as it was given. Only its bytes travel; two of them are never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    private record ListFile(String name, byte[] bytes) implements Serializable {}

    private final ArrayList<ListFile> origins;
    private final ArrayList<ListFile> suppliers;
    private final ArrayList<ListFile> decisions;
    private final ArrayList<ListFile> cahras;
    private final ArrayList<ListFile> previous;
    private final Words words;
    private final byte[] statuses;
    private final byte[] reference;
    private transient volatile ConflictMineralsProgram program;

    /** The options that are not files. */
    private record Words(
            ArrayList<String> expected,
            ArrayList<String> metals,
            ArrayList<String> notNecessary,
            ArrayList<String> transit,
            double minimumAnswered,
            int maximumUnresolved,
            boolean isConfirmed,
            boolean showsSuppliers,
            boolean hasDetails,
            String company,
            String period,
            String asOf)
            implements Serializable {
        static Words of(Arguments arguments) {
            RcoiPolicy usual = RcoiPolicy.standard();
            return new Words(
                    list(arguments, "--expect"),
                    list(arguments, "--metals"),
                    list(arguments, "--not-necessary"),
                    list(arguments, "--transit"),
                    arguments.one("--minimum-answered").map(Double::valueOf).orElse(usual.minimumAnswered()),
                    arguments.one("--maximum-unresolved").map(Integer::valueOf).orElse(usual.maximumUnresolved()),
                    arguments.has("--confirm-inquiry"),
                    arguments.has("--show-suppliers"),
                    arguments.has("--annex-details"),
                    arguments.one("--company").orElse(""),
                    arguments.one("--period").orElse(""),
                    arguments.one("--as-of").orElse(""));
        }

        Words of(String newCompany, String newPeriod) {
            return new Words(
                    expected,
                    metals,
                    notNecessary,
                    transit,
                    minimumAnswered,
                    maximumUnresolved,
                    isConfirmed,
                    showsSuppliers,
                    hasDetails,
                    newCompany,
                    newPeriod,
                    asOf);
        }

        @SuppressWarnings("NonApiType")
        private static ArrayList<String> list(Arguments arguments, String option) {
            return new ArrayList<>(arguments.words(option).toList());
        }
    }

    private Settings(Arguments arguments, Store store) throws IOException {
        words = Words.of(arguments);
        origins = files(arguments, store, "--origins");
        suppliers = files(arguments, store, "--suppliers");
        decisions = files(arguments, store, "--decisions");
        cahras = files(arguments, store, "--cahras");
        previous = files(arguments, store, "--previous");
        statuses = StatusBook.of(files(arguments, store, "--status").stream()
                        .map(file -> StatusList.parse(file.name(), file.bytes(), StatusVocabulary.standard()))
                        .toList())
                .encode();
        List<SmelterReferenceList> references = files(arguments, store, "--reference").stream()
                .map(file -> SmelterReferenceList.read(file.name(), file.bytes()))
                .toList();
        reference = references.isEmpty()
                ? new byte[0]
                : SmelterReferenceList.combine(references).encode();
    }

    private Settings(Settings other, Words words, byte[] reference) {
        this.words = words;
        this.origins = other.origins;
        this.suppliers = other.suppliers;
        this.decisions = other.decisions;
        this.cahras = other.cahras;
        this.previous = other.previous;
        this.statuses = other.statuses;
        this.reference = reference;
    }

    /**
     * The settings that options of the command line ask for.
     *
     * @throws IllegalArgumentException when they cannot be meant; the message says why
     */
    static Settings of(Arguments arguments, Store store) throws IOException {
        Settings settings = new Settings(arguments, store);
        settings.check();
        return settings;
    }

    @SuppressWarnings("NonApiType") // a list that can travel
    private static ArrayList<ListFile> files(Arguments arguments, Store store, String option) throws IOException {
        ArrayList<ListFile> files = new ArrayList<>();
        for (String path : arguments.all(option)) {
            files.add(new ListFile(path.substring(path.lastIndexOf('/') + 1), store.bytes(path)));
        }
        return files;
    }

    /** Tries everything before long work is done. */
    private void check() {
        (needsReference() ? with(SmelterReferenceList.bundled()) : this).program();
        options();
    }

    /** True when no reference list was given, so that the newest look-up sheet among the workbooks is to be one. */
    boolean needsReference() {
        return reference.length == 0;
    }

    Settings with(SmelterReferenceList list) {
        return with(list.encode());
    }

    /** The same with a reference list in its stored form. */
    Settings with(byte[] list) {
        return new Settings(this, words, list);
    }

    /** The same for another company and period. */
    Settings of(String company, String period) {
        return new Settings(this, words.of(company, period), reference);
    }

    /** The reference list in its stored form; no bytes when the program uses the bundled one. */
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
        last(origins, OriginData::parse).ifPresent(builder::origins);
        last(suppliers, AskedSuppliers::parse).ifPresent(builder::suppliersAsked);
        last(cahras, CountryList::parse).ifPresent(builder::cahras);
        last(previous, Settings::summary).ifPresent(builder::comparedWith);
        builder.decisions(decisions.stream()
                .map(file -> ReviewerDecisions.parse(file.name(), file.bytes()))
                .reduce(ReviewerDecisions.none(), ReviewerDecisions::merge));
        builder.expectedMinerals(known(words.expected(), Metal::tryParse).toList());
        builder.rcoiPolicy(policy());
        given(words.company()).ifPresent(builder::company);
        given(words.period()).ifPresent(builder::period);
        given(words.asOf()).map(LocalDate::parse).ifPresent(builder::asOf);
        return builder.build();
    }

    private RcoiPolicy policy() {
        RcoiPolicy policy = RcoiPolicy.standard()
                .withNotNecessary(known(words.notNecessary(), Metal::tryParse).collect(Collectors.toSet()))
                .withTransitCountries(known(words.transit(), Country::tryParse).collect(Collectors.toSet()))
                .withMinimum(words.minimumAnswered(), words.maximumUnresolved());
        return words.isConfirmed() ? policy.confirmed() : policy;
    }

    /** How the result is reported. */
    ReportOptions options() {
        ReportOptions options = ReportOptions.standard();
        if (!words.metals().isEmpty()) {
            options = options.withMetals(known(words.metals(), Metal::tryParse).toList());
        }
        options = words.showsSuppliers() ? options.showingSuppliers() : options;
        return words.hasDetails() ? options.withDetails() : options;
    }

    private static RollUpSummary summary(String name, byte[] json) {
        try {
            return RollUpJson.summary(name, new StringReader(new String(json, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalArgumentException(name + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static <T> Optional<T> last(List<ListFile> files, BiFunction<String, byte[], T> parser) {
        return files.stream().reduce((first, last) -> last).map(file -> parser.apply(file.name(), file.bytes()));
    }

    private static <T> Stream<T> known(List<String> texts, Function<String, Optional<T>> parser) {
        return texts.stream()
                .map(text -> parser.apply(text)
                        .orElseThrow(
                                () -> new IllegalArgumentException("'" + text + "' is unknown. Correct the option")));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty());
    }
}
