package org.opencmrt.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.internal.layout.Layouts;
import org.opencmrt.internal.layout.QuestionLayout;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.support.RollUps;
import org.opencmrt.testing.FakeReference;
import org.opencmrt.testing.SmelterRow;
import org.opencmrt.testing.WorkbookFactory;

/** Laws for filling in forms of all families with declarations that have any answers and rows. */
class FillingProperties {
    private static final List<ReferenceEntry> LIST = FakeReference.SMELTERS.stream()
            .map(smelter -> new ReferenceEntry(smelter, smelter.name(), Optional.empty()))
            .toList();
    private static final TemplateId CMRT = TemplateId.of(TemplateFamily.CMRT, "6.5");
    /** The blanks and their fillers, which many declarations may share. */
    private static final Map<TemplateId, byte[]> BLANKS = new HashMap<>();

    private static final Map<TemplateId, TemplateFiller> FILLERS = new HashMap<>();

    @Provide
    Arbitrary<SupplierDeclaration> declarations() {
        Arbitrary<TemplateId> forms = Arbitraries.of(
                CMRT,
                TemplateId.of(TemplateFamily.CMRT, "6.22"),
                TemplateId.of(TemplateFamily.CRT, "2.21"),
                TemplateId.of(TemplateFamily.EMRT, "1.2"),
                TemplateId.of(TemplateFamily.EMRT, "2.1"),
                TemplateId.of(TemplateFamily.AMRT, "1.2"),
                TemplateId.of(TemplateFamily.AMRT, "1.3"));
        return Combinators.combine(forms, Arbitraries.longs()).as(FillingProperties::declaration);
    }

    private static byte[] blank(TemplateId form) {
        return BLANKS.computeIfAbsent(
                form, id -> WorkbookFactory.of(id).lookup(LIST).fillable().bytes());
    }

    private static TemplateFiller filler(TemplateId form) {
        return FILLERS.computeIfAbsent(form, id -> TemplateFiller.of("blank.xlsx", blank(id)));
    }

    private static SupplierDeclaration read(byte[] workbook) {
        return CmrtReader.create().read("acme.xlsx", workbook).declaration().orElseThrow();
    }

    private static byte[] filled(SupplierDeclaration declaration) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        filler(declaration.template().id()).fill(declaration, "out.xlsx", out);
        return out.toByteArray();
    }

    /** A declaration for a form with any answers and rows. */
    static SupplierDeclaration declaration(TemplateId form, long seed) {
        Random random = new Random(seed);
        WorkbookFactory workbook = WorkbookFactory.of(form)
                .lookup(LIST)
                .company("Acme " + random.nextInt(99))
                .scope(random.nextBoolean() ? DeclarationScope.COMPANY : DeclarationScope.USER_DEFINED, "=1+1")
                .people("J. Doe", "j.doe@acme.example", "+1 555 0100", "R. Roe")
                .effectiveDate(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700)));
        List<Metal> metals = metals(form, random);
        if (Layouts.standard().find(form).orElseThrow().declaration().picks().isPresent()) {
            metals.forEach(workbook::pick);
        }
        answers(workbook, form, metals, random);
        for (int i = random.nextInt(5); i > 0; i--) {
            workbook.smelter(row -> smelter(row, form, metals, random, "note " + random.nextInt(9)));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            workbook.product("00" + random.nextInt(9), "Part <&" + i, random.nextBoolean() ? "" : "_x0041_");
        }
        return read(workbook.bytes());
    }

    private static List<Metal> metals(TemplateId form, Random random) {
        List<Metal> fixed =
                Layouts.standard().find(form).orElseThrow().declaration().metals();
        return switch (form.family()) {
            case EMRT -> fixed.isEmpty() ? List.of(Metal.COBALT, Metal.NICKEL) : fixed;
            case AMRT -> random.nextBoolean() ? List.of(new Metal("ZINC")) : List.of(new Metal("ZINC"), Metal.COPPER);
            default -> fixed;
        };
    }

    private static void answers(WorkbookFactory workbook, TemplateId form, List<Metal> metals, Random random) {
        Layout layout = Layouts.standard().find(form).orElseThrow();
        for (QuestionLayout question : Stream.concat(
                        layout.declaration().questions().stream(), layout.declaration().companyQuestions().stream())
                .toList()) {
            List<Answer.Value> values = question.answers().values().values().stream()
                    .filter(value -> value == Answer.Value.YES || value == Answer.Value.NO)
                    .distinct()
                    .sorted()
                    .toList();
            for (Metal metal : question.metals().isEmpty() ? metals : question.metals()) {
                Answer.Value value = values.isEmpty() ? Answer.Value.NONE : values.get(random.nextInt(values.size()));
                if (values.isEmpty() || random.nextInt(4) == 0) {
                    continue;
                }
                if (question.perMetal()) {
                    workbook.answer(question.asks(), metal, value);
                } else {
                    workbook.companyAnswer(question.asks(), value);
                }
            }
        }
    }

    private static void smelter(SmelterRow row, TemplateId form, List<Metal> metals, Random random, String note) {
        List<Smelter> listed = FakeReference.SMELTERS.stream()
                .filter(smelter ->
                        metals.contains(smelter.metal()) && smelter.id().isPresent())
                .toList();
        Metal metal = metals.get(random.nextInt(metals.size()));
        switch (random.nextInt(listed.isEmpty() || form.family() == TemplateFamily.AMRT ? 2 : 4)) {
            case 0 -> row.notListed(metal, "Hinterland Works " + random.nextInt(3), "AUSTRIA");
            case 1 -> row.notYetIdentified(metal);
            case 2 ->
                row.id(listed.get(random.nextInt(listed.size()))
                        .id()
                        .orElseThrow()
                        .value());
            default -> {
                Smelter one = listed.get(random.nextInt(listed.size()));
                row.listed(one.metal(), one.name());
            }
        }
        row.comments(note);
        if (random.nextBoolean()) {
            row.mines("Pit " + note, "AUSTRIA").recycledOrScrap("No");
        }
    }

    @Property(tries = 14)
    void a_filled_form_says_what_the_declaration_says(@ForAll("declarations") SupplierDeclaration declaration) {
        assertThat(Said.by(read(filled(declaration)))).isEqualTo(Said.by(declaration));
    }

    @Property(tries = 4)
    void the_same_declaration_gives_the_same_bytes(@ForAll("declarations") SupplierDeclaration declaration) {
        ByteArrayOutputStream fresh = new ByteArrayOutputStream();
        TemplateId form = declaration.template().id();
        TemplateFiller.of("blank.xlsx", blank(form)).fill(declaration, "out.xlsx", fresh);

        assertThat(filled(declaration)).isEqualTo(filled(declaration)).isEqualTo(fresh.toByteArray());
    }

    @Property(tries = 6)
    void an_empty_declaration_clears_everything_that_was_filled_in(
            @ForAll("declarations") SupplierDeclaration declaration) {
        TemplateId form = declaration.template().id();
        byte[] blank = blank(form);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        TemplateFiller.of("used.xlsx", filled(declaration)).fill(read(blank), "out.xlsx", out);

        assertThat(Said.by(read(out.toByteArray()))).isEqualTo(Said.by(read(blank)));
        Map<String, String> before = TemplateFillerTest.parts(blank);
        Map<String, String> after = TemplateFillerTest.parts(out.toByteArray());
        Predicate<String> isList = part -> part.startsWith("xl/worksheets/") || part.equals("xl/workbook.xml");
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.keySet().stream()
                .filter(isList.negate())
                .forEach(part -> assertThat(after.get(part)).isEqualTo(before.get(part)));
    }

    /** A word in each text and file name of a supplier, which does not occur elsewhere. */
    private static final String MARK = "Qzxsupplier";

    @Property(tries = 6)
    void no_supplier_is_named_in_any_part_of_the_companys_own_form(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        RollUp rollUp = suppliers(random).stream()
                .map(workbook -> CmrtReader.create().read(MARK + random.nextInt() + ".xlsx", workbook))
                .collect(RollUps.collector(new FakeReference()));
        CompanyProfile company = new CompanyProfile(
                Map.of(Company.Field.NAME, "Harbor Instruments Inc."),
                Optional.of(random.nextBoolean() ? DeclarationScope.COMPANY : DeclarationScope.PRODUCT),
                Optional.empty(),
                List.of(),
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Translation own = OwnDeclaration.of(SupplyChain.of(MARK + "-rollup.json", rollUp), company, CMRT);

        assertThat(own.fields().toString()).contains(MARK); // the report is for the company, and it names its sources
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        filler(CMRT).fill(own, TemplateFiller.Proposals.WRITE, "out.xlsx", out);
        Map<String, String> parts = TemplateFillerTest.parts(out.toByteArray());
        parts.forEach((name, text) -> assertThat(
                        Pattern.compile("(?i)" + MARK).matcher(name + text).find())
                .as(name)
                .isFalse());
        assertThat(parts.get("xl/worksheets/sheet3.xml")).contains("Harbor Instruments Inc.");
    }

    /** Forms in which each supplier's name is in every possible place. */
    private static List<byte[]> suppliers(Random random) {
        List<byte[]> workbooks = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            String name = MARK + " " + i;
            WorkbookFactory workbook = WorkbookFactory.of(CMRT)
                    .lookup(LIST)
                    .company(name)
                    .scope(i % 2 == 0 ? DeclarationScope.COMPANY : DeclarationScope.PRODUCT, "of " + name)
                    .people("J. " + name, "j@" + MARK + ".example", name, "R. " + name)
                    .effectiveDate(LocalDate.of(2025, 1, 1 + random.nextInt(20)))
                    .product(name, name, name);
            List<Metal> metals = metals(CMRT, random);
            answers(workbook, CMRT, metals, random);
            for (QuestionLayout question :
                    Layouts.standard().find(CMRT).orElseThrow().declaration().companyQuestions()) {
                workbook.companyAnswer(question.asks(), "Yes", "see " + name);
            }
            for (int row = random.nextInt(6); row > 0; row--) {
                workbook.smelter(smelter -> {
                    smelter(smelter, CMRT, metals, random, name);
                    for (DeclaredSmelter.Column column : List.of(
                            DeclaredSmelter.Column.CONTACT_NAME,
                            DeclaredSmelter.Column.CONTACT_EMAIL,
                            DeclaredSmelter.Column.NEXT_STEPS)) {
                        smelter.type(column, name);
                    }
                });
            }
            workbooks.add(workbook.bytes());
        }
        return workbooks;
    }
}
