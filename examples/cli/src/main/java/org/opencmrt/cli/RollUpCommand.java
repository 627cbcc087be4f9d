package org.opencmrt.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.opencmrt.diff.RollUpSummary;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.program.ReadCache;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.read.Workbooks;
import org.opencmrt.reference.NewestLookup;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.report.ReportOptions;
import org.opencmrt.report.filing.ReportFile;
import org.opencmrt.report.letter.LetterWriter;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.Survey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Creates an Annex A from a folder of workbooks. */
@Command(
        name = "rollup",
        description = "Reads workbooks, matches the smelters they report, rolls them up, and writes the reports.")
final class RollUpCommand extends VerboseCommand {
    /** The maximum number of files in a folder that are listed at the end. */
    private static final int NAMED_FILES = 20;

    private static final String FOLLOW_UP = "follow-up";

    @Mixin
    private Inputs inputs;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder for the reports. It is created if it does not exist.")
    private Path out = Path.of("");

    @Option(
            names = "--reference",
            paramLabel = "REF",
            description =
                    "Reference list: a template, an Excel (XML) export, a workbook, or a CSV file. Can be repeated."
                            + " Default: the newest look-up sheet in the inputs.")
    private List<Path> references = List.of();

    @Mixin
    private Decisions decisions;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Folder for the cache. A later run reuses the results for unchanged workbooks.")
    private Optional<Path> cache = Optional.empty();

    @Option(
            names = "--previous",
            paramLabel = "ROLLUP",
            description = "An earlier roll-up, such as last year's: its rollup.json or the folder that contains it. The"
                    + " page and the workbook then show what changed, and why.")
    private Optional<Path> previous = Optional.empty();

    @Mixin
    private Statuses statuses;

    @Mixin
    private Inquiry inquiry;

    @Mixin
    private Reviewing reviewing;

    @Mixin
    private Letters letters;

    @Mixin
    private Reports reports;

    RollUpCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        inputs.requireAll(this);
        OwnReports own = new OwnReports(out, FOLLOW_UP);
        Reading reading = Reading.of(inputs, this, own::has, reviewing.hasSuppliers());
        reports.check(this);
        ConflictMineralsProgram.Builder settings = settings();
        LetterWriter letterWriter = letters.writer(this);
        try (OutputDirectory directory = OutputDirectory.open(out)) {
            CmrtReader reader = reader();
            chooseReference(settings, reading, reader);
            ProgramResult result =
                    reading.run(program(settings), reader, file -> {}).passingOver(reading.passedOver());
            ReportOptions options = letters.with(reports.options());
            List<ReportFile> files = new ArrayList<>(reports.files(result, options));
            files.addAll(letterWriter.files(result, options, FOLLOW_UP + "/", reports::areAskedFor));
            Writing.all(files, inputs.threads(), directory, terminal());
            List<Path> written = directory.finish();
            sumUp(result.rollUp(), result.program().reference());
            warn(
                    result.program(),
                    Stream.concat(result.warnings(options.actions()).stream(), result.rcoi().findings().stream()));
            result.rollUp().statusUses().forEach(use -> use.notices().forEach(this::say));
            reports.strangers(result.rollUp())
                    .forEach(metal ->
                            say("--metals " + metal + ": no declaration covers this metal, so it is not in the annex."
                                    + " Check the spelling"));
            reports.deniedMinerals(result.program().rcoiPolicy())
                    .forEach(metal -> say("--company-file: The answers say that your products do not contain "
                            + metal.toLowerCase(Locale.ROOT)
                            + ", but the inquiry and the filing drafts still cover it. If it is not necessary to"
                            + " any product, add --not-necessary " + metal.toLowerCase(Locale.ROOT)
                            + "; otherwise, correct the answer"));
            result.survey().map(Survey::rate).ifPresent(this::sumUp);
            sumUp(written);
            tellOfOlder(own.there(), written);
        }
        return reading.status();
    }

    /**
     * The settings in the options, without the reference list; an invalid value is wrong usage, before long work is
     * done.
     */
    private ConflictMineralsProgram.Builder settings() {
        ConflictMineralsProgram.Builder settings = ConflictMineralsProgram.builder();
        statuses.set(settings, this);
        // Without a list, until the inputs have been searched for one.
        reference(references).ifPresentOrElse(settings::reference, settings::withoutReference);
        settings.decisions(decisions.read(this));
        inquiry.set(settings, this);
        reviewing.set(settings, this);
        reports.set(settings, this);
        previous.map(this::earlier).ifPresent(settings::comparedWith);
        check(settings);
        return settings;
    }

    /** Chooses a list if the user names none: the newest one in the inputs, or else the bundled one. */
    private void chooseReference(ConflictMineralsProgram.Builder settings, Reading reading, CmrtReader reader) {
        if (references.isEmpty()) {
            NewestLookup.none()
                    .with(Workbooks.distinctlyNamed(reading.files()), reader, inputs.threads())
                    .list()
                    .ifPresentOrElse(settings::reference, () -> bundled(settings));
        }
    }

    private RollUpSummary earlier(Path named) {
        try {
            Compared earlier = Compared.read(named);
            if (!earlier.rollUp()) {
                throw wrongUsage("--previous " + named + ": this is not a roll-up. Name a rollup.json");
            }
            return earlier.summary();
        } catch (InputFile.Unusable e) {
            throw wrongUsage("--previous " + e.getMessage());
        }
    }

    private void bundled(ConflictMineralsProgram.Builder settings) {
        settings.bundled();
        say("no input has a look-up sheet, and no reference list was provided. Provide one with --reference");
    }

    private CmrtReader reader() throws OutputException {
        if (cache.isEmpty()) {
            return CmrtReader.create();
        }
        try {
            return CmrtReader.create().withStore(ReadCache.in(cache.get()));
        } catch (IOException e) {
            throw OutputException.of(cache.get(), e);
        }
    }

    private void sumUp(RollUp rollUp, SmelterReferenceList reference) {
        Survey.Counts counts = rollUp.response();
        String again = counts.duplicates() == 0
                ? ""
                : " (" + counts.duplicates() + " with the same content as another file, which counts once)";
        say(counts.declarations() + " of " + Terminal.counted(counts.files(), "file") + " rolled up" + again
                + ": " + Terminal.counted(rollUp.facilities().size(), "facility", "facilities") + ", "
                + Terminal.counted(rollUp.openEntries().size(), "entry", "entries")
                + " unmatched; reference list: "
                + reference);
    }

    private void sumUp(Survey.Rate rate) {
        say(rate.answered() + " of " + Terminal.counted(rate.asked(), "surveyed supplier") + " responded; "
                + rate.rejected() + " sent only declarations that cannot be used");
    }

    /**
     * Reports the reports and letters of an earlier run that this one did not replace, so that nobody sends them by
     * mistake.
     */
    private void tellOfOlder(List<Path> there, List<Path> written) {
        Set<Path> ours = Set.copyOf(written);
        List<String> older = there.stream()
                .filter(file -> !ours.contains(out.resolve(file)))
                .map(Path::toString)
                .toList();
        if (!older.isEmpty()) {
            say("still in " + out + " from an earlier run: " + named(older));
        }
    }

    private void sumUp(List<Path> files) {
        Map<Path, List<String>> byFolder = new TreeMap<>();
        files.forEach(file -> byFolder.computeIfAbsent(file.getParent(), folder -> new ArrayList<>())
                .add(String.valueOf(file.getFileName())));
        byFolder.forEach((folder, names) -> say(
                "written to " + folder + ": " + named(names.stream().sorted().toList())));
    }

    private static String named(List<String> files) {
        return files.size() > NAMED_FILES ? files.size() + " files" : String.join(", ", files);
    }
}
