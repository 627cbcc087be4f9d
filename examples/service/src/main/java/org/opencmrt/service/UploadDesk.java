package org.opencmrt.service;

import java.io.ByteArrayOutputStream;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.opencmrt.fill.TemplateFiller;
import org.opencmrt.fill.Translation;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.program.AssessedFile;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.report.ReportOptions;
import org.opencmrt.report.letter.FollowUpLetter;
import org.opencmrt.report.letter.LetterWriter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;

/**
 * Processes uploads, and creates the letter and the corrected form from the stored result. All calls of the library are
 * here.
 */
@Service
class UploadDesk {
    private final ConflictMineralsProgram program;
    private final CmrtReader reader;
    private final Blanks blanks;
    private final Uploads uploads;
    private final ReportOptions options;
    private final Semaphore places;

    UploadDesk(
            ConflictMineralsProgram program,
            CmrtReader reader,
            Blanks blanks,
            Uploads uploads,
            ServiceSettings settings) {
        this.program = program;
        this.reader = reader;
        this.blanks = blanks;
        this.uploads = uploads;
        this.options = settings.replyTo().isEmpty()
                ? ReportOptions.standard()
                : ReportOptions.standard().withReplyTo(settings.replyTo());
        this.places = new Semaphore(settings.atTheSameTime());
    }

    /**
     * Reads, checks and stores a workbook. A workbook that cannot be read is stored, too, with the reason.
     *
     * @throws ResponseStatusException if the maximum number of workbooks is already being checked
     */
    Upload take(String clientName, byte[] workbook) {
        if (!places.tryAcquire()) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        try {
            String fileName = ClientText.fileName(clientName);
            AssessedFile file = program.assess(reader.read(fileName, workbook));
            Upload upload = new Upload(
                    UUID.randomUUID(),
                    OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS),
                    fileName,
                    ClientText.line(supplier(file).orElse(fileName), 200),
                    UploadView.state(file));
            uploads.add(upload, file);
            return upload;
        } finally {
            places.release();
        }
    }

    private static Optional<String> supplier(AssessedFile file) {
        return file.declaration().flatMap(declaration -> declaration.company().name());
    }

    /** The stored file, assessed again, because the lists may have changed since then. */
    AssessedFile underCurrentLists(AssessedFile stored) {
        return program.assess(stored.reading());
    }

    UploadView view(AssessedFile file) {
        return UploadView.of(
                file, letter(file).isPresent(), blanks.forFile(file).map(TemplateFiller::template));
    }

    /** The letter as a page; empty if there is nothing to ask. */
    Optional<String> letter(AssessedFile file) {
        return FollowUpLetter.of(file, program, options).map(LetterWriter.standard()::html);
    }

    /**
     * The blank, filled in from the file's declaration; empty if there is no blank for it.
     *
     * @throws org.opencmrt.fill.FillException if the blank has no place for an entry, or if the answers cannot be moved
     *     to the blank's version
     */
    Optional<byte[]> form(AssessedFile file) {
        Optional<TemplateFiller> blank = blanks.forFile(file);
        if (blank.isEmpty()) {
            return Optional.empty();
        }
        SupplierDeclaration declaration = file.declaration().orElseThrow();
        Translation moved = Translation.of(declaration, blank.get().template());
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        blank.get().fill(moved, TemplateFiller.Proposals.WRITE, "form.xlsx", form);
        return Optional.of(form.toByteArray());
    }
}
