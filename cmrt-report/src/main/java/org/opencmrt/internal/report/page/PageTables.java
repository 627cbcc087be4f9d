package org.opencmrt.internal.report.page;

import java.util.ArrayList;
import java.util.List;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.internal.report.table.ProgramTables;

/**
 * The tables that the page shows, and how much of each it holds. Facilities, suppliers, and files are all there, and so are
 * entries up to a number; of more entries, and of findings, of which a program of ten thousand suppliers has millions, only the
 * first of each kind. {@code rollup.xlsx} and {@code rollup.json} have all.
 */
final class PageTables {
    /** Rows of one rule, one mineral, or one reason for being open. */
    private static final int ROWS_OF_A_KIND = 2_000;

    /** Entries of all suppliers. */
    private static final int ENTRIES = 200_000;

    private static final int LEAST_ENTRIES_OF_A_FACILITY = 50;

    /** All characters of the longest column, roughly. */
    private static final int CHARACTERS_OF_A_COLUMN = 5_000_000;

    private static final int SHORTEST_CUT = 500;
    private static final int LONGEST_CUT = 5_000;

    private final ReportInput input;
    private final ProgramTables tables;

    PageTables(ReportInput input) {
        this.input = input;
        this.tables = ProgramTables.of(input);
    }

    /** The tables from which the figures of the page are counted, whole. */
    ProgramTables whole() {
        return tables;
    }

    /** In the order of the page. */
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
        if (input.survey().isPresent()) {
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

    /** Every entry; of a program that has too many, some of each facility. */
    private HeldTable<?> entries() {
        int facilities = Math.max(1, input.rollUp().facilities().size());
        return input.rollUp().account().rows() <= ENTRIES
                ? HeldTable.whole(tables.trace())
                : HeldTable.firstOfEach(
                        tables.trace(), "Facility no.", Math.max(LEAST_ENTRIES_OF_A_FACILITY, ENTRIES / facilities));
    }

    /** How many characters of a text the page shows. */
    int longestText() {
        int suppliers = Math.max(1, input.assessments().size());
        return Math.min(LONGEST_CUT, Math.max(SHORTEST_CUT, CHARACTERS_OF_A_COLUMN / suppliers));
    }
}
