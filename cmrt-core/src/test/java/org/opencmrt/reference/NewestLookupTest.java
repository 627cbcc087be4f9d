package org.opencmrt.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SourceFile;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.read.LookupSheet;
import org.opencmrt.read.WorkbookFile;
import org.opencmrt.testing.Facilities;
import org.opencmrt.testing.WorkbookFactory;

class NewestLookupTest {
    @Provide
    Arbitrary<LookupSheet> sheets() {
        return Combinators.combine(
                        Arbitraries.of(TemplateFamily.CMRT, TemplateFamily.EMRT),
                        Arbitraries.of("1.3", "2.0", "10.1"),
                        Arbitraries.of("a.xlsx", "b.xlsx"),
                        Arbitraries.integers().between(0, 2))
                .as(NewestLookupTest::sheet);
    }

    private static LookupSheet sheet(TemplateFamily family, String version, String file, int facilities) {
        Facilities list = Facilities.list();
        for (int i = 0; i < facilities; i++) {
            list.with(
                    family == TemplateFamily.CMRT ? Metal.GOLD : new Metal("COBALT"),
                    "CID90000" + i,
                    "Works " + i + " of " + file + " " + version,
                    "PERU");
        }
        String hash = String.valueOf(facilities).repeat(64);
        return new LookupSheet(
                new SourceFile(file, hash, 1, SourceFile.Format.XLSX),
                TemplateId.of(family, version),
                Optional.empty(),
                list.entries(),
                List.of());
    }

    @Property(tries = 300)
    void merging_is_associative_and_commutative(
            @ForAll("sheets") LookupSheet a, @ForAll("sheets") LookupSheet b, @ForAll("sheets") LookupSheet c) {
        NewestLookup one = NewestLookup.of(a).merge(NewestLookup.of(b)).merge(NewestLookup.of(c));
        assertThat(one)
                .isEqualTo(NewestLookup.of(a).merge(NewestLookup.of(b).merge(NewestLookup.of(c))))
                .isEqualTo(NewestLookup.of(c).merge(NewestLookup.of(b)).merge(NewestLookup.of(a)))
                .isEqualTo(one.merge(NewestLookup.none()))
                .isEqualTo(one.merge(one));
    }

    @Property(tries = 300)
    void a_sheet_that_is_not_the_newest_changes_nothing(
            @ForAll("sheets") LookupSheet a, @ForAll("sheets") LookupSheet b) {
        NewestLookup newest = NewestLookup.of(a);
        if (!newest.wouldTake(b.template(), b.source().file())) {
            assertThat(newest.merge(NewestLookup.of(b))).isEqualTo(newest);
        }
    }

    @Test
    void takes_the_newest_sheet_among_workbooks(@TempDir Path folder) throws IOException {
        List<WorkbookFile> files = new ArrayList<>();
        for (String version : List.of("6.4", "6.5", "6.31")) {
            Facilities list = Facilities.list().with(Metal.GOLD, "CID900001", "Works " + version, "PERU");
            files.add(WorkbookFile.of(
                    WorkbookFactory.cmrt(version).lookup(list.entries()).write(folder.resolve(version + ".xlsx"))));
        }
        NewestLookup newest = NewestLookup.none().with(files, CmrtReader.create(), 2);

        assertThat(newest.list().orElseThrow().smelters())
                .extracting(smelter -> smelter.name())
                .containsExactly("Works 6.5");
        assertThat(newest.with(files.subList(0, 1), CmrtReader.create(), 1)).isEqualTo(newest);
    }

    @Test
    void takes_the_newest_sheet_of_each_family() {
        SmelterReferenceList list = Stream.of(
                        sheet(TemplateFamily.CMRT, "2.0", "a.xlsx", 1),
                        sheet(TemplateFamily.CMRT, "10.1", "b.xlsx", 2),
                        sheet(TemplateFamily.CMRT, "10.1", "c.xlsx", 1),
                        sheet(TemplateFamily.EMRT, "1.3", "d.xlsx", 1))
                .map(NewestLookup::of)
                .reduce(NewestLookup.none(), NewestLookup::merge)
                .list()
                .orElseThrow();
        assertThat(list.smelters())
                .extracting(smelter -> smelter.name())
                .containsExactlyInAnyOrder("Works 0 of b.xlsx 10.1", "Works 1 of b.xlsx 10.1", "Works 0 of d.xlsx 1.3");
        assertThat(NewestLookup.of(sheet(TemplateFamily.CMRT, "2.0", "a.xlsx", 0))
                        .list())
                .isEmpty();
    }
}
