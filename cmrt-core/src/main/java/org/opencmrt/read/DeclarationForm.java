package org.opencmrt.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opencmrt.internal.layout.DeclarationLayout;
import org.opencmrt.internal.layout.MetalPicks;
import org.opencmrt.internal.layout.QuestionLayout;
import org.opencmrt.internal.rules.ReadRule;
import org.opencmrt.internal.text.DateText;
import org.opencmrt.internal.text.Fold;
import org.opencmrt.internal.text.MetalNames;
import org.opencmrt.internal.text.Resources;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.internal.workbook.CellValue;
import org.opencmrt.internal.workbook.MergedRows;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.Answer;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Template;

/** Reads the sheet "Declaration": language, company, metals, and answers. */
final class DeclarationForm {
    /** The number of rows in which a template has texts. */
    private static final int TEMPLATE_ROWS = 200;

    private static final List<String[]> LANGUAGES = Resources.rows(DeclarationForm.class, "languages.tsv");

    private final DeclarationLayout layout;
    private final RowMap rows;
    private final SheetCells cells;
    private final String file;
    private final boolean date1904;
    private final List<Finding> findings;
    private final Verbatim verbatim;
    private final MergedRows merged;
    private final Set<CellAddress> fields = new HashSet<>();

    DeclarationForm(FormFit fit, String file, boolean date1904, List<Finding> findings, Verbatim verbatim) {
        this.layout = fit.layout().declaration();
        this.rows = fit.rows();
        this.cells = fit.declaration();
        this.file = file;
        this.date1904 = date1904;
        this.findings = findings;
        this.verbatim = verbatim;
        this.merged = new MergedRows(List.of(layout.answerColumn(), layout.commentColumn())::contains, cells, 1);
    }

    Optional<Template.Language> language() throws WorkbookException {
        CellAddress address = moved(layout.languageCell());
        Optional<String> text = text(address);
        Optional<Template.Language> language = text.flatMap(DeclarationForm::language);
        if (text.isPresent() && language.isEmpty()) {
            findings.add(ReadRule.READ_LANGUAGE_UNKNOWN.of("text", text.get()).at(ref(address)));
        }
        return language;
    }

    /** The language for a text of the selector, which shows each language in that language: {@code 中文 Chinese}. */
    private static Optional<Template.Language> language(String text) {
        String folded = Fold.of(text);
        return LANGUAGES.stream()
                .filter(names -> folded.contains(names[1]) || folded.contains(names[2]))
                .map(names -> Template.Language.valueOf(names[0]))
                .findFirst();
    }

    Company company() throws WorkbookException {
        Map<Company.Field, DeclaredText> fields = new EnumMap<>(Company.Field.class);
        for (Map.Entry<Company.Field, CellAddress> field : layout.company().entrySet()) {
            declared(moved(field.getValue())).ifPresent(text -> fields.put(field.getKey(), text));
        }
        Optional<LocalDate> date = effectiveDate(fields);
        return new Company(fields, scope(fields), date);
    }

    private Optional<DeclarationScope> scope(Map<Company.Field, DeclaredText> fields) {
        DeclaredText text = fields.get(Company.Field.SCOPE);
        if (text == null) {
            return Optional.empty();
        }
        String upper = Fold.of(text.text()).toUpperCase(Locale.ROOT);
        for (Map.Entry<String, DeclarationScope> choice : new TreeMap<>(layout.scopes()).entrySet()) {
            String letter = choice.getKey();
            String words = choice.getValue().name().replace('_', ' ');
            if (upper.equals(letter)
                    || upper.equals(words)
                    || Stream.of(".", ")", " -", " " + words).anyMatch(next -> upper.startsWith(letter + next))) {
                return Optional.of(choice.getValue());
            }
        }
        find(ReadRule.READ_SCOPE_UNKNOWN, text);
        return Optional.empty();
    }

    /**
     * The effective date. If the cell contains a day number, its text is replaced with the date in ISO 8601 format,
     * because the cell does not show a number. A number may also consist of the digits of a date: 20250314.
     */
    private Optional<LocalDate> effectiveDate(Map<Company.Field, DeclaredText> fields) throws WorkbookException {
        DeclaredText text = fields.get(Company.Field.EFFECTIVE_DATE);
        if (text == null) {
            return Optional.empty();
        }
        Optional<CellValue> value = cells.cell(moved(layout.company().get(Company.Field.EFFECTIVE_DATE)));
        if (value.isPresent() && value.get().kind() == CellValue.Kind.NUMBER) {
            Optional<LocalDate> date = ofDay(value.get().number()).or(() -> DateText.tryParse(text.text()));
            date.ifPresentOrElse(
                    day -> fields.put(
                            Company.Field.EFFECTIVE_DATE, new DeclaredText(day.toString(), text.cell(), text.origin())),
                    () -> find(ReadRule.READ_DATE_UNREADABLE, text));
            return date;
        }
        DateText.Reading reading = DateText.read(text.text());
        if (reading.ambiguous()) {
            find(ReadRule.READ_DATE_AMBIGUOUS, text);
        } else if (reading.date().isEmpty()) {
            find(ReadRule.READ_DATE_UNREADABLE, text);
        }
        return reading.date();
    }

    /** The date of a day number in a cell; empty if it is not a possible date. */
    private Optional<LocalDate> ofDay(double number) {
        return Optional.of(number)
                .filter(day -> day >= 0 && day < 200_000)
                .map(day -> CellValue.day(day, date1904))
                .filter(DateText::isPossible);
    }

    private void find(ReadRule rule, DeclaredText text) {
        findings.add(rule.of("text", text.text()).at(text.cell()));
    }

    /**
     * The metals that the declaration covers, by answer row. A row has no metal if its name cannot be that of a metal,
     * or if another row has the same metal under another name.
     */
    List<Optional<Metal>> metals() throws WorkbookException {
        if (layout.picks().isEmpty()) {
            return layout.metals().stream().map(Optional::of).toList();
        }
        // the template shows each name once, sorted, and ignores case
        NavigableSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (CellAddress cell : layout.picks().get().cells()) {
            picked(layout.picks().get(), cell).ifPresent(names::add);
        }
        Set<Metal> spelled =
                names.stream().flatMap(name -> Metal.tryParse(name).stream()).collect(Collectors.toSet());
        Set<Metal> taken = new HashSet<>();
        List<Optional<Metal>> metals = new ArrayList<>();
        for (String name : names) {
            Optional<Metal> asSpelled = Metal.tryParse(name);
            Optional<Metal> metal = MetalNames.known(name)
                    .filter(known -> asSpelled.equals(Optional.of(known)) || !spelled.contains(known))
                    .filter(known -> !taken.contains(known))
                    .or(() -> asSpelled.filter(other -> !taken.contains(other)));
            metal.ifPresent(taken::add);
            metals.add(metal);
        }
        return metals;
    }

    private Optional<String> picked(MetalPicks picks, CellAddress cell) throws WorkbookException {
        Optional<String> pick = text(moved(cell));
        if (pick.isEmpty()
                || picks.deletePrefix()
                        .filter(prefix -> startsWith(pick.get(), prefix))
                        .isPresent()) {
            return Optional.empty();
        }
        if (picks.otherChoice()
                .filter(other -> Fold.of(other).equals(Fold.of(pick.get())))
                .isPresent()) {
            return text(moved(cell.down(picks.otherRowsBelow())));
        }
        return pick;
    }

    /** The texts of the cells in which minerals are picked. */
    List<DeclaredText> picks() throws WorkbookException {
        return declared(layout.picks().map(MetalPicks::cells).orElse(List.of()));
    }

    /** The texts of the cells in which "other" minerals are named. */
    List<DeclaredText> otherNames() throws WorkbookException {
        return declared(layout.picks()
                .filter(picks -> picks.otherChoice().isPresent())
                .map(picks -> picks.cells().stream()
                        .map(cell -> cell.down(picks.otherRowsBelow()))
                        .toList())
                .orElse(List.of()));
    }

    private List<DeclaredText> declared(List<CellAddress> addresses) throws WorkbookException {
        List<DeclaredText> texts = new ArrayList<>();
        for (CellAddress address : addresses) {
            declared(moved(address)).ifPresent(texts::add);
        }
        return texts;
    }

    private static boolean startsWith(String text, String prefix) {
        return Fold.of(text).startsWith(Fold.of(prefix));
    }

    List<Answer> answers(List<Optional<Metal>> metals) throws WorkbookException {
        return answers(layout.questions(), metals);
    }

    List<Answer> companyAnswers(List<Optional<Metal>> metals) throws WorkbookException {
        return answers(layout.companyQuestions(), metals);
    }

    /**
     * Adds a finding for answers and comments in rows without a picked mineral: the mineral was removed after the question was
     * answered, or it was picked under two names.
     */
    void noteAnswersWithoutMetal(List<Optional<Metal>> metals) throws WorkbookException {
        List<CellAddress> found = new ArrayList<>();
        for (QuestionLayout question : questionsOfPicks()) {
            for (int i = 0; i < question.rows(); i++) {
                if (i < metals.size() && metals.get(i).isPresent()) {
                    continue;
                }
                for (int column : List.of(layout.answerColumn(), layout.commentColumn())) {
                    CellAddress address = moved(new CellAddress(question.row() + i, column));
                    Optional<CellValue> value = cells.cell(address);
                    if (value.isPresent()
                            && !value.get().formula()
                            && shown(value).isPresent()) {
                        found.add(address);
                    }
                }
            }
        }
        note(ReadRule.READ_ANSWER_WITHOUT_METAL, found);
    }

    /**
     * Adds a finding if the label of an answer row names another picked mineral than the one for which the row was read:
     * rows were inserted or deleted among the answers.
     */
    void noteOtherLabels(List<Optional<Metal>> metals) throws WorkbookException {
        for (QuestionLayout question : questionsOfPicks()) {
            for (int i = 0; i < Math.min(metals.size(), question.rows()); i++) {
                CellAddress label = moved(new CellAddress(question.row() + i, layout.labelColumn()));
                Optional<Metal> named = text(label).flatMap(MetalNames::knownOrNew);
                if (named.isPresent() && !named.equals(metals.get(i)) && metals.contains(named)) {
                    findings.add(ReadRule.READ_LAYOUT_NEAREST
                            .say(
                                    "label",
                                    "text",
                                    named.get().label(),
                                    "metal",
                                    metals.get(i).map(Metal::label).orElse("none"))
                            .at(ref(label)));
                    return;
                }
            }
        }
    }

    /**
     * Adds findings for fields whose formulas have no value, and for texts next to the fields. Call it after the fields
     * have been read.
     */
    void noteUnread() throws WorkbookException {
        NavigableSet<Integer> withoutValue = new TreeSet<>();
        NavigableSet<Integer> rows = new TreeSet<>();
        fields.forEach(field -> rows.add(field.row()));
        for (int column = layout.labelColumn() + 1; column <= layout.lastColumn(); column++) {
            int here = column;
            Set<Integer> lacking = cells.errorRows(at -> at == here);
            IntStream.of(cells.uncalculatedRows(at -> at == here)).forEach(lacking::add);
            for (int row : rows) {
                CellAddress address = new CellAddress(row, column);
                if (fields.contains(address) && lacking.contains(row)) {
                    withoutValue.add(row);
                }
            }
        }
        if (!withoutValue.isEmpty()) {
            ReadRule rule = ReadRule.READ_VALUE_MISSING;
            findings.add(rule.of("sheet", cells.name(), "rows", RowNumbers.text(List.copyOf(withoutValue)))
                    .at(ref(new CellAddress(withoutValue.first(), layout.answerColumn()))));
        }
        List<CellAddress> beside = new ArrayList<>();
        int lastRow = lastRow();
        for (CellAddress address : UnreadTexts.of(cells, column -> false, layout.lastColumn())) {
            if (!fields.contains(address) && isTypedByUser(address, rows, lastRow)) {
                beside.add(address);
            }
        }
        note(ReadRule.READ_TEXT_BESIDE_FIELD, beside);
    }

    /** True for a cell of the form from its first field on. Call it after the fields have been read. */
    boolean holds(CellAddress cell) {
        int firstRow = fields.stream().mapToInt(CellAddress::row).min().orElseThrow();
        return cell.row() >= firstRow && cell.column() <= layout.lastColumn();
    }

    /**
     * False where a template has texts of its own: above the form, in its labels, and in hidden rows below. A program
     * that writes only values may show these rows.
     */
    private boolean isTypedByUser(CellAddress address, NavigableSet<Integer> rowsOfFields, int lastRow) {
        int row = address.row();
        boolean isLabel = address.column() <= layout.labelColumn();
        if (row > lastRow) {
            return !cells.isHiddenRow(row) && (row > TEMPLATE_ROWS || !cells.isValuesOnly());
        }
        boolean isHeading = !rowsOfFields.contains(row) && cells.isUsed(row, layout.labelColumn());
        return address.column() > layout.lastColumn() || (row >= rowsOfFields.first() && !isLabel && !isHeading);
    }

    /** The last row of the questions on this sheet. */
    private int lastRow() {
        int last = layout.allQuestions()
                .mapToInt(question -> question.row() + question.rows() - 1)
                .max()
                .orElseThrow();
        return rows.row(last);
    }

    private void note(ReadRule rule, List<CellAddress> found) {
        if (!found.isEmpty()) {
            findings.add(rule.of("cells", UnreadTexts.shown(found)).at(ref(found.get(0))));
        }
    }

    private List<QuestionLayout> questionsOfPicks() {
        return layout.picks().isEmpty()
                ? List.of()
                : layout.allQuestions()
                        .filter(question ->
                                question.perMetal() && question.metals().isEmpty())
                        .toList();
    }

    private List<Answer> answers(List<QuestionLayout> questions, List<Optional<Metal>> metals)
            throws WorkbookException {
        List<Answer> answers = new ArrayList<>();
        for (QuestionLayout question : questions) {
            if (!question.perMetal()) {
                answers.add(answer(question, question.row(), Optional.empty()));
                continue;
            }
            List<Optional<Metal>> asked = question.metals().isEmpty()
                    ? metals
                    : question.metals().stream().map(Optional::of).toList();
            for (int i = 0; i < Math.min(asked.size(), question.rows()); i++) {
                if (asked.get(i).isPresent()) {
                    answers.add(answer(question, question.row() + i, asked.get(i)));
                }
            }
        }
        return answers;
    }

    private Answer answer(QuestionLayout question, int row, Optional<Metal> metal) throws WorkbookException {
        CellAddress address = moved(new CellAddress(row, layout.answerColumn()));
        CellAddress comment = moved(new CellAddress(row, layout.commentColumn()));
        fields.add(address);
        fields.add(comment);
        cells.cell(address).ifPresent(value -> verbatim.noteForm(ref(address), value));
        cells.cell(comment).ifPresent(value -> verbatim.noteForm(ref(comment), value));
        Optional<String> text = answerText(shown(question, address), question);
        Optional<Answer.Value> value = text.map(question.answers()::meaning);
        return new Answer(
                question.asks(),
                question.number(),
                metal,
                value,
                text,
                text(shown(question, comment)),
                ref(address),
                ref(comment));
    }

    /** The cell whose value is shown in a row of a question: the first one, if the rows are merged. */
    private CellAddress shown(QuestionLayout question, CellAddress address) {
        int row = merged.shown(address.row(), address.column());
        return row < rows.row(question.row()) ? address : new CellAddress(row, address.column());
    }

    /**
     * The text of an answer. A percentage is stored as a number and shown as a percentage: 1 is 100%. Other questions
     * are not answered with percentages.
     */
    private Optional<String> answerText(CellAddress address, QuestionLayout question) throws WorkbookException {
        Optional<CellValue> value = cells.cell(address);
        boolean share = question.answers().meaning("100%") != Answer.Value.OTHER
                && value.isPresent()
                && value.get().kind() == CellValue.Kind.NUMBER
                && value.get().number() > 0
                && value.get().number() <= 1;
        return share
                ? Optional.of(
                        BigDecimal.valueOf(value.get().number())
                                        .movePointRight(2)
                                        .stripTrailingZeros()
                                        .toPlainString() + "%")
                : shown(value);
    }

    private static Optional<String> shown(Optional<CellValue> value) {
        return CellText.of(value.filter(cell -> !CellText.isReferenceToBlank(cell)));
    }

    private Optional<DeclaredText> declared(CellAddress address) throws WorkbookException {
        fields.add(address);
        Optional<CellValue> value = cells.cell(address);
        value.ifPresent(there -> verbatim.noteForm(ref(address), there));
        Optional<String> text = shown(value);
        return text.map(t -> new DeclaredText(
                t, ref(address), value.get().formula() ? DeclaredText.Origin.CALCULATED : DeclaredText.Origin.TYPED));
    }

    private Optional<String> text(CellAddress address) throws WorkbookException {
        return shown(cells.cell(address));
    }

    private CellAddress moved(CellAddress address) {
        return new CellAddress(rows.row(address.row()), address.column());
    }

    private CellRef ref(CellAddress address) {
        return new CellRef(file, cells.name(), address.toString());
    }
}
