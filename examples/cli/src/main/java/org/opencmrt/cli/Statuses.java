package org.opencmrt.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.reference.StatusBook;
import org.opencmrt.reference.StatusList;
import org.opencmrt.reference.StatusVocabulary;
import picocli.CommandLine.Option;

/** The lists of audit statuses, and the meanings of their words. */
final class Statuses {
    private static final Pattern WITH_DATE = Pattern.compile("(.+)@([0-9]{4}-[0-9]{2}-[0-9]{2})");

    @Option(
            names = "--status",
            paramLabel = "LIST[@DATE]",
            description =
                    "Audit status list: CSV, XLSX, or an \"Excel (XML)\" export with smelter_id,status,scheme,date"
                            + " and, for lines without an ID, metal and name; or the public list of conformant"
                            + " facilities. DATE is the date of lines without one (default: the date in the"
                            + " file name). Can be repeated.")
    private List<String> lists = List.of();

    @Option(
            names = "--status-vocabulary",
            paramLabel = "WORDS",
            description = "Additional words for audit statuses and their classes: CSV or XLSX with word,class.")
    private Optional<Path> vocabulary = Optional.empty();

    /** Reads the lists into a program; a list that cannot be used is wrong usage. */
    void set(ConflictMineralsProgram.Builder program, VerboseCommand command) {
        StatusVocabulary words = command.read("--status-vocabulary", vocabulary, StatusVocabulary::read)
                .orElseGet(StatusVocabulary::standard);
        program.statuses(StatusBook.of(
                lists.stream().map(list -> read(list, words, command)).toList()));
    }

    private static StatusList read(String named, StatusVocabulary words, VerboseCommand command) {
        if (named.isEmpty()) {
            throw command.wrongUsage("--status is empty. Is a shell variable not set?");
        }
        Matcher dated = WITH_DATE.matcher(named);
        if (dated.matches() && !Files.exists(Path.of(named))) {
            LocalDate date = date(named, dated.group(2), command);
            return command.read("--status", Path.of(dated.group(1)), file -> StatusList.read(file, words, date));
        }
        return command.read("--status", Path.of(named), file -> StatusList.read(file, words));
    }

    private static LocalDate date(String named, String text, VerboseCommand command) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw command.wrongUsage("--status " + named + ": '" + text + "' is not a date. Write LIST@2016-12-31");
        }
    }
}
