package org.opencmrt.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.internal.layout.Layouts;
import org.opencmrt.internal.layout.SheetLayout;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.model.DeclaredMine;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;
import org.opencmrt.testing.WorkbookFactory;
import org.opencmrt.testing.WritingStyle;

/** Pasting splits, copies, moves, and drops the data validations of a list. No row depends on them. */
class ListValidationsTest {
    private static final List<String> TEMPLATES = List.of(
            "CMRT 2.01",
            "CMRT 2.03a",
            "CMRT 3.01",
            "CMRT 4.2",
            "CMRT 5.12",
            "CMRT 6.1",
            "CMRT 6.5",
            "EMRT 1.3",
            "EMRT 2.1",
            "CRT 2.21",
            "AMRT 1.2",
            "AMRT 1.3");

    private static final int LAST_ROW = 2504;
    private static final Map<String, SupplierDeclaration> UNTOUCHED = new HashMap<>();

    /** A change to the validations of a sheet. Random numbers determine the changes and their order. */
    enum Change {
        SPLIT,
        DUPLICATE,
        SHIFT_DOWN,
        SHIFT_UP,
        DELETE,
        REORDER,
        DELETE_ALL
    }

    /** A range of cells of one column. */
    private record Range(String column, int first, int last) {
        @Override
        public String toString() {
            return column + first + ":" + column + last;
        }
    }

    private static byte[] workbook(String template, WritingStyle style) {
        String[] id = template.split(" ", 2);
        WorkbookFactory factory = WorkbookFactory.of(TemplateId.of(TemplateFamily.valueOf(id[0]), id[1]))
                .style(style)
                .company("Split Ranges Ltd.");
        Metal metal = template.startsWith("EMRT") || template.startsWith("CRT") ? Metal.COBALT : Metal.GOLD;
        for (int i = 0; i < 4; i++) {
            String name = "Invented Works " + i;
            factory.smelter(row -> row.notListed(metal, name, "AUSTRIA"));
            factory.mine(Map.of(DeclaredMine.Column.METAL, metal.label(), DeclaredMine.Column.NAME, "Mine " + i));
            factory.product("P-" + i, "Product " + i, "");
        }
        if (id[0].equals("AMRT")) {
            factory.mineralsScope(8, "Silver", "asked").mineralsScope(9, "Zinc", "asked");
        }
        return factory.bytes();
    }

    private static SupplierDeclaration read(byte[] workbook) {
        return CmrtReader.create().read("validations.xlsx", workbook).fold(d -> d, unreadable -> {
            throw new AssertionError(unreadable.message());
        });
    }

    /** The values of a declaration with their cells. */
    private static List<Object> said(SupplierDeclaration d) {
        return List.of(
                d.template(),
                d.company(),
                d.answers(),
                d.smelters(),
                d.mines(),
                d.products(),
                d.mineralsScope(),
                d.findings().stream().map(Finding::message).toList());
    }

    @Provide
    Arbitrary<String> templates() {
        return Arbitraries.of(TEMPLATES);
    }

    @Property(tries = 60)
    void changing_a_lists_validations_does_not_change_the_declaration(
            @ForAll("templates") String template,
            @ForAll List<Change> changes,
            @ForAll long seed,
            @ForAll boolean calculated,
            @ForAll boolean extended) {
        WritingStyle style = calculated ? WritingStyle.EXCEL : WritingStyle.SCRIPT;
        String[] id = template.split(" ", 2);
        Layout layout = Layouts.standard()
                .find(TemplateId.of(TemplateFamily.valueOf(id[0]), id[1]))
                .orElseThrow();
        Random random = new Random(seed);
        byte[] workbook = workbook(template, style);
        SupplierDeclaration untouched = UNTOUCHED.computeIfAbsent(template + style, key -> read(workbook));
        assertThat(untouched.smelters()).hasSize(4);
        assertThat(untouched.products()).hasSize(4);

        byte[] changed = changed(workbook, layout.smelterList(), changes, random, extended);
        changed = changed(changed, layout.productList(), changes, random, extended);
        if (layout.mineList().isPresent()) {
            assertThat(untouched.mines()).hasSize(4);
            changed = changed(changed, layout.mineList().get(), changes, random, extended);
        }
        if (layout.mineralsScope().isPresent()) {
            assertThat(untouched.mineralsScope()).hasSize(2);
            changed = changed(changed, layout.mineralsScope().get(), changes, random, extended);
        }

        assertThat(said(read(changed))).isEqualTo(said(untouched));
    }

    private static byte[] changed(
            byte[] workbook, SheetLayout<?> list, List<Change> changes, Random random, boolean extended) {
        List<Range> ranges = new ArrayList<>(list.columns().values().stream()
                .map(column -> new Range(CellAddress.lettersOf(column), list.firstRow(), LAST_ROW))
                .toList());
        for (Change change : changes) {
            if (!ranges.isEmpty()) {
                apply(change, ranges, random);
            }
        }
        String validations = validations(ranges, random, extended);
        return RewrittenSheet.of(
                workbook,
                list.sheet(),
                xml -> xml.replaceAll("(?s)<dataValidations.*?</dataValidations>", "")
                        .replace("</worksheet>", validations + "</worksheet>"));
    }

    private static void apply(Change change, List<Range> ranges, Random random) {
        int at = random.nextInt(ranges.size());
        Range range = ranges.get(at);
        int rows = 1 + random.nextInt(200);
        switch (change) {
            case SPLIT -> {
                int middle = range.first + random.nextInt(range.last - range.first + 1);
                ranges.set(at, new Range(range.column, range.first, middle));
                ranges.add(random.nextInt(ranges.size() + 1), new Range(range.column, middle, range.last + 1));
            }
            case DUPLICATE -> ranges.add(range);
            case SHIFT_DOWN -> ranges.set(at, new Range(range.column, range.first + rows, range.last + rows));
            case SHIFT_UP -> ranges.set(at, new Range(range.column, Math.max(1, range.first - rows), range.last));
            case DELETE -> ranges.remove(at);
            case REORDER -> Collections.shuffle(ranges, random);
            case DELETE_ALL -> ranges.removeIf(other -> other.column.equals(range.column));
        }
    }

    /** The ranges, one or several for each validation, as Excel or its later versions write them. */
    private static String validations(List<Range> ranges, Random random, boolean extended) {
        List<List<Range>> groups = new ArrayList<>();
        for (Range range : ranges) {
            if (groups.isEmpty() || random.nextBoolean()) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(range);
        }
        if (groups.isEmpty()) {
            return "";
        }
        return groups.stream()
                .map(group -> group.stream().map(Range::toString).collect(Collectors.joining(" ")))
                .map(areas -> extended
                        ? "<x14:dataValidation type=\"list\" allowBlank=\"1\"><x14:formula1><xm:f>L!$A$1:$A$9</xm:f>"
                                + "</x14:formula1><xm:sqref>" + areas + "</xm:sqref></x14:dataValidation>"
                        : "<dataValidation type=\"list\" allowBlank=\"1\" sqref=\"" + areas
                                + "\"><formula1>\"Yes,No\"</formula1></dataValidation>")
                .collect(Collectors.joining(
                        "",
                        extended
                                ? "<extLst><ext xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\" "
                                        + "uri=\"{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}\"><x14:dataValidations "
                                        + "xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\">"
                                : "<dataValidations>",
                        extended ? "</x14:dataValidations></ext></extLst>" : "</dataValidations>"));
    }

    /** The form is read based on its validations, regardless of where and in which order they are stored. */
    @Example
    void validations_of_the_form_count_where_later_editions_of_Excel_store_them() {
        for (String template : TEMPLATES) {
            byte[] workbook = workbook(template, WritingStyle.EXCEL);
            byte[] moved = RewrittenSheet.of(
                    MovedRows.insertRows(workbook, "Declaration", 12, 2),
                    "Declaration",
                    xml -> xml.replaceAll(
                                    "<dataValidation type=\"([a-z]+)\"[^>]*sqref=\"([^\"]*)\">(.*?)</dataValidation>",
                                    "<x14:dataValidation type=\"$1\"><xm:sqref>$2</xm:sqref></x14:dataValidation>")
                            .replaceAll(
                                    "<dataValidations[^>]*>",
                                    "<extLst><ext xmlns:x14=\"urn:x14\"><x14:dataValidations xmlns:xm=\"urn:xm\">")
                            .replace("</dataValidations>", "</x14:dataValidations></ext></extLst>"));

            SupplierDeclaration read = read(moved);

            assertThat(read.company().name())
                    .as(template)
                    .isEqualTo(read(workbook).company().name());
            assertThat(read.findings()).as(template).extracting(Finding::rule).contains("READ_ROWS_MOVED");
            assertThat(read.smelters())
                    .extracting(row -> row.text(DeclaredSmelter.Column.NAME))
                    .hasSize(4);
        }
    }
}
