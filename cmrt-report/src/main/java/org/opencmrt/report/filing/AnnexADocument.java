package org.opencmrt.report.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.internal.report.FacilityList;
import org.opencmrt.internal.report.OriginCountries;
import org.opencmrt.internal.report.document.Block;
import org.opencmrt.internal.report.document.Document;
import org.opencmrt.internal.report.document.Text;
import org.opencmrt.model.Metal;
import org.opencmrt.reference.ListUse;

/** Annex A as a document, and its sentences and tables for larger documents. */
final class AnnexADocument {
    private static final String CAPTION = "Smelters and refiners that suppliers reported, with their status";

    private final AnnexA annex;
    private final List<Block> blocks = new ArrayList<>();

    private AnnexADocument(AnnexA annex) {
        this.annex = annex;
    }

    static Document of(AnnexA annex) {
        AnnexADocument made = new AnnexADocument(annex);
        made.add();
        return new Document(title(annex), Optional.empty(), made.blocks);
    }

    private static String title(AnnexA annex) {
        return "Annex A: smelters and refiners"
                + annex.facilities()
                        .company()
                        .map(name -> " reported to " + name)
                        .orElse("")
                + annex.facilities().period().map(time -> ", " + time).orElse("");
    }

    private void add() {
        blocks.add(Block.paragraph(summary()));
        heading("Status definitions");
        blocks.add(words(annex));
        heading("Facilities by metal and status");
        blocks.add(counts(annex));
        heading("Facilities");
        blocks.addAll(facilities(annex, 2));
        if (annex.facilities().origins().isPresent()) {
            heading("Countries of origin");
            blocks.addAll(origins(annex.facilities().origins().get()));
        }
        if (annex.facilities().hasDetails() && annex.facilities().survey().isPresent()) {
            heading("Supplier survey");
            blocks.add(Block.paragraph(annex.facilities().survey().get().text()));
        }
        if (annex.facilities().hasDetails()) {
            heading("Not in the list, and why");
            blocks.add(leftOut(annex));
        }
        heading("Lists used");
        blocks.addAll(lists(annex));
        heading("Notes");
        blocks.add(Block.bullets(annex.facilities().notes()));
    }

    private String summary() {
        return FacilityList.Thing.FACILITY.counted(annex.facilities().rows().size())
                + " reported by suppliers, by metal and name. "
                + annex.facilities().statusBasis();
    }

    /** The definitions of the status words. */
    static Block words(AnnexA annex) {
        return new Block.Definitions(annex.facilities().countDefinitions().entrySet().stream()
                .map(word -> new Block.Definition(word.getKey(), word.getValue()))
                .toList());
    }

    /** The number of facilities by metal and status word. */
    static Block counts(AnnexA annex) {
        List<Block.Column> columns = new ArrayList<>(List.of(Block.Column.heading("Metal")));
        annex.facilities().countDefinitions().keySet().forEach(word -> columns.add(Block.Column.number(word)));
        columns.add(Block.Column.number("Total"));
        List<List<String>> lines = new ArrayList<>();
        for (Map.Entry<Metal, Map<String, Integer>> metal :
                annex.facilities().counts().entrySet()) {
            lines.add(line(metal.getKey().label(), metal.getValue().values()));
        }
        List<Integer> sums = annex.facilities().countDefinitions().keySet().stream()
                .map(word -> annex.facilities().counts().values().stream()
                        .mapToInt(counts -> counts.getOrDefault(word, 0))
                        .sum())
                .toList();
        lines.add(line("Total", sums));
        return new Block.Table("Number of facilities", columns, lines);
    }

    private static List<String> line(String label, Iterable<Integer> counts) {
        List<String> line = new ArrayList<>(List.of(label));
        int sum = 0;
        for (int count : counts) {
            line.add(String.valueOf(count));
            sum += count;
        }
        line.add(String.valueOf(sum));
        return line;
    }

    /**
     * The tables of the facilities, one for each group.
     *
     * @param level the level of the groups' headings
     */
    static List<Block> facilities(AnnexA annex, int level) {
        AnnexALayout.Grouping grouping = annex.layout().grouping();
        List<Block> parts = new ArrayList<>();
        for (String group : grouping.groups(annex)) {
            List<FacilityList.Row> rows = annex.facilities().rows().stream()
                    .filter(row -> grouping.group(row).equals(group))
                    .toList();
            if (!group.isEmpty()) {
                parts.add(new Block.Heading(level, Text.of(group)));
            }
            if (group.isEmpty() || !rows.isEmpty()) {
                parts.add(table(annex, CAPTION + (group.isEmpty() ? "" : ": " + group), rows));
            } else {
                parts.add(Block.paragraph("No facility in this group."));
            }
        }
        return parts;
    }

    private static Block table(AnnexA annex, String caption, List<FacilityList.Row> rows) {
        List<AnnexALayout.Column> columns = annex.layout().columns();
        return new Block.Table(
                caption,
                columns.stream()
                        .map(column -> new Block.Column(column.label(), kind(annex, column)))
                        .toList(),
                rows.stream()
                        .map(row ->
                                columns.stream().map(column -> column.cell(row)).toList())
                        .toList());
    }

    private static Block.Kind kind(AnnexA annex, AnnexALayout.Column column) {
        return column == AnnexALayout.Column.SUPPLIERS && annex.facilities().showsSuppliers()
                ? Block.Kind.TEXT
                : column.kind();
    }

    /** The countries of origin; covered countries are marked. */
    static List<Block> origins(OriginCountries origins) {
        List<Block> parts = new ArrayList<>();
        parts.add(Block.paragraph("Countries of origin of the material processed by the listed facilities, according"
                + " to the origin data provided"
                + origins.source().date().map(date -> " as of " + date).orElse("")
                + ". They are not the origins of any particular product. The covered countries are the"
                + " Democratic Republic of the Congo and its adjoining countries."));
        if (!origins.countries().isEmpty()) {
            parts.add(new Block.Table(
                    "Countries of origin and number of facilities that source from them",
                    List.of(
                            Block.Column.heading("Country"),
                            Block.Column.text("Covered country"),
                            Block.Column.number("Facilities")),
                    origins.countries().stream()
                            .map(country -> List.of(
                                    country.country().name(),
                                    country.isCovered() ? "covered" : "no",
                                    String.valueOf(country.facilities())))
                            .toList()));
        }
        origins.besides().forEach(sentence -> parts.add(Block.paragraph(sentence)));
        return parts;
    }

    /** The entries left out, with reasons. */
    static Block leftOut(AnnexA annex) {
        List<String> texts = annex.facilities().leftOut().isEmpty()
                ? List.of("Nothing was left out of the list.")
                : annex.facilities().leftOut().stream()
                        .map(FacilityList.LeftOut::text)
                        .toList();
        return Block.bullets(texts);
    }

    /** The lists that were used, and the word for each status. */
    static List<Block> lists(AnnexA annex) {
        List<Block> parts = new ArrayList<>();
        if (!sources(annex).isEmpty()) {
            parts.add(Block.bullets(sources(annex)));
        }
        parts.add(new Block.Table(
                "Audit status on the lists, and the word used here",
                List.of(Block.Column.heading("Audit status"), Block.Column.text("Word used")),
                annex.facilities().statusMap().entrySet().stream()
                        .map(one -> List.of(one.getKey(), one.getValue()))
                        .toList()));
        return parts;
    }

    /** The lists that were used, with their dates. */
    static List<String> sources(AnnexA annex) {
        List<String> sources = new ArrayList<>();
        annex.facilities().referenceLists().forEach(list -> sources.add("Facilities: " + FacilityList.use(list)));
        annex.facilities().statusLists().forEach(list -> sources.add("Status: " + FacilityList.use(list)));
        annex.facilities()
                .origins()
                .map(OriginCountries::source)
                .map(list -> annex.facilities().hasDetails() ? list : new ListUse("origin data provided", list.date()))
                .ifPresent(list -> sources.add("Origins: " + FacilityList.use(list)));
        return sources;
    }

    private void heading(String text) {
        blocks.add(new Block.Heading(1, Text.of(text)));
    }
}
