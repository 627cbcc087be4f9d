package org.opencmrt.internal.report.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.model.Company;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SourceFile;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.RolledDeclaration;
import org.opencmrt.rollup.Superseded;

/** Every input file, with its kind and its result. */
final class FileTable {
    static final String NAME = "Files";

    private static final String COUNTED = "counted";
    private static final String SUPERSEDED = "superseded";

    private FileTable() {}

    /** A file and its result. */
    private record Came(
            String file,
            String state,
            String reason,
            Optional<String> sha256,
            Optional<RolledDeclaration> declaration) {
        /** True if the count of usable files includes the file. */
        boolean isUsable() {
            return state.equals(COUNTED) || state.equals(SUPERSEDED);
        }

        Optional<Company> company() {
            return declaration.map(rolled -> rolled.header().company());
        }

        Optional<String> text(Company.Field field) {
            return company().flatMap(one -> one.text(field));
        }
    }

    static Table<?> of(ReportInput input) {
        return Table.of(NAME, came(input))
                .text("File", 30, Came::file)
                .text("State", 14, Came::state)
                .yes("Can be used", 9, Came::isUsable)
                .text("Reason", 60, Came::reason)
                .maybe("Company", 28, came -> came.declaration().flatMap(RolledDeclaration::companyName))
                .maybe(
                        "Template",
                        12,
                        came -> came.declaration()
                                .map(rolled -> rolled.header().template().id()))
                .text("Scope", 14, came -> TableWords.of(came.company().flatMap(Company::scope)))
                .maybe("Scope described", 30, came -> came.text(Company.Field.SCOPE_DESCRIPTION))
                .date("Effective date", 12, came -> came.company().flatMap(Company::effectiveDate))
                .maybe("Contact", 24, came -> came.text(Company.Field.CONTACT_NAME))
                .maybe("Contact e-mail", 28, came -> came.text(Company.Field.CONTACT_EMAIL))
                .maybeNumber("Smelter rows", 9, came -> came.declaration().map(RolledDeclaration::rowCount))
                .yes(
                        "No 3TG",
                        8,
                        came -> came.declaration()
                                .filter(RolledDeclaration::isWithoutConflictMinerals)
                                .isPresent())
                .maybe("SHA-256", 20, Came::sha256);
    }

    private static List<Came> came(ReportInput input) {
        RollUp rollUp = input.rollUp();
        Superseded superseded = input.superseded();
        List<Came> all = new ArrayList<>();
        for (RolledDeclaration declaration : rollUp.declarations()) {
            boolean usable = declaration.isUsable();
            Optional<String> newer = superseded.by(declaration);
            String state = newer.isPresent() ? SUPERSEDED : COUNTED;
            String reason = newer.map(files -> "replaced by " + files + "; its entries are still counted")
                    .orElse("");
            all.add(new Came(
                    declaration.file(),
                    usable ? state : "empty",
                    usable ? reason : "blank: it has no answer about any metal",
                    Optional.of(declaration.sha256()),
                    Optional.of(declaration)));
        }
        for (RollUp.Duplicate duplicate : rollUp.duplicates()) {
            all.add(new Came(
                    duplicate.declaration().file(),
                    "duplicate",
                    "same content as " + duplicate.countedAs() + ", which was counted",
                    Optional.of(duplicate.declaration().sha256()),
                    Optional.of(duplicate.declaration())));
        }
        for (ReadResult.Unreadable failed : rollUp.unreadable()) {
            all.add(new Came(
                    failed.file(),
                    "unreadable",
                    failed.message(),
                    failed.source().map(SourceFile::sha256),
                    Optional.empty()));
        }
        all.sort(Comparator.comparing(Came::file).thenComparing(Came::state).thenComparing(Came::reason));
        return all;
    }
}
