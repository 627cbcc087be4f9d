package org.opencmrt.service;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.opencmrt.check.CheckResult;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.TemplateId;
import org.opencmrt.program.AssessedFile;

/**
 * The content of the page for one upload.
 *
 * @param template the version of the template; empty if the file could not be read
 * @param unreadable why the file could not be read; empty if it was read
 * @param required the number of fields that the template's Checker requires
 * @param complete the number of these that are complete
 * @param letter whether there is a letter
 * @param form the version of the corrected form; empty if there is none
 */
record UploadView(
        Optional<String> template,
        Optional<String> unreadable,
        long required,
        long complete,
        List<Request> requests,
        List<ReportedEntry> entries,
        boolean letter,
        Optional<String> form) {
    /** A request to the supplier, with the reason. */
    record Request(String cell, String found, String request) {}

    /** A row of the smelter list, and the matched facility; empty if the match is not certain. */
    record ReportedEntry(String cell, String metal, String reported, Optional<String> facility, String why) {}

    static UploadView of(AssessedFile file, boolean letter, Optional<TemplateId> form) {
        List<CheckResult.Item> required =
                file.checkItems().stream().filter(CheckResult.Item::required).toList();
        return new UploadView(
                file.declaration()
                        .map(declaration -> declaration.template().id().toString()),
                file.why().map(ReadResult.Unreadable::message),
                required.size(),
                required.stream().filter(CheckResult.Item::complete).count(),
                requests(file),
                file.declaration().map(SupplierDeclaration::smelters).stream()
                        .flatMap(entries -> IntStream.range(0, entries.size())
                                .mapToObj(i ->
                                        entry(entries.get(i), file.verdicts().get(i))))
                        .toList(),
                letter,
                form.map(TemplateId::toString));
    }

    /** The result in a few words. */
    static String state(AssessedFile file) {
        int requests = requests(file).size();
        if (!file.isReadable()) {
            return "Cannot be read";
        }
        return requests == 0 ? "Complete" : requests == 1 ? "1 request" : requests + " requests";
    }

    private static List<Request> requests(AssessedFile file) {
        return file.distinctFindings().stream()
                .filter(finding -> finding.severity() != Finding.Severity.INFO)
                .flatMap(finding -> finding.followUp().stream()
                        .map(request -> new Request(place(finding), finding.message(), request)))
                .toList();
    }

    private static String place(Finding finding) {
        return finding.cell().map(UploadView::place).orElse("The whole file");
    }

    private static String place(CellRef cell) {
        return cell.sheet() + "!" + cell.cell();
    }

    private static ReportedEntry entry(DeclaredSmelter entry, EntryVerdict verdict) {
        return new ReportedEntry(
                place(entry.namingCell()),
                entry.metal().map(Metal::label).orElse(""),
                entry.declaredName()
                        .or(() -> entry.declaredId().map(Object::toString))
                        .orElse("(not named)"),
                verdict.facility().map(Smelter::label),
                String.join("; ", verdict.evidence()));
    }

    /** The number of entries that were matched to a facility. */
    public long recognized() {
        return entries.stream().filter(entry -> entry.facility().isPresent()).count();
    }
}
