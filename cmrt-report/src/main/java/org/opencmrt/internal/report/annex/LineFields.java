package org.opencmrt.internal.report.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opencmrt.internal.table.Column;
import org.opencmrt.internal.text.DateText;
import org.opencmrt.model.Metal;

/** Reads the values of lines below the headings of a list. */
final class LineFields {
    private static final Pattern CHECKED = Pattern.compile("[xX✓✔✗•●√■☒☑]|[yY]es|Y");

    private final ColumnMap columns;
    private final boolean byPlace;

    /** @param byPlace whether only positions and blanks separate the cells */
    LineFields(ColumnMap columns, boolean byPlace) {
        this.columns = columns;
        this.byPlace = byPlace;
    }

    /** The values of a line in a group of columns; empty if it has no cell in the group. */
    Optional<Fields> of(int group, SourceBlock.Line line) {
        Fields fields = new Fields(line.number(), line.text());
        List<SourceBlock.Cell> cells = byPlace ? cut(line.cells()) : line.cells();
        boolean any = false;
        for (SourceBlock.Cell cell : cells) {
            int at = columns.headOf(cell, byPlace);
            if (columns.groups().get(group).contains(at)) {
                any = true;
                put(columns.heads().get(at), cell, fields);
            }
        }
        fields.name = PublishedText.withoutMarks(fields.name.isEmpty() ? fields.lookup : fields.name);
        fields.country = withoutBrackets(PublishedText.withoutMarks(fields.country));
        fields.status = PublishedText.withoutMarks(fields.status);
        fields.id = PublishedText.withoutMarks(fields.id);
        fields.metals = FieldValues.metals(PublishedText.withoutMarks(fields.metalText));
        fields.countryKnown = FieldValues.isPlace(fields.country);
        fields.id = FieldValues.isId(fields.id) ? fields.id : "";
        return any ? Optional.of(fields) : Optional.empty();
    }

    private static String withoutBrackets(String country) {
        String inner =
                country.startsWith("(") && country.endsWith(")") ? country.substring(1, country.length() - 1) : "";
        return FieldValues.isCountry(inner) ? inner : country;
    }

    private void put(ColumnMap.Head head, SourceBlock.Cell cell, Fields fields) {
        if (head.mark().isPresent()) {
            mark(head.mark().get(), cell.text(), fields);
            return;
        }
        if (head.column().isEmpty()) {
            return;
        }
        switch (head.column().get()) {
            case METAL -> fields.metalText = more(fields.metalText, cell.text());
            case NAME -> {
                // Prose and running heads do not begin where names begin.
                boolean strays = byPlace && cell.start() > head.place().end() + 3;
                fields.name = strays ? fields.name : more(fields.name, cell.text());
            }
            case LOOKUP_NAME -> fields.lookup = more(fields.lookup, cell.text());
            case COUNTRY -> fields.country = more(fields.country, cell.text());
            case STATUS -> fields.status = moreThanDate(fields.status, cell.text());
            case SMELTER_ID -> fields.id = more(fields.id, cell.text());
            default -> {
                // city and state are not read
            }
        }
    }

    private static void mark(Metal metal, String text, Fields fields) {
        String plain = PublishedText.withoutMarks(text);
        if (CHECKED.matcher(plain).matches()) {
            fields.marked.add(metal);
        } else if (FieldValues.isStatus(plain)) {
            fields.marked.add(metal);
            fields.markStatus = plain;
        }
    }

    /** Of two columns about the status, one may state its date: {@code Status}, {@code Status as of}. */
    private static String moreThanDate(String before, String text) {
        return DateText.tryParse(text).isPresent()
                ? before
                : DateText.tryParse(before).isPresent() ? text : more(before, text);
    }

    private static String more(String before, String text) {
        return before.isEmpty() ? text : before + " " + text;
    }

    private int countryStart() {
        return columns.heads().stream()
                .filter(head -> head.is(Column.COUNTRY))
                .mapToInt(head -> head.place().start())
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    /**
     * The position where a country begins at the end of a name that extends into the country column; 0 if there is
     * none.
     */
    private int country(SourceBlock.Cell cell, int limit) {
        int column = countryStart();
        boolean reaches = cell.start() < column && cell.end() > column && limit > column + 1;
        for (int at = cell.text().indexOf(' ');
                reaches && at > 0;
                at = cell.text().indexOf(' ', at + 1)) {
            String text = cell.text().substring(at + 1);
            if (text.length() > 3 && FieldValues.isCountry(text)) {
                return at + 1;
            }
        }
        return 0;
    }

    /**
     * Cuts a cell where the next column begins, if that column has no other text. A long name leaves only one blank
     * before it.
     */
    private List<SourceBlock.Cell> cut(List<SourceBlock.Cell> cells) {
        List<SourceBlock.Cell> cut = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            SourceBlock.Cell cell = cells.get(i);
            int limit = i + 1 < cells.size() ? cells.get(i + 1).start() : Integer.MAX_VALUE;
            int country = country(cell, limit);
            if (country > 0) {
                int from = cell.start() + country;
                cut.add(new SourceBlock.Cell(cell.start(), from - 1, cell.text().substring(0, country - 1)));
                int start = Math.max(from, countryStart());
                cut.add(new SourceBlock.Cell(
                        start, Math.max(start + 1, cell.end()), cell.text().substring(country)));
                continue;
            }
            boolean plain = cell.text().length() == cell.end() - cell.start();
            for (ColumnMap.Head head : columns.heads()) {
                int at = head.place().start() - cell.start();
                boolean free = plain
                        && at > 1
                        && at < cell.text().length()
                        && head.place().end() <= limit;
                if (free
                        && cell.text().charAt(at - 1) == ' '
                        && !columns.heads().get(columns.headOf(cell, true)).equals(head)) {
                    cut.add(new SourceBlock.Cell(
                            cell.start(), cell.start() + at - 1, cell.text().substring(0, at - 1)));
                    cell = new SourceBlock.Cell(
                            cell.start() + at, cell.end(), cell.text().substring(at));
                }
            }
            cut.add(cell);
        }
        return cut;
    }
}
