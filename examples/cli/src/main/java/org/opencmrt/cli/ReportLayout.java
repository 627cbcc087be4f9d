package org.opencmrt.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.report.filing.AnnexALayout;
import org.opencmrt.report.filing.FilingTexts;
import picocli.CommandLine.Option;

/** The user's options for the layout of the annex and the texts of the drafts. */
final class ReportLayout {
    @Option(
            names = "--columns",
            paramLabel = "COLUMN,...",
            hideParamSyntax = true,
            split = ",",
            description = "Columns of the annex (default: metal,smelter,country,smelter_id,status,suppliers). Also"
                    + " available: city, state, scheme, status_date, origins, company_level_only.")
    private List<String> columns = AnnexALayout.standard().columns().stream()
            .map(AnnexALayout.Column::field)
            .toList();

    @Option(
            names = "--group-by",
            paramLabel = "GROUP",
            description = "Grouping of the annex: none (default), mineral, status.")
    private AnnexALayout.Grouping grouping = AnnexALayout.Grouping.NONE;

    @Option(
            names = "--texts",
            paramLabel = "DIR",
            description = "Folder with your own templates for the drafts: conflict-minerals-report.md, form-sd.md,"
                    + " risk-factors.md, next-steps.md.")
    private Optional<Path> texts = Optional.empty();

    private final List<AnnexALayout.Column> parsed = new ArrayList<>();

    private FilingTexts filingTexts = FilingTexts.standard();

    /** Ends the command if a requested value does not exist, before long work is done. */
    void check(VerboseCommand command) {
        for (String name : columns) {
            AnnexALayout.Column column = AnnexALayout.Column.tryParse(name)
                    .orElseThrow(() -> command.wrongUsage("--columns: '" + name + "' is unknown. Use "
                            + Stream.of(AnnexALayout.Column.values())
                                    .map(AnnexALayout.Column::field)
                                    .collect(Collectors.joining(", "))));
            if (parsed.contains(column)) {
                throw command.wrongUsage("--columns lists '" + name + "' twice");
            }
            parsed.add(column);
        }
        filingTexts = command.read("--texts", texts, FilingTexts::read).orElse(filingTexts);
    }

    /** The layout of the facility list. */
    AnnexALayout columns() {
        return new AnnexALayout(parsed, grouping);
    }

    /** The template texts of the drafts. */
    FilingTexts texts() {
        return filingTexts;
    }
}
