package org.opencmrt.internal.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.opencmrt.internal.rules.ListRule;
import org.opencmrt.internal.text.MetalNames;
import org.opencmrt.model.Country;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.model.ListFormatException.Reason;

/** A kind of list: the columns that it may have, and those that it requires. Immutable. */
public final class ListKind {
    /** Determines the missing columns of each sheet of a table; none for a sheet that can be read. */
    @FunctionalInterface
    public interface Needs {
        /** The missing columns of each sheet, in the order of the sheets. */
        List<List<Column>> missing(List<Head> sheets);
    }

    /**
     * The information about a sheet before it is read.
     *
     * @param sheet the name of the sheet; empty for text files
     * @param columns the columns that were recognized
     */
    public record Head(Optional<String> sheet, Set<Column> columns) {}

    private static final Map<Column, Predicate<String>> VALUES = Map.of(
            Column.SMELTER_ID,
            text -> ListTable.id(text).isPresent(),
            Column.METAL,
            text -> MetalNames.known(text).isPresent(),
            Column.COUNTRY,
            text -> Country.tryParse(text).isPresent(),
            Column.LISTED_COUNTRY,
            text -> Country.tryParse(text).isPresent());

    private final String title;
    private final Set<Column> columns;
    private final Map<Column, Predicate<String>> values;
    private final Needs needs;
    private final boolean allSheets;
    private final boolean byContent;
    private final String advice;

    private ListKind(
            String title,
            Set<Column> columns,
            Map<Column, Predicate<String>> values,
            Needs needs,
            boolean allSheets,
            boolean byContent,
            String advice) {
        this.title = title;
        this.columns = columns;
        this.values = values;
        this.needs = needs;
        this.allSheets = allSheets;
        this.byContent = byContent;
        this.advice = advice;
    }

    /**
     * Creates a kind of list that is read from the sheet with the most matching columns.
     *
     * @param title the name for messages: {@code supplier list}
     * @param advice a sentence about the columns of the list
     */
    public static ListKind of(String title, Collection<Column> columns, String advice) {
        Needs nothing = heads -> heads.stream().map(head -> List.<Column>of()).toList();
        return new ListKind(title, EnumSet.copyOf(columns), VALUES, nothing, false, true, advice);
    }

    /** The same kind, requiring also this column or one of its alternatives. */
    public ListKind requiring(Column column, Column... alternatives) {
        Set<Column> anyOf = EnumSet.of(column, alternatives);
        return needing(heads -> {
            List<List<Column>> missing = new ArrayList<>();
            for (List<Column> before : needs.missing(heads)) {
                boolean lacks = Collections.disjoint(heads.get(missing.size()).columns(), anyOf);
                missing.add(lacks ? with(before, column) : before);
            }
            return missing;
        });
    }

    private static List<Column> with(List<Column> columns, Column column) {
        return Stream.concat(columns.stream(), Stream.of(column)).toList();
    }

    /** The same kind, read from every sheet that has the required columns. */
    public ListKind inAllSheets() {
        return new ListKind(title, columns, values, needs, true, byContent, advice);
    }

    /**
     * The same kind, without looking for ids, metals, and statuses under headings that are not known. A table may have
     * columns that are about something else.
     */
    public ListKind byHeadingsOnly() {
        return new ListKind(title, columns, values, needs, allSheets, false, advice);
    }

    /** The same kind with other requirements, in which a sheet may depend on the columns of another sheet. */
    public ListKind needing(Needs other) {
        return new ListKind(title, columns, values, other, allSheets, byContent, advice);
    }

    /** The same kind. If several columns have this heading, the one with the most such values is used. */
    public ListKind with(Column column, Predicate<String> isValue) {
        Map<Column, Predicate<String>> more = new EnumMap<>(values);
        more.put(column, isValue);
        return new ListKind(title, columns, more, needs, allSheets, byContent, advice);
    }

    /**
     * Reads a list from any kind of file: a workbook, an "Excel (XML)" export, or text with commas, semicolons, tabs,
     * or bars between cells, in any common encoding. There may be a title above the headings.
     *
     * @param label the file's name
     * @throws ListFormatException if the bytes are not a table, or a required column is missing
     */
    public ListTable read(String label, byte[] file) {
        String named = title + " " + label;
        List<Finding> findings = new ArrayList<>();
        List<HeadedSheet> sheets = SheetTable.tryRead(label, named, file)
                .map(tables -> tables.stream().map(this::headed).toList())
                .orElseGet(() -> List.of(text(label, named, file, findings)));
        List<HeadedSheet> read = usable(named, sheets);
        for (HeadedSheet sheet : sheets) {
            if (read.contains(sheet)) {
                findings.addAll(sheet.findings());
                if (sheet.isHidden()) {
                    findings.add(ListRule.LIST_SHEET_HIDDEN.of(
                            "place", label, "sheet", sheet.head().sheet().orElse("")));
                }
            } else if (!sheet.isEmpty()) {
                findings.add(notRead(label, sheet));
            }
        }
        return ListTable.of(label, file, read, findings);
    }

    private HeadedSheet headed(SheetTable table) {
        return HeadedSheet.of(table, columns, values, byContent);
    }

    private List<HeadedSheet> usable(String named, List<HeadedSheet> sheets) {
        List<List<Column>> missing =
                needs.missing(sheets.stream().map(HeadedSheet::head).toList());
        List<HeadedSheet> usable = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            if (missing.get(i).isEmpty() && !sheets.get(i).isEmpty()) {
                usable.add(sheets.get(i));
            }
        }
        int most = sheets.stream().mapToInt(HeadedSheet::size).max().orElse(0);
        if (usable.isEmpty()) {
            for (int i = 0; i < sheets.size(); i++) {
                if (sheets.get(i).size() == most) {
                    throw missing(named, sheets.get(i), missing.get(i));
                }
            }
            throw new ListFormatException(Reason.NOT_A_TABLE, named + ": it has no sheets. " + advice);
        }
        int fullest = usable.stream().mapToInt(HeadedSheet::size).max().orElse(0);
        return allSheets
                ? usable
                : usable.stream().filter(sheet -> sheet.size() == fullest).toList();
    }

    private ListFormatException missing(String named, HeadedSheet sheet, List<Column> missing) {
        if (missing.isEmpty() || sheet.isEmpty()) {
            return new ListFormatException(Reason.EMPTY, named + ": it has no lines. " + advice);
        }
        List<String> headings = missing.stream().map(Column::heading).toList();
        int last = headings.size() - 1;
        String columnsMissing = String.join(", ", headings.subList(0, last))
                + (last == 0 ? "" : last == 1 ? " and " : ", and ")
                + headings.get(last);
        return new ListFormatException(
                Reason.COLUMN_MISSING,
                named
                        + sheet.head()
                                .sheet()
                                .map(name -> ", sheet '" + name + "'")
                                .orElse("") + (missing.size() == 1 ? ": the column " : ": the columns ")
                        + columnsMissing + (missing.size() == 1 ? " is" : " are") + " missing. " + sheet.columnsToText()
                        + ". " + advice,
                sheet.seen(),
                sheet.understood());
    }

    /**
     * The finding for a sheet that looks like a list but was not read. It may contain data that the user expects to be
     * used.
     */
    private static Finding notRead(String label, HeadedSheet sheet) {
        boolean isList = sheet.size() > 1 || sheet.isAboutFacilities();
        Finding.Severity severity = isList ? Finding.Severity.WARNING : Finding.Severity.INFO;
        return ListRule.LIST_SHEET_NOT_READ
                .of("place", label, "sheet", sheet.head().sheet().orElse(""), "headings", sheet.columnsToText())
                .as(severity);
    }

    /** Tries the likely encodings and delimiters, and returns the reading with the most columns. */
    private HeadedSheet text(String label, String named, byte[] file, List<Finding> findings) {
        Choice best = null;
        DelimitedText broken = null;
        for (TextBytes.Reading reading : TextBytes.readings(file)) {
            SheetTable.refuseIfNoText(named, reading.text());
            for (char delimiter : DelimitedText.DELIMITERS) {
                DelimitedText text = new DelimitedText(label, reading.text(), delimiter);
                Choice choice = text.top(HeadedSheet.HEADER_WITHIN_LINES)
                        .map(top -> new Choice(text, reading, headed(top).size(), widest(top)))
                        .orElse(new Choice(text, reading, -1, 0));
                if (best == null || choice.isBetterThan(best)) {
                    best = choice;
                }
                if (broken == null && choice.columns() < 0) {
                    broken = text;
                }
            }
        }
        if (best.columns() <= 0 && broken != null) {
            return headed(broken.whole()); // throws an exception with the reason
        }
        if (best.reading().isGuess()) {
            boolean isWrong = best.reading().text().indexOf('\uFFFD') >= 0;
            boolean isDamaged = best.reading().charset().equals(StandardCharsets.UTF_8);
            ListRule rule = ListRule.LIST_ENCODING_GUESSED;
            findings.add((isDamaged
                            ? rule.say("damaged", "place", label)
                            : rule.of("place", label, "charset", best.reading().charset()))
                    .as(isWrong ? Finding.Severity.WARNING : Finding.Severity.INFO));
        }
        return headed(best.text().whole());
    }

    private static int widest(SheetTable table) {
        return table.lines().stream()
                .mapToInt(line -> line.cells().size())
                .max()
                .orElse(0);
    }

    private record Choice(DelimitedText text, TextBytes.Reading reading, int columns, int widest) {
        boolean isBetterThan(Choice other) {
            return columns != other.columns
                    ? columns > other.columns
                    : columns <= 0 && reading.equals(other.reading) && widest > other.widest;
        }
    }
}
