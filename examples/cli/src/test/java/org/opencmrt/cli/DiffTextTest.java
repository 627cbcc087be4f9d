package org.opencmrt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opencmrt.diff.RollUpDiff;
import org.opencmrt.diff.RollUpSummary;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.support.RollUps;
import org.opencmrt.testing.DeclarationBuilder;
import org.opencmrt.testing.FakeReference;

class DiffTextTest {
    private static RollUpSummary summary(String label, DeclarationBuilder... declarations) {
        return RollUpSummary.of(
                label,
                Stream.of(declarations).map(DeclarationBuilder::read).collect(RollUps.collector(new FakeReference())));
    }

    private static DeclarationBuilder acme(String file) {
        return DeclarationBuilder.in(file).company("Acme");
    }

    private static String text(RollUpSummary before, RollUpSummary after) throws IOException {
        StringWriter text = new StringWriter();
        DiffText.write(RollUpDiff.between(before, after), text);
        return text.toString();
    }

    @Test
    void shows_each_change_with_its_cause_and_cells() throws IOException {
        RollUpSummary before = summary(
                "2016",
                acme("acme.xlsx")
                        .answer(Question.INTENTIONALLY_ADDED, Metal.GOLD, Answer.Value.YES)
                        .smelter(Entry.LISTED, Metal.GOLD, null, null, "CID900001"));
        RollUpSummary after = summary(
                "2017",
                acme("acme 2017.xlsx")
                        .answer(Question.INTENTIONALLY_ADDED, Metal.GOLD, Answer.Value.NO)
                        .smelter(Entry.LISTED, Metal.GOLD, null, null, "CID900002")
                        .smelter(Entry.NOT_LISTED, Metal.TIN, "A\nB", "PERU", null));

        assertThat(text(before, after)).isEqualTo("""
            before: 2016: 1 declaration, 1 facility
            after:  2017: 1 declaration, 0 facilities

            Facilities removed (1)
              - Gold  Aurora Refining Ltd. (CID900001)
                  supplier change: removed or changed declarations: acme.xlsx [acme.xlsx!Smelter List!A5]

            Answers changed (1)
              ~ Gold  Acme: intentionally added: YES -> NO
                  supplier change: Acme says so in acme 2017.xlsx [acme 2017.xlsx!Declaration!D28]

            Unmatched entries added (2)
              + Gold  CID900002: OUT_OF_SCOPE
                  supplier change: new or changed declarations: acme 2017.xlsx [acme 2017.xlsx!Smelter List!A5]
              + Tin  A B, PERU: NOT_LISTED
                  supplier change: new or changed declarations: acme 2017.xlsx [acme 2017.xlsx!Smelter List!C6]

            Findings (1)
              ROLLUP_LIST_CHANGED: Acme: of the 1 facilities in its current and previous lists, 1 were added or removed. Ask why.
            """);
    }

    @Test
    void says_so_when_nothing_has_changed() throws IOException {
        RollUpSummary one = summary("a", acme("acme.xlsx").smelter(Entry.LISTED, Metal.GOLD, null, null, "CID900001"));

        assertThat(text(one, one)).isEqualTo("""
            before: a: 1 declaration, 1 facility
            after:  a: 1 declaration, 1 facility

            nothing has changed
            """);
    }
}
