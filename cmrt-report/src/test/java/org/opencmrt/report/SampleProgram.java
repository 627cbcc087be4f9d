package org.opencmrt.report;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.opencmrt.model.Answer;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.RuleId;
import org.opencmrt.reference.AskedSuppliers;
import org.opencmrt.reference.OriginData;
import org.opencmrt.reference.StatusBook;
import org.opencmrt.reference.StatusList;
import org.opencmrt.reference.StatusVocabulary;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.testing.DeclarationBuilder;

/** A small program of suppliers that includes an example of every case. */
public final class SampleProgram {
    private SampleProgram() {}

    /** Only the suppliers and the status lists, without any other input. */
    public static Reported plain() {
        return Reported.of(results(), Reported.invented().statuses(statuses()));
    }

    public static RollUp rollUp() {
        return plain().result().rollUp();
    }

    /** The input for drafts of filings. */
    public static Reported program() {
        return Reported.of(
                results(),
                Reported.invented()
                        .statuses(statuses())
                        .suppliersAsked(asked())
                        .origins(origins())
                        .company("Our <Company>")
                        .period("2016"));
    }

    /**
     * Everything that a report can contain: the survey, the results of the inquiry, and the result for each supplier.
     */
    public static Reported program(ReportOptions options) {
        return program()
                .with(program -> program.company("Our Company")
                        .asOf(LocalDate.of(2016, 12, 31))
                        .warning(Finding.of(
                                RuleId.other("REFERENCE_CHOSEN", Finding.Severity.INFO), "the invented list was used")))
                .withOptions(options);
    }

    /** The usual report options for {@link #program}. */
    public static ReportOptions options(boolean showSuppliers) {
        return showSuppliers ? ReportOptions.standard().showingSuppliers() : ReportOptions.standard();
    }

    public static Stream<ReadResult> results() {
        return Stream.of(
                DeclarationBuilder.in("acme.xlsx")
                        .company("Acme Relays Ltd.")
                        .answer(Question.INTENTIONALLY_ADDED, Metal.GOLD, Answer.Value.YES)
                        .answer(Question.INTENTIONALLY_ADDED, Metal.TUNGSTEN, Answer.Value.NO)
                        .smelter(Entry.LISTED, Metal.GOLD, "Aurora Refining Ltd.", "SWITZERLAND", "CID900001")
                        .smelter(Entry.LISTED, Metal.GOLD, "AURORA REFINING LTD.", "SWITZERLAND", null)
                        .smelter(Entry.LISTED, Metal.GOLD, "Boreal Gold Refinery", "CANADA", null)
                        .smelter(Entry.LISTED, Metal.TUNGSTEN, "Delta Metals Corp.", "MALAYSIA", null)
                        .smelter(Entry.NOT_YET_IDENTIFIED, Metal.TIN, null, null, null)
                        .read(),
                DeclarationBuilder.in("birch.xlsx")
                        .company("Birch & <Söhne>")
                        .scope(DeclarationScope.PRODUCT)
                        .smelter(Entry.NOT_LISTED, Metal.GOLD, "Cedar Precious Metals", "JAPAN", null)
                        .smelter(Entry.LISTED, Metal.TIN, "Delta Metals Corp.", "MALAYSIA", null)
                        .smelter(Entry.LISTED, Metal.TANTALUM, "Esker Tantalum Co., Ltd.", "ESTONIA", null)
                        .smelter(
                                Entry.NOT_LISTED,
                                Metal.GOLD,
                                "=HYPERLINK(\"http://evil.example\")|<b>",
                                "Atlantis",
                                "n/a")
                        .smelter(Entry.UNRESOLVED, Metal.TIN, "Delta", null, null)
                        .smelter(Entry.CONTRADICTORY, Metal.GOLD, "Boreal Gold Refinery", null, "CID900001")
                        .read(),
                DeclarationBuilder.in("copy of birch.xlsx")
                        .company("Birch & <Söhne>")
                        .content("birch.xlsx")
                        .read(),
                no3tg(),
                DeclarationBuilder.in("empty.xlsx").company("Empty Inc.").read(),
                DeclarationBuilder.unreadable("locked.xlsx"));
    }

    private static ReadResult no3tg() {
        DeclarationBuilder declaration = DeclarationBuilder.in("dune.xlsx").company("Dune Software");
        Metal.CONFLICT_MINERALS.forEach(
                metal -> declaration.answer(Question.INTENTIONALLY_ADDED, metal, Answer.Value.NO));
        return declaration.read();
    }

    public static StatusBook statuses() {
        StatusList early = list("statuses-2016-06.csv", """
                smelter_id,metal,name,status,scheme,date
                CID900001,,,Active,CFSP,2016-06-30
                ,Gold,Cedar Precious Metals,Compliant,LBMA,2016-06-30
                CID900003,,,Non-conformant,CFSP,2016-06-30
                """);
        StatusList late = list("statuses-2016-12.csv", """
                smelter_id,status,scheme,date
                CID900001,Compliant,CFSP,2016-12-31
                CID900002,In Process,CFSP,2016-12-31
                CID900005,Not eligible,CFSP,2016-12-31
                """);
        return StatusBook.of(List.of(late, early));
    }

    public static AskedSuppliers asked() {
        return AskedSuppliers.parse("asked.csv", """
                name,id,spend,metals
                Acme Relays,V1,1000,
                Birch & Söhne,V2,500.25,Gold;Tin
                Locked,V3,,
                Elm Castings,V4,20,
                """.getBytes(StandardCharsets.UTF_8));
    }

    public static OriginData origins() {
        return OriginData.parse("origins.csv", """
                smelter_id,countries,level,date
                CID900001,Peru; Chile,,2016-12-31
                CID900002,"Rwanda, Uganda",,2016-12-31
                CID900003,,L2,2016-12-31
                CID900005,,recycled,2016-12-31
                """.getBytes(StandardCharsets.UTF_8));
    }

    private static StatusList list(String label, String csv) {
        return StatusList.parse(label, csv.getBytes(StandardCharsets.UTF_8), StatusVocabulary.standard());
    }
}
