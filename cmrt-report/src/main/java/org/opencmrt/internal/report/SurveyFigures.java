package org.opencmrt.internal.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.rollup.Survey;

/**
 * The figures of the survey, as printed in filings.
 *
 * @param rate the response rate: how many of the surveyed suppliers responded
 * @param withoutConflictMinerals the number of respondents whose declarations all answer No for each conflict mineral
 */
public record SurveyFigures(Survey.Rate rate, int withoutConflictMinerals) {
    private static final int PER_MILLE = 1000;

    /** Checks that the part is not larger than the whole. */
    public SurveyFigures {
        Objects.requireNonNull(rate, "rate");
        if (withoutConflictMinerals > rate.answered()) {
            throw new IllegalArgumentException(withoutConflictMinerals + " of " + rate.answered()
                    + " suppliers cannot be without conflict minerals");
        }
    }

    /** The figures of a survey. */
    public static SurveyFigures of(Survey survey) {
        int without = (int) survey.responses().stream()
                .filter(response -> response.state() == Survey.State.ANSWERED)
                .filter(response -> response.current().stream()
                        .allMatch(one -> one.declaration().isWithoutConflictMinerals()))
                .count();
        return new SurveyFigures(survey.rate(), without);
    }

    /** The response rate: {@code 2 of 4 (50%)}. Rounded down, so that it is never overstated. */
    public String answered() {
        return share(rate.answered(), rate.asked());
    }

    /** The response rate as a percentage only: {@code 50%}; a dash if nobody was surveyed. Rounded down. */
    public String answeredPercent() {
        return rate.asked() == 0 ? "\u2013" : percent(rate.answered(), rate.asked());
    }

    /** A part of a whole: {@code 2 of 4 (50 %)}. Rounded down. */
    public static String share(long part, long whole) {
        if (whole == 0) {
            return part + " of " + whole;
        }
        return part + " of " + whole + " (" + percent(part, whole) + ")";
    }

    private static String percent(long part, long whole) {
        BigDecimal percent = BigDecimal.valueOf(part * PER_MILLE / whole).movePointLeft(1);
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
        String others = Stream.of(
                        rate.rejected() == 0 ? "" : rate.rejected() + " sent only unusable files",
                        rate.notAnswered() == 0 ? "" : rate.notAnswered() + " did not respond")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", and "));
        return usable
                + (others.isEmpty() ? "." : (others.contains(", ") ? ", " : " and ") + others + ".")
                + (rate.answered() == 0 ? "" : " " + withoutText());
    }

    private String withoutText() {
        return "Of the " + rate.answered() + " with a usable declaration, " + withoutConflictMinerals + " ("
                + percent(withoutConflictMinerals, rate.answered())
                + (withoutConflictMinerals == 1
                        ? ") reported that its products contain no 3TG."
                        : ") reported that their products contain no 3TG.");
    }
}
