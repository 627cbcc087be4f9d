package org.opencmrt.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencmrt.internal.table.Column;
import org.opencmrt.internal.table.ListTable;
import org.opencmrt.internal.table.PlainWords;
import org.opencmrt.model.AuditClass;

/**
 * A scheme whose audits the audit program recognizes, with the column of its public list that marks facilities that
 * passed.
 *
 * @param scheme the scheme's name in entries
 * @param word the status word of facilities that passed
 * @param column the list's column
 */
record RecognizedScheme(String scheme, String word, Column column) {
    /** The gold schemes of the public lists. */
    static final List<RecognizedScheme> ALL = List.of(
            new RecognizedScheme("LBMA RG", "LBMA Responsible Gold", Column.LBMA_RG),
            new RecognizedScheme("RJC CoC", "RJC Chain of Custody", Column.RJC));

    private static final Set<String> NO = Set.of("", "no", "n", "none", "false", "0", "n a", "not applicable");

    /** True for a mark in a yes-or-no column: any text except a No. */
    static boolean isYes(String mark) {
        return !NO.contains(PlainWords.of(mark));
    }

    /** True if, according to the row, the facility passed under this scheme. */
    boolean isPassed(ListTable.Line row) {
        return row.text(column).filter(RecognizedScheme::isYes).isPresent();
    }

    /** The status according to the row's mark, in addition to the one in its status column. */
    StatusList.Entry entry(StatusList.Entry row) {
        return new StatusList.Entry(
                row.list(),
                row.line(),
                row.id(),
                row.metal(),
                row.name(),
                row.country(),
                word,
                Optional.of(AuditClass.CONFORMANT),
                Optional.of(scheme),
                row.date(),
                Optional.empty(),
                row.operating());
    }
}
