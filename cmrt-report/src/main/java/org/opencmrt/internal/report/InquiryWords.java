package org.opencmrt.internal.report;

import org.opencmrt.program.SupplierAssessment;
import org.opencmrt.rcoi.RcoiResult;

/** The words that filings use for the results of an inquiry. */
public final class InquiryWords {
    private InquiryWords() {}

    /** The words for an outcome. */
    public static String of(RcoiResult.Outcome outcome) {
        return switch (outcome) {
            case NOT_NECESSARY -> "Not necessary to any product";
            case RECYCLED_OR_SCRAP -> "Recycled or scrap only";
            case NOT_FROM_COVERED -> "Not from the covered countries";
            case NO_REASON_TO_BELIEVE -> "No reason to believe that it is from the covered countries";
            case UNDETERMINED -> "Undetermined";
            case REASON_TO_BELIEVE -> "Reason to believe that some of it may be from the covered countries";
        };
    }

    /** The words for the filing that an outcome requires. */
    public static String of(RcoiResult.Outcome.Filing filing) {
        return switch (filing) {
            case NONE -> "None";
            case FORM_SD -> "Form SD";
            case CONFLICT_MINERALS_REPORT -> "Form SD with a Conflict Minerals Report";
        };
    }

    /** The words for a signal, in the plural. */
    public static String of(RcoiResult.Signal signal) {
        return switch (signal) {
            case FACILITY_ORIGIN_COVERED ->
                "Facilities that source from covered countries, according to the origin data";
            case ANSWER_COVERED -> "Declarations that report covered countries as a source";
            case MINE_COVERED -> "Entries with a mine in a covered country";
            case FACILITY_IN_COVERED -> "Facilities located in a covered country";
            case ORIGIN_TRANSIT -> "Facilities that may source from covered countries through other countries";
            case ANSWER_UNKNOWN -> "Declarations that do not answer whether they source from covered countries";
            case FACILITY_ORIGIN_UNKNOWN -> "Facilities without origin data";
            case ENTRY_UNRESOLVED -> "Entries not matched to a facility";
            case NO_ANSWER -> "Suppliers without a usable response";
            case ORIGIN_OUTSIDE -> "Facilities that source from other countries only";
            case ANSWER_OUTSIDE -> "Declarations that rule out the covered countries";
            case RECYCLED -> "Recycled or scrap only";
        };
    }

    /** The words for the result of a supplier's review. */
    public static String of(SupplierAssessment.SupplierClass supplierClass) {
        return switch (supplierClass) {
            case NO_ANSWER -> "No response";
            case REJECTED -> "File unreadable, or not a template";
            case INCOMPLETE -> "Incomplete or contradictory";
            case HIGH_RISK -> "Complete, with a high risk";
            case FOLLOW_UP -> "Complete, with follow-up questions";
            case CLEAR -> "Complete, no follow-up";
        };
    }
}
