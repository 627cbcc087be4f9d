package org.opencmrt.quickstart;

import static org.opencmrt.model.Metal.GOLD;
import static org.opencmrt.model.Metal.TANTALUM;
import static org.opencmrt.model.Metal.TIN;
import static org.opencmrt.model.Metal.TUNGSTEN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Question;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.Template;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.testing.WorkbookFactory;
import org.opencmrt.testing.WritingStyle;

/**
 * Creates the workbooks in {@code examples/data/suppliers}. The suppliers, their people, and their answers are
 * invented. The smelters and their ids are real and come from the bundled list of the library.
 */
final class SampleData {
    /** As in the templates, facilities without an id are not on the look-up sheet. */
    private static final List<ReferenceEntry> LOOKUP = SmelterReferenceList.bundled().entries().stream()
            .filter(entry -> entry.smelter().id().isPresent())
            .toList();

    private SampleData() {}

    /** Writes the workbooks into a folder, which is created if it does not exist. */
    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : workbooks().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** The workbooks by file name. */
    static Map<String, byte[]> workbooks() {
        Map<String, WorkbookFactory> workbooks = new LinkedHashMap<>();
        workbooks.put("alder-relays.xlsx", alderRelays());
        workbooks.put("birch-connectors.xlsx", birchConnectors());
        workbooks.put("cedar-capacitors.xlsx", cedarCapacitors());
        workbooks.put("dogwood-sensors.xlsx", dogwoodSensors());
        workbooks.put("elm-castings.xlsx", elmCastings());
        workbooks.put("fir-motors.xlsx", firMotors());
        workbooks.put("gingko-displays.xlsx", gingkoDisplays());
        workbooks.put("hazel-switches.xlsx", hazelSwitches());
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        workbooks.forEach((name, workbook) -> bytes.put(name, workbook.bytes()));
        return bytes;
    }

    private static WorkbookFactory supplier(String version, String company, String domain, LocalDate date) {
        return WorkbookFactory.cmrt(version)
                .company(company)
                .scope(DeclarationScope.COMPANY, "")
                .people("Kim Doe", "compliance@" + domain, "+1 555 0100", "Lee Roe")
                .field(Company.Field.AUTHORIZER_TITLE, "Head of Purchasing")
                .companyAnswer(Question.POLICY_PUBLIC, "Yes", "https://" + domain + "/responsible-minerals")
                .effectiveDate(date)
                .lookup(LOOKUP);
    }

    /** Knows the ids of its smelters: the easy case. */
    private static WorkbookFactory alderRelays() {
        return supplier("6.5", "Alder Relays Ltd.", "alder.example", LocalDate.of(2025, 6, 2))
                .uses(GOLD, TIN)
                .smelter(row -> row.id("CID000058"))
                .smelter(row -> row.id("CID000185"))
                .smelter(row -> row.id("CID001980"))
                .smelter(row -> row.id("CID001173"))
                .smelter(row -> row.id("CID002517"));
    }

    /** Overwrites the formulas with names in its own spelling. */
    private static WorkbookFactory birchConnectors() {
        return supplier("6.4", "Birch Connectors GmbH", "birch.example", LocalDate.of(2025, 5, 19))
                .language(Template.Language.GERMAN)
                .uses(GOLD, TIN)
                .answer(Question.SUPPLIER_RESPONSE_RATE, TIN, Answer.Value.OVER_75)
                .answer(Question.ALL_SMELTERS_IDENTIFIED, TIN, Answer.Value.NO)
                .smelter(row -> row.listed(GOLD, "DODUCO GMBH"))
                .smelter(row -> row.listed(GOLD, "  umicore s.a.  business unit precious metals refining"))
                .smelter(row -> row.listed(TIN, "ＭＩＮＥＲＡＣＡＯ　ＴＡＢＯＣＡ　Ｓ．Ａ．"))
                .smelter(row -> row.notListed(TIN, "PT. Bangka Prima Tin", "Indonesia")
                        .comments("Name as our supplier gave it"))
                .smelter(row -> row.id("cid001468 "));
    }

    /** Declares for two products and lists them, but does not say where its policy can be found. */
    private static WorkbookFactory cedarCapacitors() {
        return supplier("6.5", "Cedar Capacitors S.p.A.", "cedar.example", LocalDate.of(2025, 4, 30))
                .scope(DeclarationScope.PRODUCT, "")
                .companyAnswer(Question.POLICY_PUBLIC, "Yes", "")
                .uses(TANTALUM, TIN)
                .smelter(row -> row.listed(TANTALUM, "H.C. Starck Tantalum and Niobium GmbH"))
                .smelter(row -> row.listed(TANTALUM, "Resind Industria e Comercio Ltda."))
                .smelter(row -> row.id("CID002517").recycledOrScrap("No"))
                .product("CC-100", "Tantalum capacitor 10 uF", "")
                .product("CC-220", "Tantalum capacitor 22 uF", "since 2024");
    }

    /** Reports that it does not know all of its smelters. */
    private static WorkbookFactory dogwoodSensors() {
        return supplier("6.31", "Dogwood Sensors Inc.", "dogwood.example", LocalDate.of(2025, 3, 3))
                .uses(GOLD, TUNGSTEN)
                .answer(Question.SUPPLIER_RESPONSE_RATE, GOLD, Answer.Value.OVER_50)
                .answer(Question.ALL_SMELTERS_IDENTIFIED, GOLD, Answer.Value.NO)
                .answer(Question.COVERED_COUNTRIES, GOLD, Answer.Value.UNKNOWN)
                .smelter(row -> row.id("CID000185"))
                .smelter(row -> row.notListed(GOLD, "Foothill Assay and Refining", "CANADA"))
                .smelter(row -> row.notYetIdentified(GOLD).comments("Two distributors have not answered"))
                .skipSmelterRows(2)
                .smelter(row -> row.id("CID000218"));
    }

    /** Uses none of the four metals, which is also a complete answer. */
    private static WorkbookFactory elmCastings() {
        return supplier("6.22", "Elm Castings B.V.", "elm.example", LocalDate.of(2025, 1, 15))
                .uses();
    }

    /** Contradicts itself in one row: the id and the name belong to two facilities. */
    private static WorkbookFactory firMotors() {
        return supplier("6.5", "Fir Motors Co., Ltd.", "fir.example", LocalDate.of(2025, 6, 30))
                .uses(GOLD, TIN, TUNGSTEN)
                .smelter(row -> row.id("CID002511"))
                .smelter(row -> row.id("CID001173")
                        .type(DeclaredSmelter.Column.METAL, "Tin")
                        .type(DeclaredSmelter.Column.LOOKUP_NAME, "Rui Da Hung"))
                .smelter(row -> row.id("CID002543"))
                .smelter(row -> row.id("CID000218"));
    }

    /** Was written by a script: formulas without values, and dates as text. */
    private static WorkbookFactory gingkoDisplays() {
        return supplier("6.1", "Gingko Displays K.K.", "gingko.example", LocalDate.of(2025, 2, 20))
                .language(Template.Language.JAPANESE)
                .style(WritingStyle.SCRIPT)
                .uses(GOLD, TIN)
                .smelter(row -> row.id("CID001938"))
                .smelter(row -> row.id("CID002129"))
                .smelter(row -> row.id("CID001539"));
    }

    /** Reports a smelter with a wrong id. */
    private static WorkbookFactory hazelSwitches() {
        return supplier("6.01", "Hazel Switches Ltd.", "hazel.example", LocalDate.of(2025, 3, 31))
                .scope(DeclarationScope.USER_DEFINED, "All switches of the HS series")
                .uses(GOLD)
                .smelter(row -> row.id("CID001980"))
                .smelter(row -> row.id("CID999999"))
                .smelter(row -> row.id("CID000362").comments("Plant in Pforzheim"))
                .smelter(row -> row.id("CID000180"));
    }
}
