package org.opencmrt.internal.report.annex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.opencmrt.model.Finding.Severity;

/** Removes page numbers, and lines that repeat on every page, from the lines of a text. */
final class PageLines {
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?:page\\s*)?[-–—\\s]*(?:[A-Z]{1,2}-)?(?:\\d{1,4}|[ivxl]{1,6})[-–—\\s]*(?:(?:of|/)\\s*\\d{1,4})?",
            Pattern.CASE_INSENSITIVE);

    private PageLines() {}

    /** The other lines; the removed ones are reported. */
    static List<SourceBlock.Line> remove(SourceBlock.Grid grid, Skips skips) {
        List<SourceBlock.Line> all = grid.lines();
        List<String> texts =
                all.stream().map(line -> line.text().replaceAll("\\d+", "#")).toList();
        boolean[] breaks = new boolean[all.size()];
        int pageNumbers = 0;
        int headings = 0;
        for (int i = 0; i < all.size(); i++) {
            boolean heading =
                    LooseLines.isHeader(all.get(i)) || ColumnMap.header(all, i).isPresent();
            pageNumbers += isPageNumber(all.get(i)) ? 1 : 0;
            headings += heading ? 1 : 0;
            breaks[i] = heading || isPageNumber(all.get(i));
        }
        Map<String, Integer> counts = new HashMap<>();
        Set<String> within = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            counts.merge(texts.get(i), 1, Integer::sum);
            if (!isNear(breaks, i)) {
                within.add(texts.get(i));
            }
        }
        // The second line of a name may repeat, too, but neither on half of the pages nor only beside their edges. If
        // it is below the first cell of a row, where headings of pages begin, too, only one page may be without it.
        int pages = Math.max(pageNumbers, headings);
        List<SourceBlock.Line> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            SourceBlock.Line line = all.get(i);
            int below = cellAbove(all, i);
            int often = Math.max(2, below == 0 ? pages - 1 : pages / 2);
            boolean repeated = below <= 0
                    && counts.get(texts.get(i)) >= often
                    && !within.contains(texts.get(i))
                    && !breaks[i]
                    && !LooseLines.isRow(line)
                    && !RowMending.isEndOfName(line.text())
                    && line.cells().stream()
                            .noneMatch(cell -> saysSomething(cell.text()) || FieldValues.isPartOfCountry(cell.text()))
                    && FieldValues.section(line.text()).isEmpty();
            if (isPageNumber(line)) {
                skips.line(grid, line.number(), line.text(), "page number", Severity.INFO);
            } else if (repeated) {
                skips.line(grid, line.number(), line.text(), "repeated on several pages", Severity.INFO);
            } else {
                kept.add(line);
            }
        }
        return kept;
    }

    private static boolean isPageNumber(SourceBlock.Line line) {
        return line.cells().size() == 1 && PAGE_NUMBER.matcher(line.text()).matches();
    }

    /**
     * The index of the cell, in the row directly above, that a line continues because both begin at the same place; -1
     * if there is none.
     */
    private static int cellAbove(List<SourceBlock.Line> all, int at) {
        int start = all.get(at).cells().stream()
                .mapToInt(SourceBlock.Cell::start)
                .findFirst()
                .orElse(-1);
        for (int i = at - 1; i >= 0 && all.get(i).number() == all.get(i + 1).number() - 1; i--) {
            List<Integer> starts =
                    all.get(i).cells().stream().map(SourceBlock.Cell::start).toList();
            if (!starts.contains(start)) {
                return -1;
            }
            if (starts.size() > 1) {
                return starts.indexOf(start);
            }
        }
        return -1;
    }

    private static boolean isNear(boolean[] breaks, int at) {
        for (int i = Math.max(0, at - 2); i <= Math.min(breaks.length - 1, at + 2); i++) {
            if (breaks[i]) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysSomething(String text) {
        return FieldValues.isMetals(text)
                || FieldValues.isCountry(text)
                || FieldValues.isStatus(text)
                || FieldValues.isId(text);
    }
}
