package org.opencmrt.internal.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds a table with known columns among the sheets of a workbook. */
final class SheetRows {
    private static final int HEADER_WITHIN_LINES = 40;
    /** Day 0 of the numbers by which workbooks keep dates, as it is from March 1900 on. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    /** Numbers of days from 1982 to 2119; others are no dates of lists. */
    private static final Pattern DAYS = Pattern.compile("[3-7][0-9]{4}(\\.[0-9]+)?");
    /** How an "Excel (XML)" export writes a day. */
    private static final Pattern MIDNIGHT = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})T00:00:00(\\.0+)?");

    private final List<UserTable.Column> known;

    SheetRows(List<UserTable.Column> known) {
        this.known = known;
    }

    /** The headers that were found, whether known or not; the known columns; the lines below. */
    record Found(List<String> headers, Map<String, Integer> columns, List<UserTable.Row> rows) {}

    private record Header(SheetTable sheet, int line, Map<UserTable.Column, Integer> columns) {
        List<String> texts() {
            return line < sheet.lines().size()
                    ? List.copyOf(new TreeMap<>(sheet.lines().get(line).cells()).values())
                    : List.of();
        }
    }

    Found of(List<SheetTable> sheets) {
        List<Header> headers = sheets.stream().map(this::header).toList();
        int most = headers.stream()
                .mapToInt(header -> header.columns().size())
                .max()
                .orElse(0);
        List<Header> best = headers.stream()
                .filter(header -> header.columns().size() == most)
                .toList();
        Map<String, Integer> columns = new HashMap<>();
        List<UserTable.Row> rows = new ArrayList<>();
        // Without any known column, the first sheet is shown as what was found.
        for (Header header : most == 0 ? best.subList(0, Math.min(1, best.size())) : best) {
            header.columns().forEach((column, position) -> columns.put(column.name(), position));
            rows.addAll(rows(header));
        }
        return new Found(best.isEmpty() ? List.of() : best.get(0).texts(), columns, rows);
    }

    /** The line near the top that has most of the known columns; the first of equals. */
    private Header header(SheetTable sheet) {
        Header best = new Header(sheet, 0, Map.of());
        for (int line = 0; line < Math.min(HEADER_WITHIN_LINES, sheet.lines().size()); line++) {
            Map<UserTable.Column, Integer> columns = columns(sheet.lines().get(line));
            if (columns.size() > best.columns().size()) {
                best = new Header(sheet, line, columns);
            }
        }
        return best;
    }

    private Map<UserTable.Column, Integer> columns(SheetTable.Line line) {
        Map<String, Integer> positions = new HashMap<>();
        new TreeMap<>(line.cells()).forEach((at, text) -> positions.putIfAbsent(PlainWords.of(text), at));
        Map<UserTable.Column, Integer> columns = new HashMap<>();
        known.forEach(column -> column.in(positions).ifPresent(at -> columns.put(column, at)));
        return columns;
    }

    private static List<UserTable.Row> rows(Header header) {
        List<SheetTable.Line> lines = header.sheet().lines();
        List<UserTable.Row> rows = new ArrayList<>();
        for (SheetTable.Line line : lines.subList(Math.min(header.line() + 1, lines.size()), lines.size())) {
            Map<String, String> texts = new HashMap<>();
            header.columns()
                    .forEach((column, at) ->
                            text(header.sheet(), line, column, at).ifPresent(text -> texts.put(column.name(), text)));
            if (!texts.isEmpty()) {
                rows.add(new UserTable.Row(line.number(), texts));
            }
        }
        return rows;
    }

    private static Optional<String> text(SheetTable sheet, SheetTable.Line line, UserTable.Column column, int at) {
        return Optional.ofNullable(line.cells().get(at))
                .map(text -> column.date() ? date(text, sheet.date1904()) : text);
    }

    private static String date(String text, boolean date1904) {
        return DAYS.matcher(text).matches()
                ? (date1904 ? DAY_ZERO_1904 : DAY_ZERO)
                        .plusDays((long) Double.parseDouble(text))
                        .toString()
                : MIDNIGHT.matcher(text).replaceFirst("$1");
    }
}
