package org.opencmrt.report.filing;

import org.opencmrt.program.SupplierClass;
import org.opencmrt.rcoi.RcoiOutcome;
import org.opencmrt.rcoi.Signal;

/** The words of filings for what an inquiry can come to. */
final class InquiryWords {
    private InquiryWords() {}

    static String of(RcoiOutcome outcome) {
        return switch (outcome) {
            case NOT_NECESSARY -> "Not necessary to any product";
            case RECYCLED_OR_SCRAP -> "All of it is recycled or scrap";
            case NOT_FROM_COVERED -> "None of it is from the covered countries";
            case NO_REASON_TO_BELIEVE -> "No reason to believe that any of it is from the covered countries";
            case UNDETERMINED -> "Undetermined";
            case REASON_TO_BELIEVE -> "Reason to believe that some of it may be from the covered countries";
        };
    }

    static String of(RcoiOutcome.Filing filing) {
        return switch (filing) {
            case NONE -> "Nothing";
            case FORM_SD -> "Form SD";
            case CONFLICT_MINERALS_REPORT -> "Form SD with a Conflict Minerals Report";
        };
    }

    static String of(Signal signal) {
        return switch (signal) {
            case FACILITY_ORIGIN_COVERED -> "Facilities with material from covered countries in the origin data";
            case ANSWER_COVERED -> "Declarations that name covered countries as a source";
            case MINE_COVERED -> "Rows with a mine in a covered country";
            case FACILITY_IN_COVERED -> "Facilities that stand in a covered country";
            case ORIGIN_TRANSIT -> "Facilities for which origin by way of other countries is plausible";
            case ANSWER_UNKNOWN -> "Declarations that do not know or say whether they source from covered countries";
            case FACILITY_ORIGIN_UNKNOWN -> "Facilities without origin data";
            case ENTRY_UNRESOLVED -> "Smelter rows that could not be taken for a facility";
            case NO_ANSWER -> "Suppliers without an answer that can be used";
            case ORIGIN_OUTSIDE -> "Facilities with material from other countries only";
            case ANSWER_OUTSIDE -> "Declarations that rule out the covered countries";
            case RECYCLED -> "Recycled or scrap only";
        };
    }

    static String of(SupplierClass supplierClass) {
        return switch (supplierClass) {
            case NO_ANSWER -> "Asked, and nothing came";
            case REJECTED -> "What came cannot be read, or is no template";
            case INCOMPLETE -> "Not usable in part until corrected";
            case HIGH_RISK -> "Usable, with a source of risk";
            case FOLLOW_UP -> "Usable, with something to ask";
            case CLEAR -> "Nothing to ask";
        };
    }
}
