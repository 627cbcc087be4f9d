package org.opencmrt.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.testing.SmelterRow;
import org.opencmrt.testing.WorkbookFactory;

/** Messages about rows of the smelter list are correct. */
class SmelterMessagesTest {
    private static final String NOT_IN_LOOKUP = "is not in the look-up sheet";
    private static final String STALE = "(<c r=\"[E-J]5\")[^>]*>(<f.*?(?:/>|</f>))<v>[^<]*</v>";

    private static WorkbookFactory factory(Consumer<SmelterRow> fill) {
        return WorkbookFactory.cmrt("6.5")
                .lookup(List.of(
                        WorkbookFactory.entry("CID900001", Metal.TIN, "Example Tin Works"),
                        WorkbookFactory.entry("CID900002", Metal.GOLD, "Example Gold Refinery"),
                        WorkbookFactory.entry("CID900003", Metal.GOLD, "Example Metals"),
                        WorkbookFactory.entry("CID900004", Metal.TIN, "Example Metals")))
                .smelter(fill);
    }

    private static SupplierDeclaration read(byte[] workbook) {
        return CmrtReader.create().read("rows.xlsx", workbook).fold(d -> d, unreadable -> {
            throw new AssertionError(unreadable.message());
        });
    }

    private static SupplierDeclaration row(String id, String metal, String lookupName) {
        return read(factory(row -> {
                    if (id != null) {
                        row.id(id);
                    }
                    if (metal != null) {
                        row.type(DeclaredSmelter.Column.METAL, metal);
                    }
                    if (lookupName != null) {
                        row.type(DeclaredSmelter.Column.LOOKUP_NAME, lookupName);
                    }
                })
                .bytes());
    }

    @ParameterizedTest(name = "metal {0}, name {1}")
    @CsvSource({
        "Tin, Example Gold Refinery, READ_NAME_UNDER_OTHER_METAL, lists the name 'Example Gold Refinery' for Gold",
        ", Example Gold Refinery, READ_NAME_UNDER_OTHER_METAL, the row has no metal",
        "Tungsten, Example Metals, READ_NAME_UNDER_OTHER_METAL, 'for Gold, Tin'",
        "Golld, Example Gold Refinery, READ_METAL_UNKNOWN, lists the name 'Example Gold Refinery' for Gold",
        "Gold/Tin, Example Metals, READ_METAL_UNKNOWN, names 2 metals",
        "3TG, Example Metals, READ_METAL_UNKNOWN, names 4 metals",
        "Cobalt, Example Metals, READ_METAL_UNKNOWN, is not one of the template's metals (the template asks about"
                + " Tantalum",
        "Gold ore, Example Metals, READ_METAL_UNKNOWN, 'not recognized as a metal (the template asks about Tantalum'",
        "Gold, , READ_ENTRY_UNRESOLVED, neither an ID nor a name"
    })
    void never_reports_a_listed_name_as_missing(String metal, String name, String rule, String says) {
        SupplierDeclaration read = row(null, metal, name);

        assertThat(read.smelters())
                .singleElement()
                .satisfies(row -> assertThat(row.entry()).isEqualTo(Entry.UNRESOLVED));
        assertThat(read.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.message()).contains(says).doesNotContain(NOT_IN_LOOKUP);
        });
    }

    @Test
    void reports_a_name_that_the_look_up_sheet_has_for_no_metal() {
        assertThat(row(null, "Gold", "Unheard Of").findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("'Unheard Of' " + NOT_IN_LOOKUP));
        assertThat(row(null, "Gold", "CID900002").findings())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).contains("cell for the name contains the ID CID900002"));
    }

    @Test
    void says_for_which_metal_the_name_beside_an_id_is_listed() {
        assertThat(row("CID900002", null, "Example Tin Works").findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("lists the name 'Example Tin Works' for Tin", "by its ID, CID900002")
                        .doesNotContain(NOT_IN_LOOKUP));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "CID-900002, READ_ID_UNCLEAR, which may be the one meant",
        "RMI CID900002, READ_ID_UNCLEAR, 'Example Gold Refinery (Gold, CID900002), which may be the one meant'",
        "'CID900002, CID900001', READ_ID_UNCLEAR, contains 2 IDs",
        "15, READ_ID_UNCLEAR, is not a smelter ID",
        "CID90002, READ_ID_UNCLEAR, is not a smelter ID",
        "CID900099, READ_ID_NOT_IN_LOOKUP, is not in the look-up sheet"
    })
    void says_what_is_wrong_with_an_id(String id, String rule, String says) {
        SupplierDeclaration read = row(id, null, null);

        assertThat(read.smelters())
                .singleElement()
                .satisfies(row -> assertThat(row.entry()).isEqualTo(Entry.UNRESOLVED));
        assertThat(read.findings()).extracting(Finding::rule).containsOnlyOnce(rule);
        assertThat(read.findings())
                .anySatisfy(finding -> assertThat(finding.message()).contains(says));
    }

    /** The row has an id, but not in the cell where the template asks for one. */
    @Test
    void does_not_say_that_a_row_has_no_id_where_one_is_typed_over_the_identification() {
        SupplierDeclaration read = read(
                factory(row -> row.type(DeclaredSmelter.Column.ID, "CID900002")).bytes());

        assertThat(read.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("READ_ENTRY_UNRESOLVED");
            assertThat(finding.message())
                    .contains("only the identification column, which the template fills in, has 'CID900002'")
                    .doesNotContain("neither an ID nor a name");
            assertThat(finding.cell())
                    .hasValueSatisfying(cell -> assertThat(cell.cell()).isEqualTo("F5"));
        });
    }

    @Test
    void an_unlisted_smelter_shows_nothing_that_was_stored_for_another_one() {
        byte[] workbook = RewrittenSheet.of(
                factory(row -> row.type(DeclaredSmelter.Column.METAL, "Gold")
                                .type(DeclaredSmelter.Column.LOOKUP_NAME, "Smelter not listed")
                                .name("Hinterland Gold Works"))
                        .bytes(),
                "Smelter List",
                xml -> xml.replaceAll(STALE, "$1 t=\"str\">$2<v>of an older row</v>"));

        SupplierDeclaration read = read(workbook);

        assertThat(read.smelters()).singleElement().satisfies(row -> {
            assertThat(row.entry()).isEqualTo(Entry.NOT_LISTED);
            assertThat(row.cells())
                    .containsOnlyKeys(
                            DeclaredSmelter.Column.METAL,
                            DeclaredSmelter.Column.LOOKUP_NAME,
                            DeclaredSmelter.Column.NAME);
        });
        assertThat(read.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("READ_LOOKUP_STALE");
            assertThat(finding.message()).contains("The sheet has no such entry");
        });
    }

    @Test
    void an_unlisted_smelter_keeps_the_country_that_was_typed() {
        SupplierDeclaration read = read(factory(row -> row.notListed(Metal.GOLD, "Hinterland", "AUSTRIA"))
                .bytes());

        assertThat(read.smelters())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.text(DeclaredSmelter.Column.COUNTRY)).contains("AUSTRIA"));
        assertThat(read.findings()).isEmpty();
    }
}
