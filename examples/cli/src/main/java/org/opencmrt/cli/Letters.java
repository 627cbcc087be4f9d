package org.opencmrt.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.opencmrt.fill.CompanyProfile;
import org.opencmrt.report.ReportOptions;
import org.opencmrt.report.letter.LetterTexts;
import org.opencmrt.report.letter.LetterWriter;
import picocli.CommandLine.Option;

/** The user's options for letters to suppliers. */
final class Letters {
    @Option(
            names = "--due",
            paramLabel = "DATE",
            description = "The date by which letters ask suppliers to reply, such as 2025-09-30.")
    private Optional<LocalDate> due = Optional.empty();

    @Option(names = "--reply-to", paramLabel = "ADDRESS", description = "The e-mail address to which suppliers reply.")
    private Optional<String> replyTo = Optional.empty();

    @Option(
            names = "--first-request",
            description = "Write first requests instead of reminders to suppliers that sent nothing.")
    private boolean firstRequest;

    @Option(
            names = "--letter-texts",
            paramLabel = "DIR",
            description = "Folder with your own template texts for letters: letter.md, page.html, reminder.md,"
                    + " request.md, unreadable.md.")
    private Optional<Path> texts = Optional.empty();

    /** The template texts of letters; an unreadable directory or an invalid address is wrong usage. */
    LetterWriter writer(VerboseCommand command) {
        try {
            replyTo.ifPresent(CompanyProfile::requireAddress);
        } catch (IllegalArgumentException e) {
            throw command.wrongUsage("--reply-to: " + e.getMessage());
        }
        return command.read("--letter-texts", texts, LetterTexts::read)
                .map(LetterWriter::with)
                .orElseGet(LetterWriter::standard);
    }

    /** The options with the reply date in letters. */
    ReportOptions with(ReportOptions options) {
        ReportOptions dated = due.map(options::withDue).orElse(options);
        ReportOptions addressed = replyTo.map(dated::withReplyTo).orElse(dated);
        return firstRequest ? addressed.withFirstRequest() : addressed;
    }
}
