package org.opencmrt.testing;

import java.util.Locale;
import java.util.Map;
import org.opencmrt.internal.layout.QuestionLayout;
import org.opencmrt.model.Answer;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.Template;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;

/** The few words that the reader needs to understand a form: choices and answers. The labels are our own. */
final class FormWords {
    private static final Map<Answer.Value, String> ANSWERS = Map.ofEntries(
            Map.entry(Answer.Value.YES, "Yes"),
            Map.entry(Answer.Value.NO, "No"),
            Map.entry(Answer.Value.UNKNOWN, "Unknown"),
            Map.entry(Answer.Value.NOT_DECLARING, "Not declaring"),
            Map.entry(Answer.Value.ALL, "100%"),
            Map.entry(Answer.Value.OVER_90, "Greater than 90%"),
            Map.entry(Answer.Value.OVER_75, "Greater than 75%"),
            Map.entry(Answer.Value.OVER_50, "Greater than 50%"),
            Map.entry(Answer.Value.HALF_OR_LESS, "50% or less"),
            Map.entry(Answer.Value.OVER_25, "No, but greater than 25%"),
            Map.entry(Answer.Value.UNDER_25, "No, but less than 25%"),
            Map.entry(Answer.Value.NONE, "None"),
            Map.entry(Answer.Value.DID_NOT_SURVEY, "Did not survey"),
            Map.entry(Answer.Value.YES_IPC1755, "Yes, in conformance with IPC1755 (e.g., CMRT)"),
            Map.entry(Answer.Value.YES_OTHER_FORMAT, "Yes, using other format (describe)"),
            Map.entry(Answer.Value.SEC, "Yes, with the SEC"),
            Map.entry(Answer.Value.EU, "Yes, with the EU"),
            Map.entry(Answer.Value.SEC_AND_EU, "Yes, with the SEC and the EU"));

    private FormWords() {}

    static String title(TemplateFamily family) {
        return "Conflict Minerals Reporting Template (" + family + ")";
    }

    static String answer(Answer.Value value) {
        String text = ANSWERS.get(value);
        if (text == null) {
            throw new IllegalArgumentException("no template offers the answer " + value + "; give its text");
        }
        return text;
    }

    /** True if the choice "100 %" of the response rate is the number 1, formatted as a percentage. */
    static boolean writesAllAsNumber(TemplateId id) {
        String firstWithText = switch (id.family()) {
            case CMRT -> "6.31";
            case EMRT -> "2.0";
            case CRT, AMRT -> "99.0";
        };
        return id.version().compareTo(new TemplateId.Version(firstWithText)) < 0;
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

    /** The language as shown in the selector. */
    static String language(Template.Language language) {
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

    /** Our own label for a field, column, or question: its meaning in words. */
    static String label(Enum<?> meaning) {
        String words = meaning.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
