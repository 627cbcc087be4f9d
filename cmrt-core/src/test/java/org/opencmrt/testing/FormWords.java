package org.opencmrt.testing;

import java.util.Locale;
import java.util.Map;
import org.opencmrt.internal.layout.QuestionLayout;
import org.opencmrt.model.AnswerValue;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;
import org.opencmrt.model.TemplateLanguage;
import org.opencmrt.model.TemplateVersion;

/** The few words that a form must have to be understood: choices and answers. Labels are our own. */
final class FormWords {
    private static final Map<AnswerValue, String> ANSWERS = Map.ofEntries(
            Map.entry(AnswerValue.YES, "Yes"),
            Map.entry(AnswerValue.NO, "No"),
            Map.entry(AnswerValue.UNKNOWN, "Unknown"),
            Map.entry(AnswerValue.NOT_DECLARING, "Not declaring"),
            Map.entry(AnswerValue.ALL, "100%"),
            Map.entry(AnswerValue.OVER_90, "Greater than 90%"),
            Map.entry(AnswerValue.OVER_75, "Greater than 75%"),
            Map.entry(AnswerValue.OVER_50, "Greater than 50%"),
            Map.entry(AnswerValue.HALF_OR_LESS, "50% or less"),
            Map.entry(AnswerValue.OVER_25, "No, but greater than 25%"),
            Map.entry(AnswerValue.UNDER_25, "No, but less than 25%"),
            Map.entry(AnswerValue.NONE, "None"),
            Map.entry(AnswerValue.DID_NOT_SURVEY, "Did not survey"),
            Map.entry(AnswerValue.YES_IPC1755, "Yes, in conformance with IPC1755 (e.g., CMRT)"),
            Map.entry(AnswerValue.YES_OTHER_FORMAT, "Yes, using other format (describe)"),
            Map.entry(AnswerValue.SEC, "Yes, with the SEC"),
            Map.entry(AnswerValue.EU, "Yes, with the EU"),
            Map.entry(AnswerValue.SEC_AND_EU, "Yes, with the SEC and the EU"));

    private FormWords() {}

    static String title(TemplateFamily family) {
        return "Conflict Minerals Reporting Template (" + family + ")";
    }

    static String answer(AnswerValue value) {
        String text = ANSWERS.get(value);
        if (text == null) {
            throw new IllegalArgumentException("no template offers the answer " + value + "; give its text");
        }
        return text;
    }

    /** True where the choice "100 %" of the response rate is the number 1 that is shown as a percentage. */
    static boolean writesAllAsNumber(TemplateId id) {
        String firstWithText = switch (id.family()) {
            case CMRT -> "6.31";
            case EMRT -> "2.0";
            case CRT, AMRT -> "99.0";
        };
        return id.version().compareTo(new TemplateVersion(firstWithText)) < 0;
    }

    static String scope(DeclarationScope scope) {
        return switch (scope) {
            case COMPANY -> "Company";
            case DIVISION -> "Division";
            case PRODUCT_CATEGORY -> "Product category";
            case PRODUCT -> "Product (or List of Products)";
            case USER_DEFINED -> "User defined [Specify in 'Description of scope']";
        };
    }

    /** The language as the selector shows it. */
    static String language(TemplateLanguage language) {
        return switch (language) {
            case ENGLISH -> "English";
            case CHINESE -> "中文 Chinese";
            case JAPANESE -> "日本語 Japanese";
            case KOREAN -> "한국어 Korean";
            case FRENCH -> "Français";
            case PORTUGUESE -> "Português";
            case GERMAN -> "Deutsch";
            case SPANISH -> "Español";
            case ITALIAN -> "Italiano";
            case TURKISH -> "Türkçe";
        };
    }

    static String question(QuestionLayout question) {
        return question.number() + ") " + label(question.asks()) + "?";
    }

    /** Our own label for a field, column or question: its meaning in words. */
    static String label(Enum<?> meaning) {
        String words = meaning.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
