package org.opencmrt.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.model.Metal;
import org.opencmrt.report.AnnexA;
import org.opencmrt.report.Format;
import org.opencmrt.report.Programme;
import org.opencmrt.report.ReportOptions;
import org.opencmrt.report.RollUpJson;
import org.opencmrt.status.StatusWords;
import org.opencmrt.table.TableException;
import picocli.CommandLine.Option;

/** What a roll-up's reports are about and look like, as the user asks for it. */
final class Reports {
    /** A file that is written. */
    private enum Output {
        CSV("annex-a.csv", Optional.of(Format.CSV)),
        MD("annex-a.md", Optional.of(Format.MARKDOWN)),
        HTML("annex-a.html", Optional.of(Format.HTML)),
        JSON("rollup.json", Optional.empty());

        static final String ALL = "all";

        private final String file;
        private final Optional<Format> format;

        Output(String file, Optional<Format> format) {
            this.file = file;
            this.format = format;
        }

        static String names() {
            return Stream.concat(
                            Stream.of(ALL),
                            Stream.of(values()).map(output -> output.name().toLowerCase(Locale.ROOT)))
                    .collect(Collectors.joining(", "));
        }
    }

    @Option(names = "--company", paramLabel = "NAME", description = "The company whose report it is.")
    private Optional<String> company = Optional.empty();

    @Option(names = "--period", paramLabel = "2016", description = "The reporting period, such as a calendar year.")
    private Optional<String> period = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Audit statuses as of this day, such as 2016-12-31 (default: the latest of the lists).")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(
            names = "--formats",
            paramLabel = "FORMAT,...",
            hideParamSyntax = true,
            split = ",",
            description = "Which reports are written: all (default), csv, md, html, json.")
    private List<String> formats = List.of(Output.ALL);

    @Option(
            names = "--metals",
            paramLabel = "METAL,...",
            hideParamSyntax = true,
            split = ",",
            description = "Metals of the annex (default: gold,tantalum,tin,tungsten).")
    private List<String> metals =
            Metal.CONFLICT_MINERALS.stream().map(Metal::label).toList();

    @Option(
            names = "--status-words",
            paramLabel = "WORDS",
            description =
                    "The words of the annex for audit classes, where they are not Compliant, In Process and Unknown: CSV or"
                            + " XLSX with class,word,definition.")
    private Optional<Path> statusWords = Optional.empty();

    private StatusWords words = StatusWords.threeWords();

    @Option(names = "--show-suppliers", description = "Let the annex tell which suppliers named each facility.")
    private boolean showSuppliers;

    /** Ends the command when something is asked for that there is not. */
    void check(VerboseCommand command) {
        for (String format : formats) {
            if (!format.equalsIgnoreCase(Output.ALL) && output(format).isEmpty()) {
                throw command.wrongUsage("--formats knows " + Output.names() + ", but not '" + format + "'");
            }
        }
        for (String metal : metals) {
            if (Metal.tryParse(metal).isEmpty()) {
                throw command.wrongUsage(
                        "--metals needs names of metals with commas between, but '" + metal + "' is none");
            }
        }
        try {
            words = statusWords.map(StatusWords::read).orElse(words);
        } catch (TableException e) {
            throw command.wrongUsage(e);
        }
    }

    private static Optional<Output> output(String format) {
        return Stream.of(Output.values())
                .filter(output -> output.name().equalsIgnoreCase(format))
                .findFirst();
    }

    private Set<Output> outputs() {
        if (formats.stream().anyMatch(Output.ALL::equalsIgnoreCase)) {
            return EnumSet.allOf(Output.class);
        }
        return formats.stream()
                .flatMap(format -> output(format).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Output.class)));
    }

    /** Whose reports they are and how they word things. */
    ReportOptions options() {
        List<Metal> listed =
                metals.stream().flatMap(metal -> Metal.tryParse(metal).stream()).toList();
        return new ReportOptions(company, period, asOf, listed, words, showSuppliers);
    }

    /** Writes the reports. */
    void write(Programme programme, OutputDirectory directory) throws IOException {
        AnnexA annex = AnnexA.of(programme);
        for (Output output : outputs()) {
            directory.write(output.file, out -> {
                if (output.format.isPresent()) {
                    annex.render(output.format.get(), out);
                } else {
                    RollUpJson.write(programme, new OutputStreamWriter(out, StandardCharsets.UTF_8));
                }
            });
        }
    }
}
