package org.opencmrt.rollup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.FormFilling;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SmelterColumn;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.reference.StatusBook;

/**
 * Takes results of reading one by one, for callers that do more than one thing with each and cannot use
 * {@link RollUp#collector}. Not thread-safe: each thread has its own, and the roll-ups are merged.
 */
public final class RollUpBuilder {
    /** What names the smelter of a row, best first. */
    private static final List<SmelterColumn> NAMING =
            List.of(SmelterColumn.ID_INPUT, SmelterColumn.LOOKUP_NAME, SmelterColumn.NAME, SmelterColumn.ID);

    private final Function<? super DeclaredSmelter, MatchResult> matcher;
    private final List<RolledDeclaration> declarations = new ArrayList<>();
    private final List<ReadResult.Unreadable> unreadable = new ArrayList<>();
    // What many rows say is matched and kept once, for all threads together.
    private final ConcurrentMap<Subject.Said, Subject> subjects;
    private final Map<RolledRow.Column, RolledRow.Column> columns = new HashMap<>();
    private final SharedTexts texts = new SharedTexts();

    RollUpBuilder(
            Function<? super DeclaredSmelter, MatchResult> matcher, ConcurrentMap<Subject.Said, Subject> subjects) {
        this.matcher = matcher;
        this.subjects = subjects;
    }

    /** An empty builder for another thread; the roll-ups of both share the entries that say the same. */
    public RollUpBuilder another() {
        return new RollUpBuilder(matcher, subjects);
    }

    /** Takes one more result. Its smelter rows are matched at once, and not kept but for what they say. */
    public void add(ReadResult result) {
        result.fold(declaration -> declarations.add(rolled(declaration)), failed -> unreadable.add(failed));
    }

    /** Takes what another builder took; that one is not to be used any more. */
    public RollUpBuilder addAll(RollUpBuilder other) {
        declarations.addAll(other.declarations);
        unreadable.addAll(other.unreadable);
        return this;
    }

    /** The roll-up of all results so far; its facilities have the statuses of a book. */
    public RollUp build(StatusBook statusBook) {
        return build(statusBook, List.of(), List.of());
    }

    /**
     * The roll-up of all results so far.
     *
     * @param statusBook gives its facilities their statuses
     * @param references the reference lists that the matcher used
     * @param decisions the files of reviewers' decisions that the matcher used
     */
    public RollUp build(StatusBook statusBook, List<ListUse> references, List<ListUse> decisions) {
        return RollUp.of(declarations, unreadable, statusBook, references, decisions);
    }

    private RolledDeclaration rolled(SupplierDeclaration declaration) {
        RolledRows.Builder rows = new RolledRows.Builder(declaration.smelters().size());
        for (DeclaredSmelter row : declaration.smelters()) {
            RolledRow.Column column = RolledRow.Column.of(naming(row));
            Subject.Said said = Subject.Said.of(row);
            rows.add(
                    row.row(),
                    columns.computeIfAbsent(column, key -> key),
                    subjects.computeIfAbsent(said, key -> Subject.of(key, row, matcher)));
        }
        return new RolledDeclaration(withoutSmelters(declaration), rows.build());
    }

    /** The cell that names the smelter, which is what a reader of a report wants to look up. */
    private static CellRef naming(DeclaredSmelter row) {
        return NAMING.stream()
                .filter(row.cells()::containsKey)
                .findFirst()
                .map(row::cell)
                .orElse(row.at());
    }

    /** How cells were filled in is not kept: only the Checker asks, and it has the declaration itself. */
    private SupplierDeclaration withoutSmelters(SupplierDeclaration declaration) {
        return new SupplierDeclaration(
                declaration.source(),
                declaration.template(),
                texts.company(declaration.company()),
                declaration.metals(),
                texts.answers(declaration.answers()),
                texts.answers(declaration.companyAnswers()),
                List.of(),
                declaration.mines(),
                declaration.products(),
                declaration.mineralsScope(),
                declaration.findings(),
                FormFilling.plain());
    }
}
