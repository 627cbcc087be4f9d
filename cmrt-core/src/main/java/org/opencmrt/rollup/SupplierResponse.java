package org.opencmrt.rollup;

import java.util.List;
import java.util.Objects;
import org.opencmrt.model.Metal;
import org.opencmrt.reference.AskedSupplier;

/**
 * The response of a surveyed supplier.
 *
 * @param supplier the supplier
 * @param state the state of the response
 * @param current its current declarations: the newest for each template family and scope
 * @param superseded its declarations that were replaced by a newer one with the same family and scope
 * @param rejected its unusable files, with the reasons
 */
public record SupplierResponse(
        AskedSupplier supplier,
        ResponseState state,
        List<Attributed> current,
        List<Attributed> superseded,
        List<Rejected> rejected) {

    /** Copies the lists. */
    public SupplierResponse {
        Objects.requireNonNull(supplier, "supplier");
        Objects.requireNonNull(state, "state");
        current = List.copyOf(current);
        superseded = List.copyOf(superseded);
        rejected = List.copyOf(rejected);
    }

    /** True if the supplier has a current declaration that covers a metal. */
    public boolean isAnsweredFor(Metal metal) {
        return state == ResponseState.ANSWERED
                && current.stream().anyMatch(one -> one.declaration().isAbout(metal));
    }

    /**
     * A declaration that was attributed to a supplier.
     *
     * @param declaration the declaration
     * @param evidence the reason for attributing it to the supplier, as text
     */
    public record Attributed(RolledDeclaration declaration, String evidence) {
        /** Checks that both are there. */
        public Attributed {
            Objects.requireNonNull(declaration, "declaration");
            Objects.requireNonNull(evidence, "evidence");
        }
    }

    /**
     * A file that cannot be used.
     *
     * @param file the file's name
     * @param reason why
     * @param evidence the rule by which it was taken for the supplier's, in words
     */
    public record Rejected(String file, String reason, String evidence) {
        /** Checks that all are there. */
        public Rejected {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(evidence, "evidence");
        }
    }
}
