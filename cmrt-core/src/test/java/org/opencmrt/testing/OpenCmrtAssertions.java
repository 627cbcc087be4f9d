package org.opencmrt.testing;

import java.util.Collection;
import org.assertj.core.api.Assertions;
import org.opencmrt.model.Finding;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.rollup.RollUp;

/**
 * Assertions about supplier data, beside those of AssertJ:
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

    /** About what a supplier declares. */
    public static DeclarationAssert assertThat(SupplierDeclaration actual) {
        return new DeclarationAssert(actual);
    }

    /** About what came of reading a file; fails when there is no declaration, with the reason. */
    public static DeclarationAssert assertThatDeclaration(ReadResult actual) {
        return new DeclarationAssert(actual.fold(declaration -> declaration, unreadable -> {
            throw new AssertionError("expected a declaration, but the file was unreadable: " + unreadable.message());
        }));
    }

    /** About what was found. */
    public static FindingsAssert assertThatFindings(Collection<Finding> actual) {
        return new FindingsAssert(actual);
    }

    /** About which facility a row was found to mean. */
    public static MatchAssert assertThat(MatchResult actual) {
        return new MatchAssert(actual);
    }

    /** About declarations merged. */
    public static RollUpAssert assertThat(RollUp actual) {
        return new RollUpAssert(actual);
    }
}
