package org.opencmrt.program;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.check.CheckResult;
import org.opencmrt.check.ReviewResult;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SourceFile;
import org.opencmrt.model.SupplierDeclaration;

/**
 * One file and everything that follows from it alone under a {@linkplain ConflictMineralsProgram program}: its
 * declaration, the result of the template's Checker, the review findings, and the facility that each entry matches.
 * Created by {@link ConflictMineralsProgram#assess}; stored by {@link AssessedFileCodec}. Immutable.
 *
 * <p>The checks, findings, and verdicts are those of the program that assessed it. To assess the same file with other
 * lists, call {@code program.assess(file.reading())}; the workbook is not needed.
 *
 * @param reading the result of reading the file
 * @param checkItems the fields that the template's Checker examines, in its order; empty for a file that could not be
 *     read
 * @param notRun the review rules that lacked an input; empty for a file that could not be read
 * @param findings all findings from reading, check, and review, worst first, then by cell. For a file that could not be
 *     read, the one finding that gives the reason
 * @param distinctFindings the findings for display to people: of findings that lead to the same request, only the most
 *     specific one
 * @param verdicts the verdict on each entry of the smelter list, in the order of
 *     {@link SupplierDeclaration#smelters()}; empty for a file that could not be read
 */
public record AssessedFile(
        ReadResult reading,
        List<CheckResult.Item> checkItems,
        List<ReviewResult.NotRun> notRun,
        List<Finding> findings,
        List<Finding> distinctFindings,
        List<EntryVerdict> verdicts) {
    /** SHA-256 of empty content. */
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
     * The file: name, hash, size, and format. If the content is not available, for example because the file is missing,
     * only the name is known: the size is 0, the hash is that of empty content, and the format is {@code UNKNOWN}.
     */
    public SourceFile source() {
        return reading.fold(
                SupplierDeclaration::source,
                unreadable -> unreadable
                        .source()
                        .orElseGet(() -> new SourceFile(unreadable.file(), NO_BYTES, 0, SourceFile.Format.UNKNOWN)));
    }

    /** True if the file could be read. */
    public boolean isReadable() {
        return reading.declaration().isPresent();
    }

    /** The reason why the file could not be read; empty if it could. */
    public Optional<ReadResult.Unreadable> why() {
        return reading.fold(declaration -> Optional.empty(), Optional::of);
    }

    /** The declaration; empty if the file could not be read. */
    public Optional<SupplierDeclaration> declaration() {
        return reading.declaration();
    }

    /** The number of incomplete fields, as the template's own Checker sheet shows it; 0 for a file that could not be read. */
    public int incompleteTotal() {
        return new CheckResult(checkItems, List.of()).incompleteTotal();
    }
}
