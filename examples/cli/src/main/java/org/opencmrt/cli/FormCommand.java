package org.opencmrt.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opencmrt.fill.CompanyProfile;
import org.opencmrt.fill.FillException;
import org.opencmrt.fill.FillReport;
import org.opencmrt.fill.TemplateFiller;
import org.opencmrt.fill.Translation;
import org.opencmrt.report.FillJson;
import org.opencmrt.report.ReportOptions;
import org.opencmrt.report.letter.LetterWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The common part of the commands that fill in a blank form. */
abstract class FormCommand extends VerboseCommand {
    /** The maximum number of lines printed, because nobody reads more; the report contains all of them. */
    private static final int MAX_LINES = 50;

    @Option(
            names = "--template",
            required = true,
            paramLabel = "BLANK",
            description = "The blank official template to fill in (.xlsx). The file itself is not changed.")
    private Path template = Path.of("");

    @Option(
            names = "--company",
            paramLabel = "FILE",
            description = "Facts about your company (company.json): company block, answers, products. They take"
                    + " precedence over all other sources.")
    private Optional<Path> company = Optional.empty();

    @Option(names = "--out", required = true, paramLabel = "OUT", description = "The filled workbook to write.")
    private Path out = Path.of("");

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write a report on each field as JSON. Without this option, the JSON goes to standard output"
                    + " unless standard output is a terminal.")
    private Optional<Path> report = Optional.empty();

    @Option(
            names = "--letter",
            paramLabel = "FILE",
            description = "Write a letter (Markdown) that asks for the missing answers.")
    private Optional<Path> letter = Optional.empty();

    @Option(names = "--from-company", paramLabel = "NAME", description = "Your company's name, for the letter.")
    private Optional<String> writer = Optional.empty();

    @Option(names = "--due", paramLabel = "DATE", description = "The date by which the letter asks for a reply.")
    private Optional<LocalDate> due = Optional.empty();

    @Option(
            names = "--only-certain",
            description = "Leave proposals blank. By default, they are written and listed for confirmation.")
    private boolean onlyCertain;

    FormCommand(Terminal terminal) {
        super(terminal);
    }

    /** Fills the form from a file. */
    int fill(Path from) throws IOException {
        CompanyProfile profile = company.map(file -> CompanyCommand.read("--company", file, this))
                .orElseGet(CompanyProfile::nothing);
        DataOutput.check(out);
        try (DataOutput reported = DataOutput.open(report, terminal());
                DataOutput letterText = DataOutput.open(letter, terminal())) {
            TemplateFiller filler = TemplateFiller.of(template);
            FillSource source = FillSource.read(from);
            FillReport done = filler.fill(
                    translated(source, filler, profile),
                    onlyCertain ? TemplateFiller.Proposals.LEAVE_BLANK : TemplateFiller.Proposals.WRITE,
                    out);
            if (report.isPresent() || !Terminal.isStandardOutputATerminal(terminal())) {
                FillJson.write(done, reported.writer());
                reported.finish();
            }
            if (letter.isPresent()) {
                ReportOptions options = ReportOptions.standard()
                        .withCompany(text("--from-company", writer)
                                .map(CompanyProfile::named)
                                .orElseGet(CompanyProfile::nothing));
                letterText
                        .writer()
                        .write(LetterWriter.translation(
                                done, due.map(options::withDue).orElse(options)));
                letterText.finish();
            }
            close(done);
            return ExitStatus.OK;
        } catch (InputFile.Unusable e) {
            say(e.getMessage());
            return ExitStatus.UNREADABLE_INPUT;
        } catch (FillException e) {
            say(e.getMessage());
            boolean noTemplate = e.reason() == FillException.Reason.NOT_A_TEMPLATE
                    || e.reason() == FillException.Reason.FORMAT_NOT_SUPPORTED;
            return noTemplate ? ExitStatus.USAGE : ExitStatus.FAILED;
        }
    }

    private Translation translated(FillSource source, TemplateFiller filler, CompanyProfile profile) {
        try {
            return source.as(filler.template(), profile);
        } catch (FillException | IllegalArgumentException e) {
            throw wrongUsage(e.getMessage());
        }
    }

    /** The summary at the end. */
    private void close(FillReport done) {
        List<FillReport.Field> toAsk =
                done.toAsk().stream().filter(FillReport.Field::required).toList();
        list("left to answer", toAsk);
        list("to confirm", done.toConfirm());
        list("left out", done.leftOut());
        done.findings().stream()
                .limit(MAX_LINES)
                .forEach(finding -> say(finding.severity() + " "
                        + finding.cell().map(cell -> cell.address() + ": ").orElse("") + finding.message()));
        int incomplete =
                (int) done.incomplete().stream().filter(item -> item.counted()).count();
        say(out.getFileName() + ": " + Terminal.counted(done.smelterRows(), "smelter") + " and "
                + Terminal.counted(done.answers(), "answer") + " written; "
                + (toAsk.isEmpty()
                        ? "no questions are left to answer"
                        : Terminal.counted(toAsk.size(), "question") + (toAsk.size() == 1 ? " is" : " are")
                                + " left to answer: "
                                + toAsk.stream()
                                        .limit(MAX_LINES)
                                        .map(FillReport.Field::label)
                                        .distinct()
                                        .collect(Collectors.joining(", ")))
                + (done.toConfirm().isEmpty()
                        ? ""
                        : "; " + Terminal.counted(done.toConfirm().size(), "proposal") + " to confirm")
                + ". The form's Checker shows "
                + Terminal.counted(incomplete, "incomplete field"));
    }

    private void list(String what, List<FillReport.Field> fields) {
        fields.stream()
                .limit(MAX_LINES)
                .forEach(field -> say(what + ": " + field.label()
                        + field.target().map(cell -> " (" + cell + ")").orElse("") + ": " + field.reason()));
        if (fields.size() > MAX_LINES) {
            say(what + ": " + (fields.size() - MAX_LINES) + " more; see the report for all of them");
        }
    }

    /** Fills in a blank template. */
    @Command(
            name = "fill",
            description =
                    "Fills in your blank of an official template from a declaration or a roll-up, and changes nothing"
                            + " else in it. Questions that only a person can answer stay blank and are listed.")
    static final class Fill extends FormCommand {
        @Option(
                names = "--from",
                required = true,
                paramLabel = "FILE",
                description = "A declaration (JSON) written by cmrt read, a workbook, or rollup.json written by cmrt"
                        + " rollup.")
        private Path from = Path.of("");

        Fill(Terminal terminal) {
            super(terminal);
        }

        @Override
        public Integer call() throws IOException {
            return fill(from);
        }
    }

    /** Moves a declaration to another version of the template. */
    @Command(
            name = "translate",
            description =
                    "Moves a declaration to another version of its template: reads the old workbook and fills in your"
                            + " blank of the new version. Questions that the old form did not ask stay blank and"
                            + " are listed.")
    static final class Translate extends FormCommand {
        @Parameters(
                index = "0",
                paramLabel = "OLD",
                description = "The old workbook, or a declaration (JSON) written by cmrt read.")
        private Path old = Path.of("");

        Translate(Terminal terminal) {
            super(terminal);
        }

        @Override
        public Integer call() throws IOException {
            return fill(old);
        }
    }
}
