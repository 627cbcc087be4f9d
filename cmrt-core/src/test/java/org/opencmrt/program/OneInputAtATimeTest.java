package org.opencmrt.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencmrt.check.DeclarationReview;
import org.opencmrt.check.ReviewTexts;
import org.opencmrt.diff.RollUpDiff;
import org.opencmrt.diff.RollUpDiff.Cause;
import org.opencmrt.match.ReviewerDecisions;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;
import org.opencmrt.rcoi.RcoiPolicy;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.reference.AskedSuppliers;
import org.opencmrt.reference.CountryList;
import org.opencmrt.reference.OriginData;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.reference.StatusBook;
import org.opencmrt.reference.StatusList;
import org.opencmrt.reference.StatusVocabulary;
import org.opencmrt.testing.Facilities;
import org.opencmrt.testing.WorkbookFactory;

/** A comparison attributes changes to the one input that was changed, and to no other. */
class OneInputAtATimeTest {
    private static final List<ReferenceEntry> LIST = facilities().entries();

    private static Facilities facilities() {
        return Facilities.list()
                .with(Metal.GOLD, "CID900001", "Aurora Refining Ltd.", "SWITZERLAND")
                .with(Metal.GOLD, "CID900002", "Boreal Gold Refinery", "CANADA");
    }

    private record Inputs(List<ReadResult> files, ConflictMineralsProgram.Builder program) {
        Inputs with(UnaryOperator<ConflictMineralsProgram.Builder> change) {
            return new Inputs(files, change.apply(program));
        }
    }

    private static Inputs usual() {
        return new Inputs(
                List.of(workbook("a.xlsx", "Acme", "CID900001"), workbook("b.xlsx", "Birch", "CID900002")),
                ConflictMineralsProgram.builder()
                        .reference(SmelterReferenceList.of(LIST, "list", LocalDate.of(2025, 1, 31)))
                        .statuses(status("CID900001,Conformant,RMAP,2025-02-01\nCID900001,Active,RMAP,2024-02-01\n"))
                        .origins(origins("CID900001,PE\nCID900002,PE\n"))
                        .suppliersAsked(asked("Acme\nBirch\n"))
                        .rcoiPolicy(policy())
                        .period("2025")
                        .asOf(LocalDate.of(2025, 6, 30)));
    }

    private static RcoiPolicy policy() {
        return RcoiPolicy.standard().withMinimum(0.5, 5).confirmed();
    }

    private static ReadResult workbook(String file, String company, String id) {
        return CmrtReader.create()
                .read(
                        file,
                        WorkbookFactory.cmrt("6.5")
                                .company(company)
                                .effectiveDate(LocalDate.of(2025, 3, 14))
                                .lookup(LIST)
                                .uses(Metal.GOLD)
                                .smelter(row -> row.id(id))
                                .smelter(row -> row.notListed(Metal.GOLD, "Hinterland Works", "AUSTRIA"))
                                .bytes());
    }

    private static StatusBook status(String lines) {
        return StatusBook.of(List.of(StatusList.parse(
                "status.csv", bytes("smelter_id,status,scheme,date\n" + lines), StatusVocabulary.standard())));
    }

    private static OriginData origins(String lines) {
        return OriginData.parse("origins.csv", bytes("smelter_id,countries\n" + lines));
    }

    private static AskedSuppliers asked(String names) {
        return AskedSuppliers.parse("asked.csv", bytes("name\n" + names));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Stream<Arguments> inputs() {
        return Stream.of(
                changed("a declaration", new Inputs(usual().files().subList(0, 1), usual().program()), Cause.SUPPLIER),
                changed(
                        "the reference list",
                        usual().with(program -> program.reference(SmelterReferenceList.of(
                                facilities()
                                        .with(Metal.GOLD, "CID900003", "Hinterland Works", "AUSTRIA")
                                        .entries(),
                                "newer list",
                                LocalDate.of(2025, 5, 31)))),
                        Cause.REFERENCE_LIST),
                changed(
                        "a decision",
                        usual().with(program -> program.decisions(ReviewerDecisions.parse(
                                "decisions.csv",
                                bytes("metal,name,decision,id\nGold,Hinterland Works,match,CID900001\n")))),
                        Cause.DECISION_FILE),
                changed(
                        "the status list",
                        usual().with(program -> program.statuses(status("CID900001,Active,RMAP,2025-03-01\n"))),
                        Cause.STATUS_LIST),
                changed(
                        "the report date",
                        usual().with(program -> program.asOf(LocalDate.of(2024, 6, 30))),
                        Cause.AS_OF),
                changed(
                        "the origin data",
                        usual().with(program -> program.origins(origins("CID900001,CD\nCID900002,PE\n"))),
                        Cause.ORIGIN_DATA),
                changed(
                        "the suppliers asked",
                        usual().with(program -> program.suppliersAsked(asked("Acme\nBirch\nCedar\nDogwood\nElm\n"))),
                        Cause.SUPPLIERS_ASKED),
                changed(
                        "a limit",
                        usual().with(program -> program.rcoiPolicy(policy().withMinimum(0.5, 0))),
                        Cause.POLICY),
                changed(
                        "a mineral that is not necessary",
                        usual().with(program -> program.rcoiPolicy(
                                RcoiPolicy.standard().withMinimum(0.5, 5).withNotNecessary(Set.of(Metal.GOLD)))),
                        Cause.POLICY),
                changed(
                        "the confirmation",
                        usual().with(program ->
                                program.rcoiPolicy(RcoiPolicy.standard().withMinimum(0.5, 5))),
                        Cause.POLICY));
    }

    private static Arguments changed(String what, Inputs inputs, Cause cause) {
        return Arguments.of(what, inputs, cause);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void a_change_names_the_input_that_caused_it(String what, Inputs changed, Cause cause) {
        RollUpDiff diff = between(usual(), changed);

        assertThat(diff.changes())
                .as(what)
                .isNotEmpty()
                .allSatisfy(change ->
                        assertThat(change.causes()).as(change.toString()).containsExactly(cause));
    }

    /** These options determine the requests to suppliers. No figure of a comparison depends on them. */
    @Test
    void options_of_the_review_change_nothing_but_are_kept() {
        List<UnaryOperator<ConflictMineralsProgram.Builder>> options = Arrays.asList(
                program -> program.acceptedVersions(List.of(TemplateId.of(TemplateFamily.CMRT, "6.4"))),
                program -> program.expectedMinerals(Set.of(Metal.TIN)),
                program -> program.nonSmelters(List.of("Hinterland Trading")),
                program -> program.review(DeclarationReview.standard()
                        .with(ReviewTexts.parse("REVIEW_DATE_FUTURE.message=Das Datum liegt in der Zukunft"))),
                program -> program.cahras(CountryList.parse("areas.csv", bytes("country\nPE\n"))));
        Set<Collection<String>> kept = options.stream()
                .map(option -> usual().with(option))
                .peek(changed -> assertThat(between(usual(), changed).changes()).isEmpty())
                .map(changed -> changed.program().build().reviewOptions().values())
                .map(List::copyOf)
                .collect(Collectors.toSet());
        assertThat(kept).hasSameSizeAs(options).doesNotContain(List.of("", "", "", "", ""));
    }

    /** In practice, the earlier result is stored as a summary; here, both summaries come from results in memory. */
    private static RollUpDiff between(Inputs before, Inputs after) {
        ProgramResult earlier = result(before.files(), before.program());
        return result(after.files(), after.program().comparedWith(earlier.summary()))
                .comparison()
                .orElseThrow();
    }

    private static ProgramResult result(List<ReadResult> files, ConflictMineralsProgram.Builder settings) {
        ConflictMineralsProgram program = settings.build();
        return files.stream().map(program::assess).collect(program.collector());
    }
}
