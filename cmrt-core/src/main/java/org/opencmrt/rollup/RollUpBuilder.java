package org.opencmrt.rollup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.status.StatusBook;

/** Takes results of reading one by one. Not thread-safe: each thread of a collector has its own. */
final class RollUpBuilder {
    private final Function<? super DeclaredSmelter, MatchResult> matcher;
    private final List<RolledDeclaration> declarations = new ArrayList<>();
    private final List<ReadResult.Unreadable> unreadable = new ArrayList<>();
    // What many rows say is kept once.
    private final Map<Subject, Subject> subjects = new HashMap<>();
    private final Map<RolledRow.Column, RolledRow.Column> columns = new HashMap<>();

    RollUpBuilder(Function<? super DeclaredSmelter, MatchResult> matcher) {
        this.matcher = matcher;
    }

    void add(ReadResult result) {
        result.fold(declaration -> declarations.add(rolled(declaration)), failed -> unreadable.add(failed));
    }

    RollUpBuilder addAll(RollUpBuilder other) {
        declarations.addAll(other.declarations);
        unreadable.addAll(other.unreadable);
        other.subjects.forEach(subjects::putIfAbsent);
        other.columns.forEach(columns::putIfAbsent);
        return this;
    }

    RollUp build(StatusBook statusBook) {
        return RollUp.of(declarations, unreadable, statusBook, List.of());
    }

    private RolledDeclaration rolled(SupplierDeclaration declaration) {
        List<RolledRow> rows = new ArrayList<>(declaration.smelters().size());
        for (DeclaredSmelter row : declaration.smelters()) {
            rows.add(new RolledRow(
                    row.row(),
                    shared(columns, RolledRow.Column.of(row.at())),
                    shared(subjects, Subject.of(row, matcher))));
        }
        return new RolledDeclaration(withoutSmelters(declaration), rows);
    }

    private static <T> T shared(Map<T, T> known, T value) {
        T before = known.putIfAbsent(value, value);
        return before == null ? value : before;
    }

    private static SupplierDeclaration withoutSmelters(SupplierDeclaration declaration) {
        return new SupplierDeclaration(
                declaration.source(),
                declaration.template(),
                declaration.company(),
                declaration.metals(),
                declaration.answers(),
                declaration.companyAnswers(),
                List.of(),
                declaration.mines(),
                declaration.products(),
                declaration.findings());
    }
}
