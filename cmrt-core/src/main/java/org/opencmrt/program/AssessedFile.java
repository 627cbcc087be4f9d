package org.opencmrt.program;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.check.CheckResult;
import org.opencmrt.check.ReviewResult;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.FileFormat;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SourceFile;
import org.opencmrt.model.SupplierDeclaration;

/**
 * One file and everything that follows from it alone under a {@linkplain ConflictMineralsProgram program}: what it declares,
 * what its template's Checker asks for, what the review found, and which facility each entry means. Made by
 * {@link ConflictMineralsProgram#assess}; stored by {@link AssessedFileCodec}. Immutable.
 *
 * <p>The checks, findings and verdicts are those of the program that made it. To assess the same file under other lists, call
 * {@code program.assess(file.reading())}; that needs no workbook.
 *
 * @param reading what reading came to
 * @param checkItems the fields that the template's Checker looks at, in its order; empty for a file that could not be read
 * @param notRun the review rules that lacked something; empty for a file that could not be read
 * @param findings everything that was found in reading, check and review: worst first, then by cell. For a file that could
 *     not be read, the one finding that says why
 * @param distinctFindings the same for people: of findings that lead to the same request only the most telling one
 * @param verdicts what each entry of the smelter list comes to, in the order of {@link SupplierDeclaration#smelters()};
 *     empty for a file that could not be read
 */
public record AssessedFile(
        ReadResult reading,
        List<CheckResult.Item> checkItems,
        List<ReviewResult.NotRun> notRun,
        List<Finding> findings,
        List<Finding> distinctFindings,
        List<EntryVerdict> verdicts) {
    /** SHA-256 of no bytes. */
    private static final String NO_BYTES = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    /** Copies the lists and checks that each entry has a verdict. */
    public AssessedFile {
        Objects.requireNonNull(reading, "reading");
        checkItems = List.copyOf(checkItems);
        notRun = List.copyOf(notRun);
        findings = List.copyOf(findings);
        distinctFindings = List.copyOf(distinctFindings);
        verdicts = List.copyOf(verdicts);
        int entries = reading.fold(one -> one.smelters().size(), unreadable -> 0);
        if (verdicts.size() != entries) {
            throw new IllegalArgumentException(
                    reading.file() + " has " + entries + " entries, but " + verdicts.size() + " verdicts were given");
        }
    }

    /**
     * The file: name, hash, length and format. Of a file whose bytes could not be had, such as one that is missing, the name
     * alone is known: then the length is 0, the hash that of no bytes, and the format {@code UNKNOWN}.
     */
    public SourceFile source() {
        return reading.fold(
                SupplierDeclaration::source,
                unreadable -> unreadable
                        .source()
                        .orElseGet(() -> new SourceFile(unreadable.file(), NO_BYTES, 0, FileFormat.UNKNOWN)));
    }

    /** True when the file could be read and there is a declaration. */
    public boolean isReadable() {
        return reading.declaration().isPresent();
    }

    /** Why the file could not be read; empty when it could. */
    public Optional<ReadResult.Unreadable> why() {
        return reading.fold(declaration -> Optional.empty(), Optional::of);
    }

    /** What the file declares; empty when it could not be read. */
    public Optional<SupplierDeclaration> declaration() {
        return reading.declaration();
    }

    /** How many fields are still to be completed: the number that the template's own Checker sheet shows. */
    public int incompleteTotal() {
        return (int) checkItems.stream()
                .filter(item -> item.isOpen() && item.counted())
                .count();
    }
}
