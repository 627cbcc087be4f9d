package org.opencmrt.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;

class FacilityActionsTest {
    private static final Smelter GOLD = smelter("CID900001", Metal.GOLD);
    private static final Smelter TIN = smelter("CID900001", Metal.TIN);

    private static Smelter smelter(String id, Metal metal) {
        return new Smelter(
                Optional.of(new SmelterId(id)),
                metal,
                "Aurora Refining",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static FacilityActions parse(String csv) {
        return FacilityActions.parse("actions.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void finds_actions_by_id_and_metal() {
        FacilityActions actions = parse("""
            Smelter ID;Metal;Action;Responsible;Due date
            CID900001;Gold;Ask for the audit report;J. Doe;2025-09-30
            CID900001;;Watch;;
            CID900001;;Watch;R. Roe;2025-06-30
            """);
        assertThat(actions.actions(GOLD)).contains("Ask for the audit report; Watch");
        assertThat(actions.owners(GOLD)).contains("J. Doe; R. Roe");
        assertThat(actions.due(GOLD)).contains(LocalDate.of(2025, 6, 30));
        assertThat(actions.actions(TIN)).contains("Watch");
        assertThat(actions.findings(List.of(GOLD, TIN))).isEmpty();
    }

    @Test
    void names_every_line_that_cannot_be_used() {
        FacilityActions actions = parse("""
            smelter_id,metal,action,owner,due
            CID900001,Tin,Replace,,03/04/2025
            CID900009,,Replace,,
            unknown,,Replace,,
            CID900001,,,,
            """);
        assertThat(actions.findings(List.of(GOLD)))
                .extracting(Finding::rule)
                .containsExactly(
                        "ACTION_DATE_UNREADABLE",
                        "ACTION_ID_FORM",
                        "ACTION_BLANK",
                        "ACTION_NO_FACILITY",
                        "ACTION_NO_FACILITY");
        assertThat(actions.findings(List.of(TIN)).get(0).message())
                .isEqualTo("actions.csv, line 2: The due date '03/04/2025' is not a date, or its day and month are"
                        + " ambiguous, so the action counts as undated. Write dates as 2025-09-30.");
        assertThat(actions.findings(List.of(GOLD)).get(3).message())
                .startsWith("actions.csv, line 2: No supplier reported the facility CID900001 for Tin");
        assertThat(actions.due(TIN)).isEmpty();
        assertThat(actions.actions(TIN)).contains("Replace");
    }

    @Test
    void leaves_a_line_with_an_unknown_metal_out_and_says_so() {
        FacilityActions actions = parse("smelter_id,metal,action\nCID900001,Glod,Replace\n");
        assertThat(actions.of(GOLD)).isEmpty();
        assertThat(actions.findings(List.of(GOLD, TIN))).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("ACTION_METAL_UNKNOWN");
            assertThat(finding.message()).startsWith("actions.csv, line 2: 'Glod' is not a known metal");
        });
    }

    @Test
    void refuses_a_list_without_its_columns() {
        assertThatThrownBy(() -> parse("smelter_id,owner\nCID900001,J. Doe\n"))
                .isInstanceOf(ListFormatException.class)
                .hasMessageContaining("list of actions actions.csv")
                .hasMessageContaining("action");
    }

    @Test
    void knows_nothing_without_a_list() {
        assertThat(FacilityActions.none().of(GOLD)).isEmpty();
        assertThat(FacilityActions.none().findings(List.of())).isEmpty();
    }
}
