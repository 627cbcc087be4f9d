package org.opencmrt.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;
import org.opencmrt.testing.DeclarationBuilder;
import org.opencmrt.testing.Facilities;

class SettledRowsTest {
    private static final TemplateId CMRT = TemplateId.of(TemplateFamily.CMRT, "6.5");
    private static final List<ReferenceEntry> LOOKUP = Facilities.list()
            .with(Metal.GOLD, "CID900001", "Northern Gold Refinery", "SWEDEN", "NGR Gold")
            .with(Metal.TIN, "CID900002", "Delta Tin Works", "MALAYSIA")
            .with(Metal.TIN, "CID001322", "Corrected Tin", "PERU")
            .entries();

    private static SupplierDeclaration one(Entry entry, Metal metal, Map<DeclaredSmelter.Column, String> texts) {
        return DeclarationBuilder.in("old.xlsx")
                .template(TemplateFamily.CMRT, "6.1")
                .smelter(entry, metal, texts)
                .build();
    }

    private static SettledRows settled(Entry entry, Metal metal, Map<DeclaredSmelter.Column, String> texts) {
        return settled(one(entry, metal, texts), false);
    }

    private static SettledRows settled(SupplierDeclaration declaration, boolean certainOnly) {
        return SettledRows.of(Translation.of(declaration, CMRT), new FormLookup(LOOKUP), certainOnly);
    }

    private static DeclaredSmelter row(SettledRows settled) {
        assertThat(settled.rows()).hasSize(1);
        return settled.rows().get(0);
    }

    private static FillReport.Field field(SettledRows settled) {
        assertThat(settled.fields()).hasSize(1);
        return settled.fields().get(0);
    }

    @Test
    void writes_a_known_facility_by_its_id_and_notes_its_new_name() {
        SettledRows settled = settled(
                Entry.LISTED,
                Metal.GOLD,
                Map.of(
                        DeclaredSmelter.Column.ID, "CID900001",
                        DeclaredSmelter.Column.LOOKUP_NAME, "Old Northern",
                        DeclaredSmelter.Column.NAME, "Old Northern",
                        DeclaredSmelter.Column.COMMENTS, "since 2014"));

        assertThat(row(settled).entry()).isEqualTo(Entry.LISTED);
        assertThat(row(settled).text(DeclaredSmelter.Column.ID_INPUT)).contains("CID900001");
        assertThat(row(settled).text(DeclaredSmelter.Column.COMMENTS)).contains("since 2014");
        assertThat(field(settled).transfer()).isEqualTo(FillReport.Field.Transfer.COPY);
        assertThat(field(settled).target()).contains("Smelter List!A5");
        assertThat(field(settled).reason())
                .isEqualTo("The declaration lists it. The name was \"Old Northern\"; the form shows \"Northern Gold"
                        + " Refinery\".");
    }

    @Test
    void the_id_tells_the_metal_if_the_form_has_it_for_one_metal_only() {
        SupplierDeclaration declaration = DeclarationBuilder.in("own.json")
                .template(TemplateFamily.CMRT, "6.5")
                .smelter(Entry.LISTED, null, Map.of(DeclaredSmelter.Column.ID_INPUT, "CID900001"))
                .smelter(Entry.LISTED, null, Map.of(DeclaredSmelter.Column.ID_INPUT, "CID900009"))
                .build();

        SettledRows settled = settled(declaration, false);

        assertThat(row(settled).metal()).contains(Metal.GOLD);
        assertThat(settled.fields())
                .extracting(FillReport.Field::reason)
                .containsExactly("The declaration lists it.", "Its metal is missing. Enter the metal.");
    }

    @Test
    void notes_a_typed_street_that_the_form_does_not_show() {
        SettledRows settled = settled(
                Entry.LISTED,
                Metal.GOLD,
                Map.of(
                        DeclaredSmelter.Column.ID, "CID900001",
                        DeclaredSmelter.Column.NAME, "Northern Gold Refinery",
                        DeclaredSmelter.Column.STREET, "1 Mill Lane"));

        assertThat(field(settled).reason())
                .isEqualTo("The declaration lists it. The location in the row was left out; the form shows the one in"
                        + " its list.");
    }

    @Test
    void says_for_which_metal_the_form_has_an_id() {
        Map<DeclaredSmelter.Column, String> row =
                Map.of(DeclaredSmelter.Column.ID, "CID900001", DeclaredSmelter.Column.NAME, "Northern Gold Refinery");
        SettledRows moved = settled(Entry.LISTED, Metal.TIN, row);

        assertThat(row(moved).entry()).isEqualTo(Entry.NOT_LISTED);
        assertThat(field(moved).reason())
                .startsWith("The form's list has the ID CID900001 only for gold. Check the metal.");
        assertThat(field(settled(Entry.UNRESOLVED, Metal.TIN, row)).reason())
                .startsWith("The form's list has the ID CID900001 only for gold. Check the metal.");
    }

    @Test
    void writes_a_removed_facility_as_not_listed_with_its_former_id() {
        SettledRows settled = settled(
                Entry.LISTED,
                Metal.GOLD,
                Map.of(
                        DeclaredSmelter.Column.ID, "CID000362",
                        DeclaredSmelter.Column.LOOKUP_NAME, "Gone Gold",
                        DeclaredSmelter.Column.COUNTRY, "GERMANY",
                        DeclaredSmelter.Column.COMMENTS, "see letter"));

        assertThat(row(settled).entry()).isEqualTo(Entry.NOT_LISTED);
        assertThat(row(settled).text(DeclaredSmelter.Column.ID_INPUT)).isEmpty();
        assertThat(row(settled).text(DeclaredSmelter.Column.LOOKUP_NAME)).contains("Smelter not listed");
        assertThat(row(settled).text(DeclaredSmelter.Column.NAME)).contains("Gone Gold");
        assertThat(row(settled).text(DeclaredSmelter.Column.COMMENTS)).contains("see letter; former RMI ID CID000362");
        assertThat(field(settled).transfer()).isEqualTo(FillReport.Field.Transfer.CONFIRM);
    }

    @Test
    void proposes_the_id_that_the_form_has_for_the_same_name() {
        SettledRows settled = settled(
                Entry.LISTED,
                Metal.GOLD,
                Map.of(DeclaredSmelter.Column.ID, "1SWE001", DeclaredSmelter.Column.LOOKUP_NAME, "ngr  gold"));

        assertThat(row(settled).text(DeclaredSmelter.Column.ID_INPUT)).contains("CID900001");
        assertThat(field(settled).transfer()).isEqualTo(FillReport.Field.Transfer.CONFIRM);
    }

    @Test
    void does_not_take_a_similar_name_for_the_same() {
        SettledRows settled = settled(
                Entry.LISTED,
                Metal.GOLD,
                Map.of(
                        DeclaredSmelter.Column.ID,
                        "CID000362",
                        DeclaredSmelter.Column.LOOKUP_NAME,
                        "Northern Gold Refinery Ltd"));

        assertThat(row(settled).entry()).isEqualTo(Entry.NOT_LISTED);
        assertThat(field(settled).reason()).contains("It may be Northern Gold Refinery (CID900001).");
    }

    @Test
    void proposes_the_id_that_replaced_an_old_one() {
        SettledRows settled = settled(
                Entry.LISTED,
                Metal.TIN,
                Map.of(DeclaredSmelter.Column.ID, "CID001323", DeclaredSmelter.Column.LOOKUP_NAME, "Any Tin"));

        assertThat(row(settled).text(DeclaredSmelter.Column.ID_INPUT)).contains("CID001322");
        assertThat(field(settled).transfer()).isEqualTo(FillReport.Field.Transfer.CONFIRM);
    }

    @Test
    void asks_which_facility_an_unclear_row_refers_to() {
        for (Entry entry : List.of(Entry.UNRESOLVED, Entry.AMBIGUOUS, Entry.CONTRADICTORY)) {
            SupplierDeclaration declaration = one(
                    entry,
                    Metal.GOLD,
                    Map.of(DeclaredSmelter.Column.ID_INPUT, "CID999999", DeclaredSmelter.Column.NAME, "Who"));
            Translation translation = Translation.of(declaration, CMRT);
            SettledRows settled = SettledRows.of(translation, new FormLookup(LOOKUP), false);

            assertThat(settled.rows()).isEmpty();
            assertThat(List.of(translation.toAsk(), settled.fields()))
                    .as(entry.name())
                    .anySatisfy(fields -> assertThat(fields).anySatisfy(field -> {
                        assertThat(field.item()).isEqualTo(FillReport.Field.SMELTER);
                        assertThat(field.transfer()).isEqualTo(FillReport.Field.Transfer.ASK);
                    }));
        }
    }

    @Test
    void resolves_an_id_that_only_the_new_form_knows() {
        SettledRows settled =
                settled(Entry.UNRESOLVED, Metal.GOLD, Map.of(DeclaredSmelter.Column.ID_INPUT, "CID900001"));

        assertThat(row(settled).text(DeclaredSmelter.Column.ID_INPUT)).contains("CID900001");
        assertThat(field(settled).transfer()).isEqualTo(FillReport.Field.Transfer.CONFIRM);
    }

    @Test
    void matches_a_typed_name_to_the_only_facility_that_has_it() {
        SettledRows settled =
                settled(Entry.FREE_TEXT, Metal.TIN, Map.of(DeclaredSmelter.Column.NAME, "Delta Tin Works"));

        assertThat(row(settled).text(DeclaredSmelter.Column.ID_INPUT)).contains("CID900002");
        assertThat(field(settled).transfer()).isEqualTo(FillReport.Field.Transfer.CONFIRM);
    }

    @Test
    void keeps_a_row_that_is_not_listed_and_notes_a_likely_facility() {
        SettledRows settled = settled(
                Entry.NOT_LISTED,
                Metal.TIN,
                Map.of(
                        DeclaredSmelter.Column.LOOKUP_NAME, "Smelter not listed",
                        DeclaredSmelter.Column.NAME, "Delta Tin Works",
                        DeclaredSmelter.Column.COUNTRY, "Atlantis"));

        assertThat(row(settled).entry()).isEqualTo(Entry.NOT_LISTED);
        assertThat(field(settled).reason())
                .contains("It may be a listed facility: Delta Tin Works (CID900002).")
                .contains("The country \"Atlantis\" is not in the form's list.");
        assertThat(field(settled).transfer()).isEqualTo(FillReport.Field.Transfer.CONFIRM);
    }

    @Test
    void leaves_proposed_rows_out_when_only_certain_ones_are_wanted() {
        SupplierDeclaration declaration = one(
                Entry.LISTED,
                Metal.GOLD,
                Map.of(DeclaredSmelter.Column.ID, "CID000362", DeclaredSmelter.Column.NAME, "Gone Gold"));

        SettledRows settled = settled(declaration, true);

        assertThat(settled.rows()).isEmpty();
        assertThat(field(settled).transfer()).isEqualTo(FillReport.Field.Transfer.CONFIRM);
        assertThat(field(settled).text()).isEqualTo(Optional.empty());
    }
}
