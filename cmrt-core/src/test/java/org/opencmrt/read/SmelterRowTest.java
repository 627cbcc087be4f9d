package org.opencmrt.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencmrt.model.DeclaredMine;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.testing.SmelterRow;
import org.opencmrt.testing.WorkbookFactory;
import org.opencmrt.testing.WritingStyle;

/**
 * Rows of the smelter list show the same as in Excel, regardless of the program that wrote them and of overwritten
 * formulas.
 */
class SmelterRowTest {
    private static final ReferenceEntry TIN = entry("CID900001", Metal.TIN, "Example Tin Works", "BOLIVIA");
    private static final ReferenceEntry GOLD = entry("CID900002", Metal.GOLD, "Example Gold Refinery", "AUSTRIA");

    /** A facility with an alias that precedes its standard name in the list, and that is in another town. */
    private static final Smelter HEAD_OFFICE = new Smelter(
            SmelterId.tryParse("CID900003"),
            Metal.TUNGSTEN,
            "Example Tungsten Group",
            Optional.empty(),
            Optional.of("JAPAN"),
            Optional.of("Tokyo"),
            Optional.of("Kanto"));

    private static final ReferenceEntry PLANT = new ReferenceEntry(
            new Smelter(
                    HEAD_OFFICE.id(),
                    HEAD_OFFICE.metal(),
                    HEAD_OFFICE.name(),
                    HEAD_OFFICE.country(),
                    HEAD_OFFICE.countryText(),
                    Optional.of("Niihama"),
                    Optional.of("Shikoku")),
            "Example Tungsten Plant",
            Optional.empty());

    /** How the values of the formulas are stored. */
    enum Stored {
        CALCULATED,
        NONE,
        STALE
    }

    private static ReferenceEntry entry(String id, Metal metal, String name, String country) {
        Smelter smelter = new Smelter(
                SmelterId.tryParse(id),
                metal,
                name,
                Optional.empty(),
                Optional.of(country),
                Optional.empty(),
                Optional.empty());
        return new ReferenceEntry(smelter, name, Optional.empty());
    }

    private static SupplierDeclaration read(Stored stored, Consumer<SmelterRow> fill) {
        byte[] workbook = WorkbookFactory.cmrt("6.5")
                .lookup(List.of(
                        TIN, GOLD, PLANT, new ReferenceEntry(HEAD_OFFICE, HEAD_OFFICE.name(), Optional.empty())))
                .style(stored == Stored.NONE ? WritingStyle.SCRIPT : WritingStyle.EXCEL)
                .smelter(fill)
                .bytes();
        byte[] bytes = stored != Stored.STALE
                ? workbook
                : RewrittenSheet.of(
                        workbook,
                        "Smelter List",
                        xml -> xml.replaceAll(
                                "(<c r=\"[B-J]5\")[^>]*>(<f.*?(?:/>|</f>))<v>[^<]*</v>",
                                "$1 t=\"str\">$2<v>of an older row</v>"));
        return CmrtReader.create().read("rows.xlsx", bytes).fold(d -> d, unreadable -> {
            throw new AssertionError(unreadable.message());
        });
    }

    private static DeclaredSmelter row(SupplierDeclaration declaration) {
        assertThat(declaration.smelters()).hasSize(1);
        return declaration.smelters().get(0);
    }

    @ParameterizedTest
    @EnumSource(Stored.class)
    void takes_the_id_of_the_look_up_where_something_was_typed_over_it(Stored stored) {
        SupplierDeclaration read = read(stored, row -> row.id("CID900001").type(DeclaredSmelter.Column.ID, "242332"));

        assertThat(row(read).entry()).isEqualTo(Entry.LISTED);
        assertThat(row(read).text(DeclaredSmelter.Column.ID)).contains("CID900001");
        assertThat(read.findings()).extracting(Finding::rule).contains("READ_ID_OVERTYPED");
    }

    @ParameterizedTest
    @EnumSource(Stored.class)
    void does_not_report_an_id_that_was_typed_again(Stored stored) {
        SupplierDeclaration read =
                read(stored, row -> row.id("CID900001").type(DeclaredSmelter.Column.ID, "cid900001 "));

        assertThat(row(read).entry()).isEqualTo(Entry.LISTED);
        assertThat(row(read).text(DeclaredSmelter.Column.ID)).contains("CID900001");
        assertThat(read.findings()).extracting(Finding::rule).doesNotContain("READ_ID_OVERTYPED");
    }

    @ParameterizedTest
    @EnumSource(Stored.class)
    void counts_a_row_with_the_ids_of_two_facilities_as_neither(Stored stored) {
        SupplierDeclaration read =
                read(stored, row -> row.id("CID900001").type(DeclaredSmelter.Column.ID, "CID900002"));

        assertThat(row(read).entry()).isEqualTo(Entry.CONTRADICTORY);
    }

    @ParameterizedTest
    @EnumSource(Stored.class)
    void shows_metal_and_name_of_the_id_in_a_row_that_contradicts_it(Stored stored) {
        DeclaredSmelter byName = row(read(
                stored, row -> row.id("CID900001").type(DeclaredSmelter.Column.LOOKUP_NAME, "Smelter not listed")));
        DeclaredSmelter byMetal = row(read(stored, row -> row.id("CID900001").metal(Metal.GOLD)));

        assertThat(byName.entry()).isEqualTo(Entry.CONTRADICTORY);
        assertThat(byName.metal()).contains(Metal.TIN);
        assertThat(byMetal.entry()).isEqualTo(Entry.CONTRADICTORY);
        assertThat(byMetal.text(DeclaredSmelter.Column.LOOKUP_NAME)).contains("Example Tin Works");
        assertThat(byMetal.text(DeclaredSmelter.Column.COUNTRY)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Stored.class)
    void shows_nothing_beside_a_name_that_is_in_no_list(Stored stored) {
        DeclaredSmelter row = row(read(stored, fill -> fill.listed(Metal.TIN, "No Such Works")));

        assertThat(row.entry()).isEqualTo(Entry.UNRESOLVED);
        assertThat(row.text(DeclaredSmelter.Column.COUNTRY)).isEmpty();
        assertThat(row.text(DeclaredSmelter.Column.ID)).isEmpty();
    }

    @Test
    void takes_no_metal_from_a_cell_with_two_metals() {
        byte[] workbook = WorkbookFactory.amrt("1.3")
                .mine(Map.of(DeclaredMine.Column.METAL, "Silver and Zinc", DeclaredMine.Column.NAME, "Deep Mine"))
                .smelter(row -> row.type(DeclaredSmelter.Column.METAL, "Zinc, Silver")
                        .type(DeclaredSmelter.Column.LOOKUP_NAME, "Some Works"))
                .bytes();
        SupplierDeclaration read = CmrtReader.create()
                .read("two.xlsx", workbook)
                .fold(d -> d, unreadable -> {
                    throw new AssertionError(unreadable.message());
                });

        assertThat(row(read).metal()).isEmpty();
        assertThat(read.mines())
                .singleElement()
                .satisfies(mine -> assertThat(mine.metal()).isEmpty());
        assertThat(read.findings())
                .filteredOn(finding -> finding.rule().equals("READ_METAL_UNKNOWN"))
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.message()).contains("names 2 metals"));
    }

    @Test
    void keeps_no_id_that_the_formulas_chose_for_an_ambiguous_name() {
        DeclaredSmelter row = twin(filling -> {});

        assertThat(row.entry()).isEqualTo(Entry.AMBIGUOUS);
        assertThat(row.text(DeclaredSmelter.Column.ID)).isEmpty();
        assertThat(row.text(DeclaredSmelter.Column.COUNTRY)).contains("PERU");
    }

    @Test
    void takes_the_id_that_was_typed_for_an_ambiguous_name() {
        DeclaredSmelter row = twin(filling -> filling.type(DeclaredSmelter.Column.ID, "CID900006"));

        assertThat(row.entry()).isEqualTo(Entry.LISTED);
        assertThat(row.text(DeclaredSmelter.Column.ID)).contains("CID900006");
    }

    private static DeclaredSmelter twin(Consumer<SmelterRow> fill) {
        byte[] workbook = WorkbookFactory.cmrt("6.5")
                .lookup(List.of(
                        entry("CID900005", Metal.TIN, "Twin Works", "PERU"),
                        entry("CID900006", Metal.TIN, "Twin Works", "PERU")))
                .style(WritingStyle.EXCEL)
                .smelter(row -> fill.accept(row.listed(Metal.TIN, "Twin Works")))
                .bytes();
        return row(CmrtReader.create().read("twins.xlsx", workbook).fold(d -> d, unreadable -> {
            throw new AssertionError(unreadable.message());
        }));
    }

    @ParameterizedTest
    @CsvSource({
        "'<c r=\"D5\"><f>K!D2</f></c>', Example Gold Refinery",
        "'<c r=\"D5\"><f>K!D2</f><v>0</v></c>', Example Gold Refinery",
        "'', (none)"
    })
    void looks_up_what_the_formulas_of_templates_3_would_show(String nameCell, String name) {
        DeclaredSmelter row = row(readOld(fill -> fill.listed(Metal.GOLD, "Example Gold Refinery"), nameCell));

        assertThat(row.entry()).isEqualTo(Entry.LISTED);
        assertThat(row.text(DeclaredSmelter.Column.NAME).orElse("(none)")).isEqualTo(name);
        assertThat(row.text(DeclaredSmelter.Column.ID).isPresent()).isEqualTo(!name.equals("(none)"));
        assertThat(row.country().isPresent()).isEqualTo(!name.equals("(none)"));
    }

    @Test
    void takes_the_id_that_the_formulas_of_templates_3_show_for_an_alias() {
        SupplierDeclaration read = readOld(
                row -> row.listed(Metal.GOLD, "An Alias"), "<c r=\"F5\" t=\"str\"><f>K!F2</f><v>CID900002</v></c>");

        assertThat(row(read).entry()).isEqualTo(Entry.LISTED);
        assertThat(read.findings()).isEmpty();
    }

    private static SupplierDeclaration readOld(Consumer<SmelterRow> fill, String cells) {
        byte[] workbook = WorkbookFactory.cmrt("3.01")
                .lookup(List.of(TIN, GOLD))
                .smelter(fill)
                .bytes();
        byte[] changed = RewrittenSheet.of(
                workbook,
                "Smelter List",
                xml -> xml.replaceAll("<c r=\"[DEFG]5\"[^>]*?(/>|>.*?</c>)", "")
                        .replaceFirst("<c r=\"C5\".*?</c>", "$0" + cells));
        return CmrtReader.create().read("old.xlsx", changed).fold(d -> d, unreadable -> {
            throw new AssertionError(unreadable.message());
        });
    }

    @Test
    void an_id_contradicts_another_facility_in_the_name_column() {
        byte[] workbook = WorkbookFactory.cmrt("6.5")
                .lookup(List.of(TIN, entry("CID900004", Metal.TIN, "Other Tin Works", "PERU")))
                .smelter(row -> row.id("CID900001").type(DeclaredSmelter.Column.NAME, "OTHER tin works"))
                .smelter(row -> row.id("CID900001").type(DeclaredSmelter.Column.NAME, "Example Tin Works"))
                .smelter(row -> row.id("CID900001").type(DeclaredSmelter.Column.NAME, "a name in no list"))
                .bytes();

        assertThat(CmrtReader.create()
                        .read("rows.xlsx", workbook)
                        .declaration()
                        .orElseThrow()
                        .smelters())
                .extracting(DeclaredSmelter::entry)
                .containsExactly(Entry.CONTRADICTORY, Entry.LISTED, Entry.LISTED);
    }

    @Test
    void ignores_invisible_characters_in_a_name() {
        DeclaredSmelter row = row(read(Stored.NONE, fill -> fill.listed(Metal.TIN, "\u202aExample Tin\u200b Works")));

        assertThat(row.entry()).isEqualTo(Entry.LISTED);
        assertThat(row.text(DeclaredSmelter.Column.ID)).contains("CID900001");
    }

    @ParameterizedTest
    @CsvSource({
        "Smelter not listed., NOT_LISTED",
        "smelter not-listed, NOT_LISTED",
        "(Smelter Not Listed), NOT_LISTED",
        "Smelter not yet identified*, NOT_YET_IDENTIFIED",
        "Smelter not identified, UNRESOLVED",
        "Not listed smelter, UNRESOLVED"
    })
    void ignores_punctuation_in_the_names_of_special_entries(String name, Entry entry) {
        assertThat(row(read(Stored.NONE, fill -> fill.listed(Metal.TIN, name))).entry())
                .isEqualTo(entry);
    }

    @ParameterizedTest
    @EnumSource(Stored.class)
    void shows_the_town_beside_the_standard_name_for_an_id(Stored stored) {
        DeclaredSmelter row = row(read(stored, fill -> fill.id("CID900003")));

        assertThat(row.entry()).isEqualTo(Entry.LISTED);
        assertThat(row.text(DeclaredSmelter.Column.LOOKUP_NAME)).contains("Example Tungsten Group");
        assertThat(row.text(DeclaredSmelter.Column.CITY)).contains("Tokyo");
        assertThat(row.text(DeclaredSmelter.Column.STATE)).contains("Kanto");
    }

    @ParameterizedTest
    @EnumSource(Stored.class)
    void shows_the_town_beside_the_name_that_was_typed_with_an_id(Stored stored) {
        DeclaredSmelter row = row(read(
                stored,
                fill -> fill.id("CID900003")
                        .metal(Metal.TUNGSTEN)
                        .type(DeclaredSmelter.Column.LOOKUP_NAME, "Example Tungsten Plant")));

        assertThat(row.entry()).isEqualTo(Entry.LISTED);
        assertThat(row.text(DeclaredSmelter.Column.CITY)).contains("Niihama");
    }

    @Test
    void keeps_a_comment_that_a_formula_shows_beside_a_wrong_id() {
        byte[] workbook = RewrittenSheet.of(
                WorkbookFactory.cmrt("6.5")
                        .lookup(List.of(TIN))
                        .smelter(row -> row.id("CID999999").comments("typed"))
                        .bytes(),
                "Smelter List",
                xml -> xml.replaceAll(
                        "<c r=\"Q5\"[^>]*>.*?</c>", "<c r=\"Q5\" t=\"str\"><f>K5</f><v>calculated</v></c>"));
        DeclaredSmelter row =
                row(CmrtReader.create().read("rows.xlsx", workbook).fold(d -> d, unreadable -> {
                    throw new AssertionError(unreadable.message());
                }));

        assertThat(row.entry()).isEqualTo(Entry.UNRESOLVED);
        assertThat(row.text(DeclaredSmelter.Column.COMMENTS)).contains("calculated");
    }

    @Test
    void does_not_read_a_pasted_zero_as_a_place_or_an_id() {
        byte[] workbook = WorkbookFactory.cmrt("6.5")
                .lookup(List.of(TIN))
                .smelter(row -> row.notYetIdentified(Metal.TIN).type(DeclaredSmelter.Column.STATE, "0"))
                .cell("Smelter List!F5", 0)
                .cell("Smelter List!H5", 0)
                .cell("Smelter List!I5", 0)
                .cell("Smelter List!Q5", 0)
                .bytes();
        DeclaredSmelter row =
                row(CmrtReader.create().read("rows.xlsx", workbook).fold(d -> d, unreadable -> {
                    throw new AssertionError(unreadable.message());
                }));

        assertThat(row.entry()).isEqualTo(Entry.NOT_YET_IDENTIFIED);
        assertThat(row.text(DeclaredSmelter.Column.ID)).isEmpty();
        assertThat(row.text(DeclaredSmelter.Column.STREET)).isEmpty();
        assertThat(row.text(DeclaredSmelter.Column.CITY)).isEmpty();
        assertThat(row.text(DeclaredSmelter.Column.STATE)).contains("0");
        assertThat(row.text(DeclaredSmelter.Column.COMMENTS)).contains("0");
    }
}
