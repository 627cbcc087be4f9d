package org.opencmrt.internal.report.table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opencmrt.internal.report.ReceivedFile;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.model.Company;
import org.opencmrt.rollup.RolledDeclaration;
import org.opencmrt.rollup.Superseded;

/** Every input file, with its kind and its result. */
final class FileTable {
    static final String NAME = "Files";

    private static final String COUNTED = "counted";
    private static final String SUPERSEDED = "superseded";

    private FileTable() {}

    /** A file and its result. */
    private record Came(ReceivedFile received, String state, String reason) {
        /** True if the count of usable files includes the file. */
        boolean isUsable() {
            return state.equals(COUNTED) || state.equals(SUPERSEDED);
        }

        Optional<String> text(Company.Field field) {
            return received.company().flatMap(one -> one.text(field));
        }
    }

    static Table<?> of(ReportInput input) {
        List<Came> all = ReceivedFile.allOf(input.rollUp()).stream()
                .map(file -> came(file, input.result().superseded()))
                .sorted(Comparator.comparing((Came came) -> came.received().file())
                        .thenComparing(Came::state)
                        .thenComparing(Came::reason))
                .toList();
        return Table.of(NAME, all)
                .text("File", 30, came -> came.received().file())
                .text("State", 14, Came::state)
                .yes("Can be used", 9, Came::isUsable)
                .text("Reason", 60, Came::reason)
                .maybe("Company", 28, came -> came.received().declared().flatMap(RolledDeclaration::companyName))
                .maybe("Template", 12, came -> came.received().template())
                .text(
                        "Scope",
                        14,
                        came -> TableWords.of(came.received().company().flatMap(Company::scope)))
                .maybe("Scope described", 30, came -> came.text(Company.Field.SCOPE_DESCRIPTION))
                .date("Effective date", 12, came -> came.received().company().flatMap(Company::effectiveDate))
                .maybe("Contact", 24, came -> came.text(Company.Field.CONTACT_NAME))
                .maybe("Contact e-mail", 28, came -> came.text(Company.Field.CONTACT_EMAIL))
                .maybeNumber(
                        "Smelter rows", 9, came -> came.received().declared().map(RolledDeclaration::rowCount))
                .yes(
                        "No 3TG",
                        8,
                        came -> came.received()
                                .declared()
                                .filter(RolledDeclaration::isWithoutConflictMinerals)
                                .isPresent())
                .maybe("SHA-256", 20, came -> came.received().sha256());
    }

    private static Came came(ReceivedFile file, Superseded superseded) {
        if (file.unreadable().isPresent()) {
            return new Came(file, "unreadable", file.unreadable().get().message());
        }
        if (file.countedAs().isPresent()) {
            return new Came(
                    file, "duplicate", "same content as " + file.countedAs().get() + ", which was counted");
        }
        RolledDeclaration declaration = file.declared().orElseThrow();
        if (!declaration.isUsable()) {
            return new Came(file, "empty", "blank: it has no answer about any metal");
        }
        return superseded
                .by(declaration)
                .map(newer -> new Came(file, SUPERSEDED, "replaced by " + newer + "; its entries are still counted"))
                .orElseGet(() -> new Came(file, COUNTED, ""));
    }
}
