package org.opencmrt.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opencmrt.model.Country;
import org.opencmrt.model.Metal;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.rcoi.RcoiPolicy;
import org.opencmrt.reference.CountryList;
import picocli.CommandLine.Option;

/** The company's own statements about its inquiry. */
final class Inquiry {
    @Option(
            names = "--cahras",
            paramLabel = "LIST",
            description = "The company's list of conflict-affected and high-risk areas, with the columns country and,"
                    + " optionally, from, until, area.")
    private Optional<Path> cahras = Optional.empty();

    @Option(
            names = "--not-necessary",
            paramLabel = "METAL,...",
            hideParamSyntax = true,
            split = ",",
            description = "Metals that, according to the company, are not necessary to any of its products.")
    private List<String> notNecessary = List.of();

    @Option(
            names = "--transit",
            paramLabel = "COUNTRY,...",
            hideParamSyntax = true,
            split = ",",
            description = "Known transit countries for metal from the covered countries (two-letter codes).")
    private List<String> transit = List.of();

    @Option(
            names = "--minimum-answered",
            paramLabel = "SHARE",
            description =
                    "The minimum response rate, from 0 to 1, for a conclusion based on incomplete information (default:"
                            + " 1).")
    private double minimumAnswered = RcoiPolicy.standard().minimumAnswered();

    @Option(
            names = "--maximum-unresolved",
            paramLabel = "N",
            description = "The maximum number of unresolved entries for a conclusion based on incomplete information"
                    + " (default: 0).")
    private int maximumUnresolved = RcoiPolicy.standard().maximumUnresolved();

    @Option(
            names = "--confirm-inquiry",
            description = "The company confirms that its inquiry was reasonable and in good faith.")
    private boolean confirmed;

    /** Reads the lists into a program; an unusable list or an invalid value is wrong usage. */
    void set(ConflictMineralsProgram.Builder program, VerboseCommand command) {
        program.rcoiPolicy(policy(command));
        command.read("--cahras", cahras, CountryList::read).ifPresent(program::cahras);
    }

    private RcoiPolicy policy(VerboseCommand command) {
        if (!(minimumAnswered >= 0 && minimumAnswered <= 1)) {
            throw command.wrongUsage("--minimum-answered must be between 0 and 1, but was " + minimumAnswered);
        }
        if (maximumUnresolved < 0) {
            throw command.wrongUsage("--maximum-unresolved must be 0 or more, but was " + maximumUnresolved);
        }
        RcoiPolicy policy = RcoiPolicy.standard()
                .withNotNecessary(Set.copyOf(OptionValues.metalsOf(
                        Metal.CONFLICT_MINERALS, "the inquiry is not about", "--not-necessary", notNecessary, command)))
                .withTransitCountries(transit.stream()
                        .map(text -> Country.tryParse(text)
                                .orElseThrow(() -> command.wrongUsage("--transit: '" + text
                                        + "' is not a country. Separate countries with commas, such as RW,UG")))
                        .collect(Collectors.toSet()))
                .withMinimum(minimumAnswered, maximumUnresolved);
        return confirmed ? policy.confirmed() : policy;
    }
}
