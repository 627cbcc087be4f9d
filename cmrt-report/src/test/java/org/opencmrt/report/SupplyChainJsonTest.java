package org.opencmrt.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opencmrt.fill.SupplyChain;
import org.opencmrt.match.EntryVerdict.Bucket;
import org.opencmrt.model.DeclaredSmelter.Column;
import org.opencmrt.model.DocumentFormatException;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Metal;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.testing.DeclarationBuilder;

class SupplyChainJsonTest {
    private static SupplyChain read(String json) throws IOException {
        return FillJson.supplyChain("rollup.json", new StringReader(json));
    }

    @Test
    void the_document_of_a_roll_up_says_what_the_roll_up_says() throws IOException {
        Reported reported = SampleProgram.plain().with(program -> program.suppliersAsked(SampleProgram.asked()));
        ProgramResult result = reported.result();
        StringWriter json = new StringWriter();
        reported.json(json);

        SupplyChain read = read(json.toString());

        assertThat(read)
                .isEqualTo(SupplyChain.of(
                        "rollup.json", result.rollUp(), result.survey().orElseThrow()));
        assertThat(read.facilities()).isNotEmpty();
        assertThat(read.open())
                .extracting(SupplyChain.OpenRow::bucket)
                .contains(Bucket.NOT_LISTED, Bucket.OUT_OF_SCOPE);
        assertThat(read.proposals()).isNotEmpty();
    }

    @Test
    void a_facility_of_recycled_material_only_is_one_in_the_document_too() throws IOException {
        Map<Column, String> recycled =
                Map.of(Column.LOOKUP_NAME, "Aurora Refining Ltd.", Column.RECYCLED_OR_SCRAP, "Yes");
        Map<Column, String> mined = Map.of(Column.LOOKUP_NAME, "Boreal Gold Refinery", Column.RECYCLED_OR_SCRAP, "No");
        Reported reported = Reported.of(List.of(DeclarationBuilder.in("acme.xlsx")
                        .company("Acme")
                        .smelter(Entry.LISTED, Metal.GOLD, recycled)
                        .smelter(Entry.LISTED, Metal.GOLD, mined)
                        .read()))
                .with(program -> program.suppliersAsked(SampleProgram.asked()));
        StringWriter json = new StringWriter();
        reported.json(json);

        assertThat(read(json.toString()).facilities())
                .extracting(SupplyChain.NamedFacility::allRecycled)
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void reads_documents_of_version_1() throws IOException {
        SupplyChain read = read("""
            {"schema": "opencmrt/rollup/1",
             "facilities": [{"metal": "GOLD", "id": "CID900001", "name": "Northern Gold", "country": "SWEDEN",
               "countryCode": "SE", "city": null, "state": null, "auditClass": "NON_CONFORMANT", "scopes": ["PRODUCT"],
               "supersededOnly": false, "recycledMarks": [{"text": "Yes", "rows": 1}],
               "mentions": [{"file": "a.xlsx", "sheet": "Smelter List", "cell": "A5"}]}],
             "openEntries": [{"bucket": "NOT_LISTED", "file": "a.xlsx", "sheet": "Smelter List", "cell": "C6",
               "metal": "TIN", "name": "Hinterland Tin", "country": "AUSTRIA", "reasons": ["not listed"]}],
             "declarations": [{"file": "a.xlsx", "scope": "PRODUCT"}],
             "proposedAnswers": {"answers": [{"question": "CAHRA", "metal": "GOLD", "value": "YES", "reason": "so",
               "cells": [{"file": "a.xlsx", "sheet": "Declaration", "cell": "D46"}]}]}}
            """);

        assertThat(read.facilities()).singleElement().satisfies(facility -> {
            assertThat(facility.productLevel()).isTrue();
            assertThat(facility.allRecycled()).isTrue();
            assertThat(facility.remark()).contains("According to the status list, it is not conformant.");
            assertThat(facility.cells()).extracting(Object::toString).containsExactly("a.xlsx!Smelter List!A5");
        });
        assertThat(read.open()).singleElement().satisfies(open -> {
            assertThat(open.productLevel()).isTrue();
            assertThat(open.countryCode()).isPresent();
        });
        assertThat(read.proposals())
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.metal()).contains(Metal.GOLD));
    }

    @Test
    void says_what_is_wrong_with_a_document() {
        assertThatThrownBy(() -> read("{\"schema\": \"opencmrt/rollup/1\"}"))
                .isInstanceOf(DocumentFormatException.class)
                .hasMessage(
                        "the roll-up is incomplete; it has no facilities, openEntries, declarations, proposedAnswers");
        assertThatThrownBy(() -> read("{\"schema\": \"opencmrt/diff/1\"}"))
                .hasMessage("schema is 'opencmrt/diff/1'; expected a declaration or a roll-up");
        assertThatThrownBy(() -> read("{\"schema\": \"opencmrt/rollup/2\", \"facilities\": 1}"))
                .hasMessage("facilities must be a list");
        assertThatThrownBy(() -> read("{\"schema\": \"opencmrt/rollup/2\", \"facilities\": [], \"declarations\": [],"
                        + " \"openEntries\": [{\"declaration\": 0, \"sheet\": 0, \"cell\": \"A5\", \"verdict\": 3}],"
                        + " \"proposedAnswers\": {\"answers\": []}}"))
                .hasMessage("the roll-up refers to verdicts[3], but it has only 0 verdicts");
        assertThatThrownBy(() -> read("{")).isInstanceOf(DocumentFormatException.class);
    }
}
