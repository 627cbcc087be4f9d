package org.opencmrt.rollup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.opencmrt.model.DeclarationHeader;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.reference.ListUse;
import org.opencmrt.reference.StatusBook;

/**
 * Builds a roll-up from reading results one by one, for callers that cannot use {@link RollUp#collector} because they
 * also process each result in other ways. Not thread-safe: use one builder per thread and merge the roll-ups.
 */
public final class RollUpBuilder {
    private final Function<? super DeclaredSmelter, MatchResult> matcher;
    private final List<RolledDeclaration> declarations = new ArrayList<>();
    private final List<ReadResult.Unreadable> unreadable = new ArrayList<>();
    // What many entries say is matched and kept once, for all threads together.
    private final ConcurrentMap<DeclaredEntry, SharedEntry> entries;
    private final Map<RolledRows.Column, RolledRows.Column> columns = new HashMap<>();
    private final SharedTexts texts = new SharedTexts();

    RollUpBuilder(
            Function<? super DeclaredSmelter, MatchResult> matcher, ConcurrentMap<DeclaredEntry, SharedEntry> entries) {
        this.matcher = matcher;
        this.entries = entries;
    }

    /** An empty builder for another thread; the roll-ups of both share equal entries. */
    public RollUpBuilder another() {
        return new RollUpBuilder(matcher, entries);
    }

    /** Adds a result. Its smelter rows are matched immediately; only their content is kept. */
    public void add(ReadResult result) {
        result.fold(declaration -> declarations.add(rolled(declaration)), failed -> unreadable.add(failed));
    }

    /** Adds the results of another builder, which must not be used afterward. */
    public RollUpBuilder addAll(RollUpBuilder other) {
        declarations.addAll(other.declarations);
        unreadable.addAll(other.unreadable);
        return this;
    }

    /** The roll-up of all results so far, with a status book for its facilities. */
    public RollUp build(StatusBook statusBook) {
        return build(statusBook, List.of(), List.of());
    }

    /**
     * The roll-up of all results so far.
     *
     * @param statusBook the statuses of its facilities
     * @param references the reference lists that the matcher used
     * @param decisions the files of reviewers' decisions that the matcher used
     */
    public RollUp build(StatusBook statusBook, List<ListUse> references, List<ListUse> decisions) {
        return RollUp.of(declarations, unreadable, statusBook, references, decisions);
    }

    private RolledDeclaration rolled(SupplierDeclaration declaration) {
        RolledRows.Builder rows = new RolledRows.Builder(declaration.smelters().size());
        for (DeclaredSmelter line : declaration.smelters()) {
            RolledRows.Column column = RolledRows.Column.of(line.namingCell());
            rows.add(line.row(), columns.computeIfAbsent(column, key -> key), shared(line));
        }
        DeclarationHeader header = declaration.header();
        return new RolledDeclaration(
                new DeclarationHeader(
                        header.source(),
                        header.template(),
                        texts.company(header.company()),
                        header.metals(),
                        texts.answers(header.answers()),
                        texts.answers(header.companyAnswers())),
                rows.build(),
                declaration.mines(),
                declaration.products(),
                declaration.findings());
    }

    private SharedEntry shared(DeclaredSmelter line) {
        DeclaredEntry declared = DeclaredEntry.of(line);
        SharedEntry known = entries.get(declared); // does not lock
        return known != null ? known : entries.computeIfAbsent(declared, key -> SharedEntry.of(key, line, matcher));
    }
}
