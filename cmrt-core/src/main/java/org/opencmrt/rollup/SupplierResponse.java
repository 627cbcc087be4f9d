package org.opencmrt.rollup;

import java.util.List;
import java.util.Objects;
import org.opencmrt.model.Metal;
import org.opencmrt.reference.AskedSupplier;

/**
 * What a supplier that was asked has sent.
 *
 * @param supplier the supplier
 * @param state what became of asking
 * @param current its declarations that hold: the newest for each template family and scope
 * @param superseded its declarations that a newer one of the same family and scope replaces
 * @param rejected the files of it that cannot be used, with the reason
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

    /** True when the supplier has a current declaration that is about a metal. */
    public boolean isAnsweredFor(Metal metal) {
        return state == ResponseState.ANSWERED
                && current.stream().anyMatch(one -> one.declaration().isAbout(metal));
    }

    /**
     * A declaration that was taken for a supplier's.
     *
     * @param declaration the declaration
     * @param evidence the rule by which it was taken for the supplier's, in words
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
