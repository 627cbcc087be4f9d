package org.opencmrt.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.opencmrt.fill.CompanyProfile;
import org.opencmrt.model.Metal;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.rcoi.RcoiPolicy;
import org.opencmrt.reference.FacilityActions;
import org.opencmrt.reference.StatusWords;
import org.opencmrt.report.ReportOptions;
import org.opencmrt.report.filing.ReportFile;
import org.opencmrt.rollup.RollUp;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The user's options for the content and layout of reports. */
final class Reports {
    private static final String ALL = "all";

    @Option(names = "--company", paramLabel = "NAME", description = "The reporting company.")
    private Optional<String> company = Optional.empty();

    @Option(names = "--period", paramLabel = "TEXT", description = "The reporting period, such as 2025.")
    private Optional<String> period = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Use audit statuses as of this date, such as 2016-12-31 (default: the latest in the lists).")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(
            names = "--formats",
            paramLabel = "FORMAT,...",
            hideParamSyntax = true,
            split = ",",
            description = "Reports to write: all (default), csv, docx, eml, fragment, html, json, md, xlsx. Also"
                    + " available, but not part of all: tables (CSV files for databases).")
    private List<String> formats = List.of(ALL);

    @Option(
            names = "--metals",
            paramLabel = "METAL,...",
            hideParamSyntax = true,
            split = ",",
            description = "Metals of the annex (default: gold,tantalum,tin,tungsten).")
    private List<String> metals =
            Metal.CONFLICT_MINERALS.stream().map(Metal::label).toList();

    private List<Metal> listed = Metal.CONFLICT_MINERALS;

    @Option(
            names = "--status-words",
            paramLabel = "WORDS",
            description = "Your own words for audit classes in the annex instead of Compliant, In Process, and Unknown:"
                    + " CSV or XLSX with class,word,definition.")
    private Optional<Path> statusWords = Optional.empty();

    private StatusWords words = StatusWords.threeWords();

    @Option(names = "--show-suppliers", description = "Show in the annex which suppliers reported each facility.")
    private boolean showSuppliers;

    @Option(
            names = "--annex-details",
            description = "Also show the list files, the response rate, and the entries left out in Annex A."
                    + " Filings do not include these.")
    private boolean details;

    @Option(
            names = "--company-file",
            paramLabel = "FILE",
            description = "Facts about the company for the drafts of Form SD and the Conflict Minerals Report. See"
                    + " \"cmrt company --example\".")
    private Optional<Path> companyFile = Optional.empty();

    @Option(
            names = "--actions",
            paramLabel = "FILE",
            description =
                    "Your actions for facilities, for the due diligence table: CSV or XLSX with smelter_id, action"
                            + " and, optionally, metal, owner, due.")
    private Optional<Path> actionsFile = Optional.empty();

    private FacilityActions actions = FacilityActions.none();

    private CompanyProfile facts = CompanyProfile.nothing();

    @Mixin
    private ReportLayout layout;

    /** Ends the command if a requested value does not exist. */
    void check(VerboseCommand command) {
        for (String format : formats) {
            if (!format.equalsIgnoreCase(ALL) && !ReportFile.FORMATS.contains(format.toLowerCase(Locale.ROOT))) {
                throw command.wrongUsage("--formats: '" + format + "' is unknown. Use " + ALL + ", "
                        + String.join(", ", ReportFile.FORMATS));
            }
        }
        listed = OptionValues.metals("--metals", metals, command);
        layout.check(command);
        if (companyFile.isPresent()) {
            facts = CompanyCommand.read("--company-file", companyFile.get(), command);
        }
        actions = command.read("--actions", actionsFile, FacilityActions::read).orElse(actions);
        words = command.read("--status-words", statusWords, StatusWords::read).orElse(words);
    }

    /** The metals of the annex that no declaration covers; they may be misspelled. */
    List<String> strangers(RollUp rollUp) {
        Set<Metal> known = rollUp.metals();
        return listed.stream()
                .filter(metal -> !Metal.CONFLICT_MINERALS.contains(metal) && !known.contains(metal))
                .map(Metal::label)
                .toList();
    }

    /** The minerals of the inquiry that the company's own answers say are not used. They are still part of the filing. */
    List<String> deniedMinerals(RcoiPolicy policy) {
        return facts.metalsNotUsed().stream()
                .filter(metal -> policy.metals().contains(metal)
                        && !policy.notNecessary().contains(metal))
                .sorted()
                .map(Metal::label)
                .toList();
    }

    /** Whether the user wants files of a format. */
    boolean areAskedFor(String format) {
        return formats.stream()
                .anyMatch(asked -> asked.equalsIgnoreCase(format)
                        || (asked.equalsIgnoreCase(ALL) && !format.equals(ReportFile.TABLES)));
    }

    /** Sets the company and the period of the program. */
    void set(ConflictMineralsProgram.Builder program, VerboseCommand command) {
        command.text("--company", company).or(facts::name).ifPresent(program::company);
        command.text("--period", period).ifPresent(program::period);
        asOf.ifPresent(program::asOf);
    }

    /** The report options: company, words, and actions. */
    ReportOptions options() {
        ReportOptions options = ReportOptions.standard()
                .withMetals(listed)
                .withWords(words)
                .withCompany(facts)
                .withActions(actions);
        options = showSuppliers ? options.showingSuppliers() : options;
        return details ? options.withDetails() : options;
    }

    /** The requested files except letters. */
    List<ReportFile> files(ProgramResult result, ReportOptions options) {
        return ReportFile.all(result, options, layout.columns(), layout.texts()).stream()
                .filter(file -> areAskedFor(file.format()))
                .toList();
    }
}
