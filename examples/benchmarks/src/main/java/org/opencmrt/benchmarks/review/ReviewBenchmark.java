package org.opencmrt.benchmarks.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.opencmrt.check.CheckResult;
import org.opencmrt.check.DeclarationReview;
import org.opencmrt.check.ReviewInputs;
import org.opencmrt.check.TemplateChecker;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.testing.Facilities;
import org.opencmrt.testing.WorkbookFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Checking and reviewing a declaration with 350 smelters on one thread. Of ten rows, seven give an id, and the others
 * give a name of the list, sometimes with a typing error. The review uses a reference list and a review date, and it
 * matches each row. The matching benchmark shows the cost of matching a name with a typing error.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReviewBenchmark {
    private static final int SMELTERS = 350;
    private static final List<String> PLACES =
            List.of("Northern", "Southern", "Delta", "Esker", "Fjord", "Granite", "Harbour");
    private static final List<String> OWNERS =
            List.of("Aurora", "Borealis", "Corvus", "Dorado", "Eridanus", "Fornax", "Grus");
    private static final List<String> KINDS = List.of(
            "Refinery",
            "Metals Co., Ltd.",
            "Smelting AG",
            "Works Ltd.",
            "Nonferrous Corp.",
            "Recycling GmbH",
            "Industria");

    /** The number of rows in a hundred with a typing error in the name, which must be compared with the whole list. */
    @Param({"0", "10"})
    public int slips;

    private final TemplateChecker checker = TemplateChecker.create();
    private Optional<SupplierDeclaration> declaration = Optional.empty();
    private DeclarationReview review = DeclarationReview.standard();

    /** Creates the list and the declaration, which are the same in every run. */
    @Setup
    public void make() {
        Facilities facilities = Facilities.list();
        IntStream.range(0, SMELTERS)
                .forEach(i -> facilities.with(metal(i), id(i), name(i), "SWEDEN", "Old " + name(i)));
        List<ReferenceEntry> entries = facilities.entries();
        WorkbookFactory workbook = WorkbookFactory.cmrt("6.5")
                .company("Acme Relays Ltd.")
                .people("Kim Doe", "kim.doe@acme.example", "+1 555 0100", "Lee Roe")
                .effectiveDate(LocalDate.of(2025, 3, 14))
                .lookup(entries)
                .uses(Metal.CONFLICT_MINERALS.toArray(Metal[]::new));
        IntStream.range(0, SMELTERS)
                .forEach(i -> workbook.smelter(row -> {
                    boolean slip = i % 100 >= 100 - slips;
                    if (i % 10 < 7 && !slip) {
                        row.id(id(i));
                    } else if (!slip) {
                        row.listed(metal(i), "Old " + name(i));
                    } else {
                        row.notListed(metal(i), name(i).replaceFirst("er", "re"), "SWEDEN");
                    }
                }));
        declaration = CmrtReader.create().read("acme.xlsx", workbook.bytes()).declaration();
        review = DeclarationReview.standard()
                .with(ReviewInputs.none()
                        .asOf(LocalDate.of(2025, 12, 31))
                        .reference(SmelterReferenceList.of(entries, "list")));
    }

    /** Runs the template's own Checker. */
    @Benchmark
    public CheckResult check() {
        return checker.check(declaration.orElseThrow());
    }

    /** Runs the Checker, the matching, and all rules, and sorts the findings. */
    @Benchmark
    public List<Finding> checkAndReview() {
        SupplierDeclaration said = declaration.orElseThrow();
        return review.everything(said, checker.check(said), review.review(said));
    }

    private static Metal metal(int i) {
        return Metal.CONFLICT_MINERALS.get(i % Metal.CONFLICT_MINERALS.size());
    }

    private static String id(int i) {
        return "CID9" + (10_000 + i);
    }

    private static String name(int i) {
        return PLACES.get(i % 7) + " " + OWNERS.get(i / 7 % 7) + " " + KINDS.get(i / 49 % 7) + (i < 343 ? "" : " II");
    }
}
