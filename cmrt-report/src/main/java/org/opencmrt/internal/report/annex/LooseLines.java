package org.opencmrt.internal.report.annex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.opencmrt.internal.table.Column;
import org.opencmrt.internal.table.Headings;

/**
 * Lines with single blanks between cells, as copied from a page: metal first, then the name, then country, id, and
 * status in any order. The contents identify the cells.
 */
final class LooseLines {
    private static final List<Column> COLUMNS =
            List.of(Column.METAL, Column.NAME, Column.COUNTRY, Column.SMELTER_ID, Column.STATUS);
    private static final int LONGEST = 8;
    private static final Pattern SEPARATOR_AT_END = Pattern.compile("\\s*[,;:]$");

    private LooseLines() {}

    /** The columns that {@link #cells} uses. */
    static ColumnMap map() {
        List<ColumnMap.Head> heads = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            heads.add(new ColumnMap.Head(
                    new SourceBlock.Cell(i, i + 1, ""), Optional.of(COLUMNS.get(i)), Optional.empty()));
        }
        return new ColumnMap(heads, List.of(List.of(0, 1, 2, 3, 4)), List.of(java.util.Set.of()));
    }

    /** True if a line has a name and at least two other values, so that it is a row of such a list. */
    static boolean isRow(SourceBlock.Line line) {
        return line.cells().size() == 1 && isComplete(line);
    }

    private static boolean isComplete(SourceBlock.Line line) {
        List<SourceBlock.Cell> cells = cells(line).cells();
        boolean named = cells.stream().anyMatch(cell -> cell.start() == 1);
        boolean placed = cells.stream().anyMatch(cell -> cell.start() == 2 || cell.start() == 3);
        return named && placed && cells.size() > 2;
    }

    /**
     * True if the contents of lines without headings identify the cells better than their positions: most lines are
     * complete rows, but the columns found by position have texts of another kind or no meaning. A long name or status
     * that leaves only one blank before the next column causes this.
     */
    static boolean fitBetter(List<SourceBlock.Line> lines, Optional<ColumnMap> columns) {
        long complete = lines.stream().filter(LooseLines::isComplete).count();
        return complete > 1
                && complete * 10 >= lines.size() * 8L
                && (columns.isEmpty()
                        || lines.stream()
                                .flatMap(line -> line.cells().stream())
                                .anyMatch(cell -> !fits(cell, columns.get())));
    }

    private static boolean fits(SourceBlock.Cell cell, ColumnMap columns) {
        ColumnMap.Head head = columns.heads().get(columns.headOf(cell, true));
        String text = PublishedText.withoutMarks(cell.text());
        if (head.is(Column.COUNTRY)) {
            return FieldValues.isPlace(text) || FieldValues.isPartOfCountry(text);
        }
        return head.column().isPresent() || !PublishedText.hasWord(text);
    }

    /** True for a line that consists only of headings. */
    static boolean isHeader(SourceBlock.Line line) {
        List<String> words = words(line);
        int found = 0;
        for (int at = 0; at < words.size(); ) {
            int end = Math.min(words.size(), at + 4);
            while (end > at
                    && Headings.standard()
                            .meaning(String.join(" ", words.subList(at, end)), ColumnMap.WANTED)
                            .isEmpty()) {
                end--;
            }
            if (end == at) {
                return false;
            }
            found++;
            at = end;
        }
        return found > 1;
    }

    private static List<String> words(SourceBlock.Line line) {
        return line.cells().stream()
                .flatMap(cell -> Arrays.stream(cell.text().split(" ")))
                .toList();
    }

    /** The same line, split into one cell per value. */
    static SourceBlock.Line cells(SourceBlock.Line line) {
        return cells(line, true);
    }

    /**
     * The same lines, split into one cell per value. If most rows do not begin with a metal, the first words of the
     * others belong to names, as in Al Etihad Gold.
     */
    static List<SourceBlock.Line> cells(List<SourceBlock.Line> lines) {
        List<SourceBlock.Line> rows =
                lines.stream().filter(LooseLines::isComplete).toList();
        long metals = rows.stream().filter(line -> metals(words(line)) > 0).count();
        boolean metalFirst = metals * 2 >= rows.size();
        return lines.stream().map(line -> cells(line, metalFirst)).toList();
    }

    private static SourceBlock.Line cells(SourceBlock.Line line, boolean metalFirst) {
        List<String> words = new ArrayList<>(words(line));
        List<SourceBlock.Cell> cells = new ArrayList<>();
        int metals = metalFirst ? metals(words) : 0;
        if (metals > 0) {
            cells.add(new SourceBlock.Cell(0, 1, String.join(" ", words.subList(0, metals))));
            words.subList(0, metals).clear();
        }
        if (words.size() > 1 && FieldValues.isId(words.get(0))) {
            cells.add(new SourceBlock.Cell(3, 4, words.remove(0)));
        }
        List<SourceBlock.Cell> behind = new ArrayList<>();
        boolean more = true;
        while (more) {
            dropSeparators(words);
            more = take(words, 4, FieldValues::isStatus, behind)
                    || take(words, 3, FieldValues::isId, behind)
                    || take(words, 2, LooseLines::isPrintedCountry, behind)
                    || (cells.isEmpty() && take(words, 0, FieldValues::isMetals, behind));
        }
        if (!words.isEmpty()) {
            String name = String.join(" ", words);
            String plain =
                    behind.isEmpty() ? name : SEPARATOR_AT_END.matcher(name).replaceFirst("");
            cells.add(new SourceBlock.Cell(1, 2, plain));
        }
        cells.addAll(behind);
        cells.sort(java.util.Comparator.comparingInt(SourceBlock.Cell::start));
        return new SourceBlock.Line(line.number(), cells);
    }

    /**
     * The number of leading words that name metals. A second one counts only after a separator, because PT is also a
     * word in names.
     */
    private static int metals(List<String> words) {
        int count = 0;
        while (count < words.size() - 1) {
            String word = words.get(count);
            boolean more = count == 0
                    || words.get(count - 1).endsWith(",")
                    || words.get(count - 1).endsWith("/")
                    || word.startsWith("(");
            if (!more || !FieldValues.isMetals(word)) {
                break;
            }
            count++;
            boolean joins = count < words.size() - 2
                    && List.of("and", "&", "/").contains(words.get(count))
                    && FieldValues.isMetals(words.get(count + 1));
            count += joins ? 2 : 0;
        }
        return count;
    }

    /** Removes dashes and other separators behind the last word. */
    private static void dropSeparators(List<String> words) {
        while (words.size() > 1 && isSeparator(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
    }

    private static boolean isSeparator(String word) {
        return word.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** True for a country name. Country codes do not count, because many names contain them. */
    private static boolean isPrintedCountry(String text) {
        return FieldValues.isCountry(text) && (text.length() > 3 || text.equals("USA"));
    }

    /** Takes the longest such text from the end. It never takes the first word, which belongs to the name. */
    private static boolean take(
            List<String> words, int column, Predicate<String> isSuch, List<SourceBlock.Cell> taken) {
        if (taken.stream().anyMatch(cell -> cell.start() == column)) {
            return false;
        }
        for (int from = Math.max(1, words.size() - LONGEST); from < words.size(); from++) {
            String all = String.join(" ", words.subList(from, words.size()));
            String text =
                    SEPARATOR_AT_END.matcher(PublishedText.withoutMarks(all)).replaceFirst("");
            if (!isSeparator(words.get(from)) && isSuch.test(text)) {
                taken.add(new SourceBlock.Cell(column, column + 1, text));
                words.subList(from, words.size()).clear();
                return true;
            }
        }
        return false;
    }
}
