package org.opencmrt.internal.report.page;

import java.util.ArrayList;
import java.util.List;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.internal.report.table.ProgramTables;

/**
 * The tables of the page, and the portion of each that it contains. Facilities, suppliers, and files are complete.
 * Entries are complete up to a limit. If there are more entries, the page contains only the first of each kind; the
 * same applies to findings, because a program of ten thousand suppliers has millions of them. {@code rollup.xlsx} and
 * {@code rollup.json} contain everything.
 */
final class PageTables {
    /** The maximum number of rows for one rule, one mineral, or one reason for being unmatched. */
    private static final int ROWS_OF_A_KIND = 2_000;

    /** The maximum number of entries of all suppliers. */
    private static final int ENTRIES = 200_000;

    private static final int LEAST_ENTRIES_OF_A_FACILITY = 50;

    /** The approximate maximum number of characters in the longest column. */
    private static final int CHARACTERS_OF_A_COLUMN = 5_000_000;

    private static final int SHORTEST_CUT = 500;
    private static final int LONGEST_CUT = 5_000;

    private final ReportInput input;
    private final ProgramTables tables;

    PageTables(ReportInput input) {
        this.input = input;
        this.tables = ProgramTables.of(input);
    }

    /** The complete tables from which the figures of the page are counted. */
    ProgramTables whole() {
        return tables;
    }

    /** The tables in the order of the page. */
    List<HeldTable<?>> held() {
        List<HeldTable<?>> held = new ArrayList<>();
        held.add(HeldTable.whole(tables.facilities()));
        held.add(HeldTable.whole(tables.redFlags()));
        held.add(HeldTable.whole(tables.dueDiligence()));
        held.add(HeldTable.whole(tables.facilityStatus()));
        held.add(HeldTable.whole(tables.facilityDetails()));
        tables.origins().ifPresent(origins -> held.add(HeldTable.whole(origins)));
        held.add(entries());
        held.add(HeldTable.firstOfEach(tables.openEntries(), "Kind", ROWS_OF_A_KIND));
        if (input.result().survey().isPresent()) {
            held.add(HeldTable.whole(tables.survey()));
        }
        held.add(HeldTable.whole(tables.scorecard()));
        held.add(HeldTable.firstOfEach(tables.findings(), "Rule", ROWS_OF_A_KIND));
        held.add(HeldTable.whole(tables.inquiryBasis()));
        held.add(HeldTable.firstOfEach(tables.inquiryEvidence(), "Metal", ROWS_OF_A_KIND));
        held.add(HeldTable.whole(tables.files()));
        held.add(HeldTable.whole(tables.statistics()));
        tables.changes().ifPresent(changes -> held.add(HeldTable.firstOfEach(changes, "What", ROWS_OF_A_KIND)));
        return held;
    }

    /** Every entry or, for a program with too many entries, some for each facility. */
    private HeldTable<?> entries() {
        int facilities = Math.max(1, input.rollUp().facilities().size());
        return input.rollUp().account().rows() <= ENTRIES
                ? HeldTable.whole(tables.trace())
                : HeldTable.firstOfEach(
                        tables.trace(), "Facility no.", Math.max(LEAST_ENTRIES_OF_A_FACILITY, ENTRIES / facilities));
    }

    /** The maximum number of characters of a text that the page shows. */
    int longestText() {
        int suppliers = Math.max(1, input.result().assessments().size());
        return Math.min(LONGEST_CUT, Math.max(SHORTEST_CUT, CHARACTERS_OF_A_COLUMN / suppliers));
    }
}
