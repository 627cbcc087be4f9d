package org.opencmrt.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencmrt.model.Company;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SourceFile;
import org.opencmrt.model.TemplateId;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.RolledDeclaration;

/**
 * A file of a roll-up: a declaration, perhaps a duplicate, or the reason why it could not be read.
 *
 * @param number the number of the file, from 1
 * @param countedAs the file with the same content that was counted; empty if this one was
 */
public record ReceivedFile(
        int number,
        Optional<RolledDeclaration> declared,
        Optional<String> countedAs,
        Optional<ReadResult.Unreadable> unreadable) {

    /** All files: the declarations that count, then the duplicates, then those that could not be read. */
    public static List<ReceivedFile> allOf(RollUp rollUp) {
        List<ReceivedFile> all = new ArrayList<>();
        rollUp.declarations()
                .forEach(one -> all.add(
                        new ReceivedFile(all.size() + 1, Optional.of(one), Optional.empty(), Optional.empty())));
        rollUp.duplicates()
                .forEach(one -> all.add(new ReceivedFile(
                        all.size() + 1,
                        Optional.of(one.declaration()),
                        Optional.of(one.countedAs()),
                        Optional.empty())));
        rollUp.unreadable()
                .forEach(why -> all.add(
                        new ReceivedFile(all.size() + 1, Optional.empty(), Optional.empty(), Optional.of(why))));
        return all;
    }

    /** The name of the file. */
    public String file() {
        return declared.map(RolledDeclaration::file)
                .or(() -> unreadable.map(ReadResult::file))
                .orElseThrow();
    }

    /** The SHA-256 of the file; empty if it could not even be opened. */
    public Optional<String> sha256() {
        return declared.map(RolledDeclaration::sha256)
                .or(() -> unreadable.flatMap(ReadResult.Unreadable::source).map(SourceFile::sha256));
    }

    /** The company block; empty if the file could not be read. */
    public Optional<Company> company() {
        return declared.map(one -> one.header().company());
    }

    /** The template; empty if the file could not be read. */
    public Optional<TemplateId> template() {
        return declared.map(one -> one.header().template().id());
    }
}
