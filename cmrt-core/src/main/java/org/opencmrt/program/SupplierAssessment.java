package org.opencmrt.program;

import java.util.List;
import java.util.Objects;
import org.opencmrt.model.Finding;

/**
 * What a supplier's declarations come to, and why.
 *
 * @param supplier the supplier's name: as it was asked, else as it calls itself
 * @param supplierClass what is to be done about it
 * @param files the files that it sent, superseded and unreadable ones too, by name
 * @param incompleteTotal the fields that its current declarations still have to complete, all together
 * @param findings everything that was found in them, worst first, then by file, cell and rule
 * @param decisive the findings that led to the class; empty for a supplier that is clear
 */
public record SupplierAssessment(
        String supplier,
        SupplierClass supplierClass,
        List<String> files,
        int incompleteTotal,
        List<Finding> findings,
        List<Finding> decisive) {
    /** Copies the lists. */
    public SupplierAssessment {
        Objects.requireNonNull(supplier, "supplier");
        Objects.requireNonNull(supplierClass, "supplierClass");
        files = List.copyOf(files);
        findings = List.copyOf(findings);
        decisive = List.copyOf(decisive);
    }

    /** What a company has to do about a supplier; worst first. */
    public enum SupplierClass {
        /** The supplier was asked, and nothing came. */
        NO_ANSWER,
        /** What came cannot be read, or is no template. */
        REJECTED,
        /** Some part of the declaration cannot be used until it is corrected: there is an error. */
        INCOMPLETE,
        /** Usable, and a source of risk: a covered country, or a facility that does not conform. */
        HIGH_RISK,
        /** Usable, with something to ask: there is a warning. */
        FOLLOW_UP,
        /** Nothing to ask. */
        CLEAR
    }
}
