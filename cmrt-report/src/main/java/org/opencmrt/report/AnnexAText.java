package org.opencmrt.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opencmrt.model.Metal;
import org.opencmrt.rollup.ListUse;

/** The sentences and tables of Annex A, the same for every renderer. */
final class AnnexAText {
    static final String FACILITIES = "Facilities";
    static final String WORDS = "What the status words mean";
    static final String COUNTS = "Facilities by metal and status";
    static final String LEFT_OUT = "What is not in the list, and why";
    static final String SOURCES = "Lists used";
    static final String NOTES = "Notes";

    private AnnexAText() {}

    static String summary(AnnexA annex) {
        return AnnexA.Thing.FACILITY.counted(annex.rows().size())
                + " named by suppliers, by metal and name"
                + annex.asOf().map(date -> "; status as of " + date).orElse("") + ".";
    }

    static List<String> facilityHeader(AnnexA annex) {
        List<String> header = new ArrayList<>(List.of("Metal", "Smelter or refiner", "Country", "Id", "Status"));
        header.add("Suppliers");
        return header;
    }

    static List<String> facility(AnnexA annex, AnnexA.Row row) {
        return List.of(
                row.metal().label(),
                row.smelter(),
                row.country().orElse(""),
                row.id().map(Object::toString).orElse(""),
                row.status(),
                annex.showsSuppliers() ? String.join("; ", row.supplierNames()) : String.valueOf(row.suppliers()));
    }

    static List<String> countHeader(AnnexA annex) {
        List<String> header = new ArrayList<>(List.of("Metal"));
        header.addAll(annex.definitions().keySet());
        header.add("All");
        return header;
    }

    static List<List<String>> counts(AnnexA annex) {
        List<List<String>> lines = new ArrayList<>();
        for (Map.Entry<Metal, Map<String, Integer>> metal : annex.counts().entrySet()) {
            List<String> line = new ArrayList<>(List.of(metal.getKey().label()));
            metal.getValue().values().forEach(count -> line.add(count.toString()));
            line.add(String.valueOf(sum(metal.getValue())));
            lines.add(line);
        }
        List<String> all = new ArrayList<>(List.of("All"));
        for (String word : annex.definitions().keySet()) {
            all.add(String.valueOf(annex.counts().values().stream()
                    .mapToInt(counts -> counts.getOrDefault(word, 0))
                    .sum()));
        }
        all.add(String.valueOf(annex.rows().size()));
        lines.add(all);
        return lines;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    static String leftOut(AnnexA.LeftOut leftOut) {
        return leftOut.what().counted(leftOut.count()) + ": " + leftOut.reason();
    }

    static String nothingLeftOut() {
        return "Nothing was left out.";
    }

    static List<String> sources(AnnexA annex) {
        List<String> sources = new ArrayList<>();
        annex.referenceLists().forEach(list -> sources.add("Facilities: " + use(list)));
        annex.statusLists().forEach(list -> sources.add("Status: " + use(list)));
        return sources;
    }

    private static String use(ListUse list) {
        return list.label() + list.date().map(date -> ", as of " + date).orElse(", date not known");
    }
}
