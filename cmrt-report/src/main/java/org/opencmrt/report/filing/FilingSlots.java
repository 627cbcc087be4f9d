package org.opencmrt.report.filing;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.opencmrt.internal.report.FacilityList;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.internal.report.SurveyFigures;
import org.opencmrt.internal.report.document.Block;
import org.opencmrt.internal.report.document.Text;
import org.opencmrt.rcoi.RcoiOutcome;
import org.opencmrt.rcoi.RcoiResult;
import org.opencmrt.rollup.ResponseCounts;
import org.opencmrt.rollup.ResponseRate;

/** Fills the slots of filings from a program. */
final class FilingSlots {
    /** The last period reported on the form as it was before the rule on resource extraction. */
    private static final int LAST_OF_OLD_FORM = 2019;

    private final ReportInput input;
    private final AnnexA document;
    private final FacilityList annex;
    private final Slots slots = new Slots();

    FilingSlots(ReportInput input, AnnexALayout layout) {
        this.input = input;
        this.document = new AnnexA(FacilityList.of(input), layout);
        this.annex = document.facilities();
    }

    Slots slots() {
        company();
        survey();
        figures();
        inquiry();
        annex();
        return slots;
    }

    private void company() {
        Optional<String> period = input.period();
        Optional<Integer> year =
                period.filter(text -> text.strip().matches("[12]\\d{3}")).map(text -> Integer.valueOf(text.strip()));
        boolean old = year.isPresent() && year.get() <= LAST_OF_OLD_FORM;
        slots.text("company", input.company(), "[Company: name]")
                .text("period", year.map(known -> "the calendar year " + known).or(() -> period), "[Company: period]")
                .text(
                        "reporting-period",
                        year.map(known -> "January 1 to December 31, " + known).or(() -> period),
                        "[Company: January 1 to December 31 of the calendar year]")
                .known("old", old)
                .known("current", !old);
    }

    private void survey() {
        Optional<SurveyFigures> survey =
                annex.survey().filter(figures -> figures.rate().asked() > 0);
        String unknown = "[Company: number]";
        slots.known("survey", survey.isPresent())
                .known(
                        "behind",
                        survey.filter(figures -> figures.rate().answered()
                                        < figures.rate().asked())
                                .isPresent())
                .known("some-silent", some(survey, rate -> rate.notAnswered()))
                .known("some-rejected", some(survey, rate -> rate.rejected()))
                .text(
                        "asked",
                        survey.map(figures -> String.valueOf(figures.rate().asked())),
                        unknown)
                .text("answered", survey.map(SurveyFigures::answered), unknown)
                .text(
                        "rejected",
                        survey.map(figures -> String.valueOf(figures.rate().rejected())),
                        unknown)
                .text(
                        "silent",
                        survey.map(figures -> String.valueOf(figures.rate().notAnswered())),
                        unknown)
                .text("survey-text", survey.map(SurveyFigures::text), "[Company: result of the survey]")
                .known("assessed", !input.assessments().isEmpty())
                .blocks("supplier-classes", InquiryTables.classes(input.assessments(), survey.isPresent()));
    }

    private static boolean some(Optional<SurveyFigures> survey, ToIntFunction<ResponseRate> count) {
        return survey.filter(figures -> count.applyAsInt(figures.rate()) > 0).isPresent();
    }

    private void figures() {
        ResponseCounts response = input.rollUp().response();
        long open = annex.leftOut().stream()
                .filter(leftOut -> leftOut.what() == FacilityList.Thing.SMELTER_ROW)
                .mapToLong(FacilityList.LeftOut::count)
                .sum();
        slots.text("files", response.files())
                .text("declarations", response.declarations())
                .text("usable", response.usable())
                .text("empty", response.empty())
                .text("unreadable", response.unreadable())
                .text("duplicates", response.duplicates())
                .text("suppliers", response.suppliers())
                .text("rows", input.rollUp().account().rows())
                .text("facilities", annex.rows().size())
                .text("open-rows", open)
                .known("open", open > 0)
                .text("left-out-text", leftOut());
    }

    private String leftOut() {
        return annex.leftOut().isEmpty()
                ? "Nothing was left out."
                : "Not among them: "
                        + annex.leftOut().stream()
                                .map(leftOut -> leftOut.text().replaceFirst(": ", " (") + ")")
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    private void inquiry() {
        RcoiResult rcoi = input.rcoi();
        RcoiOutcome.Filing filing = rcoi.outcome().filing();
        slots.known("rcoi", true)
                .known("report-due", filing == RcoiOutcome.Filing.CONFLICT_MINERALS_REPORT)
                .known("nothing-due", filing == RcoiOutcome.Filing.NONE)
                .known("no-report", filing != RcoiOutcome.Filing.CONFLICT_MINERALS_REPORT)
                .blocks("outcomes", InquiryTables.outcomes(rcoi))
                .blocks("open-points", InquiryTables.openPoints(rcoi));
    }

    private void annex() {
        slots.known("origins", annex.origins().isPresent())
                .known("references", !annex.referenceLists().isEmpty())
                .known("statuses", !annex.statusLists().isEmpty())
                .blocks("status-words", List.of(AnnexADocument.words(document)))
                .blocks("facility-counts", List.of(AnnexADocument.counts(document)))
                .blocks(
                        "origin-countries",
                        annex.origins().map(AnnexADocument::origins).orElse(List.of()))
                .blocks("facility-list", AnnexADocument.facilities(document, 2))
                .blocks("left-out", List.of(AnnexADocument.leftOut(document)))
                .blocks("lists", List.of(bullets(AnnexADocument.sources(document))))
                .blocks("notes", List.of(bullets(annex.notes())));
    }

    private static Block bullets(List<String> texts) {
        return new Block.Bullets(texts.stream().map(Text::of).toList());
    }
}
