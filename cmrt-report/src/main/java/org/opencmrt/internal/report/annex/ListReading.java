package org.opencmrt.internal.report.annex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.internal.rules.ListRule;
import org.opencmrt.internal.text.Wording;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Finding.Severity;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.model.ListFormatException.Reason;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SmelterId;

/** Finds the lists of facilities among the blocks of a file and reads them. */
public final class ListReading {
    /**
     * A facility as the file prints it.
     *
     * @param metal the metal; empty if the file does not give it
     * @param name the name without footnote marks
     * @param country the country; empty if there is none
     * @param status the status; empty if there is none
     * @param id the id; empty if there is none
     * @param place its place: {@code annex.htm, table 2, row 14}
     */
    public record Entry(
            Optional<Metal> metal,
            String name,
            Optional<String> country,
            Optional<String> status,
            Optional<SmelterId> id,
            String place) {}

    /** The facilities of a file, and findings about text that was skipped or corrected. */
    public record Result(List<Entry> entries, List<Finding> findings) {}

    private final String label;
    private final ListState state = new ListState();

    private ListReading(String label) {
        this.label = label;
    }

    /**
     * Reads a file.
     *
     * @throws ListFormatException if the format is not supported, or if the file has no list of facilities
     */
    public static Result read(String label, byte[] file) {
        List<SourceBlock> blocks = PublishedFile.blocks(label, file);
        ListReading reading = new ListReading(label);
        reading.read(blocks);
        return new Result(List.copyOf(reading.state.entries), reading.state.skips.findings());
    }

    private void read(List<SourceBlock> blocks) {
        List<SourceBlock.Line> paragraphs = new ArrayList<>();
        Map<String, List<SourceBlock.Hidden>> hidden = new LinkedHashMap<>();
        for (SourceBlock block : blocks) {
            if (block instanceof SourceBlock.Hidden part) {
                hidden.computeIfAbsent(part.place(), place -> new ArrayList<>()).add(part);
            } else if (block instanceof SourceBlock.Grid grid) {
                grid(grid);
            } else if (block instanceof SourceBlock.Paragraph paragraph
                    && !paragraph.text().isEmpty()) {
                state.context(paragraph.text());
                String text = paragraph.text();
                paragraphs.add(new SourceBlock.Line(
                        paragraphs.size() + 1, List.of(new SourceBlock.Cell(0, text.length(), text))));
            }
        }
        if (state.entries.isEmpty() && !paragraphs.isEmpty()) {
            state.beginAnew();
            grid(new SourceBlock.Grid(label, SourceBlock.Kind.PARAGRAPHS, paragraphs));
        } else if (!paragraphs.isEmpty()) {
            String count = Wording.counted(paragraphs.size(), "paragraph", "paragraphs");
            String text =
                    Skips.quoted(paragraphs.stream().map(SourceBlock.Line::text).toList());
            state.skips.note(ListRule.LIST_TEXT_NOT_READ.of("place", label, "paragraphs", count, "text", text));
        }
        hidden.values().forEach(this::note);
        if (state.entries.isEmpty()) {
            throw notAList(blocks, paragraphs.size());
        }
    }

    /** Notes the hidden text of one place; in a table, it may be that of facilities. */
    private void note(List<SourceBlock.Hidden> hidden) {
        boolean inTable = hidden.stream().anyMatch(SourceBlock.Hidden::inTable);
        String place = hidden.get(0).place();
        String parts = Wording.counted(hidden.size(), "part", "parts");
        String text = Skips.quoted(hidden.stream().map(SourceBlock.Hidden::text).toList());
        state.skips.note(ListRule.LIST_TEXT_NOT_READ
                .say("hidden", "place", place, "parts", parts, "text", text)
                .as(inTable ? Severity.WARNING : Severity.INFO));
    }

    private ListFormatException notAList(List<SourceBlock> blocks, int paragraphs) {
        List<String> seen = new ArrayList<>();
        int grids = 0;
        for (SourceBlock block : blocks) {
            if (block instanceof SourceBlock.Grid grid && !grid.lines().isEmpty()) {
                grids++;
                if (seen.size() < 5) {
                    seen.add(Skips.quoted(grid.lines().get(0).text()));
                }
            }
        }
        return new ListFormatException(
                Reason.COLUMN_MISSING,
                "facility list " + label + ": no list of facilities was found. Seen: " + grids
                        + (grids == 1 ? " table" : " tables")
                        + (seen.isEmpty() ? "" : ", beginning " + String.join(", ", seen)) + ", and " + paragraphs
                        + (paragraphs == 1 ? " paragraph" : " paragraphs")
                        + ". Name a file with a table of facilities that has headings such as Metal, Smelter,"
                        + " Country, Status",
                seen,
                List.of());
    }

    private void grid(SourceBlock.Grid grid) {
        List<SourceBlock.Line> lines = grid.kind().isText() ? PageLines.remove(grid, state.skips) : grid.lines();
        long loose =
                grid.kind().isText() ? lines.stream().filter(LooseLines::isRow).count() : 0;
        long aligned = lines.stream().filter(line -> line.cells().size() > 1).count();
        if (loose > aligned) {
            looseGrid(grid, lines);
        } else {
            new GridReading(state, grid, lines, false).read();
        }
    }

    private void looseGrid(SourceBlock.Grid grid, List<SourceBlock.Line> lines) {
        List<SourceBlock.Line> cells = LooseLines.cells(lines);
        List<SourceBlock.Line> cut = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            SourceBlock.Line line = lines.get(i);
            if (LooseLines.isHeader(line)) {
                state.skips.line(grid, line.number(), line.text(), "headings", Severity.INFO);
                cut.add(new SourceBlock.Line(line.number(), List.of()));
            } else if (FieldValues.section(line.text()).isPresent() && !LooseLines.isRow(line)) {
                cut.add(new SourceBlock.Line(line.number(), List.of(new SourceBlock.Cell(1, 2, line.text()))));
            } else {
                cut.add(cells.get(i));
            }
        }
        new GridReading(state, grid, cut, true).read();
    }
}
