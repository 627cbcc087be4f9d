package org.opencmrt.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.opencmrt.model.Country;
import org.opencmrt.model.Metal;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.rcoi.RcoiPolicy;
import org.opencmrt.reference.AskedSuppliers;
import org.opencmrt.reference.CountryList;
import org.opencmrt.reference.OriginData;
import picocli.CommandLine.Option;

/** Whom the company asked, where facilities source from, and what the company itself says about its inquiry. */
final class Inquiry {
    @Option(
            names = "--suppliers",
            paramLabel = "LIST",
            description =
                    "The suppliers that were asked: name and, if wanted, id, aliases, email, spend, metals, scope,"
                            + " product_groups. With it the response rate is known.")
    private Optional<Path> suppliers = Optional.empty();

    @Option(
            names = "--origins",
            paramLabel = "LIST",
            description = "Where facilities source from: smelter_id and countries, or smelter_id and level.")
    private Optional<Path> origins = Optional.empty();

    @Option(
            names = "--cahras",
            paramLabel = "LIST",
            description =
                    "Conflict-affected and high-risk areas by the company's list: country and, if wanted, from, until, area.")
    private Optional<Path> cahras = Optional.empty();

    @Option(
            names = "--not-necessary",
            paramLabel = "METAL,...",
            hideParamSyntax = true,
            split = ",",
            description = "Metals that the company declares not to be necessary to any of its products.")
    private List<String> notNecessary = List.of();

    @Option(
            names = "--transit",
            paramLabel = "COUNTRY,...",
            hideParamSyntax = true,
            split = ",",
            description =
                    "Countries (two-letter codes) through which metal of the covered countries is known to travel.")
    private List<String> transit = List.of();

    @Option(
            names = "--minimum-answered",
            paramLabel = "SHARE",
            description =
                    "The share of suppliers asked, 0 to 1, that must have answered before the company may conclude from"
                            + " what it knows (default: 1).")
    private double minimumAnswered = RcoiPolicy.standard().minimumAnswered();

    @Option(
            names = "--maximum-unresolved",
            paramLabel = "N",
            description = "How many rows may be unresolved for the same (default: 0).")
    private int maximumUnresolved = RcoiPolicy.standard().maximumUnresolved();

    @Option(
            names = "--confirm-inquiry",
            description = "The company confirms that its inquiry was reasonable and in good faith.")
    private boolean confirmed;

    /** Reads the lists into a program; one that cannot be used, or a word that cannot be meant, is wrong usage. */
    void set(ConflictMineralsProgram.Builder program, VerboseCommand command) {
        asked(suppliers, command).ifPresent(program::suppliersAsked);
        command.read("--origins", origins, OriginData::read).ifPresent(program::origins);
        program.rcoiPolicy(policy(command));
        command.read("--cahras", cahras, CountryList::read).ifPresent(program::cahras);
    }

    /** The suppliers of {@code --suppliers}; a list that names nobody is wrong usage. */
    static Optional<AskedSuppliers> asked(Optional<Path> list, VerboseCommand command) {
        Optional<AskedSuppliers> asked = command.read("--suppliers", list, AskedSuppliers::read);
        if (asked.filter(one -> one.suppliers().isEmpty()).isPresent()) {
            throw command.wrongUsage("--suppliers: " + asked.get().label()
                    + " does not name any supplier. Put one on each line below the heading 'name'");
        }
        return asked;
    }

    private RcoiPolicy policy(VerboseCommand command) {
        if (!(minimumAnswered >= 0 && minimumAnswered <= 1)) {
            throw command.wrongUsage("--minimum-answered must lie between 0 and 1, but was " + minimumAnswered);
        }
        if (maximumUnresolved < 0) {
            throw command.wrongUsage("--maximum-unresolved must be 0 or more, but was " + maximumUnresolved);
        }
        Set<Metal> metals = new TreeSet<>();
        for (String text : notNecessary) {
            metals.add(Metal.tryParse(text)
                    .filter(Metal.CONFLICT_MINERALS::contains)
                    .orElseThrow(() -> command.wrongUsage(
                            "--not-necessary knows gold, tantalum, tin and tungsten, but not '" + text + "'")));
        }
        Set<Country> countries = new TreeSet<>();
        for (String text : transit) {
            countries.add(Country.tryParse(text)
                    .orElseThrow(() -> command.wrongUsage(
                            "--transit needs countries, best by their two-letter codes, with commas between, but '"
                                    + text + "' is none")));
        }
        RcoiPolicy policy = RcoiPolicy.standard()
                .withNotNecessary(metals)
                .withTransitCountries(countries)
                .withMinimum(minimumAnswered, maximumUnresolved);
        return confirmed ? policy.confirmed() : policy;
    }
}
