package org.opencmrt.fill;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.opencmrt.internal.formula.Empty;
import org.opencmrt.internal.rules.FillRule;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.internal.workbook.SheetBytes;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.UnreadableCode;

/** The entries that are being written into a template, and the findings about them. */
final class Filling {
    /** Excel's limit for a cell, in UTF-16 units. */
    static final int MAX_TEXT = 32_767;
    /** Some programs truncate longer texts, and look-ups do not find such texts. */
    private static final int LONG_TEXT = 255;

    /** Matches no pair of surrogates, because a pair is one character for a pattern. */
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    final Book book;
    final Known known;
    final Styles styles;
    private final String file;
    private final Map<Sheet, Choices> choices = new HashMap<>();
    private final Set<CellRef> filled = new HashSet<>();
    final List<FillResult.Written> written = new ArrayList<>();
    final List<FillResult.LeftOut> leftOut = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();

    /** The field to write, by its name in the model. */
    record Field(FillResult.Part part, String name, Optional<Metal> metal, Optional<CellRef> source) {}

    Filling(Book book, Known known, String file) throws WorkbookException {
        this.book = book;
        this.known = known;
        this.styles = known.fact("styles", () -> new Styles(book.parts()));
        this.file = file;
    }

    Choices choices(Sheet sheet) throws WorkbookException {
        Choices known = choices.get(sheet);
        if (known == null) {
            known = new Choices(book, sheet);
            choices.put(sheet, known);
        }
        return known;
    }

    CellRef ref(Sheet sheet, CellAddress cell) {
        return new CellRef(file, sheet.name, cell.toString());
    }

    void leaveOut(Field field, String value, String reason) {
        leftOut.add(new FillResult.LeftOut(field.part, field.name, field.metal, value, field.source, reason));
    }

    /** Writes a text, which stays text regardless of its content. */
    void text(Sheet sheet, CellAddress at, Field field, String given) throws WorkbookException {
        CellRef target = ref(sheet, at);
        String text = withoutLoneSurrogates(given.replace("\r\n", "\n").replace('\r', '\n'), target);
        if (text.length() > MAX_TEXT) {
            throw new FillException(
                    FillException.Reason.TEXT_TOO_LONG,
                    target.address() + ": the text has " + text.length() + " characters, but a cell can hold at most "
                            + MAX_TEXT + ". Nothing was written; shorten the text" + from(field),
                    Optional.of(target),
                    OptionalInt.of(MAX_TEXT));
        }
        if (text.length() > LONG_TEXT) {
            findings.add(FillRule.FILL_LONG_TEXT
                    .of("length", text.length(), "limit", LONG_TEXT)
                    .at(target));
        }
        if (text.startsWith("=") || text.startsWith("#")) {
            findings.add(
                    FillRule.FILL_LOOKS_LIKE_FORMULA.of("sign", text.charAt(0)).at(target));
        }
        type(sheet, at, field, text, text);
    }

    private static String from(Field field) {
        return field.source.map(cell -> " of " + cell).orElse("");
    }

    private String withoutLoneSurrogates(String text, CellRef target) {
        String repaired = LONE_SURROGATE.matcher(text).replaceAll("\uFFFD");
        if (!repaired.equals(text)) {
            findings.add(FillRule.FILL_BROKEN_CHARACTER.of().at(target));
        }
        return repaired;
    }

    /** Types an item from a cell's own list: a text or a number. */
    void choice(Sheet sheet, CellAddress at, Field field, Choices.Item item) throws WorkbookException {
        type(sheet, at, field, item.value(), item.text());
    }

    /** Types a date, as a day number of the workbook's date system. */
    void day(Sheet sheet, CellAddress at, Field field, LocalDate day) throws WorkbookException {
        CellRef target = ref(sheet, at);
        boolean from1904 = book.parts().date1904();
        LocalDate zero = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        // Excel treats 1900 as a leap year, so its day numbers before March 1900 differ from the calendar.
        LocalDate first = from1904 ? zero : LocalDate.of(1900, 3, 1);
        if (day.isBefore(first) || day.getYear() > 9999) {
            throw new FillException(
                    FillException.Reason.IMPOSSIBLE_DATE,
                    target.address() + ": " + day + " is not a date that a cell can store; valid dates are from "
                            + first + " to 9999-12-31. Nothing was written; correct the date" + from(field),
                    Optional.of(target),
                    OptionalInt.empty());
        }
        double serial = ChronoUnit.DAYS.between(zero, day);
        Optional<double[]> bounds = choices(sheet).days(at);
        if (bounds.isPresent() && (serial < bounds.get()[0] || serial > bounds.get()[1])) {
            findings.add(FillRule.FILL_DATE_OUTSIDE
                    .of("date", day, "first", zero.plusDays((long) bounds.get()[0]), "last", zero.plusDays((long)
                            bounds.get()[1]))
                    .at(target));
        }
        type(sheet, at, field, serial, day.toString());
    }

    private void type(Sheet sheet, CellAddress at, Field field, Object value, String shown) throws WorkbookException {
        CellRef target = ref(sheet, at);
        if (!filled.add(target)) {
            throw new IllegalStateException(target + " is filled in twice");
        }
        long key = SheetBytes.key(at.row(), at.column());
        int cell = sheet.xml.find(key);
        if (cell < 0 || sheet.xml.isFormula(cell) || !sheet.stored(cell).equals(value)) {
            sheet.type(key, value);
        }
        written.add(new FillResult.Written(field.part, field.name, field.metal, target, shown, field.source));
    }

    /** Clears an input cell that nothing was typed into, if the blank has a value there. */
    void clear(Sheet sheet, CellAddress at) throws WorkbookException {
        int cell = sheet.xml.find(SheetBytes.key(at.row(), at.column()));
        if (cell < 0 || !sheet.xml.hasContent(cell) || sheet.xml.isFormula(cell)) {
            return;
        }
        CellRef target = ref(sheet, at);
        Object left = sheet.stored(cell);
        if (left == Empty.EMPTY || filled.contains(target)) {
            return;
        }
        sheet.type(SheetBytes.key(at.row(), at.column()), Empty.EMPTY);
        String text = new Choices.Item(left, Optional.empty()).text();
        if (!text.isBlank()) { // nothing is lost with a blank text
            findings.add(
                    FillRule.FILL_LEFTOVER_CLEARED.of("text", shortened(text)).at(target));
        }
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, 50)) + "...";
    }

    Sheet sheet(String name) throws WorkbookException {
        return book.find(name)
                .orElseThrow(() -> new WorkbookException(
                        UnreadableCode.UNSUPPORTED_TEMPLATE,
                        "the template has no sheet \"" + name
                                + "\". Download the blank template again and use it as it is"));
    }
}
