package org.opencmrt.program;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.model.Finding;

/**
 * The assessment of a supplier and the reasons for it.
 *
 * @param supplier the supplier's name on the list of surveyed suppliers, or else in its declaration, or else the name
 *     of its file
 * @param supplierClass the class, which determines what to do
 * @param risk the level of risk, which also depends on the facilities that it reports
 * @param files the files that it sent, including superseded and unreadable ones, by name
 * @param incompleteTotal the total number of incomplete fields in its current declarations
 * @param findings the different findings in them, worst first, then by file, cell, and rule
 * @param decisive the findings that led to the class; empty for a {@code CLEAR} supplier
 */
public record SupplierAssessment(
        String supplier,
        SupplierClass supplierClass,
        Risk risk,
        List<String> files,
        int incompleteTotal,
        List<Finding> findings,
        List<Finding> decisive) {
    /** Copies the lists. */
    public SupplierAssessment {
        Objects.requireNonNull(supplier, "supplier");
        Objects.requireNonNull(supplierClass, "supplierClass");
        Objects.requireNonNull(risk, "risk");
        files = List.copyOf(files);
        findings = SharedFindings.copy(findings);
        decisive = SharedFindings.copy(decisive);
    }

    /** The supplier's name; empty if only the name of its file is known. */
    public Optional<String> name() {
        return Optional.of(supplier).filter(name -> !files.contains(name));
    }

    /** The number of findings of a severity. */
    public int count(Finding.Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** The class of a supplier, which determines what to do next; worst first. */
    public enum SupplierClass {
        /** The supplier was surveyed and did not respond. */
        NO_ANSWER,
        /** The files from the supplier cannot be read or are not templates. */
        REJECTED,
        /** There is an error: part of the declaration cannot be used until it is corrected. */
        INCOMPLETE,
        /** The declaration is usable but shows a risk: a covered country or a non-conformant facility. */
        HIGH_RISK,
        /** The declaration is usable, but there is a warning to follow up on. */
        FOLLOW_UP,
        /** No follow-up needed. */
        CLEAR
    }

    /** A supplier's level of risk. */
    public enum Risk {
        /** Its answers or its facilities indicate covered countries or a failed audit. */
        HIGH,
        /**
         * Its declaration has errors, or its facilities have red flags other than being reported by only one supplier.
         */
        MEDIUM,
        /** Neither of the above. */
        LOW,
        /** The supplier sent nothing usable, so its risk is unknown. */
        UNKNOWN
    }
}
