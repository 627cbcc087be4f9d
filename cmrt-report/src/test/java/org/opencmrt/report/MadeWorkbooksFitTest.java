package org.opencmrt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencmrt.internal.layout.Layouts;
import org.opencmrt.model.Company;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;
import org.opencmrt.program.AssessedFile;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.testing.Facilities;
import org.opencmrt.testing.WorkbookFactory;

/** The output for a workbook of each supported template conforms to the published schemas. */
class MadeWorkbooksFitTest {
    private static final ConflictMineralsProgram PROGRAM =
            ConflictMineralsProgram.builder().withoutReference().build();

    static List<TemplateId> templates() {
        return Layouts.standard().known();
    }

    private static ReadResult read(TemplateId template) {
        Metal metal = switch (template.family()) {
            case CMRT -> Metal.GOLD;
            case EMRT, CRT -> Metal.COBALT;
            case AMRT -> new Metal("SILVER");
        };
        WorkbookFactory workbook = WorkbookFactory.of(template)
                .company("Acme Relays Ltd.")
                .field(Company.Field.EFFECTIVE_DATE, "14 March")
                .lookup(Facilities.list()
                        .with(metal, "CID900001", "Northern Refinery", "SWEDEN")
                        .entries())
                .uses(metal)
                .smelter(row -> row.id("CID900001"))
                .smelter(row -> row.notListed(metal, "Hinterland Works", "AUSTRIA"))
                .smelter(row -> row.id("CID12").comments("?"))
                .product("AR-100", "Relay", "");
        boolean picked = template.family() == TemplateFamily.AMRT
                || (template.family() == TemplateFamily.EMRT
                        && template.version().major() >= 2);
        if (picked) {
            workbook.pick(metal);
        }
        return CmrtReader.create().read(template + ".xlsx", workbook.bytes());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void of_each_template(TemplateId template) throws IOException {
        ReadResult result = read(template);
        SupplierDeclaration declaration = result.declaration().orElseThrow();
        StringWriter checked = new StringWriter();
        try (JsonDocuments<AssessedFile> writer = CheckJson.writer(JsonDocuments.Layout.SINGLE, checked)) {
            writer.write(PROGRAM.assess(result));
        }

        assertThat(declaration.smelters()).isNotEmpty();
        assertThat(Schemas.problems("declaration", DeclarationJson.toJson(result)))
                .isEmpty();
        assertThat(Schemas.problems("check", checked.toString())).isEmpty();
    }

    @Test
    void rolled_up_together() throws IOException {
        Reported reported = Reported.of(
                Stream.concat(SampleProgram.results(), templates().stream().map(MadeWorkbooksFitTest::read)),
                Reported.invented().statuses(SampleProgram.statuses()));
        StringWriter json = new StringWriter();
        reported.json(json);

        assertThat(reported.result().rollUp().declarations())
                .hasSizeGreaterThan(templates().size());
        assertThat(Schemas.problems("rollup", json.toString())).isEmpty();
    }
}
