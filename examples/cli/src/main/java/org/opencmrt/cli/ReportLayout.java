package org.opencmrt.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.report.AnnexA;
import org.opencmrt.report.AnnexALayout;
import org.opencmrt.report.Programme;
import org.opencmrt.report.filing.ConflictMineralsReport;
import org.opencmrt.report.filing.FormSd;
import org.opencmrt.report.filing.ShellException;
import org.opencmrt.report.filing.TextShells;
import org.opencmrt.rollup.RollUp;
import picocli.CommandLine.Option;

/** How the annex is laid out and in which words filings are drafted, as the user asks for it. */
final class ReportLayout {
    @Option(
            names = "--columns",
            paramLabel = "COLUMN,...",
            hideParamSyntax = true,
            split = ",",
            description =
                    "Columns of the annex (default: metal,smelter,country,smelter_id,status,suppliers). Besides these:"
                            + " city, state, scheme, status_date, origins, company_level_only.")
    private List<String> columns = AnnexALayout.standard().columns().stream()
            .map(AnnexALayout.Column::field)
            .toList();

    @Option(
            names = "--group-by",
            paramLabel = "GROUP",
            description = "How the annex for people is divided: none (default), mineral, status.")
    private AnnexALayout.Grouping grouping = AnnexALayout.Grouping.NONE;

    @Option(
            names = "--texts",
            paramLabel = "DIR",
            description = "Text shells in place of ours: conflict-minerals-report.md, form-sd.md.")
    private Optional<Path> texts = Optional.empty();

    private TextShells shells = TextShells.standard();

    /** Ends the command when something is asked for that there is not, before long work is done. */
    void check(VerboseCommand command) {
        for (String column : columns) {
            if (AnnexALayout.Column.tryParse(column).isEmpty()) {
                throw command.wrongUsage("--columns knows "
                        + Stream.of(AnnexALayout.Column.values())
                                .map(AnnexALayout.Column::field)
                                .collect(Collectors.joining(", "))
                        + ", but not '" + column + "'");
            }
        }
        try {
            shells = texts.map(TextShells::in).orElse(shells);
            Programme nothing = Programme.of(RollUp.empty());
            if (texts.isPresent()) {
                ConflictMineralsReport.draft(nothing, shells);
                FormSd.draft(nothing, shells);
            }
        } catch (ShellException e) {
            throw command.wrongUsage(e);
        }
    }

    /** What the reports of a programme are made from. */
    ReportSet of(Programme programme) {
        AnnexALayout layout = new AnnexALayout(
                columns.stream()
                        .flatMap(column -> AnnexALayout.Column.tryParse(column).stream())
                        .toList(),
                grouping);
        return new ReportSet(programme, AnnexA.of(programme, layout), shells);
    }
}
