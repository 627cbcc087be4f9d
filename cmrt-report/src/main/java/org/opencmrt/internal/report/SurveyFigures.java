package org.opencmrt.internal.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
    private static final int PER_MILLE = 1000;

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
        return rate.asked() == 0 ? "\u2013" : percent(rate.answered(), rate.asked(), RoundingMode.DOWN);
    }

    /** A part of a whole: {@code 2 of 4 (50 %)}. Rounded down. */
    public static String share(long part, long whole) {
        if (whole == 0) {
            return part + " of " + whole;
        }
        return part + " of " + whole + " (" + percent(part, whole, RoundingMode.DOWN) + ")";
    }

    private static String percent(long part, long whole, RoundingMode rounding) {
        BigDecimal percent = BigDecimal.valueOf(part * PER_MILLE)
                .divide(BigDecimal.valueOf(whole), 0, rounding)
                .movePointLeft(1);
        return (percent.stripTrailingZeros().scale() <= 0 ? percent.setScale(0, RoundingMode.DOWN) : percent)
                        .toPlainString()
                + "%";
    }

    /** The figures in whole sentences. */
    public String text() {
        if (rate.asked() == 0) {
            return "The list of suppliers asked is empty.";
        }
        String usable = "Of " + rate.asked() + (rate.asked() == 1 ? " supplier" : " suppliers") + " asked, "
                + rate.answered() + " (" + answeredPercent() + ") sent a usable declaration";
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
                + percent(withoutConflictMinerals, rate.answered(), RoundingMode.HALF_UP)
                + (withoutConflictMinerals == 1
                        ? ") reported that its products contain no 3TG."
                        : ") reported that their products contain no 3TG.");
    }
}
