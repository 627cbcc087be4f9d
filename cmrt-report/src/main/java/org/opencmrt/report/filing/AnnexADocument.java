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
import org.opencmrt.internal.text.Wording;
import org.opencmrt.model.Metal;
import org.opencmrt.reference.ListUse;

/** Annex A as a document, and its sentences and tables for larger documents. */
final class AnnexADocument {
    private static final String CAPTION = "Smelters and refiners that suppliers reported, with their status";

    private final AnnexA annex;
    private final FacilityList list;
    private final List<Block> blocks = new ArrayList<>();

    AnnexADocument(AnnexA annex) {
        this.annex = annex;
        this.list = annex.facilities();
    }

    Document make() {
        add();
        return new Document(title(), Optional.empty(), blocks);
    }

    String title() {
        return list.input().title("Annex A: smelters and refiners", " reported to ");
    }

    private void add() {
        blocks.add(Block.paragraph(summary()));
        heading("Status definitions");
        blocks.add(words());
        heading("Facilities by metal and status");
        blocks.add(counts());
        heading("Facilities");
        blocks.addAll(facilities(2));
        if (list.origins().isPresent()) {
            heading("Countries of origin");
            blocks.addAll(origins(list.origins().get()));
        }
        if (list.input().details() && list.survey().isPresent()) {
            heading("Supplier survey");
            blocks.add(Block.paragraph(list.survey().get().text()));
        }
        if (list.input().details()) {
            heading("Not in the list, and why");
            blocks.add(leftOut());
        }
        heading("Lists used");
        blocks.addAll(lists());
        heading("Notes");
        blocks.add(Block.bullets(list.notes()));
    }

    private String summary() {
        return Wording.counted(list.rows().size(), "facility", "facilities")
                + " reported by suppliers, by metal and name. "
                + list.input().statusBasis();
    }

    /** The definitions of the status words. */
    Block words() {
        return new Block.Definitions(list.countDefinitions().entrySet().stream()
                .map(word -> new Block.Definition(word.getKey(), word.getValue()))
                .toList());
    }

    /** The number of facilities by metal and status word. */
    Block counts() {
        List<Block.Column> columns = new ArrayList<>(List.of(Block.Column.heading("Metal")));
        list.countDefinitions().keySet().forEach(word -> columns.add(Block.Column.number(word)));
        columns.add(Block.Column.number("Total"));
        List<List<String>> lines = new ArrayList<>();
        for (Map.Entry<Metal, Map<String, Integer>> metal : list.counts().entrySet()) {
            lines.add(line(metal.getKey().label(), metal.getValue().values()));
        }
        List<Integer> sums = list.countDefinitions().keySet().stream()
                .map(word -> list.counts().values().stream()
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
    List<Block> facilities(int level) {
        AnnexALayout.Grouping grouping = annex.layout().grouping();
        List<Block> parts = new ArrayList<>();
        for (String group : grouping.groups(annex)) {
            List<FacilityList.Row> rows = list.rows().stream()
                    .filter(row -> grouping.group(row).equals(group))
                    .toList();
            if (!group.isEmpty()) {
                parts.add(new Block.Heading(level, Text.of(group)));
            }
            if (group.isEmpty() || !rows.isEmpty()) {
                parts.add(table(CAPTION + (group.isEmpty() ? "" : ": " + group), rows));
            } else {
                parts.add(Block.paragraph("No facility in this group."));
            }
        }
        return parts;
    }

    private Block table(String caption, List<FacilityList.Row> rows) {
        List<AnnexALayout.Column> columns = annex.layout().columns();
        return new Block.Table(
                caption,
                columns.stream()
                        .map(column -> new Block.Column(column.label(), kind(column)))
                        .toList(),
                rows.stream()
                        .map(row ->
                                columns.stream().map(column -> column.cell(row)).toList())
                        .toList());
    }

    private Block.Kind kind(AnnexALayout.Column column) {
        return column == AnnexALayout.Column.SUPPLIERS && list.input().showSuppliers()
                ? Block.Kind.TEXT
                : column.kind();
    }

    /** The countries of origin; covered countries are marked. */
    static List<Block> origins(OriginCountries origins) {
        List<Block> parts = new ArrayList<>();
        parts.add(Block.paragraph("Countries of origin of the material processed by the listed facilities, according"
                + " to the origin data provided"
                + origins.source()
                        .date()
                        .map(date -> " as of " + Wording.day(date))
                        .orElse("")
                + ". They are not the origins of any particular product. The covered countries are the"
                + " Democratic Republic of the Congo and its adjoining countries."));
        if (!origins.countries().isEmpty()) {
            parts.add(new Block.Table(
                    "Countries of origin and number of facilities that source from them",
                    List.of(
                            Block.Column.heading("Country"),
                            Block.Column.text("Covered country"),
                            Block.Column.number("Facilities")),
                    origins.countries().entrySet().stream()
                            .map(country -> List.of(
                                    country.getKey().name(),
                                    country.getKey().isCovered() ? "covered" : "no",
                                    String.valueOf(country.getValue())))
                            .toList()));
        }
        origins.besides().forEach(sentence -> parts.add(Block.paragraph(sentence)));
        return parts;
    }

    /** The entries left out, with reasons. */
    Block leftOut() {
        List<String> texts = list.leftOut().isEmpty()
                ? List.of("Nothing was left out of the list.")
                : list.leftOut().stream().map(FacilityList.LeftOut::text).toList();
        return Block.bullets(texts);
    }

    /** The lists that were used, and the word for each status. */
    List<Block> lists() {
        List<Block> parts = new ArrayList<>();
        if (!sources().isEmpty()) {
            parts.add(Block.bullets(sources()));
        }
        parts.add(new Block.Table(
                "Audit status on the lists, and the word used here",
                List.of(Block.Column.heading("Audit status"), Block.Column.text("Word used")),
                list.statusMap().entrySet().stream()
                        .map(one -> List.of(one.getKey(), one.getValue()))
                        .toList()));
        return parts;
    }

    /** The lists that were used, with their dates. */
    List<String> sources() {
        List<String> sources = new ArrayList<>();
        list.referenceLists().forEach(use -> sources.add("Facilities: " + use.text()));
        list.statusLists().forEach(use -> sources.add("Status: " + use.text()));
        list.origins()
                .map(OriginCountries::source)
                .map(use -> list.input().details() ? use : new ListUse("origin data provided", use.date()))
                .ifPresent(use -> sources.add("Origins: " + use.text()));
        return sources;
    }

    private void heading(String text) {
        blocks.add(new Block.Heading(1, Text.of(text)));
    }
}
