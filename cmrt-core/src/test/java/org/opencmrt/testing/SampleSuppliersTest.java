package org.opencmrt.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.SmelterId;
import org.opencmrt.read.CmrtReader;

class SampleSuppliersTest {
    private static List<ReferenceEntry> facilities() {
        Facilities list = Facilities.list();
        for (int i = 0; i < 40; i++) {
            Metal metal = Metal.CONFLICT_MINERALS.get(i % 4);
            String id = i % 10 == 9 ? "" : String.format("CID%06d", 900000 + i);
            list.with(metal, id, metal.label() + " Works " + i, "SWEDEN", "Alias of " + metal.label() + " " + i);
        }
        return list.entries();
    }

    @Property(tries = 30)
    void together_name_every_facility(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int count) {
        TreeSet<String> ids = new TreeSet<>();
        TreeSet<String> countries = new TreeSet<>();
        int notListed = 0;
        for (SampleSupplier supplier : SampleSuppliers.seeded(seed).naming(facilities(), count)) {
            List<DeclaredSmelter> rows = CmrtReader.create()
                    .read(supplier.file(), supplier.workbook().bytes())
                    .declaration()
                    .orElseThrow()
                    .smelters();
            for (DeclaredSmelter row : rows) {
                assertThat(row.entry()).isIn(Entry.LISTED, Entry.NOT_LISTED, Entry.NOT_YET_IDENTIFIED);
                row.declaredId().map(SmelterId::value).ifPresent(ids::add);
                row.text(DeclaredSmelter.Column.COUNTRY).ifPresent(countries::add);
                notListed += row.entry() == Entry.NOT_LISTED ? 1 : 0;
            }
        }
        long withId = facilities().stream()
                .flatMap(line -> line.smelter().id().stream())
                .distinct()
                .count();
        assertThat(ids.size() + notListed).isGreaterThanOrEqualTo(40);
        assertThat(ids).hasSizeLessThanOrEqualTo((int) withId);
        assertThat(countries).containsExactly("SWEDEN");
    }

    @Property(tries = 5)
    void equal_seeds_give_equal_suppliers(@ForAll long seed) {
        List<SampleSupplier> once = SampleSuppliers.seeded(seed).naming(facilities(), 3);
        List<SampleSupplier> again = SampleSuppliers.seeded(seed).naming(facilities(), 3);
        for (int i = 0; i < 3; i++) {
            assertThat(again.get(i).company()).isEqualTo(once.get(i).company());
            assertThat(again.get(i).workbook().bytes())
                    .isEqualTo(once.get(i).workbook().bytes());
        }
    }
}
