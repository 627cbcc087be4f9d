package org.opencmrt.report.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.fill.CompanyProfile;
import org.opencmrt.internal.report.FacilityList;
import org.opencmrt.internal.report.OriginCountries;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.internal.report.SurveyFigures;
import org.opencmrt.internal.report.document.Block;
import org.opencmrt.internal.text.Wording;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.Country;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.program.SupplierAssessment;
import org.opencmrt.rcoi.RcoiResult;
import org.opencmrt.reference.StatusWords;
import org.opencmrt.rollup.RolledDeclaration;
import org.opencmrt.rollup.Survey;

/** Fills the placeholders of filings with data from a program. */
final class FilingPlaceholders {
    /** The last period that used the form before the resource extraction rule. */
    private static final int LAST_OF_OLD_FORM = 2019;

    private final ReportInput input;
    private final AnnexADocument document;
    private final FacilityList annex;
    private final Placeholders placeholders = new Placeholders();
    private final CompanyProfile facts;
    /** The number of usable declarations about the minerals of the filing. */
    private final long usable;
    /** The number of these that answer No for every conflict mineral. */
    private final long usableWithout;
    /** The number of suppliers that sent them. */
    private final long suppliers;

    FilingPlaceholders(ReportInput input, AnnexALayout layout, CompanyProfile facts) {
        // Minerals that are not necessary to any product are not part of the filing.
        List<Metal> metals = input.metals().stream()
                .filter(metal ->
                        !input.result().program().rcoiPolicy().notNecessary().contains(metal))
                .toList();
        this.input = input.withMetals(metals);
        this.facts = facts;
        this.annex = FacilityList.of(this.input);
        this.document = new AnnexADocument(new AnnexA(annex, layout));
        List<RolledDeclaration> declarations = input.rollUp().declarations().stream()
                .filter(declaration -> declaration.isUsable() && isAbout(declaration))
                .toList();
        this.usable = declarations.size();
        this.usableWithout = declarations.stream()
                .filter(RolledDeclaration::isWithoutConflictMinerals)
                .count();
        this.suppliers = input.rollUp().suppliersOf(declarations).size();
    }

    Placeholders placeholders(FilingTexts texts) {
        company();
        facts();
        survey();
        figures();
        inquiry();
        annex();
        paragraphs();
        list("risk-factors", "riskFactors", texts);
        list("next-steps", "nextSteps", texts);
        return placeholders;
    }

    /** The company's own list, or else the standard one, which is also a template text. */
    private void list(String placeholder, String fact, FilingTexts texts) {
        List<String> own = facts.filing().getOrDefault(fact, List.of());
        placeholders.blocks(
                placeholder,
                own.isEmpty() ? texts.text(placeholder + ".md").fill(placeholders) : List.of(Block.bullets(own)));
    }

    private void company() {
        Optional<String> period = input.period();
        Optional<Integer> year = input.periodEnd().map(LocalDate::getYear);
        boolean old = year.isPresent() && year.get() <= LAST_OF_OLD_FORM;
        ProgramNames names = ProgramNames.in(year);
        placeholders
                .text("company", input.company().or(facts::name), "[Company: name]")
                .text("period", year.map(known -> "the calendar year " + known).or(() -> period), "[Company: period]")
                .text(
                        "reporting-period",
                        year.map(known -> "January 1 to December 31, " + known).or(() -> period),
                        "[Company: January 1 to December 31 of the calendar year]")
                .text("organization", names.organization())
                .text("program", names.program())
                .text("passed", names.passed())
                .known("old", old)
                .known("current", !old);
    }

    private void facts() {
        CompanyProfile.FILING_FACTS.forEach((name, description) -> {
            String placeholder = name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            placeholders.text(placeholder, facts.filingFact(name), "[Company: " + description + "]");
        });
        List<String> parts = Stream.of("street", "city", "state")
                .flatMap(part -> facts.filingFact(part).stream())
                .toList();
        placeholders.text(
                "address",
                facts.filingFact("zip")
                        .filter(zip -> parts.size() == 3)
                        .map(zip -> String.join(", ", parts) + " " + zip),
                "[Company: address of the principal executive offices, with ZIP code]");
    }

    /** Sentences with figures that filings state in one paragraph. */
    private void paragraphs() {
        String usableText = usable == 0
                ? "We received no usable declaration about 3TG."
                : "We received " + Wording.counted(usable, "usable declaration", "usable declarations") + " from "
                        + Wording.counted(suppliers, "supplier", "suppliers") + "." + without();
        Optional<SurveyFigures> survey =
                annex.survey().filter(figures -> figures.rate().asked() > 0);
        String responses = survey.map(
                        figures -> "We asked " + Wording.counted(figures.rate().asked(), "supplier", "suppliers")
                                + " to report their use and"
                                + " sources of 3TG, and " + figures.rate().answered() + " (" + figures.answeredPercent()
                                + ") sent a usable declaration.")
                .orElse(usableText);
        String facilities = annex.rows().isEmpty()
                ? "We identified no smelter or refiner of 3TG in our suppliers' declarations."
                : "Our suppliers reported " + reported() + ". "
                        + originsOf(annex.rows().size());
        Survey.Levels levels = Survey.Levels.of(input.rollUp(), input.result().superseded(), this::isAbout);
        placeholders
                .text("usable-text", usableText)
                .text("rcoi-paragraph", responses + " " + facilities)
                .text("levels-text", levels.text())
                .text("no-origin-reasons", noOrigins(levels))
                .text("replaced", input.result().superseded().newer().size())
                .text(
                        "replaced-declarations",
                        Wording.counted(input.result().superseded().newer().size(), "declaration", "declarations"))
                .known("replaced", !input.result().superseded().newer().isEmpty());
    }

    private String without() {
        String of = Wording.counted(usableWithout, "declaration reports", "declarations report");
        return usableWithout == 0 ? "" : " Of these, " + of + " that the products contain no 3TG.";
    }

    /** What the origin data say about the listed facilities. */
    private String originsOf(int facilities) {
        boolean isOne = facilities == 1;
        Optional<OriginCountries> known = annex.origins().filter(origins -> origins.unknown() < facilities);
        if (known.isEmpty()) {
            return "We do not have origin data for " + (isOne ? "this facility." : "these facilities.");
        }
        String may = known.get().countries().keySet().stream().anyMatch(Country::isCovered)
                ? isOne ? " sources" : " source"
                : " may source"; // the data have only a risk level that includes covered countries
        return "According to the origin data provided, "
                + (known.get().covered() == 0
                        ? (isOne ? "this facility is not" : "none of these facilities is") + " known to source"
                        : (isOne ? "this facility" : "some of these facilities") + may)
                + " from the covered countries.";
    }

    private String reported() {
        return Wording.counted(annex.rows().size(), "smelter or refiner", "smelters and refiners") + " of 3TG";
    }

    private String noOrigins(Survey.Levels levels) {
        List<String> reasons = new ArrayList<>();
        reasons.add(
                annex.rows().isEmpty()
                        ? "we identified no smelter or refiner in our suppliers' declarations"
                        : "we have no data on the countries from which the reported smelters and refiners source");
        if (levels.company() > 0) {
            reasons.add(levels.company() + " of " + Wording.counted(levels.all(), "declaration", "declarations")
                    + (levels.company() == 1 ? " covers" : " cover") + " the supplier's whole company and "
                    + (levels.company() == 1 ? "does" : "do") + " not link facilities to our products");
        }
        annex.survey()
                .filter(figures -> figures.rate().asked() > figures.rate().answered())
                .ifPresent(figures -> reasons.add(figures.rate().asked()
                        - figures.rate().answered() + " of the suppliers asked did not send a usable declaration"));
        if (unmatched() > 0) {
            reasons.add(Wording.counted(unmatched(), "entry was", "entries were") + " not matched to a facility");
        }
        return "The reasons are as follows: " + String.join("; ", reasons) + ".";
    }

    private long unmatched() {
        return unmatchedKinds().values().stream().mapToLong(Long::longValue).sum();
    }

    private Map<EntryVerdict.UnmatchedKind, Long> unmatchedKinds() {
        Map<EntryVerdict.UnmatchedKind, Long> kinds =
                new EnumMap<>(input.rollUp().unmatched(input.metals()));
        kinds.remove(EntryVerdict.UnmatchedKind.OUT_OF_SCOPE);
        return kinds;
    }

    private void survey() {
        Optional<SurveyFigures> survey =
                annex.survey().filter(figures -> figures.rate().asked() > 0);
        Optional<Survey.Rate> rate = survey.map(SurveyFigures::rate);
        Optional<Integer> silent = survey.map(SurveyFigures::silent);
        Optional<Integer> rejected = rate.map(Survey.Rate::rejected);
        String unknown = "[Company: number]";
        List<SupplierAssessment> assessments = assessments();
        placeholders
                .known("survey", survey.isPresent())
                .known("behind", rate.filter(one -> !one.isComplete()).isPresent())
                .known("some-silent", silent.orElse(0) > 0)
                .known("some-rejected", rejected.orElse(0) > 0)
                .text("asked", rate.map(Survey.Rate::asked), unknown)
                .text(
                        "asked-suppliers",
                        rate.map(one -> Wording.counted(one.asked(), "supplier", "suppliers")),
                        unknown)
                .text("answered", survey.map(SurveyFigures::answered), unknown)
                .text("rejected", rejected, unknown)
                .text("silent", silent, unknown)
                .text("survey-text", survey.map(SurveyFigures::text), "[Company: result of the supplier survey]")
                .known("assessed", !assessments.isEmpty())
                .blocks("supplier-classes", InquiryTables.classes(assessments));
    }

    /** True for a declaration about at least one mineral of the filing. */
    private boolean isAbout(RolledDeclaration declaration) {
        return input.metals().stream().anyMatch(declaration::isAbout);
    }

    /** The assessments of suppliers, except those that were asked, or sent declarations, about other minerals only. */
    private List<SupplierAssessment> assessments() {
        Set<String> asked = input.result().survey().stream()
                .flatMap(survey -> survey.about(input.metals()).responses().stream())
                .map(response -> response.supplier().name())
                .collect(Collectors.toSet());
        Set<String> others = input.rollUp().declarations().stream()
                .filter(RolledDeclaration::isUsable)
                .filter(declaration -> !isAbout(declaration))
                .map(RolledDeclaration::file)
                .collect(Collectors.toSet());
        return input.result().assessments().stream()
                .filter(one ->
                        one.files().isEmpty() ? asked.contains(one.supplier()) : !others.containsAll(one.files()))
                .toList();
    }

    private void figures() {
        Survey.Counts response = input.rollUp().response();
        Map<EntryVerdict.UnmatchedKind, Long> kinds = unmatchedKinds();
        long open = unmatched();
        long failed = annex.rows().stream()
                .filter(row -> row.countedAs().equals(StatusWords.NON_CONFORMANT))
                .count();
        placeholders
                .text("files", response.files())
                .text("declarations", response.declarations())
                .text("usable", usable)
                .known("usable", usable > 0)
                .text("empty", response.empty())
                .text("unreadable", response.unreadable())
                .text("duplicates", response.duplicates())
                .text("suppliers", suppliers)
                .text("rows", input.rollUp().account().rows())
                .text("facilities", annex.rows().size())
                .known("facilities", !annex.rows().isEmpty())
                .text("reported-facilities", reported())
                .text("open-rows", open)
                .known("open", open > 0)
                .text("unmatched-text", open == 0 ? "" : EntryVerdict.UnmatchedKind.text(kinds) + ".")
                .text("failed", failed)
                .known("failed", failed > 0)
                .text("left-out-text", leftOut());
    }

    private String leftOut() {
        return annex.leftOut().isEmpty()
                ? "Nothing was left out of the list."
                : "Not included: "
                        + annex.leftOut().stream()
                                .map(leftOut -> leftOut.what() + " (" + leftOut.reason() + ")")
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    private void inquiry() {
        RcoiResult rcoi = input.result().rcoi();
        RcoiResult.Outcome.Filing filing = rcoi.outcome().filing();
        placeholders
                .known("rcoi", true)
                .known("report-due", filing == RcoiResult.Outcome.Filing.CONFLICT_MINERALS_REPORT)
                .known("nothing-due", filing == RcoiResult.Outcome.Filing.NONE)
                .known("no-report", filing != RcoiResult.Outcome.Filing.CONFLICT_MINERALS_REPORT)
                .known("form-only", filing == RcoiResult.Outcome.Filing.FORM_SD)
                .known(
                        "open-points",
                        rcoi.minerals().stream()
                                .anyMatch(mineral -> !mineral.openPoints().isEmpty()))
                .blocks("outcomes", InquiryTables.outcomes(rcoi))
                .blocks("open-points", InquiryTables.openPoints(rcoi));
    }

    private void annex() {
        List<String> disputed = Stream.of(
                        input.warnings(),
                        input.rollUp().findings(),
                        input.result().rcoi().findings())
                .flatMap(List::stream)
                .filter(finding -> finding.severity() == Finding.Severity.WARNING)
                .map(Finding::message)
                .distinct()
                .filter(warning -> !input.listWarnings().contains(warning))
                .toList();
        placeholders
                .known(
                        "origins",
                        annex.origins()
                                .filter(origins -> !origins.countries().isEmpty()
                                        || origins.recycledOnly()
                                                == annex.rows().size())
                                .isPresent())
                .known("references", !annex.referenceLists().isEmpty())
                .known("statuses", !annex.statusLists().isEmpty())
                .text("status-basis", input.statusBasis())
                .text("list-warnings", String.join(" ", input.listWarnings()))
                .known("warned", !input.listWarnings().isEmpty())
                .text("disputed-text", String.join(" ", disputed))
                .known("disputed", !disputed.isEmpty())
                .known("clean", input.listWarnings().isEmpty() && disputed.isEmpty())
                .blocks(
                        "policy-text",
                        List.of(Block.bullets(input.result().rcoi().policy().sentences())))
                .blocks("decision-table", List.of(Block.bullets(RcoiResult.decisionTable())))
                .blocks("status-words", List.of(document.words()))
                .blocks("facility-counts", List.of(document.counts()))
                .blocks(
                        "origin-countries",
                        annex.origins().map(AnnexADocument::origins).orElse(List.of()))
                .blocks("facility-list", document.facilities(2))
                .blocks("left-out", List.of(document.leftOut()))
                .blocks("lists", document.lists())
                .blocks("notes", List.of(Block.bullets(annex.notes())));
    }
}
