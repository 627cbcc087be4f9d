package org.opencmrt.internal.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.model.Company;
import org.opencmrt.model.Metal;
import org.opencmrt.model.TemplateId;

/**
 * Prints the page {@code docs/formats.md} from the layouts. Versions with the same cells for their fields share a
 * section.
 */
final class FormatsPage {
    private final StringBuilder page = new StringBuilder();

    static String print() {
        FormatsPage formats = new FormatsPage();
        formats.head();
        Map<String, List<Layout>> sections = new LinkedHashMap<>();
        for (TemplateId id : Layouts.standard().known()) {
            Layout layout = Layouts.standard().find(id).orElseThrow();
            sections.computeIfAbsent(id.family() + body(layout), key -> new ArrayList<>())
                    .add(layout);
        }
        formats.versions();
        sections.values().forEach(formats::section);
        return formats.page.toString();
    }

    private void head() {
        line("# Template formats");
        line("");
        line("Generated from the layouts of the library by `FormatsPageTest`; do not edit. \"Seen\" means that a"
                + " workbook of the version was");
        line("available when the layout was written; \"derived\" means that none was. A derived layout is used only"
                + " if anchors in the workbook");
        line("(data validation, metal names, headings) confirm it. A version that is not listed is read with the"
                + " nearest layout whose anchors");
        line("match, and a finding says so. If no layout fits, the file is refused.");
        line("");
        line("Files: `.xlsx`, `.xlsm`, `.xls`, and templates saved as `.xltx`, `.xltm` or `.xlt`; also in `.zip`"
                + " archives and attached");
        line("to `.eml` messages. Not read: `.xlsb`, `.ods`, `.numbers`, `.pdf`, `.csv`, `.msg`, `.rar`, `.7z`;"
                + " [what to do with");
        line("them](cli.md#folders-as-they-come-out-of-a-mailbox).");
        line("");
        line("If the headings of a list are in different columns than in its version, the list is read by its"
                + " headings.");
        line("");
    }

    private void versions() {
        line("| template | released | layout |");
        line("|---|---|---|");
        for (TemplateId id : Layouts.standard().known()) {
            Layout layout = Layouts.standard().find(id).orElseThrow();
            line("| " + id + " | " + layout.released() + " | "
                    + layout.derivedFrom().map(from -> "derived from " + from).orElse("seen") + " |");
        }
    }

    private void section(List<Layout> layouts) {
        line("");
        line("## " + layouts.get(0).id().family() + " "
                + layouts.stream().map(layout -> layout.id().version().text()).collect(Collectors.joining(", ")));
        line("");
        page.append(body(layouts.get(0)));
    }

    private static String body(Layout layout) {
        FormatsPage body = new FormatsPage();
        DeclarationLayout form = layout.declaration();
        body.line("Sheet \"" + form.sheet() + "\": version " + form.versionCell() + ", language " + form.languageCell()
                + ", answers in column " + CellAddress.lettersOf(form.answerColumn()) + ", comments in column "
                + CellAddress.lettersOf(form.commentColumn()) + ".");
        body.line("");
        body.line(form.picks()
                .map(picks -> "Minerals: selected by the supplier in " + join(picks.cells())
                        + "; answer rows sorted by name.")
                .orElse("Metals, in row order: "
                        + form.metals().stream().map(Metal::label).collect(Collectors.joining(", ")) + "."));
        body.line("");
        body.line("| company field | cell |");
        body.line("|---|---|");
        for (Map.Entry<Company.Field, CellAddress> field : form.company().entrySet()) {
            body.line("| " + field.getKey() + " | " + field.getValue() + " |");
        }
        body.line("");
        body.line("| question | meaning | rows | answers |");
        body.line("|---|---|---|---|");
        form.questions().forEach(body::question);
        form.companyQuestions().forEach(body::question);
        body.line("");
        body.line("| sheet | from row | columns |");
        body.line("|---|---|---|");
        body.list(layout.smelterList());
        layout.lookup().ifPresent(body::list);
        layout.mineList().ifPresent(body::list);
        body.list(layout.productList());
        layout.mineralsScope().ifPresent(body::list);
        return body.page.toString();
    }

    private void question(QuestionLayout question) {
        String rows = question.perMetal()
                ? question.row() + "-" + (question.row() + question.rows() - 1)
                : "" + question.row();
        String metals = question.metals().isEmpty()
                ? ""
                : " (" + question.metals().stream().map(Metal::label).collect(Collectors.joining(", ")) + ")";
        line("| " + question.number() + " | " + question.asks() + metals + " | " + rows + " | "
                + question.answers().name() + " |");
    }

    private void list(SheetLayout<?> sheet) {
        String columns = sheet.columns().entrySet().stream()
                .map(column -> CellAddress.lettersOf(column.getValue()) + " " + column.getKey())
                .collect(Collectors.joining(", "));
        line("| " + sheet.sheet() + " | " + sheet.firstRow()
                + (sheet.lastRow().isPresent() ? " to " + sheet.lastRow().getAsInt() : "") + " | " + columns + " |");
    }

    private static String join(List<CellAddress> cells) {
        return cells.stream().map(CellAddress::toString).collect(Collectors.joining(", "));
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
