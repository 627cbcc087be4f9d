package org.opencmrt.report;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencmrt.model.AnswerValue;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.Severity;
import org.opencmrt.program.SupplierAssessment;
import org.opencmrt.program.SupplierClass;
import org.opencmrt.rcoi.RcoiDetermination;
import org.opencmrt.reference.AskedSuppliers;
import org.opencmrt.reference.OriginData;
import org.opencmrt.reference.StatusBook;
import org.opencmrt.reference.StatusList;
import org.opencmrt.reference.StatusVocabulary;
import org.opencmrt.reference.StatusWords;
import org.opencmrt.rollup.ListUse;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.Survey;
import org.opencmrt.testing.DeclarationBuilder;
import org.opencmrt.testing.FakeReference;

/** A small programme of suppliers in which something of everything happens. */
public final class SampleProgramme {
    private SampleProgramme() {}

    public static RollUp rollUp() {
        return results()
                .collect(RollUp.collector(new FakeReference(), statuses()))
                .withReference(new ListUse("Invented reference list", Optional.of(LocalDate.of(2016, 11, 30))));
    }

    /** What filings are drafted from: no supplier was assessed. */
    public static Programme programme() {
        return programme(
                List.of(),
                List.of(),
                ReportOptions.standard().withCompany("Our <Company>").withPeriod("2016"));
    }

    /** All that a report can tell: who was asked, what the inquiry comes to, what each supplier's declarations come to. */
    public static Programme programme(ReportOptions options) {
        return programme(
                assessments(),
                List.of(Finding.of("REFERENCE_CHOSEN", Severity.INFO, "the invented list was used")),
                options);
    }

    private static Programme programme(
            List<SupplierAssessment> assessments, List<Finding> warnings, ReportOptions options) {
        RollUp rollUp = rollUp();
        Survey survey = Survey.of(rollUp, asked());
        RcoiDetermination inquiry = RcoiDetermination.of(rollUp).with(survey).with(origins());
        return new Programme(
                        rollUp, Optional.of(survey), Optional.of(inquiry.determine()), assessments, warnings, options)
                .withOrigins(origins());
    }

    /** For whom and when, as {@link #programme} is usually told. */
    public static ReportOptions options(boolean showSuppliers) {
        return new ReportOptions(
                Optional.of("Our Company"),
                Optional.of("2016"),
                Optional.of(LocalDate.of(2016, 12, 31)),
                Metal.CONFLICT_MINERALS,
                StatusWords.threeWords(),
                showSuppliers);
    }

    private static List<SupplierAssessment> assessments() {
        Finding blank = Finding.at(
                        new CellRef("acme.xlsx", "Declaration", "D15"),
                        "CHECK_CONTACT_NAME",
                        Severity.ERROR,
                        "the contact's name is blank")
                .asking("Please give the name of a contact in cell D15.");
        Finding covered = Finding.at(
                        new CellRef("birch.xlsx", "Smelter List", "B7"),
                        "REVIEW_ID_NAME",
                        Severity.WARNING,
                        "id and name lead to different facilities")
                .about(Metal.GOLD)
                .asking("Please check row 7 of the smelter list: the id belongs to another facility.");
        return List.of(
                new SupplierAssessment(
                        "Acme Relays",
                        SupplierClass.INCOMPLETE,
                        List.of("acme.xlsx"),
                        1,
                        List.of(blank),
                        List.of(blank)),
                new SupplierAssessment(
                        "Birch & Söhne",
                        SupplierClass.FOLLOW_UP,
                        List.of("birch.xlsx", "copy of birch.xlsx"),
                        0,
                        List.of(covered),
                        List.of(covered)),
                new SupplierAssessment("Elm Castings", SupplierClass.NO_ANSWER, List.of(), 0, List.of(), List.of()),
                new SupplierAssessment(
                        "Locked", SupplierClass.REJECTED, List.of("locked.xlsx"), 0, List.of(), List.of()));
    }

    public static Stream<ReadResult> results() {
        return Stream.of(
                DeclarationBuilder.in("acme.xlsx")
                        .company("Acme Relays Ltd.")
                        .answer(Question.INTENTIONALLY_ADDED, Metal.GOLD, AnswerValue.YES)
                        .answer(Question.INTENTIONALLY_ADDED, Metal.TUNGSTEN, AnswerValue.NO)
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
                metal -> declaration.answer(Question.INTENTIONALLY_ADDED, metal, AnswerValue.NO));
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
        return StatusList.parse(
                label, csv.getBytes(StandardCharsets.UTF_8), Optional.empty(), StatusVocabulary.standard());
    }
}
