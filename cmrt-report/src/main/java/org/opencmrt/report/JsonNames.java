package org.opencmrt.report;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencmrt.model.Company;

/** The names of JSON fields for the columns and fields of the templates. */
final class JsonNames {
    private static final Pattern NEXT_WORD = Pattern.compile("_([a-z])");

    private static final Map<Enum<?>, String> OF_COLUMNS = new ConcurrentHashMap<>();

    private JsonNames() {}

    /** The field for a column of a sheet. */
    static String of(Enum<?> column) {
        return OF_COLUMNS.computeIfAbsent(column, JsonNames::name);
    }

    private static String name(Enum<?> column) {
        return switch (column.name()) {
            case "METAL" -> "metalText";
            case "RECYCLED_OR_SCRAP" -> "recycledOrScrapText";
            default -> camelCase(column.name());
        };
    }

    /** The path of a company field; fields of the contact and the authorizer contain a period. */
    static String of(Company.Field field) {
        return switch (field) {
            case SCOPE -> "scopeText";
            case EFFECTIVE_DATE -> "effectiveDateText";
            case CONTACT_NAME, CONTACT_TITLE, CONTACT_EMAIL, CONTACT_PHONE -> person("contact", field);
            case AUTHORIZER_NAME, AUTHORIZER_TITLE, AUTHORIZER_EMAIL, AUTHORIZER_PHONE -> person("authorizer", field);
            default -> camelCase(field.name());
        };
    }

    private static String person(String who, Company.Field field) {
        return who + "." + camelCase(field.name().substring(field.name().indexOf('_') + 1));
    }

    static String camelCase(String constant) {
        Matcher next = NEXT_WORD.matcher(constant.toLowerCase(Locale.ROOT));
        return next.replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }
}
