package org.opencmrt.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.opencmrt.fill.CompanyProfile;
import org.opencmrt.model.Finding;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.reference.NewestLookup;
import org.opencmrt.report.JsonDocuments;
import org.opencmrt.report.ReportOptions;
import org.opencmrt.report.filing.ReportFile;
import org.opencmrt.report.letter.LetterWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the findings about suppliers' workbooks, and writes the letters. */
@Command(
        name = "check",
        description = "Checks and reviews workbooks, and prints the findings for each file in path order.",
        footer = {
            "",
            "With --fail-on, the exit status is 4 if all inputs could be read but a finding has at least that"
                    + " severity."
        })
final class CheckCommand extends VerboseCommand {
    /** The format of the result. */
    enum Printed {
        /** For people, by file. */
        TEXT,
        /** An array, or a single object for a single file. */
        JSON,
        /** One object per line. */
        NDJSON
    }

    @Mixin
    private Inputs inputs;

    @Option(
            names = "--format",
            paramLabel = "text|json|ndjson",
            description =
                    "text: readable text for each file (default). json: an array, or one object for a single file."
                            + " ndjson: one object per line.")
    private Printed format = Printed.TEXT;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to a file instead of standard output.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "The review date, such as 2025-06-30. Without it, rules that need a date do not run, so results"
                            + " never depend on today's date.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(
            names = "--period",
            paramLabel = "YEAR",
            description = "The reporting year. Declarations from earlier years are too old.")
    private Optional<Integer> period = Optional.empty();

    @Option(
            names = "--reference",
            paramLabel = "REF",
            description = "Reference list, as for 'cmrt rollup'. Default: the newest look-up sheet in the inputs.")
    private List<Path> references = List.of();

    @Option(
            names = "--fail-on",
            paramLabel = "error|warning",
            completionCandidates = OptionValues.FailOn.class,
            description = "Exit with status 4 if there is an error (error), or an error or a warning (warning).")
    private Optional<Finding.Severity> failOn = Optional.empty();

    @Option(
            names = "--letters",
            paramLabel = "DIR",
            description = "Write a letter to each supplier with follow-up" + " requests.")
    private Optional<Path> lettersTo = Optional.empty();

    @Option(names = "--company", paramLabel = "NAME", description = "The name of the company that sends the letters.")
    private Optional<String> company = Optional.empty();

    @Option(
            names = "--company-file",
            paramLabel = "FILE",
            description = "Facts about the company: who sends the letters, and where and by when to reply. See"
                    + " \"cmrt company --example\".")
    private Optional<Path> companyFile = Optional.empty();

    private CompanyProfile facts = CompanyProfile.nothing();

    @Mixin
    private Statuses statuses;

    @Mixin
    private Reviewing reviewing;

    @Mixin
    private Letters letters;

    CheckCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        if (lettersTo.isEmpty()) {
            return run(Optional.empty());
        }
        inputs.requireAll(this);
        try (OutputDirectory directory = OutputDirectory.open(lettersTo.get())) {
            return run(Optional.of(directory));
        }
    }

    private int run(Optional<OutputDirectory> directory) throws IOException {
        Reading reading = Reading.of(inputs, this, file -> false, lettersTo.isPresent() && reviewing.hasSuppliers());
        CmrtReader reader = CmrtReader.create();
        LetterWriter writer = letters.writer(this);
        facts = companyFile
                .map(file -> CompanyCommand.read("--company-file", file, this))
                .orElse(facts);
        ConflictMineralsProgram.Builder settings = settings();
        Verdict verdict = new Verdict();
        ProgramResult result;
        try (DataOutput data = DataOutput.open(out, terminal())) {
            if (references.isEmpty()) {
                NewestLookup.none()
                        .with(reading.files(), reader, inputs.threads())
                        .list()
                        .ifPresent(settings::reference);
            }
            ConflictMineralsProgram program = program(settings);
            JsonDocuments.Layout layout = inputs.layout(format == Printed.NDJSON, reading.files());
            try (CheckOutput output = CheckOutput.of(format, layout, data.writer(), out.isEmpty())) {
                result = reading.run(program, reader, file -> {
                    verdict.add(file, output.shown(file));
                    output.write(file);
                });
                output.end(verdict);
            }
            data.finish();
        }
        warn(result.program(), result.program().warnings().stream());
        if (directory.isPresent()) {
            writeLetters(result, writer, directory.get());
        }
        return status(reading.status(), verdict);
    }

    private ConflictMineralsProgram.Builder settings() {
        ConflictMineralsProgram.Builder settings = ConflictMineralsProgram.builder();
        reviewing.set(settings, this);
        statuses.set(settings, this);
        asOf.ifPresent(settings::asOf);
        year().ifPresent(settings::period);
        text("--company", company).or(facts::name).ifPresent(settings::company);
        reference(references).ifPresentOrElse(settings::reference, settings::withoutReference);
        return settings;
    }

    private Optional<String> year() {
        period.filter(year -> year < 1900 || year > 2099).ifPresent(year -> {
            throw wrongUsage("--period: '" + year + "' is not a year. Write it as 2025");
        });
        return period.map(String::valueOf);
    }

    private void writeLetters(ProgramResult result, LetterWriter writer, OutputDirectory directory) throws IOException {
        ReportOptions options = letters.with(ReportOptions.standard().withCompany(facts));
        List<ReportFile> files = writer.files(result, options, "", format -> true);
        Writing.all(files, inputs.threads(), directory, terminal());
        directory.finish();
        long count = files.stream().filter(file -> file.name().endsWith(".md")).count();
        say(count + (count == 1 ? " letter is in " : " letters are in ") + lettersTo.orElseThrow());
    }

    private int status(int ofReading, Verdict verdict) {
        boolean fails = failOn.filter(verdict::hasAtLeast).isPresent();
        return ofReading == ExitStatus.OK && fails ? ExitStatus.FOUND : ofReading;
    }
}
