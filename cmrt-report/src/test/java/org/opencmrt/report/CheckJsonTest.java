package org.opencmrt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.opencmrt.check.CheckResult;
import org.opencmrt.check.DeclarationReview;
import org.opencmrt.check.ReviewResult;
import org.opencmrt.check.TemplateChecker;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.testing.AnyDeclaration;

/** What {@code cmrt check} writes, of whatever suppliers send. */
class CheckJsonTest {
    private static final DeclarationReview REVIEW = DeclarationReview.standard();

    @Provide
    Arbitrary<ReadResult> results() {
        return AnyDeclaration.results();
    }

    @Property(tries = 200)
    void what_is_written_fits_its_schema(@ForAll("results") ReadResult result) throws IOException {
        StringWriter json = new StringWriter();
        try (CheckJson.DocumentWriter writer = CheckJson.writer(JsonLayout.SINGLE, json)) {
            if (result instanceof ReadResult.Declaration read) {
                SupplierDeclaration declaration = read.value();
                CheckResult check = TemplateChecker.create().check(declaration);
                ReviewResult review = REVIEW.review(declaration);
                writer.write(declaration, check, review, REVIEW.everything(declaration, check, review));
            } else if (result instanceof ReadResult.Unreadable unreadable) {
                writer.write(unreadable);
            }
        }
        String schema = result.declaration().isPresent() ? "check" : "unreadable";
        assertThat(Schemas.problems(schema, json.toString())).isEmpty();
    }
}
