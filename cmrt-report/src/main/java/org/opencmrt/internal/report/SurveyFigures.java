package org.opencmrt.internal.report;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.opencmrt.internal.text.Wording;
import org.opencmrt.model.Metal;
import org.opencmrt.reference.AskedSupplier;
import org.opencmrt.rollup.Survey;

/**
 * The figures of the survey, as printed in filings.
 *
 * @param rate the response rate: how many of the surveyed suppliers responded
 * @param withoutConflictMinerals the number of respondents whose declarations all answer No for each conflict mineral
 * @param aboutOthers the number of suppliers without a response that sent declarations about other minerals only; the
 *     rate counts them as not having responded
 */
public record SurveyFigures(Survey.Rate rate, int withoutConflictMinerals, int aboutOthers) {
    /** Checks that the part is not larger than the whole. */
    public SurveyFigures {
        if (withoutConflictMinerals > rate.answered()) {
            throw new IllegalArgumentException(withoutConflictMinerals + " of " + rate.answered()
                    + " suppliers cannot be without conflict minerals");
        }
    }

    /** The figures of a survey. */
    public static SurveyFigures of(Survey survey) {
        return new SurveyFigures(survey.rate(), survey.withoutConflictMinerals(), 0);
    }

    /** The figures of a survey about some minerals: a declaration about other minerals is not a response. */
    public static SurveyFigures of(Survey survey, Collection<Metal> metals) {
        Survey about = survey.about(metals);
        Set<AskedSupplier> silent = Set.copyOf(survey.in(Survey.State.NOT_ANSWERED));
        int aboutOthers = (int) about.in(Survey.State.NOT_ANSWERED).stream()
                .filter(supplier -> !silent.contains(supplier))
                .count();
        return new SurveyFigures(about.rate(), about.withoutConflictMinerals(), aboutOthers);
    }

    /** The number of suppliers that sent nothing at all. */
    public int silent() {
        return rate.notAnswered() - aboutOthers;
    }

    /** The response rate: {@code 2 of 4 (50%)}. Rounded down, so that it is never overstated. */
    public String answered() {
        return share(rate.answered(), rate.asked());
    }

    /** The response rate as a percentage only: {@code 50%}; a dash if nobody was surveyed. Rounded down. */
    public String answeredPercent() {
        return rate.asked() == 0 ? "\u2013" : Wording.percent((double) rate.answered() / rate.asked());
    }

    /** A part of a whole: {@code 2 of 4 (50 %)}. Rounded down. */
    public static String share(long part, long whole) {
        if (whole == 0) {
            return part + " of " + whole;
        }
        return part + " of " + whole + " (" + Wording.percent((double) part / whole) + ")";
    }

    /** The figures in whole sentences. */
    public String text() {
        if (rate.asked() == 0) {
            return "The list of suppliers asked is empty.";
        }
        String usable = "Of " + Wording.counted(rate.asked(), "supplier", "suppliers") + " asked, " + rate.answered()
                + " (" + answeredPercent() + ") sent a usable declaration";
        List<String> parts = Stream.of(
                        usable,
                        rate.rejected() == 0 ? "" : rate.rejected() + " sent only unusable files",
                        aboutOthers == 0 ? "" : aboutOthers + " sent declarations about other minerals only",
                        silent() == 0 ? "" : silent() + " did not respond")
                .filter(part -> !part.isEmpty())
                .toList();
        int last = parts.size() - 1;
        return (last == 0
                        ? usable
                        : String.join(", ", parts.subList(0, last)) + (last > 1 ? ", and " : " and ") + parts.get(last))
                + "."
                + (rate.answered() == 0 ? "" : " " + withoutText());
    }

    private String withoutText() {
        return "Of the " + rate.answered() + " with a usable declaration, " + withoutConflictMinerals + " ("
                + Wording.percent((double) withoutConflictMinerals / rate.answered())
                + (withoutConflictMinerals == 1
                        ? ") reported that its products contain no 3TG."
                        : ") reported that their products contain no 3TG.");
    }
}
