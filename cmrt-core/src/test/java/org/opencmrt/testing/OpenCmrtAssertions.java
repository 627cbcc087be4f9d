package org.opencmrt.testing;

import java.util.Collection;
import org.assertj.core.api.Assertions;
import org.opencmrt.model.Finding;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.rollup.RollUp;

/**
 * Assertions about supplier data, in addition to those of AssertJ:
 *
 * <pre>{@code
 * import static org.opencmrt.testing.OpenCmrtAssertions.assertThat;
 *
 * assertThat(declaration).reports(Metal.GOLD).smelter("CID900001");
 * }</pre>
 */
public class OpenCmrtAssertions extends Assertions {
    /** For extension only. */
    protected OpenCmrtAssertions() {}

    /** Assertions about a supplier's declaration. */
    public static DeclarationAssert assertThat(SupplierDeclaration actual) {
        return new DeclarationAssert(actual);
    }

    /** Assertions about the declaration in a reading result. If there is no declaration, this fails with the reason. */
    public static DeclarationAssert assertThatDeclaration(ReadResult actual) {
        return new DeclarationAssert(actual.fold(declaration -> declaration, unreadable -> {
            throw new AssertionError("expected a declaration, but the file was unreadable: " + unreadable.message());
        }));
    }

    /** Assertions about findings. */
    public static FindingsAssert assertThatFindings(Collection<Finding> actual) {
        return new FindingsAssert(actual);
    }

    /** Assertions about the match of a row. */
    public static MatchAssert assertThat(MatchResult actual) {
        return new MatchAssert(actual);
    }

    /** Assertions about a roll-up. */
    public static RollUpAssert assertThat(RollUp actual) {
        return new RollUpAssert(actual);
    }
}
