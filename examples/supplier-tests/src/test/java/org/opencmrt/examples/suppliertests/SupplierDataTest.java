package org.opencmrt.examples.suppliertests;

import static org.opencmrt.testing.OpenCmrtAssertions.assertThat;
import static org.opencmrt.testing.OpenCmrtAssertions.assertThatDeclaration;
import static org.opencmrt.testing.OpenCmrtAssertions.assertThatFindings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencmrt.check.CheckResult;
import org.opencmrt.check.DeclarationReview;
import org.opencmrt.check.ReviewInputs;
import org.opencmrt.check.TemplateChecker;
import org.opencmrt.match.SmelterMatcher;
import org.opencmrt.model.Answer;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.testing.Facilities;
import org.opencmrt.testing.WorkbookFactory;

/**
 * How a project of your own tests what it does with suppliers' files. It uses nothing but what is published: the library, and
 * the test-jar beside it.
 */
class SupplierDataTest {
    private static final List<ReferenceEntry> LIST = Facilities.list()
            .with(Metal.GOLD, "CID900001", "Northern Gold Refinery", "SWEDEN")
            .with(Metal.TIN, "CID900002", "Delta Tin Works", "MALAYSIA")
            .entries();
    private static final SmelterReferenceList REFERENCE =
            SmelterReferenceList.of(LIST, "our list", LocalDate.of(2025, 4, 25));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writes_what_a_supplier_sent() throws IOException {
        file = folder.resolve("acme.xlsx");
        WorkbookFactory.cmrt("6.5")
                .company("Acme Relays Ltd.")
                .scope(DeclarationScope.COMPANY, "")
                .people("Kim Doe", "kim.doe@acme.example", "+1 555 0100", "Lee Roe")
                .effectiveDate(LocalDate.of(2025, 6, 1))
                .lookup(LIST)
                .uses(Metal.GOLD, Metal.TIN)
                .answer(Question.COVERED_COUNTRIES, Metal.TIN, Answer.Value.UNKNOWN)
                .cell("Declaration!G77", "https://acme.example/policy")
                .smelter(row -> row.id("CID900001"))
                .smelter(row -> row.listed(Metal.TIN, "Delta Tin Works"))
                .write(file);
    }

    @Test
    void the_supplier_declares_gold_and_tin() {
        SupplierDeclaration declaration = declaration();

        assertThat(declaration).isOf("Acme Relays Ltd.").covers(DeclarationScope.COMPANY);
        assertThat(declaration).reports(Metal.GOLD).smelter("CID900001").hasSmelterRows(1);
        assertThat(declaration).reports(Metal.TIN).answers(Question.COVERED_COUNTRIES, Answer.Value.UNKNOWN);
        assertThat(declaration).doesNotReport(Metal.TANTALUM);
    }

    @Test
    void the_supplier_is_asked_about_tin_only() {
        SupplierDeclaration declaration = declaration();
        DeclarationReview review = DeclarationReview.standard()
                .with(ReviewInputs.none().asOf(LocalDate.of(2025, 12, 31)).reference(REFERENCE));
        CheckResult check = TemplateChecker.create().check(declaration);

        assertThatFindings(review.everything(declaration, check, review.review(declaration)))
                .hasAbout("REVIEW_COVERED_UNKNOWN", Metal.TIN)
                .hasNone("REVIEW_COVERED_YES")
                .hasNoErrors();
    }

    @Test
    void every_smelter_is_found_in_our_list() {
        SmelterMatcher matcher = SmelterMatcher.against(REFERENCE);
        assertThat(matcher.apply(declaration().smelters().get(1))).isMatch("CID900002");

        ConflictMineralsProgram program =
                ConflictMineralsProgram.builder().reference(REFERENCE).build();
        ProgramResult result = Stream.of(new ReadResult.Declaration(declaration()))
                .map(program::assess)
                .collect(program.collector());
        assertThat(result.rollUp())
                .hasFacilities(Metal.GOLD, 1)
                .hasFacility("CID900002", 1)
                .hasOpenRows(0);
    }

    private SupplierDeclaration declaration() {
        ReadResult result = CmrtReader.create().read(file);
        assertThatDeclaration(result).isOf("Acme Relays Ltd.");
        return result.declaration().orElseThrow();
    }
}
