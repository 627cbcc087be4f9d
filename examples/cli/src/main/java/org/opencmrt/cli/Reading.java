package org.opencmrt.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.io.function.IOConsumer;
import org.opencmrt.model.ReadResult;
import org.opencmrt.program.AssessedFile;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.read.PassedOver;
import org.opencmrt.read.WorkbookFile;
import org.opencmrt.read.Workbooks;

/** Reads the inputs of a command, and reports those that cannot be read. */
final class Reading {
    private static final int MOST_THREADS = 1000;

    private final List<WorkbookFile> files;
    private final List<PassedOver> passedOver;
    private final int threads;
    private final VerboseCommand command;
    private final Terminal terminal;
    private final List<String> unusable = new ArrayList<>();
    private int unreadable;

    private Reading(List<WorkbookFile> files, List<PassedOver> passedOver, int threads, VerboseCommand command) {
        this.files = files;
        this.passedOver = passedOver;
        this.threads = threads;
        this.command = command;
        this.terminal = command.terminal();
    }

    /** Finds the inputs of a command; inputs without any workbook are wrong usage. */
    static Reading of(Inputs inputs, VerboseCommand command) {
        return of(inputs, command, path -> false, false);
    }

    /**
     * Finds the inputs of a command, without the reports of an earlier run.
     *
     * @param reports returns whether a file is a report of an earlier run
     * @param mayBeEmpty whether there is work to do without any workbook, such as letters to the surveyed suppliers
     */
    static Reading of(Inputs inputs, VerboseCommand command, Predicate<Path> reports, boolean mayBeEmpty) {
        if (inputs.threads() < 1 || inputs.threads() > MOST_THREADS) {
            throw command.wrongUsage(
                    "--threads must be between 1 and " + MOST_THREADS + ", but was " + inputs.threads());
        }
        Inputs.Found found = inputs.find();
        List<WorkbookFile> files = new ArrayList<>();
        for (WorkbookFile file : found.files()) {
            if (reports.test(file.path())) {
                command.terminal().say(file.path() + ": left out because it is a report from an earlier run");
            } else {
                files.add(file);
            }
        }
        String nothing = ("no files to read. " + String.join("; ", found.empty())).strip();
        if (files.isEmpty() && !mayBeEmpty) {
            throw command.wrongUsage(nothing);
        }
        command.requireNotWritten(files.stream().map(WorkbookFile::path).toList());
        List<PassedOver> passedOver = found.passedOver().stream()
                .filter(file -> !reports.test(file.path()) && !command.isNamed(file.path()))
                .toList();
        Reading reading = new Reading(files, passedOver, inputs.threads(), command);
        (files.isEmpty() ? List.of(nothing) : found.empty()).forEach(reading::name);
        return reading;
    }

    /** Reads all workbooks and passes on the results in path order. */
    void forEach(CmrtReader reader, IOConsumer<ReadResult> taker) throws IOException {
        try (Progress progress = Progress.of(terminal, "Reading", files.size());
                Stream<ReadResult> results = reader.readAll(files, threads, done -> progress.step())) {
            for (Iterator<ReadResult> each = results.iterator(); each.hasNext(); ) {
                ReadResult result = each.next();
                notice(result, progress);
                taker.accept(result);
            }
        } finally {
            name(unusable);
        }
        tellPassedOver();
    }

    /** Prints one line with the number of files of each kind that are not read, and lists them if requested. */
    void tellPassedOver() {
        if (passedOver.isEmpty()) {
            return;
        }
        if (command.isVerbose()) {
            passedOver.forEach(file -> terminal.say("not read: " + file));
        }
        terminal.say("not read: " + PassedOver.summary(passedOver)
                + ". If any of them is a declaration, save it as an Excel workbook (.xlsx), or ask the supplier for one"
                + (command.isVerbose() ? "" : ". To list the files, use --verbose"));
    }

    /**
     * Reads and assesses all workbooks, and passes on the assessed files in path order. Files of the same name from
     * several directories have the directory in their names, because reports name cells by file.
     */
    ProgramResult run(ConflictMineralsProgram program, CmrtReader reader, IOConsumer<AssessedFile> taker)
            throws IOException {
        ProgramResult result;
        try (Progress progress = Progress.of(terminal, "Reading", files.size())) {
            result = program.run(reader, Workbooks.distinctlyNamed(files), threads, done -> {
                progress.step();
                notice(done.file().reading(), progress);
                try {
                    taker.accept(done.file());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            name(unusable);
        }
        tellPassedOver();
        return result;
    }

    private void notice(ReadResult result, Progress progress) {
        if (result instanceof ReadResult.Unreadable why) {
            unusable.add(why.code() + " " + why.message());
        }
        if (!progress.isShown()) { // lines would break the progress bar
            name(unusable);
        }
    }

    private void name(List<String> unusable) {
        unusable.forEach(this::name);
        unusable.clear();
    }

    /** Reports an unreadable input to the user: which one, why, and what to do. */
    void name(String unusable) {
        unreadable++;
        terminal.say(unusable);
    }

    int status() {
        return unreadable == 0 ? ExitStatus.OK : ExitStatus.UNREADABLE_INPUT;
    }

    /** The files that were found but not read, in path order. */
    List<PassedOver> passedOver() {
        return passedOver;
    }

    /** The workbooks, in path order. */
    List<WorkbookFile> files() {
        return files;
    }
}
